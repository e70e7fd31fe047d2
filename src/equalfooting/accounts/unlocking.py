"""The unlocked session: half of it in the session row, half in a second cookie."""

from __future__ import annotations

import base64

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

from equalfooting import clock, vault

from .keys import PlantedKey, Unlocked, opened
from .models import Person, PersonKey
from .sessions import hashed

SHUT = "shut"
SIGNER = signing.Signer(salt="equalfooting.unlock")


def unlock(request: HttpRequest, keys: Unlocked) -> None:
    """Open this session for `keys`, under new ids; the cookie goes out with the answer."""
    request.session.cycle_key()
    session_key = vault.new_key()
    shut = vault.lock(keys.pair.private, session_key, context=_bound_to(request))
    request.session[SHUT] = base64.b64encode(shut).decode()
    request.keys = keys  # type: ignore[attr-defined]  # the middleware declares it
    half = base64.b64encode(session_key).decode()
    request.unlock_half = half  # type: ignore[attr-defined]  # the middleware declares it


def lock(request: HttpRequest) -> None:
    """Forget both halves."""
    request.session.pop(SHUT, None)
    request.keys = None  # type: ignore[attr-defined]  # the middleware declares it
    request.unlock_half = None  # type: ignore[attr-defined]  # the middleware declares it


def read(request: HttpRequest, person: Person) -> tuple[Unlocked | None, str | None]:
    """The open key of this session and its cookie's half, or neither when locked or idle."""
    half = _half(request)
    shut = request.session.get(SHUT)
    if not half or not shut:
        return None, None
    try:
        private = vault.unlock(
            base64.b64decode(shut), base64.b64decode(half), context=_bound_to(request)
        )
        return opened(person, person.key, private), half
    except (vault.Unreadable, PersonKey.DoesNotExist, PlantedKey, ValueError):
        return None, None


def send_half(request: HttpRequest, response: HttpResponse, half: str | None) -> None:
    """Set the cookie with a fresh time, or take it away. Idle time is counted from its stamp."""
    if half:
        response.set_cookie(
            settings.UNLOCK_COOKIE_NAME,
            SIGNER.sign_object([half, int(clock.now().timestamp())]),
            max_age=settings.IDLE_LOCK_MINUTES * 60,
            secure=True,
            httponly=True,
            samesite="Lax",
        )
    elif settings.UNLOCK_COOKIE_NAME in request.COOKIES:
        response.delete_cookie(settings.UNLOCK_COOKIE_NAME, samesite="Lax")
        response.cookies[settings.UNLOCK_COOKIE_NAME]["secure"] = True


def _half(request: HttpRequest) -> str | None:
    """The cookie's half, unless its stamp says that nobody was here for too long."""
    try:
        half, stamp = SIGNER.unsign_object(request.COOKIES.get(settings.UNLOCK_COOKIE_NAME, ""))
    except signing.BadSignature:
        return None
    idle = clock.now().timestamp() - stamp
    return half if idle < settings.IDLE_LOCK_MINUTES * 60 else None


def _bound_to(request: HttpRequest) -> bytes:
    return f"session:{hashed(request.session.session_key or '')}".encode()
