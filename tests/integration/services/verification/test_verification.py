"""Any PDF judged in words, with and without the workspace it is of; and the sheet that says so."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from pyhanko.pdf_utils import generic

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.domain.verification import Summary, Tone
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.keepsakes import attach_scan
from integrity_zone.services.verification.verifying import export_verification_sheet, signed_version, verify_pdf
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.archival import archival_faults
from tests.support.ceremonies import FIRST, HEAD, SECOND, declared, scan, sign_here, sign_outside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    from integrity_zone.domain.verification import Verification
    from integrity_zone.services.trust.trust_list import TrustList


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """A workspace whose clock goes on."""
    clock = count()
    with Workspace.open(file, actor="Budi", write=True, now=lambda: pki.NOW + timedelta(seconds=next(clock))) as opened:
        yield opened


def judged(pdf: bytes, folder: Path, trust: TrustList, workspace: Workspace | None = None) -> Verification:
    (folder / "piagam.pdf").write_bytes(pdf)
    return verify_pdf(folder / "piagam.pdf", trust=trust, workspace=workspace, now=pki.NOW)


def signed_here(workspace: Workspace) -> bytes:
    workspace.set_declaration(declared(Way.HERE, Way.HERE))
    freeze_charter(workspace, now=pki.NOW)
    sign_here(workspace, HEAD)
    return sign_here(workspace, FIRST)


def test_complete_charter_is_told_in_one_sentence(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    pdf = signed_here(workspace)
    found = judged(pdf, tmp_path, trust, workspace)
    assert (found.summary, found.tone, found.title.message_id) == (Summary.COMPLETE, Tone.GOOD, "Sah lengkap")
    assert found.sentence.message_id == (
        "Kedua tanda tangan elektronik yang diminta ada, utuh, dan milik orang yang terdaftar. Isi piagam cocok dengan "
        "unit dan tahun ini."
    )
    assert [(told.role.message_id, told.tone) for told in found.signatures] == [
        ("Yang menyatakan", Tone.GOOD),
        ("Saksi", Tone.GOOD),
    ]
    assert [line.key for line in found.signatures[0].lines] == ["integrity", "signer", "trust", "revocation", "time"]
    assert found.signatures[0].standing is LegalStanding.UNCERTIFIED
    assert (found.file.revisions, found.without) == (3, ())
    assert found.document_id == workspace.snapshot().papers.issued[0].document_id


def test_provider_that_the_user_marked_makes_it_certified(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    trust.add_authority(tmp_path / "akar.pem", "Budi", pki.NOW, is_provider=True)
    found = judged(signed_here(workspace), tmp_path, trust, workspace)
    assert {told.standing for told in found.signatures} == {LegalStanding.CERTIFIED}


def test_without_its_issuer_nothing_is_certain_and_nothing_certified(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    pdf = signed_here(workspace)
    listed = trust.mark_provider(trust.authorities()[0].fingerprint, is_provider=True)
    trust.remove_authority(listed.fingerprint)
    found = judged(pdf, tmp_path, trust, workspace)
    assert (found.summary, found.tone) == (Summary.UNCERTAIN, Tone.CAUTION)
    line = found.signatures[0].lines[2]
    assert (line.key, line.answer.message_id) == ("trust", "Penerbit tidak dikenal")
    assert {told.standing for told in found.signatures} == {LegalStanding.UNCERTIFIED}


def test_list_that_revokes_the_head_makes_it_invalid(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    pdf = signed_here(workspace)
    (tmp_path / "cabut.crl").write_bytes(pki.authority().crl())
    trust.add_list(tmp_path / "cabut.crl", "Budi", pki.NOW)
    good = judged(pdf, tmp_path, trust, workspace)
    assert good.signatures[0].lines[3].answer.message_id == "Tidak dicabut per 20 November 2026"
    assert "cabut.crl" in good.signatures[0].lines[3].sentence.message_id
    assert "Pencabutan setelah 20 November 2026, karena program bekerja luring." in [
        told.message_id for told in good.untold
    ]
    (tmp_path / "baru.crl").write_bytes(pki.authority().crl(pki.head().certificate))
    trust.add_list(tmp_path / "baru.crl", "Budi", pki.NOW)
    found = judged(pdf, tmp_path, trust, workspace)
    assert (found.summary, found.tone) == (Summary.INVALID, Tone.BAD)
    assert found.signatures[0].lines[3].tone is Tone.BAD


def test_mixed_ceremony_tells_who_signs_in_ink(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    workspace.set_declaration(declared(Way.OUTSIDE, Way.OUTSIDE, Way.WET))
    freeze_charter(workspace, now=pki.NOW)
    pdf = sign_outside(current_charter(workspace), HEAD)
    found = judged(pdf, tmp_path, trust, workspace)
    assert (found.summary, found.title.message_id) == (Summary.INCOMPLETE, "Sah, belum lengkap")
    assert [(person.field, person.sentence.message_id) for person in found.without] == [
        (FIRST, "Belum ditandatangani."),
        (SECOND, "Tanda tangan basah; pindaiannya belum dilampirkan."),
    ]
    (tmp_path / "pindaian.jpg").write_bytes(scan())
    attach_scan(workspace, (SECOND,), tmp_path / "pindaian.jpg")
    again = judged(sign_outside(pdf, FIRST, own_name="Signature2"), tmp_path, trust, workspace)
    assert again.summary is Summary.COMPLETE
    assert [person.sentence.message_id for person in again.without] == [
        "Tanda tangan basah, pindaian terlampir; pindaian tidak dinilai."
    ]
    assert "Tanda tangan basah: hanya pindaiannya yang dicatat." in [told.message_id for told in again.untold]


def test_head_replaced_later_stays_in_the_signed_charter(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    pdf = signed_here(workspace)
    present = declared(Way.HERE, Way.HERE)
    successor = replace(present.heads[0], name="Pengganti, S.E.", certificate="LAIN-1")
    workspace.set_declaration(replace(present, heads=(successor,)))
    assert judged(pdf, tmp_path, trust, workspace).summary is Summary.COMPLETE
    unfreeze_charter(workspace, "pejabat berganti")
    found = judged(pdf, tmp_path, trust, workspace)
    assert found.tone is Tone.CAUTION
    assert found.sentence.message_id.endswith("Piagam ini sudah ditarik: pejabat berganti.")


def test_visitor_without_the_workspace_is_told_what_was_not_compared(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    found = judged(signed_here(workspace), tmp_path, trust)
    assert (found.summary, found.title.message_id, found.document_id) == (Summary.COMPLETE, "Tanda tangan sah", "")
    assert any("tidak dibandingkan" in told.message_id for told in found.untold)
    assert any("ZI-" in told.message_id for told in found.remarks)
    assert {told.lines[1].tone for told in found.signatures} == {Tone.CAUTION}


def test_letter_dropped_on_an_open_workspace_is_judged_by_itself(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    signed_here(workspace)
    letter = charters.sign_elsewhere(charters.page("Surat undangan"), pki.head())
    found = judged(letter, tmp_path, trust, workspace)
    assert (found.summary, found.document_id) == (Summary.COMPLETE, "")
    assert found.sentence.message_id == (
        "Tanda tangan elektronik di dalam berkas ini utuh dan dijamin penerbit yang Anda percaya."
    )


def test_charter_of_another_unit_is_not_taken_for_ours(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    signed_here(workspace)
    found = judged(charters.signed(), tmp_path, trust, workspace)
    assert (found.document_id, found.title.message_id) == ("", "Tanda tangan sah")
    assert any(charters.IDENTITY.document_id in told.message_id for told in found.remarks)


def test_charter_without_its_metadata_is_held_against_the_one_it_prints(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    signed_here(workspace)
    name = workspace.snapshot().papers.issued[0].document_id
    false = charters.sign_elsewhere(charters.page("PIAGAM", name), pki.head())
    found = judged(false, tmp_path, trust, workspace)
    assert found.document_id == name
    assert found.summary in {Summary.INVALID, Summary.UNCERTAIN}


@pytest.mark.parametrize(
    ("content", "summary"),
    [
        (b"", Summary.NOT_CHECKABLE),
        (b"bukan PDF", Summary.NOT_CHECKABLE),
        (b"%PDF-1.7\n%%EOF\n", Summary.NOT_CHECKABLE),
        (charters.page("Surat"), Summary.UNSIGNED),
    ],
)
def test_file_without_anything_to_judge_is_told_kindly(
    tmp_path: Path, trust: TrustList, content: bytes, summary: Summary
) -> None:
    found = judged(content, tmp_path, trust)
    assert (found.summary, found.signatures) == (summary, ())
    assert found.sentence.message_id.endswith(".")


def test_file_too_large_for_a_charter_is_told_kindly_too(tmp_path: Path, trust: TrustList) -> None:
    with (tmp_path / "besar.pdf").open("wb") as stream:
        stream.truncate(26 * 1024 * 1024)
    found = verify_pdf(tmp_path / "besar.pdf", trust=trust, now=pki.NOW)
    assert (found.summary, found.file.size_bytes) == (Summary.NOT_CHECKABLE, 26 * 1024 * 1024)
    assert found.sentence.message_id == "Berkas tidak dapat diperiksa: ukurannya melebihi 25 MiB."
    assert export_verification_sheet(found, tmp_path / "lembar.pdf") > 0


def test_version_that_the_head_signed_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "piagam.pdf").write_bytes(charters.signed())
    assert signed_version(tmp_path / "piagam.pdf", "ttd_pimpinan") == charters.signed(1)
    assert signed_version(tmp_path / "piagam.pdf", "ttd_saksi_2") == charters.signed()
    with pytest.raises(MissingItemError):
        signed_version(tmp_path / "piagam.pdf", "ttd_saksi_9")


def test_sheet_says_what_was_found_and_is_the_same_each_time(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    found = judged(signed_here(workspace), tmp_path, trust, workspace)
    out = tmp_path / "lembar.pdf"
    size = export_verification_sheet(found, out, checked_by="Dimas Prasetya, S.Kom.")
    assert archival_faults(out.read_bytes()) == []
    first = out.read_bytes()
    assert len(first) == size
    export_verification_sheet(found, out, checked_by="Dimas Prasetya, S.Kom.", replace=True)
    assert out.read_bytes() == first
    text = subprocess.run(["pdftotext", "-layout", out, "-"], capture_output=True, text=True, check=True).stdout
    for said in ("Sah lengkap", "Tanda tangan 2: Saksi", "Dimas Prasetya, S.Kom.", "20 November 2026 10.00 WIB"):
        assert said in text
    fonts = subprocess.run(["pdffonts", out], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts


def test_sheet_names_who_checked_with_all_titles(tmp_path: Path, trust: TrustList) -> None:
    found = judged(charters.page("Surat"), tmp_path, trust)
    name = "Prof. Dr. dr. Hj. Raden Ajeng Kusumawardhani Prameswari Suryaningrat, S.Sos., S.E., M.Si., M.A.P., CGCAE"
    out = tmp_path / "lembar.pdf"
    export_verification_sheet(found, out, checked_by=name)
    text = subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, text=True, check=True).stdout
    assert name in " ".join(text.split())


def test_days_are_told_as_people_write_them(tmp_path: Path, trust: TrustList) -> None:
    path = tmp_path / "surat.pdf"
    path.write_bytes(charters.sign_elsewhere(charters.page("Surat"), pki.head()))
    late = verify_pdf(path, trust=trust, now=pki.NOW + timedelta(days=9_000))
    said = next(line.sentence for line in late.signatures[0].lines if line.key == "trust")
    assert not re.search(r"\d{4}-\d\d-\d\d", said.message_id + said.message_en)
    assert re.search(r"berakhir pada \d{1,2} [A-Z][a-z]+ \d{4}", said.message_id)
    assert re.search(r"ended on \d{1,2} [A-Z][a-z]+ \d{4}", said.message_en)


HOSTILE = "Dr.\u202eKEPALA\x00<b>" + "Panjang " * 60 + "🎉"


def test_names_made_to_deceive_are_printed_harmlessly(tmp_path: Path, trust: TrustList) -> None:
    person = pki.authority().person(HOSTILE.replace("\x00", "")[:60], "X-9")
    found = judged(charters.sign_elsewhere(charters.page("Surat"), person), tmp_path, trust)
    assert "\u202e" not in found.signatures[0].signer
    named = replace(found, file=replace(found.file, name=HOSTILE))
    out = tmp_path / "lembar.pdf"
    export_verification_sheet(named, out, checked_by=HOSTILE)
    assert subprocess.run(["qpdf", "--check", out], capture_output=True, check=False).returncode == 0


def test_what_a_library_said_stands_with_the_technical_details_alone(tmp_path: Path, trust: TrustList) -> None:
    found = judged(charters.updated(charters.signed(), _drawn_over), tmp_path, trust)
    (integrity, *_) = found.signatures[-1].lines
    assert integrity.sentence.message_id == "Dokumen diubah setelah penandatanganan."
    assert any("changed-after-signing: " in detail.value for detail in integrity.details)
    assert found.signatures[0].role.message_id == "Yang menyatakan, menurut nama bidangnya"
    assert {told.standing for told in found.signatures} == {None}


def _drawn_over(writer: IncrementalPdfFileWriter) -> None:
    writer.add_stream_to_page(0, writer.add_object(generic.StreamObject(stream_data=b"0 0 500 500 re f")))  # type: ignore[no-untyped-call]
