"""What has to be right before anybody is served: the tables, the key, the first person."""

import os
import sys

import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.urls import get_resolver

from equalfooting.commands import hooks

MIGRATING = 0x_EF_01  # an advisory lock: of several machines, one changes the tables

# To compile all pages takes longer than the rest of the start, so the others wait until somebody
# asks for them. Compiled code is not kept in a file: nothing in the data folder is ever run.
OFTEN = (
    "accounts/sign_in.html",
    "alliances/home.html",
    "alliances/space.html",
    "repair/asked/offering.html",
    "repair/notes.html",
)


def start_django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "equalfooting.settings")
    django.setup()


def prepare() -> str:
    """Bring the tables up to date and check the key; a link for the first person, or nothing."""
    start_django()
    try:
        migrate()
        hooks.call("equalfooting.steward.house", "check_key")
        return str(hooks.call("equalfooting.steward.house", "first_link"))
    except DatabaseError as wrong:
        sys.exit(f"The database cannot be used: {str(wrong).strip()}. Nothing was started.")
    finally:
        connections.close_all()


def migrate() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
    plan = MigrationExecutor(connection)
    if plan.migration_plan(plan.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)


def load() -> None:
    """Load once, before the workers are forked, what each of them would load again."""
    get_wsgi_application()
    get_resolver().url_patterns  # noqa: B018  reading it imports every view
    hooks.call("equalfooting.web.engine", "compile_ahead", OFTEN)


def finish() -> None:
    """Close the database, with SQLite so that the one file holds everything."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()
