"""The five lines about a signature say each thing apart, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from integrity_zone.domain.charter_lines import signature_lines
from integrity_zone.domain.declaration import CharterConclusion, Matched, Reason, Revocation, SignatureReport

SOUND = SignatureReport(
    field="ttd_pimpinan",
    signer="Pimpinan Contoh",
    serial_number="P-1",
    fingerprint="00" * 32,
    issuer="Penerbit Contoh",
    signed_at="2026-11-20T03:00:00Z",
    timestamped=False,
    intact=True,
    trusted=True,
    revocation=Revocation.NOT_CHECKED,
    coverage="whole-file",
    reasons=(),
)


def answers(report: SignatureReport) -> dict[str, str]:
    return {line.title.message_id: line.answer.message_id for line in signature_lines(report)}


def because(code: str, conclusion: CharterConclusion) -> tuple[Reason, ...]:
    return (Reason("english", "indonesia", code, conclusion),)


def test_a_sound_signature_is_told_in_five_lines() -> None:
    assert answers(SOUND) == {
        "Keutuhan": "utuh",
        "Penanda tangan": "Pimpinan Contoh (peran tidak diperiksa)",
        "Kepercayaan": "dipercaya, diterbitkan Penerbit Contoh",
        "Pencabutan": "tidak diperiksa",
        "Waktu": "2026-11-20T03:00:00Z, menurut klaim penanda tangan",
    }


@pytest.mark.parametrize(
    ("report", "title", "start"),
    [
        (replace(SOUND, intact=False), "Keutuhan", "rusak"),
        (
            replace(SOUND, reasons=because("changed-after-signing", CharterConclusion.MODIFIED)),
            "Keutuhan",
            "diubah",
        ),
        (replace(SOUND, reasons=because("foreign-room", CharterConclusion.BROKEN)), "Keutuhan", "rusak"),
        (replace(SOUND, role=Matched.OK), "Penanda tangan", "Pimpinan Contoh (sesuai"),
        (replace(SOUND, role=Matched.WRONG), "Penanda tangan", "Pimpinan Contoh (bukan"),
        (replace(SOUND, trusted=False), "Kepercayaan", "tidak dapat dipastikan"),
        (
            replace(SOUND, trusted=False, reasons=because("issuer-unknown", CharterConclusion.UNTRUSTED)),
            "Kepercayaan",
            "penerbit tidak dikenal",
        ),
        (
            replace(SOUND, trusted=False, reasons=because("certificate-ended", CharterConclusion.EXPIRED)),
            "Kepercayaan",
            "sertifikat kedaluwarsa",
        ),
        (
            replace(SOUND, trusted=False, reasons=because("certificate-not-begun", CharterConclusion.EXPIRED)),
            "Kepercayaan",
            "sertifikat belum berlaku",
        ),
        (
            replace(SOUND, revocation=Revocation.GOOD, revocation_as_of=date(2026, 11, 20)),
            "Pencabutan",
            "tidak dicabut per tanggal 2026-11-20",
        ),
        (replace(SOUND, revocation=Revocation.REVOKED), "Pencabutan", "dicabut"),
        (replace(SOUND, revocation=Revocation.UNKNOWN), "Pencabutan", "tidak diketahui"),
        (replace(SOUND, timestamped=True), "Waktu", "2026-11-20T03:00:00Z, menurut cap waktu"),
        (replace(SOUND, signed_at=None), "Waktu", "tidak disebut"),
    ],
)
def test_each_doubt_stands_in_its_own_line(report: SignatureReport, title: str, start: str) -> None:
    assert answers(report)[title].startswith(start)
    sound = answers(SOUND)
    changed = [name for name, answer in answers(report).items() if answer != sound[name]]
    assert changed == [title]


def test_both_languages_say_something_everywhere() -> None:
    for report in (SOUND, replace(SOUND, trusted=False, intact=False, revocation=Revocation.UNKNOWN)):
        assert all(line.title.text() and line.answer.text() for line in signature_lines(report))
        assert [line.key for line in signature_lines(report)] == ["integrity", "signer", "trust", "revocation", "time"]
