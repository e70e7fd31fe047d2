"""What `ef.py` runs: one module for each command, and what several of them share."""
