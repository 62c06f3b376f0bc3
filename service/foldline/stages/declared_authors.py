"""Who wrote the story by the page's data: the author of the JSON-LD article, and the metas that name one."""

from __future__ import annotations

from typing import Any, Final

from foldline.model import Metadata
from foldline.stages.json_ld import is_article

MAX_AUTHORS: Final = 10
AUTHOR_METAS: Final = (
    "author", "parsely-author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
    "articleauthor", "sailthru.author", "byl", "dc.source", "dcterms.source", "source",
    "cxenseparse:author", "article:author_name",
)  # fmt: skip


def article_authors(metadata: Metadata) -> tuple[str, ...]:
    """The names of the article's authors in JSON-LD; authors of pictures and videos are not among them."""
    article = next((item for item in metadata.json_ld if is_article(item)), None)
    if article is None:
        return ()
    author = article.get("author")
    entries = author if isinstance(author, list) else [author]
    return tuple(name for entry in entries for name in _names(entry, metadata.json_ld))[:MAX_AUTHORS]


def _names(entry: Any, items: tuple[dict[str, Any], ...]) -> list[str]:
    """The names in one author: a string, an object, or a reference to an object elsewhere in the data."""
    if isinstance(entry, dict) and "name" not in entry and "@id" in entry:
        entry = next((item for item in items if item.get("@id") == entry["@id"] and "name" in item), entry)
    name = entry.get("name") if isinstance(entry, dict) else entry
    return [value for value in (name if isinstance(name, list) else [name]) if isinstance(value, str)]
