"""Promises of the doors, the keys and one's own settings."""
