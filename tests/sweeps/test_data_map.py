"""The data map and the tables say the same: every column has its reason, every line its column."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data-map.md"
ROW = re.compile(r"^\| `(\w+)` \| (.*?) \| (.*?) \| (.*?) \|$")
TYPED = (models.TextField, models.CharField, models.JSONField)


def told() -> dict[str, str]:
    """What the page says of each table, by the table's label."""
    parts = re.split(r"^### (\w+\.\w+)$", PAGE.read_text(), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def lines(part: str) -> Iterator[tuple[str, str, str, str]]:
    """Column, its reason, who reads it, kept how long."""
    for line in part.splitlines():
        if found := ROW.match(line):
            yield found[1], found[2], found[3], found[4]


def links(part: str) -> set[str]:
    said = re.search(r"Links: ([^.]*)\.", part, flags=re.DOTALL)
    return set(re.findall(r"`(\w+)`", said[1])) if said else set()


def of_the_model(label: str) -> tuple[set[str], set[str]]:
    """Its columns but keys, and its links."""
    fields = [*apps.get_model(label)._meta.fields, *apps.get_model(label)._meta.many_to_many]
    linked = {field.name for field in fields if field.is_relation}
    return {f.name for f in fields if not f.primary_key} - linked, linked


TOLD = told()
TABLES = [model._meta.label for model in apps.get_models()]


def test_every_table_is_on_the_page_and_nothing_else():
    assert sorted(TOLD) == sorted(TABLES)


@pytest.mark.parametrize("label", TABLES)
def test_every_column_and_link_of_a_table_is_on_the_page_and_nothing_else(label: str):
    columns, linked = of_the_model(label)
    assert [name for name, *_ in lines(TOLD[label])] != []
    assert {name for name, *_ in lines(TOLD[label])} == columns
    assert links(TOLD[label]) == linked


@pytest.mark.parametrize("label", TABLES)
def test_every_line_says_why_for_whom_and_how_long(label: str):
    for name, why, who, kept in lines(TOLD[label]):
        assert why.startswith(("**sealed**", "clear: ", "clear, ")), name
        assert len(why) > 15 and who and kept, name


def test_words_can_be_typed_into_these_columns_alone_and_be_read_without_a_key():
    """Whoever adds one changes this list too, and says why on the page."""
    free = {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.fields
        if isinstance(field, TYPED) and not field.choices and not field.primary_key
    }
    assert free == {
        "accounts.Person.sign_in_name",
        "accounts.Person.folded_name",
        "accounts.Person.display_name",
        "accounts.Person.email",
        "accounts.Person.password",
        "accounts.Person.time_zone",
        "accounts.Person.language",
        "accounts.Session.session_data",
        "accounts.NoMail.address",
        "accounts.Notice.address",
        "steward.House.help_contacts",
        "steward.House.on_receiving",
        "auth.Permission.name",
        "auth.Permission.codename",
        "auth.Group.name",
        "contenttypes.ContentType.app_label",
        "contenttypes.ContentType.model",
    }


@pytest.mark.parametrize("label", TABLES)
def test_what_the_page_calls_sealed_is_bytes(label: str):
    for name, why, *_ in lines(TOLD[label]):
        if why.startswith("**sealed**"):
            assert isinstance(apps.get_model(label)._meta.get_field(name), models.BinaryField)
