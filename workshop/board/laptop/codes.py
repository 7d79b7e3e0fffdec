"""Short codes people read off a wall: made, shown in groups of four, and read back kindly.

The alphabet is Crockford's base32, which leaves out I, L, O and U: no two of its
signs look alike, and whoever types O for 0 or I for 1 is understood all the same.
"""

from __future__ import annotations

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
JOIN_LENGTH = 8  # 40 bits
GROUP = 4
_READ = str.maketrans({"O": "0", "I": "1", "L": "1"})


def fresh() -> str:
    """Return a new join code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(JOIN_LENGTH))


def shown(code: str) -> str:
    """Format a code as people read it: `K7QF-2M9D`."""
    return "-".join(code[at : at + GROUP] for at in range(0, len(code), GROUP))


def read(typed: str) -> str:
    """Read a code as typed, in small or large letters, with spaces or not."""
    upper = typed.upper().translate(_READ)
    return "".join(sign for sign in upper if sign in ALPHABET)


def written(data: bytes, length: int) -> str:
    """Encode bytes in base32, five bits a sign, and return the first `length` signs."""
    number = int.from_bytes(data, "big")
    bits = len(data) * 8
    return "".join(ALPHABET[number >> (bits - 5 * (at + 1)) & 31] for at in range(length))
