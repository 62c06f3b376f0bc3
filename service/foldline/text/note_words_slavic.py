"""Paywall notes in Polish, Czech, Russian, Ukrainian; the fields: see `note_language`."""

from __future__ import annotations

from typing import Final

from foldline.text.note_language import NoteLanguage

POLISH: Final = NoteLanguage(
    language="pl",
    text=("artykułu", "artykuł", "tekstu", "tekst", "materiału", "materiał", "treści", "treść"),
    kept=(
        (
            "(?:reszta|dalsza część|ciąg dalszy|pozostała część)(?: tego)?(?: <text>)? (?:jest "
            r"|tylko )*(?:dostępn\w+|przeznaczon\w+|zarezerwowan\w+)? ?(?:\w+ ){0,2}dla (?:\w+ "
            "){0,2}(?:subskrybent|prenumerator|zalogowan|abonent)"
        ),
    ),
    rest=("(?:resztę|reszta|dalszą część|dalsza część|ciąg dalszy) (?:tego )?<text>", "czytać resztę"),
    run_out=(
        r"(?:wykorzystał\w*|wyczerpał\w*|osiągn\w+|przekroczy\w+)<gap>(?:limit|darmow|bezpłatn)",
        "nie masz już (?:darmowych|bezpłatnych)",
    ),
    counter=(
        r"<n>(?: z <n>)? (?:\w+ )?(?:darmow\w+|bezpłatn\w+) (?:artyku\w+|tekst\w+)",
        r"<n>(?: z <n>)? artykuł\w*<gap>(?:za darmo|bezpłatnie|miesi\w+|darmow\w+)",
        "ostatni (?:darmowy|bezpłatny) (?:artykuł|tekst)",
    ),
    read_on=(
        "przeczytać całość",
        "(?:aby|by) (?:prze)?czytać",
        r"czytaj (?:ten|dalej|cał\w+)",
        "(?:przeczytać|czytać) (?:cały|dalej|resztę|ten)",
        "pełna treść",
        "cały (?:artykuł|tekst)",
        r"czyta(?:j|ć) (?:dalej|więcej w|cał\w+|bez)",
        r"przeczyta(?:j|ć) (?:cał\w+|ten|dalej|resztę|dalszą)", "kontynuować czytanie",
        r"(?:aby|by|żeby) (?:\w+ )?(?:czytać|przeczytać|uzyskać dostęp)",
        r"(?:dostęp|dostępu) do (?:tego|całego|pełn\w+|treści)", "(?:odblokuj|odblokować)",
        "(?:cały|pełny|pełna) <text>",
    ),
    subscribe=(
        r"prenumerat\w+",
        "kup dostęp",
        "wypróbuj za",
        r"subskry\w+", r"prenumer\w+", "abonament", r"wykup\w*", "kup (?:dostęp|artykuł|wydanie)",
        "(?:internetowym|elektronicznym|cyfrowym|papierowym|płatnym|najnowszym) wydaniu",
        r"e-wydani\w+", r"premium\b",
    ),
    register=(
        r"zarejestruj\w*",
        "zarejestruj", r"rejestracj\w+", "załóż (?:darmowe |bezpłatne )?konto",
        "(?:darmowe|bezpłatne) konto",
    ),
    sign_in=("zaloguj", "zalogować", "logowani"),
    this_reserved=(
        r"<text> dostępn\w+ (?:\w+ )?w (?:prenumeracie|subskrypcji|abonamencie)",
        (
            r"(?:artykuł|tekst|materiał|treść)(?: \w+){0,3} (?:jest )?dostępn\w+ (?:jest )?(?:\w+ ){0,2}dla "
            r"(?:\w+ )?(?:subskryb|prenumer|zalogow|abonent)"
        ),
        r"dalsza część (?:\w+ ){0,2}dostępn\w+ (?:\w+ )*dla",
        (
            r"(?:ten|ta) <text> (?:jest )?(?:\w+ ){0,2}(?:tylko )?dla (?:\w+ )?(?:subskrybent"
            "|prenumerator|zalogowan|abonent)"
        ),
        (
            r"(?:dostępn\w+|treść) (?:\w+ )?(?:tylko |wyłącznie )?dla (?:\w+ )?(?:subskrybent"
            "|prenumerator|abonent)"
        ),
    ),
    label=(
        r"^\W*(?:tylko |wyłącznie )?dla (?:subskrybentów|prenumeratorów|abonentów)\W*$",
        r"^\W*treść premium\W*$",
    ),
    look_alike=(
        "podobał",
        "wesprzyj",
        "pod materiałem",
        "pod zdjęciem",
        "pod wideo",
        "pod reklamą",
        "za darmo dzięki",
        "czytaj także",
        "newsletter", "komentarz", "komentowa", "podcast", "reklam", "powiadomie", "zapisać artykuł",
    ),
    evidence=(
        "Pozostało jeszcze 89% artykułu / Czytaj dalej. Subskrybuj / Pozostało 7 z 8"
        " darmowych artykułów. (a counter) / CZYTAJ WIĘCEJ W INTERNETOWYM WYDANIU …"
    ),
)  # fmt: skip

CZECH: Final = NoteLanguage(
    language="cs",
    text=("článku", "článek", "textu", "text", "rozhovoru", "obsahu", "obsah"),
    kept=(
        (
            r"(?:zbytek|pokračování)(?: tohoto)?(?: <text>)? (?:je|najdou|čtou) (?:\w+ "
            "){0,3}(?:pro|jen|předplatitel)"
        ),
    ),
    rest=("zbytek (?:tohoto )?<text>", "pokračování (?:tohoto )?<text>"),
    run_out=(r"(?:vyčerpal|dosáhl|překročil)\w*<gap>(?:limit|článk|zdarma)",),
    counter=(
        r"<n>(?: z <n>)? (?:bezplatn\w+|volných|volné) člán\w+",
        r"<n>(?: z <n>)? člán\w+<gap>(?:zdarma|měsíc\w*|bezplatně)",
        "poslední (?:článek zdarma|bezplatný)",
    ),
    read_on=(
        "pro čtení",
        "dočtěte",
        "čtení celého",
        r"číst dál\w*",
        "(?:článek|text) dočíst",
        "dočíst",
        "čtěte dál",
        "(?:pokračovat ve|pokračujte ve) čtení", "čt(?:ěte|ete|i) (?:dál|dále|celý)",
        "číst (?:dál|dále|celý|tento|více)", "přečíst (?:si )?(?:celý|tento|zbytek)",
        r"(?:odemkn\w+|odemknout)", "celý (?:článek|text|rozhovor)", "přístup k",
    ),
    subscribe=(
        "předplaťte",
        r"předplat\w+",
        r"předpl\w+", "koupit", r"zakup\w*", r"premium\b", r"členstv\w+"),
    register=(
        "zaregistrujte se",
        r"zaregistruj\w*", r"registr(?:ujte|ace|ovat|aci)\w*", "vytvořte si účet", "účet zdarma"),
    sign_in=("přihla(?:ste|sit|s se)", "přihlášen"),
    this_reserved=(
        r"(?:článek|text|obsah)(?: \w+){0,3} (?:je )?(?:\w+ ){0,3}(?:pro|jen|pouze)(?: \w+)? předplatitel",
        "<text> (?:si )?(?:přečtou|dočtou) (?:jen|pouze) předplatitel",
        "exkluzivním obsahem pro",
        (
            r"(?:tento|celý) (?:\w+ )?<text> (?:je )?(?:\w+ ){0,2}(?:pro|jen pro|pouze pro)"
            r" (?:\w+ )?(?:předplatitel|členy|registrovan)"
        ),
        "(?:jen|pouze) pro předplatitele",
    ),
    label=(r"^\W*(?:jen |pouze )?pro předplatitele\W*$", r"^\W*prémiový obsah\W*$"),
    look_alike=(
        "pod reklamou",
        "zdarma díky",
        "podpořte",
        "čtěte také",
        "newsletter", "komentář", "komentovat", "diskus", "podcast", "reklam", "notifikac"),
)  # fmt: skip

RUSSIAN: Final = NoteLanguage(
    language="ru",
    text=(
        "статьи", "статью", "статья", "материала", "материал", "текста", "текст", "публикации",
        "публикацию", "публикация", "интервью",
    ),
    kept=(
        (
            "(?:продолжение|остальная часть|окончание|полный текст|полная версия)(?: этой|"
            r" этого)?(?: <text>)? (?:доступн\w+ )?(?:только )?(?:для |по )?(?:\w+ )?(?:подписчик"
            "|подписке|зарегистрированн)"
        ),
    ),
    rest=(
        "(?:продолжение|остальную часть|остальная часть|окончание) (?:этой |этого )?<text>",
        "(?:прочитать|дочитать|читать) (?:продолжение|до конца|остальное)",
    ),
    run_out=(
        r"(?:исчерпал|достигл|превысил|использовал|прочитал)\w*<gap>(?:лимит|бесплатн)",
        "бесплатные (?:статьи|материалы) (?:закончились|исчерпаны)",
    ),
    counter=(
        r"<n>(?: из <n>)? бесплатн\w+ (?:стат\w+|материал\w*)",
        r"<n>(?: из <n>)? (?:стат\w+|материал\w*)<gap>(?:бесплатно|в месяц|в этом месяце)",
        r"последн\w+ бесплатн\w+",
    ),
    read_on=(
        r"(?:дочитать|прочитать|прочесть|читать)(?: \w+){0,2} (?:до конца|целиком|полностью|статью|материал)",
        "продолжить чтение",
        "чтобы (?:дочитать|прочитать|продолжить)",
        "дочитать (?:статью|материал|текст)",
        r"(?:чтобы |продолж\w+ )чита(?:ть|йте)",
        "читать (?:дальше|далее|полностью|весь|эту|статью|без)", "читайте (?:полностью|дальше|весь)",
        "(?:прочитать|прочесть) (?:статью|материал|весь|эту|этот|полностью|дальше)",
        "продолжить чтение", r"доступ к (?:статье|материалу|полно\w+|этому|тексту)",
        "полный текст|полная версия",
    ),
    subscribe=(
        "купит[ье] доступ",
        r"подпис\w+",
        r"подпис(?:к\w*|аться|чик\w*|ывай\w*|ки)", r"подпиш\w+",
        "оформ(?:ите|ить|и) (?:подписк|доступ)", "куп(?:ить|ите)",
    ),
    register=(
        r"зарегистрир\w+", r"регистраци\w+", "создайте (?:бесплатный )?аккаунт", r"бесплатн\w+ аккаунт",
    ),
    sign_in=(r"вой(?:дите|ти)\b", r"авториз\w+"),
    this_reserved=(
        (
            r"(?:материал|статья|текст)(?: \w+){0,2} (?:доступ\w+|открыт\w*) (?:только |лишь )?(?:для "
            r")?(?:\w+ )?(?:подписчик|по подписке)"
        ),
        r"читать (?:\w+ ){0,3}могут (?:только )?подписчики",
        r"(?:полная версия|полный текст)(?: \w+)? доступ\w+ (?:только )?подписчик",
        r"(?:эта|этот|это) <text> (?:\w+ ){0,2}(?:только )?(?:для|по) (?:\w+ )?подпис",
        r"(?:доступн\w+|открыт\w*) (?:только |лишь )?(?:для )?(?:\w+ )?(?:подписчик|по подписке)",
        "только для подписчиков",
    ),
    label=(r"^\W*(?:только )?(?:для подписчиков|по подписке)\W*$",),
    look_alike=(
        "понравил",
        "после рекламы",
        "открыт для всех",
        "поддержите",
        "читайте также",
        "рассылк", "комментар", "комментиров", "подкаст", "реклам", "телеграм", "telegram", r"\bканал",
        "уведомлен",
    ),
)  # fmt: skip

UKRAINIAN: Final = NoteLanguage(
    language="uk",
    text=(
        "статті", "статтю", "стаття", "матеріалу", "матеріал", "тексту", "текст", "публікації",
        "публікацію",
    ),
    kept=(
        (
            "(?:продовження|решта|закінчення|повний текст|повна версія)(?: цієї| цього)?(?:"
            r" <text>)? (?:доступн\w+ )?(?:лише |тільки )?(?:для |за )?(?:\w+ )?(?:передплатник"
            "|передплатою|підписник|підпискою|зареєстрован)"
        ),
    ),
    rest=(
        "(?:продовження|решту|решта) (?:цієї |цього )?<text>",
        "(?:прочитати|дочитати|читати) (?:продовження|до кінця|решту)",
    ),
    run_out=(
        r"(?:вичерпал|досягл|перевищил|використал|прочитал)\w*<gap>(?:ліміт|безкоштовн|безплатн)",
    ),
    counter=(
        r"<n>(?: із <n>| з <n>)? (?:безкоштовн|безплатн)\w+ (?:стат\w+|матеріал\w*)",
        (
            r"<n>(?: із <n>| з <n>)? (?:стат\w+|матеріал\w*)<gap>(?:безкоштовно|безплатно|на"
            " місяць|цього місяця)"
        ),
        r"останн\w+ (?:безкоштовн|безплатн)\w+",
    ),
    read_on=(
        r"(?:дочитати|прочитати|читати)(?: \w+){0,2} (?:далі|до кінця|повністю|статтю|матеріал)",
        "продовжити читання",
        "щоб (?:дочитати|прочитати|продовжити|читати)",
        "дочитати (?:статтю|матеріал|текст)",
        r"(?:щоб |продовж\w+ )чита(?:ти|йте)", "читати (?:далі|повністю|весь|цю|статтю)",
        "прочитати (?:статтю|матеріал|весь|цю|повністю|далі)",
        r"доступ до (?:статті|матеріалу|повно\w+|цього|тексту)", "повний текст|повна версія",
    ),
    subscribe=(
        r"передплат\w+",
        r"підпис\w+",
        r"передпл\w+", r"підпис(?:ка|ку|ки|атися|ник\w*|уйт\w*)", "підпишіться", "купити|купіть",
    ),
    register=(
        r"зареєстру\w+", r"реєстраці\w+", "створіть (?:безкоштовний )?(?:акаунт|обліковий)",
        r"безкоштовн\w+ акаунт",
    ),
    sign_in=(r"увійд\w+", "увійти", r"авториз\w+"),
    this_reserved=(
        (
            r"(?:матеріал|стаття|текст)(?: \w+){0,2} доступ\w+ (?:лише |тільки )?(?:для |за )?(?:\w+ )"
            "?(?:передплат|підпис)"
        ),
        r"(?:повна версія|повний текст)(?: \w+){0,2} доступ\w+ (?:лише )?(?:для |за )?(?:передплат|підпис)",
        r"(?:ця|цей|це) <text> (?:\w+ ){0,2}(?:лише |тільки )?(?:для|за) (?:\w+ )?(?:передпл|підпис)",
        "(?:лише|тільки) для (?:передплатників|підписників)",
    ),
    label=(r"^\W*(?:лише |тільки )?для (?:передплатників|підписників)\W*$",),
    look_alike=(
        "після реклами",
        "відкритий для всіх",
        "підтримайте",
        "читайте також",
        "розсилк", "комент", "подкаст", "реклам", "телеграм", "telegram", r"\bканал", "сповіщен",
    ),
)  # fmt: skip
