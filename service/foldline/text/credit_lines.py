"""The names on a line of credit, people and houses alike, and how they are joined: "By Ada Lovell and AP".

`bylines` finds the people on such a line; here it matters how a house stands beside them. Whose name it is,
the caller asks elsewhere.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from msgspec import Struct

from foldline.text.month_names import MONTH_WORDS

MAX_LINE_CHARS: Final = 160  # longest byline in the benches: six names and an agency


class Join(StrEnum):
    """How a name is joined to the one before it."""

    START = "start"
    AND = "and"  # two authors side by side
    WITH = "with"  # the first wrote, the second helped
    OF = "of"  # a comma or dash: a person and the house, or a list
    SLASH = "slash"  # two houses, or a house and its desk
    IN = "in"  # a house and its place


class Credited(Struct, frozen=True, kw_only=True):
    """One name of a line, and how it is joined to the one before it."""

    name: str
    join: Join


class CreditLine(Struct, frozen=True, kw_only=True):
    """A line taken apart. `led`: it opens with a word that only a credit opens with ("By", "Quelle:")."""

    led: bool
    names: tuple[Credited, ...]


# Words before a name, with a space or a colon after them.
_LEADS: Final = (
    "by", "story by", "written by", "reported by", "published by", "posted by", "compiled by", "distributed by", "from",
    "von", "artikel von", "par", "publié par", "por", "publicado por", "distribuido por", "distribuído por", "af", "av",
    "door", "di", "da", "pubblicato da", "oleh", "text", "texte", "texto", "testo",
)  # fmt: skip
# Words that lead to a name only with a colon; without it they are ordinary nouns.
_COLON_LEADS: Final = (
    "source", "sources", "quelle", "quellen", "bron", "fuente", "fuentes", "fonte", "źródło", "źródła",
    "kilde", "källa", "lähde", "zdroj", "forrás", "izvor", "sursa", "kaynak", "источник", "출처", "提供",
    "agency", "agencies", "agentur", "agenturen", "agenturmeldung", "agencia", "agencias", "agence", "agences",
    "agenzia", "agenzie", "persbureau", "来源", "來源", "出典", "szerző", "автор", "author", "author of the article",
    "autor", "autora", "autore", "auteur",
)  # fmt: skip
_LEAD: Final = re.compile(
    rf"^(?:(?:{'|'.join(_LEADS)})(?:\s*[:：]\s*|\s+)|(?:{'|'.join(_COLON_LEADS)})\s*[:：]\s*)", re.IGNORECASE
)
# A date in figures, glued to the word for the source behind it: "2024年04月02日 10:12来源：新华社".
_DATE_AHEAD: Final = re.compile(rf"^[\d\W年月日时分]+(?=(?:{'|'.join(_COLON_LEADS)})\s*[:：])", re.IGNORECASE)
# Dates, hours and the words before them are often glued to the names: "Von dpa 30.04.2024, 18:58".
_DATE_LEADS: Final = (
    "published", "posted", "updated", "last updated", "publié", "mis à jour", "publicado", "actualizado",
    "stand", "veröffentlicht", "aktualisiert", "pubblicato", "geplaatst", "publisert", "publiceret",
    "opublikowano",
)  # fmt: skip
_DATE: Final = re.compile(rf"(?:\b(?:{'|'.join(_DATE_LEADS)})\b|\d).*$", re.IGNORECASE | re.DOTALL)
DAY_WORDS: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag
    mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo lundi
    mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag søndag
    hétfő kedd szerda csütörtök péntek szombat vasárnap am le el den""".split()
)
MONTH_NAMES: Final = frozenset(word for words in MONTH_WORDS for word in words.split())
_EDGES: Final = " |·•–—-()[]（）【】*:.,\u3000"

_WITH_WORDS: Final = ("with", "mit", "avec", "con", "com", "med", "met")
_AND_WORDS: Final = ("and", "und", "et", "y", "e", "og", "och", "i", "ja", "en", "&")
_IN_WORDS: Final = ("in", "à", "aus", "desde")
_WITH: Final = rf"(?:{'|'.join(_WITH_WORDS)})\b"
_MATERIAL: Final = r"(?:material\s+(?:von|der|from)\s+|agencies\s+)?"
_JOINER: Final = re.compile(
    rf"(\s*[,;|·•、]\s*(?:(?:{'|'.join(_AND_WORDS)})\s+)?|\s*[/／＝]\s*|\s+[-–—]\s+|\s+\((?!{_WITH})|\s+for\s+|\s+of\s+(?=the\s)"
    rf"|\s+(?:{'|'.join(_AND_WORDS)})\s+"
    rf"|\s*\b(?:{'|'.join(_WITH_WORDS)})\s+{_MATERIAL}"
    rf"|\s+(?:{'|'.join(_IN_WORDS)})\s+)",
    re.IGNORECASE,
)


def read_credit_line(line: str) -> CreditLine | None:
    """The names on a line, None where the line is too long for a byline or holds no name.

    >>> [(credited.name, credited.join.value) for credited in read_credit_line("By Ada Lovell and AP").names]
    [('Ada Lovell', 'start'), ('AP', 'and')]
    """
    if len(line) > MAX_LINE_CHARS:
        return None
    text = _DATE_AHEAD.sub("", line.strip(_EDGES))
    bare = _LEAD.sub("", text)
    names: list[Credited] = []
    join = Join.START
    for position, piece in enumerate(_JOINER.split(_without_date(bare))):
        if position % 2:
            join = _join_of(piece)
        elif name := piece.strip(_EDGES):
            names.append(Credited(name=name, join=join))
    return CreditLine(led=bare != text, names=tuple(names)) if names else None


def _without_date(text: str) -> str:
    """A line up to its date, less the month or day of the week that stands before the number."""
    kept = _DATE.sub("", text)
    if len(kept) == len(text):
        return text
    words = kept.strip(_EDGES).split()
    while words and words[-1].casefold().strip(_EDGES) in MONTH_NAMES | DAY_WORDS:
        words.pop()
    return " ".join(words).strip(_EDGES)


def _join_of(joiner: str) -> Join:
    words = joiner.lower().split()
    if words[-1:] and words[-1] in _AND_WORDS:
        return Join.AND
    if words[:1] and words[0] in _WITH_WORDS:
        return Join.WITH
    if words[:1] and words[0] in _IN_WORDS:
        return Join.IN
    return Join.SLASH if joiner.strip() in ("/", "／", "＝") else Join.OF
