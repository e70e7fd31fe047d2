"""All that is due in repairs, in one place. Doing it twice, or by two at once, does it once."""

from __future__ import annotations

from . import pausing, reminders, resting, talks


def sweep() -> None:
    """The stage of a lane is sealed, so everything here is decided by dates and phases."""
    reminders.give_out()
    pausing.ask_whether_it_stands()
    talks.call()
    talks.end_what_was_not_renewed()
    resting.wake()
    resting.ask()
    resting.lapse()
