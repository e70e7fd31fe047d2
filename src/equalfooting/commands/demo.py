"""`ef demo`: the same program with a story in it, in a folder that is thrown away."""

import os
import tempfile
from pathlib import Path

from equalfooting.commands import front, hooks, keeping, places, preparing, serve


def main(arguments: list[str]) -> None:
    parser = places.options("demo", "Serve a made-up alliance in a folder that is thrown away.")
    parser.add_argument("--port", type=serve.port, default=8000)
    asked = parser.parse_args(arguments)
    where = front.decide("127.0.0.1", asked.port, f"http://localhost:{asked.port}")
    front.refuse_if_taken(where)
    os.environ.pop("DATABASE_URL", None)  # never into a database that somebody uses
    os.environ["EF_DEMO"] = "yes"
    with tempfile.TemporaryDirectory(prefix="equal-footing-demo-") as folder:
        place = places.settle(Path(folder), Path(folder) / "demo.key")
        keeping.make(place.key)
        serve.arrange(place, where)
        preparing.prepare()
        print(hooks.call("equalfooting.demo", "play"), flush=True)
        serve.answer(place, where, link="")
