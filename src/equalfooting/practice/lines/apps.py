"""How Django knows this area."""

from django.apps import AppConfig


class Area(AppConfig):
    name = "equalfooting.practice.lines"
    label = "lines"
