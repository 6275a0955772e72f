"""What keeps a signed charter provable for longer: issuers and revocation lists in it, and a time stamp over it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from asn1crypto.crl import CertificateList  # type: ignore[import-untyped]
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore

from integrity_zone.signing.certificates import for_pyhanko, load_crls
from integrity_zone.signing.pdf_reading import open_pdf
from integrity_zone.signing.sign import QuietUpdate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyhanko.sign.timestamps import TimeStamper

_FIELD = "CapWaktu"
_DIGEST = "sha256"


def with_validation_data(pdf: bytes, certificates: Sequence[bytes], crls: Sequence[bytes]) -> bytes:
    """The file with what is needed to judge its signers later.

    Args:
        pdf: A signed file that was judged before.
        certificates: Of issuers, DER.
        crls: Revocation lists, DER.
    """
    writer = QuietUpdate(BytesIO(pdf))
    signers = [signature.signer_cert for signature in open_pdf(pdf).embedded_signatures]
    lists = [CertificateList.load(crl.public_bytes(Encoding.DER)) for data in crls for crl in load_crls(data)]
    issuers = [for_pyhanko(certificate) for certificate in certificates]
    DocumentSecurityStore.supply_dss_in_writer(writer, None, certs=[*signers, *issuers], crls=lists)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def with_time_stamp(pdf: bytes, timestamper: TimeStamper) -> bytes:
    """The file with a time stamp over all of it, in a field that shows nothing."""
    taken = {name for name, _value, _field in enumerate_sig_fields(open_pdf(pdf))}
    field = next(name for number in range(len(taken) + 1) if (name := f"{_FIELD}{number or ''}") not in taken)
    stamper = PdfTimeStamper(timestamper, field_name=field)
    return bytes(stamper.timestamp_pdf(QuietUpdate(BytesIO(pdf)), _DIGEST).getvalue())
