"""Asks the Python plug-in of a page's host, and puts its answer over what was read before."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

import msgspec
from msgspec import Struct, structs
from selectolax.lexbor import LexborNode, SelectolaxError

from foldline.model import BlockLabel, Field, Fields, LabelledBlock, ParsedPage
from foldline.record import Candidate, Source
from foldline.rules.plugin import FIELDS, BlockView, PluginAnswer, Plugins, RulePlugin
from foldline.stages.enclosing import enclose, holds
from foldline.text.folding import fold_space
from foldline.text.notes import FoundNote

PLUGIN_FAILED: Final = "plugin_failed"


class PluginReading(Struct, frozen=True, kw_only=True):
    """A plug-in's answer to a page; `answer` is None where it raised, and `failure` says what and where."""

    slug: str
    answer: PluginAnswer | None = None
    failure: str | None = None


class ReadOnlyPage:
    """`rules.plugin.PageView` over a parsed page."""

    def __init__(self, page: ParsedPage) -> None:
        self._page = page

    @property
    def url(self) -> str | None:
        return self._page.url

    @property
    def host(self) -> str | None:
        return self._page.host

    @property
    def title(self) -> str | None:
        return self._page.metadata.title

    @property
    def metas(self) -> Mapping[str, tuple[str, ...]]:
        return MappingProxyType(self._page.metadata.metas)

    @property
    def json_ld(self) -> tuple[dict[str, Any], ...]:
        return copy.deepcopy(self._page.metadata.json_ld)

    @cached_property
    def blocks(self) -> tuple[BlockView, ...]:
        elements = self._page.outline.elements
        return tuple(
            BlockView(
                index=block.index,
                text=block.text,
                tag=elements[block.element].tag if block.element >= 0 else "",
                marks=elements[block.element].marks if block.element >= 0 else "",
                hidden=block.hidden,
            )
            for block in self._page.outline.blocks
        )

    def texts(self, css: str) -> tuple[str, ...]:
        return tuple(fold_space(node.text()) for node in self._nodes(css))

    def attributes(self, css: str, name: str) -> tuple[str, ...]:
        return tuple(value for node in self._nodes(css) if (value := node.attributes.get(name)) is not None)

    def blocks_under(self, css: str) -> tuple[int, ...]:
        index_of = self._page.outline.index_of
        roots = ((index_of[node.mem_id], node.text()) for node in self._nodes(css) if node.mem_id in index_of)
        enclosure = enclose(self._page, roots)
        return tuple(block.index for block in self._page.outline.blocks if holds(self._page, enclosure, block))

    def _nodes(self, css: str) -> list[LexborNode]:
        try:
            return self._page.tree.css(css) if self._page.tree else []
        except SelectolaxError as error:
            raise ValueError(f"the selector {css!r} does not compile") from error


def ask_plugin(page: ParsedPage, plugins: Plugins) -> PluginReading | None:
    """What the plug-in of the page's host answers; None on a page of which none reads."""
    plugin = plugins.of_host(page.host)
    return None if plugin is None else _ask(plugin, page)


def _ask(plugin: RulePlugin, page: ParsedPage) -> PluginReading:
    try:
        # Through the types once: a constructor takes whatever it is given.
        answer = msgspec.convert(msgspec.to_builtins(plugin.read(ReadOnlyPage(page))), PluginAnswer, strict=False)
    except MemoryError:
        raise  # the worker's own, which ends it
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a plug-in's failure costs its own answer
        return PluginReading(slug=plugin.slug, failure=f"{plugin.slug}: {type(error).__name__}")
    return PluginReading(slug=plugin.slug, answer=answer)


def with_plugin_fields(fields: Fields, reading: PluginReading | None) -> Fields:
    """The fields, those that the plug-in read in first place; a warning where it failed."""
    if reading is None:
        return fields
    if reading.answer is None:
        return structs.replace(fields, warnings=(*fields.warnings, PLUGIN_FAILED))
    told = {name: value for name in FIELDS if (value := getattr(reading.answer, name)) is not None}
    detail = f"plug-in {reading.slug}"
    return structs.replace(fields, **{name: before(getattr(fields, name), told[name], detail) for name in told})


def before(field: Field, value: Any, detail: str) -> Field:
    """The field with a rule's value ahead of what was read before."""
    others = (field.chosen, *field.others) if field.chosen else field.others
    return Field(chosen=Candidate(value=value, source=Source.RULE, detail=detail), others=others)


def with_plugin_labels(
    page: ParsedPage, labelled: Sequence[LabelledBlock], reading: PluginReading | None
) -> tuple[LabelledBlock, ...]:
    """The blocks with the plug-in's labels. It makes no story of what the page hides; an ad that is known stays one."""
    if reading is None or reading.answer is None or not reading.answer.labels:
        return tuple(labelled)
    reason, blocks = f"plug-in {reading.slug}", page.outline.blocks
    # By place and text: blocks are counted anew where trafilatura adds a line.
    labels = {(blocks[n].element, blocks[n].text): to for n, to in reading.answer.labels.items() if n < len(blocks)}
    return tuple(_relabelled(item, labels.get((item.block.element, item.block.text)), reason) for item in labelled)


def with_notes(notes: Sequence[FoundNote], others: Sequence[FoundNote]) -> tuple[FoundNote, ...]:
    """The notes with those of `others` in blocks that have none, in the page's order."""
    known = {note.block_index for note in notes}
    new = (note for note in others if note.block_index not in known)
    return tuple(sorted((*notes, *new), key=lambda note: note.block_index))


def _relabelled(item: LabelledBlock, label: BlockLabel | None, reason: str) -> LabelledBlock:
    if label is None or label is BlockLabel.AD or item.label is BlockLabel.AD:
        return item
    if label is BlockLabel.STORY and item.block.hidden:
        return item
    return structs.replace(item, label=label, reason=reason)
