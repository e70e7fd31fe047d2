"""What an alliance and its sides are called, and what people say of themselves there: sealed."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.utils.translation import gettext as _

from equalfooting.accounts.keys import Unlocked
from equalfooting.verdict import Refused
from equalfooting.words import erasing, rings
from equalfooting.words.models import Kind, Text
from equalfooting.words.papers import CARRIED, Paper

from . import rules
from .models import Member, Side, Space

LONGEST_NAME = 80
LONGEST_PRONOUNS = 60
LONGEST_TOLD = 1000


@dataclass(frozen=True)
class Names:
    """What the alliance and its sides (by place, 1 and 2) are called; version 0 is not named."""

    alliance: str = field(default="", repr=False)
    sides: dict[int, str] = field(default_factory=dict, repr=False)
    version: int = 0

    def side(self, place: int) -> str:
        return self.sides.get(place) or _("a side without a name")

    def renamed(self, place: int, name: str) -> Names:
        return replace(self, sides={**self.sides, place: name})


@dataclass(frozen=True)
class About:
    """What somebody says of themselves in one alliance; version 0 has said nothing."""

    pronouns: str = field(default="", repr=False)
    told: str = field(default="", repr=False)  # how they like to be told if they hurt somebody
    version: int = 0


@dataclass(frozen=True)
class Plates:
    """Everything that is called something in these alliances, opened once for one request."""

    names: dict[uuid.UUID, Names]
    about: dict[uuid.UUID, About] = field(repr=False)  # by membership

    def of(self, space: Space) -> Names:
        return self.names.get(space.pk, Names())


def read(spaces: Iterable[Space], by: Unlocked, *, kinds: Iterable[Kind] = CARRIED) -> Plates:
    """The names of all these spaces, and what people say there, in the same few queries."""
    return plates(rings.carried([space.ring_id for space in spaces], by, kinds=kinds))


def plates(papers: Iterable[Paper]) -> Plates:
    found = list(papers)
    names = {paper.context: _names(paper) for paper in found if paper.kind == Kind.NAME}
    said = {paper.context: _about(paper) for paper in found if paper.kind == Kind.ABOUT}
    return Plates(names, said)


def of(space: Space, by: Unlocked) -> Names:
    return read([space], by).of(space)


def post(space: Space, names: Names, *, by: Unlocked) -> None:
    """The next version of the names; `Stale` if somebody renamed meanwhile."""
    written = {
        "alliance": clean(names.alliance, LONGEST_NAME),
        "sides": {str(place): clean(name, LONGEST_NAME) for place, name in names.sides.items()},
    }
    rings.post(
        space.ring,
        json.dumps(written),
        by=by,
        kind=Kind.NAME,
        context=space.pk,
        work=space.pk,
        version=names.version + 1,
    )


def rename_side(side: Side, name: str, *, by: Unlocked) -> None:
    """A new name for one's own side."""
    rules.may_name(side, by.person).enforce()
    space = Space.objects.select_related("ring").get(alliance=side.alliance_id)
    post(space, of(space, by).renamed(side.place, name), by=by)


def say_pronouns(member: Member, words: str, *, by: Unlocked) -> None:
    """Any words, or none, for this alliance only."""
    _say(member, by, pronouns=clean(words, LONGEST_PRONOUNS))


def say_how_to_tell_me(member: Member, words: str, *, by: Unlocked) -> None:
    """How I like to be told if I hurt somebody; or nothing. It asks nothing of anybody."""
    if len(words) > LONGEST_TOLD:
        raise Refused(_("This is longer than it can be here. Shorten it a little."))
    _say(member, by, told=words.strip())


@transaction.atomic
def _say(member: Member, by: Unlocked, **said: str) -> None:
    rules.may_say_for_oneself(member, by.person).enforce()
    space = Space.objects.select_related("ring").get(alliance=member.alliance_id)
    before = read([space], by).about.get(member.pk, About())
    now = {"pronouns": before.pronouns, "told": before.told} | said
    rings.post(
        space.ring,
        json.dumps(now),
        by=by,
        kind=Kind.ABOUT,
        context=member.pk,
        work=member.pk,
        version=before.version + 1,
    )
    said_before = Text.objects.filter(work=member.pk, version__lte=before.version)
    erasing.erase(said_before)  # what somebody changed or took away of themselves stays nowhere


def clean(name: str, longest: int) -> str:
    """One line, as long as a name may be."""
    line = " ".join(name.split())
    if len(line) > longest:
        raise Refused(_("This is longer than a name can be. Shorten it a little."))
    return line


def _names(paper: Paper) -> Names:
    if paper.words is None:
        return Names(version=paper.version)
    read_out = json.loads(paper.words)
    sides = {int(place): name for place, name in read_out["sides"].items()}
    return Names(read_out["alliance"], sides, paper.version)


def _about(paper: Paper) -> About:
    if paper.words is None:
        return About(version=paper.version)
    return About(**json.loads(paper.words), version=paper.version)
