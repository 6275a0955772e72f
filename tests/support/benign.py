"""Sound signed files of many makes: what other programs write, and what archives add."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from asn1crypto import keys  # type: ignore[import-untyped]
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.raw import ranges

if TYPE_CHECKING:
    from pathlib import Path


@pki.remembered
def time_stamper() -> DummyTimeStamper:
    """An authority for time stamps below the usual root, without a network."""
    issuer = pki.authority().parent
    assert issuer is not None
    key = pki.key("time stamps", "rsa-2048")
    certificate = (
        x509.CertificateBuilder()
        .subject_name(pki.name("Cap Waktu Uji"))
        .issuer_name(issuer.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(pki.NOW - timedelta(days=30))
        .not_valid_after(pki.NOW + timedelta(days=3000))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .add_extension(pki.key_usage("signature-only"), critical=True)
        .sign(issuer.key, hashes.SHA256())
    )
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register(_asn1(issuer.certificate))
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return DummyTimeStamper(
        _asn1(certificate), keys.PrivateKeyInfo.load(private), certs_to_embed=store, fixed_dt=pki.NOW
    )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def approved(
    pdf: bytes,
    person: pki.Person,
    *,
    field: SigFieldSpec | None = None,
    digest: str = "sha256",
    stamped: bool = False,
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES,
) -> bytes:
    """An approval by another program."""
    spec = field or SigFieldSpec("Signature1")
    metadata = PdfSignatureMetadata(field_name=spec.sig_field_name, md_algorithm=digest, subfilter=subfilter)
    stamper = time_stamper() if stamped else None
    signer = PdfSigner(metadata, charters.signer_of(person), timestamper=stamper, new_field_spec=spec)
    made: bytes = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf))).getvalue()
    return made


def with_document_time_stamp(pdf: bytes) -> bytes:
    """The file with a time stamp over all of it."""
    made = PdfTimeStamper(time_stamper(), field_name="CapWaktu").timestamp_pdf(
        IncrementalPdfFileWriter(BytesIO(pdf)), "sha256"
    )
    return bytes(made.getvalue())


def with_validation_data(pdf: bytes) -> bytes:
    """The file with the signers' certificates kept in it."""
    output = BytesIO(pdf)
    certificates = [signature.signer_cert for signature in PdfFileReader(output).embedded_signatures]
    DocumentSecurityStore.add_dss(output, None, certs=certificates)
    return output.getvalue()


def with_table_streams() -> bytes:
    """A letter whose cross-references are streams."""
    writer = copy_into_new_writer(PdfFileReader(BytesIO(charters.page("Surat"))))
    writer.stream_xrefs = True
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def two_pages() -> bytes:
    """A letter of two pages."""
    output = BytesIO()
    canvas = Canvas(output, invariant=1)
    for text in ("Halaman satu", "Halaman dua"):
        canvas.drawString(40, 700, text)
        canvas.showPage()
    canvas.save()
    return output.getvalue()


def linearised(folder: Path) -> bytes:
    """A letter arranged for the web by qpdf."""
    source, out = folder / "surat.pdf", folder / "web.pdf"
    source.write_bytes(two_pages())
    subprocess.run(["qpdf", "--linearize", "--object-streams=generate", source, out], check=True)
    return out.read_bytes()


def of_indefinite_length(pdf: bytes) -> bytes:
    """The file with the outermost value of its last signature written without a length, as iText and others do."""
    _, start, resume, _ = ranges(pdf)[-1]
    value = bytes.fromhex(pdf[start + 1 : resume - 1].decode("ascii"))
    length = int.from_bytes(value[2:4], "big")
    assert value[:2] == b"\x30\x82"
    body = value[4 : 4 + length]
    written = (b"\x30\x80" + body + b"\0\0").hex().encode("ascii")
    return pdf[: start + 1] + written.ljust(resume - start - 2, b"0") + pdf[resume - 1 :]
