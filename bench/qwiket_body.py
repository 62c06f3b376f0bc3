"""Whether a body holds the story's lines of a capture, all of them and no others."""

from __future__ import annotations

from bench.captures import Label, folded_lines, paragraphs
from bench.folding import fold_name, fold_space

PICTURE_PREFIX = "NextImg:"
TOPIC_LINE = "topic"  # the last line of the page's head on every page; the outlet row follows it


def body_problems(label: Label, body: str, text: str) -> dict[str, tuple[object, object]]:
    """By field: what is expected, and what is wrong ("" or [] where nothing is)."""
    lines, found = folded_lines(text), paragraphs(body)
    dropped = dropped_lines(label, lines)
    strangers = [one for one in found if one not in lines or is_dropped(one, label, dropped)]
    return _edge_problems(label, fold_space(body)) | {
        "body_no_other_line": ("only story lines of the capture", strangers),
        **_missing_problems(label, lines, found, dropped),
    }


def dropped_lines(label: Label, lines: list[str]) -> frozenset[str]:
    """The lines that are no body: those before it, the outlet row, ads, note and what the label names."""
    named = [*label["ads"], *label["other_lines_to_drop"], label["paywall_note"], *_outlet_row(label, lines)]
    head = lines[: body_start_index(label, lines)]
    return frozenset([*head, *(fold_space(line) for line in named if line)])


def is_dropped(line: str, label: Label, dropped: frozenset[str]) -> bool:
    """Whether a line is no body: a dropped one, the picture line, or the headline over again."""
    if line in dropped or line.startswith(PICTURE_PREFIX):
        return True
    return fold_name(line) == fold_name(label["headline"])


def _outlet_row(label: Label, lines: list[str]) -> list[str]:
    """The names, date and author lines after `topic`; a digest's body follows them at once."""
    row = [label["logo_alt"], label["site_name"], label["author"]]
    return [line for line in row if line] + [line for line in lines if _is_date_line(line)]


def _is_date_line(line: str) -> bool:
    """Whether a line is the outlet row's date: "27 Nov 2023"."""
    parts = line.split(" ")
    if len(parts) != 3:
        return False
    day, month, year = parts
    return day.isdecimal() and month.isalpha() and len(month) == 3 and year.isdecimal() and len(year) == 4


def body_start_index(label: Label, lines: list[str]) -> int:
    """The index of the first body line; of the line after `topic` where the label names no first words."""
    first_words = label["body_first_words"]
    if first_words is None:
        return lines.index(TOPIC_LINE) + 1
    return next(index for index, line in enumerate(lines) if line.startswith(fold_space(first_words)))


def body_end_index(label: Label, lines: list[str]) -> int:
    """One past the index of the last body line that the capture holds whole."""
    last_words = label["body_last_words"]
    if last_words is None:
        return len(lines) - 1 if label["truncated"] else len(lines)
    return 1 + max(index for index, line in enumerate(lines) if line.endswith(fold_space(last_words)))


def _edge_problems(label: Label, body: str) -> dict[str, tuple[object, object]]:
    """Where the body starts and ends, as far as the label says."""
    problems: dict[str, tuple[object, object]] = {}
    if label["body_first_words"] is not None:
        first = fold_space(label["body_first_words"])
        problems["body_start"] = (first, "" if body.startswith(first) else body[: len(first)] or "no body")
    if label["body_last_words"] is not None:
        last = fold_space(label["body_last_words"])
        problems["body_end"] = (last, "" if body.endswith(last) else body[-len(last) :] or "no body")
    return problems


def _missing_problems(
    label: Label, lines: list[str], found: list[str], dropped: frozenset[str]
) -> dict[str, tuple[object, object]]:
    """Story lines that the body lacks. A digest's label does not say which lines are its body."""
    if label["body_first_words"] is None:
        return {}
    story = lines[body_start_index(label, lines) : body_end_index(label, lines)]
    missing = [line for line in story if line not in found and not is_dropped(line, label, dropped)]
    return {"body_whole": ("every story line of the capture", missing)}
