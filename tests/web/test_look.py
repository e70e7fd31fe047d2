"""Stories in a browser: the look in every light, direction and width, by axe and by keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [
    pytest.mark.story,
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("web.addresses"),
]

LOOKS = {
    "by day": ("/styleguide/", {"color_scheme": "light"}, 1280),
    "by lamp": ("/styleguide/", {"color_scheme": "dark"}, 1280),
    "the other way round": ("/styleguide/?dir=rtl", {"color_scheme": "light"}, 1280),
    "on a phone": ("/styleguide/", {"color_scheme": "light"}, 390),
    "at 400 %": ("/styleguide/", {"color_scheme": "dark"}, 320),
    "the other way round on a phone": ("/styleguide/?dir=rtl", {"color_scheme": "light"}, 320),
    "with colours of one's own": ("/styleguide/", {"forced_colors": "active"}, 1280),
    "the quiet page": ("/quiet/", {"color_scheme": "dark"}, 320),
    "a desk": ("/desk/", {"color_scheme": "light"}, 390),
    "a desk by lamp": ("/desk/", {"color_scheme": "dark"}, 1280),
    "nothing there": ("/nothing-there/", {"color_scheme": "light"}, 390),
}
looks = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)


def _open(page, live_server, look):
    address, media, width = look
    page.set_viewport_size({"width": width, "height": 640})
    page.emulate_media(**media)
    page.goto(live_server.url + address)
    page.wait_for_load_state("networkidle")


@looks
def test_axe_finds_nothing(page, live_server, look):
    _open(page, live_server, look)
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@looks
def test_nothing_sticks_out_sideways(page, live_server, look):
    _open(page, live_server, look)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_ways_out_are_in_view_and_cover_nothing_that_has_the_focus(page, live_server):
    _open(page, live_server, LOOKS["at 400 %"])
    page.keyboard.press("Tab")
    for _ in range(60):
        page.keyboard.press("Tab")
        hidden = page.evaluate(
            """() => {
              const exits = document.querySelector('.exits').getBoundingClientRect();
              const one = document.activeElement;
              const seen = exits.top >= 0 && exits.bottom <= innerHeight + 1;
              const free = one.closest('.exits') || one.getBoundingClientRect().top < exits.top;
              return seen && free ? '' : one.outerHTML;
            }"""
        )
        assert hidden == ""


def test_the_first_stop_of_the_keyboard_leads_past_the_header(page, live_server):
    _open(page, live_server, LOOKS["by day"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_choice_is_made_by_touching_anywhere_on_its_card(page, live_server):
    _open(page, live_server, LOOKS["on a phone"])
    page.get_by_text("Neither of you can reach").click(force=True)
    assert page.get_by_label("I draw the line").is_checked()
