"""What a line says of wire services: the grammar of `text.credits` with the services' names filled in."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from foldline.record import Credit
from foldline.rules.wire_services import WireService, WireServices
from foldline.stages.agency_names import (
    belongs_to,
    is_own_desk,
    is_person,
    is_site,
    names_agencies,
    reads_on,
    service_before_staff,
    service_of,
    services_unspaced,
)
from foldline.text.acronyms import spells_out
from foldline.text.credit_lines import MAX_LINE_CHARS, Credited, Join, read_credit_line
from foldline.text.credits import behind_slots, closing_slot, contributors, copyright_holder, read_feed
from foldline.text.datelines import EAST_ASIAN_BRACKETS, bare_dateline_slots, dateline_slots, east_asian_slots

_PICTURE_LABEL: Final = re.compile(
    r"^\W*(?:photo|foto|fotografía|picture|image|imagen|bild|grafik|graphic|video|credit|crédit|crédito)s?\b",
    re.IGNORECASE,
)
HEAD_CHARS: Final = 180  # of a paragraph, which hold its dateline
MAX_INITIALS_CHARS: Final = 5
MAX_PAIR_CHARS: Final = 24  # two agencies with a hyphen: "TT-AFP"
MAX_SLOT_WORDS: Final = 3  # of a name beside a service in a dateline's brackets ("Example Courier News")


class AgencyCredit(Struct, frozen=True, kw_only=True):
    """The services that a line credits, and how they share in the story.

    `others`: names beside them; `led`: the line opens as only a byline does; `bare_letters`: the line is a
    short alias and no more, which may mean anything.
    """

    services: tuple[WireService, ...]
    credit: Credit
    others: tuple[str, ...] = ()
    led: bool = False
    bare_letters: bool = False


def agency_in_byline(
    line: str, services: WireServices, site: str | None = None, *, marked: bool = False
) -> AgencyCredit | None:
    """The services in a byline, None where it names none. `site`: the site's name, which is no person; `marked`: the
    page's own markup says that the line is a byline."""
    if len(line) > MAX_LINE_CHARS:
        return None
    byline = read_credit_line(line) if services.may_be_named_in(line) else None
    if byline is None or _PICTURE_LABEL.match(line) or "(@" in line:  # a post's author: "— Example Press (@EP)"
        return None
    if not byline.led and _credits_a_picture(byline.names, services, site, marked=marked):
        return None
    credit = _judge(byline.names, byline.led, services, site)
    if credit and not byline.led and any(reads_on(name) for name in credit.others):
        return None
    return credit or (_agencies_alone(line.replace("-", "/"), services, site) if len(line) <= MAX_PAIR_CHARS else None)


def agency_in_dateline(paragraph: str, services: WireServices, site: str | None = None) -> AgencyCredit | None:
    """The services in the dateline that opens a paragraph."""
    head = paragraph[:HEAD_CHARS]
    if services.may_be_named_in(head):
        for slot in dateline_slots(head):
            if credit := _agency_in_slot(slot, services, site):
                return credit
        for slot in bare_dateline_slots(head):
            if credit := _agencies_alone(slot, services, site):
                return credit
    if head[:1] in EAST_ASIAN_BRACKETS or services.may_be_named_unspaced(head):
        for slot in east_asian_slots(head):
            if found := services_unspaced(slot, services):
                return AgencyCredit(services=found, credit=Credit.SOLE)
    return None


def agency_in_closing(paragraph: str, services: WireServices, site: str | None = None) -> AgencyCredit | None:
    """The services that close a paragraph, in brackets or behind its last sentence."""
    slot = closing_slot(paragraph)
    if slot and (credit := _agency_in_slot(slot, services, site)):
        return credit
    for behind in behind_slots(paragraph):
        credit = agency_in_byline(behind, services, site)
        if credit and all(len(name) <= MAX_INITIALS_CHARS for name in credit.others):
            return credit
    return None


def agency_in_copyright(line: str, services: WireServices) -> AgencyCredit | None:
    """The service whose copyright a line declares, whose feed it names, or whose mark it is."""
    holder = copyright_holder(line)
    service = services.marked(line) or (services.named_strictly(holder) if holder else None)
    if service is None and (feed := read_feed(line)):
        service = services.named_strictly(feed)
    return AgencyCredit(services=(service,), credit=Credit.SOLE) if service else None


def agency_in_contribution(line: str, services: WireServices) -> AgencyCredit | None:
    """The services that a line thanks for material, or for somebody of theirs."""
    names = contributors(line)
    byline = read_credit_line(names) if names else None
    found = _unique(_thanked(credited.name, services) for credited in byline.names) if byline else ()
    return AgencyCredit(services=found, credit=Credit.CONTRIBUTION) if found else None


def agency_in_closing_thanks(paragraph: str, services: WireServices) -> AgencyCredit | None:
    """The services thanked in brackets or words that close a paragraph."""
    slots = (closing_slot(paragraph), *behind_slots(paragraph))
    return next((credit for slot in slots if slot and (credit := agency_in_contribution(slot, services))), None)


def _thanked(name: str, services: WireServices) -> WireService | None:
    return service_of(name, services) or service_before_staff(name, services)


def _agency_in_slot(slot: str, services: WireServices, site: str | None) -> AgencyCredit | None:
    """Brackets hold little: services, their desks, initials, the site. Anything longer is running text."""
    slot = slot.lstrip("©™ ")
    byline = read_credit_line(slot)
    credit = _judge(byline.names, True, services, site) if byline else None
    if credit is None and ("-" in slot or "–" in slot):
        credit = _agencies_alone(slot.replace("–", "/").replace("-", "/"), services, site)  # "(NTB-AFP)"
    if credit is None:
        found = services_unspaced(slot, services) if services.may_be_named_unspaced(slot) else ()
        return AgencyCredit(services=found, credit=Credit.SOLE) if found else None
    if any(len(name.split()) > MAX_SLOT_WORDS for name in credit.others):
        return None
    return credit


def _agencies_alone(slot: str, services: WireServices, site: str | None) -> AgencyCredit | None:
    """The services of words that name nothing but services."""
    byline = read_credit_line(slot.replace("–", "/"))
    credit = _judge(byline.names, True, services, site) if byline else None
    return credit if credit and not credit.others and credit.credit is Credit.SOLE else None


def _credits_a_picture(names: tuple[Credited, ...], services: WireServices, site: str | None, *, marked: bool) -> bool:
    """Whether a person and a service stand to both sides of a slash: so are pictures credited everywhere. In a byline
    by its markup a person may come first: "Ada Lovell / ANP"; "PAP/ Ada Lovell" is a photographer even there."""
    return any(
        after.join is Join.SLASH
        and not (marked and service_of(after.name, services))
        and bool(service_of(before.name, services)) != bool(service_of(after.name, services))
        and is_person((after if service_of(before.name, services) else before).name, site)
        for before, after in itertools.pairwise(names)
    )


def _judge(names: tuple[Credited, ...], led: bool, services: WireServices, site: str | None) -> AgencyCredit | None:
    """Sole where the service stands alone, with its own people or its place; joint beside another house."""
    found: list[WireService] = []
    others: list[str] = []
    joint = False
    for credited in names:
        service = service_of(credited.name, services)
        if service and others and spells_out(others[-1], credited.name):
            continue  # letters of the name before them: "Auswärtige Autoren (AA)"
        if service:
            whole = services.named_strictly(credited.name) is not None
            join = credited.join if whole else Join.OF  # "Ada Lovell and Tom Ruiz Associated Press"
            joint = joint or credited.join is Join.WITH or (bool(others) and _joins_houses(join, others, site))
            found.append(service)
        elif names_agencies(credited.name) or (found and belongs_to(found[-1], credited)):
            continue
        else:
            joint = joint or bool(found)
            others.append(credited.name)
    if not found:
        return None
    return AgencyCredit(
        services=_unique(found),
        credit=Credit.JOINT if joint else Credit.SOLE,
        others=tuple(others),
        led=led,
        bare_letters=not led and len(names) == 1 and services.named(names[0].name) is None,
    )


def _joins_houses(join: Join, others: list[str], site: str | None) -> bool:
    """Whether a service after other names shares the byline with them, instead of being their house."""
    return join is not Join.OF or any(is_site(name, site) or is_own_desk(name) for name in others)


def _unique(found: Iterable[WireService | None]) -> tuple[WireService, ...]:
    return tuple({service.slug: service for service in found if service}.values())
