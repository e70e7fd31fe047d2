"""What a person may do in an alliance: yes, or the sentence we say instead."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from equalfooting.accounts import lines
from equalfooting.accounts.models import Person
from equalfooting.verdict import YES, Verdict, no

from .models import Alliance, Member, Side

ENDED = gettext_lazy("This alliance has ended. What is here can still be read.")


def is_here(alliance: Alliance, person: Person) -> bool:
    """A confirmed member who has not left."""
    return alliance.members.here().filter(person=person).exists()


def may_act(alliance: Alliance, person: Person) -> Verdict:
    """What every deed inside an alliance asks first."""
    if alliance.ended_at is not None:
        return no(str(ENDED))
    if not is_here(alliance, person):
        return no(_("You are not part of this alliance any more."))
    return YES


def is_in_force(alliance: Alliance) -> bool:
    """Both sides have said yes."""
    sides = list(alliance.sides.select_related("acceptance"))
    return all(hasattr(side, "acceptance") for side in sides)


def may_name(side: Side, person: Person) -> Verdict:
    if not side.members.here().filter(person=person).exists():
        return no(_("Each side names itself. You can name the side that you are on."))
    return may_act(side.alliance, person)


def may_say_for_oneself(member: Member, person: Person) -> Verdict:
    if member.person_id != person.pk:
        return no(_("Everybody says this for themselves."))
    return may_act(member.alliance, person)


def may_answer(side: Side, person: Person) -> Verdict:
    """Say yes to the alliance for this side, or no thank you."""
    if not side.members.here().filter(person=person).exists():
        return no(_("Each side answers for itself."))
    if hasattr(side, "acceptance"):
        return no(_("This side has already said yes."))
    return may_act(side.alliance, person)


def may_invite(side: Side, person: Person) -> Verdict:
    """To one's own side; to the other one only while nobody is there who could."""
    acts = may_act(side.alliance, person)
    if not acts or side.members.here().filter(person=person).exists():
        return acts
    if side.members.filter(left_at=None).exists():
        return no(_("Each side invites its own people. The other side invites theirs."))
    return YES


def may_join(side: Side, person: Person, *, invited_by: Person) -> Verdict:
    """Whether this invitation still holds for this person."""
    alliance = side.alliance
    if not may_act(alliance, invited_by):
        return no(_("This invitation was used, withdrawn or has run out. Ask for a new one."))
    if alliance.members.filter(person=person, left_at=None).exists():
        return no(_("You are in this alliance already, or about to be."))
    return lines.may_reach(person, invited_by)


def may_confirm(member: Member, person: Person) -> Verdict:
    """Let somebody in who accepted an invitation, with the very key they came with."""
    acts = _may_see_to(member, person)
    if not acts:
        return acts
    if member.confirmed_at is not None or member.left_at is not None:
        return no(_("This has been answered already, perhaps by somebody else."))
    key = getattr(member.person, "key", None)
    if key is None or key.pk != member.key_id:
        return no(
            _(
                "Their key has changed since they accepted, so it cannot be confirmed. "
                "Invite them again, and compare the words by voice or in person."
            )
        )
    return YES


def may_turn_away(member: Member, person: Person) -> Verdict:
    """Their side's own people say no; anybody there does while that side has nobody."""
    if member.confirmed_at is not None or member.left_at is not None:
        return no(_("This has been answered already, perhaps by somebody else."))
    theirs = member.side.members.here()
    if theirs.exists() and not theirs.filter(person=person).exists():
        return no(_("Each side decides about its own people."))
    return _may_see_to(member, person)


def may_remove(member: Member, person: Person) -> Verdict:
    """A side decides about its own people, and nobody else does."""
    acts = _may_see_to(member, person) if member.person_id != person.pk else YES
    if not acts:
        return acts
    if member.person_id == person.pk:
        return no(_("To go yourself, choose “Leave this alliance”."))
    if not member.side.members.here().filter(person=person).exists():
        return no(_("Each side decides about its own people."))
    if member.left_at is not None or member.confirmed_at is None:
        return no(_("This person is not part of this side now."))
    return YES


def _may_see_to(member: Member, person: Person) -> Verdict:
    """Across a line nobody lets the other in, turns them away or ends their place: others do."""
    acts = may_act(member.alliance, person)
    return lines.may_reach(person, member.person) if acts else acts


def may_speak(alliance: Alliance, person: Person) -> Verdict:
    acts = may_act(alliance, person)
    return speaking(in_force=is_in_force(alliance)) if acts else acts


def speaking(*, in_force: bool) -> Verdict:
    """The same for somebody who is there, in an alliance that has not ended."""
    if not in_force:
        return no(_("The conversation opens when both sides have said yes."))
    return YES
