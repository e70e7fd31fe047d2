"""Make an installation in a new data folder and fill it: python -m ours DATA KEY ENTRIES [MORE]."""

import sys
from pathlib import Path

from equalfooting.commands import hooks, keeping, places, preparing


def main(data: str, key: str, entries: str, more: str = "0") -> None:
    place = places.settle(Path(data), Path(key))
    places.make_data_folder(place.data)
    keeping.ensure(place)
    preparing.prepare()
    told = hooks.call("ours.filling", "fill", int(entries), int(more))
    (place.data / "addresses.json").write_text(told)
    preparing.finish()


main(*sys.argv[1:])
