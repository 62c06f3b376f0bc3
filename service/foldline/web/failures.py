"""What can go wrong with a call that is no fault of its page: the service's own part of the exception tree.

FoldlineError
├── Overloaded             too many pages wait already
├── ExtractionTimeout      the page took longer than its deadline
├── ExtractionCrashed      the page ended its worker process
├── PageRefused            the page has ended several, and is not tried for a while
└── ExtractionFailed       the extraction raised something unforeseen: a bug of ours

`WorkersUnusable` and `AddressUnusable` are no answers to a call: the service cannot start.
"""

from __future__ import annotations

from foldline.errors import FoldlineError


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
