"""What is loaded, in a few words: for lists, and for a process that has no rules of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from foldline.rules.discovery import LoadedRules


class RuleSummary(Struct, frozen=True, kw_only=True):
    """One rule: its axis ("syndicator", "outlet", "plugin"), names and hosts."""

    axis: str
    slug: str
    name: str
    hosts: tuple[str, ...]


class RulesSummary(Struct, frozen=True, kw_only=True):
    """All that is loaded; `digest` is that of `engine.rules`; `ad_lines_skipped` counts lines of ad lists by kind."""

    digest: str
    rules: tuple[RuleSummary, ...] = ()
    site_configs: int = 0
    ad_selectors: int = 0
    ad_lines_skipped: dict[str, int] = {}


def summarise_rules(loaded: LoadedRules) -> RulesSummary:
    book, extras = loaded.book, loaded.extras
    found = [
        RuleSummary(
            axis="syndicator",
            slug=rule.slug,
            name=rule.name,
            hosts=tuple(host for site in rule.sites for host in site.hosts),
        )
        for rule in book.syndicators
    ]
    found += [RuleSummary(axis="outlet", slug=each.slug, name=each.name, hosts=each.hosts) for each in book.outlets]
    plugins = {plugin.slug: plugin for plugin in extras.plugins.by_host.values()}
    found += [
        RuleSummary(axis="plugin", slug=slug, name=type(plugin).__name__, hosts=tuple(plugin.hosts))
        for slug, plugin in sorted(plugins.items())
    ]
    return RulesSummary(
        digest=book.digest,
        rules=tuple(found),
        site_configs=len(extras.site_configs.by_host) + len(extras.site_configs.below),
        ad_selectors=extras.ad_lists.size,
        ad_lines_skipped=extras.ad_lists.skipped,
    )
