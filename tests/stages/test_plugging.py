"""A rule in Python: what it may do, and that its failure is its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from foldline.extractor import Extractor
from foldline.model import BlockLabel
from foldline.record import Article, Source
from foldline.rules.discovery import Extras
from foldline.rules.plugin import PageView, PluginAnswer, index_plugins

STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 3
PAGE = f"""<!doctype html><html lang="en"><head><title>Ferries</title><meta name="author" content="Ada Lovell"></head>
<body><article><h1>Harbour towns seek ferries</h1><p>{STORY}</p><p class="box">A box of some words about the harbour
that stands between two paragraphs.</p><p>{STORY}</p><p><span class="box">Ferries</span> sail. {STORY}</p>
</article><footer><p hidden class="kept">Hidden words of the foot that a script may show, of which there are some.</p>
</footer></body></html>"""


class Reader:
    slug, hosts = "courier-live", ("live.courier.example",)

    def __init__(self, read: Callable[[PageView], Any]) -> None:
        self._read = read

    def read(self, page: PageView) -> PluginAnswer:
        answer: PluginAnswer = self._read(page)
        return answer


def extracted(read: Callable[[PageView], Any], host: str = "live.courier.example") -> Article:
    extractor = Extractor()
    extractor.extras = Extras(plugins=index_plugins([("courier", Reader(read))]))
    return extractor.extract(PAGE, url=f"https://{host}/7", include=("candidates", "removed"))


PLAIN = extracted(lambda page: PluginAnswer(), "www.courier.example")


def test_its_fields_come_first_and_say_whose_they_are() -> None:
    answer = PluginAnswer(headline="Ferries, told anew", date="2026-01-12", authors=("Edda Marsh",))
    article = extracted(lambda page: answer)
    assert (article.headline, article.date, article.authors) == ("Ferries, told anew", "2026-01-12", ("Edda Marsh",))
    told = article.provenance.headline
    assert told is not None
    assert (told.source, told.detail) == (Source.RULE, "plug-in courier-live")
    assert next(each.value for each in told.candidates or ()) == "Harbour towns seek ferries"
    assert article.engine.rules_used == ("courier-live",)
    assert article.body == PLAIN.body


def test_its_labels_are_followed_for_whole_blocks_alone() -> None:
    article = extracted(lambda page: PluginAnswer(labels=dict.fromkeys(page.blocks_under(".box"), BlockLabel.EMBED)))
    assert "A box of some words" in PLAIN.body
    assert "A box of some words" not in article.body
    assert "Ferries sail." in article.body
    assert article.removed.by_label["embed"].blocks == 1


def test_it_cannot_make_story_of_what_the_page_hides() -> None:
    def hidden_as_story(page: PageView) -> PluginAnswer:
        return PluginAnswer(labels={block.index: BlockLabel.STORY for block in page.blocks if block.hidden})

    assert extracted(hidden_as_story).body == PLAIN.body


@pytest.mark.parametrize(
    "read",
    [
        lambda page: 1 / 0,
        lambda page: page.texts("p["),
        lambda page: None,
        lambda page: {"headline": 7},
        lambda page: {"unknown": "x"},
        lambda page: PluginAnswer(date="yesterday"),
        lambda page: PluginAnswer(labels={-1: BlockLabel.AD}),
        lambda page: page.blocks[99],
        lambda page: sys.exit(3),
    ],
)
def test_a_failure_costs_its_own_answer_alone(read: Callable[[PageView], Any]) -> None:
    article = extracted(read)
    assert article.warnings == (*PLAIN.warnings, "plugin_failed")
    assert (article.body, article.headline, article.authors) == (PLAIN.body, PLAIN.headline, PLAIN.authors)


def test_it_changes_nothing_that_others_read() -> None:
    def meddling(page: PageView) -> PluginAnswer:
        for item in page.json_ld:
            item.clear()
        page.metas["author"] = ()  # type: ignore[index]
        return PluginAnswer()

    article = extracted(meddling)
    assert article.warnings == (*PLAIN.warnings, "plugin_failed")
    assert article.authors == PLAIN.authors == ("Ada Lovell",)


def test_it_sees_the_page() -> None:
    seen: list[Any] = []

    def look(page: PageView) -> PluginAnswer:
        seen.extend(
            [page.url, page.host, page.title, page.metas["author"], page.texts("h1"), page.attributes("p", "class")]
        )
        return PluginAnswer()

    extracted(look)
    host = "live.courier.example"
    assert seen == [
        f"https://{host}/7", host, "Ferries", ("Ada Lovell",), ("Harbour towns seek ferries",), ("box", "kept"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", [BlockLabel.NEWSLETTER, BlockLabel.STORY, BlockLabel.CAPTION])
def test_it_hides_no_note_and_brings_out_no_gated_text(label: BlockLabel) -> None:
    """The note is relabelled, what stands behind it is called story and given as the standfirst."""
    gated = STORY.replace("harbour", "valley")
    page = PAGE.replace(
        "</article>", f'<p class="note">To continue reading, subscribe now.</p><p class="kept">{gated}</p></article>'
    )

    def opening(view: PageView) -> PluginAnswer:
        labels = dict.fromkeys(view.blocks_under(".note"), label) | dict.fromkeys(
            view.blocks_under(".kept"), BlockLabel.STORY
        )
        return PluginAnswer(labels=labels, standfirst=view.texts("article .kept")[0])

    extractor = Extractor()
    plain = extractor.extract(page, url="https://live.courier.example/7")
    extractor.extras = Extras(plugins=index_plugins([("courier", Reader(opening))]))
    article = extractor.extract(page, url="https://live.courier.example/7")
    assert "valley" not in article.body
    assert "valley" not in (article.standfirst or "")
    assert article.paywall.note == plain.paywall.note == "To continue reading, subscribe now."
