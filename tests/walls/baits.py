"""Lines of free pages that look like gates: boxes behind a story, labels of other stories, lines amid the text."""

from __future__ import annotations

from typing import Final

# Behind the whole story, or between its paragraphs; "|" parts the lines of one box,
# "@" marks a link to another story, "#" a counter of free articles.
BOXES: Final = {
    "en": (
        "Enjoying the Courier? Get our best stories in your inbox|Enter your email|Subscribe|Already a subscriber? Log in",
        "Support independent journalism|Our reporting is free for everyone to read because readers like you pay for it.|Become a member",
        "This article is free to read thanks to our members. Join them today.",
        "We made this story free for all readers. If you value our work, please consider subscribing.|Subscribe",
        "Sign up to comment|Log in or register to join the conversation",
        "Register to comment on this story|You must be logged in to post a comment.",
        "Subscribe now for unlimited access to every story|From $1 a week. Cancel any time.|See offers",
        "Log in to save this article to your reading list",
        "Discover more from The Ferry Post|Subscribe now to keep reading and get access to the full archive.|Type your email…|Continue reading",
        "Read next|@Continue reading: The baker who sails to work",
        "Advertisement - Continue Reading Below",
        "Article continues after advertisement",
        "Story continues below",
        "Subscribe to our YouTube channel for the full interview",
        "You are reading one of our free articles. Subscribe to receive our magazine at home.",
        "Want more like this? Sign up for our weekly newsletter|Sign up",
        "Read more subscriber-only stories|@Inside the ferry yard|Subscriber only|@The bridge that was believed by nobody|Subscriber only",
        "Get the Courier app to continue reading on the go|Download",
        "Listen to the full story in our podcast, free wherever you get your podcasts",
        "Thank you for reading! Share this story with a friend.|Share",
        "Copyright 2026 The Courier. To republish this article, register for a licence.",
        "Join the discussion|Members can comment. Log in to continue.",
        "A version of this article appears in print on Nov. 3, Section A, Page 4 of the edition. Order reprints | Subscribe",
        "To read more stories like this, sign up for our free daily briefing.|Sign up",
        "If you liked this post, subscribe to get new posts by email",
        "Gift subscriptions|Give a friend a year of the Courier. From £40.",
        "#You've got 2 free articles left this month|Subscribe for unlimited access",
        "#This is your last free article this month.|Subscribe",
    ),
    "de": (
        "Der Newsletter am Morgen|Das Wichtigste des Tages in Ihrem Postfach|Jetzt anmelden|Schon Abonnent? Hier einloggen",
        "Dieser Artikel ist frei zugänglich. Wenn Ihnen unsere Arbeit etwas wert ist, unterstützen Sie uns mit einem Abo.|Jetzt unterstützen",
        "Lesen Sie auch: Der Bäcker, der zur Arbeit segelt",
        "Weiterlesen nach der Anzeige",
        "Um zu kommentieren, melden Sie sich bitte an oder registrieren Sie sich kostenlos.",
        "Mehr zum Thema|@Die Werft am Ende der Stadt|Exklusiv für Abonnenten|@Was die Fähre kostet|Exklusiv für Abonnenten",
        "Jetzt die gedruckte Zeitung vier Wochen lang testen|Zum Angebot",
        "Artikel merken? Bitte melden Sie sich an.",
        "Dieser Text erschien zuerst in der gedruckten Ausgabe. Hier geht es zum Abo.",
        "Lesen Sie mehr zum Thema in unserem Dossier|Weiterlesen",
        "#Noch 3 Gratis-Artikel diesen Monat|Jetzt abonnieren",
        "Unsere Texte sind für alle frei lesbar. Werden Sie Mitglied, damit das so bleibt.",
    ),
    "fr": (
        "La newsletter du matin|L'essentiel de l'actualité|S'inscrire|Déjà abonné ? Se connecter",
        "Cet article est en accès libre. Pour soutenir notre travail, abonnez-vous.|Je soutiens",
        "À lire aussi|@Le boulanger qui va au travail à la voile|Article réservé à nos abonnés|@Le chantier au bout de la ville|Article réservé à nos abonnés",
        "La suite après la publicité",
        "Pour commenter, connectez-vous ou créez un compte",
        "Lire la suite sur notre dossier|Lire plus tard",
        "Article offert par un abonné|Vous aussi, abonnez-vous pour offrir des articles",
        "#Il vous reste 2 articles gratuits ce mois-ci",
    ),
    "es": (
        "Boletín de la mañana|Recibe las noticias en tu correo|Suscríbete|¿Ya eres suscriptor? Inicia sesión",
        "SEGUIR LEYENDO|@El panadero que va en vela al trabajo",
        "Este artículo es de acceso libre gracias a nuestros socios. Hazte socio.",
        "Para comentar, inicia sesión o regístrate",
        "Contenido exclusivo para suscriptores|@El astillero del final de la ciudad|Solo para suscriptores|@Lo que cuesta el barco|Solo para suscriptores",
        "#Te quedan 3 artículos gratis este mes",
        "Sigue leyendo después del anuncio",
        "Tu suscripción se está usando en otro dispositivo|¿Quieres añadir otro usuario a tu suscripción?|Si continúas leyendo en este dispositivo, no se podrá leer en el otro.",
    ),
    "pt": (
        "Receba a nossa newsletter|Inscreva-se|Já é assinante? Entrar",
        "Este texto é de acesso livre. Apoie o nosso jornalismo, assine.",
        "Continua depois da publicidade",
        "Para comentar é preciso ser assinante",
        "Leia também|@O padeiro que vai à vela|Exclusivo para assinantes",
        "#Você ainda tem 3 matérias grátis este mês",
    ),
    "it": (
        "La newsletter del mattino|Iscriviti|Sei già abbonato? Accedi",
        "CONTINUA A LEGGERE|@Il fornaio che va a vela",
        "Questo articolo è gratuito per tutti. Se ti piace il nostro lavoro, abbonati.",
        "L'articolo continua dopo la pubblicità",
        "Per commentare devi essere abbonato",
        "Leggi anche|@Il cantiere alla fine della città|Contenuto per gli abbonati",
        "#Hai ancora 3 articoli gratis questo mese",
    ),
    "nl": (
        "De ochtendnieuwsbrief|Meld je aan|Al abonnee? Log in",
        "Lees verder|@De bakker die naar zijn werk zeilt",
        "Dit artikel is gratis. Steun ons met een abonnement.",
        "Tekst gaat verder onder de advertentie",
        "Alleen abonnees kunnen reageren. Log in.",
        "#Je hebt nog 3 gratis artikelen deze maand",
    ),
    "da": (
        "Få nyhedsbrevet hver morgen|Tilmeld|Er du allerede abonnent? Log ind",
        "Artiklen fortsætter efter annoncen",
        "Denne artikel er gratis. Støt os med et abonnement.",
        "Læs også|@Bageren der sejler på arbejde|For abonnenter",
        "#Du har 3 gratis artikler tilbage denne måned",
    ),
    "sv": (
        "Få nyhetsbrevet varje morgon|Anmäl dig|Redan prenumerant? Logga in",
        "Artikeln fortsätter efter annonsen",
        "Den här artikeln är fri att läsa. Stöd oss med en prenumeration.",
        "Läs också|@Bagaren som seglar till jobbet|För prenumeranter",
        "#Du har 3 gratis artiklar kvar den här månaden",
    ),
    "no": (
        "Få nyhetsbrevet hver morgen|Meld deg på|Allerede abonnent? Logg inn",
        "Saken fortsetter under annonsen",
        "Denne saken er gratis. Støtt oss med et abonnement.",
        "Les også|@Bakeren som seiler på jobb|For abonnenter",
        "#Du har 3 gratis artikler igjen denne måneden",
    ),
    "fi": (
        "Tilaa uutiskirje|Tilaa|Oletko jo tilaaja? Kirjaudu sisään",
        "Juttu jatkuu mainoksen jälkeen",
        "Tämä juttu on kaikille avoin. Tue meitä tilaamalla lehti.",
        "Lue myös|@Leipuri purjehtii töihin|Tilaajille",
        "#Sinulla on 3 ilmaista artikkelia jäljellä tässä kuussa",
    ),
    "pl": (
        "Poranny newsletter|Zapisz się|Masz już prenumeratę? Zaloguj się",
        "Dalsza część artykułu pod materiałem wideo",
        "Ciąg dalszy tekstu pod zdjęciem",
        "Ten tekst czytasz za darmo dzięki prenumeratorom. Dołącz do nich.",
        "Czytaj także|@Piekarz płynie do pracy|Tylko dla prenumeratorów",
        "#Pozostały 3 darmowe artykuły w tym miesiącu",
        "Zaloguj się, aby skomentować",
    ),
    "cs": (
        "Ranní newsletter|Přihlásit|Máte předplatné? Přihlaste se",
        "Článek pokračuje pod reklamou",
        "Tento článek je zdarma díky předplatitelům. Podpořte nás.",
        "Čtěte také|@Pekař pluje do práce|Jen pro předplatitele",
        "#Zbývají vám 3 články zdarma tento měsíc",
    ),
    "ru": (
        "Утренняя рассылка|Подписаться|Уже подписаны? Войти",
        "Продолжение после рекламы",
        "Материал открыт для всех. Поддержите нас подпиской.",
        "Читайте также|@Пекарь плывёт на работу|Только для подписчиков",
        "Подпишитесь на наш канал, чтобы читать первыми",
        "#Осталось 3 бесплатных материала в этом месяце",
    ),
    "uk": (
        "Ранкова розсилка|Підписатися|Вже маєте передплату? Увійдіть",
        "Продовження після реклами",
        "Матеріал відкритий для всіх. Підтримайте нас передплатою.",
        "Читайте також|@Пекар пливе на роботу|Лише для передплатників",
        "#Залишилося 3 безкоштовні матеріали цього місяця",
    ),
    "tr": (
        "Sabah bülteni|Kayıt ol|Zaten abone misiniz? Giriş yapın",
        "Haberin devamı reklamdan sonra",
        "Haberin Devamı",
        "Bu haber herkese açıktır. Abone olarak bizi destekleyin.",
        "#Bu ay 3 ücretsiz haberiniz kaldı",
    ),
    "ar": (
        "النشرة الصباحية|اشترك|مشترك بالفعل؟ تسجيل الدخول",
        "يتبع بعد الإعلان",
        "اقرأ أيضا|@الخباز الذي يبحر إلى عمله|للمشتركين",
        "#تبقى لك 3 مقالات مجانية هذا الشهر",
    ),
    "hi": (
        "सुबह का न्यूज़लेटर|साइन अप करें|पहले से सदस्य हैं? लॉगिन करें",
        "विज्ञापन के बाद खबर जारी है",
        "यह भी पढ़ें|@नाव से काम पर जाने वाला बेकर|सदस्यों के लिए",
        "#इस महीने आपके 3 मुफ्त लेख बाकी हैं",
    ),
    "ja": (
        "朝のメールマガジン|登録する|会員の方はログイン",
        "広告の後に続きます",
        "関連記事|@船で通うパン屋|会員限定|@町外れの造船所|会員限定",
        "#今月の無料記事は残り3本です",
        "会員登録するとこの記事を保存できます",
    ),
    "ko": (
        "아침 뉴스레터|구독하기|이미 회원이신가요? 로그인",
        "기사는 광고 뒤에 이어집니다",
        "관련 기사|@배로 출근하는 빵집 주인|회원 전용",
        "#이번 달 무료 기사 3건이 남았습니다",
        "로그인하고 댓글을 남겨 보세요",
    ),
    "zh": (
        "早间电子报|订阅|已是会员？请登录",
        "广告之后文章继续",
        "相关文章|@坐船上班的面包师|会员专享",
        "#本月还剩3篇免费文章",
        "登录后发表评论",
    ),
}


def boxes(language: str) -> list[tuple[str, ...]]:
    return [tuple(box.removeprefix("#").split("|")) for box in BOXES[language]]


def counters(language: str) -> list[tuple[str, ...]]:
    return [tuple(box[1:].split("|")) for box in BOXES[language] if box.startswith("#")]


# Lines of a second round: thanks, appeals, pointers.
MORE_LINES: Final = {
    "en": (
        "Thank you to all our subscribers who make this work possible",
        "You can read more of her stories in the archive, which is free",
        "Comments are open to registered users only. Sign in to read and write them.",
        "This story was first published in our members' magazine. Become a member to receive it.",
        "If you would like to keep reading stories like this one, please donate",
    ),
    "de": (
        "Unsere Abonnenten lesen diesen Text schon am Vorabend",
        "Ihnen hat der Artikel gefallen? Hier können Sie uns mit einem Abo unterstützen",
        "Lesen Sie hier weiter: Wie der Bäcker zur Arbeit segelt",
    ),
    "fr": (
        "Vous avez aimé cet article ? Abonnez-vous à notre lettre",
        "Lire aussi notre grand entretien avec le capitaine",
    ),
    "es": (
        "¿Te ha gustado este artículo? Apóyanos con una suscripción",
        "Lea también la entrevista con la capitana",
    ),
    "it": ("Ti è piaciuto l'articolo? Sostieni il giornale con un abbonamento",),
    "nl": ("Vond je dit artikel goed? Steun ons met een abonnement",),
    "ja": ("この記事は会員の皆さまのご支援で公開しています",),
    "ko": ("이 기사는 후원 회원의 도움으로 무료로 공개합니다",),
    "zh": ("本文由会员支持，免费开放阅读",),
    "sv": ("Gillade du artikeln? Bli prenumerant och stöd oss",),
    "pl": ("Podobał ci się tekst? Wesprzyj nas prenumeratą",),
    "ru": ("Понравился материал? Поддержите редакцию подпиской",),
}
