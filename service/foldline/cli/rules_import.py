"""foldline rules import-ftr: FiveFilters' site configs become one file of a rules folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from foldline.cli.usage import DONE, Commands, UsageError
from foldline.rules.operator_files import SITE_CONFIGS


def add_action(actions: Commands) -> None:
    parser = actions.add_parser("import-ftr", help="turn a checkout of FiveFilters' site configs into rules")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder of *.txt files, one a host")
    parser.add_argument("--out", metavar="FOLDER", type=Path, required=True, help="the folder of rules to write into")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    # Here and not above: they bring the parsers, which `foldline serve` does not need at once.
    from foldline.rules.ftr_import import import_configs  # noqa: PLC0415
    from foldline.rules.site_configs import write_site_configs  # noqa: PLC0415

    folder, out = arguments.folder, arguments.out
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder of site configs")
    files = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))}
    files |= {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob(".*.txt"))}
    if not files:
        raise UsageError(f"{folder}: holds no *.txt file")
    configs, report = import_configs(files)
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / SITE_CONFIGS).write_bytes(write_site_configs(configs))
    except OSError as error:
        raise UsageError(f"cannot write {out / SITE_CONFIGS}: {error.strerror}") from None
    for line in report.lines():
        print(line)
    print(f"\nwritten: {out / SITE_CONFIGS}")
    return DONE
