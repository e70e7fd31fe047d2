"""Sealed texts, their versions and readers; releasing and withdrawing."""
