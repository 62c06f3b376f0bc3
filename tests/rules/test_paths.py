"""Path globs: what they fit, and whether two of them fit one path."""

from __future__ import annotations

import pytest

from foldline.rules.paths import PathSet


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("/news/*", "/news/a", True),
        ("/news/*", "/news/a/b", False),
        ("/news/**", "/news/a/b", True),
        ("/news/**", "/sport/a", False),
        ("/*/2026/**", "/uk/2026/01/a.html", True),
        ("/a.b", "/axb", False),
    ],
)
def test_a_glob_fits_whole_paths(glob: str, path: str, fits: bool) -> None:
    assert PathSet((glob,)).fits(path) is fits


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        ("/news/**", "/sport/**", False),
        ("/news/**", "/**", True),
        ("/*/a", "/b/*", True),
        ("/*", "/a/b", False),
        ("/**/x", "/a/**", True),
        ("/news/*.html", "/news/*.xml", False),
    ],
)
def test_globs_that_share_a_path_are_found(one: str, other: str, both: bool) -> None:
    assert (PathSet((one,)).overlaps(PathSet((other,))) is not None) is both
    assert (PathSet((other,)).overlaps(PathSet((one,))) is not None) is both


def test_no_globs_fit_every_path_and_share_with_all() -> None:
    assert PathSet(()).fits("/a/b")
    assert PathSet(()).overlaps(PathSet(("/a",)))
