"""`scripts/memory_run.py FOLDER [PAGES]`: whether a process that extracts page after page stays the same size.

Takes the pages below the folder (`*.html`, `*.html.gz`) in turn, again and again, prints the mean resident memory of
each 1,000 pages, and says whether it stayed flat behind the warm-up: within 5 % of what it was then. If not, the exit
code is 1.
Linux only. With `--vary` each round gets other words in its classes, as pages of other sites would have.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from resource import getpagesize
from statistics import mean
from typing import Final

from foldline.extractor import Extractor

SAMPLE: Final = 5  # pages between two looks; one page more or less in memory is a tenth of it
STEP: Final = 1000  # pages to a reading, the mean of its looks
WARM_UP: Final = 5000  # pages: caches fill, and the largest pages have been seen
MAX_GROWTH: Final = 0.05


def main() -> int:
    """Run over the pages and print the readings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pages are")
    parser.add_argument("pages", type=int, nargs="?", default=20_000, help="how many to extract")
    parser.add_argument("--vary", action="store_true", help="give the classes other words in every round")
    options = parser.parse_args()
    extractor = Extractor()
    readings: list[float] = []
    step: list[float] = []
    for number, page in enumerate(read_pages(options.folder, options.pages, vary=options.vary), 1):
        extractor.extract(page)
        if number % SAMPLE == 0:
            step.append(resident_megabytes())
        if number % STEP == 0:
            readings.append(mean(step))
            print(
                f"{number:6} pages  mean {readings[-1]:6.1f}  least {min(step):6.1f}  most {max(step):6.1f} MB",
                flush=True,
            )
            step = []
    settled = readings[WARM_UP // STEP - 1 :]
    if len(settled) < 2:  # noqa: PLR2004 - two readings make a comparison
        print(f"too few pages: a comparison begins behind {WARM_UP}")
        return 1
    growth = max(settled) / settled[0] - 1
    print(f"{'flat' if growth <= MAX_GROWTH else 'NOT FLAT'}: at most {growth:.1%} above the end of the warm-up")
    return int(growth > MAX_GROWTH)


def read_pages(folder: Path, pages: int, *, vary: bool) -> Iterator[bytes]:
    """So many pages of a folder, in turn; read anew each time, so that they are no part of what is measured."""
    paths = sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")])
    if not paths:
        sys.exit(f"no pages below {folder}")
    for number, path in zip(range(pages), cycle(paths), strict=False):
        body = read_page(path)
        yield body.replace(b'class="', b'class="round%d-' % (number // len(paths))) if vary else body


def read_page(path: Path) -> bytes:
    raw = path.read_bytes()
    return gzip.decompress(raw) if path.suffix == ".gz" else raw


def resident_megabytes() -> float:
    """The memory of this process that is in use now, not at its peak."""
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * getpagesize() / 1e6


if __name__ == "__main__":
    sys.exit(main())
