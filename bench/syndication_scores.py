"""A record's attribution against the label of its page. Pure.

Each measure gives True or False, or None where the page does not count for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from bench.folding import fold_name
from bench.split import domain_of
from bench.syndication_labels import SyndicationLabel

Record = Mapping[str, Any]
Organisation = Mapping[str, Any] | None

# Agencies under the names that labels and records use; a name that is not here stands for itself.
AGENCIES: Final = {
    "associated press": "ap",
    "agence france presse": "afp",
    "deutsche presse agentur": "dpa",
    "austria presse agentur": "apa",
    "keystone sda": "sda",
    "agencia efe": "efe",
    "united press international": "upi",
    "ritzaus bureau": "ritzau",
}


def kind_right(label: SyndicationLabel, record: Record) -> bool:
    """Is `origin_kind` right?"""
    found: str = record["attribution"]["origin_kind"]
    return found == label.origin_kind


def agency_right(label: SyndicationLabel, record: Record) -> bool | None:
    """On pages with agency copy: are exactly the credited agencies named?"""
    if label.kind != "wire":
        return None
    found = {_agency(service["name"]) for service in record["attribution"]["wire_services"]}
    return found == set(map(_agency, label.agencies))


def credit_right(label: SyndicationLabel, record: Record) -> bool | None:
    """On agency copy and originals: is the agency's share in the story right?"""
    if label.kind == "syndicated":
        return None
    found: str = record["attribution"]["credit"]
    return found == label.credit


def outlet_right(label: SyndicationLabel, record: Record) -> bool:
    """Is the outlet the one that wrote the story: the origin, the agency, or the site itself?"""
    outlet = record["outlet"]
    if label.origin_kind == "original":
        return _is_site(label, outlet) or (label.is_agency_site and _is_agency_of_site(label, outlet))
    if label.origin_kind == "wire":
        return outlet is not None and _agency(outlet["name"]) in map(_agency, label.agencies)
    return _is_origin(label, outlet)


def syndicator_right(label: SyndicationLabel, record: Record) -> bool:
    """Is the syndicator the site, and nobody where the story is the site's own?"""
    if label.origin_kind == "original":
        return record["syndicator"] is None
    return _is_site(label, record["syndicator"])


def _only(
    kind: str, measure: Callable[[SyndicationLabel, Record], bool]
) -> Callable[[SyndicationLabel, Record], bool | None]:
    """The measure on pages of one kind alone."""
    return lambda label, record: measure(label, record) if label.origin_kind == kind else None


def _called(kind: str) -> Callable[[SyndicationLabel, Record], bool | None]:
    """On originals, joint work among them: are they called something else?"""
    return lambda label, record: (
        record["attribution"]["origin_kind"] == kind if label.origin_kind == "original" else None
    )


MEASURES: Final[Mapping[str, Callable[[SyndicationLabel, Record], bool | None]]] = {
    "origin_kind right": kind_right,
    "origin_kind right, agency copy": _only("wire", kind_right),
    "origin_kind right, syndicated": _only("syndicated", kind_right),
    "origin_kind right, originals": _only("original", kind_right),
    "originals called wire": _called("wire"),
    "originals called syndicated": _called("syndicated"),
    "agency right": agency_right,
    "credit right": credit_right,
    "outlet right, syndicated": _only("syndicated", outlet_right),
    "outlet right, agency copy": _only("wire", outlet_right),
    "outlet right, originals": _only("original", outlet_right),
    "syndicator right, syndicated": _only("syndicated", syndicator_right),
    "syndicator right, agency copy": _only("wire", syndicator_right),
    "syndicator right, originals": _only("original", syndicator_right),
}
# Where True is a fault.
FAULTS: Final = frozenset({"originals called wire", "originals called syndicated"})


def score_record(label: SyndicationLabel, record: Record) -> dict[str, bool | None]:
    """Every measure of one page."""
    return {name: measure(label, record) for name, measure in MEASURES.items()}


def _agency(name: str) -> str:
    folded = fold_name(name)
    return AGENCIES.get(folded, folded)


def _is_site(label: SyndicationLabel, found: Organisation) -> bool:
    """The site by its name, or by its domain unless the name is the agency's."""
    if found is None or _agency(found["name"]) in map(_agency, label.agencies):
        return False
    return fold_name(found["name"]) == fold_name(label.site) or _at(found, label.domain)


def _is_agency_of_site(label: SyndicationLabel, found: Organisation) -> bool:
    """On an agency's own site the agency is the outlet (API.md); such sites carry its name before theirs."""
    return found is not None and fold_name(label.site).startswith(fold_name(found["name"]))


def _is_origin(label: SyndicationLabel, found: Organisation) -> bool:
    """The origin by its name, or by the domain of the address that the page declares as the origin's."""
    if found is None or label.origin_outlet is None:
        return False
    if fold_name(found["name"]) == fold_name(label.origin_outlet):
        return True
    origin = domain_of(label.origin_url) if label.origin_url else ""
    return origin not in ("", label.domain) and _at(found, origin)


def _at(found: Mapping[str, Any], domain: str) -> bool:
    return found["host"] is not None and domain_of(f"https://{found['host']}/") == domain
