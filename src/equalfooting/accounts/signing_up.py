"""Signing up: with an invitation, or where the door is open to all."""

from __future__ import annotations

from typing import Any

from . import guessing, invitations, joining, keeping, recovering, signing_in
from .models import Invitation
from .requests import SignedIn

TOLD = ("sign_in_name", "display_name", "email", "time_zone", "language")


def sign_up(request: SignedIn, told: dict[str, Any]) -> None:
    """A new account from what the form says, signed in, its recovery code kept to be shown.

    Raises `NameTaken`, `NotInvited` or `TooOften`; then nothing was made.
    """
    code = told["code"]
    guessing.check_network(request)  # each try costs a stretched passphrase and may make a row
    joined = joining.join(
        words=told["new_passphrase"],
        invitation=_invitation(request, code) if code else None,
        **{name: told[name] for name in TOLD},
    )
    if code:
        guessing.forget(request, "invitation")  # a room full of invited people gets in
    signing_in.sign_in(request, joined.keys)
    recovering.show(request, joined.keys, joined.recovery_code)
    if code:
        keeping.put(request, joined.keys, keeping.INVITATION, code)


def _invitation(request: SignedIn, code: str) -> Invitation:
    guessing.check(request, "invitation")
    row = invitations.find(code)
    guessing.forget(request, "invitation")
    return row
