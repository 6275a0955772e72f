"""What is frozen stays as it was signed, whatever the declaration becomes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.ceremony_refusals import (
    AlreadyFrozenError,
    DrawnOtherwiseError,
    NotFrozenError,
    SignedWhileFrozenError,
)
from integrity_zone.domain.declaration import CharterConclusion, Control, Matched, Orientation
from integrity_zone.domain.declaration_file import DeclarationIncompleteError
from integrity_zone.domain.evidence_refusals import NoReasonError
from integrity_zone.domain.papers import Letterhead
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.signing_refusals import OtherCharterError
from integrity_zone.errors import ConflictError
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter
from integrity_zone.services.charters.drawing import record_export
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.exporting import export_charter
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.signing import record_charter, sign_charter_file
from integrity_zone.services.charters.verification import verify_charter_file
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.signing.page_text import page_texts
from tests.support import ceremonies as stage
from tests.support import pki
from tests.support.ceremonies import FIRST, HEAD
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterReport, Declaration

HERE = Way.HERE
USUAL = stage.declared(HERE, HERE)
SECRET = "Ruang server lantai tiga"


def judged(file: Path, path: Path, folder: Path) -> CharterReport:
    root = folder / "root.pem"
    root.write_bytes(pki.root_pem())
    with reading(file) as workspace:
        return verify_charter_file(path, trust=[root], expectation=expectation_of(workspace), now=pki.NOW)


def test_freezing_enters_the_registry_and_keeps_the_file(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        paper = freeze_charter(workspace, now=pki.NOW)
        papers = workspace.snapshot().papers
        assert papers.issued == (paper,)
        assert (paper.number, paper.dated_on) == (USUAL.number, USUAL.date)
        assert paper.signatories == ("Dra. Kepala Uji, M.Si.", "Ir. Saksi Satu")
        assert paper.declaration == USUAL
        assert (paper.issued_by, paper.withdrawn) == ("Ani", None)
        (kept,) = papers.files_of(paper)
        assert (kept.kind, kept.content) == (FileKind.DRAWN, paper.content)
        assert current_charter(workspace).startswith(b"%PDF-")
        assert workspace.check(deep=True).problems == ()
        with pytest.raises(ConflictError):
            undo(workspace, workspace.history(f"issued/{paper.id}")[0].step)


def test_the_same_text_is_not_frozen_twice_and_a_changed_one_is_the_next_revision(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        first = freeze_charter(workspace)
        with pytest.raises(AlreadyFrozenError):
            freeze_charter(workspace)
        workspace.set_declaration(replace(USUAL, place="Kota Lain"))
        assert ceremony_of(workspace.snapshot()).drifted
        second = freeze_charter(workspace)
        assert (second.document_id, second.revision) == ("ZI-DU-2026-02", 2)
        issued = {paper.id: paper.withdrawn for paper in workspace.snapshot().papers.issued}
        assert issued == {first.id: "Diganti dengan ZI-DU-2026-02", second.id: None}
        assert not ceremony_of(workspace.snapshot()).drifted


CHANGES: dict[str, Callable[[Declaration], Declaration]] = {
    "a way": lambda said: replace(said, witnesses=(replace(said.witnesses[0], way=Way.WET, certificate=None),)),
    "the orientation": lambda said: replace(said, orientation=Orientation.LANDSCAPE),
    "a name": lambda said: replace(said, heads=(replace(said.heads[0], name="Kepala Baru"),)),
    "nothing of it": lambda said: replace(said, place=""),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_would_change_the_file_is_a_drift(file: Path, change: str) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        freeze_charter(workspace)
        workspace.set_declaration(CHANGES[change](USUAL))
        assert ceremony_of(workspace.snapshot()).drifted


def test_a_certificate_told_later_is_no_drift_and_is_expected_from_then_on(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(HERE, HERE, named=False))
        freeze_charter(workspace)
        assert set((expectation_of(workspace).people or {}).values()) == {None}
        workspace.set_declaration(USUAL)
        assert not ceremony_of(workspace.snapshot()).drifted
        assert expectation_of(workspace).people == {HEAD: "PIMPINAN-0001", FIRST: "SAKSI-0001"}


def test_a_head_replaced_later_stays_in_the_signed_document(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        freeze_charter(workspace, now=pki.NOW)
        for field in (HEAD, FIRST):
            stage.sign_here(workspace, field)
        heads = (replace(USUAL.heads[0], name="Kepala Baru", certificate="BARU-1"),)
        workspace.set_declaration(replace(USUAL, heads=heads))
        done = stage.standing(workspace)
        assert stage.states(done) == {HEAD: "verified", FIRST: "verified"}
        assert done.drifted
        assert done.signatories[0].person.name == "Dra. Kepala Uji, M.Si."
        with pytest.raises(SignedWhileFrozenError):
            freeze_charter(workspace)
        signed = tmp_path / "ditandatangani.pdf"
        signed.write_bytes(current_charter(workspace))
        unfreeze_charter(workspace, "pimpinan berganti")
        assert freeze_charter(workspace).document_id == "ZI-DU-2026-02"
    report = judged(file, signed, tmp_path)
    assert (report.conclusion, report.identity, report.context) == (CharterConclusion.VALID, Matched.OK, Matched.OK)


def test_a_withdrawn_charter_is_not_signed_further(file: Path, tmp_path: Path) -> None:
    old, key = tmp_path / "lama.pdf", tmp_path / "kunci.p12"
    key.write_bytes(pki.head().p12())
    with writing(file) as workspace:
        with pytest.raises(NotFrozenError):
            unfreeze_charter(workspace, "belum ada")
        workspace.set_declaration(USUAL)
        freeze_charter(workspace)
        old.write_bytes(current_charter(workspace))
        with pytest.raises(NoReasonError):
            unfreeze_charter(workspace, " ")
        unfreeze_charter(workspace, "salah tanggal")
        assert ceremony_of(workspace.snapshot()).paper is None
        with pytest.raises(OtherCharterError):
            sign_charter_file(
                old, tmp_path / "baru.pdf", HEAD, key, bytearray(pki.PASSPHRASE), workspace=workspace, now=pki.NOW
            )


def test_what_is_frozen_is_handed_out_as_it_is_kept(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        frozen = freeze_charter(workspace)
        made = export_charter(workspace, out)
        assert (made.document_id, made.frozen, made.is_frozen) == (frozen.document_id, frozen.document_id, True)
        assert hashlib.sha256(out.read_bytes()).hexdigest() == frozen.content
        assert made.signed == ()
        stage.sign_here(workspace, HEAD)
        again = export_charter(workspace, out, replace=True)
        assert out.read_bytes() == current_charter(workspace)
        assert (again.size_bytes, again.signed) == (out.stat().st_size, (HEAD,))


def test_what_is_frozen_is_not_drawn_in_another_way(file: Path, tmp_path: Path) -> None:
    emblem, out = tmp_path / "lambang.png", tmp_path / "a.pdf"
    Image.effect_noise((40, 40), 90).save(emblem)
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        freeze_charter(workspace)
        with pytest.raises(DrawnOtherwiseError):
            export_charter(workspace, out, outside=True)
        with pytest.raises(DrawnOtherwiseError):
            export_charter(workspace, out, emblem=emblem)
    assert not out.exists()


def test_what_is_declared_anew_is_drawn_as_the_next_revision(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        frozen = freeze_charter(workspace)
        workspace.set_declaration(replace(USUAL, place="Kota Lain"))
        made = export_charter(workspace, tmp_path / "b.pdf")
        assert (made.document_id, made.frozen) == ("ZI-DU-2026-02", frozen.document_id)
        assert not made.is_frozen
    assert judged(file, tmp_path / "b.pdf", tmp_path).conclusion is CharterConclusion.UNSIGNED


def test_what_was_signed_without_being_frozen_keeps_its_name(file: Path, tmp_path: Path) -> None:
    drawn, signed, key = tmp_path / "piagam.pdf", tmp_path / "ditandatangani.pdf", tmp_path / "kunci.p12"
    key.write_bytes(pki.head().p12())
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        draft = export_charter(workspace, drawn, now=pki.NOW).draft
        assert draft is not None
        record_export(workspace, draft)
        passphrase = bytearray(pki.PASSPHRASE)
        made = sign_charter_file(drawn, signed, HEAD, key, passphrase, workspace=workspace, now=pki.NOW)
        record_charter(workspace, made)
        paper = freeze_charter(workspace, now=pki.NOW)
        assert (paper.document_id, paper.revision) == ("ZI-DU-2026-02", 2)
        assert stage.states(stage.standing(workspace)) == {HEAD: "ready", FIRST: "not-yet"}
        stage.sign_here(workspace, HEAD)
        assert stage.states(stage.standing(workspace)) == {HEAD: "verified", FIRST: "ready"}


def test_a_confidential_place_is_neither_frozen_nor_drawn(file: Path) -> None:
    control = Control("CCTV", SECRET, 4, confidential=True)
    with writing(file) as workspace:
        workspace.set_declaration(replace(USUAL, controls=(control,)))
        paper = freeze_charter(workspace)
        assert paper.declaration is not None
        assert paper.declaration.controls == (replace(control, place=""),)
        told = workspace.history(f"issued/{paper.id}")
        assert SECRET not in str([entry.value for entry in told])
        assert not ceremony_of(workspace.snapshot()).drifted


def test_what_is_incomplete_is_not_frozen(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(replace(USUAL, place=""))
        with pytest.raises(DeclarationIncompleteError):
            freeze_charter(workspace)
        assert workspace.snapshot().papers.issued == ()


def test_freezing_that_is_called_off_records_nothing(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(USUAL)
        before = workspace.snapshot()
        with pytest.raises(CalledOffError):
            freeze_charter(workspace, cancelled=lambda: True)
        assert workspace.snapshot() == before
        paper = freeze_charter(workspace, now=pki.NOW, cancelled=lambda: False)
        assert hashlib.sha256(current_charter(workspace)).hexdigest() == paper.content


def test_the_letterhead_stands_over_the_charter(file: Path, tmp_path: Path) -> None:
    emblem = tmp_path / "lambang.png"
    Image.new("RGB", (64, 80), "teal").save(emblem)
    with writing(file) as workspace:
        letterhead = Letterhead(government="Pemerintah Kota Contoh", unit="Dinas Percontohan")
        set_letterhead(workspace, letterhead, emblem=emblem)
        workspace.set_declaration(USUAL)
        freeze_charter(workspace, now=pki.NOW)
        pdf = current_charter(workspace)
    (page,) = page_texts(pdf)
    assert "PEMERINTAH KOTA CONTOH" in page
    assert "DINAS PERCONTOHAN" in page
    assert b"/Subtype /Image" in pdf


def test_a_government_changed_in_the_letterhead_is_a_drift(file: Path) -> None:
    with writing(file) as workspace:
        set_letterhead(workspace, Letterhead(government="Pemerintah Kota Contoh"))
        workspace.set_declaration(USUAL)
        paper = freeze_charter(workspace, now=pki.NOW)
        assert paper.declaration is not None
        assert paper.declaration.government == "Pemerintah Kota Contoh"
        assert not ceremony_of(workspace.snapshot()).drifted
        set_letterhead(workspace, Letterhead(government="Pemerintah Kota Lain"))
        assert ceremony_of(workspace.snapshot()).drifted
