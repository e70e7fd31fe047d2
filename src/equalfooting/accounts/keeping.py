"""What a session keeps for its own person's eyes alone: sealed to their key, gone at sign-out."""

from __future__ import annotations

import base64

from django.http import HttpRequest

from equalfooting import vault

from .keys import Unlocked
from .requests import SignedIn

NEW_CODE = "new code"  # a recovery code that was made and not yet typed back
INVITATION = "invitation"  # the code a newcomer signed up with


def put(request: HttpRequest, keys: Unlocked, name: str, words: str) -> None:
    """Keep `words` in this session; a locked session cannot read them, nor can the database."""
    sealed = vault.seal_for(keys.pair.public, words, context=_context(name))
    request.session[name] = base64.b64encode(sealed).decode()


def get(request: SignedIn, name: str) -> str:
    """What was put, or nothing: never put, dropped, locked, or sealed to an earlier key."""
    sealed = request.session.get(name)
    if not sealed or request.keys is None:
        return ""
    try:
        return vault.open_for(request.keys.pair, base64.b64decode(sealed), context=_context(name))
    except vault.Unreadable:
        return ""


def drop(request: HttpRequest, name: str) -> None:
    request.session.pop(name, None)


def _context(name: str) -> bytes:
    return f"kept in session:{name}".encode()
