"""What stands in the rows of a repair tells nobody which leaf a text is."""

import uuid

import build
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What
from equalfooting.practice.repair.models import Lane
from equalfooting.words.models import Text


def test_nobody_works_out_from_the_rows_which_leaf_is_which(ama, cy):
    build.alliance(one_side=[ama], other_side=[cy])
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    works = set(Text.objects.filter(context=ref).values_list("work", flat=True))
    lanes = Lane.objects.filter(repair=ref).values_list("pk", flat=True)
    guessed = {uuid.uuid5(lane, f"{what}:") for lane in lanes for what in What}
    assert works and not works & guessed
