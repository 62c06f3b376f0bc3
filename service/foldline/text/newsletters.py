"""How lines speak of newsletters and mail: a box that does so is no gate."""

from __future__ import annotations

import re
from typing import Final

_NEWSLETTER: Final = re.compile(
    r"newsletter|\binbox\b|mailing list|e-?mail (?:updates|alerts|digest)|briefing|new posts|posteingang|postfach"
    r"|infolettre|bolet(?:ín|im)|nieuwsbrief|ny[hk]e?dsbrev|nyhetsbrev|uutiskirje|bülten|рассылк|розсилк|النشرة"
    r"|न्यूज़?लेटर|メルマガ|メールマガジン|ニュースレター|뉴스레터|电子报|電子報|boîte mail|by email\b|per e-?mail",
    re.IGNORECASE,
)


def speaks_of_newsletter(line: str) -> bool:
    """Whether a line offers a newsletter.

    >>> speaks_of_newsletter("Our best stories in your inbox")
    True
    """
    return _NEWSLETTER.search(line) is not None
