"""The one place that says what time it is; tests hold and move its hands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.utils import timezone


class Hands:
    """A clock that stands still until somebody moves it."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        """Move by `timedelta(**by)`, forwards or back."""
        self.at += timedelta(**by)


_source: list[Callable[[], datetime]] = [timezone.now]


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _source[-1]()


@contextmanager
def held(at: datetime | None = None) -> Iterator[Hands]:
    """Hold the clock at one moment, for every thread of this process, and hand out its hands."""
    hands = Hands(at or timezone.now())
    _source.append(hands)
    try:
        yield hands
    finally:
        _source.remove(hands)
