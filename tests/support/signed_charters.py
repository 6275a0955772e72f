"""Small charters for the signature tests: drawn, prepared, signed, judged."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from reportlab.pdfgen.canvas import Canvas

from integrity_zone.domain.declaration import CharterDraft, CharterIdentity, SignatureField
from integrity_zone.signing.credentials import load_p12
from integrity_zone.signing.prepare import prepare_for_signing
from integrity_zone.signing.sign import sign_charter
from integrity_zone.signing.verify import CharterContext, verify_charter
from tests.support import pki

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from integrity_zone.domain.declaration import CharterReport

UNIT = "Dinas Penanaman Modal Kabupaten Arunika"
IDENTITY = CharterIdentity("ZI-DPMPTSP-ARUNIKA-2026-01", "zi-2021", "5d" * 32, "9c" * 32)
CONTEXT = CharterContext(IDENTITY.data_digest, IDENTITY.document_id, (UNIT, "2026"))
FIELDS = ("ttd_pimpinan", "ttd_saksi_1", "ttd_saksi_2")
PEOPLE = {"ttd_pimpinan": "PIMPINAN-0001", "ttd_saksi_1": "SAKSI-0001", "ttd_saksi_2": "SAKSI-0002"}
PAGE = (595, 842)
#: Room for a signature in bytes; to estimate it, a program signs twice.
RESERVED = 16_384


def page(*lines: str, size: tuple[float, float] = PAGE) -> bytes:
    """A PDF of one page."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=size, invariant=1)
    for number, line in enumerate(lines):
        canvas.drawString(40, size[1] - 60 - 16 * number, line)
    canvas.save()
    return output.getvalue()


def stamp(text: str) -> bytes:
    """What is shown in a signature box."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=(150, 80), invariant=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(0, 0, 150, 80, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(5, 40, text)
    canvas.save()
    return output.getvalue()


def draft(names: Sequence[str] = FIELDS, identity: CharterIdentity = IDENTITY, unit: str = UNIT) -> CharterDraft:
    """A charter with a box for each name."""
    pdf = page("PIAGAM PENCANANGAN", unit, "Tahun 2026", identity.document_id, identity.data_digest[:16])
    boxes = [(40 + 170.5 * number, 100.0, 190 + 170.5 * number, 180.0) for number in range(len(names))]
    fields = tuple(SignatureField(name, 0, box) for name, box in zip(names, boxes, strict=True))
    return CharterDraft(pdf, fields, identity)


@pki.remembered
def prepared() -> bytes:
    """The usual charter: head and two witnesses, nobody signed."""
    return prepare_for_signing(draft())


@pki.remembered
def sign(pdf: bytes, person: pki.Person, field: str, now: datetime = pki.NOW) -> bytes:
    """Sign one field."""
    credential = load_p12(person.p12(), pki.PASSPHRASE)
    return sign_charter(pdf, credential, field, stamp=stamp(credential.name), now=now, reason="Pencanangan ZI")


@pki.remembered
def signed(count: int = 3, kind: pki.KeyKind = "ec") -> bytes:
    """The usual charter with the first `count` signatures."""
    if count == 0:
        return prepared()
    person = pki.head(kind) if count == 1 else pki.witness(count - 1, kind)
    return sign(signed(count - 1, kind), person, FIELDS[count - 1])


def judge(
    pdf: bytes,
    *,
    roots: Sequence[bytes] | None = None,
    crls: Sequence[bytes] = (),
    expected: Mapping[str, str | None] | None = None,
    context: CharterContext | None = None,
    now: datetime = pki.NOW,
    digital_signature_is_enough: bool = False,
) -> CharterReport:
    """Verify with the usual root."""
    return verify_charter(
        pdf,
        roots=[pki.root_pem()] if roots is None else roots,
        crls=crls,
        expected=expected,
        context=context,
        now=now,
        digital_signature_is_enough=digital_signature_is_enough,
    )


def updated(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The file with one more revision that nobody signed."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    writer.update_root()  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


@pki.remembered
def sign_elsewhere(
    pdf: bytes,
    person: pki.Person,
    field: str = "Signature1",
    *,
    subfilter: SigSeedSubFilter = SigSeedSubFilter.ADOBE_PKCS7_DETACHED,
    digest: str = "sha256",
) -> bytes:
    """An approval signature as another program makes it, in an invisible field of its own."""
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm=digest, subfilter=subfilter)
    return _made(PdfSigner(metadata, signer_of(person), new_field_spec=SigFieldSpec(field)), pdf)


def sign_heedlessly(pdf: bytes, person: pki.Person, field: str = "Tambahan") -> bytes:
    """One more signature by a program that does not care what earlier signers allowed."""
    metadata = PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
    return made_heedlessly(metadata, person, SigFieldSpec(field), pdf)


def made_heedlessly(metadata: PdfSignatureMetadata, person: pki.Person, field: SigFieldSpec, pdf: bytes) -> bytes:
    """The same, with everything about it chosen."""
    return _made(_HeedlessSigner(metadata, signer_of(person), new_field_spec=field), pdf)


class _HeedlessSigner(PdfSigner):
    def _enforce_certification_constraints(self, reader: object) -> None:
        """Ignore locks."""


@pki.remembered
def signer_of(person: pki.Person) -> SimpleSigner:
    """The key of a person for pyHanko's own signing."""
    signer: SimpleSigner = SimpleSigner.load_pkcs12_data(person.p12(), other_certs=[], passphrase=pki.PASSPHRASE)
    return signer


def _made(signer: PdfSigner, pdf: bytes) -> bytes:
    made: bytes = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), bytes_reserved=RESERVED).getvalue()
    return made
