"""Paywall notes in English, German, Dutch, Danish, Swedish, Norwegian; the fields: see `note_language`."""

from __future__ import annotations

from typing import Final

from foldline.text.note_language import NoteLanguage

ENGLISH: Final = NoteLanguage(
    language="en",
    stems=tuple(
        """acco buy cour edit excl free join limi lock log mail memb paid pass payi prev purc regi
        sign subs tria upgr""".split()
    ),
    other_stems=tuple(
        """arti char cont foll full here left only para post read rema rest stor text this unlo
        unre view word""".split()
    ),
    text=(
        "article", "story", "post", "piece", "text", "report", "interview", "column", "content", "page",
    ),
    kept=(
        (
            r"the (?:rest|remainder|following|remaining \w+)(?: of (?:this|the) <text>)? (?:is"
            r"|are) (?:\w+ ){0,3}(?:for|to) (?:\w+ ){0,3}(?:subscribers|members|customers|readers"
            " with)"
        ),
        r"<text> continues? (?:below )?for (?:\w+ )?(?:subscribers|members)",
        (
            "(?:you've|you have) (?:reached|read) the end of (?:the|this|your) (?:free "
            ")?(?:preview|excerpt|sample)"
        ),
        r"this is (?:only )?(?:a|an|the) (?:free )?(?:preview|excerpt)\b<gap>(?:subscri|member|full)",
    ),
    rest=(
        "(?:the )?(?:rest|remainder) of (?:this|the|our) <text>", r"read the rest\b",
        "what (?:follows|comes next)",
    ),
    run_out=(
        (
            "(?:reached|hit|exceeded|used up|used all(?: of)?)<gap>(?:limit|free (?:articles"
            "|stories|reads)|allowance)"
        ),
        "(?:no|0|zero|none of your)(?: more)? free (?:articles|stories|reads)",
        "(?:read|used) (?:your|all(?: of)? your) (?:last|<n>) free (?:article|stor)",
    ),
    counter=(
        (
            r"<n>(?: (?:of|out of) (?:your )?<n>)?(?: more)?(?: \w+)? free (?:\w+ )?(?:articles?"
            r"|stories|story|reads?|posts?)\b"
        ),
        (
            "<n>(?: more| of <n>)? (?:articles?|stories|story|posts?)<gap>(?:free|left|remaining"
            r"|(?:per|a|this|each|every|next \w+) (?:month|week|days))"
        ),
        r"(?:last|final|only) free (?:article|story|read)\b",
        "free (?:articles|stories) (?:left|remaining)[: ]+<n>",
    ),
    read_on=(
        "(?:continue|keep|carry on|go on|resume) reading", r"to continue(?:\W*$| with your)",
        r"to read on\b", r"(?:to|and) read on\b", "(?:to|and) read more",
        "read (?:(?:the |our )?(?:full|whole|entire|complete|unabridged)|this|the <text>|all of)",
        (
            "(?:unlock|access|view|see|get|enjoy|finish)(?: reading| access to| full access to|"
            " unlimited access to)? (?:this|the(?: full| whole| entire| complete)?|full)"
            " (?:<text>|exclusive)"
        ),
        "access to (?:this|the full|the rest of) ?(?:the )?<text>", "unlock this",
        "(?:full|whole|complete) (?:<text>|edition)",
        "read<gap>in (?:the|our) (?:print|digital|e-?paper) edition",
    ),
    subscribe=(
        r"subscribe(?:rs?)?\b", "subscription", "subscribing",
        "upgrade (?:to|your (?:plan|subscription|account|membership))",
        "(?:paid|paying) (?:subscriber|member|reader|plan|subscription)",
        r"become an? (?:\w+ )?(?:member|subscriber|supporter|patron)", "membership",
        r"(?:purchase|buy) (?:this|the|an?|access)\b", "day pass", r"(?:free )?trial\b",
        "(?:print|digital|e-?paper) edition", "members-only",
    ),
    register=(
        r"regist(?:er|ering|ration)\b",
        r"creat(?:e|ing) (?:an?|your)(?: new| free)*(?: \w+)? (?:account|profile|login)",
        "free account", r"account<gap>free\b", r"sign(?:ing)? up\b", "enter your e-?mail",
        "with your e-?mail",
    ),
    sign_in=(
        r"log(?:ging)? ?in\b", r"sign(?:ing)? ?in\b", "courtesy of", r"join \w+",
        "already an? (?:subscriber|member)",
    ),
    this_reserved=(
        (
            r"(?:this|the following|the full) (?:\w+ )?<text>s?(?: is| are)? (?:\w+ ){0,3}(?:for"
            r"|to) (?:[\w+&'-]+ ){0,3}(?:subscribers|members|readers|customers)"
        ),
        r"this is an? (?:subscriber|member|premium)[\w-]*(?: \w+)? <text>", r"<text> (?:is )?locked\b",
        r"only (?:\w+ )?(?:subscribers|members) (?:can|may|have access)",
    ),
    label=(
        (
            r"^\W*(?:exclusive(?:ly)?|only|reserved)?\s?(?:for|to) (?:\w+ )?(?:subscribers"
            r"|members)(?: only)?\W*$"
        ),
        r"^\W*(?:subscribers?|members?)[' -]*s?[ -]?(?:only|exclusive)(?: content| <text>)?\W*$",
        r"^\W*(?:premium|paid|plus) (?:content|<text>)\W*$",
        r"^\W*(?:[\w'-]+ ){0,8}members?-only <text>\W*$", r"exclusive to (?:our )?subscribers\W*$",
    ),
    look_alike=(
        "newsletter", r"\binbox\b", r"comment(?:s|ing)?\b", "podcast", "advertis",
        "scroll (?:down )?to (?:continue|keep)", "full archive", "without subscribing",
        r"notifications?\b", r"<text> continues (?:after|below)\W", r"to save (?:this|the|your)\b",
        r"\bbookmark", r"\bcrossref\b", r"\bmedline\b", r"\bpubmed\b", r"\bdoi\b",
        r"(?:enjoy|like|love)(?:e?d)? (?:the|this|my|our) <text>\?", "stay in touch",
    ),
    evidence=(
        "You have N% of this article left to read. The rest is for subscribers only. /"
        " To read the rest of this story subscribe to … / This post is for paid"
        " subscribers / Create a FREE account to continue reading / Access 10 articles"
        " free in the next 30 days (a counter) / Scroll to continue reading (nothing"
        " gated)"
    ),
)  # fmt: skip

GERMAN: Final = NoteLanguage(
    language="de",
    stems=tuple(
        """abo abon anme weit anzu digi druc einl epap erwe exkl frei grat kauf kont kost limi log
        logi meld mitg prem prob regi tage test zuga""".split()
    ),
    other_stems=tuple(
        """absä arti beit beri blei feh fehl für ganz gesc inha jetz lese noch proz rest text verb
        voll weit woer wört zeic übri""".split()
    ),
    text=(
        "artikels?", "beitrags?", "beitrages", "textes", "text", "berichts?", "geschichte",
        "interviews?", "inhalts?", "storys?",
    ),
    kept=(
        (
            "(?:der|den) (?:rest|weitere <text>|vollständige <text>|ganze <text>)(?: (?:dieses"
            r"|des) <text>)? (?:ist|steht|bleibt|gibt es|sehen|lesen) (?:\w+ ){0,3}(?:abonnent"
            "|mitglieder|registrierte|mit (?:einem )?abo)"
        ),
        r"(?:ab hier|weiter) (?:geht es |lesen )?(?:nur )?(?:für|als) (?:\w+ )?(?:abonnent|mitglied)",
    ),
    rest=("(?:den|der) rest (?:dieses|des|vom) ?<text>", "restlichen? <text>", "wie es weitergeht"),
    run_out=(
        "(?:limit|kontingent|anzahl)<gap>(?:erreicht|aufgebraucht|ausgeschöpft)",
        "keine(?: weiteren)? (?:gratis|freien?|kostenlosen?)[- ]?(?:artikel|beiträge)",
        (
            "(?:alle|ihre) (?:gratis|freien|kostenlosen)[- ]?artikel<gap>(?:gelesen|aufgebraucht"
            "|verbraucht)"
        ),
    ),
    counter=(
        r"<n>(?: weitere| von <n>)? (?:gratis|frei|kostenlos)\w*[- ]?(?:artikel|beiträge?|texte)",
        "<n> artikel<gap>(?:gratis|kostenlos|frei|monat|woche)",
        "(?:letzter|letzten) (?:gratis|freier?n?|kostenloser?n?)[- ]?artikel",
    ),
    read_on=(
        "weiter(?:zu)?lesen",
        (
            r"(?:lesen|lies)(?: sie| du)? (?:jetzt |hier )?(?:weiter\b|alles|den (?:ganzen"
            "|vollständigen|kompletten|gesamten))"
        ),
        (
            "(?:diesen|den(?: ganzen| vollständigen| kompletten| gesamten)?|ganzen|vollständigen"
            r"|kompletten) (?:artikel|beitrag|text|bericht)(?: \w+){0,2} (?:zu )?lesen"
        ),
        r"um (?:den|diesen|das|dieses) (?:\w+ )?(?:artikel|beitrag|text|interview|inhalt)",
        "(?:artikel|inhalt|beitrag) (?:freischalten|freizuschalten|erwerben|kaufen)",
        "zugang zu (?:diesem|dem)", "(?:kostenpflichtiger|bezahl)[- ]?(?:inhalt|<text>)",
    ),
    subscribe=(
        "abonnier", "abonnement", "abonnent", r"\babo\b", r"[\w-]*-?abo\b", "erwerben", "kaufen",
        "(?:testen|probeabo|probemonat)", "ihren zugang", "zugang (?:wählen|sichern)",
        "kostenpflichtig", r"\w+ ?\+(?: |\W*$)", "mitglied werden",
        r"werden sie (?:\w+ )?(?:abonnent|mitglied)",
        "(?:e-?paper|druckausgabe|printausgabe|digitalausgabe|gedruckten ausgabe)", "tagespass",
    ),
    register=(
        "registrier", r"kostenlos(?:es|en)? (?:\w+ )?(?:konto|anmeld)",
        "(?:konto|benutzerkonto) (?:anlegen|erstellen)", "kostenlos anmelden",
    ),
    sign_in=(
        "anmelden", "anzumelden", "melden sie sich", "melde dich", "einloggen", "einzuloggen",
        r"log[- ]?in\b",
    ),
    this_reserved=(
        (
            r"(?:diese[rsn]?|der vollständige|der ganze) (?:\w+ )?<text> (?:ist|steht|gehört|gibt"
            r" es) (?:\w+ ){0,3}(?:abonnent|mitglieder|registrierte|abo\b|kostenpflichtig|plus)"
        ),
        (
            r"^\W*nur (?:für|mit) (?:\w+[- ])?(?:abonnent\w*|mitglieder|abo) (?:lesbar|zugänglich"
            "|verfügbar|sichtbar)"
        ),
        "kostenpflichtiger (?:inhalt|<text>)",
    ),
    label=(
        r"^\W*(?:exklusiv|nur)? ?für (?:\w+[- ])?(?:abonnent\w*|mitglieder)\W*$",
        r"^\W*(?:abo|plus|premium)[- ]?(?:artikel|inhalt|beitrag|exklusiv)\W*$",
    ),
    look_alike=(
        "newsletter", "kommentar", "kommentier", "podcast", "anzeige", "gesamte archiv", "push[- ]",
        "merkliste", "zu merken", "cookie",
    ),
    evidence=(
        "Wählen Sie Ihren Zugang und lesen Sie weiter: / Möchten Sie weiterlesen? Ja."
        " Ich bin Abonnent. / Jetzt weiterlesen mit …+ / Für 0.99 € können Sie diesen"
        " Artikel erwerben. / Kostenpflichtiger Inhalt / Noch 10 Gratis-Artikel diesen"
        " Monat. (a counter)"
    ),
)  # fmt: skip

DUTCH: Final = NoteLanguage(
    language="nl",
    stems=tuple("abon acco digi excl grat inlo koop lede lid limi log maxi meld papi prem regi word".split()),
    other_stems=tuple(
        """alin alle arti beri dit door excl hele lees leze nog over rest stuk teke teks toeg verd
        verh vers volg voor woor""".split()
    ),
    text=("artikel", "verhaal", "stuk", "bericht", "tekst", "interview", "bijdrage"),
    kept=(
        (
            r"(?:de rest|het vervolg)(?: van (?:dit|het|deze) <text>)? is (?:\w+ ){0,3}(?:voor"
            r"|aan) (?:\w+ ){0,2}(?:abonnees|leden|geregistreerde)"
        ),
    ),
    rest=("de rest van (?:dit|het|deze) <text>", "(?:het vervolg|de rest)<gap>lezen"),
    run_out=(
        "(?:limiet|maximum)<gap>(?:bereikt|overschreden)", "geen gratis artikelen",
        "al uw gratis artikelen",
    ),
    counter=(
        r"<n>(?: van (?:de |je |uw )?<n>)? gratis (?:artikel|verhalen|stukken)\w*",
        r"<n> artikelen<gap>(?:gratis|per maand|deze maand|over\b)", "laatste gratis artikel",
    ),
    read_on=(
        "(?:verder|door)(?: te)? ?lezen", "(?:verder|door)te ?lezen",
        "lees (?:verder|(?:dit|het) (?:hele |volledige )?<text>)",
        r"(?:dit|het)(?: hele| volledige)? <text>(?: \w+)? (?:te )?lezen",
        "(?:het )?(?:hele|volledige) <text>", "toegang tot (?:dit|het)", "ontgrendel",
    ),
    subscribe=(
        "abonneer", "abonnement", "abonnee", "word (?:lid|abonnee|vriend)", "proefabonnement",
        "koop (?:dit|het)", "digitale toegang", "papieren (?:krant|editie)",
    ),
    register=(
        "registre(?:er|ren)", "maak (?:een |je |uw )?(?:gratis )?account", "gratis account",
        "account aan(?:maken|te maken)?", "meld je (?:gratis )?aan",
    ),
    sign_in=("log in", "inloggen", "in te loggen"),
    this_reserved=(
        r"dit <text> is (?:\w+ ){0,3}(?:voor|aan) (?:\w+ ){0,2}(?:abonnees|leden|geregistreerde)",
        "alleen (?:abonnees|leden) (?:kunnen|lezen)",
    ),
    label=(
        r"^\W*(?:exclusief|alleen) voor (?:abonnees|leden)\W*$",
        r"^\W*(?:plus|premium)[- ]?artikel\W*$",
    ),
    look_alike=(
        "nieuwsbrief", r"reacties?\b", "reageren", "podcast", "advertentie", "volledige archief",
        "meldingen", "bewaar", "bewaren",
    ),
    evidence="Lees verder (a link label; nothing gated)",
)  # fmt: skip

DANISH: Final = NoteLanguage(
    language="da",
    stems=tuple("abon bliv eksk forb grat græn kont køb log medl opre prof prøv regi".split()),
    other_stems=tuple(
        """adga afsn arti for fort hele hist indh kun lås læse mang med ord rest tegn teks tilb
        vide""".split()
    ),
    text=("artiklen", "artikel", "historien", "historie", "teksten", "indholdet", "indhold", "indlæg"),
    kept=(
        (
            r"(?:resten|fortsættelsen)(?: af (?:denne )?<text>)? er (?:\w+ ){0,3}(?:for|til)"
            r" (?:\w+ ){0,2}(?:abonnenter|medlemmer)"
        ),
        "resten (?:er )?for abonnenter",
    ),
    rest=("resten af (?:denne )?<text>", "læs(?:e)? resten"),
    run_out=("(?:brugt|opbrugt|nået)<gap>(?:gratis artikler|grænsen)", "ikke flere gratis artikler"),
    counter=(
        r"<n>(?: af (?:dine )?<n>)? gratis artik\w+", r"<n> artikler<gap>(?:gratis|måned\w*|tilbage)",
        "sidste gratis artikel",
    ),
    read_on=(
        "læs(?:e)? (?:videre|hele|artiklen|denne)", "fortsætte? (?:med at læse|læsningen)",
        "hele (?:<text>)", "adgang til (?:denne|hele|artiklen)", "lås (?:op|artiklen)",
    ),
    subscribe=(
        r"abonn(?:er|ere|ement|ent)\w*", "bliv (?:medlem|abonnent)",
        "køb (?:adgang|abonnement|artiklen)", "prøv (?:gratis|nu|i)", "medlemskab",
    ),
    register=(
        "opret (?:en |dig )?(?:gratis )?(?:profil|konto|bruger|login)?", "registrer",
        "gratis (?:profil|konto|bruger)",
    ),
    sign_in=("log (?:ind|på)", "logge ind"),
    this_reserved=(
        r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)",
        "kun for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)",
    ),
    label=(r"^\W*(?:kun |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(
        "nyhedsbrev", "kommentar", "kommentere", "podcast", "annonce", "hele arkivet", "notifikation",
        r"\bgem\b",
    ),
)  # fmt: skip

SWEDISH: Final = NoteLanguage(
    language="sv",
    stems=tuple("bli exkl fria grat grän kont köp logg medl memb pren prov regi skap".split()),
    other_stems=tuple(
        """arti bara berä enda fort för hela inne kvar läsa lås ord rest styc teck text till vida
        åter""".split()
    ),
    text=(
        "artikeln", "artikel", "texten", "text", "berättelsen", "reportaget", "inlägget", "innehållet",
        "innehåll",
    ),
    kept=(
        (
            r"(?:resten|fortsättningen)(?: av (?:den här |denna )?<text>)? är (?:\w+ ){0,3}(?:för"
            r"|till) (?:\w+ ){0,2}(?:prenumeranter|medlemmar)"
        ),
    ),
    rest=("resten av (?:den här |denna )?<text>", "läsa? resten"),
    run_out=(
        "(?:nått|använt|slut på|förbrukat)<gap>(?:gratis ?artiklar|gränsen)",
        "inga (?:fler )?(?:gratis ?|fria )artiklar",
    ),
    counter=(
        r"<n>(?: av (?:dina )?<n>)? (?:gratis ?|fria )artik\w+",
        r"<n> artiklar<gap>(?:gratis|månad\w*|kvar)", r"sista gratis ?artikel\w*",
    ),
    read_on=(
        "läsa? (?:vidare|hela|artikeln|den här)", "fortsätta? (?:att )?läsa", "hela (?:<text>)",
        "tillgång till (?:den här|hela|artikeln)", "lås(?:a)? upp",
    ),
    subscribe=(
        r"prenumer(?:era|ant|anter|ation)\w*", "bli (?:medlem|prenumerant|plus)",
        "köp (?:artikeln|prenumeration|tillgång)", "prova (?:gratis|nu|på)", "medlemskap",
    ),
    register=("skapa (?:ett |ditt )?(?:gratis ?)?konto", "gratis ?konto", "registrera"),
    sign_in=("logga in",),
    this_reserved=(
        (
            r"(?:den här|denna|detta|det här) <text> är (?:\w+ ){0,2}(?:för|till) (?:\w+ "
            "){0,2}(?:prenumeranter|medlemmar)"
        ),
        "(?:endast|bara|enbart) för (?:prenumeranter|medlemmar)", "innehåll för prenumeranter",
    ),
    label=(r"^\W*(?:endast |exklusivt |bara )?för (?:prenumeranter|medlemmar)\W*$",),
    look_alike=(
        "nyhetsbrev", "kommentar", "kommentera", "podd", "podcast", "annons", "hela arkivet", "notis",
        r"\bspara\b",
    ),
)  # fmt: skip

NORWEGIAN: Final = NoteLanguage(
    language="no",
    stems=tuple("abon bli eksk forb grat gren kjøp kont logg medl oppr prøv regi".split()),
    other_stems=tuple(
        """arti avsn bare for fort gjen hele igje innh kun lese lås ord rest sake tegn teks tilg
        vide""".split()
    ),
    text=(
        "artikkelen", "artikkel", "saken", "sak", "teksten", "innholdet", "innhold", "historien",
        "innlegget",
    ),
    kept=(
        (
            r"(?:resten|fortsettelsen)(?: av (?:denne )?<text>)? er (?:\w+ ){0,3}(?:for|til)"
            r" (?:\w+ ){0,2}(?:abonnenter|medlemmer)"
        ),
    ),
    rest=("resten av (?:denne )?<text>", "lese? resten"),
    run_out=(
        "(?:brukt opp|nådd|lest)<gap>(?:gratis ?artikler|gratissaker|grensen)",
        "ingen (?:flere )?gratis ?(?:artikler|saker)",
    ),
    counter=(
        r"<n>(?: av (?:dine )?<n>)? gratis ?(?:artik\w+|saker)",
        r"<n> (?:artikler|saker)<gap>(?:gratis|måned\w*|igjen)", "siste gratis ?(?:artikkel|sak)",
    ),
    read_on=(
        "les(?:e)? (?:videre|hele|saken|artikkelen|denne)", "fortsette? å lese", "hele (?:<text>)",
        "tilgang til (?:denne|hele|saken)", "lås opp",
    ),
    subscribe=(
        r"abonn(?:er|ere|ement|ent)\w*", "bli (?:medlem|abonnent)", "kjøp (?:tilgang|abonnement)",
        "prøv (?:gratis|nå)", "medlemskap",
    ),
    register=(
        "opprett (?:en )?(?:gratis )?(?:konto|profil|bruker)?", "registrer", "gratis (?:konto|bruker)",
    ),
    sign_in=("logg (?:inn|på)", "logge inn"),
    this_reserved=(
        r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)",
        "(?:kun|bare) for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)",
    ),
    label=(r"^\W*(?:kun |bare |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(
        "nyhetsbrev", "kommentar", "kommentere", "podkast", "podcast", "annonse", "hele arkivet",
        "varsler?", r"\blagre\b",
    ),
)  # fmt: skip
