"""The corpus as people would have brought it in: sealed, released, signed by whoever acts."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import timedelta
from itertools import cycle

import corpus
from corpus import OF_ONE_SIDE, OF_THE_OTHER, OMAR, OTHER, READER, Corpus, Message

from equalfooting import clock
from equalfooting.accounts import joining as accounts
from equalfooting.accounts.keys import Unlocked
from equalfooting.accounts.models import Notice
from equalfooting.alliances import forming, inviting, joining, speaking
from equalfooting.alliances.models import Side, Space
from equalfooting.practice.repair import answering, noting, sight, taking_in, telling, undoing
from equalfooting.practice.repair.leaves import What
from equalfooting.words import drafts

People = dict[str, Unlocked]


def fill(entries: int, more: int = 0) -> str:
    """Everything of the corpus, and `more` open repairs; the addresses of its pages, as JSON."""
    words = corpus.make(entries)
    with clock.held(clock.now() - timedelta(days=40)) as hands:
        people = {name: _person(name, shown) for name, shown in corpus.PEOPLE.items()}
        spaces = [_alliance(words, number, people) for number in range(corpus.MANY)]
        hands.move(days=3)
        first, *others = spaces
        _talk(hands, [first], words.talk, people)
        _talk(hands, others[: corpus.FEW - 1], words.chatter, people)
        short = _repair(hands, words.short, people[OTHER], people[READER])
        long = _repair(hands, words.long, people["pia"], people[READER])
        _crowd(more, people)
    return json.dumps(
        {
            "home": "/",
            "many": "/",
            "talk": f"/s/{first.pk}/",
            "short": f"/n/{short}/",
            "long": f"/n/{long}/",
            "waits": Notice.objects.filter(person=people[READER].person).count(),
            "sealed": len(sight.find(people[READER], long).leaves),
        }
    )


def _person(name: str, shown: str) -> Unlocked:
    return accounts.join(
        sign_in_name=name, display_name=shown, words=corpus.PASSPHRASE, time_zone="Europe/Lisbon"
    ).keys


def _alliance(words: Corpus, number: int, people: People) -> Space:
    """Both sides in the first few; in the others one person of each, who are in all of them."""
    named = words.alliances[number]
    few = number < corpus.FEW
    begins, *own = OF_ONE_SIDE if few else OF_ONE_SIDE[:1]
    answers, *their = reversed(OF_THE_OTHER) if few else [OMAR]
    made = forming.propose(
        name=named.name, own_side=named.sides[0], other_side="The others", by=people[begins]
    )
    one, other = made.sides.order_by("place")
    _bring(other, people[answers], by=people[begins])
    forming.accept(other, name=named.sides[1], by=people[answers])
    for name in own:
        _bring(one, people[name], by=people[begins])
    for name in their:
        _bring(other, people[name], by=people[answers])
    return Space.objects.select_related("alliance", "ring").get(alliance=made)


def _bring(side: Side, newcomer: Unlocked, *, by: Unlocked) -> None:
    member = inviting.accept(inviting.invite(side, by=by).code, by=newcomer)
    joining.confirm(member, by=by)


def _talk(hands: clock.Hands, spaces: Iterable[Space], said: list[Message], people: People) -> None:
    for space, message in zip(cycle(spaces), said, strict=False):
        hands.move(minutes=7)
        speaking.say(space, message.words, by=people[message.author], work=uuid.uuid4())


def _repair(hands: clock.Hands, words: corpus.Repair, hurt: Unlocked, asked: Unlocked) -> uuid.UUID:
    """Told, said back, the list begun; the person asked is writing what they offer."""
    ref = noting.begin(by=hurt).pk
    noting.keep(sight.find(hurt, ref), {"happened": words.note})
    noting.choose(sight.find(hurt, ref), "tell")
    letter = {"words": words.letter, "undo": words.undo}
    how = telling.How(shows_list=True, tell_me_received=True)
    telling.tell(sight.find(hurt, ref), to=asked.person, what=What.LETTER, fields=letter, how=how)
    taking_in.open_it(sight.find(asked, ref))
    taking_in.received(sight.find(asked, ref))
    hands.move(days=2)
    _say_back(words, hurt, asked, ref)
    answering.go_to_standing(sight.find(asked, ref))
    answering.stand(sight.find(asked, ref), "did")
    _list(words, asked, ref)
    drafts.save(
        {"statement": words.draft}, owner=asked.person, kind="statement", context=ref, revision=0
    )
    return ref


def _crowd(more: int, people: People) -> None:
    """Open repairs among all of them, told and not opened yet; every third with the reader."""
    others = [people[name] for name in (*OF_ONE_SIDE, *OF_THE_OTHER) if name != READER]
    pairs = zip(cycle([people[READER], *others[:2]]), cycle(others[2:]), strict=False)
    letter = {"words": "It was on Thursday, and I am still angry."}
    for (asked, hurt), _number in zip(pairs, range(more), strict=False):
        ref = noting.begin(by=hurt).pk
        noting.keep(sight.find(hurt, ref), {"happened": letter["words"]})
        noting.choose(sight.find(hurt, ref), "tell")
        told = sight.find(hurt, ref)
        telling.tell(told, to=asked.person, what=What.LETTER, fields=letter, how=telling.How())


def _say_back(words: corpus.Repair, hurt: Unlocked, asked: Unlocked, ref: uuid.UUID) -> None:
    for number, heard in enumerate(words.heard, start=1):
        answering.say_back(sight.find(asked, ref), heard)
        last = number == len(words.heard)
        telling.mark(sight.find(hurt, ref), "heard" if last else "not_yet", "")


def _list(words: corpus.Repair, asked: Unlocked, ref: uuid.UUID) -> None:
    for item in words.items:
        undoing.add(sight.find(asked, ref), {"words": item}, shown=True)
    works = [item.paper.work for item in sight.find(asked, ref).items]
    for number, state in words.states:
        undoing.change(sight.find(asked, ref), works[number], {"state": state}, shown=True)
