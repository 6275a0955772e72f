"""What a PDF is besides its signatures: how long, how often saved, which charter it says it is, what one signer saw."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyhanko.sign.fields import enumerate_sig_fields

from integrity_zone.domain.declaration import HEAD_FIELD, WITNESS_FIELD
from integrity_zone.signing.fields import field_text
from integrity_zone.signing.file_shape import shape_objections
from integrity_zone.signing.identity import first_signed_revision, identity_of
from integrity_zone.signing.page_text import document_text
from integrity_zone.signing.pdf_reading import UNREADABLE, open_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyhanko.pdf_utils.reader import PdfFileReader

_MOST_PAGES = 100_000


@dataclass(frozen=True, slots=True)
class FileLook:
    """A first look at a file."""

    pages: int | None = None
    revisions: int | None = None
    document_id: str = ""  #: by its metadata, else as printed on its pages
    like_a_charter: bool = False  #: has fields named as those of a charter
    sample: bool = False  #: says that it is of invented data
    scan: str = ""  #: SHA-256 (hex) of the scan that its pages show, by its own word


def look_at(pdf: bytes, families: Iterable[str] = ()) -> FileLook:
    """Look at any file; what cannot be read is not told.

    Args:
        pdf: Any bytes.
        families: Document ids without their revision, such as "ZI-DPMPTSP-ARUNIKA-2026": looked for on the pages of a
            file whose metadata name none, for another program may have dropped them.
    """
    if not shape_objections(pdf)[1]:
        return FileLook()
    try:
        reader = open_pdf(pdf)
        if reader.encrypted:
            return FileLook(revisions=reader.total_revisions)
        pages = int(reader.root["/Pages"]["/Count"])
        names = {field_text(name) for name, _value, _field in enumerate_sig_fields(reader)}
        identity = identity_of(first_signed_revision(reader)) or identity_of(reader)
        return FileLook(
            pages=pages if 0 <= pages <= _MOST_PAGES else None,
            revisions=reader.total_revisions,
            document_id=identity.document_id if identity is not None else _printed_id(reader, families),
            like_a_charter=any(name.startswith((HEAD_FIELD, WITNESS_FIELD)) for name in names),
            sample=identity is not None and identity.sample,
            scan=identity.scan if identity is not None else "",
        )
    except UNREADABLE:
        return FileLook()


def signed_bytes(pdf: bytes, field: str) -> bytes | None:
    """The file up to the end of what the signature in a field covers; None when nobody signed it."""
    try:
        for signature in open_pdf(pdf).embedded_signatures:
            if field_text(signature.field_name) == field:
                _start, _length, resume, length = (int(number) for number in signature.byte_range)
                return pdf[: resume + length]
    except UNREADABLE:
        return None
    return None


def _printed_id(reader: PdfFileReader, families: Iterable[str]) -> str:
    wanted = "|".join(map(re.escape, families))
    if not wanted:
        return ""
    try:
        found = re.search(rf"(?:{wanted})-[0-9]{{2,4}}", "".join(document_text(reader).split()))
    except UNREADABLE:
        return ""
    return found[0] if found else ""
