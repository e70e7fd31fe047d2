"""Signing in and out: by passphrase or recovery code, which also unlocks."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from equalfooting import vault

from . import guessing, passphrase, unlocking
from .keys import Unlocked, open_lock
from .models import Lock, Person, fold
from .requests import Open

QUIET_FOR = 30 * 24 * 3600  # seconds


class BySession(BaseBackend):
    """Who is signed in, by their session. It never takes a passphrase: `sign_in` does."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        return None

    def get_user(self, user_id: Any) -> Person | None:
        return Person.objects.here().filter(pk=user_id).first()


BACKEND = f"{BySession.__module__}.{BySession.__name__}"


def open_by_passphrase(request: HttpRequest, sign_in_name: str, words: str) -> Unlocked | None:
    """One try: the open key, or None for a wrong name and a wrong passphrase alike.

    Raises `TooOften` after too many tries.
    """
    name = fold(sign_in_name)
    guessing.check(request, name)
    person = Person.objects.named(name).first()
    wrap_key = passphrase.try_open(words, person.password if person else "")
    if person is None or wrap_key is None:
        return None
    guessing.forget(request, name)
    return open_lock(person, Lock.Kind.PASSPHRASE, wrap_key)


def open_by_code(request: HttpRequest, sign_in_name: str, code: str) -> Unlocked | None:
    """One try with a recovery code: the open key, or None, whatever was wrong.

    Raises `TooOften` after too many tries.
    """
    name = fold(sign_in_name)
    guessing.check(request, name)
    person = Person.objects.named(name).first()
    try:
        key = vault.recovery_key(code)
    except vault.BadCode:
        return None
    # An unknown name asks the database for as much as a known one.
    keys = open_lock(person or Person(), Lock.Kind.RECOVERY, key)
    if keys is not None:
        guessing.forget(request, name)
    return keys


def is_still(request: Open, words: str) -> bool:
    """Whether whoever sits here knows the passphrase, before something weighty is done."""
    return open_by_passphrase(request, request.user.sign_in_name, words) is not None


def sign_in(request: HttpRequest, keys: Unlocked) -> None:
    """Begin a session of this person, unlocked, under new ids."""
    login(request, keys.person, backend=BACKEND)
    unlocking.unlock(request, keys)


def sign_out(request: HttpRequest) -> None:
    """End this session: both halves of the open key are gone."""
    unlocking.lock(request)
    logout(request)


def to_quiet(request: HttpRequest) -> HttpResponse:
    """Signed out, and on a page that says nothing.

    Whoever goes back to the first page from there finds the sign-in, not what this place is for.
    """
    sign_out(request)
    response = redirect("quiet")
    response.status_code = 303
    response.set_cookie(
        settings.QUIET_COOKIE_NAME,
        max_age=QUIET_FOR,
        value="1",
        secure=True,
        httponly=True,
        samesite="Lax",
    )
    return forgotten(response)


def forgotten(response: HttpResponse) -> HttpResponse:
    """Ask the browser to drop the pages that it kept."""
    response["Clear-Site-Data"] = '"cache"'
    return response
