"""The filters of our pages and the cutting of marked texts."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from equalfooting import clock
from equalfooting.web.marking import Piece, pieces
from equalfooting.web.saying import paragraphs, when

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 3, 10, 8, 5, tzinfo=UTC), "today, 08:05"),
        (datetime(2026, 3, 11, 18, 40, tzinfo=UTC), "tomorrow, 18:40"),
        (datetime(2026, 3, 9, 23, 59, tzinfo=UTC), "yesterday, 23:59"),
        (datetime(2026, 3, 1, 9, 0, tzinfo=UTC), "Sunday 1 March, 09:00"),
        (datetime(2025, 12, 31, 9, 0, tzinfo=UTC), "Wednesday 31 December 2025, 09:00"),
        (None, ""),
    ],
)
def test_when_says_the_day_as_people_do(moment, said):
    with clock.held(NOON):
        assert when(moment) == said


def test_when_follows_the_readers_own_clock():
    with clock.held(NOON), timezone.override("Pacific/Auckland"):
        assert when(datetime(2026, 3, 10, 23, 30, tzinfo=UTC)) == "today, 12:30"
        assert when(datetime(2026, 3, 9, 12, 30, tzinfo=UTC)) == "yesterday, 01:30"


def test_paragraphs_keep_single_line_breaks_and_every_word():
    assert paragraphs("One\r\ntwo\r\n\r\n\r\nthree ") == ["One\ntwo", "three "]
    assert paragraphs("") == []


spans = st.lists(
    st.tuples(st.integers(-3, 60), st.integers(-3, 60), st.sampled_from(["hint", "part"]))
)


@given(st.text(max_size=50), spans)
def test_pieces_joined_are_the_text_whatever_is_marked(text, marked):
    assert "".join(piece.text for piece in pieces(text, marked)) == text


def test_marks_fall_where_the_spans_say():
    assert pieces("I'm sorry, but no.", [(4, 14, "hint"), (8, 16, "part")]) == [
        Piece("I'm "),
        Piece("sorry, but", "hint"),
        Piece(" n", "part"),
        Piece("o."),
    ]
