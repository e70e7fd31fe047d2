"""Equal Footing: alliances across lines of power, and their repair."""
