"""People beside the two of a repair: asked by one of them, reading what is shown to them."""
