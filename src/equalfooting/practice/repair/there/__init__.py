"""I was there and said nothing: the same road as for an act of one's own, in other words."""
