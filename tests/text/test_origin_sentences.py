"""Sentences that credit another outlet, and those that only look so. All invented."""

from __future__ import annotations

import pytest

from foldline.text.origin_sentences import MAX_SENTENCE_CHARS, read_origin_sentence


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        (
            "This article was originally published on The Example Courier and can be read.",
            "The Example Courier",
        ),
        ("This story was originally published at example.com.", "example.com"),
        ("This article originally appeared on Example US.", "Example US"),
        ("This piece was first published by Example Today. Read the original article.", "Example Today"),
        ("This story first appeared in the Example Tribune, and is shared under CC BY.", "Example Tribune"),
        ("Originally published in Example Weekly on Monday.", "Example Weekly"),
        (
            "This article is republished from The Example under CC BY. Read the original article.",
            "The Example",
        ),
        ('Dieser Artikel ist zuerst bei "Beispiel" erschienen.', "Beispiel"),
        ("Der Text ist zunächst im Beispiel erschienen.", "Beispiel"),
        ("Original-Content von: Polizei Musterstadt, übermittelt durch news aktuell", "Polizei Musterstadt"),
        ("Cet article a été initialement publié sur L’Exemple.", "L’Exemple"),
        ("Este artículo fue publicado originalmente en El Ejemplo.", "El Ejemplo"),
        ("Este artigo foi publicado originalmente em O Exemplo.", "O Exemplo"),
        ("Questo articolo è stato pubblicato originariamente su L'Esempio.", "L'Esempio"),
        ("Dit artikel verscheen eerder op Voorbeeld.", "Voorbeeld"),
    ],
)
def test_a_credit_names_its_outlet(line: str, outlet: str) -> None:
    sentence = read_origin_sentence(line)
    assert sentence is not None
    assert sentence.outlet == outlet
    assert line[sentence.start :].removeprefix('"').startswith((outlet, f"the {outlet}", f'"{outlet}'))


@pytest.mark.parametrize(
    "line",
    [
        "This article was originally published on March 3, 2019.",
        "This page was originally published on Wednesday, 2 March.",
        "This post was originally published in April 2020 and updated since.",
        "Dieser Artikel ist ursprünglich am 27. Februar 2017 erschienen.",
        "Dieser Artikel ist zuerst in der BEISPIEL 10/22 erschienen.",
        "A version of this article appears in print on Page A1.",
        "The novel was first published in Paris in 1857.",
        "The story was first published by The Example Times, which cited three officials.",
        "This report was first published by researchers.",
        "These cameras first appeared in 2004.",
        "This article was originally published on " + "x" * MAX_SENTENCE_CHARS,
    ],
)
def test_a_day_a_page_and_other_stories_are_no_credit(line: str) -> None:
    assert read_origin_sentence(line) is None
