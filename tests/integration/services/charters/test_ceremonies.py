"""Ceremonies from freezing to the last signature: all here, mixed, on paper, and over two computers."""

from __future__ import annotations

import shutil
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.ceremony_refusals import (
    ChangedWhileComparedError,
    NothingNewError,
    SignedMeanwhileError,
)
from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter, examine_ceremony
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.keepsakes import attach_scan
from integrity_zone.services.charters.returning import confirm_rewritten, take_back
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.storage.journal import JournalTables
from tests.support import ceremonies as stage
from tests.support import elsewhere, pki
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.support.pdfsig import needs_pdfsig, opinion
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.charters.returning import TakenBack
    from integrity_zone.services.workspace.workspaces import Workspace

HERE, OUTSIDE, WET = Way.HERE, Way.OUTSIDE, Way.WET


def brought(workspace: Workspace, path: Path, pdf: bytes) -> TakenBack:
    path.write_bytes(pdf)
    return take_back(workspace, path, roots=[pki.root_pem()], now=pki.NOW)


def test_all_sign_here_and_the_charter_is_certified_and_verified(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(HERE, HERE))
        assert stage.states(stage.standing(workspace)) == {HEAD: "not-yet", FIRST: "not-yet"}
        paper = freeze_charter(workspace, now=pki.NOW)
        assert (paper.document_id, paper.revision) == ("ZI-DU-2026-01", 1)
        assert stage.states(stage.standing(workspace)) == {HEAD: "ready", FIRST: "not-yet"}
        stage.sign_here(workspace, HEAD)
        assert stage.states(stage.standing(workspace)) == {HEAD: "verified", FIRST: "ready"}
        pdf = stage.sign_here(workspace, FIRST)
        done = stage.standing(workspace)
        assert stage.states(done) == {HEAD: "verified", FIRST: "verified"}
        assert done.is_complete
        assert not done.drifted
        assert current_charter(workspace) == pdf
        assert b"/DocMDP" in pdf


def test_the_longest_file_is_the_current_one_whatever_the_clocks_say(file: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(HERE, HERE))
        freeze_charter(workspace, now=pki.NOW)
        stage.sign_here(workspace, HEAD)
        pdf = stage.sign_here(workspace, FIRST)
        snapshot = workspace.snapshot()
    by_a_wrong_clock = replace(snapshot.papers, files=snapshot.papers.files[::-1])
    current = ceremony_of(replace(snapshot, papers=by_a_wrong_clock)).current
    assert current is not None
    assert current.content == sha256(pdf).hexdigest()
    assert current.size_bytes == len(pdf)


def test_head_outside_then_a_witness_here_then_one_in_ink(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(OUTSIDE, HERE, WET))
        freeze_charter(workspace, now=pki.NOW)
        assert stage.states(stage.standing(workspace)) == {HEAD: "ready", FIRST: "not-yet", SECOND: "wet"}
        taken = brought(workspace, tmp_path / "kembali.pdf", stage.sign_outside(current_charter(workspace), HEAD))
        assert (taken.fields, taken.needs_confirmation) == ((HEAD,), False)
        assert stage.states(stage.standing(workspace)) == {HEAD: "verified", FIRST: "ready", SECOND: "wet"}
        stage.sign_here(workspace, FIRST)
        (tmp_path / "pindaian.jpg").write_bytes(stage.scan())
        attach_scan(workspace, [SECOND], tmp_path / "pindaian.jpg")
        done = stage.standing(workspace)
        assert stage.states(done) == {HEAD: "verified", FIRST: "verified", SECOND: "scanned"}
        assert done.is_complete
        assert done.current is not None
        assert done.current.kind is FileKind.SIGNED


def test_a_rewritten_file_is_kept_after_a_person_compared_it_and_a_witness_signs_behind(
    file: Path, tmp_path: Path
) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(OUTSIDE, HERE))
        freeze_charter(workspace, now=pki.NOW)
        drawn = current_charter(workspace)
        space = stage.space_of(drawn, HEAD)
        rewritten = elsewhere.rewritten_by_pikepdf(drawn)
        path = tmp_path / "kembali.pdf"
        taken = brought(
            workspace, path, elsewhere.with_picture(rewritten, pki.head(), "Signature1", space.box, space.page)
        )
        assert taken.needs_confirmation
        assert taken.drawn == drawn
        assert [page.drawn == page.returned != "" for page in taken.pages] == [True]
        assert stage.states(stage.standing(workspace)) == {HEAD: "ready", FIRST: "not-yet"}
        with pytest.raises(ChangedWhileComparedError):
            confirm_rewritten(workspace, path, sha256="00" * 32, now=pki.NOW)
        confirm_rewritten(workspace, path, sha256=taken.sha256, roots=[pki.root_pem()], now=pki.NOW)
        assert stage.states(stage.standing(workspace)) == {HEAD: "signed", FIRST: "ready"}
        stage.sign_here(workspace, FIRST)
        report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
        assert report is not None
        # Sound, by the people expected; that the content is ours rests on a person, so it is never called valid.
        assert (report.conclusion, report.context) == (CharterConclusion.CONTEXT, Matched.NOT_CHECKED)
        assert {reason.code for reason in report.reasons} == {"confirmed-by-person", "field-of-its-own"}
        done = ceremony_of(workspace.snapshot(), report)
        assert stage.states(done) == {HEAD: "signed", FIRST: "signed"}
        assert done.is_complete


def test_all_in_ink_needs_a_scan_of_everybody(file: Path, tmp_path: Path) -> None:
    scan = tmp_path / "pindaian.jpg"
    scan.write_bytes(stage.scan())
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(WET, WET))
        freeze_charter(workspace, now=pki.NOW)
        assert stage.states(stage.standing(workspace)) == {HEAD: "wet", FIRST: "wet"}
        attach_scan(workspace, [HEAD], scan)
        assert not stage.standing(workspace).is_complete
        attach_scan(workspace, [HEAD, FIRST], scan)
        done = stage.standing(workspace)
        assert stage.states(done) == {HEAD: "scanned", FIRST: "scanned"}
        assert done.is_complete
        assert done.current is not None
        assert done.current.kind is FileKind.DRAWN


def test_the_pdf_is_carried_between_two_copies_of_the_workspace(file: Path, tmp_path: Path) -> None:
    with writing(file, device="satu") as workspace:
        workspace.set_declaration(stage.declared(HERE, HERE))
        freeze_charter(workspace, now=pki.NOW)
    other = tmp_path / "work" / "copy.zi"
    shutil.copy(file, other)
    carried = tmp_path / "dibawa.pdf"
    with writing(file, device="satu") as first, writing(other, device="dua") as second:
        stage.sign_here(first, HEAD)
        assert brought(second, carried, current_charter(first)).fields == (HEAD,)
        with pytest.raises(NothingNewError):
            brought(second, carried, current_charter(first))
        stage.sign_here(second, FIRST)
        taken = brought(first, carried, current_charter(second))
        assert (taken.fields, taken.report.conclusion) == ((FIRST,), CharterConclusion.VALID)
        for workspace in (first, second):
            assert stage.states(stage.standing(workspace)) == {HEAD: "verified", FIRST: "verified"}
        assert current_charter(first) == current_charter(second)
        with second.reading() as connection:
            entries = tuple(JournalTables(connection).entries())
        assert merge_entries(first, entries).conflicts == ()
        done = stage.standing(first)
        assert stage.states(done) == {HEAD: "verified", FIRST: "verified"}
        assert done.is_complete
        assert current_charter(first) == current_charter(second)
        assert first.check(deep=True).problems == ()


def test_a_file_that_lacks_what_was_signed_meanwhile_is_refused(file: Path, tmp_path: Path) -> None:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(OUTSIDE, OUTSIDE))
        freeze_charter(workspace, now=pki.NOW)
        drawn = current_charter(workspace)
        brought(workspace, tmp_path / "a.pdf", stage.sign_outside(drawn, HEAD))
        with pytest.raises(SignedMeanwhileError) as refusal:
            brought(workspace, tmp_path / "b.pdf", stage.sign_outside(drawn, FIRST))
        assert HEAD in refusal.value.text("id")
        both = stage.sign_outside(current_charter(workspace), FIRST, own_name="Signature2")
        taken = brought(workspace, tmp_path / "c.pdf", both)
        assert (taken.report.conclusion, taken.report.context) == (CharterConclusion.VALID, Matched.OK)


def test_another_program_may_go_on_from_what_a_person_confirmed(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "kembali.pdf"
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(OUTSIDE, OUTSIDE))
        freeze_charter(workspace, now=pki.NOW)
        drawn = current_charter(workspace)
        head, first = (stage.space_of(drawn, field) for field in (HEAD, FIRST))
        rewritten = elsewhere.rewritten_by_pikepdf(drawn)
        pdf = elsewhere.with_picture(rewritten, pki.head(), "Signature1", head.box, head.page)
        confirm_rewritten(workspace, path, sha256=brought(workspace, path, pdf).sha256, now=pki.NOW)
        pdf = elsewhere.with_picture(pdf, pki.witness(1), "Signature2", first.box, first.page)
        taken = brought(workspace, path, pdf)
        assert (taken.fields, taken.needs_confirmation) == ((FIRST,), False)
        assert stage.states(stage.standing(workspace)) == {HEAD: "signed", FIRST: "signed"}


@needs_pdfsig
@pytest.mark.parametrize("rewritten", [False, True])
def test_pdfsig_agrees_on_the_end_of_a_mixed_ceremony(file: Path, tmp_path: Path, rewritten: bool) -> None:
    path = tmp_path / "kembali.pdf"
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(OUTSIDE, HERE, WET))
        freeze_charter(workspace, now=pki.NOW)
        drawn = current_charter(workspace)
        space = stage.space_of(drawn, HEAD)
        base = elsewhere.rewritten_by_pyhanko(drawn) if rewritten else drawn
        taken = brought(workspace, path, elsewhere.with_picture(base, pki.head(), "Signature1", space.box, space.page))
        assert taken.needs_confirmation is rewritten
        if rewritten:
            confirm_rewritten(workspace, path, sha256=taken.sha256, now=pki.NOW)
        said = opinion(stage.sign_here(workspace, FIRST), tmp_path, pki.root_pem())
        ours = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert said.count("Signature is Valid") == 2, said
    assert said.count("Certificate is Trusted") == 2, said
    assert ours is not None
    assert [(found.intact, found.trusted) for found in ours.signatures] == [(True, True)] * 2
