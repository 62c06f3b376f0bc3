"""app.py SOCKET [PAGES]: post a page to the foldline behind a Unix socket, again and again, and print what came back.

Python's standard library alone. Ends after PAGES pages, or never.
"""

import http.client
import importlib.resources
import itertools
import json
import socket
import sys
import time

PAUSE_SECONDS = 30
PATIENCE_SECONDS = 10


class SocketConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=PATIENCE_SECONDS)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(PATIENCE_SECONDS)
        self.sock.connect(self._path)


def extract(path: str, page: bytes, url: str) -> dict[str, object]:
    """The record of a page; a problem has the key `type`."""
    connection = SocketConnection(path)
    try:
        headers = {"Content-Type": "text/html; charset=utf-8", "Content-Location": url}
        connection.request("POST", "/v1/extract", page, headers)
        return json.load(connection.getresponse())
    finally:
        connection.close()


def main(path: str, pages: int | None) -> None:
    page = importlib.resources.files("foldline").joinpath("examples/qwiket-harbour.html").read_bytes()
    for number in itertools.count(1):
        record = extract(path, page, "https://am1.news/usconservative/topic/lemonde/6-slug-harbour-towns")
        print(json.dumps({key: record.get(key) for key in ("kind", "headline", "type", "detail")}), flush=True)
        if number == pages:
            return
        time.sleep(PAUSE_SECONDS)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
