"""Paywall notes and counters for the bench's cut pages: Slavic languages, Finnish, Turkish, and those of Asia."""

from __future__ import annotations

from typing import Final

from bench.note_words import NoteWords

SLAVIC: Final = (
    NoteWords(
        language="pl",
        percents=("{}%", "{} proc."),
        thousands="\u00a0",
        shares=(
            "Do końca artykułu zostało {share} – kup dostęp, aby czytać dalej.",
            "Pozostało {share} tekstu, tylko dla prenumeratorów",
            "Masz jeszcze {share} artykułu do przeczytania.",
        ),
        lengths=("Zostało {left} z {whole} słów",),
        counters=(
            "W tym miesiącu możesz przeczytać jeszcze {free} artykułów za darmo.",
            "Przeczytano {read} z {free} bezpłatnych artykułów.",
        ),
    ),
    NoteWords(
        language="cs",
        percents=("{} %", "{} procent"),
        thousands="\u00a0",
        shares=(
            "Zbývá vám {share} článku. Předplaťte si nás a čtěte dál.",
            "Do konce článku zbývá {share}.",
            "Zbývajících {share} textu je jen pro předplatitele.",
        ),
        lengths=("Zbývá {left} z {whole} slov",),
        counters=("Tento měsíc vám zbývá {free} článků zdarma.", "Přečetli jste {read} z {free} bezplatných článků."),
    ),
    NoteWords(
        language="ru",
        percents=("{}%", "{} %", "{} процентов"),
        thousands="\u00a0",
        shares=(
            "Вам осталось прочитать {share} статьи. Оформите подписку, чтобы читать дальше.",
            "Осталось {share} текста, только для подписчиков",
            "Остальные {share} материала доступны по подписке.",
        ),
        lengths=("Осталось {left} слов из {whole}",),
        counters=(
            "В этом месяце у вас осталось {free} бесплатных статей.",
            "Вы прочитали {read} из {free} бесплатных материалов.",
        ),
    ),
    NoteWords(
        language="uk",
        percents=("{}%", "{} %", "{} відсотків"),
        thousands="\u00a0",
        shares=(
            "Вам залишилося прочитати {share} статті. Оформіть передплату, щоб читати далі.",
            "Залишилося {share} тексту, тільки для передплатників",
            "Решта {share} матеріалу доступна за передплатою.",
        ),
        lengths=("Залишилося {left} слів із {whole}",),
        counters=(
            "Цього місяця у вас залишилося {free} безкоштовних статей.",
            "Ви прочитали {read} з {free} безкоштовних матеріалів.",
        ),
    ),
)

OTHERS: Final = (
    NoteWords(
        language="fi",
        percents=("{} %", "{} prosenttia"),
        thousands="\u00a0",
        shares=(
            "Artikkelista on lukematta vielä {share}. Tilaa ja lue loput.",
            "Jutusta on jäljellä {share}.",
            "Loput {share} artikkelista on vain tilaajille.",
        ),
        lengths=("{left} sanaa jäljellä, yhteensä {whole}",),
        counters=(
            "Sinulla on {free} ilmaista artikkelia jäljellä tässä kuussa.",
            "Olet lukenut {read}/{free} maksutonta juttua.",
        ),
    ),
    NoteWords(
        language="tr",
        percents=("%{}", "yüzde {}"),
        shares=(
            "Bu haberin {share} kadarı kaldı. Devamını okumak için abone olun.",
            "Makalenin okunacak {share} bölümü kaldı.",
            "Yazının kalan {share} bölümü yalnızca aboneler içindir.",
        ),
        lengths=("{whole} kelimenin {left} kelimesi kaldı",),
        counters=("Bu ay {free} ücretsiz makaleniz kaldı.", "{free} ücretsiz haberden {read} tanesini okudunuz."),
    ),
    NoteWords(
        language="ar",
        percents=("{}٪", "{}%", "{} في المئة"),
        decimal="٫",
        thousands="٬",
        digits="٠١٢٣٤٥٦٧٨٩",
        shares=(
            "بقي لك {share} من هذا المقال. اشترك لمتابعة القراءة.",
            "ما زال {share} من هذا التقرير للقراءة",
            "يتبقى {share} من المقال للمشتركين فقط",
        ),
        lengths=("بقيت {left} كلمة من أصل {whole}",),
        counters=("بقي لك {free} مقالات مجانية هذا الشهر", "قرأت {read} من {free} مقالات مجانية"),
    ),
    NoteWords(
        language="hi",
        percents=("{}%", "{} प्रतिशत"),
        decimal=".",
        thousands=",",
        shares=(
            "इस खबर का {share} हिस्सा अभी बाकी है। आगे पढ़ने के लिए सब्सक्राइब करें।",
            "लेख का {share} पढ़ना शेष है",
            "बाकी {share} लेख केवल सब्सक्राइबर के लिए है",
        ),
        lengths=("{whole} में से {left} शब्द बाकी",),
        counters=("इस महीने आपके {free} मुफ्त लेख बाकी हैं", "आपने {free} में से {read} मुफ्त लेख पढ़ लिए हैं"),
    ),
    NoteWords(
        language="ja",
        percents=("{}％", "{}%"),
        decimal=".",
        thousands=",",
        shares=(
            "この記事の残り{share}は有料会員限定です。",
            "続きを読むには会員登録が必要です（残り{share}）",
            "記事は残り{share}あります。購読すると続きが読めます。",
        ),
        lengths=("残り{left}文字（全文{whole}文字）", "残り{left}字／全{whole}字"),
        counters=("今月の無料記事はあと{free}本です", "無料記事{free}本のうち{read}本を読みました"),
    ),
    NoteWords(
        language="ko",
        percents=("{}%", "{}퍼센트"),
        decimal=".",
        thousands=",",
        shares=(
            "이 기사는 {share} 남았습니다. 구독하고 계속 읽으세요.",
            "기사의 나머지 {share}는 구독자 전용입니다.",
            "아직 읽지 않은 기사 분량 {share}",
        ),
        lengths=("전체 {whole}자 중 {left}자 남음",),
        counters=("이번 달 무료 기사 {free}건이 남았습니다.", "무료 기사 {free}건 중 {read}건을 읽었습니다."),
    ),
    NoteWords(
        language="zh",
        percents=("{}%", "百分之{}"),
        decimal=".",
        thousands=",",
        shares=(
            "本文还有{share}未读，订阅后继续阅读。",
            "剩余{share}内容仅限订阅用户阅读",
            "文章还剩{share}未读",
        ),
        lengths=("全文{whole}字，剩余{left}字",),
        counters=("本月您还可免费阅读{free}篇文章", "您已阅读{free}篇免费文章中的{read}篇"),
    ),
)
