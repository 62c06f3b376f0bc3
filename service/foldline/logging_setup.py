"""structlog, configured once: JSON lines on standard error.

Standard output stays free for what a person or a script asked for: the start lines of `foldline serve`
and the records of `foldline extract`.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from typing import Any, TextIO, cast

import msgspec
import structlog


class UnfailingStream:
    """A stream whose troubles are its own: where the disk is full or the reader gone, lines are lost and no request."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError, ValueError):  # ValueError: it has been closed
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError):
            self._stream.flush()


def configure_logging(level: int = logging.INFO) -> None:
    """Send structlog's events and the standard library's records to standard error as JSON lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
    ]
    log_stream = UnfailingStream(sys.stderr)
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer(serializer=_to_json)],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(file=cast(TextIO, log_stream)),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(log_stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _drop_exception_words,
                structlog.processors.JSONRenderer(serializer=_to_json),
            ],
        )
    )
    # Libraries speak only when something is wrong; what they say of a request is not ours to log.
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def _drop_exception_words(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An exception's message may quote the page: its class is enough to search for."""
    found = event.pop("exc_info", None)
    if isinstance(found, tuple) and found[0] is not None:
        event["exception"] = found[0].__name__
    return event


def _to_json(event: Any, **_: Any) -> str:
    return msgspec.json.encode(event, enc_hook=str).decode()
