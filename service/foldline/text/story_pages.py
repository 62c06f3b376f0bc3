"""Which addresses are other pages of the same story: the same path with a page's number added."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlsplit

MAX_PAGES: Final = 40  # a higher number is a day, a year or another story's
_PATH_WORD: Final = r"(?:page|p|seite|pagina|página|strona|sida|side|sivu|stranica|str)"
_OWN_NUMBER: Final = re.compile(rf"(?P<base>.+?)/(?:{_PATH_WORD}[/-]?)?(?P<number>\d{{1,2}})/?$", re.IGNORECASE)
_ADDED: Final = re.compile(rf"/(?:{_PATH_WORD}[/-]?)?(\d{{1,2}})/?$", re.IGNORECASE)
# "-2.html", "_2.html", ",seite-2.html"; a bare "-2" is how content systems tell apart two stories of one name.
_JOINED: Final = re.compile(rf"[-_,.](?:{_PATH_WORD}[-_]?)?(\d{{1,2}})$", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\.(?:html?|php|aspx?|shtml|jsp)$", re.IGNORECASE)
_QUERY_NAMES: Final = ("page", "p", "pg", "seite", "pagina", "paged", "pageno", "pagenum", "pn", "strona")
_STORY_SEGMENT: Final = re.compile(r"[^\W\d_]|\d{5}")  # a story's last segment has letters or a long number


def story_path(url: str) -> tuple[str, int] | None:
    """The path that all pages of a story share, and this page's number; None where the address can be no story's.

    >>> story_path("https://courier.example/ferry-sails/2")
    ('/ferry-sails', 2)
    """
    path = urlsplit(url).path.rstrip("/")
    own = _OWN_NUMBER.fullmatch(path)
    if own and _is_story(own["base"]) and 1 < int(own["number"]) <= MAX_PAGES:
        return own["base"], int(own["number"])
    return (path, _query_number(url) or 1) if _is_story(path) else None


def page_number(url: str, story_url: str) -> int | None:
    """The number of the page at `url` where it is another page of the story at `story_url`.

    >>> page_number("https://courier.example/ferry.html?page=3", "https://courier.example/ferry.html")
    3
    """
    here, there = urlsplit(story_url), urlsplit(url)
    shared = story_path(story_url)
    if shared is None or there.netloc != here.netloc:
        return None
    base, own = shared
    path = there.path.rstrip("/")
    number = _query_number(url) or 1 if path == base else _added_number(path, base) or 0
    return number if 0 < number <= MAX_PAGES and number != own else None


def in_query(url: str, story_url: str) -> bool:
    """Whether the page's number stands in the query: comments and lists are paged so too."""
    shared = story_path(story_url)
    return shared is not None and urlsplit(url).path.rstrip("/") == shared[0] and _query_number(url) is not None


def _added_number(path: str, base: str) -> int | None:
    if path.startswith(base) and (added := _ADDED.fullmatch(path[len(base) :])):
        return int(added[1])
    extension = _EXTENSION.search(base)
    if not extension or not path.endswith(extension.group()):
        return None
    stem, name = base[: extension.start()], path[: -len(extension.group())]
    joined = _JOINED.fullmatch(name[len(stem) :]) if name.startswith(stem) else None
    return int(joined[1]) if joined else None


def _query_number(url: str) -> int | None:
    query = parse_qs(urlsplit(url).query)
    values = [value for name in _QUERY_NAMES for value in query.get(name, ())]
    return int(values[0]) if values and re.fullmatch(r"\d{1,2}", values[0]) else None


def _is_story(path: str) -> bool:
    return bool(_STORY_SEGMENT.search(path.rpartition("/")[2]))
