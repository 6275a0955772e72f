"""What the revocation lists given say of a certificate.

Computed here: pyHanko consults a list only when the certificate names an address for lists, so a revoked signer
without one would stay trusted although the list was given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from integrity_zone.domain.declaration import CharterConclusion, Revocation
from integrity_zone.signing.certificates import UNREADABLE_CERTIFICATE, common_name
from integrity_zone.signing.conclusions import objection

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from integrity_zone.domain.declaration import Reason

_REFUSALS = (InvalidSignature, *UNREADABLE_CERTIFICATE)


class RevocationAnswer(NamedTuple):
    """What lists say of a certificate."""

    revocation: Revocation
    reason: Reason | None = None  #: an objection when revoked, else a remark; None: nothing to say
    as_of: date | None = None  #: date of the list that says `good`


def chain_revocation(
    chain: Sequence[x509.Certificate],
    crls: Sequence[x509.CertificateRevocationList],
    issuers: Sequence[x509.Certificate],
    now: datetime,
) -> RevocationAnswer:
    """What the lists say of a signer and of the authorities above.

    Args:
        chain: Anchor first, signer last; the signer alone when no chain was found. The anchor itself is not asked for.
        crls: The lists given.
        issuers: Every certificate that may have signed a list.
        now: When this is asked.

    Returns:
        The answer for the signer, or `revoked` when anyone in the chain is.
    """
    if not crls:
        return RevocationAnswer(Revocation.NOT_CHECKED)
    answer = RevocationAnswer(Revocation.UNKNOWN)
    for certificate in chain[1:] or chain:
        answer = revocation(certificate, crls, issuers, now)
        if answer.revocation is Revocation.REVOKED:
            break
    return answer


def revocation(
    certificate: x509.Certificate,
    crls: Iterable[x509.CertificateRevocationList],
    issuers: Sequence[x509.Certificate],
    now: datetime,
) -> RevocationAnswer:
    """What the lists say of one certificate; `unknown` when none of its issuer answers for today."""
    authorities = [issuer for issuer in issuers if issuer.subject == certificate.issuer]
    authorities = [issuer for issuer in authorities if _issued(issuer, certificate)]
    answer = RevocationAnswer(Revocation.UNKNOWN, _no_list())
    for crl in crls:
        if crl.issuer != certificate.issuer or not any(is_list_of(issuer, crl) for issuer in authorities):
            continue
        entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is not None and not _is_indirect(crl):
            return RevocationAnswer(Revocation.REVOKED, _revoked(certificate, entry.revocation_date_utc.date()))
        if _answers_for(crl, now):
            as_of = crl.last_update_utc.date()
            answer = RevocationAnswer(Revocation.GOOD, None, max(as_of, answer.as_of or as_of))
        elif answer.revocation is not Revocation.GOOD:
            answer = RevocationAnswer(Revocation.UNKNOWN, _other_day())
    return answer


def _revoked(certificate: x509.Certificate, day: date) -> Reason:
    name = common_name(certificate.subject)
    return objection(
        CharterConclusion.REVOKED,
        "certificate-revoked",
        f"the certificate of {name} was revoked on {day.isoformat()}",
        f"sertifikat {name} dicabut pada {day.isoformat()}",
    )


def _no_list() -> Reason:
    return objection(
        None,
        "no-list-of-issuer",
        "no revocation list given answers for this issuer",
        "tidak ada daftar pencabutan yang menjawab untuk penerbit ini",
    )


def _other_day() -> Reason:
    return objection(
        None,
        "list-not-of-today",
        "the revocation list given is not of today: it is due for renewal or not yet in force",
        "daftar pencabutan yang diberikan bukan untuk hari ini: sudah harus diperbarui atau belum berlaku",
    )


def _answers_for(crl: x509.CertificateRevocationList, now: datetime) -> bool:
    # A partial list (delta, or limited by its distribution point) cannot say that a certificate is good.
    partial = any(extension.critical for extension in crl.extensions)
    fresh = crl.last_update_utc <= now and (crl.next_update_utc is None or now <= crl.next_update_utc)
    return fresh and not partial


def _is_indirect(crl: x509.CertificateRevocationList) -> bool:
    try:
        point = crl.extensions.get_extension_for_class(x509.IssuingDistributionPoint).value
    except x509.ExtensionNotFound:
        return False
    return point.indirect_crl


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except _REFUSALS:
        return False
    return True


def is_list_of(issuer: x509.Certificate, crl: x509.CertificateRevocationList) -> bool:
    """Whether an issuer signed a revocation list."""
    try:
        return crl.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # an odd key raises TypeError
    except _REFUSALS:
        return False
