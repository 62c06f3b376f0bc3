"""What is learnt of a request on its way, for its log line, the metrics and its spans. Never its text."""

from __future__ import annotations

import time
from typing import Final

from aiohttp import web
from msgspec import Struct, field

from foldline.web.worker_protocol import PageSummary

FETCH: Final = "fetch"  # URL mode gets the page
QUEUE: Final = "queue"  # the page waits for a worker
EXTRACT: Final = "extract"  # a worker has it


class Step(Struct):
    """A part of a request's time, by `time.perf_counter`."""

    name: str
    began: float
    ended: float | None = None

    @property
    def seconds(self) -> float:
        return (time.perf_counter() if self.ended is None else self.ended) - self.began


class RequestFacts(Struct):
    """Filled in by whoever learns it. `bytes_in`: the page's, unpacked; `key`: the name of the caller's key;
    `cache`: what became of the look into the cache of results, None where there is none."""

    request_id: str
    key: str | None = None
    page_host: str | None = None
    bytes_in: int = 0
    summary: PageSummary | None = None
    cache: str | None = None
    steps: list[Step] = []
    began: float = field(default_factory=time.perf_counter)

    def begin(self, name: str) -> None:
        """The step before ends now, and this one begins."""
        self.end()
        self.steps.append(Step(name=name, began=time.perf_counter()))

    def end(self) -> None:
        """The last step ends now, if it has not ended yet."""
        if self.steps and self.steps[-1].ended is None:
            self.steps[-1].ended = time.perf_counter()

    @property
    def was_extracted(self) -> bool:
        """Whether a worker made the record for this request; else its times are another's."""
        return any(step.name == EXTRACT for step in self.steps)

    @property
    def seconds(self) -> float:
        """Since the request's head."""
        return time.perf_counter() - self.began


FACTS: Final = web.RequestKey("facts", RequestFacts)
