"""The worker process: builds its extractor once, then answers one page after the other.

It ends when its socket closes, so no worker outlives the front process; a page that hangs in C code is
ended by the kernel's alarm even if the front process is gone.
"""

from __future__ import annotations

import gc
import signal
import socket
import traceback
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import structs

from foldline.errors import FoldlineError
from foldline.rules.operator_files import NO_FILES, OperatorFiles
from foldline.settings import Settings
from foldline.web.stage_clock import ENCODE, StageClock
from foldline.web.worker_memory import ResidentMemory, limit_memory
from foldline.web.worker_protocol import (
    PREFIX,
    AnswerHead,
    ExtractorMaker,
    MessageKind,
    Outcome,
    PageExtractor,
    PageHead,
    PageSummary,
    Task,
    UnusableHead,
    pack_message,
)

if TYPE_CHECKING:
    from foldline.extractor import Extractor
    from foldline.pipeline import Explanation

# Past a page's deadline the front process kills this one; the alarm is for when it cannot.
ALARM_GRACE_SECONDS: Final = 5.0
MAX_FRAMES: Final = 30
TRIAL_PAGE: Final = (
    "<!DOCTYPE html><html lang='en'><title>Ferries</title><p>The harbour towns seek new ferry lines.</p></html>"
)
_PAGE_TASKS: Final = (Task.EXTRACT, Task.EXPLAIN)
_read_page_head: Final = msgspec.msgpack.Decoder(PageHead).decode


def extractor_maker(settings: Settings, mounted: OperatorFiles = NO_FILES) -> ExtractorMaker:
    """The maker of the real extractor, as these settings want it, with an operator's files as they were read."""
    return partial(make_real_extractor, settings, mounted)


def make_real_extractor(settings: Settings, mounted: OperatorFiles) -> Extractor:
    """The real extractor. Raises RuleError, and BadRequest for a licence of an outlet that no rule names."""
    # Here and not above: the front process imports this module too, and needs no parser in its memory.
    from foldline.extractor import Extractor  # noqa: PLC0415

    return Extractor(
        mounted=mounted,
        licensed_outlets=tuple(sorted(settings.licensed_outlets)),
        policy=settings.policy,
    )


def checking_maker(settings: Settings, mounted: OperatorFiles) -> ExtractorMaker:
    """The maker of an extractor whose rules were tried, for a set that is to replace one that works."""
    return partial(make_checked_extractor, settings, mounted)


def make_checked_extractor(settings: Settings, mounted: OperatorFiles) -> PageExtractor:
    """The real extractor, after it has run the examples in the operator's files. Raises as `make_real_extractor`."""
    # Here and not above: only a set that replaces another one is tried.
    from foldline.authoring.trying import try_examples  # noqa: PLC0415

    extractor = make_real_extractor(settings, mounted)
    extractor.extract_with_hits(TRIAL_PAGE, url="https://www.courier.example/ferries")
    try_examples(extractor, mounted)
    return extractor


def run_worker(channel: socket.socket, make_extractor: ExtractorMaker, memory: int) -> None:
    """The whole life of a worker process that may write to so many bytes of memory."""
    # A Ctrl-C or a signal to the whole group is the front process's to answer: pages in work are finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    limit_memory(memory)
    with channel:
        try:
            extractor = make_extractor()
        except Exception as error:  # noqa: BLE001 - whatever it is, the front process must say so
            words = str(error) if isinstance(error, FoldlineError) else f"{type(error).__name__}: {error}"
            send(channel, MessageKind.UNUSABLE, UnusableHead(detail=words))
            return
        try:
            gc.freeze()  # rules live on: collections need not look at thousands of them for each page
            send(channel, MessageKind.READY, extractor.describe_rules())
            answer_pages(channel, extractor)
        except (EOFError, ConnectionError):
            return  # the front process has let go of us


def answer_pages(channel: socket.socket, extractor: PageExtractor) -> None:
    """Answer pages until the socket closes (EOFError) or memory runs out (returns)."""
    resident = ResidentMemory()
    while True:
        head, page = receive_page(channel)
        send(channel, MessageKind.STARTED)
        signal.setitimer(signal.ITIMER_REAL, head.seconds + ALARM_GRACE_SECONDS)
        answer, record = answer_page(extractor, head, page)
        signal.setitimer(signal.ITIMER_REAL, 0)
        send(channel, MessageKind.ANSWER, structs.replace(answer, resident=resident.read()), record)
        if answer.outcome is Outcome.OUT_OF_MEMORY:
            return


def answer_page(extractor: PageExtractor, head: PageHead, page: bytes) -> tuple[AnswerHead, bytes]:
    """How the page went, and its record as JSON (empty if there is none)."""
    try:
        if head.task not in _PAGE_TASKS:
            return AnswerHead(outcome=Outcome.DONE), answer_task(extractor, head, page)
        clock = StageClock()
        found = clock.watch(extractor).extract_with_hits(
            page.decode("utf-8") if head.is_unicode else page,
            url=head.url,
            content_type=head.content_type,
            include=head.include,
            policy=head.policy,
        )
        record = found.article.to_json() if head.task is Task.EXTRACT else explain(found)
        clock.mark(ENCODE)
        return AnswerHead(outcome=Outcome.DONE, summary=summarise(found, len(record), clock.seconds)), record
    except FoldlineError as error:
        return AnswerHead(outcome=Outcome.REFUSED, error=type(error).__name__, detail=str(error)), b""
    except MemoryError:
        return AnswerHead(outcome=Outcome.OUT_OF_MEMORY, error="MemoryError"), b""
    except Exception as error:  # noqa: BLE001 - one page's failure must not end the worker
        return AnswerHead(outcome=Outcome.FAILED, error=type(error).__name__, frames=frames_of(error)), b""


def explain(found: Explanation) -> bytes:
    """The record and all that led to it, as JSON."""
    # Here and not above: it needs the stages, which the front process has no use for.
    from foldline.web.explain_wire import explained_json  # noqa: PLC0415

    return explained_json(found)


def answer_task(extractor: PageExtractor, head: PageHead, content: bytes) -> bytes:
    """What is told of the rules, as JSON; empty where there is no such rule."""
    # Here and not above: pages need none of it.
    from foldline.authoring.catalogue import list_rules, show_rule, validate_rule  # noqa: PLC0415
    from foldline.extractor import Extractor  # noqa: PLC0415

    if not isinstance(extractor, Extractor):
        raise TypeError("this extractor has no rules to tell of")
    if head.task is Task.VALIDATE_RULE:
        return msgspec.json.encode(validate_rule(extractor, content, head.name))
    book = extractor.rule_book
    answer = list_rules(book) if head.task is Task.LIST_RULES else show_rule(book, head.name or "")
    return msgspec.json.encode(answer) if answer is not None else b""


def summarise(found: Explanation, record_bytes: int, stages: dict[str, float]) -> PageSummary:
    """What log and metrics may say of a record."""
    article = found.article
    return PageSummary(
        kind=article.kind.value,
        outlet=article.outlet.slug if article.outlet else None,
        syndicator=article.syndicator.slug if article.syndicator else None,
        access=article.paywall.access.value,
        completeness=article.paywall.completeness.value,
        body_words=article.word_count,
        record_bytes=record_bytes,
        rules=article.engine.rules,
        rule_hits=found.hits,
        plugin_failures=found.failures,
        content=article.engine.content.value,
        stages=stages,
    )


def frames_of(error: BaseException) -> tuple[str, ...]:
    """The places of a traceback, innermost last. An exception's own words may quote the story: left out."""
    frames = traceback.extract_tb(error.__traceback__)[-MAX_FRAMES:]
    return tuple(f"{frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)


def send(channel: socket.socket, kind: MessageKind, head: object = None, payload: bytes = b"") -> None:
    first, second = pack_message(kind, head, payload)
    channel.sendall(first)
    if second:
        channel.sendall(second)


def receive_page(channel: socket.socket) -> tuple[PageHead, bytes]:
    """The next page; EOFError when the socket closes."""
    _, head_length, page_length = PREFIX.unpack(receive_exactly(channel, PREFIX.size))
    head = _read_page_head(receive_exactly(channel, head_length))
    return head, bytes(receive_exactly(channel, page_length))


def receive_exactly(channel: socket.socket, length: int) -> bytearray:
    buffer = bytearray(length)
    view = memoryview(buffer)
    filled = 0
    while filled < length:
        count = channel.recv_into(view[filled:])
        if count == 0:
            raise EOFError
        filled += count
    return buffer
