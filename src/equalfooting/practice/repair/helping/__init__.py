"""Help with one thing that is being undone: asked for by its words, and seeing nothing else."""
