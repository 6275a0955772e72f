"""Signing a prepared charter: the head certifies, the others approve, each over the exact bytes before."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError as PyHankoSigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError

from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.errors import Bilingual, SigningError
from integrity_zone.signing.certificates import for_pyhanko, load_certificates
from integrity_zone.signing.conclusions import CONFIRMED, SIGNED_ON_SCAN
from integrity_zone.signing.stamp import stamp_style
from integrity_zone.signing.standing import judged_alone, standing_of
from integrity_zone.signing.trust import topmost

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pyhanko.pdf_utils.writer import BasePdfFileWriter
    from pyhanko.sign.signers.pdf_signer import PdfSigningSession
    from pyhanko.sign.timestamps import TimeStamper

    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.signing.credentials import Credential
    from integrity_zone.signing.standing import Asked, Standing

#: With these the earlier signatures are sound; whether their issuers are known is for the verifier to say.
_MAY_BE_CONTINUED = {
    CharterConclusion.UNSIGNED,
    CharterConclusion.INCOMPLETE,
    CharterConclusion.UNTRUSTED,
    CharterConclusion.EXPIRED,
}
#: What people answer for before anybody signs further.
_FOR_PEOPLE = {CONFIRMED, SIGNED_ON_SCAN}


class FieldUnknownError(SigningError):
    """The file has no field of that name."""

    code = "field-unknown"
    template_en = "there is no signature field {field}; the fields are {fields}"
    template_id = "tidak ada bidang tanda tangan {field}; bidang yang ada: {fields}"


class FieldSignedError(SigningError):
    """The field carries a signature already."""

    code = "field-signed"
    template_en = "field {field} is signed already; nothing was changed"
    template_id = "bidang {field} sudah ditandatangani; tidak ada yang diubah"


class SigningOrderError(SigningError):
    """Someone else signs before."""

    code = "signing-order"
    template_en = "it is the turn of {next}, not of {field}: the head signs first, then the witnesses in order"
    template_id = "giliran {next}, bukan {field}: pimpinan lebih dahulu, lalu para saksi berurutan"


class CharterUnsoundError(SigningError):
    """The document or what was signed before does not hold."""

    code = "charter-unsound"
    template_en = "the charter does not hold as it is ({conclusion}: {reason}); do not sign it"
    template_id = "piagam ini tidak sah dalam keadaannya sekarang ({conclusion}: {reason}); jangan ditandatangani"


class SignedAlreadyError(SigningError):
    """The same person signed another field."""

    code = "same-person"
    template_en = "{name} signed {field} already; each signature of a charter is by another person"
    template_id = "{name} sudah menandatangani {field}; setiap tanda tangan piagam dibubuhkan orang yang berbeda"


class SelfCheckFailedError(SigningError):
    """What was made does not verify."""

    code = "self-check"
    template_en = "the new signature did not pass our own check ({reason}) and was thrown away"
    template_id = "tanda tangan baru tidak lolos pemeriksaan sendiri ({reason}) dan dibuang"


class CertificateRefusedError(SigningError):
    """The chain of the certificate does not hold."""

    code = "certificate-refused"
    template_en = "the certificate of {name} cannot be used: {reason}"
    template_id = "sertifikat {name} tidak dapat dipakai: {reason}"


def sign_charter(
    pdf: bytes,
    credential: Credential,
    field_name: str,
    *,
    stamp: bytes,
    now: datetime,
    reason: str | None = None,
    location: str | None = None,
    trust_roots: Sequence[bytes] = (),
    digital_signature_is_enough: bool = False,
    asked: Asked | None = None,
    standing: Standing | None = None,
    timestamper: TimeStamper | None = None,
) -> bytes:
    """Sign one field; the result begins with exactly the bytes given.

    Args:
        pdf: A prepared charter, with the signatures made so far.
        credential: Who signs.
        field_name: Must be the first empty field.
        stamp: What to show in the box, a PDF of one page.
        now: Aware; becomes the signing time and decides about the certificate's dates.
        reason: Shown by viewers.
        location: Shown by viewers.
        trust_roots: Roots as PEM or DER; the chain of the key file is taken as it is besides.
        digital_signature_is_enough: Take a certificate without non-repudiation; an explicit setting.
        asked: What the charter is held against before and after; without it, one that other programs signed is not
            signed further.
        standing: What was found in exactly these bytes before, with the same `asked`; None to look now.
        timestamper: Stamps the signature; None: its time is the signer's claim.

    Raises:
        SigningError: One of its kinds, as their codes say; nothing was made.
    """
    credential.require_usable(now, digital_signature_is_enough=digital_signature_is_enough)
    before = standing or standing_of(pdf, now, asked=asked, digital_signature_is_enough=digital_signature_is_enough)
    _check_turn(field_name, before)
    _check_earlier(before.report, credential)
    made = add_signature(
        pdf,
        credential,
        field_name,
        stamp=stamp,
        now=now,
        certify=before.locked and not before.signed,
        reason=reason,
        location=location,
        trust_roots=trust_roots,
        digital_signature_is_enough=digital_signature_is_enough,
        timestamper=timestamper,
    )
    after = judged_alone(made, now, asked=asked, digital_signature_is_enough=digital_signature_is_enough)
    _check_own_work(after, field_name)
    return made


def add_signature(
    pdf: bytes,
    credential: Credential,
    field_name: str,
    *,
    stamp: bytes,
    now: datetime,
    certify: bool,
    reason: str | None = None,
    location: str | None = None,
    trust_roots: Sequence[bytes] = (),
    digital_signature_is_enough: bool = False,
    timestamper: TimeStamper | None = None,
) -> bytes:
    """The signature alone, without a look at what is signed; `sign_charter` is the way to sign a charter.

    Args:
        pdf: As for `sign_charter`.
        credential: As for `sign_charter`.
        field_name: An empty field.
        stamp: As for `sign_charter`.
        now: As for `sign_charter`.
        certify: Nobody signed before, and everybody signs with this program.
        reason: As for `sign_charter`.
        location: As for `sign_charter`.
        trust_roots: As for `sign_charter`.
        digital_signature_is_enough: As for `sign_charter`.
        timestamper: As for `sign_charter`.

    Raises:
        CertificateRefusedError: The chain of the certificate does not hold.
    """
    signer = _ClockedSigner(
        _metadata(
            field_name,
            certify=certify,
            reason=reason,
            location=location,
            context=_own_context(credential, trust_roots, now),
            usage={"non_repudiation", "digital_signature"} if digital_signature_is_enough else {"non_repudiation"},
        ),
        signer=credential.signer,
        stamp_style=stamp_style(stamp),
        timestamper=timestamper,
    )
    signer.now = now
    try:
        output = signer.sign_pdf(QuietUpdate(BytesIO(pdf)), existing_fields_only=True)
    except (PyHankoSigningError, ValidationError, PathBuildingError) as error:
        raise CertificateRefusedError(name=credential.name, reason=str(error.__cause__ or error)) from error
    made: bytes = output.getvalue()
    return made


class _ClockedSigner(PdfSigner):
    """Signs at the time it is told."""

    now: datetime

    def init_signing_session(self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False) -> PdfSigningSession:
        """Set the session's clock, which pyHanko takes from the computer."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.now
        return session


class QuietUpdate(IncrementalPdfFileWriter):
    """An update that adds a signature and nothing else."""

    def _update_meta(self) -> None:
        """Leave the metadata as the head signed them; pyHanko would write its name and the time of this moment."""


def _check_turn(field_name: str, before: Standing) -> None:
    if field_name in before.signed:
        raise FieldSignedError(field=field_name)
    if field_name not in before.empty:
        raise FieldUnknownError(field=field_name, fields=", ".join([*before.signed, *before.empty]))
    if field_name != before.empty[0]:
        raise SigningOrderError(field=field_name, next=before.empty[0])


def _check_earlier(report: CharterReport, credential: Credential) -> None:
    if not _may_be_continued(report):
        raise CharterUnsoundError(conclusion=report.conclusion.value, reason=_reasons(report))
    for signature in report.signatures:
        same_number = credential.serial_number is not None and signature.serial_number == credential.serial_number
        if same_number or signature.fingerprint == credential.fingerprint:
            raise SignedAlreadyError(name=credential.name, field=signature.field)


def _check_own_work(report: CharterReport, field_name: str) -> None:
    made = [signature for signature in report.signatures if signature.field == field_name and signature.intact]
    if not made or not _may_be_continued(report):
        raise SelfCheckFailedError(reason=_reasons(report))


def _may_be_continued(report: CharterReport) -> bool:
    # Without roots "untrusted" comes before everything behind it in the order, so the reasons are asked one by one.
    against = {reason.conclusion for reason in report.all_reasons if reason.code not in _FOR_PEOPLE} - {None}
    return against <= _MAY_BE_CONTINUED


def _reasons(report: CharterReport) -> Bilingual:
    return Bilingual(
        "; ".join(reason.message_en for reason in report.all_reasons) or "no reason given",
        "; ".join(reason.message_id for reason in report.all_reasons) or "tanpa alasan",
    )


def _metadata(
    field_name: str,
    *,
    certify: bool,
    reason: str | None,
    location: str | None,
    context: ValidationContext,
    usage: set[str],
) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(
        field_name=field_name,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        reason=reason,
        location=location,
        validation_context=context,
        signer_key_usage=usage,
    )


def _own_context(credential: Credential, trust_roots: Sequence[bytes], now: datetime) -> ValidationContext:
    # Whether the issuer is known is the verifier's question; here the chain only has to hold in itself.
    roots = [certificate.public_bytes(Encoding.DER) for data in trust_roots for certificate in load_certificates(data)]
    roots.append(topmost(credential.certificate, credential.chain))
    return ValidationContext(
        trust_roots=[for_pyhanko(root) for root in roots],
        other_certs=[for_pyhanko(other) for other in credential.chain],
        moment=now,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
