"""`python -m bench [articles|qwiket]`. Exit codes: 0 done, whatever the scores; 2 wrong usage or no data."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from bench.articles_report import articles_json, articles_text, run_articles
from bench.engines import ENGINES
from bench.qwiket_report import qwiket_json, qwiket_text, run_qwiket

REPOSITORY = Path(__file__).resolve().parent.parent
DEFAULT_SHARED = REPOSITORY.parent / "shared"
OUT = REPOSITORY / "bench" / "out"


def main(arguments: list[str] | None = None) -> int:
    """Runs the benches named on the command line, all of them where none is named."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.json and not options.bench:
        parser.error("--json names one file: name the bench too")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns about pages, not about the run
    folders = {name: options.shared / "bench" / name for name in COMMANDS if options.bench in (None, name)}
    for folder in folders.values():
        if not folder.is_dir():
            print(f"bench: no folder {folder}; name the shared folder with --shared", file=sys.stderr)
            return 2
    for name, folder in folders.items():
        text, document = COMMANDS[name](folder, options)
        _write(options.json or OUT / f"{name}.json", document)
        print(text, end="\n\n")
    return 0


def _articles(folder: Path, options: argparse.Namespace) -> tuple[str, str]:
    engines = [ENGINES[name]() for name in options.engine or ENGINES]
    reports = run_articles(folder, engines, options.sample)
    return articles_text(reports), articles_json(reports)


def _qwiket(folder: Path, options: argparse.Namespace) -> tuple[str, str]:
    checks = run_qwiket(folder)
    return qwiket_text(checks), qwiket_json(checks)


COMMANDS = {"articles": _articles, "qwiket": _qwiket}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Quality and CPU time on labelled pages.")
    parser.add_argument("bench", nargs="?", choices=tuple(COMMANDS), help="only this one; all without it")
    parser.add_argument("--shared", type=Path, default=DEFAULT_SHARED, help="folder that holds bench/")
    parser.add_argument("--sample", type=_count, metavar="N", help="articles: only N pages, always the same")
    parser.add_argument("--engine", action="append", choices=tuple(ENGINES), help="articles: only this one; repeatable")
    parser.add_argument("--json", type=Path, metavar="PATH", help="with one bench named; else bench/out/<bench>.json")
    return parser


def _count(argument: str) -> int:
    number = int(argument)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _write(path: Path, document: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(document, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
