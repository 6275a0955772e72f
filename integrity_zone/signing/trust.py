"""Whether a signer's certificate is trusted: only by the roots given, offline, at the time given."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko_certvalidator import ValidationContext

from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.signing.certificates import (
    UNREADABLE_CERTIFICATE,
    common_name,
    for_pyhanko,
    load_certificates,
    load_crls,
    read_certificate,
)
from integrity_zone.signing.conclusions import against_policy, objection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cryptography import x509
    from pyhanko.sign.validation.status import PdfSignatureStatus

    from integrity_zone.domain.declaration import Reason

_WEAK = {AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE, AdESIndeterminate.CRYPTO_CONSTRAINTS_FAILURE_NO_POE}


@dataclass(frozen=True, slots=True)
class TrustMaterial:
    """What the user gave to judge signers by."""

    roots: tuple[x509.Certificate, ...]
    intermediates: tuple[x509.Certificate, ...]  #: help to build a chain, are never an anchor
    crls: tuple[x509.CertificateRevocationList, ...]
    now: datetime  #: never the signer's own time, which an attacker chooses

    def context(self) -> ValidationContext:
        """A fresh context for one signature. Revocation is judged apart, see `revocation`."""
        return ValidationContext(
            # Always a list: without one, pyHanko falls back to the web roots of the operating system.
            trust_roots=[for_pyhanko(root.public_bytes(Encoding.DER)) for root in self.roots],
            other_certs=[for_pyhanko(other.public_bytes(Encoding.DER)) for other in self.intermediates],
            moment=self.now,
            allow_fetching=False,
            revocation_mode="soft-fail",
        )


def load_trust(
    roots: Sequence[bytes], intermediates: Sequence[bytes], crls: Sequence[bytes], now: datetime
) -> TrustMaterial:
    """Read the files given, each PEM or DER with one or several entries.

    Raises:
        BadCertificateError: A root or intermediate cannot be read.
        BadCrlError: A revocation list cannot be read.
    """
    return TrustMaterial(
        roots=tuple(certificate for data in roots for certificate in load_certificates(data)),
        intermediates=tuple(certificate for data in intermediates for certificate in load_certificates(data)),
        crls=tuple(crl for data in crls for crl in load_crls(data)),
        now=now,
    )


def trust_objections(
    status: PdfSignatureStatus, certificate: x509.Certificate, material: TrustMaterial
) -> list[Reason]:
    """What speaks against the signer's chain and its dates; revocation is judged apart.

    Args:
        status: What pyHanko found.
        certificate: Of the signer.
        material: By which it was judged.
    """
    if status.trust_problem_indic in _WEAK:
        return [
            against_policy(
                "weak-algorithm",
                "a digest or key in use is too weak to prove anything",
                "algoritma ringkasan atau kunci yang dipakai terlalu lemah untuk membuktikan apa pun",
            )
        ]
    path = signing_path(status)
    chain = path or [certificate]
    late = [_out_of_dates(link, material.now) for link in (chain[1:] or chain)]
    objections = [reason for reason in late if reason is not None]
    holds = status.trust_problem_indic is None or (objections and _each_issued_the_next(chain))
    if not path or not holds:
        objections.insert(0, _unknown_issuer())
    return objections


def _unknown_issuer() -> Reason:
    return objection(
        CharterConclusion.UNTRUSTED,
        "issuer-unknown",
        "the issuer is not among the trusted ones",
        "penerbit sertifikat tidak termasuk yang dipercaya",
    )


def signing_path(status: PdfSignatureStatus) -> list[x509.Certificate]:
    """The chain from the anchor to the signer, as far as one was found, also when it did not hold."""
    path = status.validation_path
    if path is None:
        return []
    return [read_certificate(certificate.dump()) for certificate in path.iter_certs(include_root=True)]


def topmost(certificate: bytes, others: Sequence[bytes]) -> bytes:
    """The highest certificate that can be reached from one; itself when nothing is above it (all DER)."""
    above = {other.subject.public_bytes(): other for other in map(read_certificate, others)}
    current = read_certificate(certificate)
    for _ in others:
        issuer = above.get(current.issuer.public_bytes())
        if issuer is None or current.issuer == current.subject:
            break
        current = issuer
    return current.public_bytes(Encoding.DER)


def _out_of_dates(certificate: x509.Certificate, now: datetime) -> Reason | None:
    name = common_name(certificate.subject)
    if now > certificate.not_valid_after_utc:
        day = certificate.not_valid_after_utc.date().isoformat()
        return objection(
            CharterConclusion.EXPIRED,
            "certificate-ended",
            f"the certificate of {name} ended on {day}",
            f"sertifikat {name} berakhir pada {day}",
        )
    if now < certificate.not_valid_before_utc:
        day = certificate.not_valid_before_utc.date().isoformat()
        return objection(
            CharterConclusion.EXPIRED,
            "certificate-not-begun",
            f"the certificate of {name} begins on {day}",
            f"sertifikat {name} baru berlaku pada {day}",
        )
    return None


def _each_issued_the_next(chain: Sequence[x509.Certificate]) -> bool:
    try:
        for issuer, issued in pairwise(chain):
            issued.verify_directly_issued_by(issuer)
    except (InvalidSignature, *UNREADABLE_CERTIFICATE):
        return False
    return True
