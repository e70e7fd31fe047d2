"""One whole repair, deed by deed, without pages."""

import build
from equalfooting.accounts.keys import Unlocked
from equalfooting.clock import Hands
from equalfooting.practice.repair import (
    answering,
    ending,
    noting,
    sight,
    taking_in,
    telling,
    undoing,
)
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.leaves import What


def test_two_people_walk_the_main_road_to_two_endings(
    ama: Unlocked, cy: Unlocked, hands: Hands
) -> None:
    build.alliance(one_side=[ama], other_side=[cy])
    ref = noting.begin(by=ama).pk

    def hers() -> sight.Sight:
        return sight.find(ama, ref)

    def his() -> sight.Sight:
        return sight.find(cy, ref)

    noting.keep(hers(), {"happened": "You led our chant."})
    noting.choose(hers(), "tell")
    letter, how = {"words": "I am furious."}, telling.How(shows_list=True)
    telling.tell(hers(), to=cy.person, what=What.LETTER, fields=letter, how=how)
    assert his().letter is None
    taking_in.open_it(his())
    assert his().letter.fields == {"words": "I am furious."}
    undoing.add(his(), {"words": "Write to the station."}, shown=True)
    assert [item.fields["words"] for item in hers().items] == ["Write to the station."]
    hands.move(hours=25)
    answering.say_back(his(), "I took the megaphone.")
    telling.mark(hers(), "heard", "")
    answering.go_to_standing(his())
    answering.stand(his(), "did")
    assert answering.offer(his(), {"statement": "It was wrong."}, inside="why I grabbed it")
    assert hers().latest_of_theirs(What.OFFER).fields["statement"] == "It was wrong."
    assert hers().latest_of_theirs(What.INSIDE) is None
    ending.look_back(his(), {"changed": "I teach"}, shown=False)
    ending.end(hers(), "partly", "Enough for me.", shown=True)
    ending.end(his(), "mended", "", shown=True)
    assert hers().stage == his().stage == Stage.ENDED
