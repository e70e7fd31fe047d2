"""Both were hurt: two repairs that belong together, each with its own lanes, people and ending."""
