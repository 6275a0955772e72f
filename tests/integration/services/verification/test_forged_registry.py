"""Entries of strangers and of two honest computers about charters: none makes a state that the bytes do not bear."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, cast

import pytest
from PIL import Image

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.ceremony_refusals import NotOfTheFrozenError
from integrity_zone.domain.declaration import CharterConclusion, Matched
from integrity_zone.domain.declaration_file import declaration_document
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.verification import Tone
from integrity_zone.domain.year_calendar import calendar_of
from integrity_zone.services.assessment.requirements import judged_requirements
from integrity_zone.services.charters.ceremonies import ceremony_of, current_charter, examine_ceremony
from integrity_zone.services.charters.drawing import charter_material, drawn_charter, record_export
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.returning import take_back
from integrity_zone.services.papers.material import PaperWish
from integrity_zone.services.papers.registry import issue_paper
from integrity_zone.services.verification.verifying import export_verification_sheet, verify_content
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.signing.conclusions import objection
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.papers import ALTERED
from tests.support import ceremonies as stage
from tests.support import pki
from tests.support.ceremonies import FIRST, HEAD
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterDraft
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.services.workspace.workspaces import Workspace

HERE = Way.HERE


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    with writing(file) as workspace:
        workspace.set_declaration(stage.declared(HERE, HERE))
        yield workspace


def forged(workspace: Workspace, subject: str, values: Mapping[str, JsonValue], content: bytes = b"") -> None:
    """What a merged entry may say: any value in any field."""
    with workspace.writing() as work:
        kept = {"content": ContentTables(work.connection).store(content).hex()} if content else {}
        for name, value in {**kept, **values}.items():
            work.edit(subject, name, value)
        work.finish("charter")


def drawn_beside(workspace: Workspace) -> CharterDraft:
    """Another file of the same name, as two computers may have drawn it."""
    emblem = BytesIO()
    Image.effect_noise((400, 400), 90).save(emblem, "PNG")
    return drawn_charter(charter_material(workspace, workspace.snapshot(), pki.NOW, emblem=emblem.getvalue()))


def test_registry_lines_that_make_no_sense_keep_nobody_from_their_charter(
    workspace: Workspace, trust: TrustList
) -> None:
    freeze_charter(workspace, now=pki.NOW)
    pdf = stage.sign_here(workspace, HEAD)
    bare: list[JsonValue] = [{"place": "Kota Uji"}, {"heads": []}, {"heads": 3}, [], "kata", {"x": {}}]
    for number, declaration in enumerate(bare):
        line: dict[str, JsonValue] = {
            "year": 2026,
            "kind": "charter",
            "document_id": f"X-{number}",
            "content": "zz",
            "revision": -number,
        }
        forged(workspace, f"issued/{number}", {**line, "declaration": declaration})
    assert stage.states(stage.standing(workspace)) == {HEAD: "verified", FIRST: "ready"}
    told = verify_content("a.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert told.document_id == "ZI-DU-2026-01"


def test_a_signed_file_of_another_revision_is_not_verified_as_this_one(workspace: Workspace) -> None:
    old = freeze_charter(workspace, now=pki.NOW)
    stage.sign_here(workspace, HEAD)
    signed = stage.sign_here(workspace, FIRST)
    unfreeze_charter(workspace, "nomor keliru")
    declared = stage.declared(HERE, HERE)
    workspace.set_declaration(replace(declared, number="000.8/2/2026"))
    paper = freeze_charter(workspace, now=pki.NOW)
    assert paper.document_id != old.document_id
    for field in (HEAD, FIRST):
        row: dict[str, JsonValue] = {
            "year": 2026,
            "document_id": paper.document_id,
            "data_digest": paper.data_digest,
            "kind": "signed",
        }
        forged(workspace, f"charter/{field}", {**row, "signature_field": field}, signed)
    found = stage.standing(workspace)
    assert stage.states(found) == {HEAD: "changed", FIRST: "changed"}
    assert not found.is_complete


def test_two_computers_that_froze_two_texts_under_one_name_do_not_share_files(
    workspace: Workspace, file: Path, tmp_path: Path, trust: TrustList
) -> None:
    other = tmp_path / "lain.zi"
    shutil.copyfile(file, other)
    mine = freeze_charter(workspace, now=pki.NOW)
    with writing(other, device="laptop-2") as second:
        second.set_declaration(replace(stage.declared(HERE, HERE), number="000.8/2/2026"))
        theirs = freeze_charter(second, now=pki.NOW)
        drawn = current_charter(second)
        pdf = stage.sign_here(second, HEAD)
        with second.reading() as connection:
            entries = tuple(JournalTables(connection).entries())
    assert mine.document_id == theirs.document_id
    assert mine.data_digest != theirs.data_digest
    merge_entries(workspace, entries)
    with workspace.writing() as work:
        for content in (drawn, pdf):
            ContentTables(work.connection).store(content)
    found = stage.standing(workspace)
    assert found.paper is not None
    own = found.paper.data_digest
    assert all(kept.data_digest == own for kept in workspace.snapshot().papers.files_of(found.paper))
    assert ("verified" in stage.states(found).values()) == (own == theirs.data_digest)


def test_what_was_brought_to_another_computer_is_taken_back_again_where_it_is_missed(
    workspace: Workspace, file: Path, tmp_path: Path
) -> None:
    workspace.set_declaration(stage.declared(Way.OUTSIDE, Way.OUTSIDE))
    freeze_charter(workspace, now=pki.NOW)
    drawn = current_charter(workspace)
    other, carried = tmp_path / "work-2" / "lain.zi", tmp_path / "kembali.pdf"
    other.parent.mkdir()
    shutil.copyfile(file, other)

    def brought(here: Workspace, pdf: bytes) -> tuple[str, ...]:
        carried.write_bytes(pdf)
        return take_back(here, carried, roots=[pki.root_pem()], now=pki.NOW).fields

    of_witness = stage.sign_outside(drawn, FIRST)
    assert brought(workspace, stage.sign_outside(drawn, HEAD)) == (HEAD,)
    with writing(other, device="laptop-2") as second:
        assert brought(second, of_witness) == (FIRST,)
        with second.reading() as connection:
            entries = tuple(JournalTables(connection).entries())
    merge_entries(workspace, entries)
    with workspace.writing() as work:
        ContentTables(work.connection).store(of_witness)
    states = stage.states(stage.standing(workspace))
    assert sorted(states.values()) == ["changed", "verified"]
    missed = HEAD if states[HEAD] == "changed" else FIRST
    again = stage.sign_outside(current_charter(workspace), missed, own_name="Signature2")
    assert brought(workspace, again) == (missed,)
    assert set(stage.states(stage.standing(workspace)).values()) == {"verified"}


def test_a_withdrawn_charter_is_told_as_withdrawn_whatever_line_stands_beside_it(
    workspace: Workspace, trust: TrustList
) -> None:
    freeze_charter(workspace, now=pki.NOW)
    stage.sign_here(workspace, HEAD)
    pdf = stage.sign_here(workspace, FIRST)
    unfreeze_charter(workspace, "nomor keliru")
    told = verify_content("a.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert told.tone is Tone.CAUTION
    assert "nomor keliru" in told.sentence.message_id
    workspace.set_declaration(replace(stage.declared(HERE, HERE), date=None))
    told = verify_content("a.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert told.tone is Tone.CAUTION
    assert "nomor keliru" in told.sentence.message_id


@pytest.mark.parametrize("text", ["", "{", "{nama} {hah}", "tanpa janji", "{janji} a", "x" * 5000 + "\n\n{janji}"])
@pytest.mark.parametrize("is_frozen", [True, False])
def test_an_own_text_that_cannot_be_drawn_keeps_nobody_from_checking_files(
    workspace: Workspace, trust: TrustList, text: str, is_frozen: bool
) -> None:
    pdf = b"%PDF-1.4"
    if is_frozen:
        freeze_charter(workspace, now=pki.NOW)
        pdf = stage.sign_here(workspace, HEAD)
    forged(workspace, "paper-text/charter", {"text": text})
    told = verify_content("a.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert bool(told.signatures) is is_frozen
    assert ceremony_of(workspace.snapshot()).drifted is is_frozen


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("data_digest", "0" * 64),
        ("content", "0" * 64),
        ("document_id", "ZI-LAIN-2026-01"),
        ("signatories", ["Orang Lain"]),
        ("declaration", declaration_document(stage.declared(HERE))),
        ("revision", 7),
    ],
)
def test_a_line_that_was_changed_after_it_was_issued_holds_no_more(
    workspace: Workspace, field: str, value: JsonValue
) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    forged(workspace, f"issued/{paper.id}", {field: value})
    papers = workspace.snapshot().papers
    assert papers.charter is None
    assert [line.withdrawn for line in papers.issued] == [ALTERED]
    assert papers.next_charter_revision > paper.revision
    assert freeze_charter(workspace, now=pki.NOW).document_id != paper.document_id


def test_what_was_withdrawn_stays_withdrawn(workspace: Workspace) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    unfreeze_charter(workspace, "nomor keliru")
    forged(workspace, f"issued/{paper.id}", {"withdrawn": None})
    assert workspace.snapshot().papers.charter is None


def test_two_who_withdraw_the_same_charter_leave_their_reason(workspace: Workspace) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    unfreeze_charter(workspace, "nomor keliru")
    forged(workspace, f"issued/{paper.id}", {"withdrawn": "tanggal keliru"})
    (line,) = workspace.snapshot().papers.issued
    assert line.withdrawn == "tanggal keliru"


def test_the_number_of_a_line_that_somebody_deleted_is_given_to_no_other(workspace: Workspace) -> None:
    charter = freeze_charter(workspace, now=pki.NOW)
    minutes = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish())
    second = issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish(), revises=minutes.id)
    notice = issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish())
    with workspace.writing() as work:
        for paper in (charter, second, notice):
            work.delete(f"issued/{paper.id}")
        work.finish("charter")
    assert [line.document_id for line in workspace.snapshot().papers.issued] == [minutes.document_id]
    frozen = freeze_charter(workspace, now=pki.NOW)
    assert (frozen.document_id, frozen.revision) == ("ZI-DU-2026-02", 2)
    assert issue_paper(workspace, PaperKind.SERVICE_NOTICE, wish=PaperWish()).document_id == "ZI-DU-2026-MP02-01"
    assert issue_paper(workspace, PaperKind.MINUTES, wish=PaperWish()).document_id == "ZI-DU-2026-BA02-01"


def test_a_revision_beyond_counting_is_none(workspace: Workspace) -> None:
    freeze_charter(workspace, now=pki.NOW)
    declaration = cast("JsonValue", declaration_document(stage.declared(HERE)))
    line: dict[str, JsonValue] = {
        "year": 2026,
        "kind": "charter",
        "document_id": "X",
        "content": "0" * 64,
        "declaration": declaration,
    }
    forged(workspace, "issued/x", {**line, "revision": 2**62})
    assert workspace.snapshot().papers.next_charter_revision == 2


def test_nobody_is_given_a_file_to_sign_that_was_not_made_of_the_frozen_one(workspace: Workspace) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    foreign = drawn_beside(workspace).pdf
    row: dict[str, JsonValue] = {
        "year": 2026,
        "document_id": paper.document_id,
        "data_digest": paper.data_digest,
        "kind": "returned",
    }
    forged(workspace, "charter/x", row, foreign)
    with pytest.raises(NotOfTheFrozenError):
        current_charter(workspace)
    with pytest.raises(NotOfTheFrozenError):
        stage.sign_here(workspace, HEAD)
    report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert report is not None
    assert report.context is Matched.WRONG


def test_a_file_drawn_beside_the_frozen_one_is_left_to_a_person(
    workspace: Workspace, trust: TrustList, tmp_path: Path
) -> None:
    workspace.set_declaration(stage.declared(Way.OUTSIDE, Way.OUTSIDE))
    freeze_charter(workspace, now=pki.NOW)
    foreign = drawn_beside(workspace)
    record_export(workspace, foreign)
    signed = stage.sign_outside(stage.sign_outside(foreign.pdf, HEAD), FIRST, own_name="Signature2")
    told = verify_content("a.pdf", signed, trust=trust, workspace=workspace, now=pki.NOW)
    assert told.document_id == "ZI-DU-2026-01"
    assert told.tone is Tone.CAUTION
    carried = tmp_path / "kembali.pdf"
    carried.write_bytes(signed)
    assert take_back(workspace, carried, roots=[pki.root_pem()], now=pki.NOW).needs_confirmation
    assert current_charter(workspace) != signed


def test_who_signed_for_two_is_verified_for_neither(workspace: Workspace) -> None:
    declared = stage.declared(HERE, HERE)
    workspace.set_declaration(declared)
    freeze_charter(workspace, now=pki.NOW)
    stage.sign_here(workspace, HEAD)
    stage.sign_here(workspace, FIRST)
    report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert report is not None
    twice = objection(CharterConclusion.IDENTITY, "signed-twice", "", "")
    found = ceremony_of(workspace.snapshot(), replace(report, reasons=(*report.reasons, twice)))
    assert "verified" not in stage.states(found).values()


_VALUES: tuple[JsonValue, ...] = (
    None,
    True,
    -1,
    2**70,
    "",
    "\x00",
    "x" * 70_000,
    "zz",
    "9999-12-31",
    "0001-01-01T00:00:00Z",
    [],
    [[]],
    {},
    {"a": 1},
)
_LINES: dict[str, dict[str, JsonValue]] = {
    "issued/a": {"kind": "charter", "document_id": "ZI-DU-2026-01", "content": "0" * 64, "revision": 1},
    "charter/a": {"kind": "returned", "document_id": "ZI-DU-2026-01", "content": "0" * 64, "signature_field": HEAD},
    "keepsake/a": {"kind": "photo", "document": "x", "rank": "a", "note": "x"},
    "letterhead": {"margin_top": 20, "paper": "a4", "number_pattern": "{nomor}", "government": "x"},
    "picture/emblem": {"content": "0" * 64},
    "paper-text/pakta": {"text": "x"},
    "requirement/2026/bpk": {"state": "met", "value": "WTP", "dated_on": "2026-01-01", "document": "x"},
    "event/2026/proposal": {"title": "x", "due_on": "2026-05-31", "done_on": "2026-05-01", "note": "x"},
    "declaration/2026": {"date": "2026-01-01", "published_on": "2026-01-01", "paper": "a4", "number": "1"},
    "signatory/a": {"role": "head", "rank": "a", "name": "x", "way": "here", "delegation": "plt", "certificate": "x"},
}


@pytest.mark.parametrize("subject", _LINES)
def test_whatever_a_stranger_writes_the_registry_can_be_read(workspace: Workspace, subject: str) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    fields: dict[str, JsonValue] = {
        "year": 2026,
        "declaration": {},
        "signatories": [],
        "data_digest": paper.data_digest,
        "withdrawn": None,
    }
    usual = {**fields, **_LINES[subject]}
    for field in usual:
        for number, value in enumerate(_VALUES):
            own = f"{subject}-{field}-{number}" if subject.endswith("/a") else subject
            forged(workspace, own, {**usual, field: value})
            snapshot = workspace.snapshot(2026)
            assert ceremony_of(snapshot).paper is not None
            expectation_of(workspace, year=2026)
            assert judged_requirements(snapshot).lines
            assert calendar_of(2026, snapshot.calendar)


def test_a_strangers_reason_is_told_and_printed_harmlessly(
    workspace: Workspace, trust: TrustList, tmp_path: Path
) -> None:
    paper = freeze_charter(workspace, now=pki.NOW)
    stage.sign_here(workspace, HEAD)
    pdf = stage.sign_here(workspace, FIRST)
    forged(workspace, f"issued/{paper.id}", {"withdrawn": "sah\u202e\x00\n\n\U0001f600 " + "x" * 70_000})
    told = verify_content("a.pdf", pdf, trust=trust, workspace=workspace, now=pki.NOW)
    assert told.tone is Tone.CAUTION
    assert not set("\u202e\x00\n") & set(told.sentence.message_id)
    assert len(told.sentence.message_id) < 2000
    assert export_verification_sheet(told, tmp_path / "lembar.pdf") < 1_000_000
