"""Text that a page's own style sheet hides by a gate is left out; other hidden text stays story."""

from __future__ import annotations

import pytest

from foldline import extract_article

OPEN = """<p>The ferry that has not sailed since spring is to sail again, said the harbour master on Monday morning, and
nobody on the pier could think of anything to add to that.</p>
<p>Engineers had found the cracks in October. Since then the two towns, which share a hospital and a single bakery, have
been a four-hour drive apart, and the bread has arrived cold.</p>"""
REST = """<p>Nobody in Vesterby had seen the timetable, which was written on the back of a menu and then mislaid, so
that the first passengers came a day early and stayed for supper.</p>
<p>The captain, who is seventy, has bought a bicycle, and the fishermen have begun to count their nets in the evening,
for fear that the ferry will take a few of them along.</p>"""


SETTINGS = 'var leaky_paywall_x = {"ajax": "/a", "post_container": ".single .td-rest"};'


def page(style: str, attributes: str, script: str = "") -> str:
    story = f"<article><h1>The ferry sails again</h1>{OPEN}<div {attributes}>{REST}</div></article>"
    return f"<html><head><style>{style}</style><script>{script}</script></head><body class=single>{story}</body></html>"


@pytest.mark.parametrize(
    ("style", "attributes"),
    [
        (".paywall { display: none }", 'class="paywall"'),
        ("article .locked-text{filter:blur(4px)}", 'class="locked-text"'),
        (".a1 .x, .x9f { display:none }", 'class="x9f paywallBlockedContent"'),
        (".paywall-locker { max-height: 96px; overflow: hidden }", 'class="paywall-locker"'),
        ("@media screen { .premium-rest { visibility: hidden } }", 'class="premium-rest"'),
        ("/* } */ .regwall { color: red; display: none; }", 'class="regwall"'),
    ],
)
def test_gated_text_is_withheld(style: str, attributes: str) -> None:
    article = extract_article(page(style, attributes), include=("removed",))
    assert "bicycle" not in article.body
    assert "ferry" in article.body
    assert article.paywall.completeness == "withheld"
    assert article.paywall.percent_source == "measured"


@pytest.mark.parametrize(
    ("style", "attributes"),
    [
        (".accordion { display: none }", 'class="accordion"'),
        ("@media print { .paywall { display: none } }", 'class="paywall"'),
        (".paywall { color: red }", 'class="paywall"'),
        (".paywall::after { display: none }", 'class="paywall"'),
        (".paywall { display: none }", 'class="story"'),
        ("body { display: none }", 'class="story"'),
        ("}}} {{{ .paywall", 'class="paywall"'),
    ],
)
def test_other_text_stays_story(style: str, attributes: str) -> None:
    article = extract_article(page(style, attributes))
    assert "bicycle" in article.body
    assert article.paywall.completeness == "complete"


def test_a_gates_settings_may_name_what_a_rule_hides() -> None:
    style = ".td-rest { display: none }"
    assert "bicycle" not in extract_article(page(style, 'class="td-rest"', SETTINGS)).body
    assert "bicycle" in extract_article(page(style, 'class="td-rest"')).body
    assert "bicycle" in extract_article(page("", 'class="td-rest"', SETTINGS)).body


@pytest.mark.parametrize(
    "showing",
    [
        ":is(article>.paywall-part):first-of-type { display: block }",
        "article .paywall-part { display: block }",
        ".paywall-part { display: flex !important }",
    ],
)
def test_what_another_rule_shows_again_is_not_hidden(showing: str) -> None:
    article = extract_article(page(f".paywall-part {{ display: none }} {showing}", 'class="paywall-part"'))
    assert "bicycle" in article.body
    assert article.paywall.completeness == "complete"


def test_a_rule_that_shows_under_a_condition_does_not_count() -> None:
    style = ".paywall-part { display: none } body.subscribed .paywall-part { display: block }"
    assert "bicycle" not in extract_article(page(style, 'class="paywall-part"')).body


def test_a_note_in_a_hidden_template_ends_no_story() -> None:
    style = ".piano-reg-wall.hide { display: none }"
    gate = "Create a FREE account to continue reading"
    html = page(style, "").replace("</article>", f'<div class="piano-reg-wall hide"><p>{gate}</p></div></article>')
    filled = html.replace(gate, f"{gate}</p><p>{'Registration is free and takes a minute, as the harbour knows. ' * 2}")
    article = extract_article(filled)
    assert (article.paywall.completeness, article.paywall.access) == ("complete", "registration")
    assert article.paywall.note is not None
    assert "bicycle" in article.body
