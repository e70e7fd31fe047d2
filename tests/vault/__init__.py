"""The promises of the vault."""
