"""Paywall notes in Finnish, Turkish, Arabic, Hindi, Japanese, Korean, Chinese; see `note_language`."""

from __future__ import annotations

from typing import Final

from foldline.text.note_language import NoteLanguage

FINNISH: Final = NoteLanguage(
    language="fi",
    text=(
        "artikkelista", "artikkelin", "artikkeli", "jutusta", "jutun", "juttu", "tekstistä", "tekstin",
        "sisältö", "sisällön",
    ),
    kept=(
        r"(?:artikkelin|jutun) (?:loppuosa|loppu|jatko) on (?:\w+ )?(?:tilaajille|jäsenille)",
        r"(?:loppu|loput|jatko)(?: \w+)? (?:on|ovat) (?:\w+ )?(?:tilaajille|jäsenille)",),
    rest=("loput (?:jutusta|artikkelista)", "(?:jutun|artikkelin) loppu(?:un|osa)?"),
    run_out=(
        r"(?:käyttänyt|lukenut)<gap>(?:ilmais\w+|maksutto\w+)",
        r"ilmais\w+ (?:artikkelit|jutut) on (?:käytetty|luettu)",
    ),
    counter=(
        "<n> (?:ilmaista?|maksutonta) (?:artikkelia?|juttua?)",
        r"<n> (?:artikkelia|juttua)<gap>(?:ilmaiseksi|maksutta|kuukaude\w+)",
        "viimeinen (?:ilmainen|maksuton)",
    ),
    read_on=(
        "lukea koko",
        "lukeaksesi",
        "jatka lukemista",
        "lukeaksesi",
        "lue koko",
        "(?:jatka|jatkaa|jatkaaksesi) lukemista", "lue (?:koko|juttu|artikkeli|kokonaan)", "lukeaksesi",
        "lukea (?:koko|jutun|artikkelin|tämän)", "(?:avaa|avataksesi) (?:juttu|artikkeli|tämä)",
        "koko (?:jutun?|artikkelin?)",
    ),
    subscribe=(
        "tilaajana",
        "tilaamalla",
        "tilaa ja",
        r"tilaa\b", "tilaamalla", "tilaus", "tilaaja", "osta (?:lukuoikeus|artikkeli|digi)", "kokeile",
        "digitilau",
    ),
    register=(
        r"rekisteröi\w*", "luo (?:ilmainen |maksuton )?(?:tunnus|tili|käyttäjätili)",
        r"ilmai\w+ (?:tunnus|tili)",
    ),
    sign_in=("kirjaudu", "kirjautu"),
    this_reserved=(
        "<text> on (?:vain )?(?:tilaajille|tilaajien|jäsenille)",
        r"(?:tämä|artikkeli|juttu)(?: \w+)? on (?:\w+ )?(?:vain )?(?:tilaajille|tilaajien|jäsenille)",
        "vain (?:tilaajille|jäsenille)",
    ),
    label=(r"^\W*(?:vain )?tilaajille\W*$",),
    look_alike=(
        "kaikille avoin",
        "tue meitä",
        "mainoksen jälkeen",
        "lue myös",
        "uutiskirje", "komment", "podcast", "mainos", "koko arkisto", "ilmoitukset", "tallenna",
    ),
)  # fmt: skip

TURKISH: Final = NoteLanguage(
    language="tr",
    text=(
        "yazının", "yazıyı", "yazı", "haberin", "haberi", "haber", "makalenin", "makaleyi", "makale",
        "içeriğin", "içeriği", "içerik", "metnin",
    ),
    kept=(
        (
            r"(?:devamı|kalanı|geri kalanı|tamamı)(?: \w+){0,2} (?:sadece |yalnızca )?(?:aboneler"
            "|abonelere|üyeler|üyelere|abonelerimiz)"
        ),
    ),
    rest=(
        "(?:<text> )(?:devamını|kalanını|geri kalanını)",
        "(?:devamını|kalanını|geri kalanını) (?:okumak|oku)",
    ),
    run_out=(r"(?:ücretsiz|limit)\w*<gap>(?:doldu|bitti|tükendi|ulaştınız|kalmadı)",),
    counter=(
        r"<n> (?:adet )?ücretsiz (?:\w+ )?(?:haber|yazı|makale|içerik)",
        "ücretsiz (?:haber|yazı|makale)<gap><n>", r"(?:ayda|bu ay) <n> (?:\w+ )?(?:haber|yazı|makale)",
        "son ücretsiz (?:haber|yazı|makale)",
    ),
    read_on=(
        "devamı için",
        "okumaya devam",
        r"devamını oku\w*",
        r"tamamını oku\w*",
        "okumaya devam",
        "okuyabilmek için",
        "okumak için",
        "okumaya devam", r"devamını oku\w*", r"(?:tamamını|tümünü|hepsini) oku\w*",
        r"(?:haberi|yazıyı|makaleyi|içeriği)(?: \w+)? (?:oku\w*|görüntüle\w*)",
        "(?:içeriğe|habere|yazıya|makaleye) (?:erişmek|erişim|ulaşmak)", "okumak için",
    ),
    subscribe=(
        "abonelik satın",
        "abone olun",
        r"abone\b", r"abone ol\w*", "abonelik", r"aboneler\w*", r"satın al\w*", r"premium\b"),
    register=(
        "üye girişi",
        "ücretsiz üye",
        r"üye ol\w*", r"ücretsiz üye\w*", "üyelik", r"kayıt ol\w*", r"kaydol\w*", "ücretsiz hesap",
        r"hesap oluştur\w*",
    ),
    sign_in=(r"giriş yap\w*", r"oturum aç\w*"),
    this_reserved=(
        r"(?:bu )?<text> (?:sadece |yalnızca )?(?:aboneler\w*|üyeler\w*)(?: \w+)? (?:özel|açık|için)",
        "bu (?:<text>) (?:sadece |yalnızca )?(?:aboneler|abonelere|abonelerimiz|üyeler|üyelere)",
        "(?:sadece|yalnızca) (?:aboneler|abonelere|üyelere)", "abonelere özel",
    ),
    label=(r"^\W*(?:abonelere|üyelere) özel\W*$",),
    look_alike=(
        "reklamdan sonra",
        "herkese açık",
        "destekle",
        "bülten", "yorum", "podcast", "reklam", "youtube", "kanal", "bildirim"),
)  # fmt: skip

ARABIC: Final = NoteLanguage(
    language="ar",
    spaced=False,
    text=("المقالة", "المقال", "مقال", "القصة", "النص", "الخبر", "التقرير", "المحتوى", "الموضوع"),
    kept=(
        (
            r"(?:بقية|باقي|تتمة)(?: هذا| هذه)? ?<text> (?:\w+ ){0,2}(?:للمشتركين|لمشتركي|للأعضاء"
            "|للمسجلين)"
        ),
    ),
    rest=("(?:بقية|باقي|تتمة) (?:هذا |هذه )?<text>",),
    run_out=("(?:استنفدت|وصلت إلى|بلغت|تجاوزت)<gap>(?:الحد|المجانية)",),
    counter=(
        r"<n> (?:مقالات|مقالا|مقالًا|مقالة|مقال) (?:\w+ )?مجاني",
        r"(?:مقالات|مقال|المقالات) (?:ال)?مجاني\w*<gap><n>", "<n> من (?:أصل )?<n> (?:مقالات|مقال)",
        "<n> مقالات<gap>(?:شهر|مجان)",
    ),
    read_on=(
        "(?:لإكمال|إكمال|لمتابعة|لمواصلة|مواصلة) (?:ال)?قراءة",
        r"لقراءة (?:ال|هذا)?\w*",
        "(?:لمواصلة|لمتابعة|متابعة|مواصلة|لاستكمال|استكمال|لإكمال|أكمل|واصل|تابع) (?:ال)?قراءة",
        "لقراءة (?:المزيد|بقية|كامل|هذا|هذه|المقال|باقي|التتمة)", "قراءة المقال(?:ة)? (?:كامل|بالكامل)",
        "للوصول إلى (?:هذا|هذه|كامل|المقال|المحتوى)",
    ),
    subscribe=(
        "الاشتراك",
        "اشترك", "اشتراك", "للمشتركين", "الاشتراك"),
    register=(
        "سجل مجانا",
        "سجل مجانًا",
        "سجل (?:الآن|مجانا|مجانًا|حساب)", "(?:ال)?تسجيل (?:مجان|حساب)", "(?:أنشئ|إنشاء) حساب",
        "حساب(?:ا|ًا)? مجاني", "(?:قم ب|يرجى )التسجيل", "بالتسجيل",
    ),
    sign_in=("تسجيل الدخول", "سجل (?:ال)?دخول"),
    this_reserved=(
        r"(?:هذا|هذه) <text> (?:\w+ ){0,2}(?:للمشتركين|حصري|للأعضاء)",
        r"(?:هذا|هذه) <text> (?:\w+ ){0,2}(?:للمشتركين|لمشتركي|للأعضاء|بالمشتركين)",
        "(?:حصري|حصريا|حصريًا|مخصص) (?:ل|لل)?(?:مشتركين|لمشتركين|لمشتركي)",
    ),
    label=(r"^\W*للمشتركين(?: فقط)?\W*$",),
    look_alike=(
        "بعد الإعلان",
        "اقرأ أيضا",
        "نشرة", "النشرة", "تعليق", "التعليق", "بودكاست", "إعلان", "قناة", "قناتنا", "إشعار", "يوتيوب",
    ),
)  # fmt: skip

HINDI: Final = NoteLanguage(
    language="hi",
    spaced=False,
    text=("लेख", "खबर", "ख़बर", "समाचार", "कहानी", "स्टोरी", "आर्टिकल", "रिपोर्ट"),
    kept=(
        r"(?:बाकी|शेष|आगे का|आगे की)(?: का| की)? ?<text> (?:\w+ ){0,2}(?:सदस्यों|सब्सक्राइबर|मेंबर)",
        "आगे (?:की|का) <text>? ?(?:केवल|सिर्फ)",
    ),
    rest=("(?:बाकी|शेष) (?:का |की )?<text>", "आगे (?:का|की) <text>"),
    run_out=("(?:मुफ्त|मुफ़्त|फ्री)<gap>(?:समाप्त|खत्म|सीमा)",),
    counter=(
        "<n> (?:मुफ्त|मुफ़्त|फ्री|निःशुल्क) (?:लेख|खबर|आर्टिकल|स्टोरी)",
        "<n> (?:लेख|खबरें|आर्टिकल|स्टोरी)<gap>(?:मुफ्त|मुफ़्त|फ्री|महीने|निःशुल्क)",
        "(?:आखिरी|अंतिम) (?:मुफ्त|मुफ़्त|फ्री)",
    ),
    read_on=(
        "पूर[ाी] (?:<text> )?पढ़ने",
        "आगे (?:की <text> )?पढ़ने",
        "पूरा पढ़",
        r"पूर[ाी] (?:\w+ )?(?:<text>)? ?पढ़", "पढ़(?:ें|िए|ना)? (?:पूर[ाी]|जारी)", "आगे पढ़",
        "पढ़ना जारी", "पूर[ाी] <text>", "और पढ़ने के लिए", "पढ़ने के लिए",
    ),
    subscribe=(
        "मेंबरशिप लें",
        "सब्सक्राइब",
        "सब्सक्राइब", "सब्सक्रिप्शन", "सदस्यता", "सदस्य बनें", "मेंबरशिप", "प्रीमियम"),
    register=(
        "मुफ्त खाता",
        "रजिस्टर", "पंजीकरण", "पंजीकृत", "खाता बनाएं", "साइन अप", "मुफ्त खाता"),
    sign_in=("लॉग ?इन", "लॉगिन", "साइन इन"),
    this_reserved=(
        "(?:यह|ये) (?:प्रीमियम |एक्सक्लूसिव )<text>",
        "यह <text> (?:केवल |सिर्फ )?(?:सदस्यों|सब्सक्राइबर|मेंबर|प्रीमियम)",
        r"(?:केवल|सिर्फ) (?:सदस्यों|सब्सक्राइबर\w*|मेंबर्स) के लिए",
    ),
    label=(r"^\W*(?:केवल |सिर्फ )?(?:सदस्यों|सब्सक्राइबर्स) के लिए\W*$",),
    look_alike=(
        "विज्ञापन के बाद",
        "न्यूज़?लेटर", "टिप्पणी", "कमेंट", "पॉडकास्ट", "विज्ञापन", "चैनल", "यूट्यूब"),
    evidence="… प्रीमियम मेंबरशिप है तो लॉगिन करें",
)  # fmt: skip

JAPANESE: Final = NoteLanguage(
    language="ja",
    spaced=False,
    text=("記事", "本文", "原稿", "コンテンツ", "コラム", "ニュース"),
    kept=(
        (
            "(?:続き|残り|この先|ここから先|以降|これより先"
            ")[^。0-9]{0,10}は[^。0-9]{0,10}(?:有料|会員|購読者|登録)[^。0-9]{0,6}(?:限定"
            "|専用|のみ|だけ|向け|の方)"
        ),
        "(?:登録|購読|ログイン|入会|購入)[^。0-9]{0,10}(?:と|して|いただくと|すれば)[^。0-9]{0,6}続き",
        "続き(?:を|は)[^。0-9]{0,12}(?:登録|購読|ログイン|有料|会員|購入)",
    ),
    rest=("記事の続き", "続き(?:を|は|が)", "残りの(?:記事|本文|文章)", "この先(?:は|を)"),
    run_out=("無料[^。0-9]{0,15}(?:上限|使い切|超え|終了)",),
    counter=(
        "無料[^。0-9]{0,10}(?:残り|あと)[^。0-9]{0,6}<n>(?:本|記事|件|回)",
        "(?:残り|あと)<n>(?:本|記事|件|回)", "(?:月|毎月|今月)[^。0-9]{0,6}<n>(?:本|記事|件)(?:まで)?",
        "<n>(?:本|記事|件)[^。0-9]{0,6}無料", "無料[^。0-9]{0,4}<n>(?:本|記事|件)",
    ),
    read_on=(
        "(?:文章|記事|本文|全文)を読む",
        "続きを(?:読む|みる|見る)",
        "続き", "全文", "(?:この|本)記事[^。0-9]{0,8}(?:読|閲覧)", "この先"),
    subscribe=(
        "有料",
        "購読", "有料(?:会員|プラン|記事|版)", "購入", "定期購読", "プレミアム", "電子版に(?:登録|申)",
    ),
    register=(
        "会員登録",
        "登録[^。]{0,4}無料",
        "(?:無料|会員|新規)[^。0-9]{0,4}登録", "登録(?:すると|して|が必要|いただ|で)",
        "アカウント[^。0-9]{0,4}作成",
    ),
    sign_in=("ログイン", "サインイン"),
    this_reserved=(
        "(?:この|本)(?:記事|コンテンツ|ページ)は[^。0-9]{0,8}有料",
        r"^\W*この続きを(?:読む|みる|見る)に?は?\W*$",
        (
            "(?:この|本)(?:記事|コンテンツ|ページ)は[^。0-9]{0,12}(?:有料|(?:会員|購読者|登録者)(?:の方)?"
            "(?:限定|専用|のみ|向け|だけ|の方))"
        ),
        "(?:会員|購読者)(?:の方)?(?:限定|専用)(?:の)?(?:記事|コンテンツ)です",
    ),
    label=(r"^\W*(?:有料)?(?:会員|購読者)(?:限定|専用)(?:記事)?\W*$", r"^\W*有料記事\W*$"),
    look_alike=(
        "ご支援",
        "支援で",
        "広告の後",
        "保存できます",
        "メルマガ", "メールマガジン", "ニュースレター", "コメント", "ポッドキャスト", "広告",
        "保存した記事", "記事を保存", "クリップ", "すべてのアーカイブ", "チャンネル登録", "通知",
    ),
    evidence=(
        "［有料会員限定］ … 電子版に登録すると続きをお読みいただけます。 / 残り N 文字 /"
        " 会員限定 (in menus and side lists)"
    ),
)  # fmt: skip

KOREAN: Final = NoteLanguage(
    language="ko",
    spaced=False,
    text=("기사", "본문", "글", "콘텐츠", "뉴스", "칼럼", "내용"),
    kept=(
        (
            "(?:나머지|이후|이하|남은|뒷)[^.。0-9]{0,10}(?:내용|기사|본문|부분|글)?(?:은|는)?"
            r" ?(?:\w+ )?(?:유료|구독자|회원|멤버십)[^.。0-9]{0,10}(?:전용|만|에게|공개|제공"
            "|볼 수|읽을 수)"
        ),
        "(?:구독|로그인|가입)[^.。0-9]{0,12}(?:나머지|이어서)",
    ),
    rest=("나머지 (?:내용|기사|본문|글|부분)", "이어지는 (?:내용|기사)"),
    run_out=("무료[^.。0-9]{0,15}(?:모두|소진|초과|한도)",),
    counter=(
        "무료[^.。0-9]{0,10}<n> ?(?:건|개|편|회)", "<n> ?(?:건|개|편|회)[^.。0-9]{0,8}무료",
        "기사 ?<n> ?(?:건|개|편)", "<n> ?(?:건|개|편)의 (?:무료 )?기사",
    ),
    read_on=(
        "(?:계속|이어서|끝까지) ?읽",
        "기사(?:를)? (?:계속|끝까지|모두)",
        "(?:계속|이어서|더|끝까지|마저) ?(?:해서 )?(?:읽|보)",
        "(?:기사|전문|본문|글)(?:을|를)? ?(?:모두 |전부 |더 )?(?:읽|보시|열람|이용)", "기사 전문",
        "전체 (?:기사|내용|글)",
    ),
    subscribe=("구독", "유료", "멤버십", "결제", "프리미엄", "정기권"),
    register=("(?:무료 )?회원 ?가입", "가입(?:하|후|이)", "계정(?:을)? ?(?:만들|생성)"),
    sign_in=("로그인",),
    this_reserved=(
        "(?:유료 ?)?(?:구독자|회원)(?:에게만| ?전용으로|만) (?:공개|제공)",
        r"(?:이|본|해당) ?(?:기사|콘텐츠|글)(?:은|는) ?(?:\w+ ){0,2}(?:전용|유료)",
        (
            r"(?:이|본|해당) ?(?:기사|콘텐츠|글)(?:은|는) ?(?:\w+ )?(?:유료|프리미엄|(?:구독자|회원|멤버십)"
            "[^.。0-9]{0,8}(?:전용|만|한정|가입))"
        ),
        "(?:구독자|유료 ?회원|회원) ?전용 ?(?:기사|콘텐츠|글)",
    ),
    label=(r"^\W*(?:구독자|유료 ?회원|회원) ?전용\W*$",),
    look_alike=(
        "도움으로",
        "후원",
        "광고 뒤",
        "댓글을",
        "뉴스레터", "댓글", "팟캐스트", "광고", "채널", "유튜브", "네이버에서", "알림", "스크랩",
        "기자 구독", "언론사 구독", "구독 ?없이",
    ),
)  # fmt: skip

CHINESE: Final = NoteLanguage(
    language="zh",
    spaced=False,
    text=("文章", "本文", "全文", "正文", "内容", "內容", "报道", "報道", "新聞", "新闻"),
    kept=(
        "(?:试读|試讀)(?:已)?(?:结束|結束)",
        (
            "(?:以下|余下|餘下|剩余|剩餘|后续|後續|其余|其餘)(?:部分|内容|內容|全文|文章"
            ")?[^。0-9]{0,6}(?:仅|僅|只|为|為)?[^。0-9]{0,4}(?:订阅|訂閱|付费|付費|会员"
            "|會員|登录|登入|注册)"
        ),
        "(?:试读|試讀|试阅|試閱)(?:已)?(?:结束|結束)",
    ),
    rest=(
        "(?:余下|餘下|剩余|剩餘|其余|其餘)(?:的)?(?:部分|内容|內容|文章)",
        "(?:阅读|閱讀)(?:余下|餘下|剩余|剩餘|其余)",
    ),
    run_out=("免费[^。0-9]{0,12}(?:用完|用尽|上限|已达)", "免費[^。0-9]{0,12}(?:用完|用盡|上限|已達)"),
    counter=(
        "<n> ?(?:篇|则|則)[^。0-9]{0,6}(?:免费|免費)", "(?:免费|免費)[^。0-9]{0,8}<n> ?(?:篇|则|則)",
        "<n> ?篇(?:文章|报道|報道|新闻)?[^。0-9]{0,4}(?:剩|本月|每月|可)",
        "(?:剩余|剩餘|还剩|還剩|还有|還有|本月)[^。0-9]{0,6}<n> ?篇",
    ),
    read_on=(
        "继续(?:阅读|閱讀)?",
        "阅读全文|閱讀全文",
        "(?:继续|繼續)(?:阅读|閱讀)",
        "(?:阅读|閱讀|查看|看|解锁|解鎖|瀏覽|浏览)[^。0-9]{0,4}(?:全文|完整|全部|本文|更多)", "全文",
    ),
    subscribe=(
        "订阅", "訂閱", "付费", "付費", "购买", "購買",
        "(?:成为|成為|加入|开通|開通|升级|升級)[^。0-9]{0,4}(?:会员|會員)", "vip",
    ),
    register=("注册", "註冊", "免费账[户号]", "免費帳[戶號]"),
    sign_in=("登录", "登錄", "登入"),
    this_reserved=(
        "(?:本文|此文|该文)[^。0-9]{0,3}(?:为|為)?(?:付费|付費|会员|會員)[^。0-9]{0,4}(?:专享|專享|专属|文章|内容)",
        (
            "(?:本文|此文|本文章|此内容|此內容|该文章)[^。0-9]{0,4}(?:仅|僅|只|为|為"
            ")[^。0-9]{0,4}(?:订阅|訂閱|付费|付費|会员|會員)"
        ),
        (
            "(?:订阅|訂閱|付费|付費|会员|會員)(?:者|用户|用戶)?(?:专享|專享|专属|專屬"
            "|独享|獨享)(?:文章|内容|內容)"
        ),
    ),
    label=(
        (
            r"^\W*(?:付费|付費|会员|會員|订阅|訂閱)(?:用户|用戶|者)?(?:专享|專享|专属|專屬"
            r"|内容|內容|文章)\W*$"
        ),
    ),
    look_alike=(
        "支持",
        "广告之后",
        "登录后发表",
        "电子报", "電子報", "评论", "評論", "留言", "播客", "广告", "廣告", "公众号", "公眾號", "频道",
        "頻道", "通知", "收藏",
    ),
)  # fmt: skip
