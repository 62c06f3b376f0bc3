"""Names on lines of credit: which are a wire service, a person or the site, and what goes with a service."""

from __future__ import annotations

import re
from typing import Final

from foldline.rules.wire_services import WireService, WireServices
from foldline.text.credit_lines import Credited, Join
from foldline.text.folding import fold_name

SENTENCE_WORDS: Final = 4  # and letters of a small word: "Ada Lovell has written", not "Lovell and van der Berg"
MAX_NAME_WORDS: Final = 3  # of a wire service: "Australian Associated Press"
# Words after an agency's name that name its people, not another house: "Ap National Political Writer".
_STAFF_WORDS: Final = frozenset(
    """writer writers reporter reporters correspondent correspondents editor editors staff news
    newsroom sports national international political politics business entertainment health science
    economics diplomatic white house legal affairs security medical basketball baseball football hockey
    golf tennis racing auto technology education religion food and world chief bureau agency agencies
    special contributor environmental environment aerospace court photo video deutschland france
    español english redaktion redacción redazione newswire noticias 记者 記者 기자 특파원""".split()
)
_PLACES_OF_TWO_WORDS: Final = frozenset(
    (
        "new york", "new delhi", "hong kong", "mexico city", "los angeles", "san francisco", "san juan",
        "buenos aires", "tel aviv", "kuala lumpur", "rio de janeiro", "são paulo", "sao paulo",
        "santo domingo", "la paz", "abu dhabi", "cape town", "phnom penh", "sri lanka", "den haag",
        "hague", "united nations", "frankfurt am main", "la habana", "ciudad de méxico", "las palmas",
        "san salvador", "st petersburg",
    )
)  # fmt: skip
# An own desk beside an agency: "red, APA", "oprac. AL, PAP".
_OWN_DESK: Final = re.compile(r"^(?:red|redakt|oprac|opr)\b|^(?:our|own|local) (?:staff|correspondent)", re.IGNORECASE)
_AGENCIES: Final = frozenset("agencies agency agenturen agentur agencias agences agenzie agências wire wires".split())
_ELISION: Final = re.compile(r"^(?:[ld]['’]|(?:la|le|die|der|des|det|den)\s)", re.IGNORECASE)
_EAST_ASIAN_PARTS: Final = re.compile(r"[\s＝=・/／、，,|｜]+")
_LATIN_LETTERS: Final = re.compile(r"[A-Za-z]{2,12}")
_PERSON: Final = re.compile(r"^\S+(?:\s+\S+){1,4}$")
_DESK: Final = re.compile(r"redaktion|redaction|rédaction|redacción|redazione|newsroom|desk\b|staff\b|online|web\b")


def is_site(name: str, site: str | None) -> bool:
    return bool(site) and (fold_name(name) + " ").startswith(fold_name(site or "") + " ")


def is_own_desk(name: str) -> bool:
    """Whether a name is that of a site's desk: "Redaktion", "red", "oprac. AL"."""
    return bool(_OWN_DESK.match(name) or _DESK.search(fold_name(name)))


def names_agencies(name: str) -> bool:
    """Whether a name means agencies without saying which."""
    return fold_name(name) in _AGENCIES


def reads_on(name: str) -> bool:
    """Whether a "name" is part of a sentence: "Ada Lovell has written" (for Reuters)."""
    words = name.split()
    return len(words) >= SENTENCE_WORDS and any(
        word[0].islower() and len(word) >= SENTENCE_WORDS and word not in _STAFF_WORDS for word in words
    )


def is_person(name: str, site: str | None) -> bool:
    """Whether a name may be somebody's: of several words, no known place, not the site."""
    return bool(_PERSON.match(name)) and fold_name(name) not in _PLACES_OF_TWO_WORDS and not is_site(name, site)


def belongs_to(service: WireService, credited: Credited) -> bool:
    """Whether a name after a service is its place or its desk: "AFP, MANILA", "dpa/lno", "Reuters Staff"."""
    if credited.join is Join.SLASH:
        return credited.name.lower() in service.desks
    if credited.join in (Join.IN, Join.WITH):
        return credited.join is Join.IN
    folded = fold_name(credited.name)
    if all(word in _STAFF_WORDS for word in folded.split()):
        return True
    if _DESK.search(folded):
        return False
    return credited.name.isupper() or not is_person(credited.name, None)


def service_of(name: str, services: WireServices) -> WireService | None:
    """The service that a name means: alone, before words for its staff, after a person's name.

    "AP", "Ap National Political Writer", "ADA LOVELL AP Entertainment Writer", "Ada Lovell Associated Press".
    """
    if service := services.named_strictly(name):
        return service
    if bare := _ELISION.sub("", name):
        name = bare
        if service := services.named_strictly(name):
            return service
    words = name.split()
    staff = next((at for at in range(len(words), 0, -1) if words[at - 1].lower().strip(",.") not in _STAFF_WORDS), 0)
    for start in range(max(staff - MAX_NAME_WORDS, 0), staff):
        title = " ".join(words[start:staff])
        if staff < len(words):
            named = services.named_strictly(title) or services.named_strictly(title.upper())
            service = named if _all_capitals(words[:start]) else None
        else:
            service = (
                services.named(title) if (start > 1 or is_own_desk(words[0])) and _all_capitals(words[:start]) else None
            )
        if service:
            return service
    return service_before_staff(name, services)


def service_before_staff(name: str, services: WireServices) -> WireService | None:
    """The service that a person is said to work for: "AP writers Ada Lovell", "CNN's Ada Lovell"."""
    words = name.split()
    for count in range(min(MAX_NAME_WORDS + 1, len(words) - 1), 0, -1):
        house = " ".join(words[:count])
        owner = house.removesuffix("'s").removesuffix("’s")
        if (words[count].lower() in _STAFF_WORDS or owner != house) and (service := services.named_strictly(owner)):
            return service
    return None


def services_unspaced(slot: str, services: WireServices) -> tuple[WireService, ...]:
    """The services whose names end a part of the words, in scripts without blanks: "ロンドン共同", "서울=연합뉴스"."""
    parts = [part for part in _EAST_ASIAN_PARTS.split(slot) if part]
    found = [services.named(letters) for part in parts for letters in _LATIN_LETTERS.findall(part)]
    found += [services.unspaced_in(part) for part in parts]
    return tuple({service.slug: service for service in found if service}.values())


def _all_capitals(words: list[str]) -> bool:
    return all(word[0].isupper() for word in words)
