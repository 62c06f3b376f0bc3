"""The sentence that credits an outlet is found among all lines near a story."""

from __future__ import annotations

import pytest

from foldline.model import Block
from foldline.record import BlockType, Organisation
from foldline.rules.wire_services import WireServices
from foldline.stages.origin_findings import origin_in_sentences
from foldline.stages.story_span import StorySpan

SITE = Organisation(slug="example-herald", name="The Example Herald", host="herald.example")
OTHERS = ("The first ferry sailed on Monday.", "The council published its plan.", "Nobody was asked.") * 4


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("This article was originally published on The Example Courier.", "The Example Courier"),
        ("REPUBLISHED with permission from The Example Courier.", "The Example Courier"),
        ("Dieser Artikel ist zuerst bei Beispiel erschienen.", "Beispiel"),
        ("Original-Content von: Polizei Musterstadt, übermittelt durch news aktuell", "Polizei Musterstadt"),
        ("Cet article a été publié d’abord sur L’Exemple.", "L’Exemple"),
        ("Este artículo fue publicado originalmente en El Ejemplo.", "El Ejemplo"),
        ("Questo articolo è stato pubblicato originariamente su L'Esempio.", "L'Esempio"),
        ("Dit artikel verscheen eerder op Voorbeeld.", "Voorbeeld"),
    ],
)
def test_one_sentence_among_others_names_the_outlet(line: str, outlet: str) -> None:
    blocks = tuple(Block(number, BlockType.PARAGRAPH, text) for number, text in enumerate((*OTHERS, line, *OTHERS)))
    found = origin_in_sentences(StorySpan(tail=blocks), SITE, SITE.host, WireServices())
    assert found is not None
    assert (found.outlet.name, found.text) == (outlet, line)


def test_lines_without_such_a_sentence_name_nobody() -> None:
    blocks = tuple(Block(number, BlockType.PARAGRAPH, text) for number, text in enumerate(OTHERS))
    assert origin_in_sentences(StorySpan(head=blocks), SITE, SITE.host, WireServices()) is None
