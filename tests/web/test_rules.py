"""The calls that tell of rules, on a service with the real extractor."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from foldline.settings import Settings
from foldline.web.rule_handlers import MAX_RULE_BYTES
from foldline.web.server import Service

pytestmark = pytest.mark.asyncio(loop_scope="module")

RULE = 'slug = "courier"\nname = "The Courier"\nhosts = ["courier.example"]\nchecked_on = 2026-01-01\n'
EXAMPLE = '[[tests]]\nname = "a"\nurl = "https://courier.example/a"\nhtml = "<h1>Ferries sail again soon</h1>"\nexpect = {headline = "Ferries sail again soon"}\n'


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rules_client() -> AsyncIterator[ClientSession]:
    service = await Service.start(Settings(port=0, workers=1, page_timeout=5.0))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as session:
            yield session
    finally:
        await service.stop()


async def post(client: ClientSession, content: str | bytes, query: str = "") -> tuple[int, dict[str, Any]]:
    async with client.post(f"/v1/rules/validate{query}", data=content) as response:
        return response.status, await response.json(content_type=None)


async def test_all_rules_are_listed(rules_client: ClientSession) -> None:
    async with rules_client.get("/v1/rules") as response:
        told = await response.json()
    rows = {row["slug"]: row for row in told["rules"]}
    assert rows["le-monde"] | {"examples": 0} == {
        "axis": "outlet", "slug": "le-monde", "name": "Le Monde", "hosts": ["lemonde.fr"], "layers": ["outlet"],
        "checked_on": "2026-11-23", "versions": [], "gates": True, "examples": 0,
    }  # fmt: skip
    assert rows["qwiket"]["axis"] == "syndicator"
    assert len(told["digest"]) == 16


async def test_one_rule_is_told_as_its_file_says_it(rules_client: ClientSession) -> None:
    async with rules_client.get("/v1/rules/le-monde") as response:
        told = await response.json()
    (layer,) = told["layers"]
    assert layer["rule"]["copy"]["phrases"][0]["pattern"] == r"^Images Le Monde\.fr$"
    assert layer["rule"]["checked_on"] == "2026-11-23"


async def test_a_rule_that_is_not_there_is_a_problem(rules_client: ClientSession) -> None:
    async with rules_client.get("/v1/rules/nobody") as response:
        assert (response.status, response.content_type) == (404, "application/problem+json")
        assert "'nobody'" in (await response.json(content_type=None))["detail"]


async def test_a_right_file_is_valid_and_what_it_lacks_is_told(rules_client: ClientSession) -> None:
    assert await post(rules_client, RULE + EXAMPLE) == (
        200,
        {
            "valid": True,
            "file": "posted.toml",
            "axis": "outlet",
            "slug": "courier",
            "key": None,
            "sentence": None,
            "findings": [],
        },
    )
    status, told = await post(rules_client, RULE)
    assert (status, told["findings"][0]["key"]) == (200, "tests")
    status, told = await post(rules_client, RULE + EXAMPLE.replace('{headline = "Ferries', '{headline = "Bridges'))
    assert "expected 'Bridges sail again soon'" in told["findings"][0]["sentence"]


@pytest.mark.parametrize(
    ("content", "key", "says"),
    [
        (RULE + "[copy]\ncolour = 1\n", "copy.colour", "unknown field"),
        (RULE.replace('name = "The Courier"\n', ""), "name", "missing required"),
        (
            RULE + '[[copy.phrases]]\npattern = "(?=x)"\nlabel = "promo"\nseen = ["test/a"]\n',
            "copy.phrases[0].pattern",
            "look-around",
        ),
        (RULE + '[[body.keep]]\ncss = "p[["\nseen = ["test/a"]\n', "body.keep[0].css", "does not compile"),
        (RULE.replace("courier.example", "lemonde.fr"), "hosts", "claimed"),
        (RULE + "[copy\n", None, "broken TOML"),
        (b"\xff\xfe", None, "not UTF-8"),
        ("x = " + "[" * 100_000, None, "TOML"),
    ],
)
async def test_a_wrong_file_is_a_problem_with_its_key(
    rules_client: ClientSession, content: str | bytes, key: str | None, says: str
) -> None:
    status, told = await post(rules_client, content)
    assert (status, told["type"], told["file"]) == (422, "urn:foldline:problem:rule-invalid", "posted.toml")
    assert told["key"] == key
    assert says in told["sentence"]
    assert says in told["detail"]


async def test_a_syndicator_is_known_by_its_sites_or_by_the_axis(rules_client: ClientSession) -> None:
    portal = (
        RULE.replace('hosts = ["courier.example"]\n', "") + '[[sites]]\nslug = "s"\nname = "S"\nhosts = ["s.example"]\n'
    )
    assert (await post(rules_client, portal))[1]["axis"] == "syndicator"
    assert (await post(rules_client, portal, "?axis=outlet"))[0] == 422
    assert (await post(rules_client, portal, "?axis=other"))[0] == 400
    assert (await post(rules_client, portal, "?colour=1"))[0] == 400


async def test_a_pattern_that_would_hang_other_engines_does_not(rules_client: ClientSession) -> None:
    rule = RULE + '[[copy.phrases]]\npattern = \'^(a+)+$\'\nlabel = "promo"\nseen = ["test/a"]\n'
    page = EXAMPLE.replace("</h1>", "</h1><p>" + "a" * 390 + "!</p>")
    assert (await post(rules_client, rule + page))[0] == 200


async def test_what_is_too_large_is_refused(rules_client: ClientSession) -> None:
    assert (await post(rules_client, b"#" * (MAX_RULE_BYTES + 1)))[0] == 413
    assert (await post(rules_client, b""))[0] == 400


async def test_files_of_the_service_are_not_read(rules_client: ClientSession) -> None:
    status, told = await post(
        rules_client, RULE + EXAMPLE.replace('html = "<h1>Ferries sail again soon</h1>"', 'page = "/etc/passwd"')
    )
    assert status == 200
    assert "not as the file" in told["findings"][0]["sentence"]
