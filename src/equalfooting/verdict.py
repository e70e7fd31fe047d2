"""May they? Yes, or the sentence we say instead; and the few ways in which a deed is refused."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Verdict:
    """A yes, or a no with the sentence that a person reads."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed

    def enforce(self) -> None:
        """Raise `Refused` with the sentence, unless this is a yes."""
        if not self.allowed:
            raise Refused(self.reason)


YES = Verdict(True)


def no(reason: str) -> Verdict:
    """A refusal; `reason` is a whole sentence, translated, and holds nobody's words."""
    return Verdict(False, str(reason))


class Refused(Exception):
    """The rule said no. The text of the exception is the sentence to show."""

    status = 403


class Unfit(Refused):
    """What was typed does not fit there; where a form can say it beside the field, it does."""

    status = 422


class Stale(Refused):
    """Something moved on meanwhile: look again, nothing typed is lost."""

    status = 409


class TooOften(Refused):
    """Guessing, or sending too fast."""

    status = 429

    def __init__(self, sentence: str, *, retry_after: int) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after
