"""Queries that every page asks: Django writes their SQL once for a process, then only asks it."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.expressions import Expression
from django.db.models.query import (
    FlatValuesListIterable,
    ValuesListIterable,
    get_related_populators,
)

Made = TypeVar("Made")
Value = uuid.UUID | datetime | bytes | str | int
Converter = Callable[[Any, Any, Any], Any]
FIELDS: dict[type, models.Field[Any, Any]] = {
    uuid.UUID: models.UUIDField(),
    datetime: models.DateTimeField(),
    bytes: models.BinaryField(),
    str: models.CharField(),
    int: models.IntegerField(),
}


class Given(Expression):
    """Stands in a filter for a value that comes with each asking."""

    def __init__(self, name: str, *, several: bool = False) -> None:
        super().__init__()
        self.name, self.several = name, several

    @property
    def token(self) -> str:
        """What stands in the written SQL for a list, until its length is known."""
        return f"/*{self.name}*/"

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, list[Given]]:  # type: ignore[override]  # a place for a value, filled below
        return (f"({self.token})" if self.several else "%s"), [self]


def given(name: str) -> Any:
    """The value called `name`, in a filter of a prepared query."""
    return Given(name)


def several(name: str) -> Any:
    """The values called `name`, after `__in`; an empty list finds nothing. Not for `exclude`."""
    return Given(name, several=True)


@dataclass(frozen=True)
class _Written(Generic[Made]):
    """SQL with its places, and how a row of the answer becomes what the caller wants."""

    sql: str
    places: tuple[Any, ...]
    convert: list[tuple[int, list[Converter], Any]]
    made: Callable[[list[Any]], Made]

    def ask(self, values: Mapping[str, Value | Iterable[Value]]) -> Iterator[Made]:
        connection = connections[DEFAULT_DB_ALIAS]
        sql, filled = self.sql, []
        for place in self.places:
            if not isinstance(place, Given):
                filled.append(place)
                continue
            found = values[place.name]
            some = list(found) if place.several else [found]  # type: ignore[arg-type]  # several() says that it is a list
            filled += [_adapted(value, connection) for value in some]
            sql = sql.replace(place.token, ", ".join(["%s"] * len(some)) or "NULL", 1)
        with connection.cursor() as cursor:
            cursor.execute(sql, filled)
            answer = cursor.fetchall()
        return map(self.made, self._converted(answer, connection))

    def _converted(self, answer: list[Any], connection: Any) -> Iterator[list[Any]]:
        seen: dict[tuple[int, str], Any] = {}  # ids come again and again down a column
        for row in map(list, answer):
            for place, converters, expression in self.convert:
                raw = row[place]
                key = (place, raw) if isinstance(raw, str) else None
                if key in seen:
                    row[place] = seen[key]
                    continue
                for converter in converters:
                    row[place] = converter(row[place], expression, connection)
                if key:
                    seen[key] = row[place]
            yield row


class Prepared(Generic[Made]):
    """`Prepared(lambda: Text.objects.filter(context=given("place")))`; ask it with `(place=…)`.

    Whatever a queryset can say with filters, joins, order and a fixed limit. It leans on Django's
    compiler, so its own test compares it with what querysets answer.
    """

    def __init__(self, say: Callable[[], models.QuerySet[Any, Made]]) -> None:
        self._say = say
        self._written: dict[str, _Written[Made]] = {}

    def __call__(self, **values: Value | Iterable[Value]) -> list[Made]:
        vendor = connections[DEFAULT_DB_ALIAS].vendor
        if vendor not in self._written:
            self._written[vendor] = _write(self._say())
        return list(self._written[vendor].ask(values))


def _write(queryset: models.QuerySet[Any, Made]) -> _Written[Made]:
    compiler = queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
    sql, places = compiler.as_sql()
    found = compiler.get_converters([column[0] for column in compiler.select])
    convert = [(place, *one) for place, one in found.items()]
    return _Written(sql, tuple(places), convert, _maker(queryset, compiler))


def _maker(queryset: Any, compiler: Any) -> Callable[[list[Any]], Any]:
    if queryset._iterable_class is FlatValuesListIterable:
        return _first
    if queryset._iterable_class is ValuesListIterable:
        return tuple
    info, select = compiler.klass_info, compiler.select
    fields = info["select_fields"]
    first, after = fields[0], fields[-1] + 1
    names = [column[0].target.attname for column in select[first:after]]
    populators = get_related_populators(info, select, DEFAULT_DB_ALIAS)  # type: ignore[call-arg]  # the stubs are of a later Django

    def made(row: list[Any]) -> Any:
        one = info["model"].from_db(DEFAULT_DB_ALIAS, names, row[first:after])
        for populator in populators:
            populator.populate(row, one)
        return one

    return made


def _first(row: list[Any]) -> Any:
    return row[0]


def _adapted(value: Any, connection: Any) -> Any:
    return FIELDS[type(value)].get_db_prep_value(value, connection)
