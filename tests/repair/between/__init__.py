"""Somebody between the two: in summary, through an advocate, unsigned."""
