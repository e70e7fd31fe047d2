"""Where several raise the same thing."""
