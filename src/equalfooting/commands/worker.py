"""`ef worker`: with PostgreSQL, does what is due beside the processes that serve."""

from equalfooting.commands import due, places, preparing


def main(arguments: list[str]) -> None:
    asked = places.options("worker", "Do what is due, again and again.").parse_args(arguments)
    place = places.settle(asked.data, asked.key)
    places.make_data_folder(place.data)
    preparing.prepare()
    due.again_and_again()
