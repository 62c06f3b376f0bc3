"""Sentences that say where a story came from: "This article was originally published on The Example Courier."

One row a language. What follows the words may be a day, or a page of the site's own paper, instead of an
outlet; such a sentence is no credit.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

MIN_SENTENCE_CHARS: Final = 18  # "First published in X"
MIN_EAST_ASIAN_CHARS: Final = 12  # "この記事は例新聞からの転載です。"
FIRST_EAST_ASIAN: Final = "\u3040"
MAX_SENTENCE_CHARS: Final = 400  # "republished under a licence" paragraphs with their links

_STORY: Final = (
    r"(?:article|story|piece|post|column|essay|interview|excerpt|commentary|report|op-ed|review|analysis|content)"
)
# "The story was first published by …" is told of others' stories; only "this story" speaks of the page's own.
_THIS_STORY: Final = rf"(?:^|\bthis\s+(?:[\w’'-]+\s+){{0,3}}?{_STORY}\b[^.;]{{0,100}}?\s)"
_BEITRAG: Final = r"(?:artikel|beitrag|text|interview|kommentar|bericht|kolumne|erschien|gespräch)\b[^.;]{0,60}?\b"
_TEXTE: Final = r"(?:article|texte|tribune|entretien)\b[^.;]{0,60}?\b"
_TEXTO: Final = r"(?:art[ií]culo|artigo|nota|texto|reportaje|reportagem|columna)\b[^.;]{0,60}?\b"
_ARTIKEL: Final = r"(?:artikel|artikeln|artiklen|artikkelen|saken|texten|teksten|interviewet|kronikken)\b[^.;]{0,60}?\b"
_FIRST_NORDIC: Final = r"(?:først|først|oprindeligt?|opprinnelig|ursprungligen|först)"
_STUK: Final = r"(?:artikel|stuk|verhaal)\b[^.;]{0,40}?\b"
_OUTLET: Final = r"(?P<outlet>[^.;!?\n][^;!?\n]{1,90})"
_BEFORE_VERB: Final = r"(?P<outlet>[^;!?\n]{2,90}?)"
_WAS_FIRST: Final = r"(?:(?:was|is|has|were)\s+)*(?:originally|first)(?:\s+been)?"
_PUBLISHED: Final = r"(?:published|appeared|posted|ran|featured)"
_REPUBLISHED: Final = (
    r"(?:(?:is|was|has been)\s+)?(?:being\s+)?(?:re-?published|reprinted|reproduced|reposted|cross-?posted)"
)
_PERMISSION: Final = r"(?:from|(?:with|by) (?:the )?(?:kind )?permission (?:from|of)|courtesy of)"
_FIRST_DE: Final = r"(?:zuerst|zunächst|ursprünglich|erstmals)"
_VERB_DE: Final = r"(?:\s+(?:erschienen|veröffentlicht|publiziert)|\.?$)"
_FIRST_FR: Final = r"(?:initialement|originellement|à l['’]origine|d['’]abord)"
_FIRST_ES: Final = r"(?:originalmente|originariamente|inicialmente|previamente|primeramente|por primera vez)"
_FIRST_IT: Final = r"(?:originariamente|originalmente|per la prima volta|in origine)"
_FIRST_NL: Final = r"(?:eerder|oorspronkelijk|eerst)"
# What stands in every sentence that a pattern finds, in small letters: one of the words for "first", one of those for
# "published" or "article". Most lines have none of them, and need no pattern run over them.
_FIRST_ENGLISH: Final = ("origin", "first ")
_FIRST_GERMAN: Final = ("zuerst", "zunächst", "ursprünglich", "erstmals")
_FIRST_FRENCH: Final = ("initial", "origin", "abord")
_FIRST_SPANISH: Final = ("origin", "inicial", "prim", "previa")
_FIRST_DUTCH: Final = ("eer", "oorspronk")
_VERBS_ENGLISH: Final = ("published", "appeared", "posted", "ran ", "featured")
_STORIES_SPANISH: Final = ("art", "nota", "texto", "reporta", "columna")
_STORIES_DUTCH: Final = ("artikel", "stuk", "verhaal")
_ROWS: Final = tuple(
    (firsts, others, re.compile(pattern, re.IGNORECASE))
    for firsts, others, pattern in (
        (
            _FIRST_ENGLISH,
            _VERBS_ENGLISH,
            rf"{_THIS_STORY}{_WAS_FIRST}\s+{_PUBLISHED}\s+(?:in|on|by|at|with|over at)\s+{_OUTLET}",
        ),
        (
            ("republish", "re-publish", "reprinted", "reproduced", "reposted", "posted", "courtesy"),
            ("from", "permission", "courtesy"),
            rf"{_THIS_STORY}{_REPUBLISHED}\s+(?:here\s+)?{_PERMISSION}\s+{_OUTLET}",
        ),
        (
            ("republish", "re-publish"),
            ("produced", "reported", "written"),
            (
                rf"{_THIS_STORY}(?:was|is)\s+(?:produced|reported|written)\s+(?:in partnership with|by|for)\s+{_OUTLET}"
                r"(?:,| and)?\s+(?:is|was|and)\b"
            ),
        ),
        (("courtesy of",), ("",), rf"{_THIS_STORY}(?:appears|is|comes(?: to us)?)\s+(?:by )?courtesy of\s+{_OUTLET}"),
        (
            ("read the",),
            ("original ",),
            (
                r"^Read the (?:full |complete )?original (?:article|story|version|post|piece|report)\s+(?:here\s+)?"
                rf"(?:on|at|in)\s+{_OUTLET}"
            ),
        ),
        # A byline that names the outlet behind its author: "Authored by Ada Lovell via The Example Times (emphasis"
        (
            (" via ",),
            ("by ",),
            rf"^(?:authored |written )?by (?:[^\W\d_][\w.’'-]*,? ){{1,5}}via {_OUTLET}",
        ),
        # What WordPress puts under the stories of a feed.
        (
            ("the post ",),
            ("first on", "first appeared on"),
            rf"^The post .{{3,200}}? (?:appeared first|first appeared) on {_OUTLET}",
        ),
        # German
        (
            _FIRST_GERMAN,
            ("artikel", "beitrag", "text", "interview", "kommentar", "bericht", "kolumne", "erschien", "gespräch"),
            rf"{_BEITRAG}{_FIRST_DE}\s+(?:bei|beim|auf|im|in|in der|von)\s+{_BEFORE_VERB}{_VERB_DE}",
        ),
        (
            ("zuerst", "erstveröffentlich", "ursprünglich"),
            ("erschienen", "veröffentlich"),
            (
                r"^(?:Zuerst|Ursprünglich|Erstmals)\s+(?:erschienen|veröffentlicht)\s+"
                rf"(?:bei|beim|auf|im|in|in der|von)(?:\s*:)?\s+{_OUTLET}"
            ),
        ),
        (("erstveröffentlich",), ("",), rf"^Erstveröffentlich(?:ung|t)\s*(?::|bei|in|auf|im)\s+{_OUTLET}"),
        (("original-content",), ("übermittelt",), r"^Original-Content von:\s*(?P<outlet>.{2,120}?),\s*übermittelt"),
        # French
        (
            _FIRST_FRENCH,
            ("publi", "paru"),
            rf"{_TEXTE}{_FIRST_FR}\s+(?:été\s+)?(?:publiée?|parue?)\s+(?:sur|dans|par|en)\s+{_OUTLET}",
        ),
        (
            _FIRST_FRENCH,
            ("publi", "paru"),
            rf"{_TEXTE}(?:publiée?|parue?)\s+{_FIRST_FR}\s+(?:sur|dans|par|en)\s+{_OUTLET}",
        ),
        (
            ("republi",),
            ("article", "texte"),
            rf"{_TEXTE}republiée?\s+(?:à partir de|depuis|avec l['’]aimable autorisation de)\s+{_OUTLET}",
        ),
        # Spanish, Portuguese
        (
            _FIRST_SPANISH,
            ("publicad", "aparecid"),
            rf"^(?:publicad[oa]|aparecid[oa])\s+{_FIRST_ES}\s+(?:en|por|no|na|em|pel[oa])\s+{_OUTLET}",
        ),
        (
            ("republicad", "reproduc", "reproduz"),
            _STORIES_SPANISH,
            (
                rf"{_TEXTO}(?:republicad[oa]|reproducid[oa]|reproduzid[oa])\s+"
                rf"(?:de|da|do|desde|con (?:el )?permiso de|com permissão d[aeo])\s+{_OUTLET}"
            ),
        ),
        (
            _FIRST_SPANISH,
            _STORIES_SPANISH,
            rf"{_TEXTO}(?:publicad[oa]|aparecid[oa])\s+{_FIRST_ES}\s+(?:en|por|no|na|em|pel[oa])\s+{_OUTLET}",
        ),
        (
            _FIRST_SPANISH,
            _STORIES_SPANISH,
            rf"{_TEXTO}{_FIRST_ES}\s+(?:publicad[oa])?\s*(?:en|por|no|na|em|pel[oa])\s+{_OUTLET}",
        ),
        # Italian
        (
            ("origin", "prim"),
            ("pubblicato", "apparso", "uscito"),
            rf"articolo\b[^.;]{{0,60}}?\b(?:pubblicato|apparso|uscito)\s+{_FIRST_IT}\s+(?:su|da|in|sul|sulla)\s+{_OUTLET}",
        ),
        (
            ("origin", "prim"),
            ("pubblicato", "apparso", "uscito"),
            rf"articolo\b[^.;]{{0,60}}?\b{_FIRST_IT}\s+(?:pubblicato|apparso|uscito)\s+(?:su|da|in|sul|sulla)\s+{_OUTLET}",
        ),
        # Dutch
        (
            _FIRST_DUTCH,
            _STORIES_DUTCH,
            rf"{_STUK}{_FIRST_NL}\s+(?:verschenen|gepubliceerd|verscheen)\s+(?:op|in|bij|door)\s+{_OUTLET}",
        ),
        # Danish, Norwegian, Swedish
        (
            ("først", "oprindelig", "opprinnelig", "ursprunglig", "först"),
            ("bragt", "publi", "trykt"),
            (
                rf"{_ARTIKEL}(?:bragt|publiceret|publisert|publicerades|publicerad|trykt)\s+(?:{_FIRST_NORDIC}\s+)?"
                rf"(?:i|på|hos|af|av)\s+{_OUTLET}"
            ),
        ),
        # Polish, Czech
        (
            ("pierwotnie", "pierwszy", "oryginalnie"),
            ("ukazał", "opublik"),
            (
                r"(?:artykuł|tekst|materiał|wywiad)\b[^.;]{0,60}?\b(?:ukazał[ao]?|opublikowan[ya])\b(?:\s+się)?[^.;]{0,30}?"
                rf"\s(?:w|na|na łamach|przez|w serwisie|na portalu)\s+{_OUTLET}"
            ),
        ),
        (
            ("původně", "poprvé"),
            ("vyšel", "publikován", "zveřejněn"),
            (
                r"(?:článek|text|rozhovor)\b[^.;]{0,40}?\b(?:vyšel|publikován|zveřejněn)\b[^.;]{0,20}?"
                rf"\s(?:v|na|na portálu|na webu|na serveru|v časopise|v deníku)\s+{_OUTLET}"
            ),
        ),
        # Japanese
        (
            ("の記事は",),
            ("転載", "掲載"),
            r"の記事は[「『]?(?P<outlet>[^「」『』、。]{2,40}?)[」』]?(?:に掲載され|から転載|からの転載|より転載)",
        ),
        (_FIRST_DUTCH, _STORIES_DUTCH, rf"{_STUK}verscheen\s+{_FIRST_NL}\s+(?:op|in|bij)\s+{_OUTLET}"),
    )
)
_CUES: Final = tuple(dict.fromkeys(first for firsts, _, _ in _ROWS for first in firsts))
_MONTHS: Final = "jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez"
_WEEKDAYS: Final = "mon|tues|wednes|thurs|fri|satur|sun"
# Where the outlet's name ends: "on The Example Courier and can be read here", "at Example under CC BY".
_NAME_END: Final = re.compile(
    r"\s*(?:[.,](?:\s|$)|[(\[|–—]"
    r"|:\s|\s(?:and|und|et|y|e|og|och|as|under|unter|where|with|which|website|here|via|erschienen|veröffentlicht|publiziert"
    r"|sous licence|sob licença|bajo licencia|con licencia|sotto licenza|na licencji"
    r"|in its|in their|on (?:its|his|her)|by [A-Z]"
    rf"|(?:on|in|am|le|el) (?i:{_MONTHS}|{_WEEKDAYS})[a-zäé]*)\b"
    r"|\s(?:on|in|am|le|el) \d).*$"
)
# A day, an hour, a page, an issue: the site's own older piece, or its own paper.
_OWN_OLDER: Final = re.compile(
    rf"^(?:(?:the|der|am|im|on|le|el)\s+)?(?:\d|(?:{_MONTHS})[a-zäé]*\b|(?:{_WEEKDAYS})day"
    r"|(?:print|page|this|our|my|his|her|their|its|an?|english|spanish|french|german)\b)|\d{1,2}/\d{2,4}",
    re.IGNORECASE,
)
# What stands behind "via" and is no outlet.
_NO_OUTLETS: Final = re.compile(
    r"^(?:getty|shutterstock|alamy|twitter|x$|facebook|instagram|youtube|flickr|zoom|e-?mail|wikimedia)", re.IGNORECASE
)
_QUOTES: Final = "\"'“”„«»‘’ *_"
# "our partner The Example Courier", "unserem Partnermagazin Beispiel"
_PARTNER: Final = re.compile(
    r"^(?:our|unserem|unserer|notre|nuestro|nuestra|nosso|het|ons)\s+(?:sister|media|content|publishing)?\s?"
    r"(?:partner|kooperation|schwester|site|partenaire|socio|parceiro)\S*\s+(?=[\"“„«‘]?[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# What kind of house it is, ahead of its name: "der Zeitung Beispiel", "na portalu Przykład"
_KIND: Final = re.compile(
    r"^(?:der |dem |the |la |el |na |v )?(?:Zeitung|Zeitschrift|Magazin|Tageszeitung|Wochenzeitung|Portal|portalu"
    r"|portálu|website|webu|łamach|newspaper|magazine|journal|revista|diario|periódico|serwisie)\s+(?=[\"“„«‘]?[A-ZÀ-Þ])"
)
_ARTICLES: Final = re.compile(r"^(?:the|der|die|das|la|le|el|de)\s+", re.IGNORECASE)


_DISTRIBUTED: Final = re.compile(
    r"\bdistributed (?:in partnership with|by|through|via) (?P<via>(?:the )?[A-Z][^,.;()]{1,60}?)"
    r"(?=[,.;()]| and | under |$)"
)


def read_distributor(line: str) -> str | None:
    """The house that a line says distributes the story.

    >>> read_distributor("This article, distributed by The Example Press, was originally published elsewhere")
    'The Example Press'
    """
    match = _DISTRIBUTED.search(line) if "distributed" in line else None
    return match["via"] if match else None


class OriginSentence(Struct, frozen=True, kw_only=True):
    """The outlet that a sentence names, and where in the line its name begins."""

    outlet: str
    start: int


def read_origin_sentence(line: str) -> OriginSentence | None:
    """The outlet a sentence of the line credits, None where there is none."""
    least = MIN_SENTENCE_CHARS if line[:1] < FIRST_EAST_ASIAN else MIN_EAST_ASIAN_CHARS
    if not least < len(line) <= MAX_SENTENCE_CHARS:
        return None
    lowered = line.lower()
    if not _has_one(_CUES, lowered):
        return None
    for firsts, others, sentence in _ROWS:
        if not (_has_one(firsts, lowered) and _has_one(others, lowered)):
            continue
        if (match := sentence.search(line)) and (outlet := _outlet_name(match["outlet"])):
            return OriginSentence(outlet=outlet, start=match.start("outlet"))
    return None


def _has_one(words: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, words))


def _outlet_name(words: str) -> str | None:
    """The name that the words begin with: it starts with a capital or a figure, or is a host."""
    name = _NAME_END.sub("", words).strip(_QUOTES).rstrip(".")
    name = _KIND.sub("", _PARTNER.sub("", name)).strip(_QUOTES)
    bare = _ARTICLES.sub("", name).strip(_QUOTES)
    if not bare or _OWN_OLDER.search(name) or _NO_OUTLETS.search(bare):
        return None
    if bare[0].islower() and "." not in bare:
        return None
    return bare if name[0].islower() else name
