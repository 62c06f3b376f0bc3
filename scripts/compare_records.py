"""`scripts/compare_records.py dump FILE` and `scripts/compare_records.py diff OLD NEW`: did a change change records?

`dump` extracts every page of tests/pages and of the benches beside the repository, with all that `include` can ask for
and once with nothing, and writes one JSON line a page: the records, each block with its label and reason, and the rules
that were asked. `diff` names the pages whose lines differ, and the first keys in which they do; its exit code is 1
where there are any. A change that is only meant to be quicker is one that leaves no difference.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from foldline.extractor import Extractor

REPOSITORY: Final = Path(__file__).parent.parent
SHARED: Final = REPOSITORY.parent / "shared" / "bench"
SHOWN: Final = 20  # pages that `diff` prints
SHOWN_DIFFERENCES: Final = 6  # of each
SHOWN_CHARS: Final = 100  # of a value that differs


class Page(NamedTuple):
    """A page as it is posted, and what it is called here."""

    name: str
    body: bytes
    url: str | None
    content_type: str = "text/html"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    dumping = commands.add_parser("dump")
    dumping.add_argument("file", type=Path)
    diffing = commands.add_parser("diff")
    diffing.add_argument("old", type=Path)
    diffing.add_argument("new", type=Path)
    options = parser.parse_args()
    if options.command == "dump":
        return dump(options.file)
    return diff(options.old, options.new)


def dump(file: Path) -> int:
    extractor = Extractor()
    with file.open("w", encoding="utf-8") as out:
        for page in every_page():
            out.write(json.dumps(told_of(page, extractor), ensure_ascii=False) + "\n")
    return 0


def told_of(page: Page, extractor: Extractor) -> dict[str, Any]:
    """All that foldline says of a page."""
    explained = extractor.explain(page.body, url=page.url, content_type=page.content_type)
    plain = extractor.extract_with_hits(page.body, url=page.url, content_type=page.content_type)
    return {
        "page": page.name,
        "full": explained.article.to_dict(),
        "plain": plain.article.to_dict(),
        "blocks": [[each.label, each.reason, each.ad_kind, each.ad_text, each.block.text] for each in explained.blocks],
        "layers": explained.layers,
        "hits": plain.hits,
        "failures": plain.failures,
    }


def every_page() -> Iterator[Page]:
    for source_file in sorted((REPOSITORY / "tests" / "pages").glob("*/*/source.json")):
        source = json.loads(source_file.read_text(encoding="utf-8"))
        (page,) = source_file.parent.glob("page.*")
        name = source_file.parent.relative_to(REPOSITORY).as_posix()
        yield Page(name, page.read_bytes(), source["url"], source["content_type"])
    if not SHARED.is_dir():
        print(f"{SHARED} is missing: the pages of the repository alone", file=sys.stderr)
    for bench in ("articles", "paywall", "syndication"):
        for label in _labels(SHARED / bench):
            file = label.get("file") or f"html/{label['id']}.html.gz"
            url = label.get("url") or ""  # some labels name an archive's file instead
            body = gzip.decompress((SHARED / bench / file).read_bytes())
            yield Page(f"{bench}/{file}", body, url if url.startswith("http") else None)
    for capture in sorted((SHARED / "qwiket" / "captures").glob("*.json")):
        posted = json.loads(capture.read_text(encoding="utf-8"))
        yield Page(f"qwiket/{capture.name}", posted["text"].encode(), posted["url"], "text/plain; charset=utf-8")


def _labels(folder: Path) -> list[dict[str, Any]]:
    """The labels of a bench: a JSON list, or a JSON object to a line."""
    if (lines := folder / "labels.jsonl").is_file():
        return [json.loads(line) for line in lines.read_text(encoding="utf-8").split("\n") if line.strip()]
    labels = folder / "labels.json"
    return json.loads(labels.read_text(encoding="utf-8")) if labels.is_file() else []


def diff(old: Path, new: Path) -> int:
    """Print the pages that differ."""
    before, after = _read(old), _read(new)
    if before.keys() != after.keys():
        print(f"other pages: {sorted(before.keys() ^ after.keys())[:SHOWN]}")
    changed = [name for name in before if name in after and before[name] != after[name]]
    for name in changed[:SHOWN]:
        print(name)
        found = _differences("", json.loads(before[name]), json.loads(after[name]))
        for path, one, other in islice(found, SHOWN_DIFFERENCES):
            print(f"  {path}: {_cut(one)} -> {_cut(other)}")
    print(f"{len(changed)} of {len(before)} pages differ")
    return int(bool(changed) or before.keys() != after.keys())


def _read(file: Path) -> dict[str, str]:
    lines = file.read_text(encoding="utf-8").split("\n")
    return {json.loads(line)["page"]: line for line in lines if line}


def _differences(path: str, one: Any, other: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            yield from _differences(f"{path}.{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _differences(f"{path}[{number}]", left, right)
    elif one != other:
        yield path, one, other


def _cut(value: Any) -> str:
    told = repr(value)
    return told if len(told) <= SHOWN_CHARS else told[:SHOWN_CHARS] + "…"


if __name__ == "__main__":
    sys.exit(main())
