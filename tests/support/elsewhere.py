"""Our exported charter in the hands of other programs: those that add to it, and those that write it anew."""

# mypy: disable-error-code="no-untyped-call"
# pyHanko's low-level objects have no types.

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.declaration import CharterDraft, KeptExport, SignatureSpace
from integrity_zone.signing.prepare import prepare_for_signing
from integrity_zone.signing.stamp import stamp_style
from tests.support import pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from collections.abc import Mapping

Box = tuple[float, float, float, float]

#: The spaces that the usual charter reserves.
BOXES: Mapping[str, Box] = {field.name: field.box for field in charters.draft().fields}
#: Covers the words of the charter.
OVER_THE_TEXT: Box = (40, 700, 500, 790)


def kept(pdf: bytes) -> KeptExport:
    """What a workspace remembers of a charter that it drew."""
    return KeptExport(len(pdf), hashlib.sha256(pdf).hexdigest())


def given(*exports: bytes) -> dict[str, Any]:
    """What an office judges by that kept these exports, or the usual one."""
    remembered = tuple(map(kept, exports or (charters.prepared(),)))
    return {"expected": charters.PEOPLE, "context": replace(charters.CONTEXT, exports=remembered)}


def drawn_by_ways(*outside: str, wet: tuple[str, ...] = (), locked: bool = False) -> bytes:
    """The usual charter with only spaces for some."""
    usual = charters.draft()
    ways = dict.fromkeys(outside, Way.OUTSIDE) | dict.fromkeys(wet, Way.WET)
    spaces = tuple(SignatureSpace(at.name, ways[at.name], at.page, at.box) for at in usual.fields if at.name in ways)
    identity = replace(usual.identity, spaces=spaces)
    fields = tuple(field for field in usual.fields if field.name not in ways)
    return prepare_for_signing(replace(usual, fields=fields, identity=identity), locked=locked)


def signed_in(pdf: bytes, field: str, own_name: str) -> bytes:
    """Who is expected in a space signs there with a program that adds a field of its own."""
    return with_picture(pdf, people()[field], own_name, BOXES[field])


def people() -> dict[str, pki.Person]:
    """Who is expected where."""
    return dict(zip(charters.FIELDS, (pki.head(), pki.witness(1), pki.witness(2)), strict=True))


def spaces(pdf: bytes) -> dict[str, tuple[int, Box]]:
    """Signature field -> its page and box, for a charter as it was drawn."""
    found: dict[str, tuple[int, Box]] = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages):
            for widget in page.get("/Annots", ()):
                left, lower, right, upper = (float(side) for side in widget.Rect)
                found[str(widget.T)] = (number, (left, lower, right, upper))
    return found


@pki.remembered
def with_picture(
    pdf: bytes, person: pki.Person | SimpleSigner, field: str, box: Box | None, page: int = 0, flags: int = 132
) -> bytes:
    """An approval in a field of the program's own, with a picture where it likes, or none."""
    spec = SigFieldSpec(field, on_page=page, box=box)  # type: ignore[arg-type]  # fractions are taken as well
    signer = charters.signer_of(person) if isinstance(person, pki.Person) else person
    return _signed(_FlaggedSigner(_metadata(field), signer, flags, spec), pdf)


@pki.remembered
def in_our_field(pdf: bytes, person: pki.Person, field: str) -> bytes:
    """An approval in a field that the charter has."""
    return _signed(PdfSigner(_metadata(field), charters.signer_of(person), stamp_style=_picture()), pdf)


def by_all(pdf: bytes, *, beside: bool = False) -> bytes:
    """Approvals of all three in fields of the program's own, with a picture each in the spaces reserved."""
    for number, (field, person) in enumerate(people().items()):
        left, lower, right, upper = BOXES[field]
        box = (round(left), round(lower), round(right), round(upper)) if beside else BOXES[field]
        pdf = with_picture(pdf, person, f"Signature{number}", box)
    return pdf


def by_all_in_our_fields(pdf: bytes) -> bytes:
    """Approvals of all three in the fields that the charter has."""
    for field, person in people().items():
        pdf = in_our_field(pdf, person, field)
    return pdf


def _metadata(field: str) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)


def _picture() -> Any:
    return stamp_style(charters.stamp("tanda tangan"))


def _signed(signer: PdfSigner, pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    made: bytes = signer.sign_pdf(writer, bytes_reserved=charters.RESERVED).getvalue()
    return made


class _FlaggedSigner(PdfSigner):
    """Gives its new field other flags than pyHanko does."""

    def __init__(self, metadata: PdfSignatureMetadata, signer: Any, flags: int, spec: SigFieldSpec) -> None:
        style = None if spec.box is None else _picture()
        super().__init__(metadata, signer, stamp_style=style, new_field_spec=spec)
        self._flags = flags

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        """Make the field, then its flags."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        if self._flags != 132:
            session.sig_field["/F"] = generic.NumberObject(self._flags)
        return session


def rewritten_by_pikepdf(pdf: bytes) -> bytes:
    """The same pages, written anew."""
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(output)
    return output.getvalue()


def rewritten_by_pyhanko(pdf: bytes) -> bytes:
    """The same pages with other object numbers."""
    writer = copy_into_new_writer(PdfFileReader(BytesIO(pdf)))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def rewritten_without_metadata(pdf: bytes) -> bytes:
    """The same pages, with metadata of the program's own."""
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.Root.Metadata
        document.save(output)
    return output.getvalue()


def scanned() -> bytes:
    """A picture of a sheet of paper."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=charters.PAGE, invariant=1)
    canvas.drawImage(ImageReader(Image.new("L", (60, 85), 240)), 0, 0, *charters.PAGE)
    canvas.save()
    return output.getvalue()


@pki.remembered
def of_two_pages() -> bytes:
    """A charter of two pages with its spaces on the first."""
    usual = charters.draft()
    output = BytesIO()
    with pikepdf.open(BytesIO(usual.pdf)) as document, pikepdf.open(BytesIO(charters.page("Lampiran"))) as annex:
        document.pages.extend(annex.pages)
        document.save(output)
    return prepare_for_signing(CharterDraft(output.getvalue(), usual.fields, usual.identity))


def drawn_into_the_page(writer: IncrementalPdfFileWriter) -> None:
    """What some programs do with a picture: they draw it on the page and sign afterwards."""
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"q 50 110 60 40 re f Q")))
