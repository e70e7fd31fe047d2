"""The name under which Django knows this area."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Holds no tables."""

    name = "equalfooting.web"
    label = "web"
