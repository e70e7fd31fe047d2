"""Nobody's pages tell how many repairs somebody has had: one or three, they are the same bytes.

The same people look at the same addresses twice, with the clock held still; between the two looks
somebody gets two more repairs with a person who is none of the viewers. So ids, dates and rows of
the viewers are the very same, and nothing has to be evened out but what is random in each form.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

import pytest
from django.test import Client

import build
from equalfooting.accounts import joining
from equalfooting.accounts.keys import Unlocked
from equalfooting.practice.repair import ending, sight
from equalfooting.practice.repair.company import asking, showing
from equalfooting.practice.repair.course import Stage
from equalfooting.practice.repair.models import Companion, Lane
from sweeps import crawling

# Made anew each time a form is drawn, and of nobody: the token, and what sends a message once.
TOKEN = re.compile(rb'(name="(?:csrfmiddlewaretoken|work)" value=")[^"]+')
VIEWERS = ("other", "beside", "member", "partner", "steward", "stranger", "nobody")


@dataclass
class Seen:
    """Somebody with a repair, those who look, and one who has the other repairs with them."""

    subject: Unlocked
    role: str
    ref: uuid.UUID
    elsewhere: Unlocked
    two: tuple[Unlocked, Unlocked]
    browsers: dict[str, Client]

    def look(self, viewer: str) -> dict[str, tuple[int, bytes]]:
        """Every page this viewer reaches, and those of the repair that no link leads to."""
        starts = ("/", "/n/", f"/n/{self.ref}/", "/desk/")
        answers = crawling.everywhere(self.browsers[viewer], *starts)
        return {
            address: (answer.status_code, TOKEN.sub(rb"\1", answer.content))
            for address, answer in answers.items()
            if not answer.streaming
        }

    def more(self, *, other: Unlocked | None = None) -> list[uuid.UUID]:
        """One more in which they were hurt and is over, and one in which they were asked."""
        other = other or self.elsewhere
        was_hurt = build.repair(between=(self.subject, other), until=Stage.DOING)
        ending.end(sight.find(self.subject, was_hurt), "partly", "", shown=False)
        return [was_hurt, build.repair(between=(other, self.subject), until=Stage.DOING)]


@pytest.fixture(params=["hurt", "asked"])
def seen(request, ama, bo, cy, dee, fay, zed, hands) -> Seen:
    """Ama and Cy in a repair, Bo or Dee beside the other one; each member writes to somebody."""
    build.alliance(one_side=[ama, bo, fay], other_side=[cy, dee])
    ref = build.repair(between=(ama, cy), until=Stage.DOING)
    subject, other, friend = (ama, cy, dee) if request.param == "hurt" else (cy, ama, bo)
    asked = asking.ask(sight.find(other, ref), friend.person, Companion.Role.SUPPORT)
    showing.show(sight.find(other, ref), asking.accept(asked.pk, by=friend), [])
    for who in (other, bo, dee):  # their page for writing to somebody lists whom they can reach
        mine = build.repair(between=(who, fay), until=Stage.TELLING)
        assert Lane.objects.filter(repair=mine).count() == 1
    sten = joining.join(
        sign_in_name="sten", display_name="Sten", words=build.PASSPHRASE, steward=True
    ).keys
    looking = {
        "other": other,
        "beside": friend,
        "member": bo,
        "partner": dee,
        "steward": sten,
        "stranger": zed,
        "nobody": None,
    }
    browsers = {name: build.browser(who) for name, who in looking.items()}
    return Seen(subject, request.param, ref, fay, (ama, cy), browsers)


@pytest.mark.promise("S-013")
@pytest.mark.promise("S-041")
@pytest.mark.promise("S-122")
@pytest.mark.promise("S-206")
def test_what_everybody_sees_is_the_same_after_one_repair_and_after_three(seen):
    before = {viewer: seen.look(viewer) for viewer in VIEWERS}
    assert all(len(pages) > 15 for name, pages in before.items() if name in VIEWERS[:4])
    seen.more()
    assert Lane.objects.filter(person=seen.subject.person).count() == 3
    for viewer in VIEWERS:
        after = seen.look(viewer)
        assert after.keys() == before[viewer].keys(), viewer
        for address, page in after.items():
            assert page == before[viewer][address], (viewer, address)


def test_each_repair_of_the_same_two_reads_as_if_it_were_the_only_one(seen):
    """The other one has rows of their own in the list of notes; no page of this repair tells."""
    at = f"/n/{seen.ref}/"
    before = {a: page for a, page in seen.look("other").items() if a.startswith(at)}
    assert len(before) > 5
    seen.more(other=next(who for who in seen.two if who.pk != seen.subject.pk))
    after = {a: page for a, page in seen.look("other").items() if a.startswith(at)}
    assert after == before


def test_a_page_that_did_tell_would_be_found(seen):
    """Else the look above might not come to where it could be told."""
    before = seen.look("member")
    name = seen.subject.person.display_name
    told = [address for address, (_status, page) in before.items() if name.encode() in page]
    assert any(address.startswith("/a/") for address in told)
    assert any(address.startswith("/n/") for address in told)  # whom one can write to
