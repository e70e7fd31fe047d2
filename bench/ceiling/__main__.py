"""Fill it (fill ENTRIES WAITS SEALED) or serve it (serve PORT): python -m ceiling …"""

import gc
import os
import sys
from pathlib import Path

import django
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from equalfooting.commands import hooks

os.environ["DJANGO_SETTINGS_MODULE"] = "ceiling.settings"


def fill(entries: str, waits: str, sealed: str) -> None:
    django.setup()
    told = hooks.call("ceiling.filling", "fill", int(entries), int(waits), int(sealed))
    Path(os.environ["CEILING_DATA"], "addresses.json").write_text(told)


def serve(port: str) -> None:
    """As `ef serve` does it: loaded once, two workers forked, one thread each."""
    hooks.call("ceiling.application", "load")
    gc.freeze()
    MPServer(
        "ceiling.application:application",
        address="127.0.0.1",
        port=int(port),
        interface=Interfaces.WSGI,
        workers=2,
        blocking_threads=1,
        backpressure=1024,
        log_level=LogLevels.error,
        workers_kill_timeout=3,
    ).serve()


{"fill": fill, "serve": serve}[sys.argv[1]](*sys.argv[2:])
