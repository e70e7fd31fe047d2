"""`ef key`: where the key file is, and the note that somebody keeps a copy."""

from equalfooting.commands import keeping, places


def main(arguments: list[str]) -> None:
    parser = places.options("key", "Show where the key file is, and note where a copy is kept.")
    parser.add_argument("--kept", metavar="WHERE", help='where the copy is, like "in the safe"')
    parser.add_argument("--make", action="store_true", help="make the key file, once")
    asked = parser.parse_args(arguments)
    place = places.settle(asked.data, asked.key)
    if asked.make:
        keeping.make(place.key)
    print(f"{place.key}  (key {keeping.identity(place.key)})")
    if asked.kept:
        places.make_data_folder(place.data)
        keeping.note_kept(place, asked.kept)
    print(f"A copy: {keeping.kept(place) or 'nobody has said where'}")
