"""Something I did: whoever did it begins, alone, and asks only where they may be asked."""
