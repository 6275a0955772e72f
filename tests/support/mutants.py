"""Random changes of a file, of the kinds that accidents and clumsy forgers make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.support.forgeries.raw import appended, stream

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    Mutation = Callable[[bytes, Random], bytes]

_NUMBER = re.compile(rb"\d+")
_MOST = 400


def _span(pdf: bytes, chance: Random, most: int = _MOST) -> tuple[int, int]:
    start = chance.randrange(len(pdf))
    return start, min(len(pdf), start + chance.randrange(1, most))


def flipped(pdf: bytes, chance: Random) -> bytes:
    """One to four bits turned."""
    out = bytearray(pdf)
    for _ in range(chance.randrange(1, 5)):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def shortened(pdf: bytes, chance: Random) -> bytes:
    """A span left out."""
    start, end = _span(pdf, chance)
    return pdf[:start] + pdf[end:]


def lengthened(pdf: bytes, chance: Random) -> bytes:
    """Random bytes put in."""
    place = chance.randrange(len(pdf) + 1)
    return pdf[:place] + chance.randbytes(chance.randrange(1, 40)) + pdf[place:]


def exchanged(pdf: bytes, chance: Random) -> bytes:
    """Two neighbouring spans change places."""
    start, middle = _span(pdf, chance)
    end = min(len(pdf), middle + chance.randrange(1, _MOST))
    return pdf[:start] + pdf[middle:end] + pdf[start:middle] + pdf[end:]


def doubled(pdf: bytes, chance: Random) -> bytes:
    """A span repeated somewhere."""
    start, end = _span(pdf, chance)
    place = chance.randrange(len(pdf) + 1)
    return pdf[:place] + pdf[start:end] + pdf[place:]


def cut_off(pdf: bytes, chance: Random) -> bytes:
    """The end missing."""
    return pdf[: chance.randrange(len(pdf))]


def saved_again(pdf: bytes, chance: Random) -> bytes:
    """One more revision, of an object that is there or not."""
    number = chance.randrange(1, 60)
    body = chance.choice([b"null", b"<< >>", b"[ ]", b"(x)", b"42", stream(chance.randbytes(20))])
    return appended(pdf, {number: body})


def miscounted(pdf: bytes, chance: Random) -> bytes:
    """Another digit in one number."""
    found = chance.choice(list(_NUMBER.finditer(pdf)))
    place = chance.randrange(found.start(), found.end())
    return pdf[:place] + b"%d" % chance.randrange(10) + pdf[place + 1 :]


def blanked(pdf: bytes, chance: Random) -> bytes:
    """A span of zeros or spaces."""
    start, end = _span(pdf, chance, 40)
    return pdf[:start] + chance.choice([b" ", b"\0", b"0"]) * (end - start) + pdf[end:]


MUTATIONS: Sequence[Mutation] = (
    flipped,
    shortened,
    lengthened,
    exchanged,
    doubled,
    cut_off,
    saved_again,
    miscounted,
    blanked,
)


def outside(pdf: bytes, ranges: Sequence[Sequence[int]]) -> bytes:
    """What all signatures cover: the file with their rooms left out."""
    out, place = b"", 0
    for _, start, resume, _ in ranges:
        out += pdf[place:start]
        place = resume
    return out + pdf[place:]
