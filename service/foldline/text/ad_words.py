"""Words by which pages say that something is paid for: names of ad slots and widgets, and notices of commissions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, Final

import re2

from foldline.record import AdKind
from foldline.text.line_search import join_lines, lines_with

MAX_NOTICE_CHARS: Final = 400  # longer ones are paragraphs that speak of the trade
MIN_NOTICE_BLANKS: Final = 4  # fewer words are a menu's: "Affiliate Disclosure"
# Networks whose boxes hold teasers that somebody paid for; each names its elements after itself.
_WIDGETS: Final = re.compile(
    r"(?:^|[\s_-])(?:outbrain|ob-widget|ob-smartfeed|taboola|trc_related|trc_rbox|plista|revcontent|rc-widget|rcjsload|zergnet"
    r"|mgid|dianomi|adyoulike|ligatus|strossle|engageya|contentad(?![a-z])|postquare|adblade|spoutable|nativo)"
    r"|scriptrootc\d|\bntv-(?:box|below|headline)"
)
_PAGES: Final = re.compile(r"endless|infinite|skip")  # boxes that hold the next page, or lead past the network's
_SLOT: Final = re.compile(
    r"(?:ads?|adv|advert)(?:[-_]?(?:slot|unit|container|wrapper|wrap|box|block|banner|label|placement|zone|area|spot)s?)?"
    r"(?:[-_]{1,2}[\w-]{1,30})?"
    r"|(?:advertisement|advertising|adsbygoogle|google-?ads?|gpt-ad|dfp-ad|div-gpt-ad|werbung|anzeige|publicidad|publicidade"
    r"|publicite|pubblicita|annonse|annons|reklame|reklama|inzerce|hirdetes|banner-ad|sponsored|sponsored-content"
    r"|native-ad)(?:[-_]{1,2}[\w-]{1,40})?"
)
_BOUND: Final = re.compile(r"\{1,\d+\}")
_NO_SLOT: Final = re.compile(
    r"(?:ads?|adv|advert|advertising)[-_]{1,2}(?:free|block|blocker|adblock|lite|less|search|policy|info|disclosure"
    r"|disclaimer|settings|consent|choices|preferences)"
)
_NOTICES: Final = re.compile(
    r"(?:contains?|includes?|uses?|using|use of|through|via|are|click) (?:\w+ ){0,3}affiliate[- ]?(?:links?|tags?)"
    r"|as an amazon associate|an affiliate commission"
    r"|(?:earn|receive|get|make)s? (?:us )?(?:an? |some )?(?:small |modest |affiliate |referral )*"
    r"(?:commission|kickback)s?[^.]{0,80}\b(?:(?:through|via|from|using|with) (?:\w+ ){0,3}links?"
    r"|when you (?:buy|purchase)|you (?:choose to )?buy)"
    r"|(?:links?|buy|purchases?)\b[^.]{0,80}\b(?:earn|get|make)s? (?:us )?(?:an? |some )?"
    r"(?:small |modest |affiliate )*commission"
    r"|(?:erhalten|bekommen|erhält|bekommt) (?:wir|ich|der|die) [^.]{0,60}provision|affiliate-links?|provisions-?links?"
    r"|liens? (?:d['’]affiliation|affiliés?)|(?:percevoir|toucher|recevoir) une (?:petite )?commission"
    r"|enlaces? (?:de )?afiliad|(?:recibir|obtener|ganar) una (?:pequeña )?comisión"
    r"|link (?:di )?affilia|(?:ricevere|ottenere|guadagnare) una (?:piccola )?commissione"
    r"|links? (?:de )?afiliad|receber uma (?:pequena )?comissão"
    r"|(?:ontvangen|krijgen) (?:wij|we) [^.]{0,40}commissie"
    r"|アフィリエイト(?:リンク|広告|プログラム)|제휴 (?:링크|마케팅)",
)
# What stands in every match: most lines and names have none of it, and need no pattern run over them.
_NOTICE_CUES: Final = (
    "commiss",
    "affili",
    "amazon assoc",
    "kickback",
    "provision",
    "comis",
    "afiliad",
    "アフィ",
    "제휴",
)
_WIDGET_CUES: Final = (
    "outbrain", "ob-", "taboola", "trc_", "plista", "revcontent", "rc-w", "rcjs", "zergnet", "mgid", "dianomi",
    "adyoulike", "ligatus", "strossle", "engageya", "contentad", "postquare", "adblade", "spoutable", "nativo",
    "scriptroot", "ntv-",
)  # fmt: skip
_SLOT_CUES: Final = (
    " ad", " google", " gpt-", " dfp-", " div-gpt", " werbung", " anzeige", " publi", " pubbli", " annons", " annonse",
    " reklam", " inzerce", " hirdetes", " banner-ad", " sponsored", " native-ad",
)  # fmt: skip
_NOTICE_MARKS: Final = re.compile(r"affiliat|disclos|disclaim|commission|advert|sponsor")


def ad_kinds_of(all_marks: Sequence[str]) -> dict[str, AdKind]:
    """Those of a page's marks that name an ad's place, each with the kind. Most pages know few of the words that could
    be in one, so that these are looked for in all marks at once."""
    joined = join_lines(all_marks).encode("utf-8", "replace")
    likely = (all_marks[number] for number in lines_with(_mark_cues(), joined))
    return {marks: kind for marks in likely if (kind := ad_kind_of_marks(marks))}


def ad_kind_of_marks(marks: str) -> AdKind | None:
    """What an element's id and classes, in small letters, say is sold in it; None for what they do not.

    >>> (
    ...     ad_kind_of_marks("taboola-below-article-thumbnails"),
    ...     ad_kind_of_marks("ad-slot mb-2"),
    ...     ad_kind_of_marks("ad-free"),
    ... )
    (<AdKind.SPONSORED_CONTENT: 'sponsored_content'>, <AdKind.AD: 'ad'>, None)
    """
    if any(map(marks.__contains__, _WIDGET_CUES)) and _WIDGETS.search(marks) and not _PAGES.search(marks):
        return AdKind.SPONSORED_CONTENT
    if not any(map(f" {marks}".__contains__, _SLOT_CUES)):
        return None
    slot = any(_SLOT.fullmatch(word) and not _NO_SLOT.match(word) for word in marks.split())
    return AdKind.AD if slot else None


def lines_like_notices(lines: Iterable[str]) -> list[int]:
    """The numbers of the lines that hold a word of which `is_affiliate_notice` could make something."""
    joined = join_lines([line if len(line) <= MAX_NOTICE_CHARS else "" for line in lines])
    return lines_with(_notice_cues(), joined.encode("utf-8", "replace"))


@cache
def _mark_cues() -> Any:
    """A widget's cue, or a word that is a slot's name in RE2's words, which know no bounds here."""
    slot = _BOUND.sub("+", _SLOT.pattern).replace(r"[\w-]", r"[^\s]")
    widgets = "|".join(map(re.escape, _WIDGET_CUES))
    return re2.compile(rf"(?m){widgets}|(?:^|\s)(?:{slot})(?:\s|$)".encode())


@cache
def _notice_cues() -> Any:
    return re2.compile(f"(?i){'|'.join(_NOTICE_CUES)}".encode())


def is_affiliate_notice(line: str) -> bool:
    """Whether a line tells that the site earns on what its readers buy.

    >>> is_affiliate_notice("When you buy through our links, we may earn a commission.")
    True
    >>> is_affiliate_notice("Affiliate marketing pays well, and agents earn what they sell.")
    False
    """
    if len(line) > MAX_NOTICE_CHARS or (line.isascii() and line.count(" ") < MIN_NOTICE_BLANKS):
        return False
    lowered = line.lower()
    return any(map(lowered.__contains__, _NOTICE_CUES)) and bool(_NOTICES.search(lowered))


@lru_cache(maxsize=4096)
def marks_a_notice(marks: str) -> bool:
    """Whether an element's id and classes set a notice apart from the story."""
    return bool(_NOTICE_MARKS.search(marks))
