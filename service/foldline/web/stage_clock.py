"""The clock that the worker brings to the pipeline, which has none: seconds per stage of one page."""

from __future__ import annotations

from time import perf_counter
from typing import Final

from foldline.model import STAGES
from foldline.web.worker_protocol import PageExtractor

ENCODE: Final = "encode"  # the record as JSON, after the pipeline
TIMED_STAGES: Final = (*STAGES, ENCODE)


class StageClock:
    """Times one page, from the moment it is made. `seconds`: by stage, in their order."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = perf_counter()

    def mark(self, stage: str) -> None:
        """This stage ends now, and the next one begins."""
        now = perf_counter()
        self.seconds[stage] = now - self._last
        self._last = now

    def watch(self, extractor: PageExtractor) -> PageExtractor:
        """The extractor that marks its stages here, where it can."""
        with_mark = getattr(extractor, "with_mark", None)
        watched: PageExtractor = with_mark(self.mark) if with_mark is not None else extractor
        return watched
