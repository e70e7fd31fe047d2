"""Prints fresh values for recorded.toml; run it only when the format gets a new version."""

from functools import partial

from equalfooting.vault import (
    grant,
    lock,
    seal,
    seal_for,
    seal_private,
)

from .samples import AMA, BEN, BENS_KEY_ID, BINDING, KEY

WORDS = "It hurt. 🕊"


def fresh() -> dict[str, bytes]:
    """One of each thing that is sealed with something random inside."""
    sealed = seal(WORDS, BINDING)
    ciphertext, data_key = sealed.ciphertext, sealed.data_key
    to_ben = partial(grant, data_key, ciphertext, reader=BENS_KEY_ID, reader_public=BEN.public)
    return {
        "ciphertext": ciphertext,
        "data_key": data_key,
        "signed": to_ben(sealer=AMA),
        "unsigned": to_ben(sealer=None),
        "draft": seal_for(BEN.public, WORDS, context=b"draft"),
        "space_key": seal_private(KEY, BEN.public, context=b"space"),
        "lock": lock(AMA.private, KEY, context=b"password"),
    }


if __name__ == "__main__":
    for name, value in fresh().items():
        print(f'{name} = "{value.hex()}"')
