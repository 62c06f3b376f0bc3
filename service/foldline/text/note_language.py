"""How a language words a gate: what is asked of the reader, and what for.

What a line says of how much is left is read by `left_grammar`. Each table holds lower-case regex fragments, joined
by "|" and read without regard to case. `<text>` stands for the language's words for a story, `<n>` for a number,
`<gap>` for up to 40 characters of one sentence. What was seen on pages stands in `evidence`
(facts/PAYWALL.md, section 3); the rest follows from how the language words such a line, and has rows in
tests/text/test_notes.py.
"""

from __future__ import annotations

from msgspec import Struct


class NoteLanguage(Struct, frozen=True, kw_only=True, eq=False):
    """The words of one language. `spaced`: words are parted by spaces, so fragments begin at a word's start.

    The fields of what a line may say, from the strongest to the weakest:

    - `kept`: says as a whole sentence that the rest is kept for those who pay or sign in.
    - `rest`: names the rest; with one of `subscribe`, `register`, `sign_in` it is a cut as well.
    - `run_out`: the reader's free articles are used up.
    - `counter`: free articles left: never a share of a text.
    - `read_on`: reading on as what is offered; with `subscribe`, `register` or `sign_in` it asks.
    - `this_reserved`: this text is for subscribers; `label`: a bare label.
    - `look_alike`: words that make a line no note, unless it states what is left.

    After a change run scripts/note_hints.py, which works out what a line must hold to be a note at all.
    """

    language: str
    spaced: bool = True
    text: tuple[str, ...]
    kept: tuple[str, ...]
    rest: tuple[str, ...]
    run_out: tuple[str, ...]
    counter: tuple[str, ...]
    read_on: tuple[str, ...]
    subscribe: tuple[str, ...]
    register: tuple[str, ...]
    sign_in: tuple[str, ...]
    this_reserved: tuple[str, ...]
    label: tuple[str, ...]
    look_alike: tuple[str, ...]
    evidence: str = ""
