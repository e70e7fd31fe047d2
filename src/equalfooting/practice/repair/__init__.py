"""One person was hurt, one is asked to answer: two lanes, exits everywhere, an end."""
