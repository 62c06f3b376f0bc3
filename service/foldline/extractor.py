"""The library's front: an Extractor holds the rules and the operator's terms, and turns pages into records."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from foldline.errors import BadRequest
from foldline.model import INCLUDABLE, Options, RawPage
from foldline.pipeline import Explanation, Mark, Terms, extract_page, no_mark
from foldline.record import Article, Policy
from foldline.rules.discovery import Extras, LoadedRules, load_rules
from foldline.rules.operator_files import OperatorFiles, read_operator_files
from foldline.rules.rule_book import RuleBook
from foldline.rules.summary import RulesSummary, summarise_rules

UTF8_OF_TYPE = "{}; charset=utf-8"


class Extractor:
    """Extracts pages by one set of rules. Holds no state between pages; use one to a process."""

    def __init__(
        self,
        *,
        rules_dir: Path | str | None = None,
        ad_lists: Iterable[Path | str] = (),
        mounted: OperatorFiles | None = None,
        licensed_outlets: Iterable[str] = (),
        policy: Policy | str = Policy.VISIBLE,
    ) -> None:
        """`rules_dir`: a folder of rule files beside those of foldline and of installed packages; `ad_lists`: files of
        EasyList's form; `mounted`: both of these where they have been read already; `licensed_outlets`: slugs of
        outlets whose gated text may enter the body; `policy`: "visible" or "declared".

        Raises RuleError and BadRequest."""
        folder = Path(rules_dir) if rules_dir is not None else None
        loaded = load_rules(mounted or read_operator_files(folder, map(Path, ad_lists)))
        self.rule_book: RuleBook = loaded.book
        self.extras: Extras = loaded.extras
        licensed = frozenset(licensed_outlets)
        if unknown := sorted(licensed - self.rule_book.by_slug.keys()):
            raise BadRequest(f"licensed outlet {unknown[0]!r}: no outlet rule has that slug")
        self._terms = Terms(policy=policy_of(policy), licensed_outlets=licensed, version=installed_version())
        self._mark: Mark = no_mark

    def describe_rules(self) -> RulesSummary:
        """What is loaded, in a few words."""
        return summarise_rules(LoadedRules(book=self.rule_book, extras=self.extras))

    def with_rules(self, book: RuleBook) -> Extractor:
        """An extractor on the same terms, with other rules."""
        other = copy(self)
        other.rule_book = book
        return other

    def with_mark(self, mark: Mark) -> Extractor:
        """An extractor that calls `mark` with a stage's name as it ends (`model.STAGES`)."""
        other = copy(self)
        other._mark = mark
        return other

    def extract(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        content_type: str = "text/html",
        include: Iterable[str] = (),
        policy: Policy | str | None = None,
    ) -> Article:
        """The record of a page. `content_type` "text/plain" marks a text capture; `include` names of
        blocks, markdown, removed, candidates; `policy` may only be stricter than the extractor's.

        Raises BadRequest, UnsupportedMediaType and UndecodablePage. A page without a story is no error.
        """
        return self._run(page, url, content_type, include, policy).article

    def extract_with_hits(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        content_type: str = "text/html",
        include: Iterable[str] = (),
        policy: Policy | str | None = None,
    ) -> Explanation:
        """As `extract`, with what the service logs of a page: the rules' hits, and the plug-ins that failed."""
        return self._run(page, url, content_type, include, policy)

    def explain(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        content_type: str = "text/html",
        policy: Policy | str | None = None,
    ) -> Explanation:
        """The record with everything on request, and each block with its label and reason. Raises as `extract`."""
        return self._run(page, url, content_type, INCLUDABLE, policy)

    def _run(
        self, page: bytes | str, url: str | None, content_type: str, include: Iterable[str], policy: Policy | str | None
    ) -> Explanation:
        wanted = frozenset(include)
        if unknown := sorted(wanted - INCLUDABLE):
            raise BadRequest(f"include: {unknown[0]!r} is none of {', '.join(sorted(INCLUDABLE))}")
        asked = self._terms.policy if policy is None else policy_of(policy)
        raw = raw_page(page, url, content_type)
        options = Options(include=wanted, policy=asked)
        return extract_page(raw, self.rule_book, self._terms, options, self.extras, self._mark)


def extract_article(
    page: bytes | str,
    *,
    url: str | None = None,
    content_type: str = "text/html",
    include: Iterable[str] = (),
    policy: Policy | str | None = None,
) -> Article:
    """The record of a page by the package's own rules; see `Extractor.extract`."""
    return _default_extractor().extract(page, url=url, content_type=content_type, include=include, policy=policy)


def raw_page(page: bytes | str, url: str | None, content_type: str) -> RawPage:
    """What the pipeline takes. A str has been decoded by the caller, so its declared charset no longer tells."""
    if isinstance(page, str):
        media_type = content_type.partition(";")[0].strip()
        return RawPage(
            body=page.encode("utf-8", errors="replace"), url=url, content_type=UTF8_OF_TYPE.format(media_type)
        )
    return RawPage(body=bytes(page), url=url, content_type=content_type)


def policy_of(value: Policy | str) -> Policy:
    """Raises BadRequest for a word that is no policy."""
    try:
        return Policy(value)
    except ValueError:
        raise BadRequest(f"policy: {value!r} is none of {', '.join(Policy)}") from None


@cache
def installed_version() -> str:
    try:
        return version("foldline")
    except PackageNotFoundError:
        return "0+unknown"


@cache
def _default_extractor() -> Extractor:
    return Extractor()
