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
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from foldline.cli import main
from foldline.cli.serve import curl_line, example_page

ENOUGH_SECONDS = 60.0
StartServer = Callable[..., "subprocess.Popen[str]"]


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


def test_a_second_signal_ends_the_service_at_once_and_its_exit_code_tells(start_server: StartServer) -> None:
    server = start_server(FOLDLINE_STOP_DELAY="3600")
    address = urlsplit(start_lines(server)[0])
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=ENOUGH_SECONDS) as slow:
        slow.sendall(
            b"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\npage"
        )
        assert ask((address.hostname or "", address.port or 0), "/readyz") == 200
        server.send_signal(signal.SIGTERM)
        assert wait_until(lambda: ask((address.hostname or "", address.port or 0), "/readyz") == 503)
        server.send_signal(signal.SIGTERM)
        assert server.wait(ENOUGH_SECONDS) == 1
    assert wait_until(lambda: not session_members(server.pid))
    events = [json.loads(line) for line in (server.stderr or []) if line.strip()]
    assert [(event["event"], event.get("given_up"), event.get("status")) for event in events[-3:]] == [
        ("stop_cut_short", 1, None),
        ("request_done", None, 503),
        ("service_stopped", 1, None),
    ]


def test_a_signal_to_the_whole_group_loses_nothing(start_server: StartServer) -> None:
    """What systemd does, and a shell: workers and fork server get the signal too."""
    server = start_server(FOLDLINE_WORKERS="1")
    address = urlsplit(start_lines(server)[0])
    page, url, content_type = example_page()
    body = page.read_bytes()
    head = f"POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Type: {content_type}\r\nContent-Location: {url}\r\n"
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=ENOUGH_SECONDS) as slow:
        slow.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:100])
        assert ask((address.hostname or "", address.port or 0), "/readyz") == 200
        os.killpg(server.pid, signal.SIGTERM)
        assert wait_until(lambda: not listens((address.hostname or "", address.port or 0)))
        slow.sendall(body[100:])
        answer = http.client.HTTPResponse(slow)
        answer.begin()
        assert answer.status == 200
    assert server.wait(ENOUGH_SECONDS) == 0
    assert wait_until(lambda: not session_members(server.pid))


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
def test_over_a_unix_socket_with_keys(start_server: StartServer, tmp_path: Path) -> None:
    keys, uds = tmp_path / "keys", tmp_path / "a.sock"
    key = subprocess.run(
        [sys.executable, "-m", "foldline", "keys", "new", "newsroom", "--add-to", str(keys)],
        capture_output=True,
        check=True,
        text=True,
    ).stdout.strip()
    server = start_server(FOLDLINE_UDS=str(uds), FOLDLINE_API_KEYS_FILE=str(keys), FOLDLINE_WORKERS="1")
    address, curl = start_lines(server)
    assert address == f"unix:{uds}"
    assert "YOUR_KEY" in curl
    answers = [
        json.loads(subprocess.run(shlex.split(line), cwd=tmp_path, capture_output=True, check=True).stdout)
        for line in (curl.replace("YOUR_KEY", key), curl)
    ]
    assert answers[0]["kind"] == "article"
    assert answers[1]["type"] == "urn:foldline:problem:unauthorized"
    environ = {**os.environ, "FOLDLINE_UDS": str(uds), "FOLDLINE_RULES_DIR": "/no/such/folder"}
    asked = subprocess.run([sys.executable, "-m", "foldline", "health"], env=environ, capture_output=True, check=False)
    assert (asked.returncode, asked.stdout) == (0, b"ready\n")
    server.send_signal(signal.SIGTERM)
    assert server.wait(ENOUGH_SECONDS) == 0
    assert not uds.exists()


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
        ({"FOLDLINE_API_KEYS_FILE": "/no/such/file"}, "FOLDLINE_API_KEYS_FILE: /no/such/file: cannot be read"),
        ({"FOLDLINE_UDS": "/no/such/folder/a.sock"}, "cannot listen on the Unix socket /no/such/folder/a.sock"),
        ({"FOLDLINE_UDS": "a.sock"}, "FOLDLINE_UDS is 'a.sock': expected an absolute path"),
        ({"FOLDLINE_STOP_TIMEOUT": "0"}, "FOLDLINE_STOP_TIMEOUT is '0'"),
        ({"FOLDLINE_KEY_RATE_LIMIT": "5"}, "does nothing without FOLDLINE_API_KEYS_FILE"),
    ],
)
def test_a_start_that_cannot_be_says_why(start_server: StartServer, settings: dict[str, str], words: str) -> None:
    server = start_server(**settings)
    out, err = server.communicate(timeout=ENOUGH_SECONDS)
    assert server.returncode == 2
    assert out == ""
    assert words in err.splitlines()[-1]
    assert "Traceback" not in err


def test_more_connections_than_files_may_be_open_are_refused() -> None:
    command = f"ulimit -n 700 && FOLDLINE_PORT=0 exec {shlex.quote(sys.executable)} -m foldline serve"
    refused = subprocess.run(["sh", "-c", command], capture_output=True, check=False, text=True, timeout=ENOUGH_SECONDS)
    assert refused.returncode == 2
    assert "FOLDLINE_MAX_CONNECTIONS is 1000" in refused.stderr
    assert "allows it 700" in refused.stderr


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
        ("unix:/run/a b.sock", "http://localhost/v1/extract?url=https%3A"),
    ],
)
def test_the_curl_line_calls_an_address_that_answers(address: str, call: str) -> None:
    words = shlex.split(curl_line(address))
    assert words[-1].startswith(call)
    assert Path(words[words.index("--data-binary") + 1].removeprefix("@")).is_file()
    assert ("--unix-socket" in words) == address.startswith("unix:")


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full: Linux only")
@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-", ">/dev/full", ">/dev/full 2>/dev/full"])
def test_streams_that_are_closed_or_full_do_not_end_the_service(streams: str, tmp_path: Path) -> None:
    """Some supervisors close them. The first sockets would get their numbers."""
    place = tmp_path / "foldline.sock"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FOLDLINE_")}
    environ = kept | {"FOLDLINE_UDS": str(place), "FOLDLINE_WORKERS": "1", "FOLDLINE_STOP_DELAY": "0"}
    command = f"exec {shlex.quote(sys.executable)} -m foldline serve {streams}"
    server = subprocess.Popen(["bash", "-c", command], env=environ, cwd=tmp_path)
    try:
        assert wait_until(lambda: server.poll() is not None or is_ready(place))
        assert server.poll() is None
        assert (
            subprocess.run(
                ["bash", "-c", f"exec {shlex.quote(sys.executable)} -m foldline health >&-"], env=environ, check=False
            ).returncode
            == 0
        )
    finally:
        server.terminate()
        code = server.wait(ENOUGH_SECONDS)
    assert code == 0


def is_ready(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(place))
            connection.sendall(b"GET /readyz HTTP/1.0\r\nHost: x\r\n\r\n")
            return b" 200 " in connection.recv(1000)
        except OSError:
            return False
