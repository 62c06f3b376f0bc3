"""Two naive paywall detectors, to show what foldline's verdict is worth: a flag alone, and a list of phrases alone."""

from __future__ import annotations

import re
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from bench.pages import breadth_first, json_ld, visible_text
from bench.paywall_labels import Answer

CUT: Final = Answer(access="subscription", completeness="truncated")
FREE: Final = Answer(access="free", completeness="complete")

# What a first search for notes would look for, anywhere on the page.
PHRASES: Final = (
    "subscribe to continue", "subscribe to read", "subscribe now to", "to continue reading", "continue reading this",
    "to keep reading", "already a subscriber", "for subscribers only", "subscriber only", "subscribers only",
    "reserved for subscribers", "exclusive to subscribers", "left to read", "to read the rest", "members only",
    "jetzt weiterlesen", "um weiterzulesen", "weiterlesen mit", "bereits abonnent", "nur für abonnenten",
    "abonnieren sie", "réservé aux abonnés", "réservée aux abonnés", "réservé à nos abonnés", "déjà abonné",
    "abonnez-vous pour", "suscríbete para", "suscríbete y", "contenido exclusivo", "solo para suscriptores",
    "ya eres suscriptor", "exclusivo para assinantes", "já é assinante", "riservato agli abbonati", "sei già abbonato",
    "alleen voor abonnees", "al abonnee", "kun for abonnenter", "for abonnenter", "för prenumeranter",
    "vain tilaajille", "tylko dla prenumeratorów", "czytaj dalej", "会員限定", "続きを読むには", "구독자 전용",
    "订阅后", "только для подписчиков", "abonelere özel",
)  # fmt: skip
_PHRASE: Final = re.compile("|".join(map(re.escape, PHRASES)))


def by_flag(tree: LexborHTMLParser) -> Answer:
    """JSON-LD's `isAccessibleForFree` alone, as Fundus has it: false is a wall, silence is free."""
    flags = (breadth_first(document, "isAccessibleForFree") for document in json_ld(tree))
    flag = next((flag for flag in flags if flag is not None), None)
    return CUT if _is_false(flag) else FREE


def by_phrases(tree: LexborHTMLParser) -> Answer:
    """A phrase of the list anywhere in the page's text."""
    return CUT if _PHRASE.search(visible_text(tree).lower()) else FREE


def _is_false(flag: Any) -> bool:
    return flag is False or (isinstance(flag, str) and flag.strip().lower() == "false")
