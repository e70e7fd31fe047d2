"""Runs the coach's command: python -m equalfooting.coach."""

import sys

from equalfooting.coach.command import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
