"""Several raise the same thing together: each with a note of their own, and a yes of their own."""
