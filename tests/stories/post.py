"""A mail server of our own that keeps every byte it is sent, and delivers nothing."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

ANSWERS = {b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}


class _Talk(socketserver.StreamRequestHandler):
    """One caller: every line is kept, every line but those of a letter is answered."""

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        in_letter = False
        for line in self.rfile:
            self.server.kept.append(line)
            in_letter = in_letter and line != b".\r\n"
            if in_letter:
                continue
            word = line.strip().upper()
            in_letter = word == b"DATA"
            self.wfile.write(ANSWERS.get(word, b"250 fine\r\n"))


class Post(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.kept: list[bytes] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def letters(self) -> int:
        return self.kept.count(b".\r\n")


@contextmanager
def listening() -> Iterator[Post]:
    with Post() as post:
        threading.Thread(target=post.serve_forever, daemon=True).start()
        yield post
        post.shutdown()
