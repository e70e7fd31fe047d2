"""The recovery code: made, shown, typed back once, put off, and used when all else is forgotten."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from equalfooting import clock, vault

from . import joining, keeping, notices
from .keys import Unlocked, open_lock
from .models import Lock, Person
from .requests import Open

LAST_GROUPS = 2


def show(request: HttpRequest, keys: Unlocked, code: str) -> None:
    """Keep a fresh code in this session until it was typed back or put off."""
    keeping.put(request, keys, keeping.NEW_CODE, code)
    notices.notify(keys.person, reverse("recovery-code"), mail=False)


def replace(request: Open) -> None:
    """A new code; the old one opens nothing any more."""
    show(request, request.keys, joining.new_recovery_code(request.keys))


def check(request: Open, typed: str) -> bool:
    """Whether this is the code, whole, or the last two groups of one that is being shown."""
    if not (_is_end_of(typed, keeping.get(request, keeping.NEW_CODE)) or _opens(request, typed)):
        return False
    Lock.objects.filter(key__person=request.user, kind=Lock.Kind.RECOVERY).update(
        checked_at=clock.now()
    )
    put_off(request)
    notices.seen(request.user, reverse("recovery-code"))
    return True


def put_off(request: HttpRequest) -> None:
    """Not now: the code is not shown any more, and a quiet notice stays."""
    keeping.drop(request, keeping.NEW_CODE)


def is_checked(person: Person) -> bool:
    """Whether somebody has typed the present code back, so that it is surely written down."""
    return Lock.objects.filter(
        key__person=person, kind=Lock.Kind.RECOVERY, checked_at__isnull=False
    ).exists()


def _opens(request: Open, typed: str) -> bool:
    try:
        key = vault.recovery_key(typed)
    except vault.BadCode:
        return False
    return open_lock(request.user, Lock.Kind.RECOVERY, key) is not None


def _is_end_of(typed: str, code: str) -> bool:
    end = "".join(code.split("-")[-LAST_GROUPS:])
    meant = "".join(sign for sign in typed.upper() if sign.isalnum())
    return bool(end) and meant.translate(str.maketrans("ILO", "110")) == end
