"""The key file: the server secret, kept outside the data folder and out of every backup."""

from pathlib import Path

from equalfooting.env import Wrong

SIZE = 32


def read(place: Path, *, instead: str = "") -> bytes:
    """The 32 bytes of the server secret, from its file or from `instead` (64 hex digits)."""
    try:
        secret = bytes.fromhex(instead or place.read_text().strip())
    except FileNotFoundError:
        raise Wrong(
            f"There is no key file at {place}. If this is a new installation, start it with "
            "`python3 ef.py serve`; otherwise put your copy of the key file back there."
        ) from None
    except (OSError, ValueError):
        raise Wrong(f"The key file at {place} cannot be read as 64 hex digits.") from None
    if len(secret) != SIZE:
        raise Wrong(f"The key file at {place} holds {len(secret)} bytes; a key has {SIZE}.")
    return secret
