"""Pages that are short for another reason than a paywall."""

from __future__ import annotations

import pytest

from foldline import Article, extract_article
from foldline.stages.generic_content import MAX_PAGE_CHARS

STORY = "".join(
    f"<p>The ferry sails again on day {n}, said the harbour master, and nobody on the pier could add to that at all.</p>"
    for n in range(8)
)
CONSENT = {
    "en": ("We use cookies and process personal data together with our partners to count lanterns.", "Accept all"),
    "de": ("Wir und unsere Partner verarbeiten personenbezogene Daten und setzen Cookies ein, um zu zählen.",
           "Alle akzeptieren"),
    "fr": ("Nos partenaires et nous déposons des cookies et traitons vos données personnelles pour compter.",
           "Tout accepter"),
    "es": ("Nuestros socios y nosotros usamos cookies y tratamos datos personales para contar los faroles.",
           "Aceptar todo"),
    "it": ("Noi e i nostri partner usiamo cookie e trattiamo dati personali per contare tutte le lanterne.",
           "Accetta tutto"),
    "pt": ("Nós e os nossos parceiros usamos cookies e tratamos dados pessoais para contar as lanternas.",
           "Aceitar todos"),
    "nl": ("Wij en onze partners gebruiken cookies en verwerken persoonsgegevens om lantaarns te tellen.", "Akkoord"),
    "pl": ("My i nasi partnerzy używamy plików cookie i przetwarzamy dane osobowe, aby policzyć latarnie.",
           "Przejdź do serwisu"),
    "sv": ("Vi och våra partner använder cookies och behandlar personuppgifter för att räkna lyktor.",
           "Acceptera alla"),
    "da": ("Vi og vores partnere bruger cookies og behandler personoplysninger for at tælle lygter.", "Accepter alle"),
    "fi": ("Me ja kumppanimme käytämme evästeitä ja käsittelemme henkilötietoja lyhtyjen laskemiseksi.",
           "Hyväksy kaikki"),
    "ja": ("当サイトとパートナーはクッキーを使用し、提灯を数えるためにプライバシー情報を処理することがあります。ぜひご覧ください。",
           "同意する"),
}  # fmt: skip


def read(html: str, url: str = "https://courier.example/ferry-sails") -> Article:
    return extract_article(f"<html><head></head><body>{html}</body></html>", url=url)


@pytest.mark.parametrize("language", CONSENT)
def test_a_consent_wall_is_a_gate_and_no_paywall(language: str) -> None:
    line, button = CONSENT[language]
    article = read(f"<h1>Courier</h1><p>{line}</p><p>{line} {line}</p><button>{button}</button>")
    assert (article.kind, article.body) == ("gate", "")
    verdict = article.paywall
    assert (verdict.shortfall, verdict.access, verdict.completeness) == ("consent", "unknown", "unknown")
    assert verdict.percent_remaining is None


def test_an_offer_to_pay_instead_does_not_make_a_consent_wall_a_paywall() -> None:
    line, button = CONSENT["de"]
    offer = "<p>Jetzt PUR abonnieren und ohne Cookies und Tracking weiterlesen</p>"
    article = read(f"<p>{line}</p><p>{line}</p>{offer}<button>{button}</button>")
    assert (article.paywall.shortfall, article.paywall.access) == ("consent", "unknown")


def test_a_story_with_a_consent_banner_is_a_story() -> None:
    line, button = CONSENT["en"]
    article = read(f"<article><h1>Ferry</h1>{STORY}</article><div>{line} {line}</div><button>{button}</button>")
    assert (article.kind, article.paywall.shortfall) == ("article", None)


def test_a_news_item_beside_a_long_consent_box_is_a_story() -> None:
    line, button = CONSENT["en"]
    box = f"<p>{' '.join([line] * 16)}</p>"
    article = read(f"<article><h1>Ferry</h1>{STORY}{box}</article><button>{button}</button>")
    assert (article.kind, article.paywall.shortfall) == ("article", None)


def test_a_story_about_cookies_is_a_story() -> None:
    text = "".join(f"<p>The council bans cookies number {n} and asks for consent, said the master, in a room.</p>"
                   for n in range(8))  # fmt: skip
    assert read(f"<article><h1>Cookies</h1>{text}</article>").kind == "article"


@pytest.mark.parametrize(
    "html",
    [
        "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "<noscript>Bitte aktivieren Sie JavaScript.</noscript><div id=x></div><p>Courier</p>",
        '<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"a": 1}</script>',
        '<div id="app"></div><script src="/app.js"></script>',
        "<p>You need to enable JavaScript to run this app, and then the ferry sails.</p>",
    ],
)
def test_a_frame_for_scripts_is_empty_and_no_paywall(html: str) -> None:
    article = read(f"<title>Courier</title>{html}")
    assert (article.kind, article.body) == ("empty", "")
    verdict = article.paywall
    assert (verdict.shortfall, verdict.access, verdict.completeness) == ("script_rendered", "unknown", "unknown")


def test_a_story_with_page_state_is_no_frame() -> None:
    state = '<script id="__NEXT_DATA__" type="application/json">{"a": 1}</script>'
    article = read(f'<div id="__next"><article><h1>Ferry</h1>{STORY}</article></div>{state}')
    assert (article.kind, article.paywall.shortfall) == ("article", None)


@pytest.mark.parametrize(
    ("links", "parts"),
    [
        ('<a href="/ferry-sails/2">2</a> <a href="/ferry-sails/3">3</a>', ("/ferry-sails/2", "/ferry-sails/3")),
        ('<a href="/ferry-sails/page/2/">2</a>', ("/ferry-sails/page/2/",)),
        ('<link rel="next" href="/ferry-sails?page=2">', ("/ferry-sails?page=2",)),
        ('<link rel="next" href="/ferry-sails/2">', ("/ferry-sails/2",)),
        ('<a href="/ferry-sails/2">2</a><a href="/ferry-sails/2">2</a>', ("/ferry-sails/2",)),
        ('<link rel="next" href="/the-next-story">', ()),
        ('<a rel="next" href="/lantern-counted">Next story</a>', ()),
        ('<a href="/ferry-sails?page=2">2</a>', ()),
        ('<div class="comments"><a href="/ferry-sails/2">2</a></div>', ()),
        ('<a href="/ferry-sails/comment-page-2">2</a>', ()),
        ('<a href="/page/2">2</a>', ()),
        ('<a href="/ferry-sails/2">Watch the film</a>', ()),
    ],
)
def test_a_story_on_several_pages_lists_its_parts(links: str, parts: tuple[str, ...]) -> None:
    head, body = (links, "") if links.startswith("<link") else ("", links)
    html = f"<html><head>{head}</head><body><article><h1>Ferry sails</h1>{STORY}</article><p>{body}</p></body></html>"
    verdict = extract_article(html, url="https://courier.example/ferry-sails").paywall
    assert verdict.parts == tuple(f"https://courier.example{part}" for part in parts)
    assert verdict.shortfall == ("multi_page" if parts else None)
    assert verdict.completeness == ("unknown" if parts else "complete")
    assert (verdict.access, verdict.percent_remaining) == ("unknown", None)


def test_a_listing_has_no_parts() -> None:
    cards = "".join(f'<div><a href="/{n}">The council counts its lanterns again, part {n}</a></div>' for n in range(40))
    listed = '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'
    article = read(f'{listed}{cards}<a href="/news/2">2</a>', url="https://courier.example/news")
    assert (article.kind, article.paywall.parts) == ("listing", ())


@pytest.mark.parametrize(
    ("text", "shortfall"),
    [
        ("You need to enable JavaScript to run this app.", "script_rendered"),
        ("\n".join(CONSENT["en"] * 2), "consent"),
    ],
)
def test_a_capture_says_so_too(text: str, shortfall: str) -> None:
    article = extract_article(text, url="https://courier.example/a", content_type="text/plain")
    assert (article.paywall.shortfall, article.paywall.access) == (shortfall, "unknown")


@pytest.mark.parametrize(
    ("content", "shortfall"), [("<nav><p>Harbour</p></nav>", "parser_limit"), (f"<h1>Ferry</h1>{STORY}", None)]
)
def test_a_page_too_long_for_the_second_engine_is_said_to_be_short(content: str, shortfall: str | None) -> None:
    """Our own engine reads pages of any length; where it finds no story, the other one is asked up to a limit."""
    long = f"<!-- {'x' * MAX_PAGE_CHARS} -->"
    article = read(long + content)
    assert article.paywall.shortfall == shortfall
    assert ("parser_limit" in article.warnings) is (shortfall is not None)
    assert read(content).paywall.shortfall is None


def test_no_nesting_is_too_deep() -> None:
    deep = f"{'<div>' * 5000}<p>The captain has bought a bicycle for the long way round, as he says himself.</p>"
    article = read(f"<article><h1>The ferry sails</h1>{STORY}{deep}{'</div>' * 5000}</article>")
    assert article.body.endswith("as he says himself.")
    assert "parser_limit" not in article.warnings
