"""A prepared query answers what the queryset answers, however often it is asked."""

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from equalfooting import clock
from equalfooting.accounts.models import Line, Notice, Person
from equalfooting.prepared import Prepared, given, several
from equalfooting.words.models import Draft

BY_PERSON = Prepared(
    lambda: (
        Notice.objects.filter(person=given("person")).select_related("person__key").order_by("-at")
    )
)
AMONG = Prepared(lambda: Person.objects.filter(pk__in=several("people")).order_by("pk"))
NAMES = Prepared(
    lambda: Person.objects.filter(
        Q(display_name=given("name")) | Q(at__gt=given("since"))
    ).values_list("display_name", flat=True)
)
PAIRS = Prepared(lambda: Line.objects.order_by("at").values_list("drawn_by", "against"))
SLOTS = Prepared(lambda: Draft.objects.filter(slot=given("slot"), revision__in=several("numbers")))


@pytest.fixture
def notices(ama, bo, hands):
    for who, address in ((ama, "/a/"), (bo, "/b/"), (ama, "/c/")):
        hands.move(minutes=1)
        Notice.objects.create(person=who.person, address=address)


def test_each_asking_brings_its_own_values(notices, ama, bo, cy):
    for who, found in ((ama, ["/c/", "/a/"]), (bo, ["/b/"]), (cy, []), (ama, ["/c/", "/a/"])):
        assert [notice.address for notice in BY_PERSON(person=who.pk)] == found


def test_rows_come_whole_and_with_what_was_read_beside_them(notices, ama):
    plain = Notice.objects.filter(person=ama.person).order_by("-at")
    with CaptureQueriesContext(connection) as asked:
        found = BY_PERSON(person=ama.pk)
        assert found[0].person.display_name == "Ama"
        assert bytes(found[0].person.key.public) == ama.pair.public
    assert len(asked) == 1
    assert [vars(one)["at"] for one in found] == [one.at for one in plain]
    assert found == list(plain)


def test_somebody_without_a_key_is_read_as_such(notices, ama):
    ama.person.key.delete()
    assert not hasattr(BY_PERSON(person=ama.pk)[0].person, "key")


@pytest.mark.parametrize("size", [0, 1, 3])
def test_a_list_may_have_any_length(size, ama, bo, cy):
    people = [who.pk for who in (ama, bo, cy)][:size]
    assert AMONG(people=people) == list(Person.objects.filter(pk__in=people).order_by("pk"))


def test_columns_come_as_python_has_them(ama, bo):
    Line.objects.create(drawn_by=ama.person, against=bo.person)
    assert PAIRS() == [(ama.pk, bo.pk)]
    assert NAMES(name="Bo", since=clock.now()) == ["Bo"]


def test_bytes_and_numbers_are_found(ama, hands):
    draft = Draft.objects.create(
        owner=ama.person,
        slot=b"\x00slot",
        context=ama.pk,
        key_id=ama.key_id,
        sealed=b"s",
        saved_at=hands(),
    )
    assert SLOTS(slot=b"\x00slot", numbers=[1, 2]) == [draft]
    assert SLOTS(slot=b"\x00slot", numbers=[2]) == SLOTS(slot=b"", numbers=[1]) == []


def test_a_value_left_out_is_not_asked_without_it(ama):
    with pytest.raises(KeyError):
        BY_PERSON()
