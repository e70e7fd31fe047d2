"""The engine of our pages: Jinja2, strict, and with the few names that every template knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, cast

import jinja2
from django.http import HttpRequest
from django.template import engines
from django.template.backends import jinja2 as backend
from django.template.backends.utils import csrf_input
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string
from django.utils.translation import get_language, gettext, ngettext
from jinja2 import meta
from markupsafe import Markup

from . import frame, saying


def environment(
    *, filters: list[str], loader: jinja2.BaseLoader, auto_reload: bool, **_usual: Any
) -> jinja2.Environment:
    """`filters` names the filters of each area, so that this one need not know of them."""
    made = jinja2.Environment(
        loader=loader,
        auto_reload=auto_reload,
        autoescape=True,
        # A name that nobody gave is our mistake, and no test finds what is silently empty.
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    made.policies["ext.i18n.trimmed"] = True
    # Asked at every use, because each request has its own language.
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # the i18n extension adds it
    made.globals.update(saying.FUNCTIONS | {"gettext": said, "_": said})
    for path in filters:
        made.filters.update(import_string(path))
    return made


def said(message: str, **more: Any) -> Markup:
    """A sentence of ours in the language of this request; whatever is put into it is escaped.

    As the i18n extension says it, but looked up once for a process and not a hundred times a page.
    """
    if more:
        return _said(message, get_language()) % more
    return _alone(message, get_language())


@lru_cache(maxsize=8192)
def _said(message: str, _language: str | None) -> Markup:
    return Markup(gettext(message))  # noqa: S704 - our own sentences


@lru_cache(maxsize=8192)
def _alone(message: str, language: str | None) -> Markup:
    return _said(message, language) % {}


def compile_ahead(names: Iterable[str]) -> None:
    """Compile these templates and all that they extend, include and import."""
    made = cast(Pages, engines["pages"]).env
    loader = cast(jinja2.BaseLoader, made.loader)
    ahead, done = list(names), set[str]()
    while ahead:
        name = ahead.pop()
        if name not in done:
            done.add(name)
            made.get_template(name)
            source = made.parse(loader.get_source(made, name)[0])
            ahead += filter(None, meta.find_referenced_templates(source))


class Pages(backend.Jinja2):
    """Templates stand in `templates`, where people look for them."""

    app_dirname = "templates"

    def get_template(self, template_name: str) -> Page:
        return Page(super().get_template(template_name).template, self)

    def from_string(self, template_code: str) -> Page:
        return Page(self.env.from_string(template_code), self)


class Page(backend.Template):
    """What its view says stands over what is said on every page; Django would do the reverse."""

    def render(
        self, context: Mapping[str, Any] | None = None, request: HttpRequest | None = None
    ) -> str:
        told: dict[str, Any] = {"csrf_input": "", **frame.UNSAID}
        if request is not None:
            # Once for all forms of a page, and only if it has one: a token costs time and a cookie.
            told["csrf_input"] = SimpleLazyObject(lambda: csrf_input(request))
            for say in self.backend.template_context_processors:
                told |= say(request)
        return self.template.render({**told, **(context or {})})
