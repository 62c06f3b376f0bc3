"""The reader of the Dockerfile, by which its steps are replayed, and what the Dockerfile promises."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from saved_pages import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "scripts"))

from dockerfile import (
    DockerfileError,
    Ignored,
    Stage,
    Step,
    expand,
    read_command,
    read_copy,
    read_pairs,
    read_stages,
    read_steps,
)

TEXT = """\
ARG BASE=python:3.11.14-slim-bookworm
FROM ${BASE} AS first
# a comment
RUN one \\
    # between
    && two
FROM ${BASE}
COPY --from=first /a /b
"""


def stages() -> list[Stage]:
    return read_stages((REPOSITORY / "Dockerfile").read_text(encoding="utf-8"))


def words(stage: Stage, word: str) -> list[str]:
    return [step.rest for step in stage.steps if step.word == word]


def test_stages_are_read_with_their_steps() -> None:
    first, second = read_stages(TEXT)
    assert (first.base, first.name) == ("python:3.11.14-slim-bookworm", "first")
    assert [step.word for step in first.steps] == ["RUN"]
    assert first.steps[0].rest.split() == ["one", "&&", "two"]
    assert (second.name, second.steps) == ("1", [Step("COPY", "--from=first /a /b")])


@pytest.mark.parametrize("line", ["ADD a b", "SHELL ['sh']", "RUNN x", "VOLUME /a", "ONBUILD RUN x"])
def test_what_is_not_understood_is_refused(line: str) -> None:
    with pytest.raises(DockerfileError, match="not understood"):
        read_steps(line)


def test_a_variable_that_is_not_set_is_refused() -> None:
    assert expand("${A}/$B", {"A": "a", "B": "b"}) == "a/b"
    with pytest.raises(DockerfileError, match=r"\$B"):
        expand("$B", {})


def test_the_parts_of_steps() -> None:
    assert read_pairs('A=1 B="two words" C') == {"A": "1", "B": "two words", "C": ""}
    assert read_copy("--from=x /a /b ./") == ("x", ["/a", "/b"], "./")
    assert read_command('["foldline", "serve"]') == ["foldline", "serve"]
    with pytest.raises(DockerfileError, match="exec form"):
        read_command("foldline serve")
    with pytest.raises(DockerfileError, match="--chown"):
        read_copy("--chown=1 a b")


@pytest.mark.parametrize(
    ("path", "out"),
    [
        ("service/foldline/pipeline.py", False),
        ("service/foldline/__pycache__/pipeline.cpython-311.pyc", True),
        ("service/a.pyc", True),
        ("pyproject.toml", False),
        ("tests/test_pages.py", True),
        (".git/config", True),
        ("README.md", False),
        ("docs/README.md", True),
    ],
)
def test_the_build_context(path: str, out: bool) -> None:
    ignored = Ignored((REPOSITORY / ".dockerignore").read_text(encoding="utf-8").splitlines())
    assert ignored.keeps_out(Path(path)) is out


def test_the_image_keeps_its_promises() -> None:
    """Pinned bases, no root, a health check and a command that gets the signals, labels that say something."""
    builder, image = stages()
    for stage in (builder, image):
        assert re.fullmatch(r"python:\d+\.\d+\.\d+-slim-[a-z]+(@sha256:[0-9a-f]{64})?", stage.base)
    (user,) = words(image, "USER")
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user)
    (health,) = words(image, "HEALTHCHECK")
    assert read_command(health.partition("CMD ")[2]) == ["foldline", "health"]
    (command,) = words(image, "CMD")
    assert read_command(command) == ["foldline", "serve"]
    assert words(image, "COPY") == ["--from=builder /opt/foldline /opt/foldline"]
    assert not any("install" in run.split() for run in words(image, "RUN"))
    assert all(
        "--require-hashes" in part for run in words(builder, "RUN") for part in run.split("&&") if " -r " in part
    )
    (labels,) = words(image, "LABEL")
    assert {name.rpartition(".")[2] for name in read_pairs(labels)} == {
        "title",
        "description",
        "licenses",
        "version",
        "revision",
    }
