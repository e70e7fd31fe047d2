"""The address people type and the one we listen at, and which of them are refused."""

import errno
import ipaddress
import os
import socket
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

PLAIN_HTTP = """\
Over plain HTTP on a network, passphrases could be read on their way and browsers would drop our
cookies, so nobody could sign in. Put a proxy that speaks HTTPS in front, and start with
    python3 ef.py serve --origin https://footing.example.org
docs/operating.md shows how; deploy/ has examples for Caddy and nginx."""
ORIGIN_TAKES = "--origin takes the address people type, without a path: https://footing.example.org"


@dataclass(frozen=True)
class Front:
    """Listening at `address` and `port`; people type `origin`."""

    address: str
    port: int
    origin: str


def decide(address: str, port: int, origin: str) -> Front:
    """A front that people can sign in through, or a sentence that says what to do instead."""
    address = "127.0.0.1" if address == "localhost" else address
    origin = (origin or os.environ.get("EF_ORIGIN") or f"http://localhost:{port}").rstrip("/")
    parts = urlsplit(origin)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path or parts.query:
        sys.exit(ORIGIN_TAKES)
    private = is_this_machine(address) and is_this_machine(parts.hostname)
    if parts.scheme == "http" and not private:
        sys.exit(PLAIN_HTTP)
    return Front(address, port, origin)


def is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_if_taken(front: Front) -> None:
    """A browser may try ::1 first for localhost, so another program there would answer instead."""
    also = ["::1"] if front.address == "127.0.0.1" and socket.has_ipv6 else []
    for address in [front.address, *also]:
        problem = listening_problem(address, front.port)
        if problem == errno.EADDRINUSE:
            sys.exit(
                f"Port {front.port} is taken: something else answers there. Stop it, or choose "
                f"another port, for instance --port {front.port + 1}."
            )
        if problem and address == front.address:
            sys.exit(f"Nothing can listen at {address} port {front.port}: {os.strerror(problem)}.")


def listening_problem(address: str, port: int) -> int:
    """The error number that listening there would meet; 0 when it works."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError as wrong:
        return wrong.errno or errno.EADDRNOTAVAIL
    return 0


def answers_soon(address: str, port: int) -> bool:
    """Wait until somebody answers there; False after ten seconds of nobody."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            socket.create_connection((address, port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return True
    return False
