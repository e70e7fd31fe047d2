"""Starting and stopping the two applications, and how long a start takes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from asking import HOST, Visitor

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent
PYTHON = ROOT / ".venv" / "bin" / "python"
PATIENCE = 30.0  # seconds for a start or an end


def environment(**more: str) -> dict[str, str]:
    """No setting of an installation here reaches the measured ones."""
    usual = {name: value for name, value in os.environ.items() if not name.startswith("EF_")}
    usual.pop("DATABASE_URL", None)
    # A session that locks itself during a long run would be measured as a redirection.
    return {**usual, "PYTHONPATH": f"{ROOT / 'src'}:{BENCH}", "EF_IDLE_LOCK_MINUTES": "120", **more}


def run(*arguments: str, **more: str) -> None:
    """Our own module in the product's environment; shows what it wrote only when it fails."""
    done = subprocess.run(
        [PYTHON, "-P", "-m", *arguments],
        env=environment(**more),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise SystemExit(done.stdout)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


class Server:
    """A process that answers at a port of its own on this machine."""

    def __init__(self, name: str, command: list[str], **more: str) -> None:
        self.name = name
        self.port = free_port()
        self._command = [part.replace("PORT", str(self.port)) for part in command]
        self._environment = environment(**more)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        return self._process.pid if self._process else 0

    def start(self, path: str) -> float:
        """Seconds from the start of the process to the first answer with status 200."""
        began = time.monotonic()
        self._process = subprocess.Popen(
            self._command,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while time.monotonic() - began < PATIENCE and self._process.poll() is None:
            with suppress(OSError):
                if Visitor(self.port).ask(path)[0] == 200:
                    return time.monotonic() - began
            time.sleep(0.01)
        raise SystemExit(f"{self.name} did not begin to answer: {' '.join(self._command)}")

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


def ours(folder: Path) -> Server:
    """Equal Footing as people start it."""
    place = ["--data", str(folder / "data"), "--key", str(folder / "key")]
    command = [sys.executable, str(ROOT / "ef.py"), "serve", *place, "--port", "PORT"]
    return Server("Equal Footing", command)


def ceiling(folder: Path) -> Server:
    command = [str(PYTHON), "-P", "-m", "ceiling", "serve", "PORT"]
    return Server("The ceiling", command, CEILING_DATA=str(folder / "ceiling"))
