"""What can be tried at random beyond the road: next time, before, a line to both, help."""

from __future__ import annotations

import uuid
from typing import Any

from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import undoing
from equalfooting.practice.repair.again import planning, saying_so
from equalfooting.practice.repair.clocks import talks
from equalfooting.practice.repair.committing import setting
from equalfooting.practice.repair.company import asking
from equalfooting.practice.repair.company import sight as beside
from equalfooting.practice.repair.company.people import company
from equalfooting.practice.repair.differing import replying
from equalfooting.practice.repair.differing.sight import proposals
from equalfooting.practice.repair.helping import lending
from equalfooting.practice.repair.helping import rules as helping
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.looking_in import wishing
from equalfooting.practice.repair.looking_in.sight import onlookers
from equalfooting.practice.repair.models import Companion
from equalfooting.practice.repair.safety import stopping
from equalfooting.practice.repair.witness import asking as questions
from equalfooting.practice.repair.witness import giving
from equalfooting.practice.repair.witness.sight import of
from equalfooting.practice.repair.yeses import switching
from equalfooting.practice.repair.yeses.standing import Standing

from .acts import Act, Sight, first, said

# As in `playing`: what may be read by somebody else since, what opens, and what goes.
GIVES = {
    *(
        "lesson, shown",
        "commit, shown",
        "before, told",
        "talk",
        "talk, end",
        "reply, shown",
        "next time",
    ),
    *("yes to next time", "question", "yes to the note", "help, please", "a line, please"),
    *("write the line", "give the note", "let the note be read", "my part is done"),
}
OPENS = {"talk", "talk, end"}
TAKES = {
    "before",
    "before, told",
    "talk",
    "talk, end",
    "no next time",
    "yes to next time",
    "no line, please",
}
TAKES |= {"lesson gone", "give the note", "note back"}
PARTS = {"a yes back", "apart", "note unused"}  # what somebody else wrote may go away with these
TAKES |= PARTS


def _lesson(s: Sight) -> uuid.UUID:
    return uuid.UUID(str(first(s.lessons).paper.work))


def _proposed(s: Sight) -> uuid.UUID:
    return uuid.UUID(str(first(proposals(s)).leaf.paper.work))


def _was_there(s: Sight) -> uuid.UUID:
    asked = [one for one in company(s).here if one.role == Companion.Role.WITNESS]
    return uuid.UUID(str(first(asked).pk))


def _thing() -> dict[str, str]:
    return {"words": said("I change this"), "sort": "change"}


TWO: dict[str, Act] = {
    "lesson": lambda s: undoing.add(
        s, {"sort": "books", "words": said("Read")}, shown=False, what=What.LESSON
    ),
    "lesson, shown": lambda s: undoing.add(
        s, {"sort": "books", "words": said("Read")}, shown=True, what=What.LESSON
    ),
    "lesson gone": lambda s: undoing.take_off(s, _lesson(s), what=What.LESSON),
    "commit": lambda s: setting.commit(s, _thing(), inside=said("In"), shown=False),
    "commit, shown": lambda s: setting.commit(s, _thing(), inside=said("In"), shown=True),
    "ways": lambda s: setting.take_up(s, ["line"]),
    "before": lambda s: saying_so.say(s, so=True, words=said("Twice"), told=False),
    "before, told": lambda s: saying_so.say(s, so=True, words=said("Twice"), told=True),
    "plan": lambda s: planning.plan(s, {"sets_off": said("Haste")}),
    "talk": lambda s: talks.say(s, "renew"),
    "talk, end": lambda s: talks.say(s, "end"),
    "reply": lambda s: replying.reply(s, "hold", said("No"), shown=False),
    "reply, shown": lambda s: replying.reply(s, "hold", said("No"), shown=True),
    "next time": lambda s: replying.propose(s, said("Next")),
    "yes to next time": lambda s: replying.agree(s, _proposed(s), said("Yes")),
    "no next time": lambda s: replying.take_off(s, _proposed(s)),
    "question": lambda s: questions.put(s, _was_there(s), said("Did you see it")),
    "yes to the note": lambda s: questions.say_use(s, _was_there(s)),
    "note unused": lambda s: questions.take_use_back(s, _was_there(s)),
    "a line, please": lambda s: wishing.wish(s, first(onlookers(s)).companion),
    "no line, please": lambda s: wishing.take_back(s, first(onlookers(s)).companion),
    "a yes back": lambda s: switching.take_back(s, first(Standing(s).given).name),
    "it may be dangerous": stopping.stop,
    "apart": lambda s: stopping.keep_apart(s, first([s.other_person] if s.other_person else [])),
}


def with_friend(friend: Unlocked) -> dict[str, Act]:
    """Asking somebody who was there, and asking for help with one thing."""

    def help_please(s: Sight) -> Any:
        work = first(helping.open_things(s)).paper.work
        return lending.ask(s, friend.person, uuid.UUID(str(work)))

    return {
        "ask who was there": lambda s: asking.ask(s, friend.person, Companion.Role.WITNESS),
        "help, please": help_please,
    }


def beside_one(place: beside.Beside) -> dict[str, Any]:
    """What somebody beside one of the two can try."""
    return {
        "give the note": lambda: giving.give(of(place), said("I saw it")),
        "note back": lambda: giving.take_back(of(place)),
        "let the note be read": lambda: giving.release(of(place)),
        "my part is done": lambda: lending.say_done(
            place, uuid.UUID(str(first(place.shown).paper.pk)), said("Done")
        ),
        "write the line": lambda: wishing.write(place, said("I see both try")),
    }


WALKERS = [*TWO, "ask who was there", "help, please"]
COMPANIONS = ["give the note", "note back", "let the note be read", "my part is done"]
COMPANIONS += ["write the line"]
