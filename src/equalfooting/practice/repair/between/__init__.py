"""Somebody between the two: who reads first and sums up, by the wish of the person who was hurt."""
