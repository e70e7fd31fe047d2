"""The lines of an ending that stay after everything else, by the yes of whose they are."""
