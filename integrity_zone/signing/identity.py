"""Which declaration a charter file belongs to: our own entries in its XMP metadata."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.metadata.model import DC_TITLE, ExpandedName, XmpArray, XmpStructure, XmpValue
from pyhanko.pdf_utils.metadata.xmp_xml import MetadataStream, parse_xmp

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterIdentity, SignatureSpace
from integrity_zone.signing.pdf_reading import UNREADABLE, open_pdf

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.rw_common import PdfHandler

NAMESPACE = "urn:integrity-zone:charter:1"

_DOCUMENT_ID = ExpandedName(NAMESPACE, "DocumentId")
_INSTRUMENT = ExpandedName(NAMESPACE, "Instrument")
_DATA_DIGEST = ExpandedName(NAMESPACE, "DataDigest")
_JOURNAL_HEAD = ExpandedName(NAMESPACE, "JournalHead")
_SAMPLE = ExpandedName(NAMESPACE, "Sample")
_SPACES = ExpandedName(NAMESPACE, "Spaces")
_SCAN = ExpandedName(NAMESPACE, "Scan")

_MAX_SPACES = 32
_NUMBER = r"-?[0-9]{1,5}(?:\.[0-9]{1,4})?"
_SPACE = re.compile(
    rf"(\w{{1,40}}) (outside|wet) ([0-9]{{1,4}}) ({_NUMBER}) ({_NUMBER}) ({_NUMBER}) ({_NUMBER})", re.ASCII
)


def identity_metadata(identity: CharterIdentity) -> MetadataStream:
    """The XMP metadata of a charter: its title and our entries."""
    title = XmpValue(XmpArray.ordered([XmpValue(identity.document_id)]))
    entries = {
        DC_TITLE: title,
        _DOCUMENT_ID: XmpValue(identity.document_id),
        _INSTRUMENT: XmpValue(identity.instrument),
        _DATA_DIGEST: XmpValue(identity.data_digest),
        _JOURNAL_HEAD: XmpValue(identity.journal_head),
    }
    if identity.sample:
        entries[_SAMPLE] = XmpValue("true")
    if identity.scan:
        entries[_SCAN] = XmpValue(identity.scan)
    if identity.spaces:
        entries[_SPACES] = XmpValue("; ".join(map(_space_text, identity.spaces)))
    return MetadataStream.from_xmp([XmpStructure(entries)])


def read_identity(pdf: bytes) -> CharterIdentity | None:
    """The declaration a file says it belongs to, as of its first signature.

    Returns:
        None when this program did not make the file or it cannot be read.
    """
    try:
        reader = open_pdf(pdf)
        return identity_of(first_signed_revision(reader))
    except UNREADABLE:
        return None


def first_signed_revision(reader: PdfFileReader) -> PdfHandler:
    """The document as its first signer saw it; the whole file when nobody signed.

    What was added before the first signature is covered by it, what came later is not the first signer's word.
    """
    signatures = reader.embedded_signatures
    if not signatures:
        return reader
    return reader.get_historical_resolver(min(signature.signed_revision for signature in signatures))


def identity_of(document: PdfHandler) -> CharterIdentity | None:
    """Our entries in the metadata of one revision; None when there are none or not all."""
    found: dict[ExpandedName, str] = {}
    for structure in _metadata(document):
        for name, value in structure:
            if name.ns == NAMESPACE:
                if name in found or not isinstance(value.value, str):
                    return None
                found[name] = value.value
    if not {_DOCUMENT_ID, _INSTRUMENT, _DATA_DIGEST} <= found.keys():
        return None
    return CharterIdentity(
        document_id=found[_DOCUMENT_ID],
        instrument=found[_INSTRUMENT],
        data_digest=found[_DATA_DIGEST],
        journal_head=found.get(_JOURNAL_HEAD, ""),
        sample=found.get(_SAMPLE) == "true",
        spaces=_spaces(found.get(_SPACES, "")),
        scan=found.get(_SCAN, ""),
    )


def _space_text(space: SignatureSpace) -> str:
    return " ".join([space.name, space.way.value, str(space.page), *(f"{side:.2f}" for side in space.box)])


def _spaces(text: str) -> tuple[SignatureSpace, ...]:
    found = [_SPACE.fullmatch(part) for part in text.split("; ", _MAX_SPACES)[:_MAX_SPACES]]
    return tuple(
        SignatureSpace(
            told[1], Way(told[2]), int(told[3]), (float(told[4]), float(told[5]), float(told[6]), float(told[7]))
        )
        for told in found
        if told is not None
    )


def _metadata(document: PdfHandler) -> list[XmpStructure]:
    try:
        reference = document.root.get_value_as_reference("/Metadata")
    except KeyError:
        return []
    # Read as a plain stream: a view of an earlier revision does not hand out metadata streams.
    stream = document.get_object(reference)
    return parse_xmp(BytesIO(stream.data)) if isinstance(stream, StreamObject) else []
