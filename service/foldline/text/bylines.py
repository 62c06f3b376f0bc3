"""The grammar of bylines: the people in a line, less titles, degrees, posts, places, agencies and outlets."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec import Struct

from foldline.text.byline_words import (
    AFTER_NAME,
    DEGREES,
    DESK_WORDS,
    JOINERS,
    LABELS,
    NOBODY,
    OTHER_PEOPLE,
    PARTICLES,
    ROLE_WORDS,
    SHORT_JOINERS,
    SURE_LABELS,
    TITLES,
)
from foldline.text.dates import find_dates
from foldline.text.folding import fold_name, fold_space

FULL_NAME: Final = 2  # words: one alone is a login, a place or a firm more often than a person
MAX_NAME_WORDS: Final = 5  # "Maria del Carmen Lovell Ruiz"; particles included
MAX_NAME_CHARS: Final = 50
MAX_AUTHORS: Final = 20  # science papers name more; a list of that length is no byline
MAX_LINE_CHARS: Final = 800  # the authors of a science paper; a longer line is a paragraph
MAX_BYLINE_CHARS: Final = 120  # a line that is only a byline
MAX_DESK_WORDS: Final = 5

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S*|\S+@\S+\.\w+|@\w+")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_LABEL: Final = re.compile(rf"(?:{'|'.join(LABELS)})(?:\s*[:：]\s*|\s+|$)", re.IGNORECASE)
_OTHER_PEOPLE: Final = re.compile(rf"\b(?:{OTHER_PEOPLE})", re.IGNORECASE)
_TAIL: Final = re.compile(
    r"\b(?:published|posted|updated|modified|last (?:updated|modified)|on|veröffentlicht|aktualisiert|publié"
    r"|mis à jour|publicado|actualizado|\d+[ -]min\w*|reading time|lesezeit|read time|follow"
    r"|view (?:all|bio|profile))\b.*$",
    re.IGNORECASE,
)
# "ExemplePublié le": name and date in elements of their own, with nothing but a style between them.
_GLUED_DATE: Final = re.compile(
    r"(?<=[^\W\d_])(?=(?:Published|Posted|Updated|Publié|Mis à jour|Publicado|Actualizado|Atualizado|Pubblicato"
    r"|Aggiornato|Veröffentlicht|Aktualisiert|Publisert|Oppdatert|Publicerad|Uppdaterad|Gepubliceerd|Опубликовано)\b)"
)
_CLOCK: Final = re.compile(r"\b\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b|\s*Uhr\b)?", re.IGNORECASE)
_STRONG_SEPARATOR: Final = re.compile(r"\s*[,;|•·●∙▪、，；&+]\s*|\s+[-–—/]+\s+|\s*/\s*")
_JOINER: Final = re.compile(rf"(?:^|\s+)(?:{'|'.join(JOINERS)})\s+", re.IGNORECASE)
_SHORT_JOINER: Final = re.compile(rf"\s+(?:{'|'.join(SHORT_JOINERS)})\s+")
_AFTER_NAME: Final = re.compile(rf"\s+(?:{'|'.join(AFTER_NAME)})\s.*$")
_UNSPACED_NAME: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3・]{2,8}$")
_UNSPACED_POST: Final = re.compile(r"\s*(?:記者|编辑|記者团|记者|기자|특파원|編集委員|論説委員)$")
# "記者王小明／台北報導": the label before the name, and the place of the report behind it.
_UNSPACED_LABEL: Final = re.compile(r"^(?:記者|记者|撰文|文|編譯|编译)\s*[／/|:：]?\s*(?=[\u3400-\u9fff])")
_UNSPACED_PLACE: Final = re.compile(r"(?<=[\u3400-\u9fff])\s*[／/\s]\s*[\u3400-\u9fff]{2,4}(?:報導|报道|電|电|訊|讯)$")
_UNSPACED_OTHER: Final = re.compile(
    r"一覧|記事|新聞|編集|報道|通信|社$|ニュース|写真|新闻|编辑部|报$|网$|뉴스|신문|기사|편집"
)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e00-\u0e7f'’‘ʼ.\-‐\u200c\u200d])*$")
_INNER_MARK: Final = re.compile(r"[^\W\d_]['’-][^\W\d_]")
_SENTENCE_END: Final = re.compile(r"[!?…:]$|[^\W\d_]{3,}\.$")


_ONLY_LABEL: Final = re.compile(rf"(?:{'|'.join(LABELS)})(?:/(?:{'|'.join(LABELS)}))?\s*[:：]?", re.IGNORECASE)
_SURE_LABEL: Final = re.compile(rf"(?:{'|'.join(SURE_LABELS)})(?:\s*[:：]\s*|\s+)\S", re.IGNORECASE)
# "ByAda Lovell": label and name in elements of their own, with nothing but a style between them.
_GLUED_LABEL: Final = re.compile(r"^(By|Von|Par|Por|Door|Text)(?=[A-ZÀ-Þ][^\W\d_])")
MAX_LABEL_CHARS: Final = 30


SURE_FIRST: Final = frozenset("aAwWsSpPbBаА작作责記记기")  # what such a word may begin with
# Most lines are one name of two or three plain words, none of which says anything else: they need no taking apart.
_PLAIN_NAME: Final = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
_SPECIAL_WORDS: Final = (
    DESK_WORDS | ROLE_WORDS | TITLES | DEGREES | NOBODY | PARTICLES
    | frozenset((*JOINERS, *SHORT_JOINERS, *AFTER_NAME))
    | frozenset(re.findall(r"[a-z]+", f"{LABELS} {OTHER_PEOPLE} {_TAIL.pattern}".lower()))
)  # fmt: skip


class Byline(Struct, frozen=True):
    """Who a line names: `authors` are people; `desk` says that it names a desk or an agency instead."""

    authors: tuple[str, ...] = ()
    desk: bool = False


NOBODY_NAMED: Final = Byline()


@lru_cache(maxsize=64)  # a page says its byline in several places
def parse_byline(line: str, organisations: frozenset[str]) -> Byline:
    """The people whom a byline names; `organisations` are `fold_name`s of outlet, site and agencies.

    >>> parse_byline("By Ada Lovell in Lisbon and Tom Ruiz, Technology Reporter", frozenset())
    Byline(authors=('Ada Lovell', 'Tom Ruiz'), desk=False)
    >>> parse_byline("NR Editors", frozenset())
    Byline(authors=(), desk=True)
    """
    if len(line) > MAX_LINE_CHARS:
        return NOBODY_NAMED
    if _PLAIN_NAME.fullmatch(line) and _SPECIAL_WORDS.isdisjoint(line.lower().split()):
        desk = _is_organisation(line, organisations)
        return Byline(desk=True) if desk else Byline(authors=(line,))
    parts = _parts(strip_label(_clean(line)))
    people = dict.fromkeys(name for part in parts if (name := _person(part, organisations)))
    desk = not people and any(_is_organisation(part, organisations) for part in parts)
    return Byline(authors=tuple(people)[:MAX_AUTHORS], desk=desk)


def looks_like_byline(line: str, organisations: frozenset[str]) -> bool:
    """Whether a line might be a byline and nothing else: persons or a desk, posts and places, no sentence."""
    text = fold_space(line)
    if len(text) > MAX_BYLINE_CHARS or _SENTENCE_END.search(text):
        return False
    byline = parse_byline(text, organisations)
    if byline.authors:
        parts = _parts(strip_label(_clean(text)))
        return bool(_LABEL.match(text)) or all(_is_known_part(part, organisations) for part in parts)
    return byline.desk and len(text.split()) <= MAX_DESK_WORDS


@lru_cache(maxsize=4096)  # short lines are the same on many pages
def is_label(text: str) -> bool:
    """Whether a line only introduces a name: "By", "Written by:", "Autor"."""
    return len(text) <= MAX_LABEL_CHARS and _ONLY_LABEL.fullmatch(text.strip()) is not None


def starts_with_label(text: str) -> bool:
    """Whether a line begins with a word that introduces the author and nobody else: "Author: …", "Autorin/Autor …"."""
    return _SURE_LABEL.match(text) is not None


def strip_label(text: str) -> str:
    """A line without the words that introduce a name ("By", "Von", "Text:"); "Von Lovell" is a name."""
    while match := _LABEL.match(text):
        rest = text[match.end() :].strip()
        if not rest or (rest.istitle() and " " not in rest and match[0].strip().casefold() in PARTICLES):
            break
        text = rest
    return text


def printed_byline(line: str) -> str:
    """A byline as printed, without the date, reading time and buttons that share its line.

    >>> printed_byline("By Ada Lovell, PhD | March 5, 2024 | 5 min read")
    'By Ada Lovell, PhD'
    """
    return _less_tail(fold_space(line))


def _clean(line: str) -> str:
    """A line without addresses, handles and brackets, and without its tail."""
    text = _less_tail(fold_space(_BRACKETS.sub(" ", _ADDRESS.sub(" ", _GLUED_LABEL.sub(r"\1 ", line)))))
    return text if text.isascii() else _UNSPACED_PLACE.sub("", _UNSPACED_LABEL.sub("", text))


def _less_tail(text: str) -> str:
    """A line without dates and what follows them, people who did other work, reading times and buttons."""
    text = _GLUED_DATE.sub(" ", text)
    if match := _OTHER_PEOPLE.search(text):
        text = text[: match.start()]
    if dates := find_dates(text, None):
        before, after = text[: dates[0].start], text[dates[-1].end :]
        text = before if " " in before.strip() else after
    text = _CLOCK.sub(" ", text)
    label = _LABEL.match(text)
    start = label.end() if label else 0
    return fold_space(text[:start] + _TAIL.sub("", text[start:])).strip(" ,;|•·–—-/:")


def _parts(text: str) -> list[str]:
    """The names and posts of a line, one by one."""
    parts: list[str] = []
    for piece in _STRONG_SEPARATOR.split(text):
        for name in _JOINER.split(piece):
            parts.extend(_sides(name))
    return [part.strip(" .") if part.endswith(" .") else part.strip() for part in parts if part.strip()]


def _sides(text: str) -> list[str]:
    """A part at its short joiners: they part two full names, and stand inside "José Ortega y Gasset"."""
    sides = [text]
    for match in reversed(list(_SHORT_JOINER.finditer(text))):
        left, right = sides[0][: match.start()], sides[0][match.end() :]
        if len(left.split()) >= FULL_NAME and len(right.split()) >= FULL_NAME:
            sides[:1] = [left, right]
    return sides


def _person(part: str, organisations: frozenset[str]) -> str | None:
    """The name in a part of a byline, None where it is no person's."""
    name = _UNSPACED_POST.sub("", _AFTER_NAME.sub("", strip_label(part)))
    if _UNSPACED_NAME.match(name):
        return name if fold_name(name) not in organisations and not _UNSPACED_OTHER.search(name) else None
    words = _less_house(name.split(), organisations)
    while words and _bare(words[0]) in TITLES:
        words = words[1:]
    while len(words) > FULL_NAME and (_bare(words[0]) in ROLE_WORDS or _bare(words[0]) in DESK_WORDS):
        words = words[1:]
    posts = [index for index, word in enumerate(words) if index >= FULL_NAME and _bare(word) in ROLE_WORDS]
    words = words[: posts[0]] if posts else words
    while len(words) > FULL_NAME and _bare(words[-1]) in DEGREES:
        words = words[:-1]
    name = " ".join(words)
    return name if _is_name(words, name) and not _is_organisation(name, organisations) else None


def _less_house(words: list[str], organisations: frozenset[str]) -> list[str]:
    """A name without the house that is written behind it: "Ada Lovell BBC News"."""
    for index in range(FULL_NAME, len(words)):
        house = words[index:]
        if fold_name(" ".join(house)) in organisations or (
            house[0].isupper()
            and all(word.isupper() or word.casefold() in DESK_WORDS for word in house)
            and len(house) > 1
        ):
            return words[:index]
    return words


def _is_name(words: list[str], name: str) -> bool:
    if not FULL_NAME <= len(words) <= MAX_NAME_WORDS or len(name) > MAX_NAME_CHARS:
        return False
    if not all(_WORD.match(word) for word in words) or ("." in words[0] and _bare(words[0]) in DEGREES):
        return False
    folded = [_bare(word) for word in words]
    if folded[0] in NOBODY or any(word in ROLE_WORDS for word in folded) or not any(word[1:] for word in folded):
        return False
    return all(_starts_like_name(word) or word.casefold() in PARTICLES for word in words)


def _starts_like_name(word: str) -> bool:
    """A capital, or a letter of a script without capitals; "d'Arcy" and "al-Rashid" start with a particle."""
    return not word[0].islower() or (_INNER_MARK.search(word) is not None and not word.islower())


def _is_organisation(part: str, organisations: frozenset[str]) -> bool:
    """Whether a part names an outlet, an agency or a desk, alone or with a word more ("AFP Deutschland")."""
    folded = fold_name(part)
    if folded in organisations:
        return True
    words = folded.split()
    if words and words[0] in PARTICLES and " ".join(words[1:]) in organisations:
        return True  # "Af Ritzau": the word for "by" is a particle of names too
    if not DESK_WORDS.isdisjoint(words) or not (part.isascii() or DESK_WORDS.isdisjoint(part.casefold().split())):
        return True  # folding takes Indic words apart
    if any(" ".join(words[:size]) in organisations for size in range(FULL_NAME, len(words))):
        return True  # "Example Courier Sponsored"
    if len(part.split()) == 1:
        return words[0] in organisations if words else False  # "dpa-infocom"
    return any(word.isupper() and word.casefold() in organisations for word in part.split())


def _is_known_part(part: str, organisations: frozenset[str]) -> bool:
    """Whether a part is a person, a post, a degree or an organisation."""
    words = [_bare(word) for word in part.split()]
    posts = any(word in ROLE_WORDS or word in DEGREES for word in words)
    return bool(posts or _person(part, organisations) or _is_organisation(part, organisations))


def _bare(word: str) -> str:
    return word.casefold().strip(".,’'").replace(".", "")
