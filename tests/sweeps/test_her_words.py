"""Nothing reads, hints at, shortens or changes what the person who was hurt writes, on any page."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator

import pytest
from django.urls import reverse

from equalfooting.practice.repair import forms as of_a_repair
from equalfooting.practice.repair.there.forms import AcknowledgementForm
from equalfooting.practice.repair.together.sight import Raised
from equalfooting.web.drafting import LONGEST, DraftingForm
from equalfooting.words import drafts
from repair.states import STATES
from repair.walking import Walk, trial
from sweeps import crawling
from sweeps.crawling import Form

# Angry, in other scripts, with everything that programs like to tidy up.
ODD = (
    "  \n\n\tI AM FURIOUS!!! you stole it, it’s shit & <b>you know it</b> …\r\n"
    "أنا غاضبة\u200f — e\u0301, \u00e9, ﬁ, ½, “quoted” 'and' \"so\"\u00a0on\u200b, 💜👩‍👩‍👧\n\n\n\n"
    "{{ 7 }} %s %(name)s \\n &amp; but sorry   if I offended   \n \t "
)
LOOKS = re.compile(
    r"data-marks-of|data-margin-of|to-margin|margin\.js|/margin/|/looking/|spellcheck=\"true\"|"
    r"maxlength|pattern=",
)
BOX = re.compile(r"<textarea\b[^>]*>|<input type=\"text\"[^>]*>")
SAVED_AT = re.compile(r'hx-post="(/drafts/[^"]+)"')
HERS = [name for name, state in STATES.items() if state.role == "hurt"]
ALREADY = {"csrfmiddlewaretoken", "step", "revision", "of", "work", "to"}


def pages(walk: Walk) -> Iterator[tuple[str, str, crawling.Page]]:
    """Every page of her own lane that links lead to, and the ones that nothing leads to now."""
    at = f"/n/{walk.ref}/"
    starts = [at, *(at + place for place in walk.pages())]
    for address, answer in crawling.everywhere(walk.browsers["hurt"], *starts).items():
        if address.startswith(at) and answer.status_code == 200:
            yield address, answer.content.decode(), crawling.page(answer)


def filled(form: Form, html: str, to: uuid.UUID) -> tuple[dict[str, str], dict[str, str]]:
    """What is sent, and of it what was typed into boxes."""
    boxes = set(re.findall(r'<textarea\b[^>]* name="(\w+)"', html)) & form.fields.keys()
    typed = {box: ODD + box for box in boxes - ALREADY}
    kept = {name: value for name, value in form.fields.items() if name != "csrfmiddlewaretoken"}
    return {**kept, **({"to": str(to)} if "to" in kept else {}), **typed}, typed


def held(walk: Walk) -> set[str]:
    """All that stands in her own leaves and drafts now, as it stands there."""
    sight = walk.sight("hurt")
    leaves = [*sight.leaves, *Raised(sight).leaves]
    own = [leaf.fields for leaf in leaves if leaf.paper.author_id == walk.hurt.pk]
    begun = [one.fields for one in drafts.begun(walk.ref, by=walk.hurt)]
    return {value for fields in own + begun for value in fields.values()}


def shown(answer: object) -> set[str]:
    """All that the forms of a page hold, as a browser would send it on."""
    return {value for form in crawling.page(answer).forms for value in form.fields.values()}


@pytest.mark.promise("S-032")
@pytest.mark.parametrize("name", HERS)
def test_no_page_of_hers_looks_at_her_words_or_counts_them(name, ama, cy, hands):
    seen = list(pages(STATES[name].make(ama, cy)))
    assert seen
    for address, html, _page in seen:
        assert LOOKS.findall(html) == [], address
        for box in BOX.findall(html):
            assert "spellcheck" not in box and 'data-gramm="true"' not in box, address


@pytest.mark.parametrize("name", HERS)
def test_what_she_types_in_any_box_is_kept_or_comes_back_bit_for_bit(name, ama, cy, hands):
    walk = STATES[name].make(ama, cy)
    for address, html, page in list(pages(walk)):
        for form in page.forms:
            sent, typed = filled(form, html, cy.pk)
            if not typed:
                continue
            with trial():
                answer = walk.browsers["hurt"].post(form.action or address, sent)
                assert answer.status_code in (200, 302, 403, 409, 422), form.action
                places = held(walk) if answer.status_code == 302 else shown(answer)
                assert set(typed.values()) <= places, (form.action, answer.status_code)


@pytest.mark.parametrize("name", HERS)
def test_what_she_has_begun_comes_back_bit_for_bit(name, ama, cy, hands):
    walk = STATES[name].make(ama, cy)
    for address, html, page in list(pages(walk)):
        for save_at in SAVED_AT.findall(html):
            for form in page.forms:
                sent, typed = filled(form, html, cy.pk)
                if not typed:
                    continue
                with trial():
                    saved = walk.browsers["hurt"].post(
                        save_at, sent, headers={"HX-Request": "true"}
                    )
                    assert saved.status_code == 200, save_at
                    again = walk.browsers["hurt"].get(address)
                    assert set(typed.values()) <= shown(again), (address, save_at)


def test_the_other_reads_her_letter_bit_for_bit(ama, cy, hands):
    walk = STATES["telling"].make(ama, cy)
    walk.post("hurt", "letter/", words=ODD, undo=ODD)
    walk.post("asked", "opening/")
    assert walk.sight("asked").letter.fields == {"words": ODD, "undo": ODD}


def every_form(parent: type[DraftingForm] = DraftingForm) -> Iterator[type[DraftingForm]]:
    for form in parent.__subclasses__():
        yield form
        yield from every_form(form)


@pytest.mark.promise("S-032")
def test_hints_exist_only_where_somebody_answers_for_something_and_she_never_writes_there():
    reverse("home")  # so that every area has said which forms it has
    hinted = {form: form.coached for form in every_form() if form.coached}
    assert hinted == {of_a_repair.OfferForm: {"statement"}, AcknowledgementForm: {"statement"}}


def test_no_box_for_ones_own_words_is_shorter_than_the_others():
    reverse("home")
    boxes = [
        (form.__name__, name, field.max_length)
        for form in every_form()
        for name, field in form.base_fields.items()
        if hasattr(field, "max_length") and field.widget.__class__.__name__ == "Textarea"
    ]
    assert len(boxes) > 20
    assert [box for box in boxes if box[2] != LONGEST] == []
