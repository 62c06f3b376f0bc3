"""robots.txt as RFC 9309 reads it: which group is ours, what an answer other than 200 means."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Final

from msgspec import Struct
from protego import Protego

# RFC 9309, 2.5: at least 500 KiB are read; what follows is left unread.
ROBOTS_MAX_BYTES: Final = 500 * 1024
PRODUCT_TOKEN: Final = "foldline"  # noqa: S105 - RFC 9309's word for a crawler's name
_OTHER_TOKEN: Final = "another"  # noqa: S105 - stands for every crawler that is not foldline
_AGENT_LINE: Final = re.compile(r"\s*user(?:-|\s+)?agent(?:\s*:|\s)\s*(?P<value>[^#]*)", re.IGNORECASE)
_TOKEN: Final = re.compile(r"[A-Za-z_-]+")
_SERVER_ERRORS: Final = range(500, 600)
_CLIENT_ERRORS: Final = range(400, 500)


class Robots(Struct, frozen=True, kw_only=True):
    """What a site asks of foldline. `unreachable`: why its robots.txt could not be read; `size` is in characters."""

    rules: Protego
    size: int = 0
    unreachable: str | None = None

    def allows(self, url: str) -> bool:
        return self.unreachable is None and self.rules.can_fetch(url, PRODUCT_TOKEN)

    @property
    def crawl_delay(self) -> float:
        """Seconds between two requests, 0 where the site asks for none."""
        return self.rules.crawl_delay(PRODUCT_TOKEN) or 0.0


def parse_robots(body: bytes) -> Robots:
    """The rules of a robots.txt. Whatever it holds is read as far as it makes sense."""
    text = body[:ROBOTS_MAX_BYTES].decode("utf-8", errors="replace").removeprefix("\ufeff")
    if len(body) > ROBOTS_MAX_BYTES:
        text = text.rpartition("\n")[0]  # half a rule may say more than the whole
    return Robots(rules=Protego.parse("\n".join(map(_our_view_of, text.splitlines()))), size=len(text))


def allow_all() -> Robots:
    """RFC 9309, 2.3.1.3: where there is no robots.txt, all may be fetched."""
    return Robots(rules=Protego.parse(""))


def disallow_all(why: str) -> Robots:
    """RFC 9309, 2.3.1.4: where it cannot be reached, nothing may."""
    return Robots(rules=Protego.parse(""), unreachable=why)


def robots_of_status(status: int) -> Robots | None:
    """What a status alone says; None where the body has to be read."""
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return None
    if status in _CLIENT_ERRORS:
        return allow_all()
    return disallow_all(f"it is answered with {status}")


def _our_view_of(line: str) -> str:
    """A line as it stands; of a User-agent line, whether it means foldline, everyone or another.

    Protego takes "fold" and "line" for names of foldline, where RFC 9309 wants the whole token. And it keeps the
    rules of each name: a thousand names over ten thousand rules, in half a megabyte, would be ten million.
    """
    found = _AGENT_LINE.match(line)
    if found is None:
        return line
    value = found["value"].strip()
    token = _TOKEN.match(value)
    if value.startswith("*"):
        return "User-agent: *"
    is_ours = token is not None and token[0].lower() == PRODUCT_TOKEN
    return f"User-agent: {PRODUCT_TOKEN if is_ours else _OTHER_TOKEN}"
