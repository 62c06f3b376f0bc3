"""The document's examples: calls that work, and what this very service answers to them."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from msgspec import Struct, structs

from foldline.errors import FoldlineError
from foldline.web.worker_protocol import PageHead, Task
from foldline.web.workers import WorkerPool

URL: Final = "https://www.courier.example/2026/01/12/ferries-sail-again"
PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
  <title>Ferries sail again along the coast - The Example Courier</title>
  <meta property="og:site_name" content="The Example Courier">
</head>
<body>
<article>
  <h1>Ferries sail again along the coast</h1>
  <p class="byline">By Ada Lovell</p>
  <time datetime="2026-01-12T08:15:00+01:00">12 January 2026</time>
  <p>The first harbour town has bought a ferry that was built in the year the bridge opened, and it will sail twice a \
day from spring on.</p>
  <p>The second harbour town wants to wait until the county has said who pays for the pier, which is older than the \
ferry and in worse repair.</p>
  <p>Sponsor: The Pier Company</p>
  <p>You have 60% of this article left to read. The rest is for subscribers only.</p>
</article>
</body>
</html>
"""
CAPTURE: Final = """\
Ferries sail again along the coast

By Ada Lovell

The first harbour town has bought a ferry that was built in the year the bridge opened.

You have 60% of this article left to read. The rest is for subscribers only.
"""
RULE: Final = """\
slug = "example-courier"
name = "The Example Courier"
hosts = ["courier.example"]
checked_on = 2026-01-12
"""


class Examples(Struct, frozen=True, kw_only=True):
    """What the workers answered; None where they could not be asked."""

    record: Any = None
    explained: Any = None
    rules: Any = None
    rule: Any = None
    verdict: Any = None
    a_slug: str = "example-courier"


async def ask_examples(pool: WorkerPool, seconds: float) -> Examples:
    """The answers of this service to its example calls, each within so many seconds; none where it is too busy."""
    head = PageHead(url=URL, content_type="text/html; charset=utf-8", is_unicode=True, seconds=seconds)
    try:
        _, record = await pool.extract(head, PAGE.encode())
        _, explained = await pool.extract(structs.replace(head, task=Task.EXPLAIN), PAGE.encode())
        rules = msgspec.json.decode(await pool.ask(structs.replace(head, task=Task.LIST_RULES)))
        slug = _first_slug(rules)
        rule = await pool.ask(structs.replace(head, task=Task.SHOW_RULE, name=slug))
        verdict = await pool.ask(structs.replace(head, task=Task.VALIDATE_RULE), RULE.encode())
    except FoldlineError:
        return Examples()
    return Examples(
        record=msgspec.json.decode(record),
        explained=msgspec.json.decode(explained),
        rules={**rules, "rules": rules["rules"][:2]},
        rule=msgspec.json.decode(rule),
        verdict=msgspec.json.decode(verdict),
        a_slug=slug,
    )


def _first_slug(rules: Any) -> str:
    """A loaded outlet's, which every set of rules has."""
    return next((str(row["slug"]) for row in rules["rules"] if row["axis"] == "outlet"), Examples().a_slug)
