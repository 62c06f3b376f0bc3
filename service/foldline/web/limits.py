"""The bounds that no setting moves, each with what it is for."""

from __future__ import annotations

from typing import Final

# A page's address may have 8,192 characters before percent-encoding.
MAX_LINE_BYTES: Final = 32_768
# A head with such an address in the line and in Content-Location, and what proxies add.
MAX_HEAD_BYTES: Final = 65_536
# A body in chunks of one byte is six times as long on the way, and costs a second of CPU for each million of them. The
# chunks of a body of some size must bear more than they weigh.
MAX_FRAMING_RATIO: Final = 1.5
FRAMING_COUNTS_FROM: Final = 1_048_576
# Browsers send about 20; a proxy adds a few.
MAX_HEADERS: Final = 100
# Three are known, and `include` may be repeated.
MAX_QUERY_PARAMETERS: Final = 32
# Past the limit of connections so many more are taken, for probes: anything else is turned away on them.
SPARE_CONNECTIONS: Final = 32
# Where there is no room, a connection that is idle for so long is closed for another one.
REUSE_AFTER_SECONDS: Final = 2.0
# A spare connection is not kept for one who says nothing.
SPARE_SECONDS: Final = 5.0
# What is still sent after an early answer is read so long, so that the caller gets to read that answer.
LINGERING_SECONDS: Final = 5.0
# Who has opened a connection is about to send on it: at a stop it is given so long to begin.
FRESH_SECONDS: Final = 0.5
# Connections that wait to be accepted, when many come in the same moment.
BACKLOG: Final = 1_024
