"""Where on a line a house stands: closing brackets, copyright lines, thanks to contributors. `datelines` has the rest.

The functions cut out the words; whose name they are, the caller asks elsewhere. All patterns run in linear
time (RE2's language).
"""

from __future__ import annotations

import re
from typing import Final

from foldline.text.acronyms import spells_out

MAX_SLOT_CHARS: Final = 60
MAX_BEFORE_CHARS: Final = 70  # before the brackets: the words that they may be short for
MAX_BEHIND_CHARS: Final = 45
MAX_HOLDER_CHARS: Final = 60
MAX_CONTRIBUTORS_CHARS: Final = 160

_OPENING: Final = "([（［"
_CLOSING: Final = ")]）］"
_AFTER_CLOSING: Final = " .。\t"
# Behind the last sentence: "… on Monday. – AFP", "… /ritzau/", "… EFE", "… mit dpa", "… PTI AL TR".
_BEHIND: Final = re.compile(
    r"(?:[.!?…”\"»“)]\s+|。\s*)(?:[-–—]{1,2}\s?|[/©*]\s?|\(c\)\s?)?(?P<slot>[^\s.!?…”\"»“()]"
    rf"[^.!?…”\"»“()]{{1,{MAX_BEHIND_CHARS}}}?)/?$"
)
_INITIALS: Final = re.compile(r"(?:\s+(?:[A-Z]{2,4}|[a-z]{2,4}(?:/[a-z]{2,4})+)){1,6}$")

_COPYRIGHT: Final = re.compile(
    r"^\(?(?:riproduzione riservata\s*)?(?:(?:copyright|©|\(c\)|&copy;|™)[\s:]*){1,3}"
    r"(?:riproduzione riservata\s*)?(?:by\s+)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?\s*[,.]?\s*)?(?:by\s+)?"
    rf"(?P<holder>[^.,;|©()\d]{{2,{MAX_HOLDER_CHARS}}})",
    re.IGNORECASE,
)
_COPYRIGHT_STARTS: Final = frozenset("cCrR©(&™")
_FROM: Final = r"(?:from|by)"
_AGENCY: Final = r"(?: (?:the )?(?:news |wire |nachrichten|presse)?agen(?:cy|cies|tur|turen|cia|cias|zia|ce|ces))?"
_THANKS: Final = (
    rf"with (?:some )?(?:files|inputs?|agency inputs?|material|information|(?:additional )?reporting) {_FROM}",
    rf"(?:additional|other) reporting {_FROM}(?: [\w .’-]{{3,40}},)?",
    (
        r"(?:(?:this|the) (?:article|report|story|piece) (?:also )?)?(?:includes?|contains?|uses?) (?:additional )?"
        rf"(?:reporting|material|information|content|files) {_FROM}"
    ),
    r"con (?:información|informaciones|datos|reportes)(?: adicional(?:es)?)? de(?: las?)?",
    r"com (?:informações|agências?)(?: d[aeo]s?)?",
    r"con (?:informazioni|materiale|il contributo) (?:di|da|dell['’])",
    r"avec(?: l['’]| les? )?agences?",
    rf"mit (?:material|informationen|agenturmaterial) (?:von|der|des){_AGENCY}",
    rf"unter verwendung von material (?:von|der){_AGENCY}",
    r"met (?:informatie|medewerking|bijdragen?|materiaal|berichten) van",
    r"med (?:material|uppgifter|information|bidrag|materiale|oplysninger|opplysninger) (?:från|av|fra)",
)
_CONTRIBUTION_STARTS: Final = frozenset("wiacmutm")  # the first letters of the thanks
_CONTRIBUTION: Final = re.compile(
    rf"^(?:{'|'.join(_THANKS)}){_AGENCY}[\s:]+(?P<names>[^()]{{2,{MAX_CONTRIBUTORS_CHARS}}}?)[\s.)\]]*$",
    re.IGNORECASE,
)
_INPUTS: Final = re.compile(r"^with (?P<names>[^().]{2,60}?)(?:['’]s?)? (?:agency )?inputs?[\s.)\]]*$", re.IGNORECASE)
_CONTRIBUTED: Final = re.compile(
    rf"(?:^|\.\s)(?P<names>[^.]{{2,{MAX_CONTRIBUTORS_CHARS}}}?)\s+(?:also\s+)?"
    r"(?:(?:contributed|provided (?:reporting|material))\s+(?:\w+\s+){0,2}(?:to|for)\s+(?:this|the)\s+"
    r"(?:report|story|article|piece|dispatch)|contributed(?:\s+reporting)?\s*(?:\.|$))",
    re.IGNORECASE,
)
_USED: Final = re.compile(
    r"(?:^|\.\s)(?:some )?(?:information|material|content|reporting)(?: in this (?:report|story|article))?"
    r"(?: (?:came|comes|is))? (?:from|by) (?P<names>[^.]{2,80}?)"
    r"(?: (?:was|were|is|are) (?:also )?(?:used|included) in (?:this|the) (?:report|story|article))?\s*\.?$",
    re.IGNORECASE,
)
_FEED: Final = re.compile(
    r"(?:published|generated|sourced|taken|received) (?:directly )?(?:from|by|through|via) (?:an?|the)?\s?"
    r"(?:(?P<name>[A-Z][\w .-]{1,40}?)(?:['’]s)?\s)?(?:auto-generated |syndicated |news |wire |agency )*feed"
    r"(?: (?:of|from|by) (?P<of>[A-Z][\w .-]{1,40}?))?[\s.)]*$"
)
_REPORT_BY: Final = re.compile(r"^This report by (?P<name>[^.]{2,40}?) was first published(?P<of>(?!))?")
_LEADS: Final = " —–-*•_([\t"


def closing_slot(paragraph: str) -> str | None:
    """What stands in the brackets that close a paragraph, unless it is short for the words before it.

    >>> closing_slot("The ferry sails again on Monday. (ANSA).")
    'ANSA'
    >>> closing_slot("They learn it in Advanced Placement (AP).")
    """
    text = paragraph[-MAX_SLOT_CHARS - MAX_BEFORE_CHARS :].rstrip(_AFTER_CLOSING)
    if text[-1:] not in _CLOSING or not text:
        return None
    start = max(map(text.rfind, _OPENING))
    slot = text[start + 1 : -1]
    if start < 0 or not 1 < len(slot) <= MAX_SLOT_CHARS or any(map(slot.__contains__, _CLOSING)):
        return None
    return None if spells_out(text[:start], slot) else slot.strip()


def behind_slots(paragraph: str) -> tuple[str, ...]:
    """The few words behind a paragraph's last sentence; then the same less the initials of those who worked on it.

    >>> behind_slots("The ferry sails again on Monday. PTI AL TR")
    ('PTI AL TR', 'PTI')
    """
    match = _BEHIND.search(paragraph[-MAX_BEHIND_CHARS - 10 :])
    return tuple(dict.fromkeys((match["slot"], _INITIALS.sub("", match["slot"])))) if match else ()


def copyright_holder(line: str) -> str | None:
    """Who holds the copyright that a line declares.

    >>> copyright_holder("© 2019 Associated Press. All rights reserved.")
    'Associated Press'
    """
    match = _COPYRIGHT.match(line) if line[:1] in _COPYRIGHT_STARTS else None
    return match["holder"].strip(" -–—") if match else None


def read_feed(line: str) -> str | None:
    """The house from whose feed a story is said to come, or by whom its report was first published.

    >>> read_feed("This story has not been edited by our staff and is published from a syndicated feed of PTI.")
    'PTI'
    """
    match = _FEED.search(line) if "feed" in line else None
    if match is None and line.startswith("This report by "):
        match = _REPORT_BY.match(line)
    named = (match["of"] or match["name"]) if match else None
    return named.strip() if named else None


def contributors(line: str) -> str | None:
    """The names on a line that says who helped.

    >>> contributors("With files from the Associated Press and Ada Lovell")
    'the Associated Press and Ada Lovell'
    """
    bare = line.lstrip(_LEADS)
    match = None
    if bare[:1].lower() in _CONTRIBUTION_STARTS:
        match = _CONTRIBUTION.match(bare) or _INPUTS.match(bare)
    if match is None and ("contributed" in line or "provided" in line):
        match = _CONTRIBUTED.search(bare)
    if match is None and " from " in bare and "this " in bare:
        match = _USED.search(bare)
    return match["names"] if match else None
