"""Lines, whole and small: drawing, what the program keeps, a card, lifting."""
