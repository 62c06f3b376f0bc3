"""The library's front: options, the policy that may only get stricter, licences."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from saved_pages import PAGES

import foldline
from foldline import BadRequest, Extractor, RuleError, extract_article

FREE = "The ferry that has not sailed since spring is to sail again, and nobody on the pier could add to that at all."
PAID = "The captain, who is seventy, has bought a bicycle, and the fishermen count their nets in the evening with care."
DECLARED = """<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Sails again",
"isAccessibleForFree": false, "hasPart": {"isAccessibleForFree": false, "cssSelector": ".paid"}}</script></head><body>
<article><h1>The ferry sails again</h1><p>%s</p><div class="paid"><p>%s</p><p>%s</p></div></article></body></html>"""
DECLARED_PAGE = DECLARED % (FREE, PAID, PAID.replace("seventy", "eighty") * 3)
LE_MONDE = PAGES / "le-monde" / "2026-01-12-villes-portuaires" / "page.html"
AFTER_THE_NOTE = """<p>Texte du reste que la page contient bien que la note le dise réservé, avec le capitaine, sa
bicyclette neuve, les filets que l'on compte le soir, la boulangerie de l'autre rive et le pain qui arrive froid, car la
route est longue, et le bac, qui ne part qu'à la pleine lune, emporte parfois un filet ou deux avec lui, ce que personne
dans le port ne trouve drôle, hormis les enfants, qui n'ont pas classe quand le bac ne part pas et qui le disent.</p>"""


def gated_page() -> str:
    """Le Monde's page with the rest of the story behind its note."""
    html = LE_MONDE.read_text(encoding="utf-8")
    return html.replace("réservée aux abonnés.</p>", f"réservée aux abonnés.</p>{AFTER_THE_NOTE}")


@pytest.mark.parametrize(
    ("operator", "caller", "effective"),
    [
        ("visible", None, "visible"),
        ("visible", "visible", "visible"),
        ("visible", "declared", "declared"),
        ("declared", None, "declared"),
        ("declared", "visible", "declared"),
    ],
)
def test_a_caller_may_ask_for_a_stricter_policy_only(operator: str, caller: str | None, effective: str) -> None:
    article = Extractor(policy=operator).extract(DECLARED_PAGE, policy=caller)
    assert article.paywall.policy == effective
    assert (PAID in article.body) == (effective == "visible")


def test_the_declared_policy_measures_what_it_leaves_out() -> None:
    paywall = extract_article(DECLARED_PAGE, policy="declared").paywall
    assert (paywall.completeness, paywall.percent_source) == ("withheld", "measured")
    assert paywall.percent_remaining is not None
    assert 50 < paywall.percent_remaining < 80


def test_all_is_left_out_where_the_declared_selector_finds_nothing() -> None:
    article = extract_article(DECLARED_PAGE.replace(".paid", ".nothing"), policy="declared")
    assert article.body == ""


def test_a_licence_lets_gated_text_of_that_outlet_in() -> None:
    url = "https://www.lemonde.fr/a"
    without = Extractor().extract(gated_page(), url=url)
    licensed = Extractor(licensed_outlets=["le-monde"]).extract(gated_page(), url=url)
    other = Extractor(licensed_outlets=["townhall"]).extract(gated_page(), url=url)
    assert "bicyclette neuve" not in without.body + other.body
    assert "bicyclette neuve" in licensed.body
    assert (without.paywall.licensed, licensed.paywall.licensed) == (False, True)


def test_a_licence_needs_more_than_the_pages_own_claim() -> None:
    article = Extractor(licensed_outlets=["le-monde"]).extract(gated_page(), url="https://copycat.example/a")
    assert not article.paywall.licensed
    assert "bicyclette neuve" not in article.body


def test_keys_on_request_are_there_when_asked_for_alone() -> None:
    plain = extract_article(DECLARED_PAGE).to_dict()
    asked = extract_article(DECLARED_PAGE, include=("blocks", "markdown", "removed", "candidates")).to_dict()
    assert {"blocks", "markdown"}.isdisjoint(plain)
    assert "items" not in plain["removed"]
    assert "candidates" not in plain["provenance"]["headline"]
    assert [block["type"] for block in asked["blocks"]] == ["paragraph"] * 3
    assert "items" in asked["removed"]
    assert "candidates" in asked["provenance"]["headline"]


def test_str_and_bytes_of_a_page_give_the_same_record() -> None:
    html = LE_MONDE.read_text(encoding="utf-8")
    assert extract_article(html) == extract_article(html.encode(), content_type="text/html; charset=utf-8")


@pytest.mark.parametrize(
    "arguments", [{"include": ("nonsense",)}, {"policy": "loose"}, {"url": "no address"}, {"url": ""}]
)
def test_wrong_arguments_are_bad_requests(arguments: dict[str, str]) -> None:
    with pytest.raises(BadRequest):
        extract_article("<p>x</p>", **arguments)  # type: ignore[arg-type]


def test_an_extractor_refuses_what_it_cannot_keep(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match="nobody"):
        Extractor(licensed_outlets=["nobody"])
    with pytest.raises(RuleError, match="no such folder"):
        Extractor(rules_dir=tmp_path / "nowhere")


def test_public_names() -> None:
    assert sorted(name for name in foldline.__all__ if not hasattr(foldline, name)) == []


def test_importing_the_package_reads_no_rules_and_opens_no_socket() -> None:
    script = (
        "import sys, socket\n"
        "def refuse(*a, **k): raise AssertionError('network')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import foldline\n"
        "assert not [name for name in opened if name.endswith('.toml')], opened\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
