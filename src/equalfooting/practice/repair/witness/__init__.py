"""Somebody who was there and is asked what they saw: one question, one note, nothing else."""
