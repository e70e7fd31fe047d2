"""The corpus as plain rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle

import corpus
from corpus import OF_ONE_SIDE, OF_THE_OTHER, OMAR, OTHER, READER
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone

from .models import Alliance, Draft, Entry, Member, Message, Notice, Repair

Users = dict[str, User]
BEGAN = timezone.now() - timedelta(days=37)


def fill(entries: int, waits: int, sealed: int) -> str:
    """Everything of the corpus, `waits` notices and `sealed` entries; the addresses, as JSON."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    with transaction.atomic():
        return _fill(entries, waits, sealed)


def _fill(entries: int, waits: int, sealed: int) -> str:
    words = corpus.make(entries)
    users = {name: _user(name, shown) for name, shown in corpus.PEOPLE.items()}
    alliances = [_alliance(words, number, users) for number in range(corpus.MANY)]
    _talk(alliances[:1], words.talk, users)
    _talk(alliances[1 : corpus.FEW], words.chatter, users)
    for number in range(waits):
        Notice.objects.create(user=users[READER], address=f"/somewhere/{number}/")
    short = _repair(words.short, users[OTHER], users[READER], 0)
    long = _repair(words.long, users["pia"], users[READER], sealed)
    return json.dumps(
        {
            "home": "/home/",
            "many": "/home/",
            "talk": f"/talk/{alliances[0].pk}/",
            "short": f"/repair/{short.pk}/",
            "long": f"/repair/{long.pk}/",
        }
    )


def _user(name: str, shown: str) -> User:
    return User.objects.create_user(name, password=corpus.PASSPHRASE, first_name=shown)


def _alliance(words: corpus.Corpus, number: int, users: Users) -> Alliance:
    named = words.alliances[number]
    made = Alliance.objects.create(name=named.name)
    few = number < corpus.FEW
    both = (OF_ONE_SIDE, OF_THE_OTHER) if few else (OF_ONE_SIDE[:1], (OMAR,))
    for place, people in enumerate(both):
        side = made.sides.create(place=place + 1, name=named.sides[place])
        for name in people:
            Member.objects.create(alliance=made, side=side, user=users[name])
    return made


def _talk(alliances: list[Alliance], said: list[corpus.Message], users: Users) -> None:
    Message.objects.bulk_create(
        Message(
            alliance=alliance,
            author=users[message.author],
            words=message.words,
            at=BEGAN + timedelta(minutes=7 * number),
        )
        for number, (alliance, message) in enumerate(zip(cycle(alliances), said, strict=False))
    )


def _repair(words: corpus.Repair, hurt: User, asked: User, sealed: int) -> Repair:
    made = Repair.objects.create(hurt=hurt, asked=asked)
    told = list(_told(words, hurt, asked))
    told += [(asked, "step", "")] * (sealed - len(told))
    Entry.objects.bulk_create(
        Entry(repair=made, author=who, what=what, words=text, at=BEGAN + timedelta(hours=number))
        for number, (who, what, text) in enumerate(told)
    )
    Draft.objects.create(user=asked, place=f"repair {made.pk}", words=words.draft)
    return made


def _told(words: corpus.Repair, hurt: User, asked: User) -> Iterator[tuple[User, str, str]]:
    """What the person who was asked can read, in its order."""
    yield hurt, "letter", f"{words.letter}\n\n{words.undo}"
    for text in words.heard:
        yield asked, "heard", text
        yield hurt, "mark", "Not yet"
    for item in words.items:
        yield asked, "item", item
    for number, state in words.states:
        yield asked, "item", f"{words.items[number]} {state}"
