"""The WSGI application."""

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

application = get_wsgi_application()


def load() -> None:
    """Import every view before the workers are forked."""
    get_resolver().url_patterns  # noqa: B018  reading it imports them
