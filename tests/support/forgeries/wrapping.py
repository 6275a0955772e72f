"""Signature wrapping: what is signed stays, but elsewhere; what is shown takes its place."""

from __future__ import annotations

from functools import partial

from tests.support import signed_charters as charters
from tests.support.forgeries.bases import alone
from tests.support.forgeries.case import ALONE, Family
from tests.support.forgeries.raw import last_table, ranges, stream

FAMILY = Family("signature-wrapping")

_LIE = b"4 0 obj\n%s\nendobj\n" % stream(b"BT /F1 40 Tf 40 700 Td (Batal) Tj ET")
_REST = b"/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n>>\nendobj\n"


def wrapped(pdf: bytes, *, in_front: bytes = b" ", behind: bytes = b"") -> bytes:
    """Move what the signature covers behind a new table, and name its new place in a second byte range."""
    _, start, resume, length = ranges(pdf)[-1]
    table = last_table(pdf)
    trailer = pdf.index(b"trailer", table)
    rows = pdf[table:trailer]
    place = 0
    out = b""
    for _ in range(3):  # the numbers depend on their own lengths
        entry = in_front + b"/ByteRange [0 %d %d %d]\n" % (start, place, length)
        room = (entry + _REST).ljust(table - resume)
        assert len(room) == table - resume, "the false dictionary does not fit"
        lie = table + len(rows) + len(b"4 1\n0000000000 00000 n \n")
        new_rows = rows + b"4 1\n%010d 00000 n \n" % (lie + len(pdf[trailer:]))
        out = pdf[:resume] + room + new_rows + pdf[trailer:] + _LIE + behind
        place = len(out)
    return out + pdf[resume:]


@FAMILY.case("broken", "modified", given=ALONE)
def covered_part_moved_behind() -> bytes:
    return wrapped(alone())


@FAMILY.case("broken", "modified", given=ALONE)
def covered_part_moved_behind_zeros() -> bytes:
    return wrapped(alone(), behind=b"\0" * 4096)


@FAMILY.case("broken", "modified", given=ALONE)
def covered_part_moved_into_a_stream() -> bytes:
    return wrapped(alone(), behind=b"99 0 obj\n<< /Length 9999 >>\nstream\n")


@FAMILY.case("broken", "modified", given=ALONE)
def covered_part_moved_behind_a_comment() -> bytes:
    return wrapped(alone(), in_front=b"%x\n", behind=b"%")


@FAMILY.case("broken", "modified", given=ALONE)
def room_made_larger() -> bytes:
    pdf = alone()
    resume = ranges(pdf)[-1][2]
    return pdf[: resume - 1] + b"0" * 64 + pdf[resume - 1 :]


def in_the_room(tail: bytes, pdf: bytes | None = None) -> bytes:
    """The charter with other bytes at the end of the room of its last signature."""
    whole = pdf or alone()
    resume = ranges(whole)[-1][2]
    return whole[: resume - len(tail)] + tail + whole[resume:]


for _name, _tail in {
    "keys_in_the_room": b">/Name(Orang Lain)/Reason<00>",
    "date_in_the_room": b">/M(D:20200101000000Z)/X<00>",
    "range_in_the_room": b">/ByteRange[0 1 2 3]/X<00>",
    "second_string_in_the_room": b"><00>",
    "comment_in_the_room": b">%00000000",
    "words_in_the_room": b"Orang Lain>",
    "space_in_the_room": b"00 00 00>",
    "line_ends_in_the_room": b"00\r\n00\r\n>",
    "zero_bytes_in_the_room": b"00\0\0\0\0>",
    "value_hidden_behind_the_value": b"3003020101>",
    "one_digit_behind_the_value": b"1>",
    "object_in_the_room": b">>>endobj 4 0 obj<</Length 0>>",
}.items():
    FAMILY.add(_name, partial(in_the_room, _tail), "broken", given=ALONE)
FAMILY.add("keys_in_the_last_of_three_rooms", lambda: in_the_room(b">/X<00>", charters.signed()), "broken")


@FAMILY.case("broken")
def keys_in_the_first_of_three_rooms() -> bytes:
    pdf = charters.signed()
    resume = ranges(pdf)[0][2]
    return pdf[: resume - 7] + b">/X<00>" + pdf[resume:]
