"""The pages of this area: the doors, recovery, one's own settings, and what waits."""
