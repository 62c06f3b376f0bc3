"""Rules that change while pages are in work: no page is lost, a bad set changes nothing."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import ClientSession
from odd_extractors import make_late, make_none, make_obedient

from foldline.rules import operator_files
from foldline.settings import Settings
from foldline.web import reloading
from foldline.web.failures import WorkersUnusable
from foldline.web.server import Service
from foldline.web.worker_protocol import PageHead
from foldline.web.workers import WorkerPool

ENOUGH_SECONDS = 60.0
STORY = "The harbour towns seek new ferry lines as the old bridge closes, their councils said on Monday. " * 4
PAGE = f"<!doctype html><html lang=en><title>Ferries</title><article><h1>Ferries</h1><p>{STORY}<p>{STORY}</article>"
URL = "https://www.courier.example/ferries"
GOOD = 'slug = "example-courier"\nname = "{name}"\nhosts = ["courier.example"]\nchecked_on = 2026-01-01\n'
BAD = GOOD + "colour = 7\n"


def config_map(folder: Path, generation: str, content: str) -> None:
    """The folder as a ConfigMap's next generation has it: `..data` is led to another dated folder."""
    dated = folder / f"..{generation}"
    (dated / "outlets").mkdir(parents=True)
    (dated / "outlets" / "courier.toml").write_text(content, encoding="utf-8")
    link = folder / "..data_tmp"
    link.symlink_to(dated.name)
    link.replace(folder / "..data")
    if not (folder / "outlets").is_symlink():
        (folder / "outlets").symlink_to("..data/outlets")


async def happens(what: Callable[[], bool]) -> None:
    async with asyncio.timeout(ENOUGH_SECONDS):
        while not what():  # noqa: ASYNC110 - what is waited for happens in other processes and in files
            await asyncio.sleep(0.02)


async def record(client: ClientSession) -> dict[str, Any]:
    async with client.post("/v1/extract", params={"url": URL}, data=PAGE, headers={"Content-Type": "text/html"}) as got:
        assert got.status == 200, await got.text()
        answer: dict[str, Any] = await got.json()
        return answer


def digest(service: Service) -> str:
    assert service.workers.rules is not None
    return service.workers.rules.digest


@asynccontextmanager
async def serving(rules_dir: Path) -> AsyncIterator[tuple[Service, ClientSession]]:
    service = await Service.start(Settings(port=0, workers=2, page_timeout=20.0, rules_dir=rules_dir))
    try:
        await service.workers.wait_ready()
        async with ClientSession(service.address) as client:
            yield service, client
    finally:
        await service.stop()


class Callers:
    """Four callers that post one page after the other until told to end. A call that fails ends the test."""

    def __init__(self, client: ClientSession) -> None:
        self._client, self._over = client, False
        self.answers: list[tuple[str, str]] = []
        self._tasks = [asyncio.create_task(self._call()) for _ in range(4)]

    async def _call(self) -> None:
        while not self._over:
            answer = await record(self._client)
            self.answers.append((answer["engine"]["rules"], answer["outlet"]["name"]))

    async def end(self) -> None:
        self._over = True
        await asyncio.gather(*self._tasks)


async def test_a_config_map_is_swapped_under_load_and_no_page_is_lost(tmp_path: Path) -> None:
    config_map(tmp_path, "2026_01", GOOD.format(name="Courier One"))
    async with serving(tmp_path) as (service, client):
        old, old_workers = digest(service), set(service.workers._ready)
        callers = Callers(client)
        await happens(lambda: len(callers.answers) >= 8)
        config_map(tmp_path, "2026_02", GOOD.format(name="Courier Two"))
        await happens(lambda: service.reloader.counts.done == 1)
        seen = len(callers.answers)
        await happens(lambda: len(callers.answers) >= seen + 12)
        await callers.end()
        new = digest(service)
        assert new != old
        assert set(callers.answers) == {(old, "Courier One"), (new, "Courier Two")}
        # One page a worker may have been in work, and its answer on its way, when the new set took over.
        assert {answer for answer, _ in callers.answers[seen + 6 :]} == {new}
        assert service.workers.restarts == 0
        assert len(service.workers._ready) == 2
        await happens(lambda: all(worker.process.exitcode == 0 for worker in old_workers))


async def test_a_bad_set_leaves_the_last_good_one_and_a_good_one_mends_it(tmp_path: Path) -> None:
    config_map(tmp_path, "2026_01", GOOD.format(name="Courier One"))
    async with serving(tmp_path) as (service, client):
        old, counts = digest(service), service.reloader.counts
        with structlog.testing.capture_logs() as events:
            config_map(tmp_path, "2026_02", BAD.format(name="Courier Two"))
            await happens(lambda: counts.failed == 1)
        assert "outlets/courier.toml" in (counts.last_failure or "")
        assert "colour" in (counts.last_failure or "")
        (event,) = [event for event in events if event["event"] == "rules_not_reloaded"]
        assert (event["log_level"], event["cause"], event["detail"]) == ("error", "files", counts.last_failure)
        assert (await record(client))["engine"]["rules"] == digest(service) == old
        config_map(tmp_path, "2026_03", GOOD.format(name="Courier Three"))
        await happens(lambda: counts.done == 1)
        assert counts.last_failure is None
        assert (await record(client))["outlet"]["name"] == "Courier Three"


FAILING = """
[[tests]]
name = "whole"
url = "https://courier.example/ferries"
html = "<title>Ferries</title><p>The harbour towns seek new ferry lines as the old bridge closes, they said.</p>"
[tests.expect]
headline = "Bridges"
"""


async def test_a_set_whose_own_examples_fail_is_refused(tmp_path: Path) -> None:
    config_map(tmp_path, "2026_01", GOOD.format(name="Courier One"))
    async with serving(tmp_path) as (service, client):
        config_map(tmp_path, "2026_02", GOOD.format(name="Courier Two") + FAILING)
        await happens(lambda: service.reloader.counts.failed == 1)
        assert "outlets/courier.toml: tests: whole: headline" in (service.reloader.counts.last_failure or "")
        assert (await record(client))["outlet"]["name"] == "Courier One"
        config_map(tmp_path, "2026_03", GOOD.format(name="Courier Two") + FAILING.replace("Bridges", "Ferries"))
        await happens(lambda: service.reloader.counts.done == 1)
        assert (await record(client))["outlet"]["name"] == "Courier Two"


async def test_a_worker_that_starts_later_has_the_same_set(tmp_path: Path) -> None:
    """The files are bad by the time the worker is replaced: it gets those that were read."""
    config_map(tmp_path, "2026_01", GOOD.format(name="Courier One"))
    async with serving(tmp_path) as (service, client):
        config_map(tmp_path, "2026_02", BAD.format(name="Courier Two"))
        await happens(lambda: service.reloader.counts.failed == 1)
        for worker in tuple(service.workers._ready):
            worker.process.kill()
        await happens(lambda: service.workers.restarts == 2 and len(service.workers._ready) == 2)
        assert (await record(client))["outlet"]["name"] == "Courier One"


async def test_files_that_are_edited_in_place_are_seen_too(tmp_path: Path) -> None:
    (tmp_path / "outlets").mkdir()
    path = tmp_path / "outlets" / "courier.toml"
    path.write_text(GOOD.format(name="Courier One"))
    async with serving(tmp_path) as (service, client):
        path.write_text(GOOD.format(name="Courier the Second"))
        await happens(lambda: service.reloader.counts.done == 1)
        assert (await record(client))["outlet"]["name"] == "Courier the Second"


async def test_foldline_serve_reads_its_rules_anew(tmp_path: Path) -> None:
    """The command itself, told by SIGHUP and by files that change; its log and its answers tell."""
    (tmp_path / "ads.txt").write_text("##.ad\n||ads.example^\n")
    (tmp_path / "rules").mkdir()
    config_map(tmp_path / "rules", "2026_01", GOOD.format(name="Courier One"))
    lists, folder = str(tmp_path / "ads.txt"), str(tmp_path / "rules")
    environment = os.environ | {"FOLDLINE_PORT": "0", "FOLDLINE_WORKERS": "1"}
    environment |= {"FOLDLINE_RULES_DIR": folder, "FOLDLINE_AD_LISTS": lists}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "import sys; from foldline.cli import main; sys.exit(main(['serve']))",
        env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    async with asyncio.timeout(ENOUGH_SECONDS):
        first = (await process.stdout.readline()).decode()
        address = first.split()[3]
        for cause in ("signal", "signal", "files"):
            if cause == "signal":
                process.send_signal(signal.SIGHUP)
            else:
                config_map(tmp_path / "rules", "2026_02", GOOD.format(name="Courier Two"))
            while b"rules_reloaded" not in (line := await process.stderr.readline()):
                assert line
            event = json.loads(line)
            assert (event["cause"], event["ad_selectors"]) == (cause, 1)
            assert event["ad_lines_skipped"] == {"network filter": 1}
            async with ClientSession(address) as client:
                assert (await record(client))["engine"]["rules"] == event["digest"]
        process.send_signal(signal.SIGTERM)
        await process.communicate()
    assert process.returncode == 0


async def test_files_that_were_read_when_asked_are_not_read_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An operator who changes a file and sends SIGHUP replaces the workers once."""
    looks = 0

    def state_of_files(*arguments: Any) -> Any:
        nonlocal looks
        looks += 1
        return operator_files.state_of_files(*arguments)

    monkeypatch.setattr(reloading, "LOOK_MILLISECONDS", 100)
    monkeypatch.setattr(reloading, "state_of_files", state_of_files)
    config_map(tmp_path, "one", GOOD.format(name="The Old Name"))
    async with serving(tmp_path) as (service, client):
        config_map(tmp_path, "two", GOOD.format(name="The New Name"))
        assert await service.reloader.reload("signal")
        seen = looks
        await happens(lambda: looks >= seen + 3)
        assert service.reloader.counts.done == 1
        assert (await record(client))["outlet"]["name"] == "The New Name"


async def worker_of(pool: WorkerPool, page: bytes) -> bytes:
    _, answer = await pool.extract(PageHead(url=None, content_type="text/html", seconds=20.0), page)
    return answer


async def test_a_page_in_work_is_finished_by_the_worker_that_has_it() -> None:
    pool = WorkerPool(make_obedient, 2)
    pool.open()
    try:
        await pool.wait_ready()
        old = {worker.process.pid for worker in pool._ready}
        working = [asyncio.create_task(worker_of(pool, b"sleep 4")) for _ in range(2)]
        waiting = [asyncio.create_task(worker_of(pool, b"who")) for _ in range(6)]
        await asyncio.sleep(0.1)
        for _ in range(3):
            await pool.replace_workers(make_obedient, make_obedient)
        new = {str(worker.process.pid).encode() for worker in pool._ready}
        assert not any(task.done() for task in working)
        assert all(answer for answer in await asyncio.gather(*waiting))
        answer = await worker_of(pool, b"who")
        assert any(pid in answer for pid in new)
        for answer in await asyncio.gather(*working):
            assert any(str(pid).encode() in answer for pid in old)
        assert len(pool._ready) == 2
        assert pool.restarts == 0
    finally:
        await pool.close()


async def test_workers_that_cannot_be_made_change_nothing_and_leave_no_process() -> None:
    pool = WorkerPool(make_obedient, 2)
    pool.open()
    try:
        await pool.wait_ready()
        before = set(pool._ready)
        for first in (make_none, make_obedient):
            with pytest.raises(WorkersUnusable, match=r"outlets/example\.toml"):
                await pool.replace_workers(make_none, first)
        assert set(pool._ready) == before
        assert await worker_of(pool, b"who")
        assert pool.why_not_ready is None
    finally:
        await pool.close()


async def test_a_change_that_is_given_up_leaves_the_pool_and_no_process() -> None:
    pool = WorkerPool(make_obedient, 2)
    pool.open()
    try:
        await pool.wait_ready()
        before = set(pool._ready)
        for pause in (0.0, 0.01, 0.3, 0.7):
            change = asyncio.create_task(pool.replace_workers(make_late, make_late))
            await asyncio.sleep(pause)
            change.cancel()
            with pytest.raises(asyncio.CancelledError):
                await change
        assert set(pool._ready) == before
        assert await worker_of(pool, b"who")
    finally:
        await pool.close()
    assert multiprocessing.active_children() == []


async def test_a_worker_lost_after_the_change_is_replaced_with_the_new_set() -> None:
    pool = WorkerPool(make_obedient, 1)
    pool.open()
    try:
        await pool.wait_ready()
        await pool.replace_workers(make_obedient, make_obedient)
        (worker,) = pool._ready
        worker.process.kill()
        await happens(lambda: pool.restarts == 1 and len(pool._ready) == 1)
        assert await worker_of(pool, b"who")
    finally:
        await pool.close()
