"""The same eight questions put to each language: shares, counters, and lines that only look like them."""

from __future__ import annotations

import pytest

from foldline.text.notes import Strength, offers_free_account, read_note

# By language: two notes with the place of a share, a counter, a discount, a poll, a sentence of a
# story that names a share, and one that names subscribers.
LINES: dict[str, tuple[str, ...]] = {
    "en": ("{} of this article remains. Subscribe to read it.", "You still have {} of this story to read",
           "You have {} free stories left this week", "Save {}% when you subscribe for a year",
           "{}% of the voters said they would stay at home", "Some {}% of the ferry fleet remains in the harbour",
           "The paper has lost half its subscribers since the ferry stopped."),
    "de": ("Noch {} des Artikels lesen: jetzt abonnieren", "Es bleiben {} dieses Textes zu lesen",
           "Sie haben noch {} kostenlose Artikel in diesem Monat", "{}% Rabatt auf das erste Jahr im Abo",
           "{} Prozent der Befragten wollen zu Hause bleiben", "Noch {} Prozent der Fähren liegen im Hafen",
           "Die Zeitung hat seit dem Frühjahr die Hälfte der Abonnenten verloren."),
    "fr": ("Il vous reste {} de l'article à lire", "Il reste {} de ce texte à découvrir pour les abonnés",
           "Il vous reste {} articles offerts ce mois-ci", "{} % de remise sur l'abonnement annuel",
           "{} % des électeurs comptent rester chez eux", "Il reste {} % des bacs dans le port",
           "Le journal a perdu la moitié de ses abonnés depuis le printemps."),
    "es": ("Te queda el {} de este artículo por leer", "Queda un {} de la noticia por leer",
           "Te quedan {} artículos gratis este mes", "{} % de descuento en la suscripción anual",
           "El {} % de los votantes se quedará en casa", "Queda el {} % de los barcos en el puerto",
           "El diario ha perdido la mitad de sus suscriptores desde la primavera."),
    "pt": ("Restam {} deste artigo para ler", "Falta {} desta matéria para ler",
           "Você tem {} matérias gratuitas neste mês", "{}% de desconto na assinatura anual",
           "{}% dos eleitores vão ficar em casa", "Restam {}% dos barcos no porto",
           "O jornal perdeu metade dos assinantes desde a primavera."),
    "it": ("Ti resta da leggere il {} di questo articolo", "Resta il {} del testo da leggere",
           "Ti restano {} articoli gratuiti questo mese", "{}% di sconto sull'abbonamento annuale",
           "Il {}% degli elettori resterà a casa", "Resta il {}% dei traghetti nel porto",
           "Il giornale ha perso metà degli abbonati dalla primavera."),
    "nl": ("U heeft nog {} van dit artikel te lezen", "Er resteert nog {} van dit verhaal",
           "U kunt nog {} gratis artikelen lezen deze maand", "{}% korting op het jaarabonnement",
           "{}% van de kiezers blijft thuis", "Nog {}% van de veerboten ligt in de haven",
           "De krant verloor sinds het voorjaar de helft van de abonnees."),
    "da": ("Du har {} af artiklen tilbage", "Du mangler at læse {} af artiklen",
           "Du har {} gratis artikler tilbage denne måned", "Spar {}% på et årsabonnement",
           "{}% af vælgerne bliver hjemme", "{}% af færgerne ligger tilbage i havnen",
           "Avisen har mistet halvdelen af sine abonnenter siden foråret."),
    "sv": ("Du har {} kvar att läsa av artikeln", "Det återstår {} av artikeln",
           "Du har {} gratis artiklar kvar den här månaden", "{}% rabatt på en årsprenumeration",
           "{}% av väljarna stannar hemma", "{}% av färjorna ligger kvar i hamnen",
           "Tidningen har förlorat hälften av sina prenumeranter sedan i våras."),
    "no": ("Du har {} igjen av saken", "Det gjenstår {} av artikkelen",
           "Du har {} gratis artikler igjen denne måneden", "{}% rabatt på årsabonnement",
           "{}% av velgerne blir hjemme", "{}% av fergene ligger igjen i havnen",
           "Avisen har mistet halvparten av abonnentene siden i vår."),
    "fi": ("Artikkelista on jäljellä {}", "{} jutusta on lukematta",
           "Sinulla on {} ilmaista artikkelia jäljellä", "Säästä {}% vuositilauksesta",
           "{}% äänestäjistä jää kotiin", "Lautoista {}% on jäljellä satamassa",
           "Lehti on menettänyt puolet tilaajistaan kevään jälkeen."),
    "pl": ("Pozostało jeszcze {} artykułu", "Do przeczytania zostało {} tekstu",
           "Pozostały {} darmowe artykuły w tym miesiącu", "{}% zniżki na roczną prenumeratę",
           "{}% wyborców zostanie w domu", "Pozostało {}% promów w porcie",
           "Gazeta straciła od wiosny połowę prenumeratorów."),
    "cs": ("Zbývá vám přečíst {} článku", "Do konce textu zbývá {}",
           "Zbývají vám {} bezplatné články", "{}% sleva na roční předplatné",
           "{}% voličů zůstane doma", "V přístavu zbývá {}% lodí",
           "Noviny ztratily od jara polovinu předplatitelů."),
    "ru": ("Осталось прочитать {} статьи", "Вам осталось {} материала",
           "Осталось {} бесплатных статьи", "Скидка {}% на годовую подписку",
           "{}% избирателей останутся дома", "В порту осталось {}% паромов",
           "Газета с весны потеряла половину подписчиков."),
    "uk": ("Залишилося прочитати {} статті", "Вам залишилось {} матеріалу",
           "Залишилося {} безкоштовні статті", "Знижка {}% на річну передплату",
           "{}% виборців залишаться вдома", "У порту залишилося {}% поромів",
           "Газета з весни втратила половину передплатників."),
    "tr": ("Bu yazının {} kaldı", "Haberin {} kaldı, devamı için abone olun",
           "Bu ay {} ücretsiz haber hakkınız kaldı", "Yıllık abonelikte %{} indirim",
           "Seçmenlerin %{} kadarı evde kalacak", "Vapurların %{} kadarı limanda kaldı",
           "Gazete ilkbahardan beri abonelerinin yarısını kaybetti."),
    "ar": ("تبقى لك {} من هذا المقال", "يتبقى {} من المقال للقراءة",
           "تبقى لك {} مقالات مجانية", "خصم {}% على الاشتراك السنوي",
           "قال {}% من الناخبين إنهم سيبقون في البيت", "بقي {}% من العبارات في الميناء",
           "خسرت الصحيفة نصف قرائها منذ الربيع."),
    "hi": ("इस लेख का {} पढ़ना बाकी है", "खबर का {} अभी बाकी है",
           "{} मुफ्त लेख बाकी", "सालाना सदस्यता पर {}% की छूट",
           "{}% मतदाता घर पर रहेंगे", "बंदरगाह में {}% नावें बाकी हैं",
           "अखबार ने वसंत के बाद आधे पाठक खो दिए।"),
    "ja": ("この記事は有料会員限定です 残り{}", "記事の続きはあと{}です",
           "無料記事は残り{}本です", "年間購読が{}％オフ",
           "有権者の{}％が家にいると答えた", "港には船の{}％が残っている",
           "新聞は春から購読者の半分を失った。"),
    "ko": ("이 기사의 {}가 남았습니다", "남은 분량 {} 구독하고 읽기",
           "이번 달 무료 기사 {}건 남음", "연간 구독 {}% 할인",
           "유권자의 {}%가 집에 있겠다고 답했다", "항구에는 배의 {}%가 남아 있다",
           "신문은 봄부터 구독자의 절반을 잃었다."),
    "zh": ("本文还剩{}未读", "文章還剩 {} 訂閱後閱讀",
           "本月还剩 {} 篇免费文章", "订阅立减{}%",
           "{}%的选民说会待在家里", "港口还剩{}%的渡船",
           "这家报纸从春天起失去了一半订户。"),
}  # fmt: skip
SHARES = {"tr": ("%61,5", 61.5), "fi": ("61,5 %", 61.5), "ru": ("61,5 %", 61.5), "uk": ("61,5 %", 61.5)}
ARABIC = {"ar": ("٦٠٪", 60.0), "hi": ("६०%", 60.0), "ja": ("６０％", 60.0), "zh": ("60％", 60.0)}


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("which", [0, 1])
def test_a_share_is_read_in_the_languages_numbers(language: str, which: int) -> None:
    printed, value = SHARES.get(language) or ARABIC.get(language) or ("37.25%", 37.25)
    note = read_note(LINES[language][which].format(printed))
    assert note is not None
    assert (note.strength, note.percent) == (Strength.CUT, value)


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("number", [3, 12])
def test_a_counter_is_no_share(language: str, number: int) -> None:
    note = read_note(LINES[language][2].format(number))
    assert note is not None
    assert (note.strength, note.percent, note.left) == (Strength.COUNTER, None, None)


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("which", [3, 4, 5])
def test_discounts_polls_and_stories_state_no_share(language: str, which: int) -> None:
    note = read_note(LINES[language][which].format(60))
    assert note is None or (note.percent is None and note.strength is not Strength.CUT)


@pytest.mark.parametrize("language", LINES)
def test_a_sentence_that_names_subscribers_is_no_note(language: str) -> None:
    assert read_note(LINES[language][6]) is None


@pytest.mark.parametrize(
    "line",
    ["Registrieren kostenlos", "Create your free account", "Inscrivez-vous gratuitement", "Regístrate gratis",
     "Cadastre-se grátis", "Registrati gratis", "Maak een gratis account", "Skapa ett gratis konto",
     "Opprett en gratis konto", "Зарегистрируйтесь бесплатно"],
)  # fmt: skip
def test_free_accounts_are_known(line: str) -> None:
    assert offers_free_account(line)


@pytest.mark.parametrize(
    "line", ["Subscribe", "Free delivery", "Jetzt abonnieren", "Kostenlos parken", "", "Abo kündbar"]
)
def test_other_offers_are_not(line: str) -> None:
    assert not offers_free_account(line)
