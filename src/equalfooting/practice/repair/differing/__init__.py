"""Seeing it differently, with nobody at fault: asked of oneself first, answered, and next time."""
