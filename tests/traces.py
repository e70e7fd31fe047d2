"""The ways in which a phrase may lie in a file, to look for all of them."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib

PACKED = re.compile(rb"e[AJN][\w+/-]{30,}")  # base64 of what zlib packed, as in a session


def spelled(phrase: str) -> set[bytes]:
    """The bytes to look for: plain, in two-byte characters, in JSON, and inside base64."""
    plain = phrase.encode()
    escaped = json.dumps(phrase)[1:-1].encode()
    html = phrase.replace("&", "&amp;").replace("’", "&#x27;").encode()
    wide = phrase.encode("utf-16-le")
    return {plain, wide, escaped, html, *_inside_base64(plain), *_inside_base64(escaped)}


def unpacked(found: bytes) -> bytes:
    """Whatever was packed in these bytes, one after the other; it has to be searched as well."""
    return b"\n".join(map(_unpack, PACKED.findall(found)))


def _unpack(run: bytes) -> bytes:
    run = run[: len(run) // 4 * 4].translate(bytes.maketrans(b"+/", b"-_"))
    try:
        return zlib.decompressobj().decompress(base64.urlsafe_b64decode(run))
    except (zlib.error, binascii.Error):
        return b""


def _inside_base64(plain: bytes) -> set[bytes]:
    """What base64 shows of it, wherever in a longer text it begins; both alphabets."""
    found = set()
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        sure = coded[4 if before else 0 : len(coded) // 4 * 4 - 4]
        found |= {sure, sure.translate(bytes.maketrans(b"+/", b"-_"))}
    return found
