"""What front process and worker process say to each other over a socket pair.

A message is a prefix (kind, length of head, length of payload), a head in msgpack and a payload of raw
bytes: the page on the way there, the record's JSON on the way back. Neither is looked into on the way.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Any, Final, Protocol

import msgspec
from msgspec import Struct

if TYPE_CHECKING:  # the front process imports this module, and has no use for what extracts
    from foldline.pipeline import Explanation
    from foldline.rules.summary import RulesSummary

PREFIX: Final = struct.Struct(">BII")


class PageExtractor(Protocol):
    """What a worker needs of `foldline.extractor.Extractor`."""

    def describe_rules(self) -> RulesSummary: ...

    def extract_with_hits(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        content_type: str = "text/html",
        include: tuple[str, ...] = (),
        policy: str | None = None,
    ) -> Explanation: ...


# Called once in each worker process. It must be picklable: a function of a module, or a partial of one.
ExtractorMaker = Callable[[], PageExtractor]


class MessageKind(IntEnum):
    READY = 1  # worker -> front: the extractor is built; head: RulesSummary
    UNUSABLE = 2  # worker -> front: it cannot be built; head: UnusableHead
    PAGE = 3  # front -> worker: head: PageHead, payload: the page
    STARTED = 4  # worker -> front: the page has arrived and its extraction begins
    ANSWER = 5  # worker -> front: head: AnswerHead, payload: the record


class Task(StrEnum):
    """What a worker is asked to do."""

    EXTRACT = "extract"
    LIST_RULES = "list_rules"
    SHOW_RULE = "show_rule"  # `name`: the slug
    VALIDATE_RULE = "validate_rule"  # `name`: the axis; payload: the rule file


class PageHead(Struct, frozen=True, kw_only=True):
    """All of a page but its bytes. `is_unicode`: the payload is UTF-8 of a text that came decoded. `task` and `name`
    are another thing than a page to be asked for."""

    url: str | None
    content_type: str
    is_unicode: bool = False
    include: tuple[str, ...] = ()
    policy: str | None = None
    task: Task = Task.EXTRACT
    name: str | None = None
    seconds: float


class Outcome(StrEnum):
    DONE = "done"
    REFUSED = "refused"  # a FoldlineError
    FAILED = "failed"  # any other exception
    OUT_OF_MEMORY = "out_of_memory"  # the worker answers this and ends itself


class PageSummary(Struct, frozen=True, kw_only=True):
    """What the log says of a record: names, verdicts and sizes, never its text. `rule_hits`: for each rule that went
    for the page, whether each part of it found something; `foldline rules health` reads them."""

    kind: str
    outlet: str | None
    syndicator: str | None
    access: str
    completeness: str
    body_words: int
    record_bytes: int
    rule_hits: dict[str, dict[str, bool]] = {}
    plugin_failures: tuple[str, ...] = ()


class AnswerHead(Struct, frozen=True, kw_only=True):
    """How a page went.

    `error` is an exception's class, `detail` a FoldlineError's sentence, `frames` the places of a traceback
    without its words; `resident`: the bytes of memory that the worker has in use behind it.
    """

    outcome: Outcome
    summary: PageSummary | None = None
    error: str | None = None
    detail: str = ""
    frames: tuple[str, ...] = ()
    resident: int = 0


class UnusableHead(Struct, frozen=True, kw_only=True):
    detail: str


def pack_message(kind: MessageKind, head: Any = None, payload: bytes = b"") -> tuple[bytes, bytes]:
    """A message as two pieces, so that the payload need not be copied."""
    packed = msgspec.msgpack.encode(head)
    return PREFIX.pack(kind, len(packed), len(payload)) + packed, payload
