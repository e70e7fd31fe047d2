"""The headers of every answer, and the pages that hold no data."""

import gzip
import re

import pytest
from django.template.loader import render_to_string
from django.test import override_settings

from equalfooting.web import samples
from web import everything

EVERYWHERE = ["/quiet/", "/styleguide/", "/nothing-here/", "/static/web/css/tokens.css"]
pytestmark = [pytest.mark.django_db, pytest.mark.urls("web.addresses")]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_lets_in_nothing_from_elsewhere(client, address):
    answer = client.get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]


@pytest.mark.parametrize("address", EVERYWHERE)
def test_nothing_but_styles_and_scripts_is_kept_by_a_browser(client, address):
    kept = client.get(address).headers.get("Cache-Control", "")
    assert (kept == "no-store") is not address.startswith("/static/")


def test_a_browser_is_told_to_stay_with_https_only_where_there_is_https(client, settings):
    assert "Strict-Transport-Security" not in client.get("/quiet/").headers
    settings.ORIGIN = "https://footing.example.org"
    client.handler.load_middleware()
    assert "max-age" in client.get("/quiet/").headers["Strict-Transport-Security"]


def test_the_quiet_page_does_not_say_what_this_place_is_for(client):
    page = client.get("/quiet/").content.decode()
    words = re.sub(r"<[^>]+>", " ", page).lower()
    assert "<title>Notes</title>" in page
    assert not re.search(r"repair|alliance|footing|hurt|harm|apolog", words)


def test_the_style_guide_is_for_engineers_only(client):
    assert client.get("/styleguide/").status_code == 200
    with override_settings(STYLEGUIDE=False, DEBUG=False):
        assert client.get("/styleguide/").status_code == 404


@pytest.mark.parametrize("number", [400, 403, 404, 409, 422, 429, 500, 503])
def test_every_failure_has_a_plain_sentence_and_a_neutral_title(number):
    page = render_to_string(f"{number}.html", {})
    assert "<title>Notes</title>" in page
    assert re.search(r"<h1>[A-Z][^<]+\.</h1>", page)
    assert str(number) not in page


@pytest.mark.parametrize("number", [409, 422])
def test_a_failure_gives_back_what_was_typed(number):
    page = render_to_string(f"{number}.html", {"fields": [("words", "My <own> words")]})
    assert "My &lt;own&gt; words</textarea>" in page


@pytest.mark.parametrize(
    "template", [t for t in everything.TEMPLATES if "parts" not in t.parts], ids=everything.name
)
def test_no_page_has_a_title_that_tells(template):
    titles = re.findall(
        r"<title>(.*?)</title>|{% block title %}(.*?){% endblock", template.read_text()
    )
    for title in titles:
        assert re.fullmatch(r".*Notes.*|", "".join(title))


def test_the_first_page_is_light_even_without_squeezing(client):
    page = client.get("/quiet/").content
    assert len(page) + sum(len(data) for _, data in _asked_for(page)) < 60_000


def test_a_page_with_every_part_asks_for_little_once_squeezed(client):
    page = client.get("/styleguide/").content
    fonts = sum(len(data) for name, data in _asked_for(page) if name.endswith("woff2"))
    rest = [data for name, data in _asked_for(page) if not name.endswith("woff2")]
    assert fonts + sum(len(gzip.compress(data)) for data in [page, *rest]) < 60_000
    assert samples.LONG.encode() in page


def _asked_for(page: bytes) -> list[tuple[str, bytes]]:
    """What a page asks for besides itself: address and bytes."""
    static = everything.SOURCE / "web" / "static"
    names = set(re.findall(r'(?:href|src)="/static/([^"#]+)', page.decode()))
    return [(name, (static / name).read_bytes()) for name in names]


def test_what_no_form_of_ours_sends_is_refused_before_it_is_read(client):
    more = {"CONTENT_LENGTH": str(3_000_000)}
    answer = client.generic("POST", "/quiet/", "", "multipart/form-data; boundary=x", **more)
    assert answer.status_code == 413
    assert "default-src" in answer.headers["Content-Security-Policy"]
    assert "more than one page can send" in answer.content.decode()
