"""To whoever does not belong there an alliance is not there at all."""

import re
import uuid

import pytest
from django.db import connection

import build
from equalfooting.alliances import parting, rooms
from equalfooting.alliances.urls import urlpatterns
from equalfooting.words.models import Kind, Text

INSIDE = [
    "a/{a}/",
    "a/{a}/leaving/",
    "a/{a}/invitations/",
    "a/{a}/newcomers/{newcomer}/",
    "a/{a}/people/{member}/ending/",
    "s/{s}/",
    "s/{s}/newer/",
    "s/{s}/messages/{text}/taking-back/",
]
DEEDS = [
    "a/{a}/acceptance/",
    "a/{a}/declining/",
    "a/{a}/side-name/",
    "a/{a}/pronouns/",
    "a/{a}/telling-me/",
    "a/{a}/departure/",
    "a/{a}/newcomers/{newcomer}/confirmation/",
    "a/{a}/newcomers/{newcomer}/turning-away/",
    "a/{a}/people/{member}/removal/",
    "a/{a}/invitations/1/",
    "a/{a}/invitations/{invitation}/withdrawal/",
    "s/{s}/messages/",
    "s/{s}/messages/{text}/withdrawal/",
]
OPEN_TO_ALL = 9  # addresses without an alliance in them


@pytest.fixture
def refs(alliance, own, ama, bo, fay, say):
    say("Inside.", by=ama)
    newcomer = build.pending(own, fay, invited_by=ama)
    return {
        "a": alliance.pk,
        "s": alliance.space.pk,
        "newcomer": newcomer.pk,
        "member": rooms.enter(bo, alliance.pk).me.pk,
        "text": Text.objects.get(kind=Kind.MESSAGE).pk,
        "invitation": uuid.uuid4(),
    }


@pytest.fixture
def absent(refs):
    return {name: uuid.uuid4() for name in refs}


def test_the_lists_above_name_every_address_of_this_area():
    assert len(INSIDE) + len(DEEDS) + OPEN_TO_ALL == len(urlpatterns)


def bare(answer) -> str:
    """The page without the token of its forms, which differs each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())


def outsider(kind, alliance, zed, fay, bo):
    """Somebody who never was there, who waits to be let in, or who left."""
    if kind == "former":
        parting.leave(rooms.enter(bo, alliance.pk).me, by=bo)
    return {"stranger": zed, "pending": fay, "former": bo}[kind]


@pytest.mark.parametrize("kind", ["stranger", "pending", "former"])
def test_whoever_does_not_belong_finds_what_is_not_there(
    kind, alliance, refs, absent, zed, fay, bo
):
    browser = build.browser(outsider(kind, alliance, zed, fay, bo))
    for addresses, ask in ((INSIDE, browser.get), (DEEDS, browser.post)):
        for address in addresses:
            there, nowhere = (ask("/" + address.format(**ids)) for ids in (refs, absent))
            assert (there.status_code, nowhere.status_code) == (404, 404), address
            assert bare(there) == bare(nowhere), address


def test_another_alliances_people_and_messages_are_not_found_through_ones_own(refs, zed, sten):
    mine = build.alliance(one_side=[zed], other_side=[sten])
    here = {**refs, "a": mine.pk, "s": mine.space.pk}
    browser = build.browser(zed)
    for address in INSIDE + DEEDS:
        if not any(name in address for name in ("{newcomer}", "{member}", "{text}")):
            continue
        ask = browser.get if address in INSIDE else browser.post
        assert ask("/" + address.format(**here)).status_code == 404, address


def test_the_steward_is_a_stranger_here(refs, sten):
    browser = build.browser(sten)
    for address in INSIDE:
        assert browser.get("/" + address.format(**refs)).status_code == 404, address


def test_nobody_signed_out_gets_past_the_door(refs):
    browser = build.browser()
    for address in INSIDE:
        answer = browser.get("/" + address.format(**refs))
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/sign-in/"), address


def test_locked_pages_ask_to_unlock(refs, ama):
    browser = build.browser(ama, locked=True)
    for address in [*INSIDE, ""]:
        answer = browser.get("/" + address.format(**refs))
        assert answer["Location"].startswith("/unlock/"), address


def test_a_stranger_reads_what_this_is(db):
    answer = build.browser().get("/")
    assert answer.status_code == 200
    assert "Sign in" in answer.content.decode()


def test_looking_changes_nothing(refs, ama):
    browser = build.browser(ama)
    for address in ["", "a/", "a/new/", "invitation/", *INSIDE]:
        with connection.execute_wrapper(only_reading):
            browser.get("/" + address.format(**refs))


def only_reading(execute, sql, params, many, context):
    """Passes on what reads, and fails on anything else."""
    assert sql.lstrip().startswith("SELECT"), sql
    return execute(sql, params, many, context)
