"""The pages of this area: drafts, one's own words to take along, and a new key."""
