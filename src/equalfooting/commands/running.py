"""Running our tools one after the other, with a name, a time and an honest end."""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from equalfooting.commands.places import ROOT

BIN = ROOT / ".venv" / "bin"


def environment(**more: str) -> dict[str, str]:
    """For tools and tests: made-up secrets, a data folder of no importance, fast stretching."""
    return {
        **os.environ,
        "PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT / 'tests'}",
        "DJANGO_SETTINGS_MODULE": "equalfooting.settings",
        "EF_SERVER_SECRET": "5e" * 32,
        "EF_DATA": str(Path(tempfile.gettempdir()) / "equal-footing-tests"),
        "EF_STRETCH": "light",
        **more,
    }


def step(name: str, *command: str, **more: str) -> bool:
    """Run it, say its name and seconds; show what it wrote only when it failed."""
    began = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(**more),
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
