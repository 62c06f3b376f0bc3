"""Who wrote the story: the page's data first, then the marked elements and the lines of its head, at last lines that
only their place or another line bears out (`unmarked_bylines`).

Visible bylines before data cost 15 to 24 points of right answers on the bench: pages print posts, places and
reading times around names that their data gives clean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foldline.model import ParsedPage
from foldline.record import Candidate, Source
from foldline.stages.outline import SKIPPED
from foldline.stages.story_data import plain_text
from foldline.stages.story_place import StoryPlace
from foldline.stages.unmarked_bylines import by_lines, labelled_names, lone_names
from foldline.text.bylines import is_label, parse_byline, printed_byline, strip_label
from foldline.text.folding import fold_name, fold_space

# Metas that name an author, by how often they were right on the bench.
AUTHOR_METAS: Final = (
    "author", "twitter:misc:written by", "article:author", "article:author_name", "parsely-author",
    "sailthru.author", "byl", "byline",
    "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "og:article:author",
    "og:author", "creator",
)  # fmt: skip
# Libraries put the last name first.
INVERTED_METAS: Final = ("citation_author", "dc.creator", "dcterms.creator")
# "Written by" and its kin, as blog systems label the author for previews.
_CARD_LABEL: Final = re.compile(
    r"written|author|\bby\b|verfasst|geschrieben|écrit|escrito|scritto|geschreven|skrev|skriv|napisan|yazan|ditulis"
    r"|автор|作者|投稿者|بواسطة|מאת",
    re.IGNORECASE,
)
_AUTHOR_PROPERTIES: Final = frozenset(("author", "creator"))
AUTHOR_ADDRESS: Final = re.compile(r"/(?:authors?|autor(?:es|en|in)?|auteurs?|profiles?|people|staff|writers?)/")
_BYLINE_MARKS: Final = ("byline", "author", "autor", "writer")
_MARKED: Final = {word: f'[class*="{word}" i]' for word in _BYLINE_MARKS}
# What stands in such elements beside the name, by their class.
_BESIDE_NAME: Final = re.compile(
    r"(?:author|autor|writer|byline)s?[\w-]{0,12}?[_-]*(?:desc|bio|title|position|role|job|avatar|image|picture|photo"
    r"|count|social|follow|more|label)"
)
_ORGANISATIONS: Final = ("Organization", "NewsMediaOrganization", "Corporation")
BY_LINE, MARKED = "line that begins with By", "byline element"
PRINTED: Final = (BY_LINE, MARKED)
MAX_MARKED: Final = 8  # a page marks the line, the picture and the name in it; later marks are other people's
MAX_SIGNED_WORDS: Final = 10  # "By the Example Courier's Editorial Board and Readers' Desk"
_NO_NAME: Final = re.compile(r"@|://|^[\W\d_]*$|^[0-9a-f-]{6,}$")
MAX_NAME_CHARS: Final = 60


class Line(Struct, frozen=True):
    """What names the authors in one place: `texts` as the page has them."""

    texts: tuple[str, ...]
    source: Source
    detail: str


class Authorship(Struct, frozen=True):
    """The candidates for both fields, best first; of `authors` each value is a tuple of names."""

    authors: tuple[Candidate, ...]
    bylines: tuple[Candidate, ...]


def read_authorship(
    page: ParsedPage, organisations: frozenset[str], place: StoryPlace, every: bool = True
) -> Authorship:
    """Both fields at once: the printed byline is the line that names the same people as the data. Without `every`, the
    data is read as far as the first line that names people and may be printed, which wins; so is the page's text."""
    publishers = _publishers(place)
    if not publishers <= organisations:
        organisations |= publishers
    lines: list[tuple[Line, tuple[str, ...]]] = []
    told = False
    for line in chain(_json_ld_lines(page, place), _meta_lines(page)):
        people = _people(line.texts, organisations)
        lines.append((line, people))
        told = told or bool(people)
        if people and not every and _byline(line):
            break
    for line in _by_lines(place) if told else _page_lines(page, place):
        people = _people(line.texts, organisations)
        lines.append((line, people))
        if people and not (told or every) and line.detail == BY_LINE:
            break
    if not any(people for _, people in lines):
        lines += _unmarked(page, place, organisations)
    named = [pair for pair in lines if pair[1]]
    # Data may name the first author only, where the line below the headline names all.
    fuller = [pair for pair in named if pair[0].detail == BY_LINE and set(pair[1]) > set(named[0][1])]
    ranked = [*fuller, *named]
    printed = [line for line, people in ranked if line.detail in PRINTED and people == ranked[0][1]]
    signed = [line for line, people in lines if people or _may_sign(", ".join(line.texts))]
    texts = ((line, _byline(line)) for line in [*printed, *signed])
    return Authorship(authors=_unique(ranked), bylines=_unique(pair for pair in texts if pair[1]))


def _unmarked(
    page: ParsedPage, place: StoryPlace, organisations: frozenset[str]
) -> Iterator[tuple[Line, tuple[str, ...]]]:
    """Lines that name people where nothing else does."""
    found = chain(labelled_names(page, place), lone_names(page, place, organisations))
    for text in found:
        if people := _people((text,), organisations):
            yield Line((text,), Source.DOM, BY_LINE), people


def _publishers(place: StoryPlace) -> frozenset[str]:
    """The folded names of the organisations that the data calls publisher or author: a site signs with its name in the
    script of its readers ("台北時報"), which no rule knows. A blogger who is both, as some systems have it, stays a
    person."""
    publishers = (one for item in place.objects for one in (item.get("publisher"), *_as_list(item.get("author"))))
    return frozenset(
        fold_name(name)
        for one in publishers
        if isinstance(one, dict) and one.get("@type") in _ORGANISATIONS and (name := plain_text(one))
    )


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _may_sign(text: str) -> bool:
    """Whether a line that names no person may be a byline all the same: a firm, a desk, one name. Addresses, ids and
    sentences ("By the end of this guide you will ...") are none."""
    if _NO_NAME.search(text):
        return False
    words = text.split()
    named = sum(1 for word in words if not word[0].islower())
    return len(words) == 1 or (len(words) <= MAX_SIGNED_WORDS and 2 * named >= len(words))


def _byline(line: Line) -> str:
    if line.detail in PRINTED:
        printed = printed_byline(line.texts[0])
        return printed if strip_label(printed) and not is_label(printed) else ""
    text = ", ".join(line.texts)
    return "" if text.startswith("http") else text


def _unique(pairs: Iterable[tuple[Line, Any]]) -> tuple[Candidate, ...]:
    """Candidates without repetition of a value; the first of them stays."""
    seen: dict[Any, Candidate] = {}
    for line, value in pairs:
        seen.setdefault(value, Candidate(value=value, source=line.source, detail=line.detail))
    return tuple(seen.values())


def _page_lines(page: ParsedPage, place: StoryPlace) -> Iterator[Line]:
    """All of the page's text that names authors, best first: read only where the data names no person."""
    if page.tree is None:
        return
    elements = _author_elements(page)
    elements = place.nearby(elements) or place.own(elements)[:1]
    yield from _element_lines(elements, Source.MICRODATA, "author element")
    yield from _by_lines(place)
    yield from _link_lines(place)
    near = page.outline.elements[place.first : place.last + 1] if place.first >= 0 else ()
    marks = " ".join([element.marks for element in near])
    if words := [word for word in _BYLINE_MARKS if word in marks]:  # each is another walk over the tree
        for node in place.nearby(page.tree.css(",".join(_MARKED[word] for word in words)))[:MAX_MARKED]:
            if not _BESIDE_NAME.search((node.attributes.get("class") or "").lower()):
                yield from _element_lines([node], Source.DOM, MARKED)


def _author_elements(page: ParsedPage) -> list[LexborNode]:
    """The elements that are marked as author or creator, or as a link to the author, in the page's order."""
    marked = [node for rel, node in page.landmarks.links if "author" in rel.split()]
    for name, nodes in page.landmarks.properties.items():
        if not _AUTHOR_PROPERTIES.isdisjoint(name.split()):
            marked.extend(nodes)
    index_of = page.outline.index_of
    placed = {index_of[node.mem_id]: node for node in marked if node.mem_id in index_of}
    return [placed[index] for index in sorted(placed)]


def _json_ld_lines(page: ParsedPage, place: StoryPlace) -> Iterator[Line]:
    named = {item["@id"]: item for item in page.metadata.json_ld if isinstance(item.get("@id"), str)}
    for item in (*place.objects, *place.pages):
        key = "author" if item.get("author") else "creator"
        if names := tuple(dict.fromkeys(_names(item.get(key), named))):
            yield Line(names, Source.JSONLD, key)


def _names(value: Any, named: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The names in an author value: a string, an object, a reference to one, or a list of these."""
    for one in value if isinstance(value, list) else [value]:
        target = one
        if isinstance(one, dict) and not one.get("name") and isinstance(one.get("@id"), str):
            target = named.get(one["@id"])
        if name := plain_text(target):
            yield name


def _meta_lines(page: ParsedPage) -> Iterator[Line]:
    metas = page.metadata.metas
    for number in ("1", "2"):
        labels, values = metas.get(f"twitter:label{number}"), metas.get(f"twitter:data{number}")
        if labels and values and _CARD_LABEL.search(labels[0]):
            yield Line(values[:1], Source.META, f"twitter:data{number}")
    for name in AUTHOR_METAS:
        contents = (plain_text(content) for content in metas.get(name, ()))
        texts = [text for text in contents if text and "://" not in text]
        if texts:
            texts = [_upright(text) for text in texts] if name in INVERTED_METAS else texts
            yield Line(tuple(dict.fromkeys(texts)), Source.META, name)


def _upright(name: str) -> str:
    """A name as it is spoken: "Lovell, Ada" gives "Ada Lovell"."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else name


def _element_lines(nodes: Iterable[LexborNode], source: Source, detail: str) -> Iterator[Line]:
    """One candidate with the texts of the elements that are short enough for names."""
    texts = [plain_text(node.attributes.get("content")) or _text_of(node) for node in nodes]
    names = tuple(dict.fromkeys(text for text in texts if text and len(text) <= MAX_NAME_CHARS))
    if names:
        yield Line(names, source, detail)


def _text_of(node: LexborNode) -> str:
    """An element's text without scripts and styles."""
    parts = (part for part in node.traverse(include_text=True) if part.is_text_node)
    pieces = [part.text_content or "" for part in parts if part.parent and part.parent.tag not in SKIPPED]
    return fold_space(" ".join(pieces))


def _link_lines(place: StoryPlace) -> Iterator[Line]:
    """The texts of links to pages of authors."""
    texts = (
        block.text[link.start : link.end].strip()
        for block in place.head
        for link in block.links
        if AUTHOR_ADDRESS.search(link.url)
    )
    if names := tuple(dict.fromkeys(text for text in texts if text and len(text) <= MAX_NAME_CHARS)):
        yield Line(names, Source.DOM, "link to an author's page")


def _by_lines(place: StoryPlace) -> Iterator[Line]:
    """Short lines below the headline that begin with "By" or a word like it, and dated ones of its neighbourhood."""
    return (Line((text,), Source.DOM, BY_LINE) for text in by_lines(place))


def _people(lines: tuple[str, ...], organisations: frozenset[str]) -> tuple[str, ...]:
    """The people of some lines. A name in small letters is one where it would be with capitals."""
    people: list[str] = []
    for line in lines:
        authors = parse_byline(line, organisations).authors
        if not authors and line.islower() and "@" not in line:
            authors = (line,) if parse_byline(line.title(), organisations).authors == (line.title(),) else ()
        people.extend(authors)
    return tuple(dict.fromkeys(people))
