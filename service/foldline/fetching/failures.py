"""What can go wrong on the way to a page.

FoldlineError
├── UrlNotAllowed          this address may not be fetched, whoever asks
├── RobotsDisallowed       the site's robots.txt says no, or cannot be read
├── FetchFailed            the origin gave no page: another status, no connection, too many redirects
├── FetchTimeout           the origin took too long
└── HostBusy               it is not this page's turn yet: call again later
"""

from __future__ import annotations

from foldline.errors import FoldlineError


class UrlNotAllowed(FoldlineError):
    """This address may not be fetched: URL mode is off, or the address is refused."""


class RobotsDisallowed(FoldlineError):
    """The site's robots.txt keeps foldline out, or could not be read, which RFC 9309 takes for the same."""


class FetchFailed(FoldlineError):
    """The origin gave no page.

    `origin_status` is the status that it answered, None without an answer; `retry_after` the whole seconds
    that it asks to be left alone.
    """

    def __init__(self, detail: str, origin_status: int | None = None, retry_after: int | None = None) -> None:
        super().__init__(detail)
        self.origin_status = origin_status
        self.retry_after = retry_after


class FetchTimeout(FoldlineError):
    """The page did not arrive in time."""


class HostBusy(FoldlineError):
    """Too much is asked of this host, or of the fetcher, at once; `retry_after` is in whole seconds."""

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(detail)
        self.retry_after = retry_after
