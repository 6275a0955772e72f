"""Bytes of PDF files without any library: whole small files, appended revisions, exchanged words."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.reader import PdfFileReader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TABLE = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_RANGE = re.compile(rb"/ByteRange \[[^\]]*\]")


def document(objects: Sequence[bytes], *, trailer: bytes = b"", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A file of these objects, numbered from 1; the first is its catalog."""
    out, places = header, []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return out + b"startxref\n%d\n%%%%EOF\n" % start


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """The body of a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def last_table(pdf: bytes) -> int:
    """Where the newest cross-reference section stands."""
    found = _TABLE.search(pdf)
    assert found is not None
    return int(found[1])


def size_of(pdf: bytes) -> int:
    """The highest object number of the file and one."""
    return max(int(number) for number in re.findall(rb"/Size (\d+)", pdf))


def appended(
    pdf: bytes,
    objects: Mapping[int, bytes],
    *,
    places: Mapping[int, int] | None = None,
    trailer: bytes = b"",
    root: int | None = None,
) -> bytes:
    """The file with one more revision.

    Args:
        pdf: Of any number of revisions.
        objects: Number -> body of what is new.
        places: Number -> offset of what is already there and gets another meaning.
        trailer: Further entries of the trailer.
        root: Number of the catalog; without one it stays.
    """
    out = pdf
    offsets = dict(places or {})
    for number, body in objects.items():
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    rows = b"".join(b"%d 1\n%010d 00000 n \n" % (number, offsets[number]) for number in sorted(offsets))
    size = max(size_of(pdf), *(number + 1 for number in offsets)) if offsets else size_of(pdf)
    root = root or int(re.findall(rb"/Root (\d+)", pdf)[-1])
    identity = re.findall(rb"/ID \[[^\]]*\]", pdf)
    entries = b" ".join([b"/Size %d /Root %d 0 R /Prev %d" % (size, root, last_table(pdf)), *identity[-1:], trailer])
    return out + b"xref\n%strailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (rows, entries, start)


def ranges(pdf: bytes) -> list[list[int]]:
    """The byte ranges of the signatures, oldest first."""
    return [[int(number) for number in found.byte_range] for found in PdfFileReader(BytesIO(pdf)).embedded_signatures]


def exchanged(pdf: bytes, old: bytes, new: bytes) -> bytes:
    """The file with the last occurrence of a word replaced and every offset kept; the new one may be shorter."""
    place = pdf.rindex(old)
    assert len(new) <= len(old), (old, new)
    return pdf[:place] + new.ljust(len(old)) + pdf[place + len(old) :]


def with_range(pdf: bytes, new: bytes) -> bytes:
    """The file with another value in place of the last byte range; offsets behind it move when it is longer."""
    found = list(_RANGE.finditer(pdf))[-1]
    entry = new.ljust(len(found[0]))
    return pdf[: found.start()] + entry + pdf[found.end() :]


def with_contents(pdf: bytes, new: bytes) -> bytes:
    """The file with something else in the room of its last signature, from the first byte of the room."""
    _, start, resume, _ = ranges(pdf)[-1]
    return pdf[:start] + new.ljust(resume - start) + pdf[resume:]


def turned(pdf: bytes) -> bytes:
    """The file with its first page turned, which any signature must notice."""
    return pdf.replace(b"/Rotate 0", b"/Rotate 9", 1)
