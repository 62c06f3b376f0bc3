"""Paywall notes in French, Spanish, Portuguese, Italian; the fields: see `note_language`."""

from __future__ import annotations

from typing import Final

from foldline.text.note_language import NoteLanguage

FRENCH: Final = NoteLanguage(
    language="fr",
    text=(
        "article", "texte", "contenu", "enquête", "entretien", "reportage", "récit", "tribune",
        "dossier", "papier",
    ),
    kept=(
        "il (?:vous|te) reste (?:<gap>)?(?:à lire|à découvrir|la suite)",
        "la suite (?:de (?:cet |l')?<text> )?(?:est |, )?(?:réservée|accessible)",
        (
            r"la (?:suite|fin)(?: de (?:cet |cette |ce |l')?<text>)? est (?:\w+ )?(?:réservée"
            "|accessible|disponible)<gap>(?:abonn|inscrit|membre)"
        ),
        "(?:pour|afin de) (?:lire|découvrir|connaître) la (?:suite|fin)<gap>abonn",
        r"abonn\w*[ -](?:vous|toi) pour (?:lire|découvrir) la (?:suite|fin)",
        r"(?:lire )?la suite (?:de (?:cet |l')?<text> )?(?:pour|avec) (?:\w+ )?abonn",
    ),
    rest=(
        "(?:lire|découvrir|accéder à|retrouve[rz]) la (?:suite|fin)", "le reste de (?:cet |l')<text>",
        "suite de (?:cet |l')<text>",
    ),
    run_out=(
        "(?:atteint|épuisé|dépassé)<gap>(?:limite|quota|articles? gratuits?|articles? offerts?)",
        "(?:plus d'|aucun )articles? (?:gratuits?|offerts?)",
    ),
    counter=(
        "<n>(?: des <n>| sur <n>)? articles?<gap>(?:gratuits?|offerts?|par mois|ce mois)",
        "(?:dernier|seul) article (?:gratuit|offert)",
    ),
    read_on=(
        "pour (?:le |la |les |l')?lire",
        "(?:accéder|accès)[^.!?]{0,20} à la suite",
        "à la suite",
        "(?:continuez|poursuivez|reprenez) (?:votre|la|ta) lecture",
        "(?:débloque[rz]|lire) (?:tous les articles|l'article|cet article)",
        "(?:toute|tout) (?:l'article|le courier|la suite)",
        "(?:retrouvez|lisez|découvrez) (?:l'intégralité|cet article|la suite|l'article)",
        r"pour lire\b",
        "(?:continuer|poursuivre|reprendre)(?: votre| ta| la| sa)? (?:à lire|lecture)",
        "lire (?:la suite|(?:cet|l'|cette|ce|le) ?(?:intégralité|<text>))",
        (
            "(?:accéder|accédez) (?:à|au) (?:(?:l'intégralité|la totalité)|(?:cet|l'|cette|ce"
            "|notre) ?<text>)"
        ),
        "(?:l'intégralité|la totalité) (?:de|du)",
        "(?:débloquer|débloquez|découvrir|lisez) (?:cet|l'|cette|ce|la suite)", "lire en intégralité",
        "article (?:complet|intégral|en entier)",
    ),
    subscribe=(
        r"abonn\w+",
        "acheter le (?:numéro|journal)",
        "édition du jour",
        "sans engagement",
        "nos offres",
        "voir les offres",
        r"abonn(?:ez|e|er|ement)\b[ -]*(?:vous|toi)?", "abonnements?", r"abonnés?\b",
        "offres? (?:d'essai|numérique)", "essai gratuit", "acheter (?:cet|l'|le)",
        "édition (?:papier|numérique|du jour|abonnés)", "devenez (?:membre|abonné)", "premium",
    ),
    register=(
        "créer (?:mon|un|votre) compte",
        "compte gratuit",
        "gratuitement",
        "inscri(?:vez|re|ption|s)", "(?:créez|créer|crée) (?:un|votre|mon|ton) compte",
        "compte gratuit", "aux inscrits", "votre (?:adresse )?e-?mail",
    ),
    sign_in=("connect(?:ez|er|é)", "identifi(?:ez|er)", "connexion"),
    this_reserved=(
        "(?:en )?accès (?:est )?réservé",
        (
            r"(?:lecture|accès|consultation)(?: \w+){0,4} (?:est |sont )(?:réservée?s?|accessibles?) "
            r"(?:\w+ )?(?:aux|à nos) (?:abonn|inscrit|membre)"
        ),
        (
            r"(?:article|contenu|texte)s? (?:\w+ )?(?:est )?(?:réservée?|exclusif réservé|accessible|disponible)"
            r" (?:\w+ ){0,2}(?:aux|à nos|pour les|pour nos) (?:seuls )?(?:abonn|inscrit|membre)"
        ),
        r"^\W*(?:vous avez )?envie de lire la suite",
        r"^\W*(?:vous souhaitez|voulez-vous|pour) lire la suite",
        (
            r"(?:cet|cette|ce) (?:\w+ )?<text> est (?:\w+ )?(?:réservée?|exclusi\w+|accessible"
            ")<gap>(?:abonn|membre|inscrit)"
        ),
        "réservée? à nos (?:abonn|inscrit)",
    ),
    label=(
        (
            r"^\W*(?:contenu |article |exclusi\w+ )?(?:réservée? aux?|pour (?:les|nos))"
            r" (?:abonnée?s?|inscrits|membres)\W*$"
        ),
        r"^\W*(?:article|contenu|édition) (?:abonnée?s?|premium|payant)\W*$",
    ),
    look_alike=(
        "vous avez aimé",
        "notre lettre",
        "lire aussi",
        "accès libre",
        "après la publicité",
        "soutenir",
        "offert par",
        "pour offrir",
        "pour commenter",
        "lire plus tard",
        "à lire aussi",
        "newsletter", "infolettre", "commentaires?", "commenter", "podcast", "publicité",
        "des archives", "notifications?", "enregistrer (?:cet|l')", "offrir (?:cet|l')", "cookies",
    ),
    evidence=(
        "Il vous reste N% de cet article à lire. La suite est réservée aux abonnés. / Ce"
        " contenu est réservé aux inscrits / Inscrivez-vous gratuitement / Article"
        " réservé à nos abonnés (on dozens of related links)"
    ),
)  # fmt: skip

SPANISH: Final = NoteLanguage(
    language="es",
    text=(
        "artículo", "articulo", "nota", "noticia", "contenido", "texto", "reportaje", "entrevista",
        "historia", "información",
    ),
    kept=(
        (
            "(?:el resto|la continuación|lo que sigue)(?: de (?:est[ea]|la) <text>| del <text>)?"
            r" (?:está|es|queda) (?:\w+ ){0,2}(?:para|a) (?:\w+ ){0,2}(?:suscri|socios|registrad"
            "|abonad)"
        ),
    ),
    rest=(
        "el resto (?:de (?:est[ea]|la)|del) <text>", "leer el resto",
        "continuación de (?:est[ea]|la) <text>",
    ),
    run_out=(
        (
            "(?:alcanzado|llegado|agotado|superado|consumido)<gap>(?:límite|artículos? gratis"
            "|artículos? gratuitos?|notas gratis)"
        ),
        "no (?:te|le) quedan (?:más )?(?:artículos|notas)",
    ),
    counter=(
        (
            "<n>(?: de <n>)? (?:artículos?|notas?|noticias?|contenidos?)<gap>(?:gratis"
            "|gratuit[oa]s?|libres?|al mes|por mes|este mes|mensuales)"
        ),
        "(?:último|última|único) (?:artículo|nota) (?:gratis|gratuit[oa])",
    ),
    read_on=(
        "para (?:verl[ao]|leerl[ao]|leer|continuar)",
        "(?:lee|sigue|leer) (?:est[ea]|más|el artículo)",
        "(?:lee|leé|lea) (?:sin límites|la nota|el artículo|la noticia)",
        "leer (?:est[ea]|la|el) ",
        "para (?:seguir|continuar) leyendo",
        "(?:nota|noticia) completa",
        "acced[eé] a (?:tod[oa]s?|este)",
        "(?:seguir|continuar|sigue|continúa|continúe|siga|seguí|continuá) leyendo",
        "(?:continuar|seguir)(?: con)? (?:la|tu|su) lectura", "para leer más",
        r"leer (?:(?:est[ea]|la|el) (?:\w+ )?<text>|(?:el |la )?<text> complet[oa]|sin límites)",
        (
            "(?:acceder|accede|acceda|accedé)(?: al?| a tod[oa])? ?(?:est[ea]|la|el|l|al)"
            " (?:<text>|contenido)"
        ),
        "<text> complet[oa]", "desbloque(?:ar|a|e|á) (?:est[ea]|la|el)",
        "(?:lea|lee|leer)<gap>edición (?:impresa|digital|en papel)",
    ),
    subscribe=(
        r"suscrib\w+",
        r"hazte \w+",
        r"haceté? \w+",
        "versión digital",
        "edición impresa",
        r"suscr[ií]b\w*", "suscripci(?:ón|ones)", r"suscript\w+", "hazte (?:socio|premium)", "asóciate",
        "edición (?:impresa|en papel)", "planes de acceso", r"premium\b",
    ),
    register=(
        "cuenta gratuita",
        "crea una cuenta",
        "reg[ií]strate",
        r"reg[ií]str(?:a|e|ate|ese|arse|arte|arme|o)\b", "registr(?:ate|arse|o) gratis",
        "cre(?:a|e|ar|á) (?:tu|su|una) cuenta", "cuenta gratu?i?ta?",
    ),
    sign_in=(
        "inici(?:a|e|ar|á) sesión", r"ingres[aáeé]\b", r"identifíc\w+", "accede a tu cuenta",
        r"loguea\w+",
    ),
    this_reserved=(
        "(?:contenido|nota|artículo) premium",
        (
            r"(?:est[ea] )?<text> (?:es )?(?:solo|sólo|únicamente|exclusiv[oa]) (?:para|de) (?:\w+ ){0,2}(?:suscri|"
            "socios|usuarios|abonad)"
        ),
        r"para seguir leyendo\b",
        (
            r"est[ea] (?:<text>)(?: \w+)? es (?:\w+ )?(?:exclusiv[oa]|solo|sólo|únicamente"
            r"|reservad[oa])?\s?(?:para|de|a) (?:\w+ ){0,2}(?:suscri|socios|usuarios|abonad)"
        ),
        (
            r"(?:<text>) (?:exclusiv[oa]|reservad[oa]) (?:para|de|a) (?:\w+ ){0,2}(?:suscri"
            "|socios|abonad)"
        ),
    ),
    label=(
        r"^\W*contenido (?:exclusivo|premium)\W*$",
        r"^\W*(?:exclusiv[oa]|s[oó]lo) (?:para )?suscriptores\W*$",
    ),
    look_alike=(
        "te ha gustado",
        "apóya",
        "apoya",
        "lea también",
        "acceso libre",
        "gracias a nuestros",
        "después del anuncio",
        "para comentar",
        "otro dispositivo",
        "otro usuario",
        "newsletter", "boletín", "boletines", "comentarios?", "comentar", "podcast", "publicidad",
        "archivo completo", "notificaciones", "guardar (?:este|la)", "favorit", "whatsapp",
    ),
    evidence=(
        "Contenido Exclusivo / Registrate para acceder a 10 artículos gratis por mes (a"
        " counter) / SEGUIR LEYENDO (a link label; nothing gated)"
    ),
)  # fmt: skip

PORTUGUESE: Final = NoteLanguage(
    language="pt",
    text=(
        "artigo", "notícia", "matéria", "reportagem", "conteúdo", "texto", "entrevista", "coluna",
        "história",
    ),
    kept=(
        (
            "(?:o resto|o restante|a continuação|o que segue)(?: (?:dest[ea]|d[oa]) <text>)?"
            r" (?:está|é|fica) (?:\w+ ){0,3}(?:para|a|aos|por) (?:\w+ ){0,2}(?:assinant|subscrit"
            "|cadastrad|registad|sócios)"
        ),
    ),
    rest=(
        "o rest(?:o|ante) (?:dest[ea]|d[oa]) <text>", "ler o rest(?:o|ante)",
        "continuação (?:dest[ea]|d[oa]) <text>",
    ),
    run_out=(
        (
            "(?:atingiu|alcançou|esgotou|chegou ao)<gap>(?:limite|(?:artigos|matérias|notícias)"
            " (?:grátis|gratuit[oa]s))"
        ),
        "não tem mais (?:artigos|matérias|notícias)",
    ),
    counter=(
        (
            "<n>(?: de <n>)? (?:artigos?|matérias?|notícias?|reportagens|conteúdos?"
            ")<gap>(?:grátis|gratuit[oa]s?|livres|por mês|este mês|neste mês)"
        ),
        "(?:último|última) (?:artigo|matéria|notícia) (?:grátis|gratuit[oa])",
    ),
    read_on=(
        r"para ler\b",
        "(?:ler|leia) o texto",
        "(?:continue|continuar|seguir) (?:lendo|a ler)",
        "(?:leia|ler) a íntegra",
        "acesso ilimitado",
        "continue a ler",
        "(?:continuar|continue|seguir|siga)(?: a)? (?:lendo|ler)", "continu(?:ar|e) (?:a|sua) leitura",
        r"(?:ler|leia) (?:na íntegra|(?:est[ea]|[oa]) (?:\w+ )?<text>|<text> complet[oa])",
        "(?:acessar|acesse|aceder|aceda)(?: a| ao| à)? ?(?:est[ea]|[oa]|todo o) (?:<text>)",
        "<text> (?:complet[oa]|na íntegra)", "desbloque(?:ar|ie) (?:est[ea]|[oa])",
        "(?:leia|ler)<gap>edição (?:impressa|digital)",
    ),
    subscribe=(
        "quero assinar",
        r"subscrev\w+",
        r"assin\w+",
        r"assin(?:e|ar|atura|aturas|ante|antes)\b", r"subscrev\w+", "subscri(?:ção|tor|tores)",
        "edição impressa", "torne-se (?:assinante|membro|sócio)", r"premium\b",
    ),
    register=(
        "cadastre-se",
        "conta gratuita",
        r"cadastr(?:e|ar|o)\b", r"regist(?:e|re|ar|rar|o)[ -]*se\b", "registo gratuito",
        "cri(?:e|ar) (?:sua|uma|a sua) conta", "conta gr[aá]tu?i?t?a?s?",
    ),
    sign_in=(
        "faça (?:o )?login", "fazer login", "entre (?:na|com) (?:a )?sua conta", "inici(?:e|ar) sessão",
    ),
    this_reserved=(
        r"(?:est[ea] )?<text> (?:é )?exclusiv[oa] para (?:\w+ )?(?:assinant|subscritor|membros)",
        "para continuar (?:lendo|a ler)",
        (
            r"est[ea] <text> é (?:\w+ )?(?:exclusiv[oa]|só|apenas|reservad[oa]|restrit[oa]"
            r")?\s?(?:para|de|a|aos) (?:\w+ ){0,2}(?:assinant|subscrit|cadastrad|registad)"
        ),
        (
            r"<text> (?:exclusiv[oa]|reservad[oa]|restrit[oa]) (?:para|de|a|aos) (?:\w+ "
            "){0,2}(?:assinant|subscrit)"
        ),
    ),
    label=(
        r"^\W*(?:exclusiv[oa]|só|conteúdo)? ?(?:exclusivo )?para assinantes\W*$",
        r"^\W*conteúdo (?:exclusivo|premium)\W*$",
    ),
    look_alike=(
        "gostou",
        "acesso livre",
        "apoie",
        "depois da publicidade",
        "para comentar",
        "leia também",
        "newsletter", "boletim", "comentários?", "comentar", "podcast", "publicidade",
        "arquivo completo", "notificações", "salvar (?:est|o|a)", "whatsapp", "quantas matérias",
    ),
    evidence=(
        "Custa muito pouco ler quantas matérias você quiser. Assine por … (an offer"
        " beside a whole story)"
    ),
)  # fmt: skip

ITALIAN: Final = NoteLanguage(
    language="it",
    text=(
        "articolo", "contenuto", "testo", "servizio", "intervista", "pezzo", "notizia",
        "approfondimento", "racconto",
    ),
    kept=(
        "fine della parte gratuita",
        (
            "(?:il resto|il seguito|la continuazione)(?: di quest[oa] <text>| dell'<text>| del"
            r" <text>)? è (?:\w+ ){0,3}(?:agli|per|ai|per gli) (?:\w+ ){0,2}(?:abbonat|iscritt"
            "|registrat|soci)"
        ),
    ),
    rest=("il (?:resto|seguito) (?:di quest[oa] |dell'|del )<text>", "leggere il (?:resto|seguito)"),
    run_out=(
        "(?:raggiunto|esaurito|superato|finito)<gap>(?:limite|articoli gratuiti|articoli gratis)",
        "non hai più articoli",
    ),
    counter=(
        "<n>(?: (?:di|su) <n>)? articol[io]<gap>(?:gratis|gratuit[oi]|al mese|questo mese|omaggio)",
        "(?:ultimo|tuo ultimo) articolo gratuito",
    ),
    read_on=(
        "per (?:leggere|proseguire|continuare)",
        "vuoi (?:continuare|leggere|proseguire)",
        "articolo intero",
        "(?:per|a) continuare a leggere",
        "inizia a leggere",
        "(?:leggere|leggi) (?:tutto|l'articolo|il resto|questo)",
        "articolo completo",
        "(?:continua|continuare|prosegui|proseguire)(?: a| la| nella)? (?:leggere|lettura)",
        (
            "legg(?:i|ere|a) (?:tutto|quest[oa]|l'(?:<text>|intero)|il (?:<text>|resto|seguito)"
            "|<text> complet)"
        ),
        "(?:accedi|accedere)(?: a| al| all')? ?(?:quest[oa]|tutti gli|l'intero)? ?<text>",
        "<text> complet[oa]", "sblocca(?:re)? (?:quest[oa]|l'|il)", r"per continuare\b",
        "legg(?:i|ere)<gap>edizione (?:cartacea|digitale)",
    ),
    subscribe=(
        r"abbon\w+",
        "scopri le offerte",
        r"abbon(?:ati|arsi|amento|amenti|arti|ato)\b", r"sottoscriv\w+", "acquista",
        "edizione cartacea", "diventa (?:socio|abbonato|membro)", r"premium\b",
    ),
    register=(
        "registrati",
        r"registr(?:ati|arsi|azione|arti)\b", "iscriviti", "crea(?:re)? (?:un|il tuo) account",
        "account gratuito",
    ),
    sign_in=(r"accedi\b", "effettua (?:il )?login", "fai (?:il )?login", "entra con"),
    this_reserved=(
        (
            r"<text> (?:è )?(?:\w+ )?(?:riservat[oa]|disponibile|accessibile|esclusiv[oa]) (?:solo )?(?:agli|"
            r"per gli|ai|per i) (?:\w+ )?(?:abbonat|iscritt|soci)"
        ),
        "<text> complet[oa] (?:è )?(?:disponibile|riservat)",
        (
            r"quest[oa] <text> è (?:\w+ )?(?:riservat[oa]|esclusiv[oa]|solo|disponibile"
            r")?\s?(?:solo )?(?:agli|per gli|per|ai) (?:\w+ ){0,2}(?:abbonat|iscritt|registrat"
            "|soci)"
        ),
        r"(?:<text>) riservat[oa] (?:agli|ai) (?:\w+ )?(?:abbonat|iscritt)",
    ),
    label=(
        r"^\W*(?:solo |esclusiv[oa] |riservat[oa] )?(?:per (?:gli )?|agli )abbonati\W*$",
        r"^\W*contenut[oi] (?:esclusiv[oi]|premium|per abbonati)\W*$",
    ),
    look_alike=(
        "ti è piaciuto",
        "sostieni",
        "gratuito per tutti",
        "dopo la pubblicità",
        "per commentare",
        "leggi anche",
        "newsletter", r"comment[oi]\b", "commentare", "podcast", "pubblicità", "archivio completo",
        "notifiche", "salvare", "whatsapp", "dopo la pubblicità",
    ),
    evidence="CONTINUA A LEGGERE (a link label; nothing gated)",
)  # fmt: skip
