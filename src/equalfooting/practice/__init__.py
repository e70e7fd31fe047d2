"""What people do with one another: repair, and later check-in and dialogue."""
