"""How languages word a gate: what is asked of the reader, and what for.

Each table holds lower-case regex fragments, joined by "|" and read without regard to case. `<amount>` stands for
a share or a count, `<text>` for the language's words for a story, `<n>` for a number, `<gap>` for up to 40
characters of one sentence. A phrase that was seen on a page bears the page's words in `evidence` (facts/PAYWALL.md,
section 3); the others follow from how the language words such a line, and have rows in tests/text/test_notes.py.

The fields, from the strongest to the weakest:

- `left`: states how much of this text is left to read.
- `kept`: says as a whole sentence that the rest is kept for those who pay or sign in.
- `rest`: names the rest; with one of `subscribe`, `register`, `sign_in` it is a cut as well.
- `run_out`: the reader's free articles are used up.
- `counter`: free articles left: never a share of a text.
- `read_on`: reading on as what is offered; with `subscribe`, `register` or `sign_in` it asks.
- `this_reserved`: this text is for subscribers; `label`: a bare label.
- `look_alike`: words that make a line no note, whatever else it says.

`total` names the whole length, `of` stands between a part and the whole.

`stems` and `amount_stems` are a first test, the second for lines with a number only: a line is no note in a language
of whose stems it holds none. They are the first four letters of words, or words of three; where words are not parted
by spaces, pieces of text.
"""

from __future__ import annotations

from typing import Final

from msgspec import Struct


class NoteLanguage(Struct, frozen=True, kw_only=True):
    """The words of one language. `spaced`: words are parted by spaces, so fragments begin at a word's start."""

    language: str
    stems: tuple[str, ...]
    amount_stems: tuple[str, ...]
    text: tuple[str, ...]
    words: str
    characters: str
    paragraphs: str
    of: str = r"/"
    total: tuple[str, ...] = ()
    left: tuple[str, ...]
    kept: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    run_out: tuple[str, ...] = ()
    counter: tuple[str, ...]
    read_on: tuple[str, ...]
    subscribe: tuple[str, ...]
    register: tuple[str, ...]
    sign_in: tuple[str, ...] = ()
    this_reserved: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    look_alike: tuple[str, ...] = ()
    spaced: bool = True
    evidence: str = ""


ENGLISH: Final = NoteLanguage(
    language="en",
    stems=("acco", "buy", "cour", "edit", "excl", "free", "join", "limi", "lock", "log", "mail", "memb", "paid", "pass", "payi", "prev", "purc", "regi", "sign", "subs", "tria", "upgr"),
    amount_stems=("arti", "char", "left", "para", "post", "read", "rema", "stor", "text", "unre", "word"),
    text=("article", "story", "post", "piece", "text", "report", "interview", "column", "content", "page"),
    words=r"(?:more )?words?", characters=r"(?:more )?characters?", paragraphs=r"(?:more )?paragraphs?",
    of=r"of|out of|from|/",
    total=("total(?: of)?", "of", "in all", "whole <text>", "full <text>"),
    left=(
        r"<amount>(?: more| still)?(?: of| in) (?:this|the|our|your) <text>(?: is| are| still)* (?:left|remain|to go|to read|unread|locked)",
        r"(?:you have|you've(?: still)? got|there (?:is|are)|still)(?: still| another| about)* <amount><gap>(?:left|remaining) to read",
        r"<amount>(?: more| still| left| remaining)* (?:left to read|to read\W*$|to go\W*$)",
        r"<count> (?:left|remaining|remain)\b",
        r"(?:remaining|left)[: ]+<amount>(?: of (?:this|the) <text>)?\W*$",
        r"^\W*<amount> (?:left|remaining)\W*$",
        r"(?:the )?(?:remaining|other|last) <amount>(?: of (?:this|the) <text>)?<gap>(?:subscribers|members|reserved|locked|paid)",
    ),
    kept=(
        r"the (?:rest|remainder|following|remaining \w+)(?: of (?:this|the) <text>)? (?:is|are) (?:\w+ ){0,3}(?:for|to) (?:\w+ ){0,3}(?:subscribers|members|customers|readers with)",
        r"<text> continues? (?:below )?for (?:\w+ )?(?:subscribers|members)",
        r"(?:you've|you have) (?:reached|read) the end of (?:the|this|your) (?:free )?(?:preview|excerpt|sample)",
        r"this is (?:only )?(?:a|an|the) (?:free )?(?:preview|excerpt)\b<gap>(?:subscri|member|full)",
    ),
    rest=(r"(?:the )?(?:rest|remainder) of (?:this|the|our) <text>", r"read the rest\b", r"what (?:follows|comes next)"),
    run_out=(
        r"(?:reached|hit|exceeded|used up|used all(?: of)?)<gap>(?:limit|free (?:articles|stories|reads)|allowance)",
        r"(?:no|0|zero|none of your)(?: more)? free (?:articles|stories|reads)",
        r"(?:read|used) (?:your|all(?: of)? your) (?:last|<n>) free (?:article|stor)",
    ),
    counter=(
        r"<n>(?: (?:of|out of) (?:your )?<n>)?(?: more)?(?: \w+)? free (?:\w+ )?(?:articles?|stories|story|reads?|posts?)\b",
        r"<n>(?: more| of <n>)? (?:articles?|stories|story|posts?)<gap>(?:free|left|remaining|(?:per|a|this|each|every|next \w+) (?:month|week|days))",
        r"(?:last|final|only) free (?:article|story|read)\b",
        r"free (?:articles|stories) (?:left|remaining)[: ]+<n>",
    ),
    read_on=(
        r"(?:continue|keep|carry on|go on|resume) reading", r"to continue(?:\W*$| with your)", r"to read on\b", r"(?:to|and) read on\b",
        r"(?:to|and) read more", r"read (?:(?:the |our )?(?:full|whole|entire|complete|unabridged)|this|the <text>|all of)",
        r"(?:unlock|access|view|see|get|enjoy|finish)(?: reading| access to| full access to| unlimited access to)? (?:this|the(?: full| whole| entire| complete)?|full) (?:<text>|exclusive)",
        r"access to (?:this|the full|the rest of) ?(?:the )?<text>", r"unlock this",
        r"(?:full|whole|complete) (?:<text>|edition)", r"in (?:the|our) (?:print|digital|e-?paper) edition",
    ),
    subscribe=(
        r"subscribe(?:rs?)?\b", r"subscription", r"subscribing", r"upgrade (?:to|your (?:plan|subscription|account|membership))", r"(?:paid|paying) (?:subscriber|member|reader|plan|subscription)",
        r"become an? (?:\w+ )?(?:member|subscriber|supporter|patron)", r"membership", r"(?:purchase|buy) (?:this|the|an?|access)\b",
        r"day pass", r"(?:free )?trial\b", r"(?:print|digital|e-?paper) edition", r"members-only",
    ),
    register=(
        r"regist(?:er|ering|ration)\b", r"creat(?:e|ing) (?:an?|your)(?: new| free)*(?: \w+)? (?:account|profile|login)",
        r"free account", r"account<gap>free\b", r"sign(?:ing)? up\b", r"enter your e-?mail", r"with your e-?mail",
    ),
    sign_in=(r"log(?:ging)? ?in\b", r"sign(?:ing)? ?in\b", r"courtesy of", r"join \w+", r"already an? (?:subscriber|member)"),
    this_reserved=(
        r"(?:this|the following|the full) (?:\w+ )?<text>s?(?: is| are)? (?:\w+ ){0,3}(?:for|to) (?:[\w+&'-]+ ){0,3}(?:subscribers|members|readers|customers)",
        r"this is an? (?:subscriber|member|premium)[\w-]*(?: \w+)? <text>", r"<text> (?:is )?locked\b",
        r"only (?:\w+ )?(?:subscribers|members) (?:can|may|have access)",
    ),
    label=(
        r"^\W*(?:exclusive(?:ly)?|only|reserved)?\s?(?:for|to) (?:\w+ )?(?:subscribers|members)(?: only)?\W*$",
        r"^\W*(?:subscribers?|members?)[' -]*s?[ -]?(?:only|exclusive)(?: content| <text>)?\W*$", r"^\W*(?:premium|paid|plus) (?:content|<text>)\W*$",
        r"^\W*(?:[\w'-]+ ){0,8}members?-only <text>\W*$", r"exclusive to (?:our )?subscribers\W*$",
    ),
    look_alike=(
        r"newsletter", r"\binbox\b", r"comment(?:s|ing)?\b", r"podcast", r"advertis", r"scroll (?:down )?to (?:continue|keep)",
        r"full archive", r"without subscribing", r"notifications?\b", r"<text> continues (?:after|below)\W", r"to save (?:this|the|your)\b", r"\bbookmark",
    ),
    evidence="You have N% of this article left to read. The rest is for subscribers only. / To read the rest of this "
    "story subscribe to … / This post is for paid subscribers / Create a FREE account to continue reading / "
    "Access 10 articles free in the next 30 days (a counter) / Scroll to continue reading (nothing gated)",
)  # fmt: skip

GERMAN: Final = NoteLanguage(
    language="de",
    stems=("abo", "abon", "anme", "anzu", "digi", "druc", "einl", "epap", "erwe", "exkl", "frei", "grat", "kauf", "kont", "kost", "limi", "log", "logi", "meld", "mitg", "prem", "prob", "regi", "tage", "test", "zuga"),
    amount_stems=("absä", "arti", "beit", "beri", "blei", "feh", "fehl", "gesc", "inha", "lese", "proz", "rest", "text", "verb", "woer", "wört", "zeic", "übri"),
    text=("artikels?", "beitrags?", "beitrages", "textes", "text", "berichts?", "geschichte", "interviews?", "inhalts?", "storys?"),
    words=r"(?:weitere )?w(?:ö|oe)rter[n]?", characters=r"(?:weitere )?zeichen", paragraphs=r"(?:weitere )?abs(?:ä|ae)tzen?",
    of=r"von|/", total=("insgesamt", "gesamt", "von", "von insgesamt", "ganzer <text>"),
    left=(
        r"noch(?: etwa| rund)? <amount>(?: (?:dieses|des|vom|im|von diesem|in diesem))? ?<text>",
        r"noch(?: etwa| rund)? <amount><gap>(?:zu lesen|übrig|ungelesen|lesen\b|verbleib\w*)", r"noch <count>(?! \w)", r"^\W*noch <amount>\W*$",
        r"(?:es fehlen|es verbleiben|es bleiben|verbleibend)(?: ihnen| dir| noch)*:? <amount>",
        r"<amount> (?:dieses|des) <text>(?: \w+){0,3} (?:fehlen|verbleiben|übrig|ungelesen|zu lesen)",
        r"die (?:restlichen|übrigen|verbleibenden|letzten) <amount><gap>(?:abonn|lesen|<text>)", r"<count> (?:übrig|verbleibend)",
    ),
    kept=(
        r"(?:der|den) (?:rest|weitere <text>|vollständige <text>|ganze <text>)(?: (?:dieses|des) <text>)? (?:ist|steht|bleibt|gibt es|sehen|lesen) (?:\w+ ){0,3}(?:abonnent|mitglieder|registrierte|mit (?:einem )?abo)",
        r"(?:ab hier|weiter) (?:geht es |lesen )?(?:nur )?(?:für|als) (?:\w+ )?(?:abonnent|mitglied)",
    ),
    rest=(r"(?:den|der) rest (?:dieses|des|vom) ?<text>", r"restlichen? <text>", r"wie es weitergeht"),
    run_out=(
        r"(?:limit|kontingent|anzahl)<gap>(?:erreicht|aufgebraucht|ausgeschöpft)", r"keine(?: weiteren)? (?:gratis|freien?|kostenlosen?)[- ]?(?:artikel|beiträge)",
        r"(?:alle|ihre) (?:gratis|freien|kostenlosen)[- ]?artikel<gap>(?:gelesen|aufgebraucht|verbraucht)",
    ),
    counter=(
        r"<n>(?: weitere| von <n>)? (?:gratis|frei|kostenlos)\w*[- ]?(?:artikel|beiträge?|texte)", r"<n> artikel<gap>(?:gratis|kostenlos|frei|monat|woche)",
        r"(?:letzter|letzten) (?:gratis|freier?n?|kostenloser?n?)[- ]?artikel",
    ),
    read_on=(
        r"weiter(?:zu)?lesen", r"(?:lesen|lies)(?: sie| du)? (?:jetzt |hier )?(?:weiter\b|alles|den (?:ganzen|vollständigen|kompletten|gesamten))",
        r"(?:diesen|den(?: ganzen| vollständigen| kompletten| gesamten)?|ganzen|vollständigen|kompletten) (?:artikel|beitrag|text|bericht)(?: \w+){0,2} (?:zu )?lesen",
        r"um (?:den|diesen|das|dieses) (?:\w+ )?(?:artikel|beitrag|text|interview|inhalt)", r"(?:artikel|inhalt|beitrag) (?:freischalten|freizuschalten|erwerben|kaufen)",
        r"zugang zu (?:diesem|dem)", r"(?:kostenpflichtiger|bezahl)[- ]?(?:inhalt|<text>)",
    ),
    subscribe=(
        r"abonnier", r"abonnement", r"abonnent", r"\babo\b", r"[\w-]*-?abo\b", r"erwerben", r"kaufen", r"(?:testen|probeabo|probemonat)",
        r"ihren zugang", r"zugang (?:wählen|sichern)", r"kostenpflichtig", r"\w+ ?\+(?: |\W*$)", r"mitglied werden", r"werden sie (?:\w+ )?(?:abonnent|mitglied)",
        r"(?:e-?paper|druckausgabe|printausgabe|digitalausgabe|gedruckten ausgabe)", r"tagespass",
    ),
    register=(r"registrier", r"kostenlos(?:es|en)? (?:\w+ )?(?:konto|anmeld)", r"(?:konto|benutzerkonto) (?:anlegen|erstellen)", r"kostenlos anmelden"),
    sign_in=(r"anmelden", r"anzumelden", r"melden sie sich", r"melde dich", r"einloggen", r"einzuloggen", r"log[- ]?in\b"),
    this_reserved=(
        r"(?:diese[rsn]?|der vollständige|der ganze) (?:\w+ )?<text> (?:ist|steht|gehört|gibt es) (?:\w+ ){0,3}(?:abonnent|mitglieder|registrierte|abo\b|kostenpflichtig|plus)",
        r"^\W*nur (?:für|mit) (?:\w+[- ])?(?:abonnent\w*|mitglieder|abo) (?:lesbar|zugänglich|verfügbar|sichtbar)", r"kostenpflichtiger (?:inhalt|<text>)",
    ),
    label=(r"^\W*(?:exklusiv|nur)? ?für (?:\w+[- ])?(?:abonnent\w*|mitglieder)\W*$", r"^\W*(?:abo|plus|premium)[- ]?(?:artikel|inhalt|beitrag|exklusiv)\W*$"),
    look_alike=(r"newsletter", r"kommentar", r"kommentier", r"podcast", r"anzeige", r"gesamte archiv", r"push[- ]", r"merkliste", r"zu merken", r"cookie"),
    evidence="Wählen Sie Ihren Zugang und lesen Sie weiter: / Möchten Sie weiterlesen? Ja. Ich bin Abonnent. / Jetzt "
    "weiterlesen mit …+ / Für 0.99 € können Sie diesen Artikel erwerben. / Kostenpflichtiger Inhalt / Noch 10 "
    "Gratis-Artikel diesen Monat. (a counter)",
)  # fmt: skip

FRENCH: Final = NoteLanguage(
    language="fr",
    stems=("abon", "ache", "adre", "comp", "conn", "devi", "essa", "excl", "grat", "iden", "insc", "limi", "numé", "offe", "offr", "papi", "prem", "quot", "édit"),
    amount_stems=("arti", "cara", "cont", "déco", "enqu", "lire", "mots", "para", "rest", "réci", "sign", "text"),
    text=("article", "texte", "contenu", "enquête", "entretien", "reportage", "récit", "tribune", "dossier", "papier"),
    words=r"mots?", characters=r"(?:caractères?|signes?)", paragraphs=r"paragraphes?",
    of=r"sur|/", total=("sur", "au total", "<text> complet", "total(?: de)?"),
    left=(
        r"il (?:vous |te |ne (?:vous |te )?)?reste(?: encore| plus que)? <amount><gap>(?:à (?:lire|découvrir)|<text>)",
        r"<amount> (?:de (?:cette?|la|ce|l')|du) ?<text><gap>(?:rest\w+|à (?:lire|découvrir))", r"(?:encore|restent?) <amount><gap>à (?:lire|découvrir)",
        r"<count> (?:restants?|à lire)", r"les <amount> restants?<gap>(?:<text>|abonn)",
    ),
    kept=(
        r"la (?:suite|fin)(?: de (?:cet |cette |ce |l')?<text>)? est (?:\w+ )?(?:réservée|accessible|disponible)<gap>(?:abonn|inscrit|membre)",
        r"(?:pour|afin de) (?:lire|découvrir|connaître) la (?:suite|fin)<gap>abonn", r"abonn\w*[ -](?:vous|toi) pour (?:lire|découvrir) la (?:suite|fin)",
        r"(?:lire )?la suite (?:de (?:cet |l')?<text> )?(?:pour|avec) (?:\w+ )?abonn",
    ),
    rest=(r"(?:lire|découvrir|accéder à|retrouve[rz]) la (?:suite|fin)", r"le reste de (?:cet |l')<text>", r"suite de (?:cet |l')<text>"),
    run_out=(r"(?:atteint|épuisé|dépassé)<gap>(?:limite|quota|articles? gratuits?|articles? offerts?)", r"(?:plus d'|aucun )articles? (?:gratuits?|offerts?)"),
    counter=(
        r"<n>(?: des <n>| sur <n>)? articles?<gap>(?:gratuits?|offerts?|par mois|ce mois)", r"(?:dernier|seul) article (?:gratuit|offert)",
    ),
    read_on=(
        r"(?:continuer|poursuivre|reprendre)(?: votre| ta| la| sa)? (?:à lire|lecture)", r"lire (?:la suite|(?:cet|l'|cette|ce|le) ?(?:intégralité|<text>))",
        r"(?:accéder|accédez) (?:à|au) (?:(?:l'intégralité|la totalité)|(?:cet|l'|cette|ce|notre) ?<text>)", r"(?:l'intégralité|la totalité) (?:de|du)",
        r"(?:débloquer|débloquez|découvrir|lisez) (?:cet|l'|cette|ce|la suite)", r"lire en intégralité", r"article (?:complet|intégral|en entier)",
    ),
    subscribe=(
        r"abonn(?:ez|e|er|ement)\b[ -]*(?:vous|toi)?", r"abonnements?", r"abonnés?\b", r"offres? (?:d'essai|numérique)", r"essai gratuit", r"acheter (?:cet|l'|le)",
        r"édition (?:papier|numérique|du jour|abonnés)", r"devenez (?:membre|abonné)", r"premium",
    ),
    register=(r"inscri(?:vez|re|ption|s)", r"(?:créez|créer|crée) (?:un|votre|mon|ton) compte", r"compte gratuit", r"aux inscrits", r"votre (?:adresse )?e-?mail"),
    sign_in=(r"connect(?:ez|er|é)", r"identifi(?:ez|er)", r"connexion"),
    this_reserved=(
        r"(?:cet|cette|ce) (?:\w+ )?<text> est (?:\w+ )?(?:réservée?|exclusi\w+|accessible)<gap>(?:abonn|membre|inscrit)",
        r"réservée? à nos (?:abonn|inscrit)",
    ),
    label=(r"^\W*(?:contenu |article |exclusi\w+ )?(?:réservée? aux?|pour (?:les|nos)) (?:abonnée?s?|inscrits|membres)\W*$", r"^\W*(?:article|contenu|édition) (?:abonnée?s?|premium|payant)\W*$"),
    look_alike=(r"newsletter", r"infolettre", r"commentaires?", r"commenter", r"podcast", r"publicité", r"des archives", r"notifications?", r"enregistrer (?:cet|l')", r"offrir (?:cet|l')", r"cookies"),
    evidence="Il vous reste N% de cet article à lire. La suite est réservée aux abonnés. / Ce contenu est réservé aux "
    "inscrits / Inscrivez-vous gratuitement / Article réservé à nos abonnés (on dozens of related links)",
)  # fmt: skip

SPANISH: Final = NoteLanguage(
    language="es",
    stems=("acce", "asóc", "cuen", "excl", "grat", "hazt", "iden", "impr", "ingr", "libr", "logu", "lími", "plan", "prem", "regi", "regí", "sesi", "soci", "susc"),
    amount_stems=("arti", "artí", "cara", "cont", "falt", "leer", "nota", "noti", "pala", "párr", "qued", "rest", "text"),
    text=("artículo", "articulo", "nota", "noticia", "contenido", "texto", "reportaje", "entrevista", "historia", "información"),
    words=r"palabras?", characters=r"caracteres", paragraphs=r"párrafos?",
    of=r"de|/", total=("de", "de un total de", "en total", "total(?: de)?", "<text> completo"),
    left=(
        r"(?:queda|quedan|falta|faltan|resta|restan)(?: aún| todavía| por leer| un| el)*:? <amount><gap>(?:(?:por|para) leer|de (?:est[ea]|la|el) <text>|del <text>)",
        r"<amount> (?:de (?:est[ea]|la)|del) <text>(?: \w+){0,2} (?:por leer|para leer|restante)", r"<amount> (?:restantes?|por leer)\b",
        r"(?:queda|quedan|faltan|restan)(?: aún| todavía| por leer)*:? <count>",
    ),
    kept=(r"(?:el resto|la continuación|lo que sigue)(?: de (?:est[ea]|la) <text>| del <text>)? (?:está|es|queda) (?:\w+ ){0,2}(?:para|a) (?:\w+ ){0,2}(?:suscri|socios|registrad|abonad)",),
    rest=(r"el resto (?:de (?:est[ea]|la)|del) <text>", r"leer el resto", r"continuación de (?:est[ea]|la) <text>"),
    run_out=(r"(?:alcanzado|llegado|agotado|superado|consumido)<gap>(?:límite|artículos? gratis|artículos? gratuitos?|notas gratis)", r"no (?:te|le) quedan (?:más )?(?:artículos|notas)"),
    counter=(
        r"<n>(?: de <n>)? (?:artículos?|notas?|noticias?|contenidos?)<gap>(?:gratis|gratuit[oa]s?|libres?|al mes|por mes|este mes|mensuales)",
        r"(?:último|última|único) (?:artículo|nota) (?:gratis|gratuit[oa])",
    ),
    read_on=(
        r"(?:seguir|continuar|sigue|continúa|continúe|siga|seguí|continuá) leyendo", r"(?:continuar|seguir)(?: con)? (?:la|tu|su) lectura", r"para leer más", r"leer (?:(?:est[ea]|la|el) (?:\w+ )?<text>|(?:el |la )?<text> complet[oa]|sin límites)",
        r"(?:acceder|accede|acceda|accedé)(?: al?| a tod[oa])? ?(?:est[ea]|la|el|l|al) (?:<text>|contenido)", r"<text> complet[oa]", r"desbloque(?:ar|a|e|á) (?:est[ea]|la|el)",
        r"edición (?:impresa|digital|en papel)",
    ),
    subscribe=(r"suscr[ií]b\w*", r"suscripci(?:ón|ones)", r"suscript\w+", r"hazte (?:socio|premium)", r"asóciate", r"edición (?:impresa|en papel)", r"planes de acceso", r"premium\b"),
    register=(r"reg[ií]str(?:a|e|ate|ese|arse|arte|arme|o)\b", r"registr(?:ate|arse|o) gratis", r"cre(?:a|e|ar|á) (?:tu|su|una) cuenta", r"cuenta gratu?i?ta?"),
    sign_in=(r"inici(?:a|e|ar|á) sesión", r"ingres[aáeé]\b", r"identifíc\w+", r"accede a tu cuenta", r"loguea\w+"),
    this_reserved=(r"est[ea] (?:<text>)(?: \w+)? es (?:\w+ )?(?:exclusiv[oa]|solo|sólo|únicamente|reservad[oa])?\s?(?:para|de|a) (?:\w+ ){0,2}(?:suscri|socios|usuarios|abonad)", r"(?:<text>) (?:exclusiv[oa]|reservad[oa]) (?:para|de|a) (?:\w+ ){0,2}(?:suscri|socios|abonad)"),
    label=(r"^\W*contenido (?:exclusivo|premium)\W*$", r"^\W*(?:exclusiv[oa]|s[oó]lo) (?:para )?suscriptores\W*$"),
    look_alike=(r"newsletter", r"boletín", r"boletines", r"comentarios?", r"comentar", r"podcast", r"publicidad", r"archivo completo", r"notificaciones", r"guardar (?:este|la)", r"favorit", r"whatsapp"),
    evidence="Contenido Exclusivo / Registrate para acceder a 10 artículos gratis por mes (a counter) / SEGUIR LEYENDO "
    "(a link label; nothing gated)",
)  # fmt: skip

PORTUGUESE: Final = NoteLanguage(
    language="pt",
    stems=("assi", "cada", "cont", "excl", "grat", "grát", "impr", "limi", "livr", "logi", "prem", "regi", "rest", "sess", "subs", "torn"),
    amount_stems=("aind", "arti", "cara", "cont", "falt", "ler", "maté", "notí", "pala", "pará", "repo", "rest", "sobr", "text"),
    text=("artigo", "notícia", "matéria", "reportagem", "conteúdo", "texto", "entrevista", "coluna", "história"),
    words=r"palavras?", characters=r"caract[ée]?e?res", paragraphs=r"parágrafos?",
    of=r"de|/", total=("de", "de um total de", "no total", "total(?: de)?", "<text> complet[oa]"),
    left=(
        r"(?:resta|restam|falta|faltam|sobram|ainda (?:tem|há))(?:-lhe| ainda| você| ler| por ler|-te)*:? <amount><gap>(?:(?:para|por|a) ler|(?:dest[ea]|d[oa]) <text>)",
        r"<amount> (?:dest[ea]|d[oa]) <text>(?: \w+){0,2} (?:por ler|para ler|restantes?)", r"<amount> (?:restantes?|por ler)\b", r"(?:restam|faltam)(?: ainda)?:? <count>",
    ),
    kept=(r"(?:o resto|o restante|a continuação|o que segue)(?: (?:dest[ea]|d[oa]) <text>)? (?:está|é|fica) (?:\w+ ){0,3}(?:para|a|aos|por) (?:\w+ ){0,2}(?:assinant|subscrit|cadastrad|registad|sócios)",),
    rest=(r"o rest(?:o|ante) (?:dest[ea]|d[oa]) <text>", r"ler o rest(?:o|ante)", r"continuação (?:dest[ea]|d[oa]) <text>"),
    run_out=(r"(?:atingiu|alcançou|esgotou|chegou ao)<gap>(?:limite|(?:artigos|matérias|notícias) (?:grátis|gratuit[oa]s))", r"não tem mais (?:artigos|matérias|notícias)"),
    counter=(r"<n>(?: de <n>)? (?:artigos?|matérias?|notícias?|reportagens|conteúdos?)<gap>(?:grátis|gratuit[oa]s?|livres|por mês|este mês|neste mês)", r"(?:último|última) (?:artigo|matéria|notícia) (?:grátis|gratuit[oa])"),
    read_on=(
        r"(?:continuar|continue|seguir|siga)(?: a)? (?:lendo|ler)", r"continu(?:ar|e) (?:a|sua) leitura", r"(?:ler|leia) (?:na íntegra|(?:est[ea]|[oa]) (?:\w+ )?<text>|<text> complet[oa])",
        r"(?:acessar|acesse|aceder|aceda)(?: a| ao| à)? ?(?:est[ea]|[oa]|todo o) (?:<text>)", r"<text> (?:complet[oa]|na íntegra)", r"desbloque(?:ar|ie) (?:est[ea]|[oa])", r"edição (?:impressa|digital)",
    ),
    subscribe=(r"assin(?:e|ar|atura|aturas|ante|antes)\b", r"subscrev\w+", r"subscri(?:ção|tor|tores)", r"edição impressa", r"torne-se (?:assinante|membro|sócio)", r"premium\b"),
    register=(r"cadastr(?:e|ar|o)\b", r"regist(?:e|re|ar|rar|o)[ -]*se\b", r"registo gratuito", r"cri(?:e|ar) (?:sua|uma|a sua) conta", r"conta gr[aá]tu?i?t?a?s?"),
    sign_in=(r"faça (?:o )?login", r"fazer login", r"entre (?:na|com) (?:a )?sua conta", r"inici(?:e|ar) sessão"),
    this_reserved=(r"est[ea] <text> é (?:\w+ )?(?:exclusiv[oa]|só|apenas|reservad[oa]|restrit[oa])?\s?(?:para|de|a|aos) (?:\w+ ){0,2}(?:assinant|subscrit|cadastrad|registad)", r"<text> (?:exclusiv[oa]|reservad[oa]|restrit[oa]) (?:para|de|a|aos) (?:\w+ ){0,2}(?:assinant|subscrit)"),
    label=(r"^\W*(?:exclusiv[oa]|só|conteúdo)? ?(?:exclusivo )?para assinantes\W*$", r"^\W*conteúdo (?:exclusivo|premium)\W*$"),
    look_alike=(r"newsletter", r"boletim", r"comentários?", r"comentar", r"podcast", r"publicidade", r"arquivo completo", r"notificações", r"salvar (?:est|o|a)", r"whatsapp", r"quantas matérias"),
    evidence="Custa muito pouco ler quantas matérias você quiser. Assine por … (an offer beside a whole story)",
)  # fmt: skip

ITALIAN: Final = NoteLanguage(
    language="it",
    stems=("abbo", "acce", "acco", "acqu", "cart", "dive", "entr", "escl", "grat", "iscr", "limi", "omag", "prem", "regi", "rise", "sott"),
    amount_stems=("arti", "batt", "cara", "cont", "legg", "manc", "para", "paro", "rest", "rima", "serv", "test"),
    text=("articolo", "contenuto", "testo", "servizio", "intervista", "pezzo", "notizia", "approfondimento", "racconto"),
    words=r"parole", characters=r"(?:caratteri|battute)", paragraphs=r"paragrafi",
    of=r"di|su|/", total=("di", "su", "in tutto", "totale(?: di)?", "<text> completo"),
    left=(
        r"(?:resta|restano|rimane|rimangono|manca|mancano)(?: ancora| da leggere| il| l'| circa| solo)*:? ?<amount><gap>(?:da leggere|di questo <text>|dell'?<text>|del <text>|per finire)",
        r"<amount> (?:di quest[oa] |dell'|dell[oa] |del )<text>(?: \w+){0,2} (?:da leggere|restante|rimanente)", r"<amount> (?:rimanenti|restanti|da leggere)\b", r"(?:restano|mancano|rimangono)(?: ancora| da leggere)*:? <count>",
    ),
    kept=(r"(?:il resto|il seguito|la continuazione)(?: di quest[oa] <text>| dell'<text>| del <text>)? è (?:\w+ ){0,3}(?:agli|per|ai|per gli) (?:\w+ ){0,2}(?:abbonat|iscritt|registrat|soci)",),
    rest=(r"il (?:resto|seguito) (?:di quest[oa] |dell'|del )<text>", r"leggere il (?:resto|seguito)"),
    run_out=(r"(?:raggiunto|esaurito|superato|finito)<gap>(?:limite|articoli gratuiti|articoli gratis)", r"non hai più articoli"),
    counter=(r"<n>(?: (?:di|su) <n>)? articol[io]<gap>(?:gratis|gratuit[oi]|al mese|questo mese|omaggio)", r"(?:ultimo|tuo ultimo) articolo gratuito"),
    read_on=(
        r"(?:continua|continuare|prosegui|proseguire)(?: a| la| nella)? (?:leggere|lettura)", r"legg(?:i|ere|a) (?:tutto|quest[oa]|l'(?:<text>|intero)|il (?:<text>|resto|seguito)|<text> complet)",
        r"(?:accedi|accedere)(?: a| al| all')? ?(?:quest[oa]|tutti gli|l'intero)? ?<text>", r"<text> complet[oa]", r"sblocca(?:re)? (?:quest[oa]|l'|il)", r"per continuare\b",
        r"edizione (?:cartacea|digitale)",
    ),
    subscribe=(r"abbon(?:ati|arsi|amento|amenti|arti|ato)\b", r"sottoscriv\w+", r"acquista", r"edizione cartacea", r"diventa (?:socio|abbonato|membro)", r"premium\b"),
    register=(r"registr(?:ati|arsi|azione|arti)\b", r"iscriviti", r"crea(?:re)? (?:un|il tuo) account", r"account gratuito"),
    sign_in=(r"accedi\b", r"effettua (?:il )?login", r"fai (?:il )?login", r"entra con"),
    this_reserved=(r"quest[oa] <text> è (?:\w+ )?(?:riservat[oa]|esclusiv[oa]|solo|disponibile)?\s?(?:solo )?(?:agli|per gli|per|ai) (?:\w+ ){0,2}(?:abbonat|iscritt|registrat|soci)", r"(?:<text>) riservat[oa] (?:agli|ai) (?:\w+ )?(?:abbonat|iscritt)"),
    label=(r"^\W*(?:solo |esclusiv[oa] |riservat[oa] )?(?:per (?:gli )?|agli )abbonati\W*$", r"^\W*contenut[oi] (?:esclusiv[oi]|premium|per abbonati)\W*$"),
    look_alike=(r"newsletter", r"comment[oi]\b", r"commentare", r"podcast", r"pubblicità", r"archivio completo", r"notifiche", r"salvare", r"whatsapp", r"dopo la pubblicità"),
    evidence="CONTINUA A LEGGERE (a link label; nothing gated)",
)  # fmt: skip

DUTCH: Final = NoteLanguage(
    language="nl",
    stems=("abon", "acco", "digi", "excl", "grat", "inlo", "koop", "lede", "lid", "limi", "log", "maxi", "meld", "papi", "prem", "regi", "word"),
    amount_stems=("alin", "arti", "beri", "leze", "nog", "over", "rest", "stuk", "teke", "teks", "verh", "woor"),
    text=("artikel", "verhaal", "stuk", "bericht", "tekst", "interview", "bijdrage"),
    words=r"woorden", characters=r"(?:tekens|letters)", paragraphs=r"alinea'?s",
    of=r"van(?: de)?|/", total=("van de", "van", "in totaal", "totaal(?: van)?", "hele <text>"),
    left=(
        r"nog(?: ongeveer| zo'n)? <amount><gap>(?:te lezen|te gaan|van (?:dit|het|deze) <text>|ongelezen)", r"<amount> van (?:dit|het|deze) <text>(?: \w+){0,2} (?:over|te lezen|resteert|resterend)",
        r"(?:er )?(?:rest|resteert|resteren|resterende?)(?: u| je| nog)*:? <amount>(?:<gap>(?:<text>|lezen)|\W*$)", r"nog <count>(?: \w+)? ?(?:over|te|\W*$)", r"<count> (?:over|resterend)",
    ),
    kept=(r"(?:de rest|het vervolg)(?: van (?:dit|het|deze) <text>)? is (?:\w+ ){0,3}(?:voor|aan) (?:\w+ ){0,2}(?:abonnees|leden|geregistreerde)",),
    rest=(r"de rest van (?:dit|het|deze) <text>", r"(?:het vervolg|de rest)<gap>lezen"),
    run_out=(r"(?:limiet|maximum)<gap>(?:bereikt|overschreden)", r"geen gratis artikelen", r"al uw gratis artikelen"),
    counter=(r"<n>(?: van (?:de |je |uw )?<n>)? gratis (?:artikel|verhalen|stukken)\w*", r"<n> artikelen<gap>(?:gratis|per maand|deze maand|over\b)", r"laatste gratis artikel"),
    read_on=(
        r"(?:verder|door)(?: te)? ?lezen", r"(?:verder|door)te ?lezen", r"lees (?:verder|(?:dit|het) (?:hele |volledige )?<text>)", r"(?:dit|het)(?: hele| volledige)? <text>(?: \w+)? (?:te )?lezen",
        r"(?:het )?(?:hele|volledige) <text>", r"toegang tot (?:dit|het)", r"ontgrendel",
    ),
    subscribe=(r"abonneer", r"abonnement", r"abonnee", r"word (?:lid|abonnee|vriend)", r"proefabonnement", r"koop (?:dit|het)", r"digitale toegang", r"papieren (?:krant|editie)"),
    register=(r"registre(?:er|ren)", r"maak (?:een |je |uw )?(?:gratis )?account", r"gratis account", r"account aan(?:maken|te maken)?", r"meld je (?:gratis )?aan"),
    sign_in=(r"log in", r"inloggen", r"in te loggen"),
    this_reserved=(r"dit <text> is (?:\w+ ){0,3}(?:voor|aan) (?:\w+ ){0,2}(?:abonnees|leden|geregistreerde)", r"alleen (?:abonnees|leden) (?:kunnen|lezen)"),
    label=(r"^\W*(?:exclusief|alleen) voor (?:abonnees|leden)\W*$", r"^\W*(?:plus|premium)[- ]?artikel\W*$"),
    look_alike=(r"nieuwsbrief", r"reacties?\b", r"reageren", r"podcast", r"advertentie", r"volledige archief", r"meldingen", r"bewaar", r"bewaren"),
    evidence="Lees verder (a link label; nothing gated)",
)  # fmt: skip

DANISH: Final = NoteLanguage(
    language="da",
    stems=("abon", "bliv", "eksk", "forb", "grat", "græn", "kont", "køb", "log", "medl", "opre", "prof", "prøv", "regi"),
    amount_stems=("afsn", "arti", "hist", "indh", "læse", "mang", "ord", "rest", "tegn", "teks", "tilb"),
    text=("artiklen", "artikel", "historien", "historie", "teksten", "indholdet", "indhold", "indlæg"),
    words=r"ord", characters=r"(?:tegn|anslag)", paragraphs=r"afsnit",
    of=r"af|/", total=("af", "ud af", "i alt", "hele <text>"),
    left=(
        r"(?:du|der|de)? ?(?:har|er|mangler)(?: du)?(?: stadig| endnu| at læse)* <amount><gap>(?:tilbage|at læse|af (?:denne )?<text>)", r"<amount> af (?:denne )?<text>(?: \w+){0,2} (?:tilbage|mangler)", r"<count> tilbage", r"(?:tilbage|resterer)(?: er)?:? <amount> af (?:denne )?<text>",
    ),
    kept=(r"(?:resten|fortsættelsen)(?: af (?:denne )?<text>)? er (?:\w+ ){0,3}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)", r"resten (?:er )?for abonnenter"),
    rest=(r"resten af (?:denne )?<text>", r"læs(?:e)? resten"),
    run_out=(r"(?:brugt|opbrugt|nået)<gap>(?:gratis artikler|grænsen)", r"ikke flere gratis artikler"),
    counter=(r"<n>(?: af (?:dine )?<n>)? gratis artik\w+", r"<n> artikler<gap>(?:gratis|måned\w*|tilbage)", r"sidste gratis artikel"),
    read_on=(r"læs(?:e)? (?:videre|hele|artiklen|denne)", r"fortsætte? (?:med at læse|læsningen)", r"hele (?:<text>)", r"adgang til (?:denne|hele|artiklen)", r"lås (?:op|artiklen)"),
    subscribe=(r"abonn(?:er|ere|ement|ent)\w*", r"bliv (?:medlem|abonnent)", r"køb (?:adgang|abonnement|artiklen)", r"prøv (?:gratis|nu|i)", r"medlemskab"),
    register=(r"opret (?:en |dig )?(?:gratis )?(?:profil|konto|bruger|login)?", r"registrer", r"gratis (?:profil|konto|bruger)"),
    sign_in=(r"log (?:ind|på)", r"logge ind"),
    this_reserved=(r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)", r"kun for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)"),
    label=(r"^\W*(?:kun |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(r"nyhedsbrev", r"kommentar", r"kommentere", r"podcast", r"annonce", r"hele arkivet", r"notifikation", r"\bgem\b"),
)  # fmt: skip

SWEDISH: Final = NoteLanguage(
    language="sv",
    stems=("bli", "exkl", "fria", "grat", "grän", "kont", "köp", "logg", "medl", "memb", "pren", "prov", "regi", "skap"),
    amount_stems=("arti", "berä", "inne", "kvar", "läsa", "ord", "styc", "teck", "text", "åter"),
    text=("artikeln", "artikel", "texten", "text", "berättelsen", "reportaget", "inlägget", "innehållet", "innehåll"),
    words=r"ord", characters=r"tecken", paragraphs=r"stycken",
    of=r"av|/", total=("av", "av totalt", "totalt", "hela <text>"),
    left=(
        r"(?:du har|det (?:är|återstår|finns)|återstår|har du)(?: fortfarande| ännu| cirka)* <amount><gap>(?:kvar|att läsa|av (?:den här |denna )?<text>)", r"<amount> av (?:den här |denna )?<text>(?: \w+){0,2} (?:kvar|återstår|olästa?)", r"<amount> kvar (?:att läsa|av)", r"<count> kvar", r"återstår:? <amount>\W*$",
    ),
    kept=(r"(?:resten|fortsättningen)(?: av (?:den här |denna )?<text>)? är (?:\w+ ){0,3}(?:för|till) (?:\w+ ){0,2}(?:prenumeranter|medlemmar)",),
    rest=(r"resten av (?:den här |denna )?<text>", r"läsa? resten"),
    run_out=(r"(?:nått|använt|slut på|förbrukat)<gap>(?:gratis ?artiklar|gränsen)", r"inga (?:fler )?(?:gratis ?|fria )artiklar"),
    counter=(r"<n>(?: av (?:dina )?<n>)? (?:gratis ?|fria )artik\w+", r"<n> artiklar<gap>(?:gratis|månad\w*|kvar)", r"sista gratis ?artikel\w*"),
    read_on=(r"läsa? (?:vidare|hela|artikeln|den här)", r"fortsätta? (?:att )?läsa", r"hela (?:<text>)", r"tillgång till (?:den här|hela|artikeln)", r"lås(?:a)? upp"),
    subscribe=(r"prenumer(?:era|ant|anter|ation)\w*", r"bli (?:medlem|prenumerant|plus)", r"köp (?:artikeln|prenumeration|tillgång)", r"prova (?:gratis|nu|på)", r"medlemskap"),
    register=(r"skapa (?:ett |ditt )?(?:gratis ?)?konto", r"gratis ?konto", r"registrera"),
    sign_in=(r"logga in",),
    this_reserved=(r"(?:den här|denna|detta|det här) <text> är (?:\w+ ){0,2}(?:för|till) (?:\w+ ){0,2}(?:prenumeranter|medlemmar)", r"(?:endast|bara|enbart) för (?:prenumeranter|medlemmar)", r"innehåll för prenumeranter"),
    label=(r"^\W*(?:endast |exklusivt |bara )?för (?:prenumeranter|medlemmar)\W*$",),
    look_alike=(r"nyhetsbrev", r"kommentar", r"kommentera", r"podd", r"podcast", r"annons", r"hela arkivet", r"notis", r"\bspara\b"),
)  # fmt: skip

NORWEGIAN: Final = NoteLanguage(
    language="no",
    stems=("abon", "bli", "eksk", "forb", "grat", "gren", "kjøp", "kont", "logg", "medl", "oppr", "prøv", "regi"),
    amount_stems=("arti", "avsn", "gjen", "igje", "innh", "lese", "ord", "sake", "tegn", "teks"),
    text=("artikkelen", "artikkel", "saken", "sak", "teksten", "innholdet", "innhold", "historien", "innlegget"),
    words=r"ord", characters=r"tegn", paragraphs=r"avsnitt",
    of=r"av|/", total=("av", "av totalt", "totalt", "hele <text>"),
    left=(
        r"(?:du har|det (?:er|gjenstår)|gjenstår|har du)(?: fortsatt| fremdeles| ennå)* <amount><gap>(?:igjen|å lese|av (?:denne )?<text>)", r"<amount> av (?:denne )?<text>(?: \w+){0,2} (?:igjen|gjenstår)", r"<amount> igjen (?:å lese|av)", r"<count> igjen", r"gjenstår:? <amount>\W*$",
    ),
    kept=(r"(?:resten|fortsettelsen)(?: av (?:denne )?<text>)? er (?:\w+ ){0,3}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)",),
    rest=(r"resten av (?:denne )?<text>", r"lese? resten"),
    run_out=(r"(?:brukt opp|nådd|lest)<gap>(?:gratis ?artikler|gratissaker|grensen)", r"ingen (?:flere )?gratis ?(?:artikler|saker)"),
    counter=(r"<n>(?: av (?:dine )?<n>)? gratis ?(?:artik\w+|saker)", r"<n> (?:artikler|saker)<gap>(?:gratis|måned\w*|igjen)", r"siste gratis ?(?:artikkel|sak)"),
    read_on=(r"les(?:e)? (?:videre|hele|saken|artikkelen|denne)", r"fortsette? å lese", r"hele (?:<text>)", r"tilgang til (?:denne|hele|saken)", r"lås opp"),
    subscribe=(r"abonn(?:er|ere|ement|ent)\w*", r"bli (?:medlem|abonnent)", r"kjøp (?:tilgang|abonnement)", r"prøv (?:gratis|nå)", r"medlemskap"),
    register=(r"opprett (?:en )?(?:gratis )?(?:konto|profil|bruker)?", r"registrer", r"gratis (?:konto|bruker)"),
    sign_in=(r"logg (?:inn|på)", r"logge inn"),
    this_reserved=(r"(?:denne|dette) <text> er (?:\w+ ){0,2}(?:for|til) (?:\w+ ){0,2}(?:abonnenter|medlemmer)", r"(?:kun|bare) for (?:abonnenter|medlemmer)", r"forbeholdt (?:\w+ )?(?:abonnenter|medlemmer)"),
    label=(r"^\W*(?:kun |bare |eksklusivt )?for (?:abonnenter|medlemmer)\W*$",),
    look_alike=(r"nyhetsbrev", r"kommentar", r"kommentere", r"podkast", r"podcast", r"annonse", r"hele arkivet", r"varsler?", r"\blagre\b"),
)  # fmt: skip

FINNISH: Final = NoteLanguage(
    language="fi",
    stems=("digi", "ilma", "jäse", "kirj", "koke", "luo", "maks", "osta", "reki", "tila", "tunn"),
    amount_stems=("arti", "jutt", "jutu", "jälj", "kapp", "luka", "luke", "merk", "sana", "teks"),
    text=("artikkelista", "artikkelin", "artikkeli", "jutusta", "jutun", "juttu", "tekstistä", "tekstin", "sisältö", "sisällön"),
    words=r"sanaa", characters=r"merkkiä", paragraphs=r"kappaletta",
    of=r"/", total=("yhteensä", "koko <text>"),
    left=(
        r"(?:jäljellä|lukematta)(?: on)?(?: vielä)?:? <amount>", r"<text>(?: on| vielä)* (?:jäljellä|lukematta)?(?: vielä)? ?<amount>(?:<gap>(?:jäljellä|lukematta)|\W*$)", r"<amount> (?:tästä )?<text><gap>(?:jäljellä|lukematta)", r"<amount> (?:jäljellä|lukematta)",
    ),
    kept=(r"(?:loppu|loput|jatko)(?: \w+)? (?:on|ovat) (?:\w+ )?(?:tilaajille|jäsenille)",),
    rest=(r"loput (?:jutusta|artikkelista)", r"(?:jutun|artikkelin) loppu(?:un|osa)?"),
    run_out=(r"(?:käyttänyt|lukenut)<gap>(?:ilmais\w+|maksutto\w+)", r"ilmais\w+ (?:artikkelit|jutut) on (?:käytetty|luettu)"),
    counter=(r"<n> (?:ilmaista?|maksutonta) (?:artikkelia?|juttua?)", r"<n> (?:artikkelia|juttua)<gap>(?:ilmaiseksi|maksutta|kuukaude\w+)", r"viimeinen (?:ilmainen|maksuton)"),
    read_on=(r"(?:jatka|jatkaa|jatkaaksesi) lukemista", r"lue (?:koko|juttu|artikkeli|kokonaan)", r"lukeaksesi", r"lukea (?:koko|jutun|artikkelin|tämän)", r"(?:avaa|avataksesi) (?:juttu|artikkeli|tämä)", r"koko (?:jutun?|artikkelin?)"),
    subscribe=(r"tilaa\b", r"tilaamalla", r"tilaus", r"tilaaja", r"osta (?:lukuoikeus|artikkeli|digi)", r"kokeile", r"digitilau"),
    register=(r"rekisteröi\w*", r"luo (?:ilmainen |maksuton )?(?:tunnus|tili|käyttäjätili)", r"ilmai\w+ (?:tunnus|tili)"),
    sign_in=(r"kirjaudu", r"kirjautu"),
    this_reserved=(r"(?:tämä|artikkeli|juttu)(?: \w+)? on (?:\w+ )?(?:vain )?(?:tilaajille|tilaajien|jäsenille)", r"vain (?:tilaajille|jäsenille)"),
    label=(r"^\W*(?:vain )?tilaajille\W*$",),
    look_alike=(r"uutiskirje", r"komment", r"podcast", r"mainos", r"koko arkisto", r"ilmoitukset", r"tallenna"),
)  # fmt: skip

POLISH: Final = NoteLanguage(
    language="pl",
    stems=("abon", "bezp", "darm", "kont", "kup", "limi", "logo", "prem", "pren", "reje", "subs", "wyda", "wyku", "zalo", "zare"),
    amount_stems=("akap", "arty", "jesz", "mate", "pozo", "prze", "słow", "słów", "teks", "treś", "znak", "zost"),
    text=("artykułu", "artykuł", "tekstu", "tekst", "materiału", "materiał", "treści", "treść"),
    words=r"sł[oó]wa?", characters=r"znak(?:ów|i)", paragraphs=r"akapit(?:ów|y)",
    of=r"z|ze|/", total=("z", "łącznie", "cał(?:y|ego) <text>"),
    left=(
        r"(?:pozostało|pozostaje|zostało|do przeczytania)(?: ci| jeszcze| do przeczytania| tylko| państwu)*:? <amount><gap>(?:<text>|do przeczytania)", r"<amount> (?:tego )?<text><gap>(?:pozostało|zostało|do przeczytania)", r"jeszcze <amount> (?:tego )?<text>", r"(?:pozostało|zostało)(?: ci| jeszcze)*:? <count>", r"(?:pozostałe|ostatnie) <amount> (?:tego )?<text>",
    ),
    kept=(r"(?:reszta|dalsza część|ciąg dalszy|pozostała część)(?: tego)?(?: <text>)? (?:jest |tylko )*(?:dostępn\w+|przeznaczon\w+|zarezerwowan\w+)? ?(?:\w+ ){0,2}dla (?:\w+ ){0,2}(?:subskrybent|prenumerator|zalogowan|abonent)",),
    rest=(r"(?:resztę|reszta|dalszą część|dalsza część|ciąg dalszy) (?:tego )?<text>", r"czytać resztę"),
    run_out=(r"(?:wykorzystał\w*|wyczerpał\w*|osiągn\w+|przekroczy\w+)<gap>(?:limit|darmow|bezpłatn)", r"nie masz już (?:darmowych|bezpłatnych)"),
    counter=(r"<n>(?: z <n>)? (?:\w+ )?(?:darmow\w+|bezpłatn\w+) (?:artyku\w+|tekst\w+)", r"<n>(?: z <n>)? artykuł\w*<gap>(?:za darmo|bezpłatnie|miesi\w+|darmow\w+)", r"ostatni (?:darmowy|bezpłatny) (?:artykuł|tekst)"),
    read_on=(
        r"czyta(?:j|ć) (?:dalej|więcej w|cał\w+|bez)", r"przeczyta(?:j|ć) (?:cał\w+|ten|dalej|resztę|dalszą)", r"kontynuować czytanie", r"(?:aby|by|żeby) (?:\w+ )?(?:czytać|przeczytać|uzyskać dostęp)",
        r"(?:dostęp|dostępu) do (?:tego|całego|pełn\w+|treści)", r"(?:odblokuj|odblokować)", r"(?:cały|pełny|pełna) <text>",
    ),
    subscribe=(r"subskry\w+", r"prenumer\w+", r"abonament", r"wykup\w*", r"kup (?:dostęp|artykuł|wydanie)", r"(?:internetowym|elektronicznym|cyfrowym|papierowym|płatnym|najnowszym) wydaniu", r"e-wydani\w+", r"premium\b"),
    register=(r"zarejestruj", r"rejestracj\w+", r"załóż (?:darmowe |bezpłatne )?konto", r"(?:darmowe|bezpłatne) konto"),
    sign_in=(r"zaloguj", r"zalogować", r"logowani"),
    this_reserved=(r"(?:ten|ta) <text> (?:jest )?(?:\w+ ){0,2}(?:tylko )?dla (?:\w+ )?(?:subskrybent|prenumerator|zalogowan|abonent)", r"(?:dostępn\w+|treść) (?:\w+ )?(?:tylko |wyłącznie )?dla (?:\w+ )?(?:subskrybent|prenumerator|abonent)"),
    label=(r"^\W*(?:tylko |wyłącznie )?dla (?:subskrybentów|prenumeratorów|abonentów)\W*$", r"^\W*treść premium\W*$"),
    look_alike=(r"newsletter", r"komentarz", r"komentowa", r"podcast", r"reklam", r"powiadomie", r"zapisać artykuł"),
    evidence="Pozostało jeszcze 89% artykułu / Czytaj dalej. Subskrybuj / Pozostało 7 z 8 darmowych artykułów. (a "
    "counter) / CZYTAJ WIĘCEJ W INTERNETOWYM WYDANIU …",
)  # fmt: skip

CZECH: Final = NoteLanguage(
    language="cs",
    stems=("bezp", "koup", "limi", "prem", "prém", "před", "přih", "regi", "voln", "vyče", "zaku", "zare", "zdar", "účet", "člen"),
    amount_stems=("chyb", "ješt", "odst", "přeč", "slov", "text", "zbyl", "zbýv", "znak", "člán", "čten", "číst"),
    text=("článku", "článek", "textu", "text", "rozhovoru", "obsahu", "obsah"),
    words=r"slov(?:a|o)?", characters=r"znak(?:ů|y)", paragraphs=r"odstavc(?:ů|e)",
    of=r"z|ze|/", total=("z", "ze", "celkem", "cel(?:ý|ého) <text>"),
    left=(
        r"(?:zbývá|zbývají|zbylo|chybí)(?: vám| ti| ještě| přečíst| k přečtení| zhruba)*:? <amount><gap>(?:<text>|přečíst|k přečtení|číst)", r"<text>(?: vám| ti| ještě)* (?:zbývá|zbývají|chybí)(?: vám| ti| ještě| přečíst)*:? <amount>", r"ještě <amount> (?:tohoto )?<text>", r"(?:zbývá|zbývají)(?: vám| ještě)*:? <count>", r"zbývajících <amount> (?:tohoto )?<text>",
    ),
    kept=(r"(?:zbytek|pokračování)(?: tohoto)?(?: <text>)? (?:je|najdou|čtou) (?:\w+ ){0,3}(?:pro|jen|předplatitel)",),
    rest=(r"zbytek (?:tohoto )?<text>", r"pokračování (?:tohoto )?<text>"),
    run_out=(r"(?:vyčerpal|dosáhl|překročil)\w*<gap>(?:limit|článk|zdarma)",),
    counter=(r"<n>(?: z <n>)? (?:bezplatn\w+|volných|volné) člán\w+", r"<n>(?: z <n>)? člán\w+<gap>(?:zdarma|měsíc\w*|bezplatně)", r"poslední (?:článek zdarma|bezplatný)"),
    read_on=(r"(?:pokračovat ve|pokračujte ve) čtení", r"čt(?:ěte|ete|i) (?:dál|dále|celý)", r"číst (?:dál|dále|celý|tento|více)", r"přečíst (?:si )?(?:celý|tento|zbytek)", r"(?:odemkn\w+|odemknout)", r"celý (?:článek|text|rozhovor)", r"přístup k"),
    subscribe=(r"předpl\w+", r"koupit", r"zakup\w*", r"premium\b", r"členstv\w+"),
    register=(r"zaregistruj\w*", r"registr(?:ujte|ace|ovat|aci)\w*", r"vytvořte si účet", r"účet zdarma"),
    sign_in=(r"přihla(?:ste|sit|s se)", r"přihlášen"),
    this_reserved=(r"(?:tento|celý) (?:\w+ )?<text> (?:je )?(?:\w+ ){0,2}(?:pro|jen pro|pouze pro) (?:\w+ )?(?:předplatitel|členy|registrovan)", r"(?:jen|pouze) pro předplatitele"),
    label=(r"^\W*(?:jen |pouze )?pro předplatitele\W*$", r"^\W*prémiový obsah\W*$"),
    look_alike=(r"newsletter", r"komentář", r"komentovat", r"diskus", r"podcast", r"reklam", r"notifikac"),
)  # fmt: skip

RUSSIAN: Final = NoteLanguage(
    language="ru",
    stems=("авто", "акка", "бесп", "войд", "войт", "заре", "купи", "лими", "офор", "подп", "реги"),
    amount_stems=("абза", "еще", "ещё", "знак", "мате", "оста", "осто", "проч", "симв", "слов", "стат", "текс"),
    text=("статьи", "статью", "статья", "материала", "материал", "текста", "текст", "публикации", "публикацию", "публикация", "интервью"),
    words=r"слов(?:а|о)?", characters=r"(?:знак(?:ов|а)|символ(?:ов|а))", paragraphs=r"абзац(?:ев|а)?",
    of=r"из|/", total=("из", "всего", "вс(?:я|ей) <text>"),
    left=(
        r"(?:осталось|остаётся|остается)(?: прочитать| прочесть| дочитать| ещё| еще| вам| около)*:? <amount><gap>(?:<text>|прочитать|прочесть|непрочитан)", r"(?:ещё|еще) <amount> (?:этой |этого )?<text>", r"<amount> (?:этой |этого )?<text>(?: \w+){0,2} (?:осталось|остаётся|остается|непрочитан\w+)", r"(?:осталось|остаётся|остается)(?: прочитать| ещё| еще| вам)*:? <count>", r"(?:оставшиеся|остальные) <amount> (?:этой |этого )?<text>",
    ),
    kept=(r"(?:продолжение|остальная часть|окончание|полный текст|полная версия)(?: этой| этого)?(?: <text>)? (?:доступн\w+ )?(?:только )?(?:для |по )?(?:\w+ )?(?:подписчик|подписке|зарегистрированн)",),
    rest=(r"(?:продолжение|остальную часть|остальная часть|окончание) (?:этой |этого )?<text>", r"(?:прочитать|дочитать|читать) (?:продолжение|до конца|остальное)"),
    run_out=(r"(?:исчерпал|достигл|превысил|использовал|прочитал)\w*<gap>(?:лимит|бесплатн)", r"бесплатные (?:статьи|материалы) (?:закончились|исчерпаны)"),
    counter=(r"<n>(?: из <n>)? бесплатн\w+ (?:стат\w+|материал\w*)", r"<n>(?: из <n>)? (?:стат\w+|материал\w*)<gap>(?:бесплатно|в месяц|в этом месяце)", r"последн\w+ бесплатн\w+"),
    read_on=(r"(?:чтобы |продолж\w+ )чита(?:ть|йте)", r"читать (?:дальше|далее|полностью|весь|эту|статью|без)", r"читайте (?:полностью|дальше|весь)", r"(?:прочитать|прочесть) (?:статью|материал|весь|эту|этот|полностью|дальше)", r"продолжить чтение", r"доступ к (?:статье|материалу|полно\w+|этому|тексту)", r"полный текст|полная версия"),
    subscribe=(r"подпис(?:к\w*|аться|чик\w*|ывай\w*|ки)", r"подпиш\w+", r"оформ(?:ите|ить|и) (?:подписк|доступ)", r"куп(?:ить|ите)"),
    register=(r"зарегистрир\w+", r"регистраци\w+", r"создайте (?:бесплатный )?аккаунт", r"бесплатн\w+ аккаунт"),
    sign_in=(r"вой(?:дите|ти)\b", r"авториз\w+"),
    this_reserved=(r"(?:эта|этот|это) <text> (?:\w+ ){0,2}(?:только )?(?:для|по) (?:\w+ )?подпис", r"(?:доступн\w+|открыт\w*) (?:только |лишь )?(?:для )?(?:\w+ )?(?:подписчик|по подписке)", r"только для подписчиков"),
    label=(r"^\W*(?:только )?(?:для подписчиков|по подписке)\W*$",),
    look_alike=(r"рассылк", r"комментар", r"комментиров", r"подкаст", r"реклам", r"телеграм", r"telegram", r"\bканал", r"уведомлен"),
)  # fmt: skip

UKRAINIAN: Final = NoteLanguage(
    language="uk",
    stems=("авто", "акау", "безк", "безп", "заре", "купи", "купі", "лімі", "пере", "підп", "реєс", "увій"),
    amount_stems=("абза", "зали", "знак", "лиши", "мате", "проч", "симв", "слов", "слів", "стат", "текс"),
    text=("статті", "статтю", "стаття", "матеріалу", "матеріал", "тексту", "текст", "публікації", "публікацію"),
    words=r"сл(?:ів|ова|ово)", characters=r"(?:знак(?:ів|и)|символ(?:ів|и))", paragraphs=r"абзац(?:ів|и)",
    of=r"із|з|/", total=("із", "з", "усього", "вс(?:я|ієї) <text>"),
    left=(
        r"(?:залишил(?:ося|ось)|лишил(?:ося|ось)|залишається)(?: прочитати| дочитати| ще| вам)*:? <amount><gap>(?:<text>|прочитати|непрочитан)", r"ще <amount> (?:цієї |цього )?<text>", r"<amount> (?:цієї |цього )?<text>(?: \w+){0,2} (?:залишил\w+|лишил\w+)", r"(?:залишил(?:ося|ось)|лишил(?:ося|ось))(?: прочитати| ще| вам)*:? <count>",
    ),
    kept=(r"(?:продовження|решта|закінчення|повний текст|повна версія)(?: цієї| цього)?(?: <text>)? (?:доступн\w+ )?(?:лише |тільки )?(?:для |за )?(?:\w+ )?(?:передплатник|передплатою|підписник|підпискою|зареєстрован)",),
    rest=(r"(?:продовження|решту|решта) (?:цієї |цього )?<text>", r"(?:прочитати|дочитати|читати) (?:продовження|до кінця|решту)"),
    run_out=(r"(?:вичерпал|досягл|перевищил|використал|прочитал)\w*<gap>(?:ліміт|безкоштовн|безплатн)",),
    counter=(r"<n>(?: із <n>| з <n>)? (?:безкоштовн|безплатн)\w+ (?:стат\w+|матеріал\w*)", r"<n>(?: із <n>| з <n>)? (?:стат\w+|матеріал\w*)<gap>(?:безкоштовно|безплатно|на місяць|цього місяця)", r"останн\w+ (?:безкоштовн|безплатн)\w+"),
    read_on=(r"(?:щоб |продовж\w+ )чита(?:ти|йте)", r"читати (?:далі|повністю|весь|цю|статтю)", r"прочитати (?:статтю|матеріал|весь|цю|повністю|далі)", r"доступ до (?:статті|матеріалу|повно\w+|цього|тексту)", r"повний текст|повна версія"),
    subscribe=(r"передпл\w+", r"підпис(?:ка|ку|ки|атися|ник\w*|уйт\w*)", r"підпишіться", r"купити|купіть"),
    register=(r"зареєстру\w+", r"реєстраці\w+", r"створіть (?:безкоштовний )?(?:акаунт|обліковий)", r"безкоштовн\w+ акаунт"),
    sign_in=(r"увійд\w+", r"увійти", r"авториз\w+"),
    this_reserved=(r"(?:ця|цей|це) <text> (?:\w+ ){0,2}(?:лише |тільки )?(?:для|за) (?:\w+ )?(?:передпл|підпис)", r"(?:лише|тільки) для (?:передплатників|підписників)"),
    label=(r"^\W*(?:лише |тільки )?для (?:передплатників|підписників)\W*$",),
    look_alike=(r"розсилк", r"комент", r"подкаст", r"реклам", r"телеграм", r"telegram", r"\bканал", r"сповіщен"),
)  # fmt: skip

TURKISH: Final = NoteLanguage(
    language="tr",
    stems=("abon", "giri", "hesa", "kayd", "kayı", "otur", "prem", "sati", "satı", "ücre", "üye", "üyel"),
    amount_stems=("geri", "habe", "içer", "kala", "kald", "kalı", "kara", "keli", "maka", "meti", "oku", "okum", "okun", "para", "yazı"),
    text=("yazının", "yazıyı", "yazı", "haberin", "haberi", "haber", "makalenin", "makaleyi", "makale", "içeriğin", "içeriği", "içerik", "metnin"),
    words=r"kelime", characters=r"karakter", paragraphs=r"paragraf",
    of=r"/", total=("toplam",),
    left=(
        r"(?:bu )?<text>(?: geriye| geri| kalan| daha)* <amount>\w*['’]?\w*<gap>(?:kaldı|kalmıştır|kalıyor|kalan|okunmadı|okumadınız)", r"(?:geriye|okunacak|okumanız gereken|kalan|geride)(?: bölüm)?:? <amount>", r"<amount>['’]?\w* (?:daha )?(?:kaldı|kalıyor)",
    ),
    kept=(r"(?:devamı|kalanı|geri kalanı|tamamı)(?: \w+){0,2} (?:sadece |yalnızca )?(?:aboneler|abonelere|üyeler|üyelere|abonelerimiz)",),
    rest=(r"(?:<text> )(?:devamını|kalanını|geri kalanını)", r"(?:devamını|kalanını|geri kalanını) (?:okumak|oku)"),
    run_out=(r"(?:ücretsiz|limit)\w*<gap>(?:doldu|bitti|tükendi|ulaştınız|kalmadı)",),
    counter=(r"<n> (?:adet )?ücretsiz (?:\w+ )?(?:haber|yazı|makale|içerik)", r"ücretsiz (?:haber|yazı|makale)<gap><n>", r"(?:ayda|bu ay) <n> (?:\w+ )?(?:haber|yazı|makale)", r"son ücretsiz (?:haber|yazı|makale)"),
    read_on=(r"okumaya devam", r"devamını oku\w*", r"(?:tamamını|tümünü|hepsini) oku\w*", r"(?:haberi|yazıyı|makaleyi|içeriği)(?: \w+)? (?:oku\w*|görüntüle\w*)", r"(?:içeriğe|habere|yazıya|makaleye) (?:erişmek|erişim|ulaşmak)", r"okumak için"),
    subscribe=(r"abone\b", r"abone ol\w*", r"abonelik", r"aboneler\w*", r"satın al\w*", r"premium\b"),
    register=(r"üye ol\w*", r"ücretsiz üye\w*", r"üyelik", r"kayıt ol\w*", r"kaydol\w*", r"ücretsiz hesap", r"hesap oluştur\w*"),
    sign_in=(r"giriş yap\w*", r"oturum aç\w*"),
    this_reserved=(r"bu (?:<text>) (?:sadece |yalnızca )?(?:aboneler|abonelere|abonelerimiz|üyeler|üyelere)", r"(?:sadece|yalnızca) (?:aboneler|abonelere|üyelere)", r"abonelere özel"),
    label=(r"^\W*(?:abonelere|üyelere) özel\W*$",),
    look_alike=(r"bülten", r"yorum", r"podcast", r"reklam", r"youtube", r"kanal", r"bildirim"),
)  # fmt: skip

ARABIC: Final = NoteLanguage(
    language="ar", spaced=False,
    stems=("اشترا", "اشترك", "مشترك", "تسجيل", "سجل", "حساب", "مجان", "الحد", "استنفد", "حصري", "مخصص", "للأعضاء"),
    amount_stems=("تبق", "بقي", "متبق", "مقال", "قراء", "الخبر"),
    text=("المقالة", "المقال", "مقال", "القصة", "النص", "الخبر", "التقرير", "المحتوى", "الموضوع"),
    words=r"كلم(?:ة|ات)", characters=r"(?:حرفا|حرفًا|حرف|أحرف|حروف)", paragraphs=r"فقر(?:ة|ات)",
    of=r"من(?: أصل)?|/", total=("من أصل", "من", "إجمالي"),
    left=(
        r"(?:تبقى|تبقّى|يتبقى|بقي|متبقي|المتبقي)(?: لك| لديك| أمامك| نحو| من (?:هذا |هذه )?<text>)*:? ?<amount>(?:<gap>(?:<text>|قراءت|للقراءة)|\W*$)", r"<amount> من (?:هذا |هذه )?<text>(?: \w+){0,2} (?:متبقية|متبق|للقراءة|المتبقية|لم تقرأ)", r"(?:تبقى|بقي|يتبقى)(?: لك| لديك)?:? ?<count>", r"(?:تبقى|بقي|يتبقى)(?: لك| لديك)? من (?:هذا |هذه )?<text> ?<amount>",
    ),
    kept=(r"(?:بقية|باقي|تتمة)(?: هذا| هذه)? ?<text> (?:\w+ ){0,2}(?:للمشتركين|لمشتركي|للأعضاء|للمسجلين)",),
    rest=(r"(?:بقية|باقي|تتمة) (?:هذا |هذه )?<text>",),
    run_out=(r"(?:استنفدت|وصلت إلى|بلغت|تجاوزت)<gap>(?:الحد|المجانية)",),
    counter=(r"<n> (?:مقالات|مقالا|مقالًا|مقالة|مقال) (?:\w+ )?مجاني", r"(?:مقالات|مقال|المقالات) (?:ال)?مجاني\w*<gap><n>", r"<n> من (?:أصل )?<n> (?:مقالات|مقال)", r"<n> مقالات<gap>(?:شهر|مجان)"),
    read_on=(r"(?:لمواصلة|لمتابعة|متابعة|مواصلة|لاستكمال|استكمال|لإكمال|أكمل|واصل|تابع) (?:ال)?قراءة", r"لقراءة (?:المزيد|بقية|كامل|هذا|هذه|المقال|باقي|التتمة)", r"قراءة المقال(?:ة)? (?:كامل|بالكامل)", r"للوصول إلى (?:هذا|هذه|كامل|المقال|المحتوى)"),
    subscribe=(r"اشترك", r"اشتراك", r"للمشتركين", r"الاشتراك"),
    register=(r"سجل (?:الآن|مجانا|مجانًا|حساب)", r"(?:ال)?تسجيل (?:مجان|حساب)", r"(?:أنشئ|إنشاء) حساب", r"حساب(?:ا|ًا)? مجاني", r"(?:قم ب|يرجى )التسجيل", r"بالتسجيل"),
    sign_in=(r"تسجيل الدخول", r"سجل (?:ال)?دخول"),
    this_reserved=(r"(?:هذا|هذه) <text> (?:\w+ ){0,2}(?:للمشتركين|لمشتركي|للأعضاء|بالمشتركين)", r"(?:حصري|حصريا|حصريًا|مخصص) (?:ل|لل)?(?:مشتركين|لمشتركين|لمشتركي)"),
    label=(r"^\W*للمشتركين(?: فقط)?\W*$",),
    look_alike=(r"نشرة", r"النشرة", r"تعليق", r"التعليق", r"بودكاست", r"إعلان", r"قناة", r"قناتنا", r"إشعار", r"يوتيوب"),
)  # fmt: skip

HINDI: Final = NoteLanguage(
    language="hi", spaced=False,
    stems=("सब्सक्र", "सदस्य", "मेंबर", "मेम्बर", "लॉग", "रजिस्टर", "पंजी", "खाता", "साइन", "प्रीमियम", "मुफ", "फ्री", "निःशुल्क"),
    amount_stems=("बाकी", "बाक़ी", "शेष", "बचा", "बची", "बचे", "पढ", "लेख"),
    text=("लेख", "खबर", "ख़बर", "समाचार", "कहानी", "स्टोरी", "आर्टिकल", "रिपोर्ट"),
    words=r"शब्द", characters=r"(?:अक्षर|वर्ण)", paragraphs=r"(?:पैराग्राफ|अनुच्छेद)",
    of=r"में से|/", total=("कुल",),
    left=(
        r"<text>(?: का| की| के)?(?: अभी| अब| लगभग| केवल)* <amount><gap>(?:बाकी|बाक़ी|शेष|बचा|बची|पढ़ना)", r"<amount>(?: हिस्सा| भाग| लेख| खबर)*(?: पढ़ना| पढ़ने के लिए| पढ़नी)? ?(?:अभी )?(?:बाकी|बाक़ी|शेष|बचा|बची|बचे)", r"(?:बाकी|शेष|बचा|बचे)(?: हुआ| हुए)?:? <amount>",
    ),
    kept=(r"(?:बाकी|शेष|आगे का|आगे की)(?: का| की)? ?<text> (?:\w+ ){0,2}(?:सदस्यों|सब्सक्राइबर|मेंबर)", r"आगे (?:की|का) <text>? ?(?:केवल|सिर्फ)"),
    rest=(r"(?:बाकी|शेष) (?:का |की )?<text>", r"आगे (?:का|की) <text>"),
    run_out=(r"(?:मुफ्त|मुफ़्त|फ्री)<gap>(?:समाप्त|खत्म|सीमा)",),
    counter=(r"<n> (?:मुफ्त|मुफ़्त|फ्री|निःशुल्क) (?:लेख|खबर|आर्टिकल|स्टोरी)", r"<n> (?:लेख|खबरें|आर्टिकल|स्टोरी)<gap>(?:मुफ्त|मुफ़्त|फ्री|महीने|निःशुल्क)", r"(?:आखिरी|अंतिम) (?:मुफ्त|मुफ़्त|फ्री)"),
    read_on=(r"पूर[ाी] (?:\w+ )?(?:<text>)? ?पढ़", r"पढ़(?:ें|िए|ना)? (?:पूर[ाी]|जारी)", r"आगे पढ़", r"पढ़ना जारी", r"पूर[ाी] <text>", r"और पढ़ने के लिए", r"पढ़ने के लिए"),
    subscribe=(r"सब्सक्राइब", r"सब्सक्रिप्शन", r"सदस्यता", r"सदस्य बनें", r"मेंबरशिप", r"प्रीमियम"),
    register=(r"रजिस्टर", r"पंजीकरण", r"पंजीकृत", r"खाता बनाएं", r"साइन अप", r"मुफ्त खाता"),
    sign_in=(r"लॉग ?इन", r"लॉगिन", r"साइन इन"),
    this_reserved=(r"यह <text> (?:केवल |सिर्फ )?(?:सदस्यों|सब्सक्राइबर|मेंबर|प्रीमियम)", r"(?:केवल|सिर्फ) (?:सदस्यों|सब्सक्राइबर\w*|मेंबर्स) के लिए"),
    label=(r"^\W*(?:केवल |सिर्फ )?(?:सदस्यों|सब्सक्राइबर्स) के लिए\W*$",),
    look_alike=(r"न्यूज़?लेटर", r"टिप्पणी", r"कमेंट", r"पॉडकास्ट", r"विज्ञापन", r"चैनल", r"यूट्यूब"),
    evidence="… प्रीमियम मेंबरशिप है तो लॉगिन करें",
)  # fmt: skip

JAPANESE: Final = NoteLanguage(
    language="ja", spaced=False,
    stems=("会員", "登録", "購読", "有料", "無料", "ログイン", "購入", "プレミアム", "サインイン", "アカウント"),
    amount_stems=("残り", "あと", "未読"),
    text=("記事", "本文", "原稿", "コンテンツ", "コラム", "ニュース"),
    words=r"(?:語|単語|ワード)", characters=r"(?:文字|字)", paragraphs=r"段落",
    of=r"/", total=("全文", "全体", "全", "合計"),
    left=(
        r"残り(?:は|約|およそ|あと)*[::\s]*<count>", r"(?:記事|本文|続き|全文)[^。]{0,12}(?:残り|あと)(?:は|約)*[::\s]*<amount>", r"残り(?:は|の|約)*[::\s]*<amount>[^。]{0,15}(?:記事|本文|続き|有料|会員|読)", r"(?:記事|本文)の<amount>[^。]{0,8}(?:残|未読)", r"^\W*(?:残り|あと)[::\s]*<amount>\W*$", r"あと<count>",
    ),
    kept=(r"(?:続き|残り|この先|ここから先|以降|これより先)[^。]{0,10}は[^。]{0,10}(?:有料|会員|購読者|登録)[^。]{0,6}(?:限定|専用|のみ|だけ|向け|の方)", r"(?:登録|購読|ログイン|入会|購入)[^。]{0,10}(?:と|して|いただくと|すれば)[^。]{0,6}続き", r"続き(?:を|は)[^。]{0,12}(?:登録|購読|ログイン|有料|会員|購入)"),
    rest=(r"記事の続き", r"続き(?:を|は|が)", r"残りの(?:記事|本文|文章)", r"この先(?:は|を)"),
    run_out=(r"無料[^。]{0,15}(?:上限|使い切|超え|終了)",),
    counter=(r"無料[^。]{0,10}(?:残り|あと)[^。]{0,6}<n>(?:本|記事|件|回)", r"(?:残り|あと)<n>(?:本|記事|件|回)", r"(?:月|毎月|今月)[^。]{0,6}<n>(?:本|記事|件)(?:まで)?", r"<n>(?:本|記事|件)[^。]{0,6}無料", r"無料[^。]{0,4}<n>(?:本|記事|件)"),
    read_on=(r"続き", r"全文", r"(?:この|本)記事[^。]{0,8}(?:読|閲覧)", r"この先"),
    subscribe=(r"購読", r"有料(?:会員|プラン|記事|版)", r"購入", r"定期購読", r"プレミアム", r"電子版に(?:登録|申)"),
    register=(r"(?:無料|会員|新規)[^。]{0,4}登録", r"登録(?:すると|して|が必要|いただ|で)", r"アカウント[^。]{0,4}作成"),
    sign_in=(r"ログイン", r"サインイン"),
    this_reserved=(r"(?:この|本)(?:記事|コンテンツ|ページ)は[^。]{0,12}(?:会員|購読者|有料|登録者)(?:限定|専用|のみ|向け|の方)?", r"(?:会員|購読者)(?:の方)?(?:限定|専用)(?:の)?(?:記事|コンテンツ)です"),
    label=(r"^\W*(?:有料)?(?:会員|購読者)(?:限定|専用)(?:記事)?\W*$", r"^\W*有料記事\W*$"),
    look_alike=(r"メルマガ", r"メールマガジン", r"ニュースレター", r"コメント", r"ポッドキャスト", r"広告", r"保存した記事", r"記事を保存", r"クリップ", r"すべてのアーカイブ", r"チャンネル登録", r"通知"),
    evidence="［有料会員限定］ … 電子版に登録すると続きをお読みいただけます。 / 残り N 文字 / 会員限定 (in menus and side lists)",
)  # fmt: skip

KOREAN: Final = NoteLanguage(
    language="ko", spaced=False,
    stems=("구독", "회원", "로그인", "가입", "유료", "무료", "멤버십", "결제", "프리미엄", "정기권", "계정"),
    amount_stems=("남은", "나머지", "남았", "남음", "남아", "더", "읽", "읽", "기사"),
    text=("기사", "본문", "글", "콘텐츠", "뉴스", "칼럼", "내용"),
    words=r"(?:단어|어절)", characters=r"(?:글자|자)", paragraphs=r"(?:문단|단락)",
    of=r"중|/", total=("전체", "전문", "총"),
    left=(
        r"(?:기사|본문|글|콘텐츠)(?:의|가|는|을)?[^.。]{0,14}<amount>[^.。]{0,10}(?:남|더 읽|미열람)", r"(?:남은|나머지) ?(?:분량|내용|글자 ?수?|본문|기사)?(?:은|는|이)?[::\s]*<amount>(?:[^.。]{0,15}(?:기사|본문|글|구독|회원|읽|이다|입니다)|\W*$|\W*\()", r"(?:남은|나머지) ?(?:분량|내용|글자 ?수?)?[::\s]*<count>", r"<count>[^.。]{0,4}남(?:았|음|아)", r"<amount>(?:가|이)? ?남았(?:습니다|어요)[^.。]{0,4}(?:읽|$)",
    ),
    kept=(r"(?:나머지|이후|이하|남은|뒷)[^.。]{0,10}(?:내용|기사|본문|부분|글)?(?:은|는)? ?(?:\w+ )?(?:유료|구독자|회원|멤버십)[^.。]{0,10}(?:전용|만|에게|공개|제공|볼 수|읽을 수)", r"(?:구독|로그인|가입)[^.。]{0,12}(?:나머지|이어서)"),
    rest=(r"나머지 (?:내용|기사|본문|글|부분)", r"이어지는 (?:내용|기사)"),
    run_out=(r"무료[^.。]{0,15}(?:모두|소진|초과|한도)",),
    counter=(r"무료[^.。]{0,10}<n> ?(?:건|개|편|회)", r"<n> ?(?:건|개|편|회)[^.。]{0,8}무료", r"기사 ?<n> ?(?:건|개|편)", r"<n> ?(?:건|개|편)의 (?:무료 )?기사"),
    read_on=(r"(?:계속|이어서|더|끝까지|마저) ?(?:해서 )?(?:읽|보)", r"(?:기사|전문|본문|글)(?:을|를)? ?(?:모두 |전부 |더 )?(?:읽|보시|열람|이용)", r"기사 전문", r"전체 (?:기사|내용|글)"),
    subscribe=(r"구독", r"유료", r"멤버십", r"결제", r"프리미엄", r"정기권"),
    register=(r"(?:무료 )?회원 ?가입", r"가입(?:하|후|이)", r"계정(?:을)? ?(?:만들|생성)"),
    sign_in=(r"로그인",),
    this_reserved=(r"(?:이|본|해당) ?(?:기사|콘텐츠|글)(?:은|는) ?(?:\w+ )?(?:유료|구독자|회원|멤버십|프리미엄)", r"(?:구독자|유료 ?회원|회원) ?전용 ?(?:기사|콘텐츠|글)"),
    label=(r"^\W*(?:구독자|유료 ?회원|회원) ?전용\W*$",),
    look_alike=(r"뉴스레터", r"댓글", r"팟캐스트", r"광고", r"채널", r"유튜브", r"네이버에서", r"알림", r"스크랩", r"기자 구독", r"언론사 구독", r"구독 ?없이"),
)  # fmt: skip

CHINESE: Final = NoteLanguage(
    language="zh", spaced=False,
    stems=("订阅", "訂閱", "会员", "會員", "登录", "登錄", "登入", "注册", "註冊", "付费", "付費", "购买", "購買", "免费", "免費", "VIP", "vip", "试读", "試讀", "试阅", "試閱"),
    amount_stems=("剩", "还有", "還有", "尚有", "尚餘", "余下", "餘下", "未读", "未讀", "待读", "篇"),
    text=("文章", "本文", "全文", "正文", "内容", "內容", "报道", "報道", "新聞", "新闻"),
    words=r"(?:个|個)?(?:单词|單詞)", characters=r"(?:个|個)?(?:字符|字元|字)", paragraphs=r"(?:个|個)?(?:段落|段)",
    of=r"/", total=("全文", "共", "总共", "總共", "全文共"),
    left=(
        r"(?:本文|文章|全文|正文|内容|內容|报道)[^。]{0,8}(?:还有|還有|剩余|剩餘|剩下|还剩|還剩|尚餘|余下|餘下|尚有)(?:约|約)?[::\s]*<amount>", r"(?:还有|還有|剩余|剩餘|剩下|还剩|還剩|尚餘|余下|餘下|尚有)(?:约|約)?[::\s]*<amount>的?[^。]{0,4}(?:本文|文章|全文|正文|内容|內容|未读|未讀|待读)", r"(?:剩余|剩餘|还剩|還剩|还有|還有|余下|餘下|尚有)(?:约|約)?[::\s]*<count>", r"<amount>的?(?:内容|內容|文字|文章)?(?:未读|未讀|待读|尚未阅读|尚未閱讀)",
    ),
    kept=(r"(?:以下|余下|餘下|剩余|剩餘|后续|後續|其余|其餘)(?:部分|内容|內容|全文|文章)?[^。]{0,6}(?:仅|僅|只|为|為)?[^。]{0,4}(?:订阅|訂閱|付费|付費|会员|會員|登录|登入|注册)", r"(?:试读|試讀|试阅|試閱)(?:已)?(?:结束|結束)"),
    rest=(r"(?:余下|餘下|剩余|剩餘|其余|其餘)(?:的)?(?:部分|内容|內容|文章)", r"(?:阅读|閱讀)(?:余下|餘下|剩余|剩餘|其余)"),
    run_out=(r"免费[^。]{0,12}(?:用完|用尽|上限|已达)", r"免費[^。]{0,12}(?:用完|用盡|上限|已達)"),
    counter=(r"<n> ?(?:篇|则|則)[^。]{0,6}(?:免费|免費)", r"(?:免费|免費)[^。]{0,8}<n> ?(?:篇|则|則)", r"<n> ?篇(?:文章|报道|報道|新闻)?[^。]{0,4}(?:剩|本月|每月|可)", r"(?:剩余|剩餘|还剩|還剩|还有|還有|本月)[^。]{0,6}<n> ?篇"),
    read_on=(r"(?:继续|繼續)(?:阅读|閱讀)", r"(?:阅读|閱讀|查看|看|解锁|解鎖|瀏覽|浏览)[^。]{0,4}(?:全文|完整|全部|本文|更多)", r"全文"),
    subscribe=(r"订阅", r"訂閱", r"付费", r"付費", r"购买", r"購買", r"(?:成为|成為|加入|开通|開通|升级|升級)[^。]{0,4}(?:会员|會員)", r"vip"),
    register=(r"注册", r"註冊", r"免费账[户号]", r"免費帳[戶號]"),
    sign_in=(r"登录", r"登錄", r"登入"),
    this_reserved=(r"(?:本文|此文|本文章|此内容|此內容|该文章)[^。]{0,4}(?:仅|僅|只|为|為)[^。]{0,4}(?:订阅|訂閱|付费|付費|会员|會員)", r"(?:订阅|訂閱|付费|付費|会员|會員)(?:者|用户|用戶)?(?:专享|專享|专属|專屬|独享|獨享)(?:文章|内容|內容)"),
    label=(r"^\W*(?:付费|付費|会员|會員|订阅|訂閱)(?:用户|用戶|者)?(?:专享|專享|专属|專屬|内容|內容|文章)\W*$",),
    look_alike=(r"电子报", r"電子報", r"评论", r"評論", r"留言", r"播客", r"广告", r"廣告", r"公众号", r"公眾號", r"频道", r"頻道", r"通知", r"收藏"),
)  # fmt: skip

LANGUAGES: Final = (
    ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, DANISH, SWEDISH, NORWEGIAN, FINNISH, POLISH,
    CZECH, RUSSIAN, UKRAINIAN, TURKISH, ARABIC, HINDI, JAPANESE, KOREAN, CHINESE,
)  # fmt: skip
