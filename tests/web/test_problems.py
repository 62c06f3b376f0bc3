"""Every error class with a meaning for callers has its problem."""

from __future__ import annotations

import importlib
import pkgutil

import foldline
from foldline.errors import FoldlineError, PageTooLarge, RuleError
from foldline.settings import SettingsError
from foldline.web.failures import AddressUnusable, ExtractionFailed, WorkersUnusable
from foldline.web.keys import KeysUnusable
from foldline.web.problems import PROBLEMS, problem_for_error

# These stop a start or a command; no call is answered with them.
NEVER_ANSWERED = (RuleError, SettingsError, WorkersUnusable, AddressUnusable, KeysUnusable)
# API.md, "HTTP": name and status of what this version can answer.
NAMES = {
    "bad-request": 400,
    "unauthorized": 401,
    "url-not-allowed": 403,
    "robots-disallowed": 403,
    "request-timeout": 408,
    "page-too-large": 413,
    "unsupported-media-type": 415,
    "undecodable-page": 422,
    "page-refused": 422,
    "rate-limited": 429,
    "headers-too-large": 431,
    "internal": 500,
    "extraction-crashed": 500,
    "fetch-failed": 502,
    "overloaded": 503,
    "fetch-timeout": 504,
    "extraction-timeout": 504,
}


def all_errors(base: type[FoldlineError]) -> set[type[FoldlineError]]:
    return {each for child in base.__subclasses__() for each in {child, *all_errors(child)}}


def test_no_error_class_is_left_out() -> None:
    for module in pkgutil.walk_packages(foldline.__path__, "foldline."):
        if not module.name.endswith(("__main__", "warm_up")):
            importlib.import_module(module.name)
    mapped = tuple(PROBLEMS)
    left_out = {
        error
        for error in all_errors(FoldlineError)
        if error.__module__.startswith("foldline.")
        and not error.__module__.startswith("foldline.cli")
        and not issubclass(error, (*mapped, *NEVER_ANSWERED))
    }
    assert left_out == set()


def test_names_and_statuses_are_those_of_the_contract() -> None:
    assert {kind.name: kind.status for kind in PROBLEMS.values()} == NAMES


def test_an_unknown_exception_is_internal_and_keeps_its_words() -> None:
    response = problem_for_error(ValueError("the words of the story"), "r1")
    assert (response.status, response.problem) == (500, "internal")
    assert b"story" not in bytes(response.body or b"")  # type: ignore[arg-type]


def test_a_subclass_is_told_as_its_base() -> None:
    class PictureTooLarge(PageTooLarge):
        pass

    assert problem_for_error(PictureTooLarge("too large"), "r1").status == 413
    assert problem_for_error(ExtractionFailed("failed"), "r1").problem == "internal"
