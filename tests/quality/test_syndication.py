"""Who wrote the labelled pages, against floors that move upwards only; and no story among the ads."""

from __future__ import annotations

from pathlib import Path

from bench.ads import story_in_ads
from bench.articles import Share, load_labels, read_page
from bench.syndication_report import ALL_RULES, NO_OUTLETS, run_syndication
from foldline import Extractor

LEAST = {
    "origin_kind right": 112, "agency right": 51, "credit right": 92, "outlet right, syndicated": 18,
    "outlet right, agency copy": 42, "outlet right, originals": 52, "syndicator right, syndicated": 18,
    "syndicator right, agency copy": 42, "syndicator right, originals": 52,
}  # fmt: skip
LEAST_WITHOUT_OUTLETS = {"origin_kind right": 111, "agency right": 51, "outlet right, syndicated": 17}


def test_no_count_of_the_syndication_bench_falls(shared_bench: Path) -> None:
    report = run_syndication(shared_bench / "syndication")
    for rules, least in ((ALL_RULES, LEAST), (NO_OUTLETS, LEAST_WITHOUT_OUTLETS)):
        found = {name: _count([page.verdicts[rules][name] for page in report.pages]) for name in least}
        assert {name: share for name, share in found.items() if share.pages < least[name]} == {}
        assert not any(page.verdicts[rules]["originals called wire"] for page in report.pages)


def _count(values: list[bool | None]) -> Share:
    counted = [value for value in values if value is not None]
    return Share(sum(counted), len(counted))


def test_no_story_paragraph_of_the_articles_is_an_ad(shared_bench: Path) -> None:
    folder, extractor = shared_bench / "articles", Extractor()
    labels = [label for label in load_labels(folder) if label.body]
    found = {
        label.id: texts
        for label in labels
        if (texts := story_in_ads(label, extractor.extract(read_page(folder, label), url=label.url).to_dict()))
    }
    assert len(labels) > 800
    assert found == {}
