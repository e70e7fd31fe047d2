"""What a view knows of whoever asks."""

from django.http import HttpRequest, QueryDict

from .keys import Unlocked
from .models import Person


class SignedIn(HttpRequest):
    """A request by somebody signed in, whose private pages may be locked."""

    user: Person
    keys: Unlocked | None
    unlock_half: str | None


class Open(SignedIn):
    """A request by somebody signed in and unlocked: the default everywhere."""

    keys: Unlocked


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form of ours sent; None when the page is only looked at."""
    return request.POST if request.method == "POST" else None
