"""Lines that say of themselves that they are no story: pointers to other stories, stand-ins for embedded content,
a widget's settings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from foldline.model import BlockLabel
from foldline.rules.patterns import PatternSet, TextPattern

MAX_POINTER_CHARS: Final = 300
MIN_POINTER_LINKED: Final = 0.3  # "Also read: <a>…</a>"; a sentence that begins with "See also" may link one word
MAX_STAND_IN_CHARS: Final = 600
_POINTER: Final = re.compile(
    r"(?i)\W*(?:also read|read also|read (?:more|next|the full|this)|see also|more (?:on|from|about)\b|related"
    r"|you may also|watch|listen|don.t miss|recommended|up next|continue reading|in case you missed"
    r"|lesen sie|lies auch|mehr zum|mehr dazu|siehe auch|das könnte|auch interessant"
    r"|lire aussi|à lire|a lire|voir aussi|lee también|leer también|lea también|te puede interesar|ver también"
    r"|más información|leggi anche|leia (?:também|mais)|lees ook|les også|läs också|läs mer|czytaj|čtěte|přečtěte"
    r"|читайте|читать)"
)
_STAND_INS: Final = (
    "eingebettete inhalte", "externen inhalt", "externe inhalte", "externer inhalt", "drittplattformen",
    "external content", "embedded content", "contenu externe", "contenus externes", "contenido externo",
    "contenuto esterno", "obsah vložený", "externe content", "we need your permission to load",
    "please enable javascript", "browser does not support", "inhalte von youtube angezeigt",
)  # fmt: skip
# A widget's settings that stand as text in the page: an object or list of JSON, with its first key.
_DATA_STARTS: Final = frozenset("{[")
_DATA: Final = re.compile(r"[\[{]{1,2}\s*\"[\w-]+\"\s*:")


def find_pointers(texts: Sequence[str], linked: Sequence[float]) -> dict[int, BlockLabel]:
    """The labels of the lines that point to another story, stand in for embedded content or are data, by number; other
    lines have none. `linked` are the shares of their characters that are links, 0 to 1."""
    short = [text if len(text) <= MAX_STAND_IN_CHARS else "" for text in texts]
    found = dict.fromkeys(_stand_ins().hits_by_line(short), BlockLabel.CONSENT)
    for number, text in enumerate(texts):
        if text[:1] in _DATA_STARTS and _DATA.match(text):
            found[number] = BlockLabel.BOILERPLATE
    for number, share in enumerate(linked):
        if share >= MIN_POINTER_LINKED and len(texts[number]) <= MAX_POINTER_CHARS and _POINTER.match(texts[number]):
            found[number] = BlockLabel.RELATED
    return found


@cache
def _stand_ins() -> PatternSet:
    return PatternSet([TextPattern(f"(?i){'|'.join(_STAND_INS)}")])
