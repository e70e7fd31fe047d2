"""The house: set-up, contacts, what is due, backup and restore; no words."""
