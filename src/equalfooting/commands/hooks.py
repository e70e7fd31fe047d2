"""Calls into the areas, by name: tables can only be loaded once Django has been set up."""

from importlib import import_module
from typing import Any


def call(module: str, function: str, *values: Any) -> Any:
    """The function's answer; Django is set up before, by `preparing.start_django`."""
    return getattr(import_module(module), function)(*values)
