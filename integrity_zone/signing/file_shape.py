"""The raw bytes of a PDF, before any library interprets them: size, beginning, end, and the room of a signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.signing.conclusions import against_policy, broken, modified

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Reason

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
#: A list of numbers as no charter needs one; every reader of the file would have to take it in.
_ENDLESS_LIST = re.compile(rb"\[[-+.0-9R\s]{400000}")


def shape_objections(pdf: bytes) -> tuple[list[Reason], bool]:
    """What is wrong with the file as bytes.

    Returns:
        The objections, and whether it is worth reading on.
    """
    if len(pdf) > MAX_BYTES:
        return [_too_large()], False
    if not pdf.startswith(_HEADER):
        return [broken("not-a-pdf", "the file does not begin like a PDF", "berkas tidak diawali seperti PDF")], False
    end = pdf.rfind(_END)
    if end < 0:
        return [_no_end()], False
    if _ENDLESS_LIST.search(pdf):
        return [_endless_list()], False
    if pdf[end + len(_END) :] not in _LINE_ENDS:
        return [_trailing_bytes()], True
    return [], True


def _too_large() -> Reason:
    limit = MAX_BYTES // 1024 // 1024
    return against_policy(
        "too-large",
        f"the file is larger than {limit} MiB and was not examined",
        f"berkas lebih besar dari {limit} MiB dan tidak diperiksa",
    )


def _endless_list() -> Reason:
    return against_policy(
        "endless-list",
        "the file holds a list of numbers longer than a charter can need and was not examined",
        "berkas memuat daftar angka yang melebihi kebutuhan sebuah piagam dan tidak diperiksa",
    )


def _no_end() -> Reason:
    return broken(
        "no-end",
        "the file has no end mark: it is cut off or damaged",
        "berkas tidak memiliki tanda akhir: terpotong atau rusak",
    )


def _trailing_bytes() -> Reason:
    return modified("trailing-bytes", "there are bytes after the end of the document", "ada isi setelah akhir dokumen")


def gap_objections(pdf: bytes, byte_range: Sequence[int]) -> list[Reason]:
    """What is wrong with the room a signature leaves for itself.

    The signature does not cover that room, so nothing but the signature may be in it.

    Args:
        pdf: The file.
        byte_range: The four numbers of the signature.
    """
    if len(byte_range) != _RANGE_NUMBERS or byte_range[0] != 0:
        return [_not_from_the_start()]
    start, resume, length = byte_range[1:]
    if not 0 < start < resume <= resume + length <= len(pdf):
        return [_impossible_range()]
    room = pdf[start:resume]
    if not _HEX.fullmatch(room):
        return [_foreign_room()]
    content = bytes.fromhex(room[1:-1].decode("ascii").ljust((len(room) - 2 + 1) // 2 * 2, "0"))
    used = value_length(content)
    if used is None:
        return [_no_length()]
    if content[used:].strip(b"\0"):
        return [_hidden()]
    return []


def _not_from_the_start() -> Reason:
    return modified(
        "not-from-the-start",
        "the signature does not cover the file from its first byte",
        "tanda tangan tidak mencakup berkas sejak bita pertama",
    )


def _impossible_range() -> Reason:
    return broken(
        "impossible-range",
        "the signature says it covers bytes that do not exist",
        "tanda tangan menyatakan mencakup bita yang tidak ada",
    )


def _foreign_room() -> Reason:
    return broken(
        "foreign-room",
        "the room of the signature holds something besides the signature",
        "ruang tanda tangan berisi hal lain selain tanda tangan",
    )


def _no_length() -> Reason:
    return broken(
        "no-value-length",
        "the signature value has no proper length",
        "nilai tanda tangan tidak memiliki panjang yang wajar",
    )


def _hidden() -> Reason:
    return broken(
        "hidden-behind-value",
        "something is hidden behind the signature value",
        "ada sesuatu yang disembunyikan di belakang nilai tanda tangan",
    )


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
