"""What every test may ask for: the cast, and a clock that stands still."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from equalfooting import clock

pytest_plugins = ["browsers", "cast"]

# A machine with much to do is slow, and that is no failure of what is tested.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")


@pytest.fixture
def hands() -> Iterator[clock.Hands]:
    """The clock, held; move it with `hands.move(hours=24)`."""
    with clock.held() as held:
        yield held
