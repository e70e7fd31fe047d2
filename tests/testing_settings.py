"""The settings under test: the real ones, with a throw-away folder and light passphrase work."""

import atexit
import os
import shutil
import tempfile

if "EF_DATA" not in os.environ:  # workers of one run share what the first process made
    os.environ["EF_DATA"] = tempfile.mkdtemp(prefix="equal-footing-")
    atexit.register(shutil.rmtree, os.environ["EF_DATA"], ignore_errors=True)
os.environ.setdefault("EF_SERVER_SECRET", "ab" * 32)
os.environ.setdefault("EF_STRETCH", "light")
os.environ.setdefault("EF_SQLITE_SYNCHRONOUS", "NORMAL")
os.environ.setdefault("EF_STYLEGUIDE", "yes")

from equalfooting.settings import *  # noqa: F403 - the environment comes first
from equalfooting.settings import DATA, DATABASES, HERE

if "sqlite" in DATABASES["default"]["ENGINE"]:
    # In a file: two connections to a database in memory do not behave as they do in life.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

# Straight from the folders they are written in, uncompressed and under their own names.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = HERE / "web" / "static"
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
