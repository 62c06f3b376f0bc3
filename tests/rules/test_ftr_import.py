"""FiveFilters' site configs, with invented hosts: what is taken, refused and left, and what a page makes of it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from foldline.cli import main
from foldline.errors import RuleConflict, RuleError
from foldline.extractor import Extractor
from foldline.record import Article, ContentEngine
from foldline.rules.ftr_import import import_configs
from foldline.rules.site_configs import SiteConfigs, read_site_configs, write_site_configs

STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 3
COURIER = """# A config of the Example Courier
title: //h1[@class='courier-title']
title: //h2
body: //div[@id='gone']
body: //div[contains(concat(' ',normalize-space(@class),' '),' courier-body ')]
author: substring-after(//p[@class='who'], 'Words: ')
date: //span[@itemprop='day']/@content
strip: //p[3]
strip_id_or_class: courier-poll
strip_image_src: /pixel
prune: no
tidy: no
single_page_link: //a[@class='print']
next_page_link: //a[@rel='next']
http_header(user-agent): Mozilla/5.0 (compatible; Searchbot/2.1)
http_header(Cookie): subscriber=1
http_header(referer): https://search.example/
requires_login: yes
login_uri: https://courier.example/login
login_password_field: secret
not_logged_in_xpath: //a[@id='login']
replace_string(<noscript>): <div>
test_url: https://courier.example/ferries
test_contains: harbour towns
body: //div[
strip: exslt:test(//p)
strip_id_or_class: two words
"""
PAGE = f"""<!doctype html><html lang="en"><head><title>Courier | Ferries</title></head><body>
<h2>Also today</h2><h1 class="courier-title">Harbour towns seek ferries</h1><p class="who">Words: Ada Lovell</p>
<span itemprop="day" content="2026-01-12T08:15:00Z"></span><div class="x courier-body"><p>{STORY}</p>
<div class="courier-poll"><p>Which ferry would you take, the slow one or the fast one, asked the paper.</p></div>
<p>{STORY}</p><p>Stripped by its number: the third paragraph of the story, with some words in it.</p>
<p><span class="courier-poll">Ferries</span> sail at dawn. {STORY}</p></div>
<div class="other"><p>{STORY.replace("harbour", "mountain")}</p></div></body></html>"""


def imported(**files: str) -> SiteConfigs:
    configs, _ = import_configs(
        {name.replace("_", ".").replace("..", "_") + ".txt": text for name, text in files.items()}
    )
    return read_site_configs("site_configs.jsonl", write_site_configs(configs))


def extracted(tmp_path: Path, text: str, url: str, page: str = PAGE) -> Article:
    (tmp_path / "ftr").mkdir(exist_ok=True)
    (tmp_path / "ftr" / "courier.example.txt").write_text(text, encoding="utf-8")
    assert main(["rules", "import-ftr", str(tmp_path / "ftr"), "--out", str(tmp_path / "rules")]) == 0
    return Extractor(rules_dir=tmp_path / "rules").extract(page, url=url, include=("candidates",))


def test_every_directive_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, report = import_configs(
        {"courier.example.txt": COURIER, ".herald.example.txt": "body: //article", "LICENSE.txt": "x"}
    )
    assert report.taken == {
        "title": 2, "body": 3, "author": 1, "date": 1, "strip": 1, "strip_id_or_class": 1, "prune": 1,
    }  # fmt: skip
    assert report.refused == {
        "http_header(user-agent)": 1, "http_header(cookie)": 1, "http_header(referer)": 1, "requires_login": 1,
        "login_uri": 1, "login_password_field": 1, "not_logged_in_xpath": 1,
    }  # fmt: skip
    assert report.left == {
        "strip_image_src": 1, "tidy": 1, "single_page_link": 1, "next_page_link": 1, "replace_string": 1, "test_url": 1,
        "test_contains": 1,
    }  # fmt: skip
    assert report.unusable == {"body": 1, "strip": 1, "strip_id_or_class": 1}
    assert (report.files, report.configs, report.css, report.xpath) == (3, 2, 7, 2)
    assert any(line.startswith("courier.example.txt:25: body: ") for line in report.problems)
    assert "LICENSE.txt: names no host" in report.problems
    extracted(tmp_path, COURIER, "https://courier.example/ferries")
    printed = capsys.readouterr().out
    assert "http_header(cookie)                      0         1         0         0" in printed
    assert "courier.example.txt:25: body" in printed


def test_a_page_is_read_by_its_hosts_config(tmp_path: Path) -> None:
    article = extracted(tmp_path, COURIER, "https://www.courier.example/ferries")
    assert article.headline == "Harbour towns seek ferries"
    assert article.authors == ("Ada Lovell",)
    assert article.date is not None
    assert article.date.startswith("2026-01-12")
    assert article.engine.content is ContentEngine.RULE
    assert article.engine.rules_used == ("site-config:courier.example",)
    assert "Stripped by its number" not in article.body
    assert "Which ferry" not in article.body
    assert "Ferries sail at dawn." in article.body  # the word stands in a stripped span, its paragraph does not
    assert "mountain" not in article.body


@pytest.mark.parametrize("url", ["https://herald.example/ferries", "https://blog.courier.example/ferries", None])
def test_a_page_of_another_host_is_untouched(tmp_path: Path, url: str | None) -> None:
    article = extracted(tmp_path, COURIER, url or "https://herald.example/")
    plain = Extractor().extract(PAGE, url=url or "https://herald.example/", include=("candidates",))
    assert article.to_dict() | {"engine": None} == plain.to_dict() | {"engine": None}


def test_a_container_that_no_longer_holds_the_story_is_not_believed(tmp_path: Path) -> None:
    article = extracted(tmp_path, "body: //p[@class='who']", "https://courier.example/ferries")
    plain = Extractor().extract(PAGE, url="https://courier.example/ferries")
    assert article.body == plain.body
    assert article.engine.content is ContentEngine.NATIVE


def test_a_config_hides_no_note_and_opens_no_gate(tmp_path: Path) -> None:
    """The note is stripped, the gated text is named as body: the page is withheld all the same."""
    gated = 3 * STORY.replace("harbour", "valley")
    gate = f"""<div class="wall"><p>To continue reading, subscribe now.</p></div><div hidden class="kept"><p>{gated}</p></div>"""
    data = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    page = PAGE.replace('</div>\n<div class="other">', f'{gate}</div>\n<div class="other">').replace(
        "</head>", f"{data}</head>"
    )
    config = "body: //div[contains(@class,'courier-body')]\nstrip: //div[@class='wall']\nprune: no"
    article = extracted(tmp_path, config, "https://courier.example/ferries", page)
    plain = Extractor().extract(page, url="https://courier.example/ferries")
    assert article.engine.content is ContentEngine.RULE
    assert article.paywall.completeness == plain.paywall.completeness == "withheld"
    assert article.paywall.note == plain.paywall.note == "To continue reading, subscribe now."
    assert "The harbour towns" in article.body
    assert "valley" not in article.body


@pytest.mark.parametrize(
    ("host", "slug"),
    [
        ("courier.example", "site-config:courier.example"),
        ("www.courier.example", "site-config:courier.example"),
        ("blog.courier.example", None),
        ("a.herald.example", "site-config:*.herald.example"),
        ("a.b.herald.example", "site-config:*.herald.example"),
        ("herald.example", None),
        ("own.herald.example", "site-config:own.herald.example"),
        ("example", None),
        (None, None),
    ],
)
def test_hosts_and_wildcards(host: str | None, slug: str | None) -> None:
    files = {"courier.example.txt": "", ".herald.example.txt": "", "own.herald.example.txt": "", ".co.uk.txt": ""}
    configs, report = import_configs(dict.fromkeys(files, "body: //article"))
    assert report.problems == [".co.uk.txt: names no host"]
    found = read_site_configs("f", write_site_configs(configs)).of_host(host)
    assert (found.slug if found else None) == slug


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"host":"a.example","colour":7}', "colour"),
        (b'{"host":"a.example","body":[{"css":[{"css":"p["}]}]}', r"a\.example: body: the selector"),
        (b'{"host":"a.example","body":[{"xpath":"//p["}]}', r"a\.example: body: the XPath"),
        (b'{"host":"a.example","body":[{}]}', "either"),
        (b"not json", "malformed"),
    ],
)
def test_a_bad_file_is_refused_with_host_and_part(line: bytes, words: str) -> None:
    with pytest.raises(RuleError, match=rf"site_configs\.jsonl: .*{words}"):
        read_site_configs("site_configs.jsonl", line)


def test_two_configs_for_one_host_are_refused() -> None:
    with pytest.raises(RuleConflict, match=r"two configs for a\.example"):
        read_site_configs("f", b'{"host":"a.example"}\n{"host":"a.example"}')


def test_wrong_usage_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "import-ftr", str(tmp_path / "nowhere"), "--out", str(tmp_path)]) == 2
    assert main(["rules", "import-ftr", str(tmp_path), "--out", str(tmp_path)]) == 2
    assert "holds no *.txt file" in capsys.readouterr().err


def many(count: int) -> dict[str, str]:
    """As many files as the public checkout has, with about as many directives, one in six beyond CSS."""
    text = COURIER.replace("courier", "paper{n}")
    return {f"paper{n}.example.txt": text.replace("{n}", str(n)) for n in range(count)}


def test_1960_configs_load_quickly_and_cost_pages_of_other_hosts_nothing() -> None:
    configs, report = import_configs(many(1_960))
    content = write_site_configs(configs)
    started = time.perf_counter()
    loaded = read_site_configs("site_configs.jsonl", content)
    seconds = time.perf_counter() - started
    without, with_all = Extractor(), Extractor()
    with_all.extras = type(with_all.extras)(site_configs=loaded)
    url = "https://herald.example/ferries"
    times = {name: best_of(each, url) for name, each in (("without", without), ("with", with_all))}
    sys.stdout.write(f"{report.configs} configs, {len(content)} bytes, loaded in {seconds:.2f} s; ms a page {times}\n")
    assert len(loaded.by_host) == 1_960
    assert with_all.extract(PAGE, url=url).to_json() == without.extract(PAGE, url=url).to_json()


def best_of(extractor: Extractor, url: str) -> float:
    least = 1.0
    for _ in range(20):
        started = time.perf_counter()
        extractor.extract(PAGE, url=url)
        least = min(least, time.perf_counter() - started)
    return round(1000 * least, 3)
