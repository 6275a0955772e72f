"""What may be sent to the makers of the program about a file that it misjudges: how it was judged, not what it says.

No name, number, fingerprint or word of the file is in it, so that it can be sent where the file itself must not go.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from integrity_zone import __version__
from integrity_zone.domain.declaration import HEAD_FIELD, WITNESS_FIELD
from integrity_zone.domain.text import clean_text, limited
from integrity_zone.services.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterReport, Reason, SignatureReport
    from integrity_zone.domain.verification import Verification

SAID_LIMIT = 4000
_HEADER = re.compile(rb"%PDF-(\d\.\d)")
#: How signatures are encoded (ISO 32000-2, 12.8); a name that a file makes up is counted and not repeated.
_FORMATS = re.compile(
    rb"/SubFilter\s*/(?:(ETSI\.CAdES\.detached|ETSI\.RFC3161|adbe\.pkcs7\.detached|adbe\.pkcs7\.sha1"
    rb"|adbe\.x509\.rsa_sha1)(?![\w.]))?"
)
_HEADER_BYTES = 1024


def misjudgement_facts(verification: Verification, pdf: bytes) -> str:
    """How a file was judged, as lines of text in Indonesian with the codes of the program.

    Args:
        verification: The judgement.
        pdf: The file, of which only what it is made like is looked at.
    """
    return "\n".join(_lines(verification, pdf)) + "\n"


def save_misjudgement(out: Path, facts: str, said: str = "") -> None:
    """Write a report; a file of that name goes.

    Args:
        out: The file.
        facts: As `misjudgement_facts`.
        said: What is wrong with the judgement, by the person who knows better; empty for nothing.

    Raises:
        TooLongError: More is said than 4,000 characters.
        IntegrityZoneError: The file cannot be written.
    """
    words = limited(clean_text(said), SAID_LIMIT, "keterangan")
    told = f"Keterangan pelapor:\n{words}\n\n" if words else ""
    write_atomically(out, f"{told}{facts}".encode(), overwrite=True)


def _lines(verification: Verification, pdf: bytes) -> Iterator[str]:
    file, trust, report = verification.file, verification.trust, verification.report
    yield "Laporan penilaian tanda tangan yang keliru"
    yield f"Program: Integrity Zone {__version__}"
    yield f"Diperiksa: {verification.checked_at:%Y-%m-%d}"
    yield f"Hasil: {verification.summary.value}"
    yield f"Ukuran: {file.size_bytes} bita; halaman: {_known(file.pages)}; revisi: {_known(file.revisions)}"
    header = _HEADER.search(pdf[:_HEADER_BYTES])
    yield f"Versi PDF: {header[1].decode() if header else '–'}; penanda akhir berkas: {pdf.count(b'%%EOF')}"
    formats = Counter(found.decode() or "lainnya" for found in _FORMATS.findall(pdf))
    yield f"Format tanda tangan: {', '.join(f'{name} ({count})' for name, count in sorted(formats.items())) or '–'}"
    yield f"Dibandingkan dengan piagam: {_yes(bool(verification.document_id))}"
    yield f"Daftar kepercayaan: {trust.authorities} penerbit, {trust.lists} daftar pencabutan"
    if report is not None:
        yield from _of_report(report)


def _of_report(report: CharterReport) -> Iterator[str]:
    yield f"Kesimpulan: {report.conclusion.value}"
    yield f"Identitas dokumen: {report.identity.value}; isi deklarasi: {report.context.value}"
    yield f"Catatan atas berkas: {_codes(report.reasons)}"
    yield f"Bidang yang belum ditandatangani: {len(report.unsigned_fields)}"
    for number, signature in enumerate(report.signatures, 1):
        yield ""
        yield f"Tanda tangan {number}"
        yield from _of_signature(signature)


def _of_signature(signature: SignatureReport) -> Iterator[str]:
    is_ours = signature.field.startswith((HEAD_FIELD, WITNESS_FIELD))
    yield f"  Bidang: {'milik piagam' if is_ours else 'dari program lain'}"
    yield f"  Utuh: {_yes(signature.intact)}; cakupan: {signature.coverage}"
    yield f"  Dipercaya: {_yes(signature.trusted)}; sertifikat dalam rantai: {len(signature.chain)}"
    yield f"  Pencabutan: {signature.revocation.value}"
    yield f"  Cap waktu: {_yes(signature.timestamped)}"
    yield f"  Orang yang diharapkan: {signature.role.value}"
    yield f"  Kunci: {signature.key or '–'}"
    yield f"  Catatan: {_codes(signature.reasons)}"


def _codes(reasons: Sequence[Reason]) -> str:
    codes = (
        f"{reason.code} ({reason.conclusion.value})" if reason.conclusion is not None else reason.code
        for reason in reasons
    )
    return ", ".join(codes) or "–"


def _known(count: int | None) -> str:
    return "–" if count is None else str(count)


def _yes(holds: bool) -> str:
    return "ya" if holds else "tidak"
