"""What a reader is told about one signature: five separate lines instead of one green tick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterConclusion, Matched, Revocation
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import SignatureReport

_ROLES = {
    Matched.OK: Bilingual("the person expected", "sesuai peran yang diharapkan"),
    Matched.WRONG: Bilingual("not the person expected", "bukan orang yang diharapkan"),
    Matched.NOT_CHECKED: Bilingual("role not checked", "peran tidak diperiksa"),
}
_TRUST = {
    "certificate-ended": Bilingual("the certificate has ended", "sertifikat kedaluwarsa"),
    "certificate-not-begun": Bilingual("the certificate is not valid yet", "sertifikat belum berlaku"),
    "issuer-unknown": Bilingual("the issuer is not known here", "penerbit tidak dikenal"),
    "weak-algorithm": Bilingual("the algorithm is too weak", "algoritma terlalu lemah"),
    "weak-key": Bilingual("the key is too weak", "kunci terlalu lemah"),
    "wrong-key-usage": Bilingual("the certificate is not meant for signing", "penggunaan kunci tidak sesuai"),
    "certificate-revoked": Bilingual("the certificate was revoked", "sertifikat dicabut"),
}


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One of the five questions about a signature and its answer."""

    key: str  #: "integrity", "signer", "trust", "revocation" or "time"
    title: Bilingual
    answer: Bilingual


def signature_lines(report: SignatureReport) -> tuple[SignatureLine, ...]:
    """Integrity, signer, trust, revocation and time, in this order."""
    return (
        SignatureLine("integrity", Bilingual("Integrity", "Keutuhan"), _integrity(report)),
        SignatureLine("signer", Bilingual("Signer", "Penanda tangan"), _signer(report)),
        SignatureLine("trust", Bilingual("Trust", "Kepercayaan"), _trust(report)),
        SignatureLine("revocation", Bilingual("Revocation", "Pencabutan"), _revocation(report)),
        SignatureLine("time", Bilingual("Time", "Waktu"), _time(report)),
    )


def _integrity(report: SignatureReport) -> Bilingual:
    raised = {reason.conclusion for reason in report.reasons}
    if not report.intact or CharterConclusion.BROKEN in raised:
        return Bilingual("damaged", "rusak")
    if CharterConclusion.MODIFIED in raised:
        return Bilingual("changed after signing", "diubah setelah ditandatangani")
    return Bilingual("intact", "utuh")


def _signer(report: SignatureReport) -> Bilingual:
    role = _ROLES[report.role]
    return Bilingual(f"{report.signer} ({role.message_en})", f"{report.signer} ({role.message_id})")


def _trust(report: SignatureReport) -> Bilingual:
    if report.trusted:
        return Bilingual(f"trusted, issued by {report.issuer}", f"dipercaya, diterbitkan {report.issuer}")
    codes = [reason.code for reason in report.reasons]
    found = next((code for code in _TRUST if code in codes), None)
    if found is None:
        return Bilingual("cannot be established", "tidak dapat dipastikan")
    said = _TRUST[found]
    return Bilingual(f"{said.message_en} ({report.issuer})", f"{said.message_id} ({report.issuer})")


def _revocation(report: SignatureReport) -> Bilingual:
    if report.revocation is Revocation.GOOD and report.revocation_as_of is not None:
        day = report.revocation_as_of.isoformat()
        return Bilingual(f"not revoked as of {day}", f"tidak dicabut per tanggal {day}")
    return {
        Revocation.GOOD: Bilingual("not revoked", "tidak dicabut"),
        Revocation.REVOKED: Bilingual("revoked", "dicabut"),
        Revocation.UNKNOWN: Bilingual("unknown: no list answers", "tidak diketahui: tidak ada daftar yang menjawab"),
        Revocation.NOT_CHECKED: Bilingual("not checked", "tidak diperiksa"),
    }[report.revocation]


def _time(report: SignatureReport) -> Bilingual:
    if report.signed_at is None:
        return Bilingual("not stated", "tidak disebut")
    if report.timestamped:
        return Bilingual(f"{report.signed_at}, by a time stamp", f"{report.signed_at}, menurut cap waktu")
    return Bilingual(f"{report.signed_at}, as the signer claims", f"{report.signed_at}, menurut klaim penanda tangan")
