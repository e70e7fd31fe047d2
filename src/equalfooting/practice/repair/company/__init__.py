"""People beside the two: asked by one of them, there from their own yes on, gone at a word."""
