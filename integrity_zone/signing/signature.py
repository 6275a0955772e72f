"""One signature of a PDF: its bytes, its rules, its signer, each asked in turn."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC
from typing import TYPE_CHECKING

from pyhanko.sign.diff_analysis import ModificationLevel, SuspiciousModification
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel

from integrity_zone.domain.declaration import Revocation, SignatureReport
from integrity_zone.signing.certificates import (
    UNREADABLE_CERTIFICATE,
    common_name,
    fingerprint,
    is_key_strong,
    key_kind,
    may_sign_documents,
    read_certificate,
    subject_serial_number,
)
from integrity_zone.signing.conclusions import against_policy, broken, modified
from integrity_zone.signing.fields import field_text
from integrity_zone.signing.file_shape import gap_objections
from integrity_zone.signing.pdf_reading import UNREADABLE, entry
from integrity_zone.signing.revocation import RevocationAnswer, chain_revocation
from integrity_zone.signing.trust import signing_path, trust_objections

if TYPE_CHECKING:
    from cryptography import x509
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

    from integrity_zone.domain.declaration import Reason
    from integrity_zone.signing.trust import TrustMaterial

SUBFILTERS = {"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"}

_COVERAGE = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole-file",
    SignatureCoverageLevel.ENTIRE_REVISION: "revision",
}
#: Key usage is asked apart, so that a wrong usage is not mistaken for an unknown issuer.
_ANY_USAGE = KeyUsageConstraints(key_usage=set())


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came out for one signature."""

    report: SignatureReport
    certificate: x509.Certificate
    objections: tuple[Reason, ...]


def judge_signature(
    pdf: bytes,
    signature: EmbeddedPdfSignature,
    material: TrustMaterial,
    *,
    is_last: bool,
    digital_signature_is_enough: bool,
) -> Judgement:
    """Ask everything that can be asked of one signature by itself.

    Args:
        pdf: The whole file.
        signature: As pyHanko found it.
        material: Roots, lists and the time.
        is_last: Nothing but validation data may follow.
        digital_signature_is_enough: Take a certificate without non-repudiation.
    """
    certificate = read_certificate(signature.signer_cert.dump())
    objections = gap_objections(pdf, [int(number) for number in signature.byte_range])
    objections += _usage_objections(certificate, digital_signature_is_enough=digital_signature_is_enough)
    if entry(signature.sig_object, "/SubFilter") not in SUBFILTERS:
        return _unjudged(signature, certificate, [*objections, _kind_refused()])
    try:
        status = validate_pdf_signature(signature, material.context(), key_usage_settings=_ANY_USAGE)
    except UNREADABLE as error:
        return _unjudged(signature, certificate, [*objections, _unexaminable(error)])
    objections += _integrity_objections(signature, status, is_last=is_last)
    doubts = trust_objections(status, certificate, material) if status.intact and status.valid else []
    path = signing_path(status)
    answer = chain_revocation(
        path or [certificate],
        material.crls,
        [*material.roots, *material.intermediates, *_embedded(signature)],
        material.now,
    )
    if answer.reason is not None:
        doubts.append(answer.reason)
    sound = status.intact and status.valid
    trusted = sound and all(doubt.conclusion is None for doubt in doubts)
    found = (*objections, *doubts)
    report = _report(signature, certificate, status, sound, trusted, answer, found)
    chain = tuple(map(fingerprint, path)) if trusted else ()
    return Judgement(replace(report, chain=chain), certificate, found)


def _kind_refused() -> Reason:
    return against_policy(
        "kind-refused", "the kind of signature is not accepted", "jenis tanda tangan ini tidak diterima"
    )


def _unexaminable(error: BaseException) -> Reason:
    return broken(
        "unexaminable",
        f"the signature cannot be examined: {error}",
        f"tanda tangan tidak dapat diperiksa ({error})",
    )


def _embedded(signature: EmbeddedPdfSignature) -> list[x509.Certificate]:
    found = []
    for other in signature.other_embedded_certs:
        # What comes along unasked may be odd; it is only a help to find who signed a list.
        with suppress(*UNREADABLE_CERTIFICATE):
            found.append(read_certificate(other.dump()))
    return found


def _usage_objections(certificate: x509.Certificate, *, digital_signature_is_enough: bool) -> list[Reason]:
    objections = []
    if not is_key_strong(certificate):
        objections.append(
            against_policy(
                "weak-key",
                "the key of the signer is too weak to prove anything",
                "kunci penanda tangan terlalu lemah untuk membuktikan apa pun",
            )
        )
    if not may_sign_documents(certificate, digital_signature_is_enough=digital_signature_is_enough):
        objections.append(
            against_policy(
                "wrong-key-usage",
                "the certificate of the signer is not meant for signing documents",
                "sertifikat penanda tangan tidak diperuntukkan bagi penandatanganan dokumen",
            )
        )
    return objections


def _integrity_objections(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, *, is_last: bool
) -> list[Reason]:
    if not status.intact or not status.valid:
        return [_does_not_fit()]
    objections = []
    timestamp = status.timestamp_validity
    if timestamp is not None and not (timestamp.intact and timestamp.valid):
        objections.append(
            broken(
                "time-stamp-damaged",
                "the time stamp of the signature is damaged",
                "cap waktu pada tanda tangan rusak",
            )
        )
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        objections.append(_covers_a_part())
    if not status.docmdp_ok:
        objections.append(_what_changed(status))
    elif status.modification_level > (ModificationLevel.LTA_UPDATES if is_last else ModificationLevel.FORM_FILLING):
        objections.append(
            modified(
                "changed-after-signing",
                "the document was changed after signing",
                "dokumen diubah setelah penandatanganan",
            )
        )
    revisions = signature.reader.xrefs.total_revisions
    if status.coverage == SignatureCoverageLevel.ENTIRE_REVISION and signature.signed_revision + 1 >= revisions:
        objections.append(_bytes_without_revision())
    return objections


def _does_not_fit() -> Reason:
    return broken(
        "does-not-fit",
        "the signature does not fit the bytes it covers",
        "tanda tangan tidak cocok dengan isi yang dicakupnya",
    )


def _covers_a_part() -> Reason:
    return modified(
        "covers-a-part",
        "the signature covers only a part of what was there when it was made",
        "tanda tangan hanya mencakup sebagian isi yang ada ketika dibuat",
    )


def _bytes_without_revision() -> Reason:
    return modified(
        "bytes-without-revision",
        "bytes were added after the signature without a revision of their own",
        "ada isi yang ditambahkan setelah tanda tangan tanpa revisi tersendiri",
    )


def _what_changed(status: PdfSignatureStatus) -> Reason:
    difference = status.diff_result
    if isinstance(difference, SuspiciousModification):
        return modified(
            "changed-after-signing",
            f"the document was changed after signing: {difference}",
            f"dokumen diubah setelah penandatanganan ({difference})",
        )
    return modified(
        "change-not-allowed",
        "the document was changed after signing in a way the signer did not allow",
        "dokumen diubah setelah penandatanganan dengan cara yang tidak diizinkan penanda tangan",
    )


def _report(
    signature: EmbeddedPdfSignature,
    certificate: x509.Certificate,
    status: PdfSignatureStatus | None,
    intact: bool,
    trusted: bool,
    answer: RevocationAnswer,
    reasons: tuple[Reason, ...],
) -> SignatureReport:
    signed_at, timestamped = _time(status)
    return SignatureReport(
        field=field_text(signature.field_name),
        signer=common_name(certificate.subject),
        serial_number=subject_serial_number(certificate),
        fingerprint=fingerprint(certificate),
        issuer=common_name(certificate.issuer),
        signed_at=signed_at,
        timestamped=timestamped,
        intact=intact,
        trusted=trusted,
        revocation=answer.revocation,
        coverage=_COVERAGE.get(status.coverage, "partial") if status and status.coverage else "partial",
        reasons=reasons,
        revocation_as_of=answer.as_of,
        key=key_kind(certificate),
    )


def _unjudged(signature: EmbeddedPdfSignature, certificate: x509.Certificate, objections: list[Reason]) -> Judgement:
    found = tuple(objections)
    report = _report(signature, certificate, None, False, False, RevocationAnswer(Revocation.NOT_CHECKED), found)
    return Judgement(report, certificate, found)


def _time(status: PdfSignatureStatus | None) -> tuple[str | None, bool]:
    if status is None:
        return None, False
    stamp = status.timestamp_validity
    if stamp is not None and stamp.trusted:
        return stamp.timestamp.astimezone(UTC).isoformat().replace("+00:00", "Z"), True
    claimed = status.signer_reported_dt
    if claimed is None:
        return None, False
    if claimed.tzinfo is None:
        return claimed.isoformat(), False
    return claimed.astimezone(UTC).isoformat().replace("+00:00", "Z"), False
