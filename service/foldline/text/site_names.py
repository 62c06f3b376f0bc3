"""Whether a site's name fits its host."""

from __future__ import annotations

from foldline.text.addresses import domain_token, registered_domain
from foldline.text.folding import fold_letters


def agrees_with_host(name: str, host: str) -> bool:
    """Whether the name could be that of the site at the host, by its letters or its initials.

    >>> agrees_with_host("The Example Courier", "www.examplecourier.com")
    True
    >>> agrees_with_host("Beispieler Allgemeine Zeitung", "baz.de")
    True
    >>> agrees_with_host("The Example Courier", "news.invalid")
    False
    """
    token, letters = fold_letters(domain_token(host)), fold_letters(name)
    if not token or not letters:
        return False
    initials = "".join(word[0] for word in name.casefold().split())
    return (
        token in letters
        or letters in token
        or letters.removeprefix("the") in token
        or (len(token) > 1 and token in (initials, initials.removeprefix("t")))
        or letters == fold_letters(registered_domain(host))
    )
