"""URL mode: an address in, the same record out as for the page posted with that address."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from aiohttp import web

from foldline.fetching.failures import UrlNotAllowed
from foldline.fetching.fetcher import Fetcher
from foldline.fetching.targets import Terms
from foldline.record import Policy
from foldline.settings import Settings, SettingsError
from foldline.web.wire_format import PageRequest, UrlRequest
from foldline.web.worker_protocol import PageHead

FETCHER: Final = web.AppKey("fetcher", Fetcher)
FetcherMaker = Callable[[Settings], Fetcher]
# What the publisher declares not free is left out, whatever a caller asks for: nobody posted this page, we took it.
FETCHED_POLICY: Final = Policy.DECLARED


def make_fetcher(settings: Settings) -> Fetcher:
    """The fetcher as the settings want it; SettingsError where URL mode is off or nobody is named to be told."""
    if not settings.url_mode:
        raise SettingsError("pages are fetched in URL mode only: set FOLDLINE_URL_MODE=true and FOLDLINE_CONTACT")
    if not settings.contact:
        raise SettingsError(
            "FOLDLINE_URL_MODE is on and FOLDLINE_CONTACT is not set: sites that are fetched from must be able to "
            "reach you, so set it to an https address or an e-mail address of yours"
        )
    return Fetcher(
        version=_version(),
        contact=settings.contact,
        max_bytes=settings.max_page_bytes,
        terms=Terms(ports=settings.fetch_ports),
    )


async def fetch_page(app: web.Application, call: UrlRequest) -> PageRequest:
    """The page that a call asks to fetch. UrlNotAllowed where URL mode is off; else raises as `Fetcher.fetch`."""
    fetcher = app.get(FETCHER)
    if fetcher is None:
        raise UrlNotAllowed("URL mode is off: send the page itself, as the body or in JSON as 'html' or 'text'")
    page = await fetcher.fetch(call.url, call.fetch_seconds)
    head = PageHead(
        url=page.url,
        content_type=page.content_type,
        include=call.include,
        policy=FETCHED_POLICY,
        seconds=call.page_seconds,
    )
    return PageRequest(head=head, page=page.body)


def _version() -> str:
    try:
        return version("foldline")
    except PackageNotFoundError:
        return "0"
