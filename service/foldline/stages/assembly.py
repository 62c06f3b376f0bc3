"""Everything known -> the record. The one stage that drops anything, and it counts what it drops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from msgspec import UNSET, UnsetType

from foldline.model import BlockLabel, Field, Fields, Form, LabelledBlock, Options, ParsedPage
from foldline.record import (
    AdsRemoved,
    Article,
    ArticleBlock,
    BlockLink,
    Candidate,
    ContentEngine,
    Engine,
    FieldProvenance,
    Kind,
    PaywallVerdict,
    Provenance,
    Removed,
    RemovedAd,
    RemovedBlock,
    RemovedCount,
    Source,
)
from foldline.stages.attribution import PageOrigin
from foldline.stages.markdown import to_markdown
from foldline.stages.story import Story
from foldline.stages.withheld import told_texts
from foldline.text.addresses import absolute_address
from foldline.text.folding import fold_space

MAX_AD_CHARS: Final = 200
_SOURCE_OF_FORM: Final = {Form.HTML: Source.DOM, Form.TEXT: Source.TEXT}
_LISTS: Final = ("authors", "tags")
_READ_FIELDS: Final = (
    "canonical_url", "headline", "standfirst", "section", "date", "date_modified", "authors", "byline", "language",
    "image", "tags",
)  # fmt: skip


def assemble_article(
    page: ParsedPage,
    origin: PageOrigin,
    fields: Fields,
    labelled: Sequence[LabelledBlock],
    story: Story,
    verdict: PaywallVerdict,
    kind: Kind,
    engine: Engine,
    options: Options,
) -> Article:
    """The record of the page; `story` is what of `labelled` is its body."""
    body = "\n\n".join([item.block.text for item in story.items])
    values = {name: getattr(fields, name) for name in _READ_FIELDS}
    values["standfirst"] = _standfirst(values["standfirst"], labelled)
    return Article(
        url=page.url,
        kind=kind,
        outlet=origin.outlet.value if origin.outlet else None,
        syndicator=origin.syndicator.value if origin.syndicator else None,
        attribution=origin.attribution,
        body=body,
        blocks=_article_blocks(story.items, page.url) if "blocks" in options.include else UNSET,
        markdown=to_markdown(story.items, page.url, page.outline.elements) if "markdown" in options.include else UNSET,
        word_count=story.word_count,
        paywall=verdict,
        ads_removed=_ads(labelled),
        removed=_removed(labelled, "removed" in options.include),
        provenance=_provenance(values, origin, body, page.form, engine, "candidates" in options.include),
        rights=fields.rights,
        warnings=_warnings(page, fields, story.items),
        engine=engine,
        **_answers(values),
    )


def _answers(values: dict[str, Field]) -> dict[str, Any]:
    """Each field's value; lists are empty where single values are None."""
    return {name: field.value or () if name in _LISTS else field.value for name, field in values.items()}


def _standfirst(field: Field, labelled: Iterable[LabelledBlock]) -> Field:
    """The copy's own standfirst, where a rule tells its place, comes before what the page's data says."""
    label = BlockLabel.STANDFIRST
    lines = [item for item in labelled if item.label is label]
    if not lines:
        return field
    line = lines[0]
    others = (field.chosen, *field.others) if field.chosen else ()
    return Field(chosen=Candidate(value=line.block.text, source=Source.RULE, detail=line.reason), others=others)


def _article_blocks(story: Iterable[LabelledBlock], base: str | None) -> tuple[ArticleBlock, ...]:
    return tuple(
        ArticleBlock(
            type=item.block.type,
            text=item.block.text,
            links=tuple(
                BlockLink(text=item.block.text[link.start : link.end].strip(), url=url)
                for link in item.block.links
                if (url := absolute_address(base, link.url))
            ),
        )
        for item in story
    )


def _ads(labelled: Iterable[LabelledBlock]) -> AdsRemoved:
    """Distinct ads in the page's order, each with the number of its copies."""
    found: dict[str, RemovedAd] = {}
    label = BlockLabel.AD
    for item in [each for each in labelled if each.label is label]:
        if item.ad_kind is None:
            continue
        text = fold_space(item.ad_text or item.block.text)[:MAX_AD_CHARS]
        times = found[text].times + 1 if text in found else 1
        found[text] = RemovedAd(kind=item.ad_kind, text=text, times=times, reason=item.reason)
    return AdsRemoved(count=len(found), items=tuple(found.values()))


def _removed(labelled: Iterable[LabelledBlock], with_items: bool) -> Removed:
    story = BlockLabel.STORY
    gone = [item for item in labelled if item.label is not story]
    boilerplate = BlockLabel.BOILERPLATE
    lengths: dict[str, list[int]] = {}
    for item in gone:
        if item.label is not boilerplate:
            lengths.setdefault(item.label, []).append(len(item.block.text))
    if plain := [len(item.block.text) for item in gone if item.label is boilerplate]:  # most of them, and quickly told
        lengths[boilerplate] = plain
    counts = {label: RemovedCount(blocks=len(some), characters=sum(some)) for label, some in lengths.items()}
    items: tuple[RemovedBlock, ...] | UnsetType = UNSET
    if with_items:
        items = tuple(
            RemovedBlock(label=item.label, reason=item.reason, text=text)
            for item, text in zip(gone, told_texts(gone), strict=True)
        )
    return Removed(by_label=dict(sorted(counts.items())), items=items)


def _provenance(
    values: dict[str, Field], origin: PageOrigin, body: str, form: Form, engine: Engine, with_candidates: bool
) -> Provenance:
    entries = {name: _entry(field.chosen, field.others, with_candidates) for name, field in values.items()}
    source = Source.RULE if engine.content is ContentEngine.RULE else _SOURCE_OF_FORM[form]
    return Provenance(
        outlet=_entry(origin.outlet, (), with_candidates),
        syndicator=_entry(origin.syndicator, (), with_candidates),
        body=FieldProvenance(source=source, detail=f"blocks chosen by {engine.content}") if body else None,
        **entries,
    )


def _entry(chosen: Candidate | None, others: tuple[Candidate, ...], with_candidates: bool) -> FieldProvenance | None:
    if chosen is None:
        return None
    return FieldProvenance(source=chosen.source, detail=chosen.detail, candidates=others if with_candidates else UNSET)


def _warnings(page: ParsedPage, fields: Fields, story: Sequence[LabelledBlock]) -> tuple[str, ...]:
    hidden = ("hidden_text_kept",) if any(item.block.hidden for item in story) else ()
    return tuple(dict.fromkeys((*page.warnings, *fields.warnings, *hidden)))
