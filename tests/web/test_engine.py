"""The engine of our pages: it escapes, it is strict, and every template finds what it asks for."""

import uuid
from html import unescape

import pytest
from django.template import TemplateDoesNotExist, engines
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation
from jinja2 import UndefinedError, meta, nodes

from equalfooting.web import saying
from web import everything

TYPED = "<b>Ama</b> & “Bo's”"
templates = pytest.mark.parametrize("template", everything.TEMPLATES, ids=everything.name)


def rendered(words: str, request=None, **context: object) -> str:
    return engines["pages"].from_string(words).render(context, request)


@pytest.mark.parametrize(
    "words",
    [
        "{{ typed }}",
        "{{ _('%(typed)s', typed=typed) }}",
        "{% trans %}{{ typed }}{% endtrans %}",
        "{% trans name=typed %}{{ name }}{% endtrans %}",
        "{% set said = _('%(typed)s', typed=typed) %}{{ said }}",
        "{% macro said(words) %}{{ words }}{% endmacro %}{{ said(typed) }}",
        "{{ typed|linebreaksbr }}",
        "{{ typed or _('Nobody') }}",
        "{{ ('kept-' ~ typed)[5:] }}",
    ],
)
def test_what_somebody_typed_is_escaped_however_a_template_says_it(words):
    said = rendered(words, typed=TYPED)
    assert "<" not in said
    assert unescape(said) == TYPED


def test_the_same_template_speaks_the_language_of_each_request():
    said = "{{ _('Monday') }} {% trans %}Tuesday{% endtrans %} {{ page_language() }}"
    with translation.override("de"):
        assert rendered(said) == "Montag Dienstag de"
    assert rendered(said) == "Monday Tuesday en"


def test_a_sentence_in_one_and_in_many():
    said = "{% trans count=n %}{{ count }} day{% pluralize %}{{ count }} days{% endtrans %}"
    assert [rendered(said, n=n) for n in (1, 2)] == ["1 day", "2 days"]


@pytest.mark.parametrize(
    "words", ["{{ nobody }}", "{% if nobody %}{% endif %}", "{{ ama.nobody }}"]
)
def test_a_name_that_nobody_gave_is_a_mistake_and_not_an_empty_place(words):
    with pytest.raises(UndefinedError):
        rendered(words, ama={})


def test_what_a_view_says_stands_over_what_every_page_says():
    request = RequestFactory().get("/")
    assert rendered("{{ nav }}{{ demo }}", request, nav="Ours") == "OursFalse"
    assert "csrfmiddlewaretoken" in rendered("{{ csrf_input }}", request)


def test_a_template_that_is_not_there_is_said_as_django_expects_it():
    with pytest.raises(TemplateDoesNotExist):
        render_to_string("nothing.html")


def test_addresses_are_those_that_django_gives():
    ref = uuid.uuid4()
    for _again in range(2):
        assert saying.url("note-page", ref) == reverse("note-page", args=[ref])
        assert saying.url("sign-in") == reverse("sign-in")


@templates
def test_every_template_compiles_and_so_does_what_it_asks_for(template):
    env = engines["pages"].env
    env.get_template(everything.template_name(template))
    tree = env.parse(template.read_text())
    for name in meta.find_referenced_templates(tree):
        if name is not None:  # a name that a view gives
            env.get_template(name)
    for asked in tree.find_all(nodes.FromImport):
        macros = {macro.name for macro in _tree_of(asked.template.value).find_all(nodes.Macro)}
        assert set(asked.names) <= macros


@templates
def test_every_filter_and_function_that_a_template_uses_is_there(template):
    env = engines["pages"].env
    tree = env.parse(template.read_text())
    called = {call.node.name for call in tree.find_all(nodes.Call) if _by_name(call)}
    imported = {name for asked in tree.find_all(nodes.FromImport) for name in asked.names}
    own = {macro.name for macro in tree.find_all(nodes.Macro)}
    assert called - imported - own <= set(env.globals)
    assert {used.name for used in tree.find_all(nodes.Filter)} <= set(env.filters)
    assert {used.name for used in tree.find_all(nodes.Test)} <= set(env.tests)


@templates
def test_no_template_switches_escaping_off(template):
    tree = engines["pages"].env.parse(template.read_text())
    assert "safe" not in {used.name for used in tree.find_all(nodes.Filter)}
    assert "autoescape" not in template.read_text()
    # What is translated counts as ours and is not escaped, so it is never somebody's words.
    translated = [call for call in tree.find_all(nodes.Call) if _by_name(call, "_")]
    assert all(isinstance(call.args[0], nodes.Const) for call in translated)


def _tree_of(name: str) -> nodes.Template:
    env = engines["pages"].env
    return env.parse(env.loader.get_source(env, name)[0])


def _by_name(call: nodes.Call, name: str = "") -> bool:
    return isinstance(call.node, nodes.Name) and name in ("", call.node.name)
