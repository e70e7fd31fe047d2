"""A whole repair on a real house: no phrase in anything it keeps, and what is erased is gone."""

from urllib.parse import urljoin, urlsplit

import pytest

from stories import post, road
from stories import sentences as said
from stories.serving import Serving, files
from stories.visitor import PASSPHRASE, Visitor
from traces import spelled, unpacked

pytestmark = pytest.mark.story


@pytest.fixture(scope="module")
def letters():
    with post.listening() as listening:
        yield listening


@pytest.fixture
def house(tmp_path, letters):
    house = Serving(tmp_path, letters.port)
    yield house
    house.stop()


def phrases() -> list[str]:
    """All that was written, line by line, and the passphrase."""
    texts = [*said.PLANTED, said.statement(), PASSPHRASE]
    return [line for text in texts for line in text.splitlines() if line]


def test_what_people_write_lies_nowhere_in_the_open_and_does_not_come_back(
    house, letters, a_browser, elsewhere
):
    link = house.start()
    sten, ama, cy = (Visitor(a_browser().new_page(), house.home, n) for n in ("Sten", "Ama", "Cy"))
    road.begin_the_house(sten, link)
    note, sealed = a_whole_repair(house, ama, cy)
    before = house.backup("before")
    assert letters.letters, "mails were sent, to be searched too"
    assert phrases_in(house, letters) == []
    sten_opens_none_of_it(sten, [note, *places_of(ama)])
    assert bytes_in([before], sealed), "the search finds what is there"
    house.sweep_in(days=91)
    house.backup("fresh")
    kept = [file for file in files(house.folder) if file != before]
    assert bytes_in(kept, sealed) == []
    assert bytes_in(files(restored(house, before)), sealed) == []
    assert phrases_in(house, letters) == []
    assert elsewhere == []


def a_whole_repair(house, ama, cy):
    """Walked to both endings. Returns its path, and all that was ever sealed in it."""
    road.sign_up(ama)
    code = road.propose(ama)
    road.sign_up(cy, code=code, email="cy@example.org")
    road.come_in(cy, ama, code)
    road.say_yes(cy)
    road.say(ama, said.GREETING)
    road.say(cy, said.REPLY)
    note = road.write_it_down(ama)
    context = note.strip("/").removeprefix("n/").replace("-", "")
    road.tell_them(ama, "Cy")
    house.sweep_in(days=0)
    road.take_it_in(cy, note)
    road.undo_now_and_think(cy, note)
    sealed = house.sealed(context)
    ama.go(note)
    ama.press("They need not wait before saying it back")
    road.say_back(cy, ama, note)
    road.stand(cy)
    road.offer(cy, said.statement())
    road.look_back(cy, ama, note)
    road.end(ama, note, "Partly", said.HER_END)
    road.end(cy, note, "Mended as far as I want", said.HIS_END)
    return note, sealed | house.sealed(context)


def phrases_in(house, letters) -> list[str]:
    """Which phrases lie where: database, log beside it, backups, key folder, mail."""
    kept = {str(file.relative_to(house.folder)): file.read_bytes() for file in files(house.folder)}
    assert "data/equalfooting.sqlite3-wal" in kept
    kept["mail"] = b"".join(letters.kept)
    kept["unpacked"] = b"".join(map(unpacked, kept.values()))
    assert b"_auth_user" in kept["unpacked"], "sessions are searched too"
    return [
        f"{phrase} in {name}"
        for phrase in phrases()
        for name, found in kept.items()
        if any(spelling in found for spelling in spelled(phrase))
    ]


def bytes_in(kept, sealed) -> list[str]:
    assert len(sealed) > 20
    return [file.name for file in kept for some in sealed if some in file.read_bytes()]


def restored(house, backup):
    """An older backup, brought into an empty place with the ledger of what was erased since."""
    place = house.folder / "restored"
    given = ["--data", str(place), "--key", str(house.key)]
    ledger = ["--ledger", str(house.data / "erased.ids")]
    house.command("restore", str(backup), *given, *ledger)
    return place


def places_of(ama) -> list[str]:
    """Paths of the alliance and its conversation, as Ama knows them."""
    ama.go("/")
    ama.follow(said.ALLIANCE)
    alliance = ama.at
    ama.follow("The joint conversation")
    return [alliance, ama.at]


def sten_opens_none_of_it(sten, theirs) -> None:
    """Neither on any page he finds by following links, nor at addresses he was told."""
    for path in theirs:
        assert sten.page.goto(sten.home + path).status == 404
    seen, waiting = set(), ["/", "/desk/"]
    while waiting:
        path = waiting.pop()
        seen.add(path)
        sten.go(path)
        sten.reads_nothing_of(*(line for line in phrases() if line != PASSPHRASE))
        waiting += [link for link in links_on(sten) if link not in seen | set(waiting)]
    assert len(seen) > 8


def links_on(who) -> set[str]:
    found = who.page.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
    ours = (urlsplit(urljoin(who.home, link)) for link in found)
    return {link.path for link in ours if link.netloc == urlsplit(who.home).netloc}
