"""Where both were hurt."""
