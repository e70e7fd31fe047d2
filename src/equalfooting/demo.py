"""The story that `ef demo` serves: a chant, a megaphone, and a repair half-way. All invented."""

from __future__ import annotations

import uuid
from datetime import timedelta

from equalfooting import clock
from equalfooting.accounts import joining as accounts
from equalfooting.accounts.keys import Unlocked
from equalfooting.alliances import forming, inviting, joining, naming, speaking
from equalfooting.alliances.models import Alliance, Side, Space
from equalfooting.practice.repair import (
    answering,
    ending,
    noting,
    sight,
    taking_in,
    telling,
    undoing,
)
from equalfooting.practice.repair.company import asking, showing
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Companion
from equalfooting.steward.models import House
from equalfooting.words import drafts

PASSPHRASE = "river lantern teapot seven"  # noqa: S105 - said aloud, on the console and the banner
CAST = {
    "ama": "Ama Dike",
    "bola": "Bola Ade",
    "colm": "Colm Rafferty",
    "dervla": "Dervla Quinn",
    "fay": "Fay Lindqvist",
    "sten": "Sten Ohlsson",
}

NOTE = """\
At the rally Colm picked up the megaphone and led our chant into the cameras, and I stood there \
with my arms at my sides. I made those lines at my kitchen table in January, when the \
heating was off.

In the report he is "the voice of River Street". None of us has a name in it.

My daughter asked why a stranger sings Mama's song on the news. I had no answer that I would give \
a child."""
LETTER = """\
At the rally you led our chant into the cameras, and I was close enough to touch the megaphone.

I made those lines in January with my coat on, because the heating was off. On the news there is \
your face, and not one of our names.

I am furious. I am also tired, because I could have told you in March that this would happen."""
HEARD = """\
I led a chant that you wrote, with a megaphone that nobody had handed me, and you stood beside me. \
The report made me the voice of your street and left all of you out. You are angry, and you saw it \
coming long before I did."""
DRAFT = """\
I led your chant on the evening news. I'm sorry, but the reporter put the microphone in front of \
me. I've marched with River Street since the first eviction.

It was wrong of me not to pass the megaphone to you. This morning I asked the station to add your \
names."""
TALK = (
    ("dervla", "The hall is ours from six on Thursday. I can bring the long table."),
    ("bola", "Good. We need two people at the door who live here."),
    ("ama", "I will be at the door until seven, then somebody else."),
)
# How some of them like to be told, and what they are called, in this alliance.
ABOUT = {
    "colm": ("he", "Tell me soon, and write it. I talk too fast when somebody stands before me."),
    "dervla": ("", "Come by. The kettle is on most evenings."),
    "ama": ("she", ""),
}
KEY_NOTE = "Dervla had the hall locked on the evening of the children's supper. She had not asked."
KEY_LETTER = """\
You had the lock of the hall changed on the day of the children's supper. Eleven children ate on \
the steps in the rain.

You said that it was for safety. Nobody asked us whose safety."""
KEY_HEARD = "I changed a lock on your evening and told nobody, and your children sat in the rain."
KEY_OFFER = "It was wrong. The hall is yours as much as ours, and I acted as if it were mine."
KEY_DAY = "There are two keys now, and one of them hangs at your door."
CONTACTS = """\
This is a demo: these are not real numbers.
Night line of the town: 000 111
Fay Lindqvist, Thursdays in the library"""


def play() -> str:
    """Make the people, their alliance, one repair that ended and one half-way, in their order.

    Returns how to sign in, to be said on the console; the banner says the same.
    """
    begun = clock.now()
    with clock.held(begun - timedelta(days=20)) as hands:
        people = {name: _person(name, shown) for name, shown in CAST.items()}
        House.objects.update(help_contacts=CONTACTS)
        alliance = _alliance(people)
        hands.move(days=1)
        _ended(people["bola"], people["dervla"], hands)
        hands.move(days=5)
        _talk(alliance, people)
        hands.move(days=3)
        ref = _repair(people["ama"], people["colm"], hands)
        _beside(people["colm"], people["fay"], ref)
    return f"Sign in as {', '.join(CAST)}; the passphrase of all is: {PASSPHRASE}"


def _person(name: str, shown: str) -> Unlocked:
    return accounts.join(
        sign_in_name=name, display_name=shown, words=PASSPHRASE, steward=name == "sten"
    ).keys


def _alliance(people: dict[str, Unlocked]) -> Alliance:
    ama, colm = people["ama"], people["colm"]
    alliance = forming.propose(
        name="River Street & St. Brannoc’s",
        own_side="River Street Tenants",
        other_side="St. Brannoc’s",
        by=ama,
    )
    tenants, helpers = alliance.sides.order_by("place")
    _bring(helpers, colm, by=ama)
    forming.accept(helpers, name="St. Brannoc’s Helpers", by=colm)
    _bring(tenants, people["bola"], by=ama)
    _bring(helpers, people["dervla"], by=colm)
    _bring(helpers, people["fay"], by=colm)
    for who, (pronouns, told) in ABOUT.items():
        member = alliance.members.here().get(person=people[who].person)
        naming.say_pronouns(member, pronouns, by=people[who])
        naming.say_how_to_tell_me(member, told, by=people[who])
    return alliance


def _bring(side: Side, newcomer: Unlocked, *, by: Unlocked) -> None:
    member = inviting.accept(inviting.invite(side, by=by).code, by=newcomer)
    joining.confirm(member, by=by)


def _talk(alliance: Alliance, people: dict[str, Unlocked]) -> None:
    space = Space.objects.select_related("alliance", "ring").get(alliance=alliance)
    for who, words in TALK:
        speaking.say(space, words, by=people[who], work=uuid.uuid4())


def _repair(ama: Unlocked, colm: Unlocked, hands: clock.Hands) -> uuid.UUID:
    """Told by Ama herself; heard; Colm is writing what he offers."""
    ref = noting.begin(by=ama).pk
    noting.keep(sight.find(ama, ref), {"happened": NOTE, "undo": "Our names in the report."})
    hands.move(days=1)
    _tell(ref, ama, colm, {"words": LETTER, "undo": "Our names in the report."})
    hands.move(hours=5)
    taking_in.open_it(sight.find(colm, ref))
    taking_in.received(sight.find(colm, ref))
    undoing.add(sight.find(colm, ref), {"words": "Ask the station to add the names."}, shown=True)
    hands.move(days=1, hours=2)
    answering.say_back(sight.find(colm, ref), HEARD)
    hands.move(hours=8)
    telling.mark(sight.find(ama, ref), "heard", "")
    answering.go_to_standing(sight.find(colm, ref))
    answering.stand(sight.find(colm, ref), "did")
    drafts.save({"statement": DRAFT}, owner=colm.person, kind="statement", context=ref, revision=0)
    return ref


def _tell(ref: uuid.UUID, by: Unlocked, to: Unlocked, letter: dict[str, str]) -> None:
    noting.choose(sight.find(by, ref), "tell")
    how = telling.How(tell_me_received=True, shows_list=True)
    telling.tell(sight.find(by, ref), to=to.person, what=What.LETTER, fields=letter, how=how)


def _beside(colm: Unlocked, fay: Unlocked, ref: uuid.UUID) -> None:
    """Fay is there for Colm, and he shows her what he said back."""
    asked = asking.ask(sight.find(colm, ref), fay.person, Companion.Role.SUPPORT)
    asking.accept(asked.pk, by=fay)
    his = sight.find(colm, ref)
    showing.show(his, asked, [his.said_back[-1].paper.pk])


def _ended(bola: Unlocked, dervla: Unlocked, hands: clock.Hands) -> None:
    """A locked hall, told, heard and answered for; ended by both, each in their own words."""
    ref = noting.begin(by=bola).pk
    noting.keep(sight.find(bola, ref), {"happened": KEY_NOTE})
    _tell(ref, bola, dervla, {"words": KEY_LETTER, "undo": "A key at our door."})
    hands.move(hours=3)
    taking_in.open_it(sight.find(dervla, ref))
    hands.move(days=2)
    answering.say_back(sight.find(dervla, ref), KEY_HEARD)
    answering.go_to_standing(sight.find(dervla, ref))
    answering.stand(sight.find(dervla, ref), "did")
    answering.offer(sight.find(dervla, ref), {"statement": KEY_OFFER}, inside="")
    hands.move(days=3)
    ending.look_back(sight.find(dervla, ref), {"changed": KEY_DAY}, shown=True)
    ending.end(sight.find(bola, ref), "corrected", "The key hangs there.", shown=True)
    ending.end(sight.find(dervla, ref), "partly", "I ask before I lock.", shown=True)
