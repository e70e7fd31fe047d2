"""DATABASE_URL, read into what Django takes."""

from pathlib import Path

import pytest

from equalfooting import database, env

DATA = Path("/somewhere/data")


def test_without_an_address_the_database_is_a_file_in_the_data_folder(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    assert database.configured(DATA)["NAME"] == DATA / "equalfooting.sqlite3"


@pytest.mark.parametrize("slashes", ["///", "////"])
def test_a_file_may_be_named(monkeypatch, slashes):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:{slashes}srv/with%20space.sqlite3")
    assert database.configured(DATA)["NAME"] == Path("/srv/with space.sqlite3")


def test_sqlite_erases_what_is_erased_and_writes_one_at_a_time():
    options = database.sqlite(DATA / "x.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["init_command"].index("secure_delete") < options["init_command"].index("WAL")


def test_postgres_with_everything():
    read = database.postgres("postgres://ama:p%40ss%3Aword@db.example:5433/footing?sslmode=require")
    assert (read["USER"], read["PASSWORD"]) == ("ama", "p@ss:word")
    assert (read["HOST"], read["PORT"], read["NAME"]) == ("db.example", "5433", "footing")
    assert read["OPTIONS"]["sslmode"] == "require"
    assert read["CONN_HEALTH_CHECKS"]


def test_of_several_hosts_the_one_that_takes_writes():
    read = database.postgres("postgres://ama@one,two:5433,[::1]:5434/footing")
    assert (read["HOST"], read["PORT"]) == ("one,two,::1", "5432,5433,5434")
    assert read["OPTIONS"]["target_session_attrs"] == "read-write"
    assert read["OPTIONS"]["connect_timeout"] == "2"


def test_a_socket_folder_is_a_host():
    assert database.postgres("postgres:///footing?host=/run/pg")["HOST"] == "/run/pg"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://ama@db/footing", "DATABASE_URL takes postgres://"),
        ("sqlite:relative.sqlite3", "DATABASE_URL takes postgres://"),
        ("postgres://ama@db", "names no database"),
        ("postgres://ama@db:many/footing", "a port is a number"),
    ],
)
def test_another_address_is_refused(monkeypatch, url, sentence):
    monkeypatch.setenv("DATABASE_URL", url)
    with pytest.raises(env.Wrong, match=sentence):
        database.configured(DATA)


def test_a_refusal_never_shows_the_password(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "mysql://ama:lantern@db/footing")
    with pytest.raises(env.Wrong) as refused:
        database.configured(DATA)
    assert "lantern" not in str(refused.value)
