"""Notes, counters and look-alikes in all languages. The wording is invented, but for short stock phrases."""

from __future__ import annotations

import pytest

from foldline.record import Access
from foldline.text.notes import MAX_NOTE_CHARS, Strength, Unit, read_note

# A line that states how much is left, and the share.
SHARES = [
    ("You have 60% of this article left to read.", 60),
    ("You have 61.95% of this article left to read. The rest is for subscribers only.", 61.95),
    ("You have 60\u00a0% of this story left to read", 60),
    ("60 per cent of this report is still to read", 60),
    ("There is 40 percent of this story remaining. Subscribe to go on.", 40),
    ("The remaining 73% of this article is reserved for members", 73),
    ("Still 12.5 % left to read", 12.5),
    ("８０％ of this article left to read", 80),
    ("Sie haben noch 40 Prozent dieses Artikels zu lesen.", 40),
    ("Noch 61,95 % dieses Artikels", 61.95),
    ("Noch 61,95\u202f% des Textes zu lesen – jetzt Abo abschließen", 61.95),
    ("Es fehlen noch 35% des Beitrags. Mit dem Abo lesen Sie alles.", 35),
    ("Die restlichen 70 Prozent des Artikels lesen Sie mit einem Abo", 70),
    ("Il vous reste 61,95 % de cet article à lire. La suite est réservée aux abonnés.", 61.95),
    ("Il vous reste encore 40 pour cent de ce texte à lire", 40),
    ("70 % de cet article reste à découvrir", 70),
    ("Te queda un 60 % por leer de este artículo", 60),
    ("Queda el 45% de esta nota por leer", 45),
    ("Le falta 30 por ciento del reportaje por leer", 30),
    ("Restam 60% desta reportagem para ler", 60),
    ("Falta 37,5 por cento deste artigo", 37.5),
    ("Resta da leggere il 60% di questo articolo", 60),
    ("Ti manca ancora il 42 per cento del testo", 42),
    ("U heeft nog 60% van dit artikel te lezen", 60),
    ("Er resteert nog 25 procent van het verhaal", 25),
    ("Du har 60 % af artiklen tilbage", 60),
    ("Du mangler at læse 45 procent af artiklen", 45),
    ("Du har 60 % kvar att läsa", 60),
    ("Det återstår 35 procent av artikeln", 35),
    ("Du har 60 % igjen av saken", 60),
    ("Det gjenstår 55 prosent av artikkelen", 55),
    ("Artikkelista on jäljellä 60 %", 60),
    ("60 prosenttia jutusta on lukematta", 60),
    ("Pozostało jeszcze 89% artykułu", 89),
    ("Do przeczytania zostało 40 proc. tekstu", 40),
    ("Zostało Ci jeszcze 61,5 % artykułu do przeczytania", 61.5),
    ("Zbývá vám přečíst 60 % článku", 60),
    ("Do konce textu zbývá 35 procent", 35),
    ("Осталось прочитать 60 % статьи", 60),
    ("Вам осталось 35 процентов материала", 35),
    ("Ещё 70% этой статьи доступно подписчикам", 70),
    ("Залишилося прочитати 60 % статті", 60),
    ("Вам залишилось 25 відсотків матеріалу", 25),
    ("Bu yazının %60'ı kaldı", 60),
    ("Haberin yüzde 45'i kaldı, devamı için abone olun", 45),
    ("تبقى لك ٦٠٪ من هذا المقال", 60),
    ("يتبقى 45% من المقال للقراءة", 45),
    ("इस लेख का 60% पढ़ना बाकी है", 60),
    ("खबर का 45 प्रतिशत अभी बाकी है", 45),
    ("この記事は有料会員限定です 残り60％", 60),
    ("記事の続きはあと45%です", 45),
    ("この記事は会員限定です。残り20％", 20),
    ("이 기사의 60%가 남았습니다", 60),
    ("이 기사의 18%가 남았습니다. 구독하세요", 18),
    ("이 기사의 29.11%가 남았습니다", 29.11),
    ("남은 분량 45% 구독하고 읽기", 45),
    ("本文还剩60%未读", 60),
    ("文章還剩 45% 訂閱後閱讀", 45),
]

# A line that counts what is left: unit, left, whole.
COUNTS = [
    ("1,204 words left", Unit.WORDS, 1204, None),
    ("540 of 900 words remaining", Unit.WORDS, 540, 900),
    ("You have 12 more paragraphs to read", Unit.PARAGRAPHS, 12, None),
    ("Noch 540 Wörter zu lesen", Unit.WORDS, 540, None),
    ("Noch 540 von 900 Wörtern übrig", Unit.WORDS, 540, 900),
    ("Il vous reste 1 204 mots à lire", Unit.WORDS, 1204, None),
    ("Te quedan 540 palabras por leer", Unit.WORDS, 540, None),
    ("Restam 12 parágrafos deste artigo", Unit.PARAGRAPHS, 12, None),
    ("Restano 540 parole da leggere", Unit.WORDS, 540, None),
    ("Nog 540 woorden te gaan", Unit.WORDS, 540, None),
    ("Du har 540 ord kvar att läsa", Unit.WORDS, 540, None),
    ("Pozostało 540 słów", Unit.WORDS, 540, None),
    ("Zbývá 540 slov", Unit.WORDS, 540, None),
    ("Осталось прочитать 540 слов", Unit.WORDS, 540, None),
    ("Залишилося 540 слів", Unit.WORDS, 540, None),
    ("残り 1,204文字（全文 1,800文字）", Unit.CHARACTERS, 1204, 1800),
    ("残り１２０４文字", Unit.CHARACTERS, 1204, None),
    ("남은 글자 수 1,204자", Unit.CHARACTERS, 1204, None),
    ("剩余 1204 字（全文 1800 字）", Unit.CHARACTERS, 1204, 1800),
]

# The rest of this text is kept back, without a number.
CUTS = [
    ("The rest is for subscribers only.", Access.SUBSCRIPTION),
    ("To read the rest of this story subscribe to the Courier.", Access.SUBSCRIPTION),
    ("Register to read the rest of this article", Access.REGISTRATION),
    ("Den Rest des Artikels lesen Sie mit einem Abo", Access.SUBSCRIPTION),
    ("La suite est réservée aux abonnés.", Access.SUBSCRIPTION),
    ("La suite de cet article est réservée aux inscrits", Access.REGISTRATION),
    ("El resto de esta nota es solo para suscriptores", Access.SUBSCRIPTION),
    ("O restante desta matéria é exclusivo para assinantes", Access.SUBSCRIPTION),
    ("Il resto di questo articolo è riservato agli abbonati", Access.SUBSCRIPTION),
    ("De rest van dit artikel is alleen voor abonnees", Access.SUBSCRIPTION),
    ("Resten af artiklen er kun for abonnenter", Access.SUBSCRIPTION),
    ("Resten av artikeln är för prenumeranter", Access.SUBSCRIPTION),
    ("Resten av saken er for abonnenter", Access.SUBSCRIPTION),
    ("Loput jutusta avautuvat, kun tilaat – tilaa digi", Access.SUBSCRIPTION),
    ("Dalsza część artykułu dostępna tylko dla prenumeratorów", Access.SUBSCRIPTION),
    ("Zbytek článku je jen pro předplatitele", Access.SUBSCRIPTION),
    ("Продолжение статьи доступно только подписчикам", Access.SUBSCRIPTION),
    ("Решта тексту доступна лише для передплатників", Access.SUBSCRIPTION),
    ("Yazının devamını okumak için abone olun", Access.SUBSCRIPTION),
    ("بقية هذا المقال للمشتركين فقط", Access.SUBSCRIPTION),
    ("आगे का लेख केवल सदस्यों के लिए, सदस्यता लें", Access.SUBSCRIPTION),
    ("この続きは有料会員限定です", Access.SUBSCRIPTION),
    ("電子版に登録すると続きをお読みいただけます。", Access.SUBSCRIPTION),
    ("나머지 내용은 유료 회원만 볼 수 있습니다", Access.SUBSCRIPTION),
    ("以下内容仅限订阅用户阅读", Access.SUBSCRIPTION),
]

# Subscribe, register or log in to read on.
ASKS = [
    ("Subscribe to continue reading", Access.SUBSCRIPTION),
    ("Become a paid subscriber to unlock this piece", Access.SUBSCRIPTION),
    ("Create a FREE account to continue reading", Access.REGISTRATION),
    ("Register to read more", Access.REGISTRATION),
    ("Log in to keep reading", Access.UNKNOWN),
    ("Continue reading this post for free, courtesy of Ada Lovell.", Access.UNKNOWN),
    ("Wählen Sie Ihren Zugang und lesen Sie weiter:", Access.SUBSCRIPTION),
    ("Möchten Sie weiterlesen? Ja. Ich bin Abonnent.", Access.SUBSCRIPTION),
    ("Jetzt kostenlos registrieren und weiterlesen", Access.REGISTRATION),
    ("Bitte melden Sie sich an, um weiterzulesen", Access.UNKNOWN),
    ("Für 0.99 € können Sie diesen Artikel erwerben.", Access.SUBSCRIPTION),
    ("Abonnez-vous pour lire la suite", None),
    ("Créez un compte gratuit pour continuer votre lecture", Access.REGISTRATION),
    ("Connectez-vous pour lire cet article", Access.UNKNOWN),
    ("Suscríbete para seguir leyendo", Access.SUBSCRIPTION),
    ("Regístrate gratis para continuar leyendo", Access.REGISTRATION),
    ("Assine para continuar lendo", Access.SUBSCRIPTION),
    ("Cadastre-se grátis para continuar lendo", Access.REGISTRATION),
    ("Abbonati per continuare a leggere", Access.SUBSCRIPTION),
    ("Registrati per leggere questo articolo", Access.REGISTRATION),
    ("Neem een abonnement om verder te lezen", Access.SUBSCRIPTION),
    ("Maak een gratis account om dit artikel te lezen", Access.REGISTRATION),
    ("Bliv abonnent og læs videre", Access.SUBSCRIPTION),
    ("Log ind for at læse artiklen", Access.UNKNOWN),
    ("Bli prenumerant och läs hela artikeln", Access.SUBSCRIPTION),
    ("Skapa ett gratis konto för att läsa vidare", Access.REGISTRATION),
    ("Bli abonnent for å lese videre", Access.SUBSCRIPTION),
    ("Opprett en gratis konto for å lese saken", Access.REGISTRATION),
    ("Tilaa ja jatka lukemista", Access.SUBSCRIPTION),
    ("Kirjaudu sisään lukeaksesi jutun", Access.UNKNOWN),
    ("Czytaj dalej. Subskrybuj", Access.SUBSCRIPTION),
    ("Zaloguj się, aby przeczytać cały artykuł", Access.UNKNOWN),
    ("Pro pokračování ve čtení si kupte předplatné, číst dál", Access.SUBSCRIPTION),
    ("Zaregistrujte se a čtěte dál", Access.REGISTRATION),
    ("Оформите подписку, чтобы читать дальше", Access.SUBSCRIPTION),
    ("Зарегистрируйтесь, чтобы прочитать статью", Access.REGISTRATION),
    ("Передплатіть, щоб читати далі", Access.SUBSCRIPTION),
    ("Зареєструйтеся, щоб прочитати статтю", Access.REGISTRATION),
    ("Okumaya devam etmek için abone olun", Access.SUBSCRIPTION),
    ("Haberi okumak için ücretsiz üye olun", Access.REGISTRATION),
    ("اشترك لمواصلة القراءة", Access.SUBSCRIPTION),
    ("أنشئ حسابا مجانيا لقراءة المزيد", Access.REGISTRATION),
    ("पूरी खबर पढ़ें, प्रीमियम सदस्यता लें", Access.SUBSCRIPTION),
    ("पढ़ना जारी रखने के लिए लॉगिन करें", Access.UNKNOWN),
    ("全文を読むには購読が必要です", Access.SUBSCRIPTION),
    ("구독하고 기사 전문을 읽어보세요", Access.SUBSCRIPTION),
    ("로그인하고 계속 읽기", Access.UNKNOWN),
    ("订阅后继续阅读", Access.SUBSCRIPTION),
    ("CZYTAJ WIĘCEJ W INTERNETOWYM WYDANIU „KURIERA”", Access.SUBSCRIPTION),
    ("Read the full story in our print edition", Access.SUBSCRIPTION),
    ("Leia mais sobre o caso na edição impressa", Access.SUBSCRIPTION),
    ("登入以閱讀全文", Access.UNKNOWN),
]

# For subscribers, as a sentence on this text or as a bare label.
LABELS = [
    "This post is for paid subscribers",
    "The author made this story available to paying members only.",
    "THIS CONTENT IS RESERVED FOR SUBSCRIBERS ONLY",
    "This article is exclusive to Courier+ subscribers",
    "Subscriber only",
    "Exklusiv für Abonnenten",
    "Dieser Artikel ist nur für Abonnenten",
    "Article réservé à nos abonnés",
    "Ce contenu est réservé aux inscrits",
    "Contenido Exclusivo",
    "Esta nota es exclusiva para suscriptores",
    "Conteúdo exclusivo para assinantes",
    "Contenuto riservato agli abbonati",
    "Alleen voor abonnees",
    "Kun for abonnenter",
    "Endast för prenumeranter",
    "Bare for abonnenter",
    "Vain tilaajille",
    "Tylko dla prenumeratorów",
    "Jen pro předplatitele",
    "Только для подписчиков",
    "Лише для передплатників",
    "Abonelere özel",
    "هذا المحتوى للمشتركين",
    "यह लेख केवल सदस्यों के लिए",
    "有料会員限定",
    "구독자 전용 콘텐츠",
    "会员专享",
]

# Free articles left: never a cut, never a share.
COUNTERS = [
    "You have 2 free articles left this month. Subscribe to continue reading without limits.",
    "Access 10 articles free in the next 30 days",
    "This is your last free article",
    "3 of 5 free stories remaining",
    "Noch 10 Gratis-Artikel diesen Monat.",
    "Sie können noch 3 von 5 kostenlosen Artikeln lesen",
    "Il vous reste 3 articles gratuits ce mois-ci",
    "Registrate para acceder a 10 artículos gratis por mes",
    "Te quedan 2 notas gratis este mes",
    "Você ainda tem 4 matérias gratuitas neste mês",
    "Ti restano 3 articoli gratis questo mese",
    "U kunt nog 4 gratis artikelen lezen",
    "Du har 3 gratis artikler tilbage",
    "Du har 3 gratisartiklar kvar",
    "Du har 2 gratis artikler igjen",
    "Sinulla on 3 ilmaista artikkelia jäljellä",
    "Pozostało 7 z 8 darmowych artykułów.",
    "Zbývají vám 3 bezplatné články",
    "Осталось 3 бесплатных статьи",
    "Залишилося 3 безкоштовні статті",
    "Bu ay 3 ücretsiz haber hakkınız kaldı",
    "تبقى لك 3 مقالات مجانية",
    "3 मुफ्त लेख बाकी",
    "無料記事は残り3本です",
    "이번 달 무료 기사 3건 남음",
    "本月还剩 3 篇免费文章",
]

# A meter that has run out asks, whatever number stands beside it.
RUN_OUT = [
    "You've reached your limit of free articles",
    "You have 0 free articles left",
    "Sie haben Ihr Kontingent erreicht: keine Gratis-Artikel mehr, Limit erreicht",
    "Vous avez atteint la limite de vos articles gratuits",
    "Has alcanzado el límite de artículos gratis",
    "Você atingiu o limite de matérias gratuitas",
    "Wykorzystałeś limit darmowych artykułów",
    "Вы исчерпали лимит бесплатных статей",
]

# No notes: look-alikes, discounts, polls, ordinary sentences.
ORDINARY = [
    "Our members made this story possible.",
    "Scroll to continue reading",
    "Advertisement - Continue Reading Below",
    "SEGUIR LEYENDO",
    "Lees verder",
    "CONTINUA A LEGGERE",
    "Weiterlesen",
    "Lire la suite",
    "Read more",
    "Already a subscriber?",
    "Déjà abonné ? Se connecter",
    "Bereits Abonnent? Anmelden",
    "¿Ya eres suscriptor? Inicia sesión",
    "Subscribe now to keep reading and get access to the full archive",
    "Sign up for our newsletter and read the full story every morning",
    "Melden Sie sich für unseren Newsletter an und lesen Sie weiter",
    "Inscrivez-vous à notre newsletter pour lire la suite de l'actualité",
    "Log in to read and post comments",
    "Subscribe",
    "Abonnieren",
    "Save 60% on your first year. Subscribe now",
    "50% off: 12 weeks for 1 €",
    "-40 % auf das Jahresabo, jetzt abonnieren",
    "Sparen Sie 60 Prozent im ersten Jahr",
    "Profitez de 60 % de réduction sur votre abonnement",
    "Ahorra un 60 % en tu suscripción anual",
    "年間購読が60％オフ",
    "연간 구독 60% 할인",
    "订阅立减60%",
    "60% of the readers left the meeting, the report says",
    "Vor einem Jahr waren es noch 40 Prozent.",
    "Es fehlen 40 Prozent der Stimmen.",
    "Il reste 40 % des voix à compter.",
    "Queda un 40 % de los votos por contar.",
    "Осталось 40 % голосов.",
    "Restano da contare il 40% delle schede.",
    "支持率は残り60％をめぐる争いだ",
    "剩下60%的人反对",
    "The rest of the team stayed at home.",
    "Der Rest der Mannschaft blieb zu Hause.",
    "La suite du procès est attendue mardi.",
    "The minister asked the members to read on.",
    "Folheie a edição impressa no celular ou computador",
    "Hojee la edición impresa en su móvil",
    "Be sure to sign up below so we can stay in touch! Enjoy the post?",
    "Enjoyed this article? Subscribe and never miss a story.",
    "A mindfulness app: registered trial. J Lantern Res 2019;6(1):e1 [FREE Full text] [CrossRef] [Medline]",
    "0%",
    "",
    "...",
]


@pytest.mark.parametrize(("line", "percent"), SHARES)
def test_a_stated_share_is_read_in_each_language(line: str, percent: float) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.strength, note.percent) == (Strength.CUT, percent)


@pytest.mark.parametrize(("line", "unit", "left", "whole"), COUNTS)
def test_what_is_left_may_be_counted(line: str, unit: Unit, left: int, whole: int | None) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.unit, note.left, note.whole) == (unit, left, whole)
    assert (note.percent is None) is (whole is None)


@pytest.mark.parametrize(("line", "access"), CUTS)
def test_a_rest_kept_back_is_a_cut_without_a_share(line: str, access: Access) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.strength, note.percent, note.access) == (Strength.CUT, None, access)


@pytest.mark.parametrize(("line", "access"), ASKS)
def test_asking_to_pay_or_sign_in_for_reading_on_is_an_ask(line: str, access: Access | None) -> None:
    note = read_note(line)
    assert note is not None
    if access is None:  # "to read what follows" may as well be called a cut
        assert note.strength in (Strength.ASK, Strength.CUT)
    else:
        assert (note.strength, note.access) == (Strength.ASK, access)


@pytest.mark.parametrize("line", LABELS)
def test_a_label_is_only_a_label(line: str) -> None:
    note = read_note(line)
    assert note is not None
    assert note.strength is Strength.LABEL


@pytest.mark.parametrize("line", COUNTERS)
def test_a_counter_of_free_articles_is_never_a_share(line: str) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.strength, note.percent, note.left) == (Strength.COUNTER, None, None)
    assert note.access in (Access.METERED, Access.REGISTRATION)


@pytest.mark.parametrize("line", RUN_OUT)
def test_a_meter_that_has_run_out_asks(line: str) -> None:
    note = read_note(line)
    assert note is not None
    assert (note.signal, note.percent) == ("meter_run_out", None)


@pytest.mark.parametrize("line", ORDINARY)
def test_ordinary_lines_are_no_notes(line: str) -> None:
    assert read_note(line) is None


def test_a_paragraph_is_no_note() -> None:
    line = "You have 60% of this article left to read. " + "The ferry sails at noon. " * 20
    assert len(line) > MAX_NOTE_CHARS
    assert read_note(line) is None


def test_a_number_is_read_whole_or_not_at_all() -> None:
    assert read_note("이 기사의 1060%가 남았습니다") is None
    assert read_note("You have 160% of this article left to read.") is None


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"])
def test_thousands_may_be_parted_by_any_blank(blank: str) -> None:
    note = read_note(f"Zbývá 377 z 1{blank}736 slov")
    assert note is not None
    assert (note.left, note.whole) == (377, 1736)
