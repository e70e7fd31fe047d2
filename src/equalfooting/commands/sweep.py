"""`ef sweep`: does what is due, once; for a timer of the system."""

from equalfooting.commands import due, places, preparing


def main(arguments: list[str]) -> None:
    asked = places.options("sweep", "Do what is due, once.").parse_args(arguments)
    places.settle(asked.data, asked.key)
    preparing.prepare()
    due.once()
