"""Write the constraints files anew: `make constraints`, or `make constraints UPGRADE=1` for newer versions.

One resolution covers everything, for every platform and every Python from 3.11 on; it is then split:

constraints.txt        what runs in production
constraints-build.txt  what builds the wheel
constraints-dev.txt    what the tests and the linters need beside the other two
constraints-audit.txt  what `make audit` runs, resolved by itself: it needs other versions of what we have
scripts/pip.txt        the pip that make-venv.sh installs where Python came without ensurepip

Each pin carries the sha256 of every file of its release. The files hold no address: where packages come
from is the business of the machine that installs them. docs/decisions/0002 tells why there are several.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
UV: Final = "uv==0.13.9"  # resolves for all platforms at once, which pip-compile cannot
RUNTIME: Final = ROOT / "constraints.txt"
BUILD: Final = ROOT / "constraints-build.txt"
DEV: Final = ROOT / "constraints-dev.txt"
PIP: Final = ROOT / "scripts" / "pip.txt"
AUDIT: Final = ROOT / "constraints-audit.txt"
AUDIT_REQUIREMENTS: Final = ["checkov>=3.3"]

PIN: Final = re.compile(r"^(?P<name>[a-z0-9-]+)==\S+")
ADDRESS: Final = re.compile(r"://|^\s*-(?!-hash=)|/(?:home|tmp|root)/|@ ", re.MULTILINE)

HEADERS: Final = {
    RUNTIME: "What runs in production. Install with: pip install --require-hashes -r constraints.txt",
    BUILD: "What builds the wheel: pip install --require-hashes -r constraints-build.txt",
    DEV: "What tests and linters need beside constraints.txt and constraints-build.txt.",
    PIP: "The pip that scripts/make-venv.sh installs where Python came without ensurepip.",
    AUDIT: "What `make audit` runs, in an environment of its own.",
}

OURS: Final = (RUNTIME, BUILD, DEV, PIP)


def main() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime: list[str] = project["project"]["dependencies"]
    build: list[str] = project["build-system"]["requires"]
    extras: dict[str, list[str]] = project["project"]["optional-dependencies"]
    # The optional extras are tested, so they are pinned with what the tests need.
    dev = [requirement for group in extras.values() for requirement in group]
    with tempfile.TemporaryDirectory(prefix="foldline-constraints-") as folder:
        work = Path(folder)
        uv = _install_uv(work)
        everything = _resolve(uv, work, "all", [*runtime, *build, *dev, "pip"], prefer=_present_pins(*OURS))
        pins = "".join(everything.values())
        in_runtime = _resolve(uv, work, "runtime", runtime, prefer=pins, fixed=pins).keys()
        in_build = _resolve(uv, work, "build", build, prefer=pins, fixed=pins).keys()
        audit = _resolve(uv, work, "audit", AUDIT_REQUIREMENTS, prefer=_present_pins(AUDIT))
    in_dev = everything.keys() - in_runtime - in_build - {"pip"}
    # Each pin is taken from the one resolution of everything: aiohttp needs typing-extensions before
    # Python 3.13 only, mypy always, and the pin's marker has to suit both.
    for path, names in ((RUNTIME, in_runtime), (BUILD, in_build), (DEV, in_dev), (PIP, {"pip"})):
        _write(path, "".join(everything[name] for name in sorted(names)))
        print(f"{path.relative_to(ROOT)}: {len(names)} packages")
    _write(AUDIT, "".join(audit[name] for name in sorted(audit)))
    print(f"{AUDIT.relative_to(ROOT)}: {len(audit)} packages")


def _install_uv(work: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", str(work / "venv")], check=True)
    python = work / "venv" / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", UV], check=True)
    return work / "venv" / "bin" / "uv"


def _present_pins(*files: Path) -> str:
    if os.environ.get("UPGRADE"):
        return ""
    return "".join(path.read_text(encoding="utf-8") for path in files if path.exists())


def _resolve(
    uv: Path, work: Path, name: str, requirements: list[str], *, prefer: str, fixed: str = ""
) -> dict[str, str]:
    """The pins that `requirements` lead to, by name: `prefer` wins where it fits, `fixed` always."""
    source, limits, target = work / f"{name}.in", work / f"{name}.limits", work / f"{name}.txt"
    source.write_text("\n".join(requirements) + "\n", encoding="utf-8")
    limits.write_text(fixed, encoding="utf-8")
    target.write_text(prefer, encoding="utf-8")
    options = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    machine = ["--no-config", "--system-certs", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    files = [str(source), f"--constraint={limits}", f"--output-file={target}"]
    # A machine's own index settings (UV_INDEX and its kin) must not decide what is pinned.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("UV_")}
    subprocess.run([str(uv), "pip", "compile", *options, *machine, *files], check=True, env=environment)
    blocks = re.split(r"^(?=\S)", target.read_text(encoding="utf-8"), flags=re.MULTILINE)
    pins: dict[str, str] = {}
    for block in filter(str.strip, blocks):
        # A package can have several pins, with markers that tell the Python versions apart.
        pins[_name(block)] = pins.get(_name(block), "") + block
    return pins


def _name(block: str) -> str:
    if pin := PIN.match(block):
        return pin["name"]
    raise SystemExit(f"not a pin: {block.splitlines()[0]!r}")


def _write(path: Path, text: str) -> None:
    if found := ADDRESS.search(text):
        raise SystemExit(f"{path.name} would hold an address or an option: {found[0]!r}")
    path.write_text(f"# {HEADERS[path]}\n# Written by `make constraints`.\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
