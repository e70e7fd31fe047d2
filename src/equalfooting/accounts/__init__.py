"""The person: keys and locks, signing in, notices, settings."""
