"""Wire services: news organisations that sell copy to others. Names, sites and marks, read from TOML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Annotated, Final

from msgspec import Meta, Struct

from foldline.errors import RuleConflict
from foldline.record import Organisation
from foldline.rules.patterns import PatternSet, TextPattern
from foldline.rules.rule import Host, Slug, Table, Text
from foldline.rules.rule_file import read_rule
from foldline.text.folding import fold_name

FILE: Final = "wire_services.toml"
NAMES_IN_PATTERN: Final = 40  # keeps a pattern short enough to be a rule's
FIRST_EAST_ASIAN: Final = "\u3040"  # Hiragana; Chinese and Korean letters come after it
# What may stand beside a name: all but letters and digits, and the letters of scripts that put no blanks between words.
_NO_WORD: Final = r"(?:[^\pL\pN]|[\x{3040}-\x{30ff}\x{3400}-\x{9fff}\x{ac00}-\x{d7af}])"
_WORDS: Final = re.compile(r"[^\W_]+")
# The same for ASCII text, as a table for `str.translate`: some three times quicker.
_ASCII_WORDS: Final = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}


class WireService(Table, frozen=True, kw_only=True):
    """One service; the head of wire_services.toml tells what each key means."""

    slug: Slug
    name: Text
    hosts: Annotated[tuple[Host, ...], Meta(min_length=1)]
    client_hosts: tuple[Host, ...] = ()
    aliases: tuple[Text, ...] = ()
    short_aliases: tuple[Text, ...] = ()
    desks: tuple[Text, ...] = ()
    marks: tuple[TextPattern, ...] = ()

    @property
    def organisation(self) -> Organisation:
        return Organisation(slug=self.slug, name=self.name, host=self.hosts[0])


class _WireServiceFile(Table, frozen=True, kw_only=True):
    wire_service: tuple[WireService, ...] = ()


class WireServices(Struct, frozen=True, kw_only=True):
    """All wire services, with their names folded (`fold_name`) and their hosts as keys.

    `marking` holds a service for each mark in `mark_set`; `first_words` begin the names of all; `unspaced` are the
    names in scripts that put no blanks between words, as spelled; `credit_set` finds all names and marks.
    """

    services: tuple[WireService, ...] = ()
    by_alias: dict[str, WireService] = {}
    by_short_alias: dict[str, WireService] = {}
    by_host: dict[str, WireService] = {}
    by_client_host: dict[str, WireService] = {}
    marking: tuple[WireService, ...] = ()
    mark_set: PatternSet = PatternSet(())
    first_words: frozenset[str] = frozenset()
    unspaced: dict[str, WireService] = {}
    credit_set: PatternSet = PatternSet(())

    def may_credit(self, lines: Sequence[str]) -> frozenset[int]:
        """The numbers of the lines that may name a service or bear its mark: one look at all, and most pages have
        none."""
        return frozenset(self.credit_set.hits_by_line(lines))

    def may_be_named_in(self, line: str) -> bool:
        """Whether a word of the line begins a service's name: a cheap check, which most lines fail."""
        words = line.translate(_ASCII_WORDS).split() if line.isascii() else _WORDS.findall(line.casefold())
        return not self.first_words.isdisjoint(words)

    def may_be_named_unspaced(self, text: str) -> bool:
        """Whether a name is somewhere in a text of a script that puts no blanks between words."""
        return not text.isascii() and any(name in text for name in self.unspaced)

    def unspaced_in(self, part: str) -> WireService | None:
        """The service whose name ends a run of letters ("ロンドン共同"), or begins it, as in Chinese dispatches."""
        names = sorted((name for name in self.unspaced if part.endswith(name) or part.startswith(name)), key=len)
        return self.unspaced[names[-1]] if names else None

    def named(self, text: str) -> WireService | None:
        """The service that the whole of `text` names; letters that mean other things too do not count."""
        return self.by_alias.get(fold_name(text))

    def named_strictly(self, text: str) -> WireService | None:
        """Like `named`, for places where nothing but a credit can stand: short aliases count as spelled."""
        return self.by_short_alias.get(text.strip().removesuffix(".")) or self.named(text)

    def at_host(self, host: str | None) -> WireService | None:
        """The service whose own site `host` is; sites that it runs for its clients are not its own."""
        if not host or self.runs_for_clients(host):
            return None
        labels = host.split(".")
        return next((self.by_host[name] for name in map(".".join, _tails(labels)) if name in self.by_host), None)

    def runs_for_clients(self, host: str | None) -> WireService | None:
        """The service that runs `host` for its clients."""
        return self.by_client_host.get(host) if host else None

    def marked(self, line: str) -> WireService | None:
        """The service that prints such a line, and no other, under its text."""
        hits = self.mark_set.hits(line)
        return self.marking[hits[0]] if hits else None


@cache
def load_wire_services() -> WireServices:
    """The services that the package brings: one value for each process and those forked from it, since what finds their
    names takes a fifth of a second to compile."""
    return read_wire_services(FILE, resources.files("foldline.rules").joinpath(FILE).read_bytes())


def read_wire_services(file: str, content: bytes) -> WireServices:
    """The services in a file's bytes. Raises RuleError, or RuleConflict where two claim the same."""
    services = read_rule(file, content, _WireServiceFile).wire_service  # type: ignore[type-var]
    _claims(file, "slug", services, lambda service: (service.slug,))
    by_alias = _claims(file, "aliases", services, _long_names)
    by_short_alias = _claims(file, "short_aliases", services, lambda service: service.short_aliases)
    return WireServices(
        services=services,
        by_alias=by_alias,
        by_short_alias=by_short_alias,
        by_host=_claims(file, "hosts", services, lambda service: service.hosts),
        by_client_host=_claims(file, "client_hosts", services, lambda service: service.client_hosts),
        marking=tuple(service for service in services for _ in service.marks),
        mark_set=PatternSet(mark for service in services for mark in service.marks),
        unspaced=_unspaced(services),
        first_words=frozenset(fold_name(name).split()[0] for name in (*by_alias, *by_short_alias)),
        credit_set=PatternSet((*_name_patterns(services), *(mark for service in services for mark in service.marks))),
    )


def _unspaced(services: Iterable[WireService]) -> dict[str, WireService]:
    return {
        name: service
        for service in services
        for name in (*service.aliases, *service.short_aliases)
        if any(letter >= FIRST_EAST_ASIAN for letter in name)
    }


def _name_patterns(services: Iterable[WireService]) -> Iterator[TextPattern]:
    """Patterns that find each service's names in whatever case, with whatever marks between their words, and beside
    letters of scripts without blanks."""
    names = (name for service in services for name in (service.name, *service.aliases, *service.short_aliases))
    told = list(dict.fromkeys(r"[^\pL\pN]+".join(_WORDS.findall(name)) for name in names))
    for start in range(0, len(told), NAMES_IN_PATTERN):
        alternatives = "|".join(told[start : start + NAMES_IN_PATTERN])
        yield TextPattern(rf"(?i)(?:^|{_NO_WORD})(?:{alternatives})(?:{_NO_WORD}|$)")
    for name in _unspaced(services):
        yield TextPattern(re.escape(name))


def _tails(labels: list[str]) -> Iterator[list[str]]:
    """The labels of a host, then of the domains above it."""
    return (labels[start:] for start in range(len(labels)))


def _long_names(service: WireService) -> tuple[str, ...]:
    """The folded aliases; the name is one too, unless it is among the short ones."""
    name = () if service.name in service.short_aliases else (service.name,)
    return tuple(fold_name(alias) for alias in (*name, *service.aliases))


def _claims(
    file: str, key: str, services: Iterable[WireService], claims_of: Callable[[WireService], tuple[str, ...]]
) -> dict[str, WireService]:
    """Who claims what. One service may claim a thing twice; two services may not."""
    owners: dict[str, WireService] = {}
    for service in services:
        for claim in claims_of(service):
            owner = owners.setdefault(claim, service)
            if owner is not service:
                raise RuleConflict(f"{file}: {key} {claim!r}: claimed by {owner.slug} and by {service.slug}")
    return owners
