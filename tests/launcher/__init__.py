"""The launcher and the commands, mostly where they say no."""
