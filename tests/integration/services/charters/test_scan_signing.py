"""Signing on the scan of the sheet that was signed in ink on stage."""

from __future__ import annotations

import shutil
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, cast

import pikepdf
import pytest
from PIL import Image

from integrity_zone.domain.ceremony import FileKind, SignatoryState, Way
from integrity_zone.domain.ceremony_refusals import (
    NobodySignsOnItError,
    NotOfTheFrozenError,
    NotTheirTurnError,
    OtherFileError,
    ScanSignedOnError,
    SignedElectronicallyError,
    SignedWhileFrozenError,
    UnusableScanError,
)
from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.domain.journal.undoing import NotUndoableError
from integrity_zone.domain.verification import Summary, Tone
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter, examine_ceremony
from integrity_zone.services.charters.ceremony_signing import sign_here
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.keepsakes import attach_scan, file_as_evidence
from integrity_zone.services.charters.returning import take_back
from integrity_zone.services.charters.scan_signing import choose_scan, leave_scan
from integrity_zone.services.charters.signing import record_charter, sign_charter_file
from integrity_zone.services.charters.upkeep import add_upkeep
from integrity_zone.services.charters.verification import judged_charter
from integrity_zone.services.evidence.kept_content import kept_content
from integrity_zone.services.trust.signing_keys import TokenKey, opened_key
from integrity_zone.services.trust.trust_list import TrustList
from integrity_zone.services.verification.verifying import verify_content
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.signing.identity import read_identity
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.journal import JournalTables
from tests.support import ceremonies as stage
from tests.support import pki, scans
from tests.support import signed_charters as charters
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.support.pdfsig import needs_pdfsig, opinion
from tests.support.scanned_charters import drawn_over, picture_exchanged
from tests.support.soft_token import LABEL, PIN, soft_token
from tests.support.workspaces import new_workspace, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.services.workspace.workspaces import Workspace

HERE, OUTSIDE, WET = Way.HERE, Way.OUTSIDE, Way.WET


def attached(workspace: Workspace, folder: Path, scan: bytes, *fields: str) -> str:
    path = folder / "pindaian"
    path.write_bytes(scan)
    attach_scan(workspace, fields or (HEAD,), path)
    return sha256(scan).hexdigest()


def on_stage(workspace: Workspace, folder: Path, *ways: Way, scan: bytes | None = None) -> str:
    """The head signs in ink, and the scan of that is chosen."""
    workspace.set_declaration(stage.declared(*(ways or (WET, HERE, HERE))))
    freeze_charter(workspace, now=pki.NOW)
    found = attached(workspace, folder, scans.jpeg() if scan is None else scan)
    choose_scan(workspace, found, now=pki.NOW)
    return found


def merged(into: Workspace, other: Workspace) -> None:
    with other.reading() as connection:
        entries = tuple(JournalTables(connection).entries())
    merge_entries(into, entries)
    # A parcel brings the bytes along.
    brought = {kept.content: kept_content(other, kept.content) for kept in other.snapshot().papers.files}
    with into.writing() as work:
        for content in brought.values():
            ContentTables(work.connection).store(content)
        work.finish("charter")


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    with writing(file) as opened:
        yield opened


# --- The usual way


def test_who_signs_here_signs_on_the_scan_of_what_was_signed_on_stage(workspace: Workspace, tmp_path: Path) -> None:
    scan = on_stage(workspace, tmp_path)
    paper = workspace.snapshot().papers.charter
    assert paper is not None
    made = current_charter(workspace)
    told = read_identity(made)
    assert told is not None
    assert (told.document_id, told.data_digest, told.scan) == (paper.document_id, paper.data_digest, scan)
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "ready", SECOND: "not-yet"}
    stage.sign_here(workspace, FIRST)
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "verified", SECOND: "ready"}
    pdf = stage.sign_here(workspace, SECOND)
    assert pdf.startswith(made)
    assert current_charter(workspace) == pdf
    done = stage.standing(workspace)
    assert stage.states(done) == {HEAD: "scanned", FIRST: "verified", SECOND: "verified"}
    assert done.is_complete
    assert done.scan == scan
    report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert report is not None
    # The signatures hold; that the scan is the charter no program says, so it is never called valid.
    assert (report.conclusion, report.context) == (CharterConclusion.CONTEXT, Matched.NOT_CHECKED)
    assert (report.identity, [reason.code for reason in report.reasons]) == (Matched.OK, ["signed-on-scan"])
    assert workspace.check(deep=True).problems == ()


def test_a_token_signs_on_the_scan_too(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    with (
        soft_token(tmp_path / "hsm", [pki.witness(1)]) as module,
        opened_key(TokenKey(module, LABEL, bytearray(PIN.encode()))) as credential,
    ):
        sign_here(workspace, FIRST, credential, now=pki.NOW)
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "verified"}


@needs_pdfsig
def test_pdfsig_agrees_on_the_signatures(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path)
    stage.sign_here(workspace, FIRST)
    said = opinion(stage.sign_here(workspace, SECOND), tmp_path, pki.root_pem())
    assert said.count("Signature is Valid") == 2, said
    assert said.count("Certificate is Trusted") == 2, said


def test_without_a_choice_everything_is_as_before(workspace: Workspace, tmp_path: Path) -> None:
    workspace.set_declaration(stage.declared(WET, HERE))
    freeze_charter(workspace, now=pki.NOW)
    scan = attached(workspace, tmp_path, scans.jpeg())
    ceremony = ceremony_of(workspace.snapshot())
    assert (ceremony.scan, ceremony.scans) == ("", (scan,))
    stage.sign_here(workspace, FIRST)
    report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert report is not None
    assert report.conclusion is CharterConclusion.VALID
    assert ceremony_of(workspace.snapshot()).scans == ()


# --- The file that is made


def test_a_jpeg_goes_in_byte_by_byte(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path)
    with pikepdf.open(BytesIO(current_charter(workspace))) as document:
        (picture,) = document.pages[0].get_images().values()
        assert picture.read_raw_bytes() == scans.jpeg()
        assert len(document.pages) == 2


@pytest.mark.parametrize("mode", ["L", "RGB", "P", "1"])
def test_a_png_goes_in_pixel_by_pixel(workspace: Workspace, tmp_path: Path, mode: str) -> None:
    scan = scans.png(mode)
    on_stage(workspace, tmp_path, scan=scan)
    with pikepdf.open(BytesIO(current_charter(workspace))) as document:
        (picture,) = document.pages[0].get_images().values()
        shown = pikepdf.PdfImage(cast("pikepdf.Stream", picture)).as_pil_image().convert("RGB")
    assert shown.tobytes() == Image.open(BytesIO(scan)).convert("RGB").tobytes()


def test_all_pages_of_a_pdf_go_in_and_nothing_of_it_besides(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path, scan=scans.pdf(pages=2))
    with pikepdf.open(BytesIO(current_charter(workspace))) as document:
        assert len(document.pages) == 3
        assert "/OpenAction" not in document.Root
        fields = [str(field.T) for field in document.Root.AcroForm.Fields]
        assert fields == [FIRST, SECOND]
        # Nothing that is added can cover what was signed in ink.
        assert ["/Annots" in page.obj for page in document.pages] == [False, False, True]


@pytest.mark.parametrize("name", scans.HOSTILE)
def test_a_scan_that_holds_more_than_a_scan_needs_is_evidence_and_not_signed_on(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    make, word = scans.HOSTILE[name]
    workspace.set_declaration(stage.declared(WET, HERE))
    freeze_charter(workspace, now=pki.NOW)
    scan = attached(workspace, tmp_path, make())
    before = workspace.snapshot().papers.files
    with pytest.raises(UnusableScanError) as refusal:
        choose_scan(workspace, scan, now=pki.NOW)
    assert word in refusal.value.text("id")
    assert workspace.snapshot().papers.files == before
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "ready"}


# --- When it may be chosen


def test_a_scan_is_chosen_and_left_while_nobody_signed(workspace: Workspace, tmp_path: Path) -> None:
    scan = on_stage(workspace, tmp_path)
    assert ceremony_of(workspace.snapshot()).scan == scan
    leave_scan(workspace)
    left = ceremony_of(workspace.snapshot())
    assert (left.scan, left.scans) == ("", (scan,))
    paper = workspace.snapshot().papers.charter
    assert paper is not None
    assert sha256(current_charter(workspace)).hexdigest() == paper.content
    better = attached(workspace, tmp_path, scans.jpeg("Piagam, pindaian kedua"))
    choose_scan(workspace, better, now=pki.NOW)
    assert ceremony_of(workspace.snapshot()).scan == better
    stage.sign_here(workspace, FIRST)
    with pytest.raises(SignedElectronicallyError):
        choose_scan(workspace, scan)
    with pytest.raises(SignedElectronicallyError):
        leave_scan(workspace)
    with pytest.raises(ScanSignedOnError):
        attached(workspace, tmp_path, scans.jpeg("Piagam, pindaian ketiga"))


def test_a_better_scan_takes_the_place_only_when_it_is_chosen(workspace: Workspace, tmp_path: Path) -> None:
    scan = on_stage(workspace, tmp_path)
    better = attached(workspace, tmp_path, scans.jpeg("Piagam, lebih tajam"))
    ceremony = ceremony_of(workspace.snapshot())
    head = ceremony.signatories[0]
    assert (ceremony.scan, ceremony.scans) == (scan, (better,))
    assert head.file is not None
    assert head.file.content == better
    choose_scan(workspace, better, now=pki.NOW)
    assert ceremony_of(workspace.snapshot()).scan == better


def test_who_signed_the_drawn_charter_is_not_left_behind(workspace: Workspace, tmp_path: Path) -> None:
    workspace.set_declaration(stage.declared(WET, HERE, HERE))
    freeze_charter(workspace, now=pki.NOW)
    scan = attached(workspace, tmp_path, scans.jpeg())
    stage.sign_here(workspace, FIRST)
    with pytest.raises(SignedElectronicallyError) as refusal:
        choose_scan(workspace, scan)
    assert FIRST in refusal.value.text("id")


def test_there_must_be_a_scan_and_somebody_to_sign_on_it(workspace: Workspace, tmp_path: Path) -> None:
    workspace.set_declaration(stage.declared(WET, WET))
    freeze_charter(workspace, now=pki.NOW)
    with pytest.raises(MissingItemError):
        choose_scan(workspace, "ab" * 32)
    scan = attached(workspace, tmp_path, scans.jpeg())
    assert ceremony_of(workspace.snapshot()).scans == ()
    with pytest.raises(NobodySignsOnItError):
        choose_scan(workspace, scan)


def test_turns_and_people_are_as_on_the_drawn_charter(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path)
    with pytest.raises(NotTheirTurnError):
        stage.sign_here(workspace, SECOND)
    with pytest.raises(NotTheirTurnError):
        stage.sign_here(workspace, HEAD)


def test_it_is_not_undone_but_withdrawn_and_kept(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path)
    stage.sign_here(workspace, FIRST)
    with workspace.reading() as connection:
        steps = {entry.step for entry in JournalTables(connection).entries() if entry.value == "on-scan"}
    with pytest.raises(NotUndoableError):
        undo(workspace, *steps)
    with pytest.raises(SignedWhileFrozenError):
        freeze_charter(workspace, now=pki.NOW)
    pdf = current_charter(workspace)
    unfreeze_charter(workspace, "salah pindai")
    assert ceremony_of(workspace.snapshot()).paper is None
    kinds = [kept.kind for kept in workspace.snapshot().papers.files]
    assert {FileKind.ON_SCAN, FileKind.SIGNED, FileKind.SCAN} <= set(kinds)
    found = verify_content("piagam.pdf", pdf, trust=TrustList(tmp_path / "t"), workspace=workspace, now=pki.NOW)
    assert "salah pindai" in found.sentence.message_id


# --- What others are told


def test_the_verification_tells_what_is_what(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    on_stage(workspace, tmp_path)
    stage.sign_here(workspace, FIRST)
    pdf = stage.sign_here(workspace, SECOND)
    for held in (workspace, None):
        found = verify_content("piagam.pdf", pdf, trust=trust, workspace=held, now=pki.NOW)
        assert (found.summary, found.tone) == (Summary.UNCERTAIN, Tone.CAUTION)
        assert "dibubuhkan pada pindaian lembar yang ditandatangani basah" in found.sentence.message_id
        assert [verdict.tone for verdict in found.signatures] == [Tone.GOOD, Tone.GOOD]
        assert {line.answer.message_id for verdict in found.signatures for line in verdict.lines[:1]} == {"Utuh"}
    found = verify_content("piagam.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert [(absent.field, absent.sentence.message_id) for absent in found.without] == [
        (HEAD, "Tanda tangan basah, pada pindaian yang menjadi halaman berkas ini; tidak dinilai.")
    ]


@pytest.mark.parametrize("change", [drawn_over, picture_exchanged])
@pytest.mark.parametrize("with_workspace", [True, False])
def test_a_page_exchanged_after_signing_is_found(
    workspace: Workspace, tmp_path: Path, trust: TrustList, change: Callable[..., None], with_workspace: bool
) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    forged = charters.updated(stage.sign_here(workspace, FIRST), change)
    held = workspace if with_workspace else None
    found = verify_content("piagam.pdf", forged, trust=trust, workspace=held, now=pki.NOW)
    assert (found.summary, found.tone) == (Summary.INVALID, Tone.BAD)


def test_the_scan_of_another_unit_belongs_to_that_unit(workspace: Workspace, tmp_path: Path, trust: TrustList) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    folder = tmp_path / "lain"
    folder.mkdir()
    with writing(new_workspace(folder / "lain.zi")) as other:
        declared = stage.declared(WET, HERE)
        other.set_declaration(replace(declared, number="000.9/9/2026"))
        freeze_charter(other, now=pki.NOW)
        choose_scan(other, attached(other, folder, scans.jpeg()), now=pki.NOW)
        pdf = stage.sign_here(other, FIRST)
    report = judged_charter(pdf, roots=[pki.root_pem()], crls=[], expectation=expectation_of(workspace), now=pki.NOW)
    assert (report.conclusion, report.context) == (CharterConclusion.CONTEXT, Matched.WRONG)
    assert verify_content("p.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW).summary is Summary.INVALID
    path = tmp_path / "kembali.pdf"
    path.write_bytes(pdf)
    with pytest.raises(Exception, match=r"context|other") as refusal:
        take_back(workspace, path, roots=[pki.root_pem()], now=pki.NOW)
    assert getattr(refusal.value, "code", "") in {"other-file", "other-paper", "unsound-return"}


def test_charter_and_scan_both_stand_as_evidence(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    stage.sign_here(workspace, FIRST)
    found = file_as_evidence(workspace, "A.I.1.i.a", instrument=tiny_instrument())
    assert [document.file_name for document in found] == ["ZI-DU-2026-01.pdf", "ZI-DU-2026-01-pindaian-1.jpg"]


# --- Other programs, validation data, the command line


def test_another_program_signs_on_the_scan_before_those_who_sign_here(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path, WET, OUTSIDE, HERE)
    made = current_charter(workspace)
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "ready", SECOND: "not-yet"}
    path = tmp_path / "kembali.pdf"
    path.write_bytes(stage.sign_outside(made, FIRST))
    taken = take_back(workspace, path, roots=[pki.root_pem()], now=pki.NOW)
    assert (taken.fields, taken.needs_confirmation, taken.drawn) == ((FIRST,), False, made)
    stage.sign_here(workspace, SECOND)
    done = stage.standing(workspace)
    assert stage.states(done) == {HEAD: "scanned", FIRST: "verified", SECOND: "verified"}
    assert done.is_complete


def test_a_file_signed_on_the_drawn_charter_does_not_come_back_as_the_scan(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.set_declaration(stage.declared(WET, OUTSIDE))
    freeze_charter(workspace, now=pki.NOW)
    path = tmp_path / "kembali.pdf"
    path.write_bytes(stage.sign_outside(current_charter(workspace), FIRST))
    choose_scan(workspace, attached(workspace, tmp_path, scans.jpeg()), now=pki.NOW)
    with pytest.raises(OtherFileError):
        take_back(workspace, path, roots=[pki.root_pem()], now=pki.NOW)


def test_validation_data_comes_behind_the_last_signature(
    workspace: Workspace, tmp_path: Path, trust: TrustList
) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    pdf = stage.sign_here(workspace, FIRST)
    add_upkeep(workspace, trust=trust, now=pki.NOW)
    kept = current_charter(workspace)
    assert kept.startswith(pdf)
    assert kept != pdf
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "verified"}


def test_the_command_line_signs_the_carried_file_and_records_it(workspace: Workspace, tmp_path: Path) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    (tmp_path / "p.pdf").write_bytes(current_charter(workspace))
    (tmp_path / "k.p12").write_bytes(pki.witness(1).p12())
    out = tmp_path / "ttd.pdf"
    signed = sign_charter_file(
        tmp_path / "p.pdf",
        out,
        FIRST,
        tmp_path / "k.p12",
        bytearray(pki.PASSPHRASE),
        workspace=workspace,
        now=pki.NOW,
    )
    record_charter(workspace, signed)
    assert current_charter(workspace) == out.read_bytes()
    assert stage.states(stage.standing(workspace)) == {HEAD: "scanned", FIRST: "verified"}


# --- Two computers


def test_the_pdf_is_carried_between_two_copies_and_merged(file: Path, tmp_path: Path) -> None:
    with writing(file, device="satu") as first:
        on_stage(first, tmp_path)
    other = tmp_path / "work" / "salinan.zi"
    shutil.copy(file, other)
    carried = tmp_path / "dibawa.pdf"
    with writing(file, device="satu") as first, writing(other, device="dua") as second:
        carried.write_bytes(stage.sign_here(first, FIRST))
        assert take_back(second, carried, roots=[pki.root_pem()], now=pki.NOW).fields == (FIRST,)
        stage.sign_here(second, SECOND)
        carried.write_bytes(current_charter(second))
        assert take_back(first, carried, roots=[pki.root_pem()], now=pki.NOW).fields == (SECOND,)
        merged(first, second)
        for workspace in (first, second):
            done = stage.standing(workspace)
            assert stage.states(done) == {HEAD: "scanned", FIRST: "verified", SECOND: "verified"}
            assert done.is_complete
        assert first.check(deep=True).problems == ()


def test_a_signature_on_the_drawn_charter_counts_before_an_unsigned_choice(file: Path, tmp_path: Path) -> None:
    with writing(file) as first:
        first.set_declaration(stage.declared(WET, HERE, HERE))
        freeze_charter(first, now=pki.NOW)
        scan = attached(first, tmp_path, scans.jpeg())
    other = tmp_path / "work" / "salinan.zi"
    shutil.copy(file, other)
    with writing(file, device="satu") as first, writing(other, device="dua") as second:
        drawn = stage.sign_here(first, FIRST)
        choose_scan(second, scan, now=pki.NOW)
        merged(first, second)
        assert current_charter(first) == drawn
        assert stage.states(stage.standing(first)) == {HEAD: "scanned", FIRST: "verified", SECOND: "ready"}
        assert ceremony_of(first.snapshot()).scan == ""


def test_signatures_on_two_files_of_a_charter_are_told_and_only_those_of_one_count(file: Path, tmp_path: Path) -> None:
    with writing(file) as first:
        first.set_declaration(stage.declared(WET, HERE, HERE))
        freeze_charter(first, now=pki.NOW)
        scan = attached(first, tmp_path, scans.jpeg())
    other = tmp_path / "work" / "salinan.zi"
    shutil.copy(file, other)
    with writing(file, device="satu") as first, writing(other, device="dua") as second:
        carried = tmp_path / "dibawa.pdf"
        carried.write_bytes(stage.sign_here(first, FIRST))
        choose_scan(second, scan, now=pki.NOW)
        on_scan = stage.sign_here(second, FIRST)
        with pytest.raises(OtherFileError):
            take_back(second, carried, roots=[pki.root_pem()], now=pki.NOW)
        merged(first, second)
        ceremony = stage.standing(first)
        assert ceremony.scan == scan
        assert current_charter(first) == on_scan
        assert stage.states(ceremony) == {HEAD: "scanned", FIRST: "verified", SECOND: "ready"}
        assert any("yang tidak dihitung di sini" in note.message_id for note in ceremony.notes)


def test_two_scans_chosen_apart_make_one_document(file: Path, tmp_path: Path) -> None:
    with writing(file) as first:
        first.set_declaration(stage.declared(WET, HERE))
        freeze_charter(first, now=pki.NOW)
        one, two = (attached(first, tmp_path, scans.jpeg(words)) for words in ("Piagam satu", "Piagam dua"))
    other = tmp_path / "work" / "salinan.zi"
    shutil.copy(file, other)
    with writing(file, device="satu") as first, writing(other, device="dua") as second:
        choose_scan(first, one, now=pki.NOW)
        signed = stage.sign_here(first, FIRST)
        first_states = stage.states(stage.standing(first))
        choose_scan(second, two, now=pki.NOW)
        merged(first, second)
        assert current_charter(first) == signed
        assert stage.states(stage.standing(first)) == first_states == {HEAD: "scanned", FIRST: "verified"}


# --- Entries of strangers


def forged(workspace: Workspace, content: bytes, **values: JsonValue) -> None:
    with workspace.writing() as work:
        subject = f"charter/{workspace.new_id()}"
        said: dict[str, JsonValue] = {
            "year": 2026,
            "content": ContentTables(work.connection).store(content).hex(),
            **values,
        }
        for name, value in said.items():
            work.edit(subject, name, value)
        work.finish("charter")


def test_an_entry_that_calls_any_file_the_one_made_of_the_scan_makes_nobody_sign_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.set_declaration(stage.declared(WET, HERE))
    freeze_charter(workspace, now=pki.NOW)
    scan = attached(workspace, tmp_path, scans.jpeg())
    paper = workspace.snapshot().papers.charter
    assert paper is not None
    drawn = current_charter(workspace)
    chosen = {"kind": "on-scan", "signed_at": "2026-12-31T00:00:00Z"}
    forged(workspace, drawn, document_id=paper.document_id, data_digest=scan, **chosen)
    with pytest.raises(NotOfTheFrozenError):
        stage.sign_here(workspace, FIRST)


def test_an_entry_that_calls_another_file_signed_on_the_scan_verifies_nothing(
    workspace: Workspace, tmp_path: Path
) -> None:
    on_stage(workspace, tmp_path, WET, HERE)
    made = current_charter(workspace)
    paper = workspace.snapshot().papers.charter
    assert paper is not None
    forged(
        workspace,
        charters.signed(3),
        document_id=paper.document_id,
        data_digest=sha256(made).hexdigest(),
        kind="signed",
        signature_field=FIRST,
        signer="Saksi",
    )
    with pytest.raises(NotOfTheFrozenError):
        current_charter(workspace)
    state = stage.standing(workspace).signatories[1].state
    assert state is SignatoryState.CHANGED
