"""The words of bylines in the languages of the bench: what introduces, joins and follows a name."""

from __future__ import annotations

from typing import Final

# Words before a name. Kept as alternatives of one pattern, longest first where one begins another.
LABELS: Final = (
    (
        r"(?:written|posted|published|reported|reporting|authored|created|compiled|contributed|words|story|text"
        r"|analysis|report|opinion|interview|review|article|(?:a )?guest (?:post|essay|column))\s+by"
    ),
    r"by(?:line)?", r"authors?", r"written", r"contributors?",
    r"(?:geschrieben|verfasst|berichtet|protokolliert|aufgezeichnet) von",
    (
        r"(?:eine? )?(?:gast)?(?:kommentar|beitrag|analyse|interview|bericht|essay|kolumne|reportage)"
        r"(?: von)?"
    ),
    r"autor(?:in)?(?:nen|en)?", r"text und (?:foto|bild)s?", r"text", r"von",
    r"(?:écrit|rédigé|propos recueillis|publié) par", r"auteurs?", r"par",
    r"(?:escrito|publicado|redactado) por", r"autora?(?:es)?", r"texto", r"por",
    r"(?:scritto|pubblicato) da", r"a cura di", r"autore", r"di",
    r"(?:geschreven )?door", r"tekst", r"(?:skrevet |skriven )?a[fv]", r"przez", r"autorzy", r"oprac\.?",
    r"od", r"napsala?", r"teksti", r"kirjoittaja", r"автор(?:ы|и|ка)?", r"текст", r"yazan", r"haber", r"írta",
    r"szerző", r"scris de", r"autor", r"από", r"του", r"της", r"συντάκτης", r"文", r"作者",
    r"记者", r"責任編集", r"责任?编辑?", r"기자명", r"기자",
    r"(?:ditulis )?oleh", r"penulis", r"wartawan", r"eftir", r"höfundur", r"autori(?:us)?", r"parengė", r"autors",
    r"tác giả", r"bởi", r"piše", r"napisa(?:o|la)", r"аўтар", r"пише", r"بقلم", r"كتبت?", r"מאת", r"ผู้เขียน", r"โดย",
    r"लेखक", r"লেখক", r"記者",
    r"insights from", r"article by",
)  # fmt: skip
# Those that name the author wherever on the page they stand, even far from the headline.
SURE_LABELS: Final = (
    r"autorin/autor", r"autor/in", r"(?:article|story|post|blog) (?:written )?by", r"(?:written|authored) by",
    r"authors?(?=\s*:)",
    r"autor(?:in|es|en|a)?(?=\s*[:：])", r"auteurs?(?=\s*:)", r"autore(?=\s*:)", r"автор(?:ы|и|ка)?(?=\s*:)",
    r"penulis(?=\s*:)", r"szerző(?=\s*:)", r"작성자(?=\s*:)", r"기자명",
    r"(?:作者|责编|责任编辑|記者|记者)(?=\s*[:：])",
)  # fmt: skip
# Words after which other people follow, who did not write the story.
OTHER_PEOPLE: Final = (
    r"(?:medically |fact[- ]|clinically |expertly )?(?:reviewed|checked|edited|updated|approved|verified"
    r"|translated|illustrated|photographed|produced|curated|sponsored|presented) by"
    r"|(?:photos?|photography|pictures?|images?|illustrations?|graphics?|video|editing|fotos?|bilder|(?<!und )bild"
    r"|übersetzung|fotografías?)\s*(?:by|von|de|:)"
)
# Words that join names. The short ones are also parts of names ("José Ortega y Gasset"), so they part two
# names only where a first and a last name stand on both sides.
JOINERS: Final = tuple("and und et sowie oraz og och ve és și si και with mit avec con".split())
SHORT_JOINERS: Final = ("y", "e", "i", "a", "en", "ja", "и", "і", "та", "й", "met", "med", "com")
# Words after a name that lead to a place, an outlet or a post.
AFTER_NAME: Final = tuple(
    "in for from at aus à desde dans för reports is w over via of para pour voor dla для com med met".split()
)
TITLES: Final = frozenset(
    """
    dr prof professor mr mrs ms miss rev fr hon sir dame capt lt gen col sgt ing mag dipl-ing mgr bc
    mudr judr phdr rndr dott dra sra mme hr frau herr pd med
    """.split()
)
DEGREES: Final = frozenset(
    """
    ma mba msc ms bs ba bsc bfa mfa mph mpp phd md do dds dmd dvm vmd rn np lpn pa-c pharmd rd rdn ldn
    cnc jd llb llm esq cfa cfp cpa ea chfc clu cissp pmp psp cpp pe aia faia leed msw lcsw lmft lmhc
    facp facog faap faad facs fand mpa edd psyd dpt pt ot cscs nasm ace ryt e-ryt mbe obe cbe kbe mw
    ll.m cepf cfei crpc aams jr sr ii iii iv faclm dc nd lac cht cpt dabom foma abd mscp mbchb frcp bvsc
    lvt vts dacvb
    """.split()
)
# Particles that are written small inside names.
PARTICLES: Final = frozenset(
    """
    de del della di da dos das du des la le los las van von der den ter ten zu zum zur vom af av al el
    bin ibn ben abu y e i bint o san st mac mc ap
    """.split()
)
# Words of desks, posts and firms: a name that holds one is no person's.
DESK_WORDS: Final = frozenset(
    """
    staff editor editors editorial newsroom desk newsdesk team teams correspondent correspondents bureau
    agency agencies agencia agencias agence agences agentur agenturen redaktion redaktionsnetzwerk
    redaktionen redaktionsteam redaction rédaction redacción redaccion redação redacao redazione
    redactie redaksjonen redakcja redakce toimitus редакция редакція admin administrator webmaster guest
    contributor contributors contributed wire wires service services nachrichtenagentur newsletter news
    press presse prensa stampa media online web digital blog official support marketing newswire
    reporters publisher publishing magazine network company group inc llc ltd gmbh corp association
    institute university hospital department center centre council committee foundation agencja zespół
    haber merkezi servisi pressedienst writers communications studio studios board experts expert
    insights redaksi redaktsioon szerkesztőség redakcija redakcia redakcije uredništvo ritstjórn webdesk redacció
    agència agències agência redacția redacţia redactia редакцияси рэдакцыя редакција uredništva toimittajat
    newspaper television radio sponsored डेस्क ডেস্ক প্রতিবেদক প্রতিনিধি وكالات التحرير מערכת กองบรรณาธิการ
    phóng ब्यूरो ব্যুরো संवाददाता टीम
    """.split()
)
# Words of posts: what holds one is no name, but says nothing of an organisation.
ROLE_WORDS: Final = frozenset(
    """
    reporter writer author journalist columnist producer photographer analyst director manager chief
    senior junior associate assistant deputy founder co-founder cofounder ceo cto cfo coo president
    owner specialist consultant strategist coordinator executive officer lead engineer developer
    designer scientist researcher professor lecturer freelance special political national international
    technology sports business science health culture redakteur redakteurin reporterin korrespondent
    korrespondentin journalistin autor autorin volontär volontärin ressortleiter chefredakteur
    chefreporter leiter leiterin periodista redactor redactora journaliste rédacteur rédactrice
    corrispondente inviato giornalista dziennikarz redaktor toimittaja dietitian nutritionist physician
    attorney lawyer advisor planner realtor coach instructor teacher educator horticulturalist content
    copywriter creator host video audio intern partner member vp svp evp published updated posted photo
    image source credit minutes min former ex written by follow subscribe comments comment more about
    view profile bio articles posts today yesterday ago repórter jornalista colunista corresponsal columnista
    enviado enviada wartawan jurnalis novinář újságíró gazeteci muhabir muhabiri корреспондент журналист журналистка
    representative редактор dziennikarka redaktorka toimitussihteeri blaðamaður
    """.split()
)
# Names that software gives to people without one.
NOBODY: Final = frozenset(
    """admin adminn administrator root user anonymous unknown none null undefined author editor staff guest
    n/a nan""".split()
)
