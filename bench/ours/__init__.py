"""Equal Footing with the corpus in it, made by the deeds that people use."""
