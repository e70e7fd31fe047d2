"""`ef serve`: checks what can go wrong, says one address, and serves."""

import argparse
import gc
import os
import resource
import sys
from collections.abc import Callable

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.mp import MPServer

from equalfooting import env
from equalfooting.commands import collecting, front, keeping, places, preparing

WORKERS = env.number("WORKERS", default=2, least=1, most=64, says="How many processes answer.")
THREADS = env.number(
    "THREADS",
    default=0,
    most=16,
    says="How many requests one process answers at once; 0 means 1 with SQLite, 3 otherwise.",
)


def main(arguments: list[str]) -> None:
    parser = places.options("serve", "Serve Equal Footing, and print the address where it answers.")
    parser.add_argument("--port", type=port, default=8000)
    parser.add_argument("--address", default="127.0.0.1", help="where to listen (this machine)")
    parser.add_argument("--origin", default="", help="the https:// address that people type")
    asked = parser.parse_args(arguments)
    where = front.decide(asked.address, asked.port, asked.origin)
    front.refuse_if_taken(where)
    place = places.settle(asked.data, asked.key)
    places.make_data_folder(place.data)
    keeping.ensure(place)
    keeping.remind(place)
    arrange(place, where)
    answer(place, where, preparing.prepare())


def port(given: str) -> int:
    if not given.isdigit() or not 0 < int(given) < 65536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(given)


def arrange(place: places.Place, where: front.Front) -> None:
    """What the settings read; before anything of Django is loaded."""
    os.environ["EF_ORIGIN"] = where.origin
    os.environ.setdefault("EF_SWEEP", "yes" if place.database else "no")
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold unlocked keys


def answer(place: places.Place, where: front.Front, link: str) -> None:
    """Blocks until Ctrl+C. The workers are forked from here and share what is loaded."""
    collecting.collect()
    preparing.load()
    for name in env.unknown():
        print(f"{name} is not a setting of ours; nothing reads it.", file=sys.stderr)
    gc.freeze()
    server = Server(
        "equalfooting.commands.application:application",
        address=where.address,
        port=where.port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        # SQLite has one writer: a second thread in a process only waits for it.
        blocking_threads=THREADS or (1 if place.database else 3),
        backpressure=1024,  # an idle browser counts too, so this is about people
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=3,  # an open tab holds its connection; nobody waits long for that
    )
    server.when_it_answers = lambda: greet(where, link)
    server.serve()


class Server(MPServer):
    """Says its address once it answers there, not before."""

    when_it_answers: Callable[[], None]

    def startup(self, *workers: object) -> None:
        super().startup(*workers)  # type: ignore[no-untyped-call]  # granian leaves it so
        if front.answers_soon(self.bind_addr, self.bind_port):
            self.when_it_answers()


def greet(where: front.Front, link: str) -> None:
    behind = f"   (your proxy passes it on to {where.address}:{where.port})"
    print(f"{where.origin}/{behind if where.origin.startswith('https') else ''}")
    if link:
        print(f"Whoever opens this link first becomes the steward. It works once:\n{link}")
    sys.stdout.flush()
