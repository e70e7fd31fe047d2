"""The page of a repair costs as many queries for a long list as for none."""

import pytest
from django.urls import reverse

import build
from equalfooting.practice.repair import sight, telling, undoing
from equalfooting.practice.repair.course import Stage


@pytest.fixture
def offering(ama, cy):
    """Cy is asked, and writes what they offer."""
    build.alliance(one_side=[ama], other_side=[cy])
    how = telling.How(shows_list=True)
    return build.repair(between=(ama, cy), until=Stage.OFFERING, how=how)


def test_an_offer_with_many_things_on_its_list_costs_what_one_with_none_costs(
    offering, cy, django_assert_num_queries, django_assert_max_num_queries
):
    browser, page = build.browser(cy), f"/n/{offering}/"
    with django_assert_max_num_queries(7) as none:
        assert browser.get(page).status_code == 200
    for number in range(10):
        undoing.add(sight.find(cy, offering), {"words": f"Thing {number}"}, shown=True)
    with django_assert_num_queries(len(none)):
        assert browser.get(page).status_code == 200


def test_who_asks_and_with_which_key_is_one_query(cy, django_assert_num_queries):
    browser = build.browser(cy)
    with django_assert_num_queries(1):
        assert browser.get(reverse("new-alliance")).status_code == 200
