"""It happened before between the two: said by a person, and looked at by one's own commitments."""
