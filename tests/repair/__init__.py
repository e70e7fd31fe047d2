"""Promises of the repair: two lanes, and nothing crosses but by a release."""
