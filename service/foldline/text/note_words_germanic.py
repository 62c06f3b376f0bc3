"""Paywall notes in English, German, Dutch, Danish, Swedish, Norwegian; the fields: see `note_language`."""

from __future__ import annotations

from typing import Final

from foldline.text.note_language import NoteLanguage

ENGLISH: Final = NoteLanguage(
    language="en",
    text=(
        "article", "story", "post", "piece", "text", "report", "interview", "column", "content", "page",
    ),
    kept=(
        (
            "(?:subscription|membership|account|log-?in|registration) (?:is )?(?:required|needed) to "
            "(?:continue|read|view|access|see)"
        ),
        (
            r"you(?:'ll)? (?:must|need to) (?:be (?:a|an) (?:\w+ )?(?:subscriber|member)|be (?:subscribed|"
            r"logged in|signed in)|subscribe|log in|sign in|register|become a (?:\w+ )?(?:subscriber|member)"
            r") (?:\w+ ){0,4}to (?:continue|keep|read|view|access|see)"
        ),
        r"(?:full|entire|whole|complete) <text> (?:is )?(?:\w+ ){0,2}(?:to|for) (?:\w+ ){0,2}(?:subscribers|members)",
        r"(?:rest|remainder) of (?:this|the) <text> (?:is )?(?:\w+ ){0,2}(?:to|for|behind|with)",
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
            "(?:reached|hit|exceeded|used up|used all(?: of)?)<gap>(?:(?:article|story|reading"
            r"|monthly|free|your) (?:\w+ )?limit|limit (?:of|for|on)<gap>(?:articles|stories|free)"
            "|free (?:articles|stories|reads)|allowance)"
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
            "<n>(?: more| of <n>)? (?:articles?|stories|story)<gap>(?:free|left|remaining"
            r"|(?:per|a|this|each|every|next \w+) (?:month|week|days))"
        ),
        r"(?:last|final|only) free (?:article|story|read)\b",
        "free (?:articles|stories) (?:left|remaining)[: ]+<n>",
    ),
    read_on=(
        "carry on reading",
        "(?:whole|full) (?:story|article|piece)",
        "subscribe for access",
        "finish (?:reading )?this",
        "read (?:it|on) (?:online|here)",
        "to (?:read|see|view|access|get) (?:the rest|the full|all|this|more of this|it in full)",
        r"access to this\b",
        r"access (?:all|our) (?:of our )?(?:\w+ )?(?:articles|stories|posts|archives)?\W*$",
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
        r"subscribed\b",
        "unlimited (?:digital )?access",



        r"subscribe(?:rs?)?\b", "subscription", "subscribing",
        "upgrade (?:to|your (?:plan|subscription|account|membership))",
        "(?:paid|paying) (?:subscriber|member|reader|plan|subscription)",
        r"become an? (?:\w+ )?(?:member|subscriber|supporter|patron)", "membership",
        r"(?:purchase|buy) (?:this|the|an?|access)\b", "day pass", r"(?:free )?trial\b",
        "(?:print|digital|e-?paper) edition", "members-only",
    ),
    register=(
        r"(?:content|post|article|story|it|it's)(?: is)? free\b",
        "enter your e-?mail",
        "create an account",
        r"regist(?:er|ering|ration)\b",
        r"creat(?:e|ing) (?:an?|your)(?: new| free)*(?: \w+)? (?:account|profile|login)",
        "free account", r"account<gap>free\b", r"sign(?:ing)? up\b", "enter your e-?mail",
        "with your e-?mail",
    ),
    sign_in=(
        "for access",
        r"log(?:ging)? ?in\b", r"sign(?:ing)? ?in\b", "courtesy of", r"join \w+",
        "already an? (?:subscriber|member)",
    ),
    this_reserved=(
        "behind (?:our|the|a) paywall",
        "(?:story|article|report|piece) is part of our (?:premium|subscriber|paid|members)",
        (
            r"<text> (?:is |are )?(?:\w+ ){0,3}available (?:\w+ ){0,2}(?:to|for) (?:[\w+&'-]+ ){0,4}(?:subscribers|"
            "members)"
        ),
        r"<text> (?:\w+ ){0,3}available to (?:\w+ ){0,2}(?:subscribers|members)",
        (
            r"made this <text> available (?:only |exclusively )?(?:to|for) (?:[\w+&'-]+ ){0,3}(?:subscribers"
            "|members)"
        ),
        r"^\W*(?:please )?unlock (?:this|the|full) (?:\w+ )?<text>\W*$",
        r"^\W*(?:join|subscribe|upgrade) to (?:unlock|read|continue|access)\W*$",
        r"preview of (?:subscription|subscriber|premium|paid)[\w-]* content",
        (
            r"(?:this|the following|the full) (?:\w+ )?<text>s?(?: is| are)? (?:\w+ ){0,3}(?:for"
            r"|to) (?:[\w+&'-]+ ){0,3}(?:subscribers|members|customers)"
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
        "donate",
        "first published in",
        "thank you to",
        "youtube",
        "channel",
        "briefing",
        "digest",
        "stories like this",
        "(?:free|open) (?:for|to) (?:all|every)",
        "free to read",
        r"made this (?:\w+ ){0,2}possible",
        "thanks to (?:our|the support)",
        "like-minded",
        "app store",
        "to comment",
        "discussion",
        "conversation",
        "reprints?",
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
    text=(
        "artikels?", "beitrags?", "beitrages", "textes", "text", "berichts?", "geschichte",
        "interviews?", "inhalts?", "storys?",
    ),
    kept=(
        r"(?:benötigen|brauchen) sie (?:\w+ ){0,3}(?:abo|abonnement|zugang|konto)\b<gap>(?:lesen|weiter)",
        (
            r"um (?:<text> |\w+ ){0,3}(?:weiter(?:zu)?lesen|zu lesen|lesen)(?: zu können)?, (?:benötigen|"
            "brauchen|müssen)"
        ),
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
        "alles lesen",
        "(?:zu|weiter) lesen",
        "um (?:weiterzulesen|weiter zu lesen)",
        "(?:ganzen|vollständigen|kompletten) (?:artikel|beitrag|text|bericht)",
        "lesen sie sofort weiter",
        "zugriff auf (?:diesen|alle|jeden)",
        "(?:artikel|beitrag|text) (?:zu )?lesen",
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
        r"werde (?:\w+ )?(?:mitglied|abonnent)",
        r"(?:passende|ihr|unser|zum|zu den) angebote?n?\b",
        "angebot wählen",
        r"[\w-]+(?:plus|premium)\b",
        r"\w+\+",
        "digital-?abo",

        "e-?paper",
        "aktuellen ausgabe",
        "abonnier", "abonnement", "abonnent", r"\babo\b", r"[\w-]*-?abo\b", "erwerben", "kaufen",
        "(?:testen|probeabo|probemonat)", "ihren zugang", "zugang (?:wählen|sichern)",
        "kostenpflichtig", r"\w+ ?\+(?: |\W*$)", "mitglied werden",
        r"werden sie (?:\w+ )?(?:abonnent|mitglied)",
        "(?:e-?paper|druckausgabe|printausgabe|digitalausgabe|gedruckten ausgabe)", "tagespass",
    ),
    register=(
        "kostenloses konto",
        "registrieren sie sich",
        "kostenlos registrieren",
        "registrier", r"kostenlos(?:es|en)? (?:\w+ )?(?:konto|anmeld)",
        "(?:konto|benutzerkonto) (?:anlegen|erstellen)", "kostenlos anmelden",
    ),
    sign_in=(
        "anmelden", "anzumelden", "melden sie sich", "melde dich", "einloggen", "einzuloggen",
        r"log[- ]?in\b",
    ),
    this_reserved=(
        r"^\W*(?:jetzt )?diesen (?:artikel|beitrag|text) (?:jetzt )?lesen\W*$",
        r"(?:artikel|beitrag|text|inhalt|bericht)(?: \w+){0,2} (?:unseren |den |allein )?(?:\w+ ){0,3}vorbehalten",
        (
            r"^\W*(?:exklusiv|nur) für (?:\w+[- ])?(?:abonnent\w*|mitglieder)\b<gap>(?:artikel|beitrag|"
            "text|bericht|inhalt)"
        ),
        (
            r"(?:diese[nrs]?|den|der) (?:\w+ ){0,3}<text> (?:\w+ ){0,2}(?:lesen sie |gibt es |lesen )?(?:\w+ "
            r"){0,2}(?:mit|bei|in) (?:\w+ ){0,2}(?:[\w-]+ ?(?:\+|plus|premium)|abo\b|digital-?abo|e-?paper|"
            "ausgabe)"
        ),
        r"(?:diese[nrs]?|den|der) (?:\w+ ){0,3}<text> weiterlesen mit",
        (
            r"^\W*(?:jetzt )?(?:diesen )?(?:artikel|beitrag|text|inhalt) (?:jetzt )?(?:freischalten|"
            r"weiterlesen)\W*$"
        ),
        r"^\W*weiter(?:lesen)? mit [\w.-]+ ?(?:\+|plus|premium)",
        (
            r"(?:dieser|der) (?:inhalt|artikel|beitrag|text) (?:ist|steht) (?:\w+ ){0,3}(?:kostenpflichtig|"
            r"abonnent\w*|mitglieder\w*)"
        ),
        "lesen sie diesen und (?:viele |alle )?(?:weitere[nr]?|anderen?) (?:artikel|beiträge)",
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
        "unterstützen",
        "gefallen",
        "schon am",
        "frei zugänglich",
        "für alle frei",
        "frei lesbar",
        "wert ist",
        "erschien zuerst",
        "dossier",
        "nach der anzeige",
        "kommentieren",
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
        "lees door",
        r"om (?:\w+ ){0,3}(?:te )?lezen",
        "lees (?:gratis |direct |onbeperkt )?verder",
        "verder lezen",
        r"om (?:dit|het) (?:\w+ )?<text>",
        "lees gratis",
        "(?:verder|door)(?: te)? ?lezen", "(?:verder|door)te ?lezen",
        "lees (?:verder|(?:dit|het) (?:hele |volledige )?<text>)",
        r"(?:dit|het)(?: hele| volledige)? <text>(?: \w+)? (?:te )?lezen",
        "(?:het )?(?:hele|volledige) <text>", "toegang tot (?:dit|het)", "ontgrendel",
    ),
    subscribe=(
        "kies een",
        r"\w*abonnement\w*",
        "neem een",
        "probeer",
        "abonneer", "abonnement", "abonnee", "word (?:lid|abonnee|vriend)", "proefabonnement",
        "koop (?:dit|het)", "digitale toegang", "papieren (?:krant|editie)",
    ),
    register=(
        "registreer",
        "registre(?:er|ren)", "maak (?:een |je |uw )?(?:gratis )?account", "gratis account",
        "account aan(?:maken|te maken)?", "meld je (?:gratis )?aan",
    ),
    sign_in=("log in", "inloggen", "in te loggen"),
    this_reserved=(
        r"(?:dit|het) <text> (?:lees|leest) (?:je|u|jij)(?: \w+)? met een abonnement",
        r"lees (?:dit|het) (?:\w+ )?<text> met (?:een |je )?(?:\w+ ){0,2}(?:\w*abonnement|account)",
        r"(?:exclusief|alleen|uitsluitend) voor (?:\w+ )?(?:abonnees|leden)\b",
        r"dit <text> is (?:\w+ ){0,3}(?:voor|aan) (?:\w+ ){0,2}(?:abonnees|leden|geregistreerde)",
        "alleen (?:abonnees|leden) (?:kunnen|lezen)",
    ),
    label=(
        r"^\W*(?:exclusief|alleen) voor (?:abonnees|leden)\W*$",
        r"^\W*(?:plus|premium)[- ]?artikel\W*$",
    ),
    look_alike=(
        "vond je",
        "steun",
        "onder de advertentie",
        "gratis te lezen",
        "steun ons",
        "nieuwsbrief", r"reacties?\b", "reageren", "podcast", "advertentie", "volledige archief",
        "meldingen", "bewaar", "bewaren",
    ),
    evidence="Lees verder (a link label; nothing gated)",
)  # fmt: skip

DANISH: Final = NoteLanguage(
    language="da",
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
        "for at læse",
        "læs(?:e)? (?:videre|resten|den fulde|artiklen|hele)",
        "fortsæt (?:med at læse|læsningen)",
        "læse videre",
        "læs videre",
        "læs(?:e)? (?:videre|hele|artiklen|denne)", "fortsætte? (?:med at læse|læsningen)",
        "hele (?:<text>)", "adgang til (?:denne|hele|artiklen)", "lås (?:op|artiklen)",
    ),
    subscribe=(
        "fuld adgang",
        "køb adgang",
        "(?:et|med) abonnement",
        r"abonn(?:er|ere|ement|ent)\w*", "bliv (?:medlem|abonnent)",
        "køb (?:adgang|abonnement|artiklen)", "prøv (?:gratis|nu|i)", "medlemskab",
    ),
    register=(
        "opret (?:en |dig )?(?:gratis )?(?:profil|konto|bruger|login)?", "registrer",
        "gratis (?:profil|konto|bruger)",
    ),
    sign_in=("log (?:ind|på)", "logge ind"),
    this_reserved=(
        "<text> er (?:låst|kun for|for abonnenter)",
        r"^\W*(?:fortsæt|læs)[\w ]{0,20}(?:læse|videre|hele \w+)\W+(?:bliv|køb|få|med)",
        r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)",
        "kun for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)",
    ),
    label=(r"^\W*(?:kun |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(
        "kunne du lide",
        "efter annoncen",
        "støt os",
        "er gratis",
        "nyhedsbrev", "kommentar", "kommentere", "podcast", "annonce", "hele arkivet", "notifikation",
        r"\bgem\b",
    ),
)  # fmt: skip

SWEDISH: Final = NoteLanguage(
    language="sv",
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
        "för att läsa",
        "läs(?:a)? (?:vidare|artikeln|hela|i sin helhet)",
        "i sin helhet",
        "fortsätta? (?:att )?läsa",
        "läsa? (?:vidare|hela|artikeln|den här)", "fortsätta? (?:att )?läsa", "hela (?:<text>)",
        "tillgång till (?:den här|hela|artikeln)", "lås(?:a)? upp",
    ),
    subscribe=(
        r"prenumerer\w*",
        r"(?:skaffa|bli) (?:\w+ )?(?:plus|prenumer\w+|premium|medlem)",
        r"prenumer(?:era|ant|anter|ation)\w*", "bli (?:medlem|prenumerant|plus)",
        "köp (?:artikeln|prenumeration|tillgång)", "prova (?:gratis|nu|på)", "medlemskap",
    ),
    register=("skapa (?:ett |ditt )?(?:gratis ?)?konto", "gratis ?konto", "registrera"),
    sign_in=(
        "logga in",
        "logga in",),
    this_reserved=(
        "(?:en|är) låst (?:artikel|text)",
        "<text> är låst",
        r"(?:artikeln|texten) är för (?:dig som prenumer\w+|prenumeranter|våra)",
        "behöver du (?:vara|bli) (?:prenumerant|medlem|inloggad)",
        (
            r"(?:den här|denna|detta|det här) <text> är (?:\w+ ){0,2}(?:för|till) (?:\w+ "
            "){0,2}(?:prenumeranter|medlemmar)"
        ),
        "(?:endast|bara|enbart) för (?:prenumeranter|medlemmar)", "innehåll för prenumeranter",
    ),
    label=(r"^\W*(?:endast |exklusivt |bara )?för (?:prenumeranter|medlemmar)\W*$",),
    look_alike=(
        "gillade du",
        "stöd oss",
        "efter annonsen",
        "stöd oss",
        "fri att läsa",
        "nyhetsbrev", "kommentar", "kommentera", "podd", "podcast", "annons", "hela arkivet", "notis",
        r"\bspara\b",
    ),
)  # fmt: skip

NORWEGIAN: Final = NoteLanguage(
    language="no",
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
        "for å lese",
        "lese? (?:videre|hele|saken|artikkelen|resten)",
        "for å lese",
        "les(?:e)? (?:videre|hele|saken|artikkelen|denne)", "fortsette? å lese", "hele (?:<text>)",
        "tilgang til (?:denne|hele|saken)", "lås opp",
    ),
    subscribe=(
        r"kjøp (?:tilgang|\w+)",
        "(?:med|et) abonnement",
        r"pluss\b",
        r"abonn(?:er|ere|ement|ent)\w*", "bli (?:medlem|abonnent)", "kjøp (?:tilgang|abonnement)",
        "prøv (?:gratis|nå)", "medlemskap",
    ),
    register=(
        "opprett (?:en )?(?:gratis )?(?:konto|profil|bruker)?", "registrer", "gratis (?:konto|bruker)",
    ),
    sign_in=("logg (?:inn|på)", "logge inn"),
    this_reserved=(
        "må du (?:være|bli) (?:abonnent|medlem|innlogget)",
        r"<text> er (?:kun )?(?:for|forbeholdt) (?:\w+ )?(?:abonnenter|medlemmer|våre)",
        "<text> er låst",
        r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)",
        "(?:kun|bare) for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)",
    ),
    label=(r"^\W*(?:kun |bare |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(
        "likte du",
        "under annonsen",
        "støtt oss",
        "er gratis",
        "nyhetsbrev", "kommentar", "kommentere", "podkast", "podcast", "annonse", "hele arkivet",
        "varsler?", r"\blagre\b",
    ),
)  # fmt: skip
