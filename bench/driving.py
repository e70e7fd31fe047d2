"""Asking for one page again and again: by wrk, or slower by threads of our own."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from asking import HOST

WRK = shutil.which("wrk")
NO_WRK = """\
wrk is not installed (Debian: apt install wrk), so a small driver in Python asks instead: processor
ms a request stay comparable; requests a second and waiting times are those of a slow driver."""
LONGEST = 30.0  # seconds a point may take
REPORT = Path(__file__).with_name("report.lua")


@dataclass(frozen=True)
class Driven:
    """Requests that were answered 200, in how many seconds, and waiting times in ms."""

    requests: int
    seconds: float
    p50: float
    p95: float
    p99: float


def drive(port: int, path: str, cookie: str, connections: int, seconds: float) -> Driven:
    """Ends the run when anything but 200 was answered: a wrong page is quickly made."""
    by = by_wrk if WRK else by_hand
    return by(port, path, cookie, connections, min(seconds, LONGEST))


def by_wrk(port: int, path: str, cookie: str, connections: int, seconds: float) -> Driven:
    command = [
        str(WRK),
        "-t1",
        f"-c{connections}",
        f"-d{max(1, round(seconds))}s",
        "--timeout",
        "20s",
    ]
    headers = ["-H", f"Cookie: {cookie}", "-H", f"Host: localhost:{port}"]
    where = ["-s", str(REPORT), f"http://{HOST}:{port}{path}"]
    done = subprocess.run([*command, *headers, *where], capture_output=True, text=True, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("driven "))
    requests, micros, wrong, p50, p95, p99, status = (float(part) for part in line.split()[1:])
    if wrong:
        raise SystemExit(f"{path} at port {port}: {wrong:.0f} answers failed, with {status:.0f}.")
    return Driven(int(requests), micros / 1e6, p50 / 1e3, p95 / 1e3, p99 / 1e3)


def by_hand(port: int, path: str, cookie: str, connections: int, seconds: float) -> Driven:
    until = time.monotonic() + seconds
    waits: list[list[float]] = [[] for _ in range(connections)]
    headers = {"Cookie": cookie, "Host": f"localhost:{port}"}
    askers = [
        threading.Thread(target=_ask, args=(port, path, headers, until, own)) for own in waits
    ]
    began = time.monotonic()
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    taken = time.monotonic() - began
    all_waits = sorted(wait for own in waits for wait in own)
    if not all_waits:
        raise SystemExit(f"{path} at port {port}: there was no answer, or not 200.")
    p50, p95, p99 = (all_waits[int(len(all_waits) * share)] for share in (0.5, 0.95, 0.99))
    return Driven(len(all_waits), taken, p50, p95, p99)


def _ask(port: int, path: str, headers: dict[str, str], until: float, waits: list[float]) -> None:
    """Stops at the first answer that is not 200, and then has nothing to show."""
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    while time.monotonic() < until:
        began = time.monotonic()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            waits.clear()
            return
        waits.append((time.monotonic() - began) * 1000)
