"""Bombs: small files that unpack, nest or count to more than any machine holds."""

from __future__ import annotations

import zlib

from integrity_zone.signing.file_shape import MAX_BYTES
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import approved, foreign
from tests.support.forgeries.case import NOBODY, Family
from tests.support.forgeries.raw import appended, document, stream

FAMILY = Family("bombs")

_CATALOG = b"<< /Type /Catalog /Pages 2 0 R %s >>"
_PAGES = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
_PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>"
_MIB = 1024 * 1024


@pki.remembered
def _packed(mebibytes: int, times: int = 1) -> tuple[bytes, bytes]:
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(bytes(_MIB)) for _ in range(mebibytes)) + packer.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data, b"/Filter [%s]" % (b" /FlateDecode" * times)


def _with(*more: bytes, catalog: bytes = b"", content: bytes = b"") -> bytes:
    return document([_CATALOG % catalog, _PAGES, _PAGE, content or stream(b"BT ET"), *more])


def _signed(pdf: bytes) -> bytes:
    return approved(pdf, pki.head())


def _metadata(data: bytes, entries: bytes) -> bytes:
    return _with(stream(data, b"/Type /Metadata /Subtype /XML " + entries), catalog=b"/Metadata 5 0 R")


def _entities() -> bytes:
    entities = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12))
    return b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "zi">%s]><x>&e11;</x>' % entities


def _nested(opening: bytes, closing: bytes, depth: int) -> bytes:
    return _with(opening * depth + closing * depth, catalog=b"/Extra 5 0 R")


def _chain(count: int) -> bytes:
    links = [b"<< /Next %d 0 R >>" % (number + 6) for number in range(count)]
    return _with(*links, b"null", catalog=b"/Extra 5 0 R")


def _wide_table() -> bytes:
    return _with().replace(b"xref\n0 5\n", b"xref\n0 999999999\n")


_FAR = ("broken", "policy", "unsigned")
FAMILY.add("metadata_of_300_mib", lambda: _metadata(*_packed(300)), "broken", "unsigned", given=NOBODY)
FAMILY.add("metadata_packed_twice", lambda: _metadata(*_packed(300, 2)), "broken", "unsigned", given=NOBODY)
FAMILY.add("metadata_packed_fifty_times", lambda: _metadata(*_packed(1, 50)), "broken", "unsigned", given=NOBODY)
FAMILY.add("page_of_300_mib", lambda: _with(content=stream(*_packed(300))), "broken", "unsigned", given=NOBODY)
FAMILY.add(
    "signed_page_of_300_mib",
    lambda: _signed(_with(content=stream(*_packed(300)))),
    "broken",
    "context",
    given={"context": charters.CONTEXT},
)
FAMILY.add(
    "signed_metadata_of_300_mib",
    lambda: _signed(_metadata(*_packed(300))),
    "broken",
    given={"context": charters.CONTEXT},
)
FAMILY.add(
    "signed_metadata_of_entities",
    lambda: _signed(_metadata(_entities(), b"")),
    "broken",
    "context",
    given={"context": charters.CONTEXT},
)
FAMILY.add("lists_in_lists", lambda: _nested(b"[", b"]", 20_000), "broken", given=NOBODY)
FAMILY.add("dictionaries_in_dictionaries", lambda: _nested(b"<</A", b">>", 20_000), "broken", given=NOBODY)
FAMILY.add("lists_without_end", lambda: _with(b"[" * 200_000, catalog=b"/Extra 5 0 R"), "broken", given=NOBODY)
FAMILY.add("long_chain_of_objects", lambda: _chain(20_000), "unsigned", given=NOBODY)
FAMILY.add("table_of_a_billion_rows", _wide_table, "broken", given=NOBODY)
FAMILY.add(
    "size_of_a_billion", lambda: _with().replace(b"/Size 5", b"/Size 999999999"), "broken", "unsigned", given=NOBODY
)
FAMILY.add("number_of_a_million_digits", lambda: _with(b"1" * 1_000_000, catalog=b"/Extra 5 0 R"), *_FAR, given=NOBODY)
FAMILY.add("name_of_a_megabyte", lambda: _with(b"/" + b"A" * _MIB, catalog=b"/Extra 5 0 R"), *_FAR, given=NOBODY)
FAMILY.add("text_of_escapes", lambda: _with(b"(" + b"\\(" * _MIB + b")", catalog=b"/Extra 5 0 R"), *_FAR, given=NOBODY)
FAMILY.add(
    "texts_in_texts", lambda: _with(b"(" * 100_000 + b")" * 100_000, catalog=b"/Extra 5 0 R"), *_FAR, given=NOBODY
)
FAMILY.add(
    "list_of_a_million", lambda: _with(b"[" + b"0 " * 1_000_000 + b"]", catalog=b"/Extra 5 0 R"), *_FAR, given=NOBODY
)
FAMILY.add("larger_than_25_mib", lambda: foreign() + bytes(MAX_BYTES), "policy", given=NOBODY)
FAMILY.add(
    "just_under_25_mib", lambda: appended(foreign(), {90: stream(bytes(MAX_BYTES - 100_000))}), "modified", given=NOBODY
)
FAMILY.add("zeros_of_24_mib", lambda: b"%PDF-1.7\n" + bytes(24 * _MIB) + b"%%EOF\n", "broken", given=NOBODY)
FAMILY.add("ends_of_24_mib", lambda: b"%PDF-1.7\n" + b"%%EOF\n" * (4 * _MIB), "broken", given=NOBODY)
FAMILY.add("starts_of_8_mib", lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * _MIB + b"%%EOF\n", "broken", given=NOBODY)
FAMILY.add("value_of_nested_lengths", lambda: _in_the_room(b"3080" * 400), "broken", given=NOBODY)
FAMILY.add("value_of_long_lengths", lambda: _in_the_room(b"30fe" + b"ff" * 126), "broken", given=NOBODY)


def _in_the_room(value: bytes) -> bytes:
    pdf = foreign()
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    return pdf[:start] + value + pdf[start + len(value) :]
