"""Two people called the same are told apart where somebody chooses whom a letter is for."""

import build
from equalfooting.accounts.models import Person
from equalfooting.alliances.models import Member
from equalfooting.practice.repair.course import Stage


def test_whoever_takes_anothers_name_is_not_mistaken_for_them(ama, cy, dee, hands):
    build.alliance(one_side=[ama], other_side=[cy, dee])
    Member.objects.filter(person=dee.person).update(at=hands.at.replace(year=2020, month=3, day=2))
    Person.objects.filter(pk=dee.pk).update(display_name="cy")
    ref = build.repair(between=(ama, cy), until=Stage.TELLING)
    page = build.browser(ama).get(f"/n/{ref}/").content.decode()
    assert f'<option value="{dee.pk}">cy, here since 2 March 2020</option>' in page
    assert f'<option value="{cy.pk}">Cy, here since ' in page


def test_a_name_of_ones_own_stands_alone(ama, cy, dee):
    build.alliance(one_side=[ama], other_side=[cy, dee])
    ref = build.repair(between=(ama, cy), until=Stage.TELLING)
    page = build.browser(ama).get(f"/n/{ref}/").content.decode()
    assert f'<option value="{cy.pk}">Cy</option>' in page
