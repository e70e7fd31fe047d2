"""The vault seals people's words so that only those they release them to can open them.

It is a pure library over libsodium (PyNaCl). It reads no files, keeps no state, logs
nothing, and knows neither the web framework nor the rest of the project. It adds no
cryptography of its own, only the choice of what is tied to what.

**Words.** Each version of a text gets a data key of its own and is tied to a `Binding`.
The data key goes to each reader in a grant::

    sealed = seal("It hurt.", binding)
    row = grant(sealed.data_key, sealed.ciphertext,
                reader=bens_key_id, reader_public=ben.public, sealer=ama)
    data_key = take(row, sealed.ciphertext,
                    reader=bens_key_id, reader_pair=ben, sealer_public=ama.public)
    words = open_(sealed.ciphertext, data_key, binding)

**Drafts, picks and space keys** are sealed to one public key directly: `seal_for` and
`open_for`, `seal_private` and `open_private`. They are unsigned: whoever has the public
key can make one. Anything that has to come from the program carries a `mac` beside it.

**Locks** keep a person's private key shut. Two ways open the same key::

    stretched = stretch(passphrase, salt, STRONG)              # store salt and verifier
    shut = lock(pair.private, wrap_key(stretched.root, server_secret), context=b"...")
    spare = lock(pair.private, recovery_key(code), context=b"...")

**What `context` is for.** It says where a sealed thing belongs, for instance a row's random
id. It is checked when opening and is not stored; what was sealed for one place does not
open in another. The functions also never take one another's output.

**Sizes.** Words are padded in steps (see `padded_size`), so up to 511 bytes all look alike.

**Format.** Every sealed value begins with one byte, 0x01, the version of the envelope; what
follows is decided by the function that made it. An unknown version does not open.

**Errors.** `Unreadable` when anything does not open, `Unsealable` when something cannot be
sealed, `BadCode` for a mistyped recovery code. All are ValueErrors and none holds content.

**Limits.** Python cannot wipe memory: opened keys and words stay there until it is reused.
"""

from ._enclosing import open_for, open_private, seal_for, seal_private
from ._envelope import Unreadable, Unsealable
from ._granting import Between, grant, take
from ._hashing import derive, mac, mac_holds
from ._keys import KeyPair, fingerprint, key_pair_from, new_key, new_key_pair
from ._locking import lock, unlock
from ._padding import padded_size
from ._passphrase import LIGHT, STRONG, Cost, Stretched, new_salt, stretch, wrap_key
from ._recovery import BadCode, new_recovery_code, recovery_key
from ._words import Binding, Sealed, open_, seal

__all__ = [
    "LIGHT",
    "STRONG",
    "BadCode",
    "Between",
    "Binding",
    "Cost",
    "KeyPair",
    "Sealed",
    "Stretched",
    "Unreadable",
    "Unsealable",
    "derive",
    "fingerprint",
    "grant",
    "key_pair_from",
    "lock",
    "mac",
    "mac_holds",
    "new_key",
    "new_key_pair",
    "new_recovery_code",
    "new_salt",
    "open_",
    "open_for",
    "open_private",
    "padded_size",
    "recovery_key",
    "seal",
    "seal_for",
    "seal_private",
    "stretch",
    "take",
    "unlock",
    "wrap_key",
]
