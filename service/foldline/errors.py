"""What can go wrong with a page, as an exception tree.

FoldlineError
├── BadRequest             the call itself is wrong: empty body, an address that is none
├── PageTooLarge           more bytes than the limit
├── UnsupportedMediaType   no HTML and no text: a PDF, an image, an archive
├── UndecodablePage        the bytes cannot be turned into text
└── RuleError              a rule file cannot be used
    └── RuleConflict       two rules claim the same thing

A page without a story is no error: the record's `kind` says what it is.
"""

from __future__ import annotations


class FoldlineError(Exception):
    """Base of all errors raised by foldline; `str(error)` is a sentence for the caller."""


class BadRequest(FoldlineError):
    """The call is wrong and will be wrong again: mend it and call once more."""


class PageTooLarge(FoldlineError):
    """The page has more bytes than the limit, before or after decompression."""


class UnsupportedMediaType(FoldlineError):
    """The page is neither HTML nor text."""


class UndecodablePage(FoldlineError):
    """The page's bytes cannot be turned into text."""


class RuleError(FoldlineError):
    """A rule file cannot be used; the message names the file and the key, or the line of broken TOML. `key` and
    `sentence` tell the two apart where both are known."""

    def __init__(self, message: str, *, key: str | None = None, sentence: str | None = None) -> None:
        super().__init__(message)
        self.key = key
        self.sentence = sentence or message


class RuleConflict(RuleError):
    """Two rules claim the same host, slug or name."""
