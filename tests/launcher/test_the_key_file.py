"""The key file: made once, for this account only, outside the data folder, never over another."""

import pytest

from equalfooting import env, key_file
from equalfooting.commands import keeping, key, places


def test_it_is_made_at_the_first_start_and_explained(place, capsys):
    keeping.ensure(place)
    assert len(key_file.read(place.key)) == 32
    said = capsys.readouterr().err
    assert str(place.key) in said
    assert "never in a backup" in said


def test_only_this_account_reads_it(place):
    keeping.ensure(place)
    assert place.key.stat().st_mode & 0o777 == 0o600
    assert place.key.parent.stat().st_mode & 0o777 == 0o700


def test_it_is_not_in_the_data_folder(place):
    assert place.data not in place.key.parents


def test_each_data_folder_has_its_own(tmp_path):
    assert places.usual_key(tmp_path / "one") != places.usual_key(tmp_path / "two")


def test_a_second_start_keeps_it(place):
    keeping.ensure(place)
    before = place.key.read_bytes()
    keeping.ensure(place)
    assert place.key.read_bytes() == before


def test_a_key_is_never_made_over_another(place):
    keeping.make(place.key)
    before = place.key.read_bytes()
    with pytest.raises(SystemExit, match="File exists"):
        keeping.make(place.key)
    assert place.key.read_bytes() == before


def test_a_place_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SystemExit, match=r"No key file can be made at .* --key names another"):
        keeping.make(tmp_path / "file" / "some.key")


def test_a_key_file_beside_the_database_is_advised_against(tmp_path, capsys):
    place = places.settle(tmp_path / "data", tmp_path / "data" / "some.key")
    keeping.make(place.key)
    keeping.remind(place)
    assert "one theft takes both" in capsys.readouterr().err


def test_a_database_without_its_key_is_not_served(old_place):
    old_place.key.unlink()
    with pytest.raises(SystemExit, match="There is a database in"):
        keeping.ensure(old_place)
    assert not old_place.key.exists()


def test_with_postgresql_the_key_is_made_on_purpose(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://ama@db/footing")
    place = places.settle(tmp_path, None)
    with pytest.raises(SystemExit, match=r"ef\.py key --make"):
        keeping.ensure(place)
    assert not place.key.exists()


@pytest.mark.parametrize("content", ["", "not a key", "5e" * 31])
def test_what_is_no_key_is_refused(place, content):
    place.key.parent.mkdir(parents=True)
    place.key.write_text(content)
    with pytest.raises(env.Wrong, match="key file at"):
        keeping.identity(place.key)


def test_each_start_asks_for_a_copy_until_somebody_says_where(place, capsys):
    keeping.make(place.key)
    keeping.remind(place)
    assert "Keep a copy" in capsys.readouterr().err
    key.main(["--data", str(place.data), "--kept", "in the safe"])
    capsys.readouterr()
    keeping.remind(place)
    assert capsys.readouterr().err == ""


def test_a_copy_of_another_key_does_not_count(place):
    keeping.make(place.key)
    keeping.note_kept(place, "in the safe")
    place.key.unlink()
    keeping.make(place.key)
    assert not keeping.kept(place)


def test_the_note_tells_nothing_about_the_key(place):
    keeping.make(place.key)
    keeping.note_kept(place, "in the safe")
    told = (place.data / "key.kept").read_text().split()[0]
    assert told not in place.key.read_text()
