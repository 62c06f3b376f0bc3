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
    r"|читайте|читать|материалы по теме|по теме:|citește și|citeşte şi|citiți și|olvass(?:on|a el)|διαβάστε"
    r"|baca (?:juga|selengkapnya)|simak juga|xem thêm|đọc thêm|ayrıca oku|şunu da oku|lue myös|læs (?:også|mere)"
    r"|اقرأ (?:أيض|المزيد)|اقرا ايض|شاهد أيض|קראו (?:גם|עוד)|לקריאה נוספת|यह भी (?:पढ़|देख)|ये भी पढ़"
    r"|(?:ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|อ่านต่อ)|関連記事|あわせて読みたい|관련\s?기사|相关(?:阅读|新闻|报道)|延伸(?:阅读|閱讀)|相關新聞)"
)
_STAND_INS: Final = (
    "eingebettete inhalte", "externen inhalt", "externe inhalte", "externer inhalt", "drittplattformen",
    "external content", "embedded content", "contenu externe", "contenus externes", "contenido externo",
    "contenuto esterno", "obsah vložený", "externe content", "we need your permission to load",
    "please enable javascript", "browser does not support", "inhalte von youtube angezeigt",
)  # fmt: skip


MAX_NOTE_CHARS: Final = 200
# "WATCH | The mayor opens the pier": a label in capitals and a bar, as broadcasters point to what they embed.
_BARRED: Final = re.compile(r"(?:WATCH|LISTEN|READ|VIDEO|AUDIO|PHOTOS?|MORE|ANALYSIS)\s*[|:]\s*\S")
_HOLDER: Final = re.compile(r"(?i)(?:©|\(c\)\s|copyright\b)")
_UNFINISHED: Final = re.compile(
    r"(?i)\W*this is a (?:breaking|developing) (?:news )?story|\bmore (?:to follow|follows)\W*$|story is being updated"
)
_FOLLOW: Final = re.compile(
    r"\W*Follow (?:us|me|[A-Z@]\S*(?: \S+){0,5}) (?:(?:full )?coverage at|on (?:X|Twitter|Facebook|Instagram|Threads"
    r"|Bluesky|Telegram|WhatsApp|LinkedIn|YouTube|TikTok))\b"
)
_HELPED: Final = re.compile(r"\W*[A-Z][^.!?]{2,120} contributed (?:additional |local )?(?:reporting|research)\b")
# Rights and signatures below stories in East Asian scripts: "무단전재 및 재배포 금지", "김민수 기자 minsu@…".
_RIGHTS: Final = re.compile(r"무단\s?전재|재배포\s?금지|無断(?:転載|複製|で複製)|未经授权|未經授權|版权所有|版權所有")
_SIGNED: Final = re.compile(r"\W*[\uac00-\ud7a3]{2,5}\s?(?:기자|특파원|인턴기자)\W*(?:\S+@\S+\W*)?$")
_NEWSLETTER: Final = re.compile(
    r"(?i)\bsign(?:ing)?[ -]?up\b.{0,60}\bnewsletter|\bsubscrib\w+ to .{0,40}\bnewsletter|\bnewsletter\b.{0,40}"
    r"(?:abonnieren|anmelden|inbox|postfach)|(?:abonnier|abonnez|inscri|suscr|iscriv|assine|zapisz|meld)\w*.{0,50}"
    r"\bnewsletter|подпи\w+.{0,40}рассылк"
    r"|\bnewsletter\b.{0,40}\b(?:apúntate|suscríbete|inscreva-se|iscriviti|meld je aan)"
)

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
        if label := _label_by_words(text):
            found[number] = label
    for number, share in enumerate(linked):
        if share >= MIN_POINTER_LINKED and len(texts[number]) <= MAX_POINTER_CHARS and _POINTER.match(texts[number]):
            found[number] = BlockLabel.RELATED
    return found


@cache
def _stand_ins() -> PatternSet:
    return PatternSet([TextPattern(f"(?i){'|'.join(_STAND_INS)}")])


def _label_by_words(text: str) -> BlockLabel | None:
    """The label of a short line by what it says alone."""
    if len(text) > MAX_NOTE_CHARS:
        return None
    if text[0] in "©(Cc" and _HOLDER.match(text):
        return BlockLabel.CREDIT
    if text[:3].isupper() and _BARRED.match(text):
        return BlockLabel.RELATED
    if not text.isascii():
        if _RIGHTS.search(text):
            return BlockLabel.CREDIT
        if _SIGNED.match(text):
            return BlockLabel.AUTHOR
    if "Follow " in text and _FOLLOW.match(text):
        return BlockLabel.PROMO
    if " contributed " in text and _HELPED.match(text):
        return BlockLabel.CREDIT
    lowered = text.lower()
    if ("story" in lowered or "follow" in lowered) and _UNFINISHED.search(text):
        return BlockLabel.BOILERPLATE
    if ("newsletter" in lowered or "рассылк" in lowered) and _NEWSLETTER.search(text):
        return BlockLabel.NEWSLETTER
    return None
