"""The application as `ef serve` runs it: with SQLite, it also does what is due."""

import threading

from django.conf import settings

from equalfooting.commands import due
from equalfooting.wsgi import application

__all__ = ["application"]

if settings.SWEEP:
    threading.Thread(target=due.again_and_again, daemon=True).start()
