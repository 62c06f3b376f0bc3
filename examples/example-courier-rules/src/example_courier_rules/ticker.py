"""The ticker: its time stands as seconds in an attribute, and a score board between its paragraphs is no story."""

from __future__ import annotations

from datetime import UTC, datetime

from foldline.model import BlockLabel
from foldline.rules.plugin import PageView, PluginAnswer


class Ticker:
    """Reads pages of ticker.courier.example."""

    slug = "example-courier-ticker"
    hosts = ("ticker.courier.example",)

    def read(self, page: PageView) -> PluginAnswer:
        """The time of the first entry, and the score boards. Pure: the same page gives the same answer."""
        times = page.attributes("[data-ticker-seconds]", "data-ticker-seconds")
        return PluginAnswer(
            date=datetime.fromtimestamp(int(times[0]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if times else None,
            labels=dict.fromkeys(page.blocks_under(".score-board"), BlockLabel.EMBED),
        )
