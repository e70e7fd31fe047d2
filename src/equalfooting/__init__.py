"""Equal Footing: alliances across lines of power, and their repair."""

__version__ = "0.1.0"
