"""What can go wrong with a call that is no fault of its page: the service's own part of the exception tree.

FoldlineError
├── Unauthorized           no key, or none that is known
├── RateLimited            more calls than the rate allows
├── RequestTooSlow         the request did not arrive in its time
├── HeadersTooLarge        more or longer headers than are read
├── Overloaded             too many pages wait already, or too many connections are open
├── ExtractionTimeout      the page took longer than its deadline
├── ExtractionCrashed      the page ended its worker process
├── PageRefused            the page has ended several, and is not tried for a while
└── ExtractionFailed       the extraction raised something unforeseen: a bug of ours

`WorkersUnusable` and `AddressUnusable` are no answers to a call: the service cannot start.
"""

from __future__ import annotations

from foldline.errors import FoldlineError


class Unauthorized(FoldlineError):
    """The call shows no key, or none that is known. `www_authenticate`: the header that says how to show one."""

    def __init__(self, message: str, www_authenticate: str) -> None:
        super().__init__(message)
        self.www_authenticate = www_authenticate


class RateLimited(FoldlineError):
    """One call more than the rate allows; `retry_after` are the seconds after which one will be taken."""

    def __init__(self, message: str, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class RequestTooSlow(FoldlineError):
    """The request's head or body did not arrive within its time."""


class HeadersTooLarge(FoldlineError):
    """The request has more or longer headers than are read, or a longer line."""


class Overloaded(FoldlineError):
    """Too many pages wait for a worker: call again a little later."""


class ExtractionTimeout(FoldlineError):
    """The page took longer than its deadline and was given up."""


class ExtractionCrashed(FoldlineError):
    """The worker process died, or ran out of memory, over this page."""


class PageRefused(FoldlineError):
    """The page has ended worker processes before, and is not given another one for a while."""


class ExtractionFailed(FoldlineError):
    """The extraction raised an exception that is no FoldlineError; the log has its class and place."""


class WorkersUnusable(FoldlineError):
    """No worker process could be made ready; the message says why."""


class AddressUnusable(FoldlineError):
    """The service cannot listen where it was told to; the message says why."""
