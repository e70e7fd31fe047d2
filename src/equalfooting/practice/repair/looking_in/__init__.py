"""A look back by somebody other than the two: a line to both, if both want it."""
