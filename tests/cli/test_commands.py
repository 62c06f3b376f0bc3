"""The commands that read a file or ask the service."""

from __future__ import annotations

import asyncio
import io
import json
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import ClientSession

from foldline.cli import main
from foldline.cli.serve import example_page
from foldline.settings import Settings
from foldline.web.server import Service


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLDLINE_POLICY", raising=False)


async def posted(page: bytes, url: str, content_type: str, query: str = "") -> bytes:
    service = await Service.start(Settings(port=0, workers=1))
    try:
        headers = {"Content-Type": content_type, "Content-Location": url}
        async with (
            ClientSession(service.address) as client,
            client.post("/v1/extract" + query, data=page, headers=headers) as response,
        ):
            return await response.read()
    finally:
        await service.stop()


def test_extract_prints_the_record_that_the_service_answers(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    page, url, _ = example_page()
    assert main(["extract", str(page), "--url", url, "--include", "blocks,markdown", "--policy", "declared"]) == 0
    printed = capsysbinary.readouterr().out
    query = "?include=blocks,markdown&policy=declared"
    assert printed == asyncio.run(posted(page.read_bytes(), url, "text/html", query)) + b"\n"


def test_extract_reads_standard_input_and_text_captures(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    capture = b"A headline of ferries\n\nThe harbour towns seek new lines.\n"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(capture)))
    assert main(["extract", "-", "--text", "--url", "https://courier.example/ferries"]) == 0
    record = json.loads(capsysbinary.readouterr().out)
    assert record["url"] == "https://courier.example/ferries"


def test_explain_prints_each_block_and_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    page, url, _ = example_page()
    assert main(["explain", str(page), "--url", url]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(" story " in line for line in lines)
    assert any(line.startswith("paywall: access ") for line in lines)
    assert any(line.startswith("outlet: ") for line in lines)


def test_explain_adds_the_evidence_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = "The ferry sails again, said the harbour master, and nobody on the pier could add to that at all, ever."
    page = tmp_path / "page.html"
    note = "<p>Subscribe to continue reading</p>"
    page.write_text(f"<article><h1>Ferry</h1><p>{line}</p><p>{line[::-1]}</p><p>{line} Then ...</p>{note}</article>")
    assert main(["explain", str(page)]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["+0.60", "read_on_asked"] in [line[:2] for line in lines]
    assert ["+1.05", "in", "all;", "cut", "from", "+0.50,"] in [line[:6] for line in lines]


def test_rules_list_prints_both_axes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["axis", "slug", "name", "hosts"]
    assert {line.split()[0] for line in lines[1:-2]} == {"syndicator", "outlet"}
    assert "am1.news" in "\n".join(lines)
    assert "digest" in lines[-1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["extract", "https://courier.example/ferries"], "does not fetch"),
        (["extract", "/no/such/file.html"], "cannot read /no/such/file.html"),
        (["extract", "-", "--include", "comments"], "unknown --include comments"),
        (["explain", "/"], "cannot read /"),
        (["health", "--url", "ferries"], "--url is 'ferries'"),
        (["health", "--url", "http://["], "--url is 'http://['"),
        (["health", "--url", "http://a:99999"], "--url is 'http://a:99999'"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_sentence(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["fly"], ["extract"], ["rules"], ["extract", "-", "--policy", "all"]])
def test_arguments_that_are_none_end_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_an_address_that_is_none_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["extract", "page.html", "--url", "ferries"])
    assert left.value.code == 2
    assert "not an http(s) address" in capsys.readouterr().err


def test_a_wrong_setting_ends_with_2(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FOLDLINE_POLICY", "loose")
    assert main(["rules", "list"]) == 2
    assert "FOLDLINE_POLICY is 'loose'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("page", "arguments", "words"),
    [
        (b"", [], "empty"),
        (b"%PDF-1.7\n\x00\x01", [], "PDF"),
    ],
)
def test_a_page_that_fails_ends_with_1_and_a_sentence(
    page: bytes, arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "page.html"
    file.write_bytes(page)
    assert main(["extract", str(file), *arguments]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert words in captured.err


def test_a_page_over_the_limit_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLDLINE_MAX_PAGE_BYTES", "100")
    file = tmp_path / "page.html"
    file.write_bytes(b"x" * 101)
    assert main(["extract", str(file)]) == 1
    assert "more than 100 bytes" in capsys.readouterr().err


def test_health_without_a_service_ends_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    monkeypatch.setenv("FOLDLINE_PORT", str(port))
    assert main(["health"]) == 1
    assert f"nothing answers at 127.0.0.1 port {port}" in capsys.readouterr().err


def test_a_reader_that_stops_early_is_no_failure() -> None:
    page, url, _ = example_page()
    command = [sys.executable, "-m", "foldline", "explain", str(page), "--url", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
