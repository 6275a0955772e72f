"""The raw bytes of a PDF, before any library interprets them: size, beginning, end, and the room of a signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.signing.conclusions import Objection, against_policy, broken, modified

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_BYTES = 25 * 1024 * 1024

_HEADER = b"%PDF-"
_END = b"%%EOF"
_LINE_ENDS = (b"", b"\n", b"\r", b"\r\n")
_HEX = re.compile(rb"<[0-9A-Fa-f]*>")
_RANGE_NUMBERS = 4
_LONG_FORM = 0x80
_CONSTRUCTED = 0x20
_HIGH_TAG = 0x1F
_MAX_DEPTH = 60


def shape_objections(pdf: bytes) -> tuple[list[Objection], bool]:
    """What is wrong with the file as bytes.

    Returns:
        The objections, and whether it is worth reading on.
    """
    if len(pdf) > MAX_BYTES:
        return [against_policy(f"the file is larger than {MAX_BYTES // 1024 // 1024} MiB and was not examined")], False
    if not pdf.startswith(_HEADER):
        return [broken("the file does not begin like a PDF")], False
    end = pdf.rfind(_END)
    if end < 0:
        return [broken("the file has no end mark: it is cut off or damaged")], False
    if pdf[end + len(_END) :] not in _LINE_ENDS:
        return [modified("there are bytes after the end of the document")], True
    return [], True


def gap_objections(pdf: bytes, byte_range: Sequence[int]) -> list[Objection]:
    """What is wrong with the room a signature leaves for itself.

    The signature does not cover that room, so nothing but the signature may be in it.

    Args:
        pdf: The file.
        byte_range: The four numbers of the signature.
    """
    if len(byte_range) != _RANGE_NUMBERS or byte_range[0] != 0:
        return [modified("the signature does not cover the file from its first byte")]
    start, resume, length = byte_range[1:]
    if not 0 < start < resume <= resume + length <= len(pdf):
        return [broken("the signature says it covers bytes that do not exist")]
    room = pdf[start:resume]
    if not _HEX.fullmatch(room):
        return [broken("the room of the signature holds something besides the signature")]
    content = bytes.fromhex(room[1:-1].decode("ascii").ljust((len(room) - 2 + 1) // 2 * 2, "0"))
    used = value_length(content)
    if used is None:
        return [broken("the signature value has no proper length")]
    if content[used:].strip(b"\0"):
        return [broken("something is hidden behind the signature value")]
    return []


def value_length(data: bytes) -> int | None:
    """Length in bytes of the first BER value, with definite or indefinite length; None when there is none."""
    end = _value_end(data, 0, 0)
    return end if end is not None and end <= len(data) else None


def _value_end(data: bytes, position: int, depth: int) -> int | None:
    if depth > _MAX_DEPTH or position + 2 > len(data) or data[position] & _HIGH_TAG == _HIGH_TAG:
        return None
    first = data[position + 1]
    body = position + 2
    if first < _LONG_FORM:
        return body + first
    if first > _LONG_FORM:
        count = first - _LONG_FORM
        return body + count + int.from_bytes(data[body : body + count], "big")
    if not data[position] & _CONSTRUCTED:
        return None
    return _end_of_contents(data, body, depth)


def _end_of_contents(data: bytes, position: int, depth: int) -> int | None:
    while data[position : position + 2] != b"\0\0":
        following = _value_end(data, position, depth + 1)
        if following is None or following > len(data):
            return None
        position = following
    return position + 2
