"""What the coach hands back: findings and parts, as frozen values with spans in the given text."""

from dataclasses import dataclass

FAMILIES = (
    "but",
    "cond",
    "feel",
    "explain",
    "minim",
    "agentless",
    "cred",
    "selfdep",
    "tone",
    "demand",
    "defer",
    "counter",
    "deny",
)


class UnknownLanguage(LookupError):
    """There is no folder of rules for the language asked for; the message says which there are."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A phrase worth a second look: text[start:end], why, and a way on."""

    family: str
    rule: str
    start: int
    end: int
    says: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a full answer that the text seems to hold: text[start:end]."""

    family: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the coach noticed, in the order of the text."""

    findings: tuple[Finding, ...]
    parts: tuple[Part, ...] = ()
