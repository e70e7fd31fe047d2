"""Every act in every state, by direct POST: the open ones work once, the others change nothing."""

import pytest

from equalfooting.practice.repair.course import COURSE, FIRST, FIRST_IF_OWNED, Stage, leads_to
from equalfooting.practice.repair.models import Lane

from .sent import TYPED
from .states import ACTS, IDLE, STATES, State
from .walking import Walk, rows, trial, words

REFUSED = {403, 404}
ANSWERED = {200, 302, 403, 404, 409, 422}
FEW = ("choosing", "said back to", "taken in", "doing")


@pytest.mark.parametrize("name", STATES)
def test_in_every_state_exactly_what_is_open_can_be_done(name, ama, cy, hands):
    state = STATES[name]
    walk = state.make(ama, cy)
    before = rows(walk.ref)
    for act in ACTS:
        with trial():
            check = _works_once if state.may(act) else _is_refused
            check(state, walk, act, before)
    _offers_only_what_is_open(state, walk)


def _is_refused(state: State, walk: Walk, act: str, before: str) -> None:
    """With a sentence, nothing changed, and what was typed given back."""
    answer = walk.post(state.role, act)
    said = words(answer)
    assert answer.status_code in REFUSED, act
    assert rows(walk.ref) == before, act
    assert "." in said and len(said) > 20, act
    if TYPED in walk.sent(act) and answer.status_code == 403:
        assert TYPED in said, act


def _works_once(state: State, walk: Walk, act: str, before: str) -> None:
    """Sent twice, as by a double click, it has one effect."""
    step = walk.sight(state.role).step
    first = walk.post(state.role, act, step=step)
    assert first.status_code in (200, 302), (act, words(first))
    after = rows(walk.ref)
    assert after != before or act in f"{IDLE} {state.idle}".split(), act
    second = walk.post(state.role, act, step=step)
    assert second.status_code in ANSWERED, act
    assert rows(walk.ref) == after, act


def _offers_only_what_is_open(state: State, walk: Walk) -> None:
    """No button that would be refused, and no link that leads to a refusal."""
    answers = {place: walk.get(state.role, place) for place in walk.pages()}
    opened = {place: answer for place, answer in answers.items() if answer.status_code == 200}
    assert {answer.status_code for answer in answers.values()} <= {200, 403}
    for place, answer in opened.items():
        assert walk.links(answer) <= set(opened), place
        for act in walk.offered(answer):
            assert state.may(act) or act == state.drawn, (place, act)


@pytest.mark.parametrize("name", FEW)
def test_a_page_drawn_before_the_last_move_is_told_so_and_loses_nothing(name, ama, cy, hands):
    state = STATES[name]
    walk = state.make(ama, cy)
    before = rows(walk.ref)
    for act in ACTS:
        answer = walk.post(state.role, act, step=77)
        assert answer.status_code == 409, act
        assert rows(walk.ref) == before
        if TYPED in walk.sent(act):
            assert TYPED in words(answer), act


@pytest.mark.parametrize("name", FEW)
def test_whether_it_is_open_is_asked_before_what_was_typed_is_looked_at(name, ama, cy, hands):
    state = STATES[name]
    walk = state.make(ama, cy)
    for act in ACTS:
        if not state.may(act):
            answer = walk.browsers[state.role].post(walk.address(act), {})
            assert answer.status_code in REFUSED, act


@pytest.mark.parametrize("role", Lane.Role)
def test_every_stage_is_reached_from_the_first_and_none_leads_out_of_the_end(role):
    reached = {FIRST[role], FIRST_IF_OWNED[role]}
    while more := {to for stage in reached for to in COURSE[role][stage]} - reached:
        reached |= more
    assert reached == set(COURSE[role])
    assert not any(leads_to(role, Stage.ENDED, to) for to in COURSE[role])


AT_REST = (
    "telling",
    "kept",
    "taken in",
    "saying back, marked",
    "offering",
    "differing",
    "correcting",
)


@pytest.mark.parametrize("name", AT_REST)
def test_in_a_pause_no_link_leads_to_a_refusal(name, ama, cy, hands):
    state = STATES[name]
    walk = state.make(ama, cy)
    walk.post(state.role, "pause/")
    for link in walk.links(walk.get(state.role)):
        assert walk.get(state.role, link).status_code == 200, link
