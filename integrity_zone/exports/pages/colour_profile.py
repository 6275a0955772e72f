"""The colours of our documents told in full: an ICC profile of sRGB, made from the numbers of its standard."""

from __future__ import annotations

import struct
from functools import cache
from itertools import accumulate

#: IEC 61966-2-1, adapted to the white point D50 as ICC.1 asks: what red, green and blue are in XYZ.
_RED = (0.43607, 0.22249, 0.01392)
_GREEN = (0.38515, 0.71687, 0.09708)
_BLUE = (0.14307, 0.06061, 0.71410)
_D50 = (0.9642, 1.0, 0.8249)
#: The curve of IEC 61966-2-1: ((0.055 + x) / 1.055) ** 2.4, and x / 12.92 below 0.04045.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER_BYTES = 128
_ENTRY_BYTES = 12


@cache
def srgb_profile() -> bytes:
    """The profile; always the same bytes."""
    curve = _curve()
    tags = (
        (b"desc", _text("sRGB IEC61966-2-1")),
        (b"cprt", _text("Public domain")),
        (b"wtpt", _point(_D50)),
        (b"rXYZ", _point(_RED)),
        (b"gXYZ", _point(_GREEN)),
        (b"bXYZ", _point(_BLUE)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    )
    first = _HEADER_BYTES + 4 + _ENTRY_BYTES * len(tags)
    starts = accumulate((len(data) for _, data in tags), initial=first)
    entries = [struct.pack(">4sII", name, at, len(data)) for (name, data), at in zip(tags, starts, strict=False)]
    body = struct.pack(">I", len(tags)) + b"".join(entries) + b"".join(data for _, data in tags)
    return _header(_HEADER_BYTES + len(body)) + body


def _header(size: int) -> bytes:
    #: Version 4.2, for a display, RGB to XYZ; made at the turn of 2000, so that the bytes depend on nothing.
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + bytes(4) + struct.pack(">I", 0) + bytes(16)
    return (head + struct.pack(">I", 0) + _numbers(_D50)).ljust(_HEADER_BYTES, b"\0")


def _text(text: str) -> bytes:
    letters = text.encode("utf-16-be")
    return _padded(b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(letters), 28) + letters)


def _point(numbers: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + _numbers(numbers)


def _curve() -> bytes:
    return _padded(b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _numbers(_CURVE))


def _numbers(numbers: tuple[float, ...]) -> bytes:
    """Fixed point numbers, 16 bits before the point and 16 behind it."""
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _padded(data: bytes) -> bytes:
    return data.ljust((len(data) + 3) // 4 * 4, b"\0")
