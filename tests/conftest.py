"""What every test may ask for: the cast, and a clock that stands still."""

from collections.abc import Iterator

import pytest

from equalfooting import clock

pytest_plugins = ["browsers", "cast"]


@pytest.fixture
def hands() -> Iterator[clock.Hands]:
    """The clock, held; move it with `hands.move(hours=24)`."""
    with clock.held() as held:
        yield held
