"""`ef key`: where the key file is, and the note that somebody keeps a copy."""

from equalfooting.commands import hooks, keeping, places, preparing

OVER = """\
This key file is the right one from now on. Everybody is signed out, and open invitations end.
Passphrases open nothing any more: each of the {people} people here signs in once with their
recovery code, at /recovery/, and chooses a new passphrase. Whatever was changed in the database
before this moment is taken for true."""


def main(arguments: list[str]) -> None:
    parser = places.options("key", "Show where the key file is, and note where a copy is kept.")
    parser.add_argument("--kept", metavar="WHERE", help='where the copy is, like "in the safe"')
    parser.add_argument("--make", action="store_true", help="make the key file, once")
    parser.add_argument("--lost", action="store_true", help="the old one is lost: use this one")
    asked = parser.parse_args(arguments)
    place = places.settle(asked.data, asked.key)
    if asked.make:
        keeping.make(place.key)
    if asked.lost:
        preparing.start_django()
        people = hooks.call("equalfooting.steward.starting_over", "with_this_key")
        print(OVER.format(people=people))
    print(f"{place.key}  (key {keeping.identity(place.key)})")
    if asked.kept:
        places.make_data_folder(place.data)
        keeping.note_kept(place, asked.kept)
    print(f"A copy: {keeping.kept(place) or 'nobody has said where'}")
