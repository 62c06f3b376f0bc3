"""How Finnish, Turkish, Arabic, Hindi, Japanese, Korean and Chinese tell what is left of a text; see `left_words`."""

from __future__ import annotations

from typing import Final

from foldline.text.left_words import LeftWords

FINNISH: Final = LeftWords(
    language="fi",
    text="""artikkel* jutusta juttu juttua jutun tekstistä teksti tekstin tekstiä sisällöstä sisältöä haastattelu*
        kirjoituksesta tarina tarinasta tarinan reportaasi*""",
    this="tästä tämän tämä tätä koko",
    left="""jäljellä lukematta loput loppu lopusta viimeiset viimeinen viimeisistä lukematon lukemattomia puuttuu
        jäljelle jäljelläolev* odottaa edessä muut lukitu* loppuun piilossa piilotettu lopun jäljelle_jäävä
        loppuosa odottavat muut_osat seuraa tulossa""",
    still="vielä",
    shown="""lukenut luettu lukenut_jo jo ilmaiseksi ilmainen maksutta ensimmäiset ensimmäinen esikatselu näkyvissä
        näet nähnyt näet_nyt näytetään olet_kohdassa luit ilman takanapäin takanasi""",
    reading="lukea lue lukemista luettavaa luettavana lukuaikaa lukuaika jatka lukemiseen luettavissa lukemaan luet",
    kept="""tilaa tilaajille tilaajien tilaaja* tilaus* tilauks* varattu kirjaudu* rekisteröi* premium avaa avautuu
        jäsenille jäsenten tunnus digitilau* maksulli* vain_tilaajille kirjautuneille maksumuuri* tilaamalla
        tilauksella kirjautumalla kirjautumista tilaukse* vaatii vaaditaan tarvit* edellyttää aktivoi liity
        hanki osta""",
    small="""on ja sinulla olet ole vain noin lähes melkein osa osaa osuus osuutta yhteensä kaikkiaan ovat niin nyt
        tässä tällä se joka jotka sisältää sisällöstä_on siitä meidän sinulta voi voit haluatko jos takana
        mukaan enää siis kun vasta myös juuri luettavissa toistaiseksi ei kuka kaikki mitä kun_sinä päättyy
        loppuu myöskin""",
    price="alennu* säästä hinta* hinnas* vuosi* vuode* kuukau* viikko* € euroa tarjou* halvem*",
    words="sana sanaa sanasta sanan sanoja sanoista",
    characters="merkki merkkiä merkistä",
    paragraphs="kappale kappaletta kappaleesta kappaleita",
    pages="sivu sivua sivusta",
    minutes="minuutti minuuttia minuutista min",
)

TURKISH: Final = LeftWords(
    language="tr",
    text="""yazı yazının yazıda yazıyı yazıdan haber haberin haberde haberi haberden makale makalenin makalede
        makaleyi makaleden içerik içeriğin içeriği içerikten metin metnin metni metinden röportaj* hikaye*
        hikâye* dosyanın""",
    this="bu",
    left="""kaldı kalan kalanı kalıyor kalmış kalmıştır geriye geri okunmadı okunmamış okumadınız okumadın okunacak
        okumanız_gereken okunmayı_bekliyor okunmayı_bekleyen son önünüzde devamı devamını gizli kilitli
        henüz_okumadınız henüz_okunmadı okunmadan kaldı_geriye okunmayan gizlenmiş gizlendi bitmesine kaldığını
        bekliyor diğer gelecek""",
    still="daha hâlâ hala henüz",
    shown="""okudunuz okudun okundu okumuş okumuşsunuz ücretsiz ilk önizleme gösterilen gördünüz okunan
        görüntüleniyor gördüğünüz okuduğunuz okudunuz_bile gösteriliyor bitirdiniz olmadan arkada
        geride_bıraktınız""",
    reading="okumak okuyun okumaya okuma oku okunması",
    kept="""erişmek abone aboneler* abonelere abonelik* üye üyeler* üyelere üyelik* kayıt kaydol* giriş premium özel
        satın erişim erişin kilidini yalnızca sadece ayrılmıştır kilit ödeme duvarı abonelikle oturum hesap
        gerek* gerekli gerekiyor alın edinin açın katılın destekleyin""",
    small="""ve ile bir için olun ol olarak var açık yaklaşık neredeyse kadar kadarı kadarını bölüm bölümü bölümünü
        kısım kısmı kısmını toplam toplamda tamamı de da ise size sizi siz sizin içindir devam gereken miktar
        oranı ki şimdi burada edin bitmesine bitirmek bitmeden ardında arkasında sonra nasıl isterseniz
        istiyorsanız kendi şu yer alan bütün şimdiye şu_ana kim tüm ne zaman ayrıca nın artık işte bitti biten
        bitmedi""",
    price="indirim* tasarruf* fiyat* yıl* ay aylık hafta* tl ₺ kampanya* ucuz*",
    words="kelime kelimesi kelimenin kelimeden kelimelik sözcük",
    characters="karakter karakterin karakterden harf",
    paragraphs="paragraf paragrafı paragrafın paragraftan",
    pages="sayfa sayfanın sayfadan",
    minutes="dakika dakikanın dakikadan dk",
)

ARABIC: Final = LeftWords(
    language="ar",
    before=("وال", "فال", "بال", "ولل", "ال", "لل", "و", "ف", "ب", "ل"),
    text="مقال مقالة مقاله قصة نص خبر تقرير محتوى موضوع حوار تحقيق",
    this="هذا هذه",
    left="""تبقى تبقّى تبقت يتبقى تتبقى بقي بقيت بقى يبقى متبقي متبقية متبقى باقي باقية بقية آخر لم_تقرأ لم_تقرأها
        غير_مقروء أمامك متبق تتمة أخير أخيرة ما_زال لا_يزال ما_تزال لا_تزال ينقصك تنتظرك مخفي مخفية محجوب محجوبة
        ينتظرك تنتظر بانتظارك قادم أخرى_من""",
    still="زال يزال تزال لايزال مازال أخرى بعد",
    shown="قرأت قرأتَ قرأتم مجانا مجانًا مجاني مجانية أول معاينة يعرض مقروء لقد_قرأت شاهدت اطلعت أتممت بدون دون خلفك",
    reading="قراءة لقراءة للقراءة تقرأ قراءته قراءتها متابعة إكمال",
    kept="""مشتركين مشترك مشتركي اشترك اشتراك أعضاء مسجلين سجل تسجيل دخول حصري حصريا مخصص مخصصة محجوز محجوزة مدفوع
        متاح متاحة متاحا اشتراكك مشتركون عضوية جدار الدفع سجلوا اشتركوا باشتراك يتطلب يلزم مطلوب احصل انضم كن""",
    small="""من في على إلى عن لك لديك هو هي أو مع فقط حوالي نحو جزء أصل إجمالي مجموع كامل قد كل أن ما لا هناك لقد إلا
        تقريبا أقل أكثر يوجد كلها حتى الآن يمكن يمكنك خلف وراء إذا أردت منه منها معك هنا عليك تحتاج نسبة
        إلى_الآن من_يريد جميع متى أيضا انتهى فيه فيها نص_فقط""",
    price="خصم وفر توفير سعر أسعار سنة سنوي* شهر شهري* أسبوع* عرض تخفيض* دولار عام",
    words="كلمة كلمات",
    characters="حرف حرفا حرفًا أحرف حروف",
    paragraphs="فقرة فقرات",
    pages="صفحة صفحات",
    minutes="دقيقة دقائق",
)

HINDI: Final = LeftWords(
    language="hi",
    text="लेख खबर ख़बर समाचार कहानी स्टोरी आर्टिकल रिपोर्ट लेख़ सामग्री",
    this="इस यह पूरे पूरी",
    left="""बाकी बाक़ी शेष बचा बची बचे बचता आगे आखिरी आख़िरी अंतिम अपठित नहीं_पढ़ा नहीं_पढ़ी छूटा छिपा छुपा छिपी
        प्रतीक्षा अन्य आने""",
    still="अभी और अब_भी",
    shown="""पढ़_लिया पढ़_चुके पढ़_ली पढ़_लिए पढ़ा पढ़े पढ़ी पढ़_लिया_है मुफ्त मुफ़्त फ्री निःशुल्क पहला पहले दिखाया
        झलक देखा देख_चुके पढ़ा_है चुके बिना पीछे_छोड़""",
    reading="पढ़ना पढ़ने पढ़ें पढ़नी पढ़िए जारी",
    kept="""सदस्य* सब्सक्राइ* सब्सक्रि* मेंबर* प्रीमियम आरक्षित लॉगिन लॉग रजिस्टर केवल सिर्फ उपलब्ध एक्सक्लूसिव
        अनलॉक पंजीकृत पेवॉल साइन_इन लॉग_इन आवश्यक ज़रूरी जरूरी चाहिए बनें लें खरीदें""",
    small="""का की के में से को ने पर है हैं हो था लगभग करीब हिस्सा हिस्से भाग कुल आप आपने आपको आपके लिए करें कर
        के_लिए इसे यहां अब रहा रही रहे हुआ हुए एक ही तक भी मात्र रह गया गई चाहते अगर पीछे सकते सकता वाला वाली
        वाले इसका उसका होता मिलेगा कृपया अब_तक कौन सभी क्या जब भी_तो नहीं बाद""",
    price="छूट बचाएं बचत कीमत साल सालाना वार्षिक महीन* सप्ताह रुपये ₹ ऑफर सस्ता",
    words="शब्द शब्दों",
    characters="अक्षर वर्ण अक्षरों",
    paragraphs="पैराग्राफ अनुच्छेद पैरा",
    pages="पेज पृष्ठ पन्ने",
    minutes="मिनट",
)

JAPANESE: Final = LeftWords(
    language="ja",
    counts_characters=True,
    spaced=False,
    text="記事 本文 原稿 コンテンツ コラム ニュース 全文 文章 インタビュー",
    this="この 当 本記事",
    left="""残り 残っ 残る 残量 残さ 未読 この先 続き まだ読んでいない 読んでいない 以降 後半 最後 残
        非表示 隠れ 待っ 未表示 未公開""",
    still="あと まだ さらに",
    shown="""読みました 読了 既読 お読みになりました 閲覧済 読み終え 無料 プレビュー 表示 公開 試し読み
        最初 冒頭 読んだ 閲覧し なしで""",
    reading="お読み 読み終わ 読む 読め 読み ご覧 閲覧 終わ",
    kept="""有料会員 会員 有料 登録 購読者 購読 限定 専用 ログイン プレミアム のみ 必要 申し込 プラン
        購入 向け 加入 契約 ロック 有料版 会員登録 無料登録 ペイウォール 申込 入会 プラス""",
    small="""全体 全部 全 約 およそ 部分 分量 総 計 合計 中 内 分 は が を に の で も と へ
        から まで です ます あり ござい うち する して した され れ て い お ご く し ま す
        た だ な る ん か き け こ そ さ せ つ っ や よ ら り わ あ う え ー ・ 章 現在
        今 ここ 先 必要です 現時点 以上 方 今後 際 時 者 達 一部 割合 量""",
    price="オフ 割引 円 引き 年間 年額 月額 お得 セール 特典 キャンペーン 値引",
    words="語 単語 ワード",
    characters="文字 字 文字数",
    paragraphs="段落",
    pages="ページ 頁",
    minutes="分で読め 分程度",
)

KOREAN: Final = LeftWords(
    language="ko",
    counts_characters=True,
    after=(
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에서",
        "에게",
        "에",
        "으로",
        "로",
        "만",
        "도",
        "까지",
        "와",
        "과",
        "중",
        "이나",
    ),
    text="기사 본문 글 콘텐츠 뉴스 칼럼 내용 기사전문 인터뷰",
    this="이 본 해당 전체_기사",
    left="""남음 남았* 남은 남아* 남습니다 나머지 미열람 읽지_않은 읽지_않음 읽지_않았습니다 안_읽은
        더 이후 마지막 이어지는 뒷부분 못_읽은 숨겨* 가려* 남는 잔여 기다립니다 기다리고 나올
        남을""",
    still="아직 앞으로 추가로",
    shown="""읽었* 읽으셨* 읽은 무료 미리보기 공개 공개된 처음 앞부분 열람한 이미 보셨습니다 보았습니다
        표시 보신 없이 지나온""",
    reading="읽* 볼 보기 보려면 계속 이어서 보실 열람",
    kept="""구독* 회원* 유료* 전용* 가입* 로그인* 프리미엄* 멤버십* 결제* 잠금* 한정* 제공*
        독점* 페이월 유료벽 구매* 이용권* 신청* 후원*""",
    small="""약 대략 총 전체 중 중에서 분량 부분 수 있습니다 있어요 있는 입니다 하고 하기 하세요
        하려면 합니다 지금 여기 개 가량 정도 이다 됩니다 해 위한 위해 를 을 는 은 이 가 의 그
        것 양 글자 수는 현재까지 지금까지 위해서 뒤에 필요합니다 필요 여기서 나 등 보면 부터
        가운데 누구나 모두 때 또한 하면 있어 으로 위해서는 다음 이번""",
    price="할인* 절약* 가격* 연간* 월간* 년 개월 원 혜택* 이벤트* 특가*",
    words="단어 어절",
    characters="자 글자",
    paragraphs="문단 단락",
    pages="쪽 페이지",
    minutes="분",
)

CHINESE: Final = LeftWords(
    language="zh",
    counts_characters=True,
    spaced=False,
    text="文章 本文 全文 正文 内容 內容 报道 報道 新聞 新闻 此文 文字 访谈 訪談",
    this="这篇 這篇 该 該 整篇",
    left="""剩余 剩餘 剩下 还剩 還剩 还有 還有 尚有 尚余 尚餘 余下 餘下 未读 未讀 待读 待讀 尚未阅读
        尚未閱讀 未阅读 未閱讀 没有读 沒有讀 没读 沒讀 其余 其餘 最后 最後 后面 後面 后续 後續
        以下 没看 剩 余 餘 隐藏 隱藏 等待 待解锁 剩餘的 未显示 未顯示 未看 没有显示 未展示 未公开""",
    still="尚 还 還 仍 仍有",
    shown="""已阅读 已閱讀 已读 已讀 读了 讀了 已看 看了 免费 免費 预览 預覽 试读 試讀 前 显示 顯示
        开放阅读 公开 公開 已显示 读完了 已浏览 无需 無需""",
    reading="阅读 閱讀 继续 繼續 读完 讀完 看完 查看 读 讀",
    kept="""订阅用户 订阅 訂閱 会员 會員 付费 付費 登录 登入 注册 註冊 专享 專享 仅限 僅限 仅对 僅對
        解锁 解鎖 专属 專屬 vip 购买 購買 用户 用戶 读者专享 可见 可見 开通 開通 付费墙 付費牆
        登录后 仅供 僅供 成为 需要订阅 开始订阅 购买后 成为会员""",
    small="""约 約 大约 大約 的 有 共 总共 總共 总 總 全部 部分 您 你 我们 我們 了 为 為 在 是
        对 對 后 後 请 請 可 才能 才 能 即可 个 個 就 仅 僅 开放 開放 只 被 将 將 需 需要
        没有 沒有 和 或 及 与 篇幅 尚未 ， 目前 现在 您的 处 所有 后才 需付费后 即 与其
        目前为止 到 此 篇 由 于 从 這 这 其 也 都 更 多 来 您可 里 裡""",
    price="折 优惠 優惠 立减 立減 立省 元 价 價 年度 每年 每月 省 特价 特價 折扣",
    words="单词 單詞",
    characters="字符 字元 字 个字 個字",
    paragraphs="段落 段 个段落 自然段",
    pages="页 頁",
    minutes="分钟 分鐘",
)
