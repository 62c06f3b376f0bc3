"""Rules that change while the service runs: read anew when files change or on SIGHUP, tried aside, swapped whole.

The front process reads an operator's files once and hands the bytes to new workers. These build and check the new set
beside the old ones, which go on with pages. When all are ready they take over; a set that cannot be used ends with its
worker, and the last good one stays. Rules of installed packages are code: they are read at the start alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import Any, Final

import structlog
import watchfiles
from msgspec import Struct

from foldline.errors import FoldlineError
from foldline.rules.operator_files import FilesState, OperatorFiles, read_operator_files, state_of_files
from foldline.rules.summary import RulesSummary
from foldline.settings import Settings
from foldline.web.worker_protocol import ExtractorMaker
from foldline.web.workers import WorkerPool

# Files are looked at so often even where the system tells of no change: network file systems, a folder that is
# itself a link and is led elsewhere.
LOOK_MILLISECONDS: Final = 5_000
SETTLE_MILLISECONDS: Final = 400  # a set of files is copied one by one

log = structlog.get_logger()
MakerOf = Callable[[OperatorFiles], ExtractorMaker]


class ReloadCounts(Struct, kw_only=True):
    """How often the rules were read anew since the start; `last_failure` is None once a later set was good."""

    done: int = 0
    failed: int = 0
    last_failure: str | None = None


class RuleReloader:
    """Swaps the workers' rules. `maker_of` makes the maker of extractors for a set of files, `checker_of` the one of
    the first worker, which looks closer. `state`: that of the files before they were first read."""

    def __init__(
        self, settings: Settings, pool: WorkerPool, state: FilesState, maker_of: MakerOf, checker_of: MakerOf
    ) -> None:
        self.counts = ReloadCounts()
        self._rules_dir, self._ad_lists = settings.rules_dir, settings.ad_lists
        self._pool, self._maker_of, self._checker_of = pool, maker_of, checker_of
        self._asked = asyncio.Event()
        self._reloading = asyncio.Lock()
        self._state = state

    def ask(self) -> None:
        """Read the rules anew soon: what SIGHUP does."""
        self._asked.set()

    async def run(self) -> None:
        """Reload when asked and when files change, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._answer_requests())
            if self._rules_dir is not None or self._ad_lists:
                tasks.create_task(self._watch())

    async def reload(self, cause: str) -> bool:
        """Read, try and swap; whether the new set is the present one now. Raises nothing: the log and `counts` tell."""
        async with self._reloading:
            try:
                # Taken before the files are read: what changes meanwhile is seen the next time.
                self._state = await asyncio.to_thread(state_of_files, self._rules_dir, self._ad_lists)
                mounted = await asyncio.to_thread(read_operator_files, self._rules_dir, self._ad_lists)
                rules = await self._pool.replace_workers(self._maker_of(mounted), self._checker_of(mounted))
            except Exception as error:  # noqa: BLE001 - whatever it is, the last good set goes on
                words = str(error) if isinstance(error, FoldlineError) else f"{type(error).__name__}: {error}"
                self.counts.failed += 1
                self.counts.last_failure = words
                log.error("rules_not_reloaded", cause=cause, detail=words)  # noqa: TRY400 - the sentence says all
                return False
            self.counts.done += 1
            self.counts.last_failure = None
            log.info("rules_reloaded", cause=cause, **rules_for_log(rules))
            return True

    async def _answer_requests(self) -> None:
        while True:
            await self._asked.wait()
            self._asked.clear()
            await self.reload("signal")

    async def _watch(self) -> None:
        while True:
            try:
                await self._wait_for_change()
            except (OSError, RuntimeError) as error:  # the folder is gone for a moment, or no watch is left
                log.warning("rules_unwatched", error=type(error).__name__)
                await asyncio.sleep(LOOK_MILLISECONDS / 1000)
            if await self._have_files_changed():
                await self.reload("files")

    async def _have_files_changed(self) -> bool:
        """Whether they are others than those read last; a reload that goes on may be reading the newest."""
        async with self._reloading:
            return await asyncio.to_thread(state_of_files, self._rules_dir, self._ad_lists) != self._state

    async def _wait_for_change(self) -> None:
        folders = await asyncio.to_thread(_folders, self._rules_dir, self._ad_lists)
        changes = watchfiles.awatch(
            *folders,
            watch_filter=None,
            recursive=False,
            debounce=SETTLE_MILLISECONDS,
            rust_timeout=LOOK_MILLISECONDS,
            yield_on_timeout=True,
        )
        async with aclosing(changes):
            await anext(changes)


def rules_for_log(rules: RulesSummary) -> dict[str, Any]:
    """What the log says of a set of rules; `ad_lines_skipped` counts what the ad lists have beside selectors."""
    return {
        "digest": rules.digest,
        "rules": len(rules.rules),
        "site_configs": rules.site_configs,
        "ad_selectors": rules.ad_selectors,
        "ad_lines_skipped": rules.ad_lines_skipped,
    }


def _folders(rules_dir: Path | None, ad_lists: tuple[Path, ...]) -> list[Path]:
    """The folders in which a change would be seen."""
    found = {path.parent for path in ad_lists}
    if rules_dir is not None:
        found |= {rules_dir, *(entry for entry in rules_dir.iterdir() if entry.is_dir())}
    return sorted(found)
