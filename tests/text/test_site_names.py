"""Whether a name fits a host."""

from __future__ import annotations

import pytest

from foldline.text.site_names import agrees_with_host


@pytest.mark.parametrize(
    ("name", "host", "agrees"),
    [
        ("The Example Courier", "www.examplecourier.com", True),
        ("Example Courier", "news.example-courier.co.uk", True),
        ("Beispieler Allgemeine Zeitung", "baz.de", True),
        ("Courier", "examplecourier.com", True),
        ("The Example Courier", "another.org", False),
        ("", "example.com", False),
    ],
)
def test_a_name_fits_by_letters_or_initials(name: str, host: str, agrees: bool) -> None:
    assert agrees_with_host(name, host) is agrees
