"""What a view knows of whoever asks."""

from django.http import HttpRequest

from .keys import Unlocked
from .models import Person


class SignedIn(HttpRequest):
    """A request by somebody signed in, whose private pages may be locked."""

    user: Person
    keys: Unlocked | None  # type: ignore[misc]
    unlock_half: str | None


class Open(SignedIn):
    """A request by somebody signed in and unlocked: the default everywhere."""

    keys: Unlocked
