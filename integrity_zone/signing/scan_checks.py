"""Whether a scan in PDF is harmless, before its pages become a document that people sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.signing.active_content import content_objections
from integrity_zone.signing.conclusions import against_policy, broken
from integrity_zone.signing.file_shape import shape_objections
from integrity_zone.signing.page_text import pages
from integrity_zone.signing.pdf_reading import UNREADABLE, entry, open_pdf
from integrity_zone.signing.verify import barriers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyhanko.pdf_utils.reader import PdfFileReader

    from integrity_zone.domain.declaration import Reason

#: More pages than a charter with all its sheets can have.
MOST_PAGES = 60
#: Scanners say at which place a file opens; only pages are taken, and an action that does more is told by its own name.
_LEFT_BEHIND = frozenset({"open-action"})


def scan_objections(pdf: bytes) -> tuple[Reason, ...]:
    """What a scan has that no scan needs; to be asked in a child process, since it comes from anywhere.

    Args:
        pdf: The scan as it was attached.
    """
    shape, readable = shape_objections(pdf)
    if not readable:
        return tuple(shape)
    try:
        reader = open_pdf(pdf)
        barrier = barriers(reader)
        return (*shape, *barrier) if barrier else (*shape, *_within(reader))
    except UNREADABLE:
        # What the library said helps nobody who has a scanner.
        return (*shape, broken("unreadable", "its structure is not that of a standard PDF", "susunan PDF tidak baku"))


def _within(reader: PdfFileReader) -> Iterator[Reason]:
    yield from (found for found in content_objections(reader) if found.code not in _LEFT_BEHIND)
    count = int(reader.root["/Pages"]["/Count"])
    if not 0 < count <= MOST_PAGES:
        yield against_policy(
            "too-many-pages",
            f"it has not between 1 and {MOST_PAGES} pages",
            f"jumlah halaman bukan 1 sampai {MOST_PAGES}",
        )
        return
    if any(True for _field in enumerate_sig_fields(reader)):
        yield against_policy(
            "signature-field",
            "it has fields for electronic signatures, which would be lost",
            "memuat bidang tanda tangan elektronik yang akan hilang",
        )
    if any(len(entry(page, "/Annots", ())) for page in pages(reader, count)):
        yield against_policy("annotation", "it has annotations over its pages", "memuat anotasi di atas halaman")
    if "/OCProperties" in reader.root:
        yield against_policy(
            "layers",
            "it has layers that can be shown and hidden",
            "memuat lapisan yang dapat ditampilkan dan disembunyikan",
        )
