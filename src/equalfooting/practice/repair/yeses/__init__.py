"""What each says yes to: separate, off at first, kept with its day, and taken back at any time."""
