"""The coach: its rules, its reading, its command."""
