"""The repair as a table one can read aloud: stages of the two lanes, and what leads to what."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .models import Lane

Role = Lane.Role


class Stage(models.TextChoices):
    # The lane of the person who was hurt
    WRITING = "writing", _("Only mine")
    CHOOSING = "choosing", _("Choosing")
    KEPT = "kept", _("Kept for me")
    BEING_HEARD = "being_heard", _("Being heard")
    LOOKING = "looking", _("First look")
    CARRYING = "carrying", _("Somebody carries it")
    TELLING = "telling", _("Writing to them")
    TOLD = "told", _("With them")
    # The lane of the person asked to answer
    ASKED = "asked", _("Something for you")
    TAKING_IN = "taking_in", _("Taking it in")
    SAYING_BACK = "saying_back", _("Saying back")
    STANDING = "standing", _("Where I stand")
    OFFERING = "offering", _("What I offer")
    DIFFERING = "differing", _("How I see it")
    DOING = "doing", _("Doing it")
    CORRECTING = "correcting", _("Putting it right")
    # The same lane, begun by whoever did something
    OWNING = "owning", _("Something I did")
    WEIGHING = "weighing", _("What I do with it")
    WORDING = "wording", _("What they would read")
    APPROACHED = "approached", _("Theirs to answer, or to leave")
    # Both
    LOOKING_BACK = "looking_back", _("Looking back")
    ENDED = "ended", _("Ended")


FIRST = {Role.HURT: Stage.WRITING, Role.ASKED: Stage.ASKED}
# Where a lane begins if whoever did something began: as its first sealed step.
FIRST_IF_OWNED = {Role.HURT: Stage.TOLD, Role.ASKED: Stage.OWNING}

COURSE: dict[Lane.Role, dict[Stage, set[Stage]]] = {
    Role.HURT: {
        Stage.WRITING: {Stage.CHOOSING},
        Stage.CHOOSING: {
            Stage.WRITING,
            Stage.KEPT,
            Stage.BEING_HEARD,
            Stage.LOOKING,
            Stage.CARRYING,
            Stage.TELLING,
        },
        Stage.KEPT: {Stage.WRITING, Stage.CHOOSING},
        Stage.BEING_HEARD: {Stage.CHOOSING},
        Stage.LOOKING: {Stage.CHOOSING, Stage.TELLING},
        Stage.CARRYING: {Stage.CHOOSING, Stage.TELLING},
        Stage.TELLING: {Stage.CHOOSING, Stage.KEPT, Stage.TOLD},
        Stage.TOLD: {Stage.LOOKING_BACK, Stage.ENDED},
        Stage.LOOKING_BACK: {Stage.TOLD, Stage.ENDED},
        Stage.ENDED: set(),
    },
    Role.ASKED: {
        Stage.OWNING: {Stage.WEIGHING},
        Stage.WEIGHING: {Stage.OWNING, Stage.WORDING},
        Stage.WORDING: {Stage.WEIGHING, Stage.APPROACHED},
        Stage.APPROACHED: {Stage.WEIGHING, Stage.STANDING, Stage.ENDED},
        Stage.ASKED: {Stage.TAKING_IN, Stage.CORRECTING, Stage.ENDED},
        Stage.TAKING_IN: {Stage.SAYING_BACK, Stage.STANDING, Stage.ENDED},
        Stage.SAYING_BACK: {Stage.STANDING, Stage.ENDED},
        Stage.STANDING: {Stage.OFFERING, Stage.DIFFERING, Stage.DOING, Stage.ENDED},
        Stage.OFFERING: {Stage.STANDING, Stage.DOING, Stage.ENDED},
        Stage.DIFFERING: {Stage.STANDING, Stage.LOOKING_BACK, Stage.ENDED},
        Stage.DOING: {Stage.STANDING, Stage.LOOKING_BACK, Stage.ENDED},
        Stage.CORRECTING: {Stage.LOOKING_BACK, Stage.ENDED},
        Stage.LOOKING_BACK: {Stage.DOING, Stage.ENDED},
        Stage.ENDED: set(),
    },
}

# Where nothing has gone to anybody it is about.
UNTOLD = (
    *(Stage.WRITING, Stage.CHOOSING, Stage.KEPT),
    *(Stage.BEING_HEARD, Stage.LOOKING, Stage.CARRYING, Stage.TELLING),
    *(Stage.OWNING, Stage.WEIGHING, Stage.WORDING),
)
# From where one goes to choosing where one stands, and back to it.
STANDS_FROM = (
    *(Stage.TAKING_IN, Stage.SAYING_BACK, Stage.STANDING),
    *(Stage.OFFERING, Stage.DIFFERING, Stage.DOING),
)
# What the path at the top of a page shows, in the order people usually walk it.
PATH = {
    Role.HURT: (Stage.WRITING, Stage.CHOOSING, Stage.TELLING, Stage.TOLD, Stage.LOOKING_BACK),
    Role.ASKED: (
        Stage.TAKING_IN,
        Stage.SAYING_BACK,
        Stage.STANDING,
        Stage.OFFERING,
        Stage.DOING,
        Stage.LOOKING_BACK,
    ),
}
PATH_IF_OWNED = {
    Role.HURT: (Stage.TOLD, Stage.LOOKING_BACK),
    Role.ASKED: (
        Stage.OWNING,
        Stage.WEIGHING,
        Stage.APPROACHED,
        Stage.STANDING,
        Stage.OFFERING,
        Stage.DOING,
        Stage.LOOKING_BACK,
    ),
}


def leads_to(role: str, stage: Stage, to: Stage) -> bool:
    """Whether the table has this arrow."""
    return to in COURSE[Lane.Role(role)][stage]


def diagram(role: Lane.Role) -> str:
    """The lane as a Mermaid state diagram, the same on every run."""
    arrows = [
        f"    {stage.value} --> {to.value}"
        for stage, ends in COURSE[role].items()
        for to in sorted(ends)
    ]
    first = [f"    [*] --> {begins[role].value}" for begins in (FIRST, FIRST_IF_OWNED)]
    return "\n".join(["stateDiagram-v2", *first, *arrows])
