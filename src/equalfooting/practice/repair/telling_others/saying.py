"""Telling others what they may be told, and taking it down."""

from __future__ import annotations

import uuid

from django.utils.translation import gettext as _

from equalfooting.accounts import lines, notices
from equalfooting.alliances import reaching, speaking
from equalfooting.alliances.models import Space
from equalfooting.verdict import Refused
from equalfooting.words import erasing, releasing
from equalfooting.words.models import Reader, Text

from .. import leaves
from ..leaves import Leaf, What
from ..models import Telling
from ..sight import Sight
from ..steps import deed
from . import rules
from .sight import Others


@deed
def tell(sight: Sight) -> None:
    """The words that the yes is to, and to whom it is to; nothing more and nobody else."""
    rules.may_tell_others(sight).enforce()
    wish = _allowed_now(sight)
    if wish.fields.get("space"):
        _in_a_space(sight, wish)
    else:
        _by_name(sight, wish)


@deed
def stop(sight: Sight) -> None:
    """Whoever told it takes it down."""
    rules.may_stop_telling(sight).enforce()
    take_down(sight.ref)


def take_down(repair: uuid.UUID) -> None:
    """Nobody but its writer reads it any more; what was told by name is gone altogether."""
    for telling in Telling.objects.filter(repair=repair).select_related("text"):
        rows = Reader.objects.filter(text=telling.text).select_related("person")
        others = [row for row in rows if row.person_id != telling.text.author_id]
        for row in others:
            if row.person is not None:  # a conversation reads by a row of its own
                notices.forget(row.person, address(telling.pk))
        erasing.erase(Reader.objects.filter(pk__in=[row.pk for row in others]))
        erasing.erase(Telling.objects.filter(pk=telling.pk))
        if telling.text.context == telling.pk:
            erasing.erase(Text.objects.filter(pk=telling.text_id))


def address(telling: uuid.UUID) -> str:
    return f"/n/told/{telling}/"


def _allowed_now(sight: Sight) -> Leaf:
    """What the yes is to, asked of the table: it may be taken back since this was read."""
    others = Others(sight)
    wish, yes = others.wish, others.yes
    if wish and yes and Reader.objects.filter(text=yes.paper.pk, person=sight.by.person).exists():
        return wish
    raise Refused(str(rules.NOT_YET))


def _in_a_space(sight: Sight, wish: Leaf) -> None:
    space = Space.objects.visible_to(sight.by.person).filter(pk=wish.fields["space"]).first()
    if space is None:
        raise Refused(_("You are not in that conversation any more."))
    work = uuid.uuid4()
    speaking.say(space, wish.fields["words"], by=sight.by, work=work)
    said = speaking.own(space, sight.by).get(work=uuid.uuid5(work, str(sight.by.pk)))
    Telling.objects.create(repair=sight.repair, text=said)


def _by_name(sight: Sight, wish: Leaf) -> None:
    """To those of them who can be reached now; nobody is told who was not."""
    named = list(rules.who_can_be_told(sight).filter(pk__in=wish.fields["people"].split()))
    lines.hold(sight.by.person, *named)
    reached = [one for one in named if reaching.may_reach(sight.by, one)]
    if not reached:
        raise Refused(str(lines.NOT_REACHED))
    telling = Telling(repair=sight.repair)
    kept = releasing.seal(
        leaves.written(What.TOLD, {"words": wish.fields["words"]}),
        by=sight.by,
        kind=leaves.KIND[What.TOLD],
        context=telling.pk,
    )
    telling.text = kept.text
    telling.save(force_insert=True)
    for person in reached:
        releasing.give(kept, to=person, by=sight.by)
        lines.notify(person, address(telling.pk), by=sight.by.person)
