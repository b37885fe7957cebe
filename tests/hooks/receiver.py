"""Another program, as far as hooks know: an address on this machine that remembers what is posted to it, and a command that writes down what it is given."""

from __future__ import annotations

import contextlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Receiver:
    """What has come: (path, headers, body) of each post. `answer(path, number)` gives the status and where it is sent on to."""

    port: int = 0
    came: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    answer: Callable[[str, int], tuple[int, str]] = field(default=lambda _path, _number: (200, ""))
    some: threading.Condition = field(default_factory=threading.Condition)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def bodies(self) -> list[dict[str, Any]]:
        """What was posted."""
        return [json.loads(body) for _, _, body in self.came]


@contextlib.contextmanager
def receiving() -> Iterator[Receiver]:
    """The address for as long as the block lasts."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the library's name
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, where = receiver.answer(self.path, len(receiver.came))
            with receiver.some:
                receiver.came.append((self.path, dict(self.headers.items()), body))
                receiver.some.notify_all()
            self.send_response(status)
            if where:
                self.send_header("Location", where)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def writing_down(place: Path, then: str = "") -> tuple[str, ...]:
    """A command that appends what it is given to `place` as one line, and then does something more."""
    code = f"import sys, os, json\nline = json.dumps(json.load(sys.stdin))\nwith open({str(place)!r}, 'a') as f: f.write(line + '\\n')\n{then}"
    return (sys.executable, "-S", "-c", code)


def written(place: Path) -> list[dict[str, Any]]:
    """What such a command has written."""
    return [json.loads(line) for line in place.read_text(encoding="utf-8").splitlines()] if place.exists() else []
