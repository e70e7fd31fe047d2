"""Calls into the steward's desk and the demo."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any


def call(module: str, function: str, *values: Any) -> Any:
    """Its answer; None while that part is not there."""
    if find_spec(module) is None:
        return None
    return getattr(import_module(module), function)(*values)
