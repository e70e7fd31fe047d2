"""Lines, whole and small: drawing one, what the program keeps of it, a card about it, lifting."""
