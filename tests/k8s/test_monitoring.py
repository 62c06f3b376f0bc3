"""Alerts and dashboard: they ask for metrics and labels that the running service has, and alert when they should."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from aiohttp import ClientSession
from prometheus_client.parser import text_string_to_metric_families
from saved_pages import REPOSITORY

from foldline.cli.serve import example_page
from foldline.settings import Settings
from foldline.web.metric_table import COUNTED, READ, MetricType
from foldline.web.server import Service

MONITORING = REPOSITORY / "k8s" / "monitoring"
NAME = re.compile(r"\b(?:foldline|process)_[a-z_]+\b")
SELECTED = re.compile(r"\b((?:foldline|process)_[a-z_]+)\{([^}]*)\}")
GROUPED = re.compile(r"\bby \(([^)]*)\)")
# Prometheus adds these to whatever it scrapes.
SCRAPED = {"job", "instance"}


def dashboard() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((MONITORING / "dashboard.json").read_text(encoding="utf-8"))
    return found


def alerts() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((MONITORING / "alerts.yaml").read_text(encoding="utf-8"))
    return found


def dashboard_expressions() -> list[str]:
    return [target["expr"] for panel in dashboard()["panels"] for target in panel.get("targets", ())]


def alert_expressions() -> list[str]:
    return [rule["expr"] for group in alerts()["spec"]["groups"] for rule in group["rules"]]


EXPRESSIONS = dashboard_expressions() + alert_expressions()


def labels_of() -> dict[str, set[str]]:
    """The labels of each sample name of the table."""
    found: dict[str, set[str]] = {}
    for metric in (*COUNTED, *READ):
        endings = {MetricType.HISTOGRAM: ("_bucket", "_sum", "_count"), MetricType.SUMMARY: ("_sum", "_count")}
        for ending in endings.get(metric.type, ("",)):
            found[metric.name + ending] = set(metric.labels) | ({"le"} if ending == "_bucket" else set())
    return found


@pytest.fixture
async def live() -> set[str]:
    """The sample names of a service that has answered a page."""
    running = await Service.start(Settings(port=0, workers=1, page_timeout=30.0))
    try:
        await running.workers.wait_ready()
        async with ClientSession(running.address) as client:
            page, url, content_type = example_page()
            headers = {"Content-Type": content_type}
            await client.post("/v1/extract", params={"url": url}, data=page.read_bytes(), headers=headers)
            async with client.get("/metrics") as response:
                text = await response.text()
    finally:
        await running.stop()
    families = list(text_string_to_metric_families(text))
    # A counter that has no value yet, such as restarts by cause, has no line but its type.
    named = {family.name + ("_total" if family.type == "counter" else "") for family in families}
    return named | {sample.name for family in families for sample in family.samples}


async def test_what_is_asked_for_is_there(live: set[str]) -> None:
    asked = {name for expression in EXPRESSIONS for name in NAME.findall(expression)}
    assert asked <= live
    assert len(asked) > 20


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_labels_are_those_of_the_metrics(expression: str) -> None:
    known = labels_of()
    names = NAME.findall(expression)
    for name, selector in SELECTED.findall(expression):
        labels = set(re.findall(r"([a-z_]+)(?:=~|!~|!=|=)\"", selector))
        assert labels <= known.get(name, set()) | SCRAPED
    every = SCRAPED.union(*(known.get(name, set()) for name in names))
    for labels in GROUPED.findall(expression):
        assert {label.strip() for label in labels.split(",")} <= every


def test_the_dashboard_is_whole() -> None:
    told = dashboard()
    panels = told["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    boxes = [panel["gridPos"] for panel in panels]
    assert all(box["x"] + box["w"] <= 24 for box in boxes)
    for one, other in itertools.combinations(boxes, 2):
        apart = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"]
        assert apart or one["y"] + one["h"] <= other["y"] or other["y"] + other["h"] <= one["y"]
    assert {each["name"] for each in told["templating"]["list"]} == {"datasource", "job", "instance"}
    for panel in panels:
        assert panel["title"]
        assert panel["type"] == "row" or panel["targets"]


def test_every_alert_says_what_and_how_bad_and_has_its_paragraph() -> None:
    told = (REPOSITORY / "docs" / "watching.md").read_text(encoding="utf-8")
    for group in alerts()["spec"]["groups"]:
        for rule in group["rules"]:
            assert rule["labels"]["severity"] in ("critical", "warning", "info")
            assert rule["annotations"]["summary"]
            assert rule["annotations"]["description"]
            assert f"`{rule['alert']}`" in told


@pytest.fixture
def promtool() -> str:
    found = shutil.which("promtool")
    if found is None:
        pytest.skip("promtool (Debian's package prometheus) is not on this machine")
    return found


def check(promtool: str, *arguments: str) -> str:
    done = subprocess.run([promtool, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_prometheus_takes_the_alerts_and_they_fire_when_they_should(promtool: str, tmp_path: Path) -> None:
    rules = tmp_path / "foldline.rules.yaml"
    rules.write_text(yaml.safe_dump(alerts()["spec"]), encoding="utf-8")
    assert "SUCCESS: 12 rules found" in check(promtool, "check", "rules", str(rules))
    for name in ("alerts_test.yaml", "alerts_slow_test.yaml"):
        shutil.copy(Path(__file__).parent / name, tmp_path)
        assert "SUCCESS" in check(promtool, "test", "rules", str(tmp_path / name))


def test_prometheus_takes_every_expression_of_the_dashboard(promtool: str, tmp_path: Path) -> None:
    def plain(expression: str) -> str:
        return expression.replace("$__rate_interval", "5m").replace("$job", ".*").replace("$instance", ".*")

    rules = [{"record": f"panel:{n}", "expr": plain(each)} for n, each in enumerate(dashboard_expressions())]
    file = tmp_path / "panels.yaml"
    file.write_text(yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]}), encoding="utf-8")
    assert f"SUCCESS: {len(rules)} rules found" in check(promtool, "check", "rules", str(file))


def test_kustomize_finds_its_files() -> None:
    told = yaml.safe_load((MONITORING / "kustomization.yaml").read_text(encoding="utf-8"))
    files = [*told["resources"], *(each.partition("=")[2] for each in told["configMapGenerator"][0]["files"])]
    assert {*files, "kustomization.yaml"} == {path.name for path in MONITORING.iterdir()}
    monitor = yaml.safe_load((MONITORING / "pod-monitor.yaml").read_text(encoding="utf-8"))
    assert monitor["spec"]["podMetricsEndpoints"] == [{"port": "http", "path": "/metrics", "interval": "15s"}]
