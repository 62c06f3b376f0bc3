"""A first rule for an outlet, drafted from a saved page: the selectors to try, and what each of them catches."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foldline.authoring.evidence import parse_example
from foldline.errors import BadRequest
from foldline.extractor import Extractor
from foldline.model import BlockLabel, ParsedPage
from foldline.pipeline import Explanation
from foldline.record import Article
from foldline.rules.patterns import CssSelector
from foldline.stages.rule_sources import text_of
from foldline.text.addresses import host_of, registered_domain
from foldline.text.dates import parse_date
from foldline.text.folding import fold_space, slugify

WORDS_SHOWN: Final = 8
MAX_MATCHES: Final = 3  # a selector that finds more elements is no field's
STORY_SHARE: Final = 0.9  # of the story's blocks that its container must hold
MIN_CLASS_CHARS, MAX_CLASS_CHARS = 3, 40
_BODY_TAGS: Final = ("html", "body")
_DATE_ATTRIBUTES: Final = ("datetime", "content")
# Class words by which pages mark a field's element, best first.
_FIELD_WORDS: Final = {
    "standfirst": ("standfirst", "subtitle", "subheadline", "deck", "summary", "chapo", "lead", "intro"),
    "byline": ("byline", "author", "autor", "writer"),
    "date": ("published", "pubdate", "dateline", "timestamp", "date", "time"),
}
_CHARS_OF: Final = {"standfirst": range(30, 501), "byline": range(3, 161)}  # as the generic reading has them
_GATE_WORDS: Final = ("paywall", "regwall", "gate", "premium", "subscriber", "locked", "piano")


class Guess(Struct, frozen=True, kw_only=True):
    """A selector worth trying, its attribute, and the texts that it catches."""

    css: str
    attribute: str | None = None
    texts: tuple[str, ...] = ()


def draft_rule(extractor: Extractor, page: bytes, url: str, file: str) -> str:
    """The draft as TOML, which loads; its comments tell what each selector catches and what is still to be done.

    Raises BadRequest where the address names no host, and what `Extractor.explain` raises."""
    host = host_of(url)
    if host is None:
        raise BadRequest(f"{url!r} is no address of a page")
    told = extractor.explain(page, url=url)
    parsed = parse_example(page, url, "text/html")
    return "\n".join(_lines(told, parsed, registered_domain(host).removeprefix("www."), file)) + "\n"


def _lines(told: Explanation, page: ParsedPage, domain: str, file: str) -> Iterator[str]:
    article = told.article
    name = article.outlet.name if article.outlet else domain
    yield f"# Drafted from {file}. docs/rules.md tells every key. Take out what the generic reading gets right already:"
    yield f"# today it reads the headline {_quoted(article.headline)}, the date {_quoted(article.date)}, the authors"
    yield f"# {_quoted(', '.join(article.authors))} and {article.word_count} words of body."
    yield f"slug = {_quoted(slugify(name) if name.isascii() else slugify(domain))}"
    yield f"name = {_quoted(name)}"
    yield f"hosts = [{_quoted(domain)}]"
    yield f"checked_on = {_today().isoformat()}"
    for field in ("headline", *_FIELD_WORDS):
        yield from _field_lines(field, _guesses(field, page, article))
    yield from _body_lines(told, page)
    yield from _gate_lines(page)
    yield from _test_lines(article)


def _today() -> date:
    return datetime.now(UTC).date()


def _field_lines(field: str, guesses: list[Guess]) -> Iterator[str]:
    for number, guess in enumerate(guesses):
        yield ""
        yield f"# catches {len(guess.texts)}: {'; '.join(map(_opening, guess.texts))}"
        mark = "" if number == 0 else "# "
        yield f"{mark}[[fields.{field}]]"
        yield f"{mark}css = {_quoted(guess.css)}"
        if guess.attribute:
            yield f"{mark}attribute = {_quoted(guess.attribute)}"
        yield f'{mark}seen = ["test/a whole story"]'


def _guesses(field: str, page: ParsedPage, article: Article) -> list[Guess]:
    """Selectors for a field: of elements that hold the value which was read, or whose class words name the field."""
    if page.tree is None:
        return []
    found: dict[str, Guess] = {}
    for node in _candidates(field, page):
        css = selector_of(node)
        if css is None or css in found:
            continue
        nodes = page.tree.css(css)
        attribute = next((a for a in _DATE_ATTRIBUTES if field == "date" and node.attributes.get(a)), None)
        texts = tuple(fold_space((n.attributes.get(attribute) or "") if attribute else text_of(n)) for n in nodes)
        if len(nodes) <= MAX_MATCHES and any(_fits(field, text, page) for text in texts):
            found[css] = Guess(css=css, attribute=attribute, texts=texts)
    wanted = article.headline if field == "headline" else None
    ranked = sorted(found.values(), key=lambda guess: (wanted not in guess.texts, len(guess.texts)))
    return ranked[:2]


def _fits(field: str, text: str, page: ParsedPage) -> bool:
    """Whether a text may be the field's value at all."""
    if field == "date":
        return bool(text) and parse_date(text, page.metadata.language) is not None
    return text != "" and len(text) in _CHARS_OF.get(field, range(1, 400))


def _candidates(field: str, page: ParsedPage) -> Iterator[LexborNode]:
    tree = page.tree
    if tree is None:
        return
    if field == "headline":
        yield from page.landmarks.headings
    if field == "date":
        yield from page.landmarks.times
    for word in _FIELD_WORDS.get(field, ()):
        yield from tree.css(f'main [class*="{word}" i], article [class*="{word}" i], body [class*="{word}" i]')[
            :MAX_MATCHES
        ]


def _body_lines(told: Explanation, page: ParsedPage) -> Iterator[str]:
    container = _container(told, page)
    yield ""
    if container is None or page.tree is None:
        yield "# No element with a name of its own holds the story: leave [body] out, or look for a container by hand."
        return
    css, held, count = container
    lines = [item.block.text for item in told.blocks if item.label is BlockLabel.STORY]
    yield f"# catches 1, with {held} of the {count} blocks that were taken for the story: {_opening(lines[0])}"
    yield "[[body.containers]]"
    yield f"css = {_quoted(css)}"
    yield 'seen = ["test/a whole story"]'
    for inner, text in _inside(told, page, css):
        yield ""
        yield f"# inside it, and not taken for story: {_opening(text)}"
        yield "# [[body.drop]]"
        yield f"# css = {_quoted(inner)}"
        yield '# label = "promo"'
        yield '# seen = ["test/a whole story"]'


def _container(told: Explanation, page: ParsedPage) -> tuple[str, int, int] | None:
    """The innermost element with a name of its own that holds the story; its selector, and how many blocks it holds."""
    elements = page.outline.elements
    story = [item.block for item in told.blocks if item.label is BlockLabel.STORY and item.block.element >= 0]
    held: dict[int, int] = {}
    for block in story:
        index = block.element
        while index >= 0:
            held[index] = held.get(index, 0) + 1
            index = elements[index].parent
    if page.tree is None or not story:
        return None
    node_of = {index: mem for mem, index in page.outline.index_of.items()}
    nodes = {node.mem_id: node for node in page.tree.css("*")}
    for index in sorted((i for i, count in held.items() if count >= STORY_SHARE * len(story)), reverse=True):
        node = nodes.get(node_of.get(index, -1))
        css = selector_of(node) if node is not None and node.tag not in _BODY_TAGS else None
        if css is not None and len(page.tree.css(css)) == 1:
            return css, held[index], len(story)
    return None


def _inside(told: Explanation, page: ParsedPage, css: str) -> Iterator[tuple[str, str]]:
    """Elements inside the container that hold no story: up to five, with what they say."""
    container = page.tree.css_first(css) if page.tree is not None else None
    if container is None:
        return
    story = {fold_space(item.block.text) for item in told.blocks if item.label is BlockLabel.STORY}
    seen: set[str] = set()
    for node in container.css("aside, figure, div, section, ul, p"):
        name, text = selector_of(node), fold_space(text_of(node))
        if not name or not text or text in seen or name == css:
            continue
        caught = " ".join(fold_space(text_of(each)) for each in container.css(name))
        if not any(line in caught for line in story):
            seen.add(text)  # an element inside this one, with the same words, tells nothing more
            yield name, text
        if len(seen) >= MAX_MATCHES + 2:
            return


def _gate_lines(page: ParsedPage) -> Iterator[str]:
    yield ""
    found = False
    for word in _GATE_WORDS:
        for node in page.tree.css(f'body [class*="{word}" i], body [id*="{word}" i]') if page.tree is not None else ():
            css = selector_of(node)
            if css and not found:
                found = True
                yield f"# a gate's name on an element that says: {_opening(fold_space(text_of(node))) or '(nothing)'}"
                yield "# If that is the wall, take the marks off, and add a gated example below."
                yield "# [[paywall.gates]]"
                yield f"# css = {_quoted(css)}"
                yield '# access = "subscription"'
                yield '# seen = ["test/a gated story"]'
    if not found:
        yield "# No element with a gate's name. Does the outlet gate? Then draft from a gated page too."


def _test_lines(article: Article) -> Iterator[str]:
    yield ""
    yield "# MISSING: the example. Put the page's structure here with invented sentences, and what the record must say;"
    yield "# then run: foldline rules check FOLDER; foldline rules test FOLDER"
    yield "# [[tests]]"
    yield '# name = "a whole story"'
    yield f"# url = {_quoted(article.url or '')}"
    yield "# html = '''"
    yield "# ..."
    yield "# '''"
    yield '# body_has = ["An invented sentence of the story."]'
    yield "#"
    yield "# [tests.expect]"
    yield '# headline = "An invented headline"'
    yield f"# date = {_quoted(article.date or '2026-01-12')}"


def selector_of(node: LexborNode) -> str | None:
    """A selector by the element's id, else by its first class that reads like a name; None where it has neither."""
    attributes = node.attributes
    marks = [f"#{attributes['id']}"] if attributes.get("id") and _is_name(attributes["id"] or "") else []
    marks += [f".{word}" for word in (attributes.get("class") or "").split() if _is_name(word)][:1]
    if not marks and attributes.get("itemprop"):
        marks = [f'[itemprop="{attributes["itemprop"]}"]']
    if not marks and node.tag != "h1":
        return None
    css = f"{node.tag}{marks[0] if marks else ''}"
    try:
        return CssSelector(css).source
    except ValueError:
        return None


def _is_name(word: str) -> bool:
    """Whether a class or an id was given by a person: letters, hyphens and underscores, no hash, no counter."""
    plain = word.replace("-", "").replace("_", "")
    return (
        plain.isalpha()
        and plain.isascii()
        and MIN_CLASS_CHARS <= len(word) <= MAX_CLASS_CHARS
        and any(c in "aeiou" for c in plain.lower())
    )


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:WORDS_SHOWN]) + (" …" if len(words) > WORDS_SHOWN else "")


def _quoted(text: str | None) -> str:
    return json.dumps(text or "", ensure_ascii=False)
