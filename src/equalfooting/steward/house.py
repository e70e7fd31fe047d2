"""This installation: is it the right key, who is the first person, whom to turn to for help."""

from __future__ import annotations

import hmac
import secrets

from django.conf import settings
from django.http import Http404
from django.urls import reverse

from equalfooting import vault
from equalfooting.accounts.models import Person
from equalfooting.env import Wrong

from .models import House


def the_house() -> House:
    """The one row, made on the first start."""
    house, _made = House.objects.get_or_create(id=1, defaults={"key_check": check_value()})
    return house


def check_key() -> None:
    """Refuse to serve with another key than the one this database began with."""
    if not hmac.compare_digest(bytes(the_house().key_check), check_value()):
        raise Wrong(
            f"The key file at {settings.KEY_FILE} is not the one this database was begun with. "
            "Put the right one there, or name it with --key FILE. Nothing was changed."
        )


def first_link() -> str:
    """A fresh one-time link while there is no steward, else an empty string."""
    house = the_house()
    if Person.objects.here().filter(is_steward=True).exists():
        return ""
    token = secrets.token_urlsafe(24)
    house.first_link = _hashed(token)
    house.save(update_fields=["first_link"])
    return settings.ORIGIN + reverse("first", args=[token])


def expect_first(token: str) -> House:
    """The house, if this is the link of its last start and nobody used it; else 404."""
    house = House.objects.filter(id=1, first_link=_hashed(token)).first()
    if house is None or Person.objects.here().filter(is_steward=True).exists():
        raise Http404
    return house


def use_first(house: House) -> bool:
    """Use the link up; of two at once exactly one gets a yes."""
    kept = House.objects.filter(id=1, first_link=house.first_link)
    return bool(kept.update(first_link=None))


def _hashed(token: str) -> bytes:
    return vault.mac(settings.SERVER_SECRET, "first link", token.encode())


def check_value() -> bytes:
    """What this key file makes of a fixed word: tells one key file from another."""
    return vault.mac(settings.SERVER_SECRET, "house")
