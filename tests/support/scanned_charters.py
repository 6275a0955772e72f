"""Small charters that were signed in ink by the head, and on whose scan both witnesses sign here."""

# mypy: disable-error-code="no-untyped-call"
# pyHanko's low-level objects have no types.

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageDraw
from pyhanko.pdf_utils import generic
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.documents.joined import joined_pages
from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterDraft, KeptScan, SignatureField, SignatureSpace
from integrity_zone.signing.credentials import load_p12
from integrity_zone.signing.prepare import prepare_for_signing
from integrity_zone.signing.sign import sign_charter
from integrity_zone.signing.standing import Asked
from tests.support import elsewhere, pki
from tests.support import signed_charters as charters
from tests.support.forgeries.bases import dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from integrity_zone.domain.declaration import CharterIdentity

HEAD, FIRST, SECOND = charters.FIELDS
EXPECTED: Mapping[str, str | None] = {FIRST: "SAKSI-0001", SECOND: "SAKSI-0002"}
BOXES = {FIRST: (40.0, 100.0, 190.0, 180.0), SECOND: (210.0, 100.0, 360.0, 180.0)}


def scan_named(words: str) -> str:
    """The hash of a scan with these words on it."""
    return hashlib.sha256(words.encode()).hexdigest()


def page_of(words: str) -> bytes:
    """A scan with these words as a picture."""
    image = Image.new("L", (298, 421), 240)
    ImageDraw.Draw(image).text((40, 40), words, fill=0)
    output = BytesIO()
    canvas = Canvas(output, pagesize=charters.PAGE, invariant=1)
    canvas.drawImage(ImageReader(image), 0, 0, *charters.PAGE)
    canvas.save()
    return output.getvalue()


def made(words: str = "Piagam", identity: CharterIdentity = charters.IDENTITY, *, claimed: str | None = None) -> bytes:
    """The PDF made of a scan, which nobody signed.

    Args:
        words: On the scan.
        identity: Of which charter.
        claimed: Hash of the scan that the file names; None for its own, empty for none.
    """
    told = replace(
        identity,
        scan=scan_named(words) if claimed is None else claimed,
        spaces=(SignatureSpace(HEAD, Way.WET, 0, (0, 0, 0, 0)),),
    )
    pdf = joined_pages([page_of(words), charters.page("Lembar tanda tangan", told.document_id)])
    fields = tuple(SignatureField(name, 1, box) for name, box in BOXES.items())
    return prepare_for_signing(CharterDraft(pdf, fields, told))


def kept(pdf: bytes, words: str = "Piagam") -> KeptScan:
    """What a workspace remembers of it."""
    export = elsewhere.kept(pdf)
    return KeptScan(export.size_bytes, export.sha256, scan_named(words))


def office(*scans: KeptScan) -> dict[str, Any]:
    """What an office judges by that keeps these, or the usual one."""
    usual = (elsewhere.kept(charters.prepared()),)
    context = replace(charters.CONTEXT, exports=usual, scans=scans or (kept(made()),))
    return {"expected": EXPECTED, "context": context}


def signed(pdf: bytes, *fields: str, given: Mapping[str, Any] | None = None) -> bytes:
    """Signed with this program, which looks at what is there before and after."""
    held = given or office(kept(pdf))
    people = {FIRST: pki.witness(1), SECOND: pki.witness(2)}
    for field in fields or (FIRST, SECOND):
        credential = load_p12(people[field].p12(), pki.PASSPHRASE)
        asked = Asked(held["expected"], held["context"])
        pdf = sign_charter(pdf, credential, field, stamp=charters.stamp(credential.name), now=pki.NOW, asked=asked)
    return pdf


@pki.remembered
def complete() -> bytes:
    """Signed by both."""
    return signed(made())


def drawn_over(writer: IncrementalPdfFileWriter) -> None:
    """Something more on the scan."""
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 700 500 60 re f")))


def picture_exchanged(writer: IncrementalPdfFileWriter) -> None:
    """Another picture on the page."""
    page = writer.root["/Pages"]["/Kids"][0]
    pictures = page["/Resources"]["/XObject"]
    name = next(iter(pictures))
    told = dictionary(
        Type="/XObject", Subtype="/Image", Width=1, Height=1, BitsPerComponent=8, ColorSpace="/DeviceGray"
    )
    other = generic.StreamObject(told, stream_data=b"\x80")
    pictures[generic.pdf_name(name)] = writer.add_object(other)
    writer.update_container(pictures)
