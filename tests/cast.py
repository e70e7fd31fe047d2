"""The cast: Ama and Bo on one side, Cy and Dee on the other, Fay, Sten the steward, Zed outside."""

import pytest

import build
from equalfooting.accounts import joining
from equalfooting.accounts.keys import Unlocked


@pytest.fixture
def ama(db: None) -> Unlocked:
    return build.person("Ama")


@pytest.fixture
def bo(db: None) -> Unlocked:
    return build.person("Bo")


@pytest.fixture
def cy(db: None) -> Unlocked:
    return build.person("Cy")


@pytest.fixture
def dee(db: None) -> Unlocked:
    return build.person("Dee")


@pytest.fixture
def fay(db: None) -> Unlocked:
    return build.person("Fay")


@pytest.fixture
def sten(db: None) -> Unlocked:
    return joining.join(
        sign_in_name="sten", display_name="Sten", words=build.PASSPHRASE, steward=True
    ).keys


@pytest.fixture
def zed(db: None) -> Unlocked:
    return build.person("Zed")
