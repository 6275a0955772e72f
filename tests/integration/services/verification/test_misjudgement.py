"""The report of a misjudged file: enough to find out why, and nothing of what is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone import __version__
from integrity_zone.domain.text import TooLongError
from integrity_zone.services.trust.trust_list import user_trust_list
from integrity_zone.services.verification.misjudgement import SAID_LIMIT, misjudgement_facts, save_misjudgement
from integrity_zone.services.verification.verifying import verify_content
from tests.support import pki
from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from pathlib import Path


def letter() -> bytes:
    return charters.sign_elsewhere(charters.page("SURAT EDARAN"), pki.head())


def facts(pdf: bytes, name: str = "Surat Rahasia Kepala Dinas.pdf") -> str:
    return misjudgement_facts(verify_content(name, pdf, trust=user_trust_list(), now=pki.NOW), pdf)


def test_report_says_how_the_file_was_judged_in_codes() -> None:
    said = facts(letter())
    assert f"Program: Integrity Zone {__version__}" in said
    assert "Format tanda tangan: adbe.pkcs7.detached (1)" in said
    assert "Tanda tangan 1\n" in said
    assert "  Utuh: ya; cakupan: whole-file" in said
    assert "  Dipercaya: tidak" in said
    assert "issuer-unknown (untrusted)" in said


def test_report_holds_nothing_that_tells_whose_file_it_is() -> None:
    pdf = letter()
    found = verify_content("Surat Rahasia.pdf", pdf, trust=user_trust_list(), now=pki.NOW)
    said = misjudgement_facts(found, pdf)
    (signature,) = found.signatures
    report = found.report
    assert report is not None
    (judged,) = report.signatures
    private = (
        *("Surat Rahasia", signature.signer, signature.issuer, signature.field, found.file.sha256),
        *(judged.fingerprint, judged.serial_number or signature.signer, *judged.chain),
    )
    assert all(private)
    assert [word for word in private if word in said] == []


@pytest.mark.parametrize("pdf", [b"", b"hello", b"%PDF-1.7\n" + b"x" * 2000, b"\x00" * 64])
def test_file_that_cannot_be_read_can_be_reported_too(pdf: bytes) -> None:
    said = facts(pdf)
    assert "Kesimpulan: broken" in said
    assert "Tanda tangan 1" not in said


def test_names_that_a_file_makes_up_are_not_repeated() -> None:
    pdf = b"%PDF-1.7\n/SubFilter /ETSI.CAdES.detached /SubFilter/ETSI.CAdES.detached.Rina /SubFilter /adbe.pkcs7.sha1"
    assert "Format tanda tangan: ETSI.CAdES.detached (1), adbe.pkcs7.sha1 (1), lainnya (1)\n" in facts(pdf)


def test_words_of_the_person_stand_before_the_facts_and_have_a_limit(tmp_path: Path) -> None:
    out = tmp_path / "laporan.txt"
    save_misjudgement(out, "fakta\n", " Ditandatangani\u202e dengan BeSign \n\n")
    assert out.read_text("utf-8") == "Keterangan pelapor:\nDitandatangani dengan BeSign\n\nfakta\n"
    save_misjudgement(out, "fakta\n")
    assert out.read_text("utf-8") == "fakta\n"
    with pytest.raises(TooLongError):
        save_misjudgement(out, "fakta\n", "x" * (SAID_LIMIT + 1))
    assert out.read_text("utf-8") == "fakta\n"
