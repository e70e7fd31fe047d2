"""Running our tools one after the other, with a name, a time and an honest end."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from equalfooting.commands.places import ROOT

BIN = ROOT / ".venv" / "bin"


def environment(**more: str) -> dict[str, str]:
    """For tools and tests: nothing of an installation here reaches them."""
    ours = ("EF_", "DATABASE_URL")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(ours)},
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}",
        "DJANGO_SETTINGS_MODULE": "testing_settings",
        "EF_DATA": str(Path(tempfile.gettempdir()) / "equal-footing-checks"),
        "EF_SERVER_SECRET": "ab" * 32,
        **more,
    }


def step(name: str, *command: str) -> bool:
    """Run it, say its name and seconds; show what it wrote only when it failed."""
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    fine = done.returncode == 0
    seconds = time.monotonic() - began
    print(f"{'holds ' if fine else 'BROKEN'}  {name:<24}{seconds:6.1f} s", flush=True)
    if not fine:
        print(done.stdout, flush=True)
    return fine
