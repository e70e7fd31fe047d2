"""Nobody has to call themselves anything: not to join, not in a profile, not to write a note."""

import re

import pytest
from django.test import Client

import build
from equalfooting.alliances import inviting, joining
from equalfooting.alliances.models import Member

from .walking import words

LABELS = re.compile(
    r"\b(ally|allies|allyship|credentials?|trainings?|years|badges?|level|rank|gender|race|"
    r"what are you|describe yourself|identify as|pledge)\b",
    re.IGNORECASE,
)
PROFILE = {"display_name", "email", "time_zone", "language", "hints_on", "asks_more", "aid_on"}


def boxes(answer) -> set[str]:
    found = re.findall(r'<(?:textarea|select|input)\b[^>]*name="([^"]+)"', answer.content.decode())
    return set(found) - {"csrfmiddlewaretoken", "step", "revision", "next", "kept"}


@pytest.mark.promise("S-013")
def test_a_profile_has_no_place_for_years_or_credentials(ama):
    page = build.browser(ama).get("/settings/about-you/")
    assert boxes(page) == PROFILE
    form = re.search(r"<form[^>]*about-you.*?</form>", page.content.decode(), re.DOTALL)[0]
    assert not LABELS.search(re.sub(r"<select.*?</select>|<[^>]+>", " ", form, flags=re.DOTALL))


@pytest.mark.promise("S-083")
def test_from_signing_up_to_a_private_note_nothing_asks_for_a_label(ama):
    alliance = build.alliance(one_side=[ama], other_side=[])
    code = inviting.invite(alliance.sides.get(place=1), by=ama).code
    newcomer = Client(headers={"Origin": "http://testserver"})
    door = newcomer.get("/sign-up/")
    assert boxes(door) - PROFILE == {"code", "sign_in_name", "new_passphrase"}
    told = {"code": code, "sign_in_name": "uli", "display_name": "Uli"}
    answer = newcomer.post(
        "/sign-up/",
        {
            **told,
            "new_passphrase": "seven rivers under lantern",
            "time_zone": "UTC",
            "language": "en",
        },
    )
    assert answer.status_code == 302, words(answer)
    pages = [
        door,
        newcomer.get("/invitation/"),
        newcomer.post("/invitation/plate/", {"code": code}),
    ]
    assert newcomer.post("/invitation/acceptance/", {"code": code}).status_code == 302
    joining.confirm(Member.objects.get(person__display_name="Uli"), by=ama)
    pages += [newcomer.get(place) for place in ("/", f"/a/{alliance.pk}/", "/n/")]
    note = newcomer.post("/n/new/")
    assert note.status_code == 302
    pages.append(newcomer.get(note.headers["location"]))
    for page in pages:
        assert page.status_code == 200
        assert not LABELS.search(words(page)), words(page)


@pytest.mark.promise("S-210")
@pytest.mark.parametrize("said", ["sie/hir", "🌊", ""])
def test_pronouns_are_whatever_somebody_says_and_only_where_they_said_it(said, ama, bo, cy):
    here = build.alliance(one_side=[ama], other_side=[cy], name="Here")
    there = build.alliance(one_side=[ama, bo], other_side=[cy], name="There")
    hers = build.browser(ama)
    page = hers.get(f"/a/{here.pk}/").content.decode()
    assert re.search(r'<input type="text"[^>]*name="pronouns"', page) and "radio" not in page
    answer = hers.post(f"/a/{here.pk}/pronouns/", {"pronouns": said})
    assert answer.status_code == 302
    his = build.browser(cy)
    assert said in words(his.get(f"/a/{here.pk}/"))
    for place in (f"/a/{there.pk}/", "/n/", "/"):
        assert not said or said not in words(his.get(place))
    assert hers.post(f"/a/{here.pk}/pronouns/", {"pronouns": ""}).status_code == 302
    assert not said or said not in words(his.get(f"/a/{here.pk}/"))
