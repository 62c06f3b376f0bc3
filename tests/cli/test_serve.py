"""`foldline serve` as a process: its start, its curl line, its stop."""

from __future__ import annotations

import http.client
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from foldline.cli import main
from foldline.cli.serve import curl_line, example_page

ENOUGH_SECONDS = 60.0
StartServer = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start_server() -> Iterator[StartServer]:
    """Starts `python -m foldline serve` in a session of its own; ends it by its id if it still runs."""
    started: list[subprocess.Popen[str]] = []

    def start(**settings: str) -> subprocess.Popen[str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
        process = subprocess.Popen(
            [sys.executable, "-m", "foldline", "serve"],
            env={**inherited, "FOLDLINE_PORT": "0", "FOLDLINE_WORKERS": "2", **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def start_lines(server: subprocess.Popen[str]) -> tuple[str, str]:
    """The service's address and its curl line; standard output says nothing else."""
    assert server.stdout is not None
    first, second = server.stdout.readline(), server.stdout.readline()
    assert first.startswith("foldline listens on "), server.communicate()[1]
    return first.split()[3], second.strip()


def session_members(session: int) -> set[int]:
    """The processes of a session that still run."""
    members = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, _, _, its_session = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(its_session) == session and state != "Z":
            members.add(int(folder.name))
    return members


def wait_until(happened: Callable[[], bool]) -> bool:
    """Whether it happened before patience ran out."""
    end = time.monotonic() + ENOUGH_SECONDS
    while not happened():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_the_printed_curl_line_works_from_any_folder(start_server: StartServer, tmp_path: Path) -> None:
    server = start_server()
    _, curl = start_lines(server)
    answer = subprocess.run(shlex.split(curl), cwd=tmp_path, capture_output=True, check=True)
    record = json.loads(answer.stdout)
    assert record["url"] == example_page()[1]
    assert record["kind"] == "article"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_service_after_its_answers(start_server: StartServer, number: signal.Signals) -> None:
    """Half of a page is sent when the signal comes; the other half when the listener has closed."""
    server = start_server()
    address = urlsplit(start_lines(server)[0])
    where = (address.hostname or "", address.port or 0)
    page, url, content_type = example_page()
    body = page.read_bytes()
    head = f"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: {content_type}\r\nContent-Location: {url}\r\n"
    with socket.create_connection(where, timeout=ENOUGH_SECONDS) as slow:
        slow.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:100])
        assert ask(where, "/readyz") == 200
        assert len(session_members(server.pid)) >= 3
        server.send_signal(number)
        assert wait_until(lambda: not listens(where))
        slow.sendall(body[100:])
        answer = http.client.HTTPResponse(slow)
        answer.begin()
        record = json.loads(answer.read())
    assert answer.status == 200, record
    assert record["kind"] == "article"
    assert server.wait(ENOUGH_SECONDS) == 0
    assert wait_until(lambda: not session_members(server.pid))
    events = [json.loads(line)["event"] for line in (server.stderr or []) if line.strip()]
    assert events == ["service_ready", "request_done", "request_done", "service_stopped"]


def test_no_worker_outlives_a_killed_service(start_server: StartServer) -> None:
    server = start_server()
    start_lines(server)
    server.kill()
    server.wait(ENOUGH_SECONDS)
    assert wait_until(lambda: not session_members(server.pid))


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"FOLDLINE_PORT": "tcp://10.0.0.1:80"}, "FOLDLINE_PORT is 'tcp://10.0.0.1:80'"),
        ({"FOLDLINE_HOST": "0.0.0.0"}, "FOLDLINE_ALLOW_NO_KEY"),  # noqa: S104
        ({"FOLDLINE_HOST": "192.0.2.1", "FOLDLINE_ALLOW_NO_KEY": "true"}, "cannot listen on 192.0.2.1"),
        ({"FOLDLINE_LICENSED_OUTLETS": "no-such-outlet"}, "no-such-outlet"),
    ],
)
def test_a_start_that_cannot_be_says_why(start_server: StartServer, settings: dict[str, str], words: str) -> None:
    server = start_server(**settings)
    out, err = server.communicate(timeout=ENOUGH_SECONDS)
    assert server.returncode == 2
    assert out == ""
    assert words in err.splitlines()[-1]
    assert "Traceback" not in err


def test_a_port_that_is_taken_says_so(start_server: StartServer) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        server = start_server(FOLDLINE_PORT=str(taken.getsockname()[1]))
        _, err = server.communicate(timeout=ENOUGH_SECONDS)
    assert server.returncode == 2
    assert "cannot listen on 127.0.0.1 port" in err


def test_help_shows_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["serve", "--help"])
    assert left.value.code == 0
    assert "FOLDLINE_MAX_PAGE_BYTES" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "call"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1/extract?url=https%3A"),
        ("http://0.0.0.0:8080", "http://127.0.0.1:8080/v1/extract?url=https%3A"),
        ("http://[::]:80", "http://[::1]:80/v1/extract?url=https%3A"),
        ("http://[::1]:80", "http://[::1]:80/v1/extract?url=https%3A"),
    ],
)
def test_the_curl_line_calls_an_address_that_answers(address: str, call: str) -> None:
    words = shlex.split(curl_line(address))
    assert words[-1].startswith(call)
    assert Path(words[-2].removeprefix("@")).is_file()


def test_health_asks_the_running_service(start_server: StartServer, capsys: pytest.CaptureFixture[str]) -> None:
    address, _ = start_lines(start_server())
    assert main(["health", "--url", address]) == 0
    assert capsys.readouterr().out == "ready\n"


def ask(where: tuple[str, int], path: str) -> int:
    connection = http.client.HTTPConnection(*where, timeout=ENOUGH_SECONDS)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    return status


def listens(where: tuple[str, int]) -> bool:
    try:
        socket.create_connection(where, timeout=1).close()
    except OSError:
        return False
    return True
