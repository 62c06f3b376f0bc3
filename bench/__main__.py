"""`python -m bench [NAME]`. Exit codes: 0 done, whatever the scores; 1 a floor has fallen; 2 wrong usage or no data."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from bench.commands import COMMANDS
from bench.engines import DEFAULT_ENGINES, ENGINES

REPOSITORY = Path(__file__).resolve().parent.parent
DEFAULT_SHARED = REPOSITORY.parent / "shared"
OUT = REPOSITORY / "bench" / "out"


def main(arguments: list[str] | None = None) -> int:
    """Runs the benches named on the command line, all of them where none is named."""
    options = _options(arguments)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns about pages, not about the run
    names = [name for name in COMMANDS if options.bench in (None, name)]
    folders = {name: options.folder or options.shared / "bench" / COMMANDS[name].data for name in names}
    for name, folder in folders.items():
        if not (folder / COMMANDS[name].labels).is_file():
            print(f"bench {name}: no {folder / COMMANDS[name].labels}; see --folder and --shared", file=sys.stderr)
            return 2
    held = True
    for name, folder in folders.items():
        outcome = COMMANDS[name].run(folder, options)
        path = options.json or OUT / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(outcome.document, encoding="utf-8")
        notes = [outcome.draw(path.with_suffix(".png"))] if outcome.draw else []
        print("\n\n".join([outcome.text, *notes]), end="\n\n", flush=True)
        held = held and outcome.held
    return 0 if held else 1


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Quality and CPU time on labelled pages.")
    parser.add_argument("bench", nargs="?", choices=tuple(COMMANDS), help="only this one; all without it")
    parser.add_argument("--shared", type=Path, default=DEFAULT_SHARED, help="folder that holds bench/")
    parser.add_argument("--folder", type=Path, help="with one bench named: the folder of its pages and labels")
    parser.add_argument("--sample", type=_count, metavar="N", help="articles: only N pages, always the same")
    parser.add_argument(
        "--engine",
        action="append",
        choices=tuple(ENGINES),
        help=f"articles: only this one; repeatable; without it {' and '.join(DEFAULT_ENGINES)}",
    )
    parser.add_argument("--floors", type=Path, metavar="PATH", help="articles: compare with a file of floors")
    parser.add_argument("--json", type=Path, metavar="PATH", help="with one bench named; else bench/out/<bench>.json")
    options = parser.parse_args(arguments)
    if (options.json or options.folder) and not options.bench:
        parser.error("--json and --folder speak of one bench: name it too")
    if options.floors and (options.bench != "articles" or options.sample):
        parser.error("--floors goes with articles alone; the file names the sample")
    if options.floors and options.engine and options.engine[0] != "foldline":
        parser.error("--floors speak of foldline: name it first")
    return options


def _count(argument: str) -> int:
    number = int(argument)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


if __name__ == "__main__":
    sys.exit(main())
