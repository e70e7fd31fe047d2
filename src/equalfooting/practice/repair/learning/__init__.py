"""What somebody learns, from whom and where they like: lines for themselves, never a course."""
