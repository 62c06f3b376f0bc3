"""foldline keys, and that a probe loads no more than it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from foldline.cli import COMMANDS, build_parser, main
from foldline.web.keys import KEY_PREFIX, parse_keys, read_key_ring


def test_a_new_key_is_printed_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "new", "newsroom"]) == 0
    out, err = capsys.readouterr()
    key, line = out.splitlines()
    assert key.startswith(KEY_PREFIX)
    found = parse_keys(line).find(key)
    assert found is not None
    assert found.name == "newsroom"
    assert "FOLDLINE_API_KEYS_FILE" in err
    assert key not in err


def test_a_line_is_added_to_a_file_and_the_rest_of_it_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "keys"
    assert main(["keys", "new", "newsroom", "--add-to", str(path)]) == 0
    first = capsys.readouterr().out.strip()
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_text("# ours\n" + path.read_text().rstrip())
    path.chmod(0o640)
    assert main(["keys", "new", "newsroom", "--add-to", str(path)]) == 0
    second = capsys.readouterr().out.strip()
    ring = read_key_ring(path)
    assert [ring.find(key) is not None for key in (first, second, "third")] == [True, True, False]
    assert path.read_text().startswith("# ours\n")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["keys"]
    assert main(["keys", "check", str(path)]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["newsroom", "newsroom"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["new", "the newsroom"], 2, "is no name for a key"),
        (["new", ""], 2, "is no name for a key"),
        (["new", "a", "--add-to", "/no/such/folder/keys"], 2, "cannot write /no/such/folder/keys"),
        (["check", "/no/such/file"], 1, "/no/such/file: cannot be read"),
    ],
)
def test_what_cannot_be_is_told(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["keys", *arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_a_file_that_was_bad_before_is_not_made_worse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "keys"
    path.write_text("newsroom\n")
    assert main(["keys", "new", "blog", "--add-to", str(path)]) == 2
    assert "line 1" in capsys.readouterr().err
    assert path.read_text() == "newsroom\n"


def test_every_command_is_in_the_whole_parser(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["--help"])
    told = capsys.readouterr().out
    assert all(f"    {name} " in told for name in COMMANDS)


@pytest.mark.parametrize("command", ["health", "keys"])
def test_a_small_command_loads_neither_parser_nor_server(command: str) -> None:
    script = (
        "import sys\nfrom foldline.cli import build_parser\n"
        f"build_parser(['{command}'])\n"
        "print([name for name in ('aiohttp', 'selectolax', 'structlog', 'trafilatura') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout
    assert loaded == "[]\n"


def test_the_front_process_loads_no_parser_of_pages() -> None:
    script = (
        "import sys\nimport foldline.web.server\n"
        "print([name for name in ('trafilatura', 'foldline.pipeline', 'foldline.extractor') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout
    assert loaded == "[]\n"
