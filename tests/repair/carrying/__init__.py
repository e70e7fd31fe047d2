"""A question that somebody carries to somebody else."""
