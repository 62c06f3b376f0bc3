"""Candidates for the smaller fields: standfirst, section, language, canonical address, image, tags, rights.

`place` is the page's story place where the caller has found it already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final

from foldline.model import Block, ParsedPage
from foldline.record import BlockType, Candidate, Rights, Source
from foldline.stages.date_lines import is_date_line
from foldline.stages.json_ld import types_of
from foldline.stages.native_standfirst import STANDFIRST, is_news
from foldline.stages.story_data import first_meta, plain_text
from foldline.stages.story_place import StoryPlace, story_place
from foldline.text.addresses import absolute_address
from foldline.text.agreement import likeness, tokens_of
from foldline.text.dates import find_dates
from foldline.text.folding import fold_words

STANDFIRST_CHARS: Final = (30, 500)  # shorter is a label, longer a paragraph
STANDFIRST_REACH: Final = 6  # blocks below the headline
# A line right below the headline is the standfirst where byline or date stand so many blocks below it.
SIGNED_REACH: Final = 3
MAX_SIGNED_CHARS: Final = 120
SAME_AS_HEADLINE: Final = 0.5
MIN_SPACES: Final = 3  # four words
_SUBHEADINGS: Final = ("h2", "h3")
_SIGNED_TAGS: Final = ("time", "address")
_SIGNED: Final = re.compile(r"byline|author|autor|signature|(?:^|[\s_-])(?:date|meta)(?:$|[\s_-])")
DESCRIPTION_METAS: Final = ("og:description", "description", "twitter:description", "dc.description")
SECTION_METAS: Final = (
    "article:section", "og:article:section", "parsely-section", "articlesection", "cxenseparse:section",
    "sailthru.section",
)  # fmt: skip
MIN_BREADCRUMB: Final = 3  # home, section, story
LANGUAGE_METAS: Final = (
    "content-language",
    "og:locale",
    "dc.language",
    "dcterms.language",
    "language",
    "inlanguage",
)
IMAGE_METAS: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "image",
)
TAG_METAS: Final = (
    "article:tag",
    "og:article:tag",
    "parsely-tags",
    "news_keywords",
    "keywords",
    "sailthru.tags",
)
MAX_IMAGE_NESTING: Final = 4  # [{"url": ["…"]}]
MAX_TAGS: Final = 50  # longer lists are word salad for search engines
MAX_TAG_CHARS: Final = 80
_TAG_SEPARATOR: Final = re.compile(r"\s*[,;|、，]\s*")
# BCP 47 as pages use it: language, script, region.
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?$")
COPYRIGHT_METAS: Final = ("copyright", "dcterms.rights", "dc.rights", "rights", "dcterms.rightsholder")
LICENSE_METAS: Final = ("license", "dcterms.license", "og:license", "dc.rights.license")
ROBOTS_METAS: Final = ("robots",)
TDM_META: Final = "tdm-reservation"
_COPYRIGHT: Final = re.compile(r"©|\(c\)\s*(?:19|20)\d{2}|\bcopyright\b", re.IGNORECASE)
MAX_COPYRIGHT_CHARS: Final = 200
FOOTER_BLOCKS: Final = 300  # a footer with all its links, and what consent dialogs leave behind it


def standfirst_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The lines that sum up the story: the one printed below the headline, then the page's descriptions."""
    return _unique(_standfirsts(page, place or story_place(page)))


def _standfirsts(page: ParsedPage, place: StoryPlace) -> Iterator[Candidate]:
    headline = tokens_of(place.headline)
    marked = [Candidate(value=text, source=Source.DOM, detail="marked line") for text in _marked_standfirsts(place)]
    yield from (one for one in marked if not _is_cut(one.value) and likeness(tokens_of(one.value), headline) < 1)
    told = _texts((item.get("description"), Source.JSONLD, "description") for item in place.objects)
    metas = _texts((content, Source.META, name) for name, content in first_meta(page, DESCRIPTION_METAS))
    other = [one for one in chain(marked, told, metas) if likeness(tokens_of(one.value), headline) < 1]
    printed = {block.text for block in place.head}
    yield from sorted(other, key=lambda one: _standfirst_rank(one, printed))
    line = _line_below(place) if is_news(page) else None
    if line and likeness(tokens_of(line), headline) < SAME_AS_HEADLINE:
        yield Candidate(value=line, source=Source.DOM, detail="line below the headline")


def _is_cut(text: str) -> bool:
    return text.endswith(("…", "..."))


def _standfirst_rank(candidate: Candidate, printed: set[str]) -> int:
    """Printed lines before descriptions that no reader sees, descriptions that are cut short last."""
    if _is_cut(candidate.value):
        return 2
    return 0 if candidate.source is Source.DOM or candidate.value in printed else 1


def section_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The part of the paper: the story's own data, metas, the breadcrumb's last level."""
    return _unique(_sections(page, place or story_place(page)))


def _sections(page: ParsedPage, place: StoryPlace) -> Iterator[Candidate]:
    yield from _texts((item.get("articleSection"), Source.JSONLD, "articleSection") for item in place.objects)
    yield from _texts(
        (content, Source.META, name) for name, content in first_meta(page, SECTION_METAS) if "://" not in content
    )
    levels = list(_breadcrumb(page))
    if len(levels) >= MIN_BREADCRUMB:
        yield Candidate(value=levels[-2], source=Source.JSONLD, detail="BreadcrumbList")


def language_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The page's language as BCP 47: what the document declares, then the story's data, then metas."""
    found = _languages(page, place or story_place(page))
    tags = ((language_tag(text or ""), source, detail) for text, source, detail in found)
    return _unique(Candidate(value=tag, source=source, detail=detail) for tag, source, detail in tags if tag)


def _languages(page: ParsedPage, place: StoryPlace) -> Iterator[tuple[str | None, Source, str]]:
    yield page.metadata.language, Source.DOM, "html lang"
    for item in place.objects:
        yield plain_text(item.get("inLanguage")), Source.JSONLD, "inLanguage"
    for name, content in first_meta(page, LANGUAGE_METAS):
        yield content, Source.META, name


def canonical_url_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The addresses that the page declares as its own, absolute."""
    return _unique(_addresses(page, _own_addresses(page, place or story_place(page))))


def _own_addresses(page: ParsedPage, place: StoryPlace) -> Iterator[tuple[Any, Source, str]]:
    yield page.metadata.canonical, Source.DOM, "link canonical"
    for name, content in first_meta(page, ("og:url",)):
        yield content, Source.META, name
    for item in place.objects:
        for key in ("url", "mainEntityOfPage"):
            value = item.get(key)
            yield value.get("@id") if isinstance(value, dict) else value, Source.JSONLD, key


def image_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The lead image's address, absolute: the story's own data, then what the page hands to previews."""
    return _unique(_addresses(page, _images(page, place or story_place(page))))


def _images(page: ParsedPage, place: StoryPlace) -> Iterator[tuple[Any, Source, str]]:
    for key in ("image", "thumbnailUrl"):
        for item in place.objects:
            yield _image_of(item.get(key)), Source.JSONLD, key
    for name, content in first_meta(page, IMAGE_METAS):
        yield content, Source.META, name


def tags_candidates(page: ParsedPage, place: StoryPlace | None = None) -> Iterator[Candidate]:
    """The page's keywords; `value` is a tuple without repetitions."""
    objects = (place or story_place(page)).objects
    metas = page.metadata.metas
    found = chain(
        ((item.get("keywords"), Source.JSONLD, "keywords") for item in objects),
        ((list(metas[name]), Source.META, name) for name in TAG_METAS if name in metas),
    )
    tags = ((_tags(value), source, detail) for value, source, detail in found)
    return _unique(Candidate(value=value, source=source, detail=detail) for value, source, detail in tags if value)


def read_rights(page: ParsedPage, place: StoryPlace | None = None) -> Rights:
    """Rights as the page declares them, word for word."""
    place = place or story_place(page)
    metas = page.metadata.metas
    return Rights(
        copyright=_first(page, COPYRIGHT_METAS)
        or next((text for item in place.objects if (text := plain_text(item.get("copyrightNotice")))), None)
        or _copyright_line(page),
        license=_license_link(page)
        or next((text for item in place.objects if (text := _plain_license(item.get("license")))), None)
        or _first(page, LICENSE_METAS),
        robots=", ".join(dict.fromkeys(text for name in ROBOTS_METAS for text in metas.get(name, ()))) or None,
        tdm_reservation=_first(page, (TDM_META,)),
    )


def language_tag(text: str) -> str | None:
    """A language as BCP 47 writes it, None where the text has not the shape of one.

    >>> language_tag("pt_br"), language_tag("zh-hans-cn"), language_tag("{{lang}}")
    ('pt-BR', 'zh-Hans-CN', None)
    """
    match = _LANGUAGE.match(text.strip())
    if not match:
        return None
    language, script, region = match[1].lower(), match[2], match[3]
    return "-".join(part for part in (language, script and script.title(), region and region.upper()) if part)


def _marked_standfirsts(place: StoryPlace) -> Iterator[str]:
    elements = place.outline.elements
    shortest, longest = STANDFIRST_CHARS
    list_item = BlockType.LIST_ITEM
    for block in place.head:
        if not place.heading < block.index <= place.heading + STANDFIRST_REACH or block.element < 0:
            continue
        if block.type is list_item or not shortest <= len(block.text) <= longest:
            continue
        parent = elements[block.element].parent
        marks = elements[block.element].marks + " " + (elements[parent].marks if parent >= 0 else "")
        if STANDFIRST.search(marks):
            yield block.text


def _line_below(place: StoryPlace) -> str | None:
    """The line right below the headline, where it is a heading of its own or byline or date stand below it."""
    below = [block for block in place.head if block.index > place.heading >= 0]
    if not below or below[0].element < 0 or 2 * below[0].linked > len(below[0].text):
        return None
    line, tag = below[0], place.outline.elements[below[0].element].tag
    if line.type is BlockType.LIST_ITEM or not STANDFIRST_CHARS[0] <= len(line.text) <= STANDFIRST_CHARS[1]:
        return None
    if is_date_line(line.text) or find_dates(line.text, None) or line.text.count(" ") < MIN_SPACES:
        return None
    told = tag in _SUBHEADINGS or any(_signs(place, block) for block in below[1 : SIGNED_REACH + 1])
    return line.text if told else None


def _signs(place: StoryPlace, block: Block) -> bool:
    """Whether a short line is the story's byline or date."""
    if len(block.text) > MAX_SIGNED_CHARS or block.element < 0:
        return False
    element = place.outline.elements[block.element]
    return element.tag in _SIGNED_TAGS or bool(_SIGNED.search(element.marks)) or bool(find_dates(block.text, None))


def _texts(found: Iterable[tuple[Any, Source, str]]) -> Iterator[Candidate]:
    for value, source, detail in found:
        if text := plain_text(value):
            yield Candidate(value=text, source=source, detail=detail)


def _breadcrumb(page: ParsedPage) -> Iterator[str]:
    """The names of the page's first breadcrumb, outermost first."""
    for item in page.metadata.json_ld:
        levels = item.get("itemListElement")
        if "BreadcrumbList" in types_of(item) and isinstance(levels, list):
            for level in levels:
                if isinstance(level, dict) and (name := plain_text(level.get("name") or level.get("item"))):
                    yield name
            return


def _image_of(value: Any) -> str | None:
    """An image's address: a string, an object with one, or the first of a list."""
    for _ in range(MAX_IMAGE_NESTING):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("url") or value.get("contentUrl")
    return value if isinstance(value, str) else None


def _addresses(page: ParsedPage, found: Iterable[tuple[Any, Source, str]]) -> Iterator[Candidate]:
    for value, source, detail in found:
        if isinstance(value, str) and value and (url := absolute_address(page.url, value)):
            yield Candidate(value=url, source=source, detail=detail)


def _tags(value: Any) -> tuple[str, ...]:
    texts = value if isinstance(value, list) else [value]
    pieces = (piece for text in texts for piece in _TAG_SEPARATOR.split(plain_text(text) or ""))
    kept: dict[str, str] = {}
    for piece in pieces:
        if piece and len(piece) <= MAX_TAG_CHARS and "://" not in piece:
            kept.setdefault(fold_words(piece), piece)
    return tuple(kept.values())[:MAX_TAGS]


def _first(page: ParsedPage, names: tuple[str, ...]) -> str | None:
    return next((content for _, content in first_meta(page, names)), None)


def _copyright_line(page: ParsedPage) -> str | None:
    """The page's last short line with a copyright sign."""
    image = BlockType.IMAGE
    for block in reversed(page.outline.blocks[-FOOTER_BLOCKS:]):
        text = block.text
        if len(text) <= MAX_COPYRIGHT_CHARS and block.type is not image and _declares_copyright(text):
            return text
    return None


def _declares_copyright(text: str) -> bool:
    """A sign alone tells at once; most lines have neither a sign nor a "c" in brackets nor the word."""
    if "©" in text:
        return True
    lowered = text.lower()
    return ("(c)" in lowered or "copyright" in lowered) and _COPYRIGHT.search(text) is not None


def _license_link(page: ParsedPage) -> str | None:
    links = (node for rel, node in page.landmarks.links if "license" in rel and "license" in rel.split())
    node = next((node for node in links if "href" in node.attributes), None)
    return absolute_address(page.url, node.attributes.get("href") or "") if node else None


def _plain_license(value: Any) -> str | None:
    return plain_text(value.get("url") or value.get("name")) if isinstance(value, dict) else plain_text(value)


def _unique(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates without repetition of a value; the first of them stays. The next is read when it is asked for."""
    seen: set[Any] = set()
    for candidate in candidates:
        if candidate.value not in seen:
            seen.add(candidate.value)
            yield candidate
