"""The clocks of a repair: what is said once, what stops in a pause, and what ends by itself."""
