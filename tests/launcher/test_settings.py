"""Settings are typed, and a wrong one is refused in a sentence that says what it takes."""

import pytest

from equalfooting import env
from equalfooting.commands import settings_page

DOCUMENTED = settings_page.page()


@pytest.fixture(autouse=True)
def nothing_stays_known(monkeypatch):
    monkeypatch.setattr(env, "KNOWN", {})


def test_every_setting_is_documented_as_it_is():
    """When this fails: python3 ef.py fix."""
    assert settings_page.PLACE.read_text() == DOCUMENTED


@pytest.mark.parametrize(
    ("given", "meant"), [("yes", True), ("TRUE", True), ("1", True), ("no", False), ("0", False)]
)
def test_a_flag_is_yes_or_no(monkeypatch, given, meant):
    monkeypatch.setenv("EF_LAMP", given)
    assert env.flag("LAMP", default=not meant, says="Light.") is meant


def test_a_flag_takes_nothing_else(monkeypatch):
    monkeypatch.setenv("EF_LAMP", "perhaps")
    with pytest.raises(env.Wrong, match=r"EF_LAMP is 'perhaps', and it takes yes or no\."):
        env.flag("LAMP", default=True, says="Light.")


@pytest.mark.parametrize("given", ["-1", "0", "121", "1.5", "ten", "١٢"])
def test_a_number_keeps_to_its_bounds(monkeypatch, given):
    monkeypatch.setenv("EF_MINUTES", given)
    with pytest.raises(env.Wrong, match="a whole number from 1 to 120"):
        env.number("MINUTES", default=15, least=1, most=120, says="Time.")


def test_an_empty_setting_is_the_default(monkeypatch):
    monkeypatch.setenv("EF_MINUTES", " ")
    assert env.number("MINUTES", default=15, says="Time.") == 15


def test_one_of_some_names_them(monkeypatch):
    monkeypatch.setenv("EF_LIGHT", "green")
    with pytest.raises(env.Wrong, match="one of red, blue"):
        env.one_of("LIGHT", default="red", among=("red", "blue"), says="Colour.")


def test_several_names_stand_between_commas(monkeypatch):
    monkeypatch.setenv("EF_NAMES", "ama, bo ,,cy")
    assert env.several("NAMES", says="People.") == ["ama", "bo", "cy"]


def test_a_secret_may_be_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "secret").write_text("river lantern\n")
    monkeypatch.setenv("EF_WORD_FILE", str(tmp_path / "secret"))
    assert env.secret("WORD", says="Secret.") == "river lantern"


def test_a_secret_in_two_places_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("EF_WORD", "river")
    monkeypatch.setenv("EF_WORD_FILE", str(tmp_path / "secret"))
    with pytest.raises(env.Wrong, match="Keep one of them"):
        env.secret("WORD", says="Secret.")


@pytest.mark.parametrize("content", [None, ""])
def test_a_secret_file_that_holds_nothing_is_refused(monkeypatch, tmp_path, content):
    if content is not None:
        (tmp_path / "secret").write_text(content)
    monkeypatch.setenv("EF_WORD_FILE", str(tmp_path / "secret"))
    with pytest.raises(env.Wrong, match="no secret can be read there"):
        env.secret("WORD", says="Secret.")


def test_a_wrong_secret_is_never_shown(monkeypatch, tmp_path):
    monkeypatch.setenv("EF_WORD", "river lantern")
    monkeypatch.setenv("EF_WORD_FILE", str(tmp_path / "secret"))
    with pytest.raises(env.Wrong) as refused:
        env.secret("WORD", says="Secret.")
    assert "river" not in str(refused.value)


def test_a_misspelt_setting_is_noticed(monkeypatch):
    monkeypatch.setenv("EF_SIGN_UP_OPNE", "yes")
    assert "EF_SIGN_UP_OPNE" in env.unknown()
