"""A stage handed in: locked for every way of writing, opened again with a reason, and known when a merge changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from integrity_zone.domain.journal.undoing import NotUndoableError
from integrity_zone.domain.review import StageStatus
from integrity_zone.domain.review_refusals import (
    NothingAnsweredError,
    NotSubmittedError,
    ReasonNeededError,
    StageSubmittedError,
    UnsettledConflictsError,
)
from integrity_zone.domain.submission import changed_since_submission, submission_findings
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.baseline import confirm_carried, start_year
from integrity_zone.services.assessment.markings import set_efforts, set_flag, set_tick
from integrity_zone.services.assessment.recommendations import add_recommendations
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.assessment.reviews import agree, change_answer, give_back, withdraw
from integrity_zone.services.assessment.submitting import reopen_stage, submit_stage
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    add_evidence,
    describe_link,
    link_document,
    set_document_facts,
    unlink_document,
)
from integrity_zone.services.evidence.revisions import remove_document, replace_document
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.worksheets.importing import apply_worksheet, preview_worksheet
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.storage.journal import JournalTables
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
ONE, TWO, OPEN = "A.I.1.i.a", "A.I.1.i.b", "A.I.2.i.a"
BEHIND_ONE = Placement((ONE,))


def document(workspace: Workspace) -> str:
    """Id of the one document of the file."""
    return next(iter(workspace.snapshot().documents))


def fill(path: Path) -> Path:
    """The unit answers two indicators, with one document behind the first; TPI judges both."""
    with writing(path) as workspace:
        workspace.record_answers({ONE: "Ya", TWO: "A"}, {ONE: "ada"}, Stage.UNIT)
        add_evidence(workspace, [NamedBytes("sk.pdf", b"SK")], BEHIND_ONE, instrument=TINY)
    with writing(path, actor="Damar") as workspace:
        change_answer(workspace, TINY, TWO, "B")
        agree(workspace, [ONE])
    return path


@pytest.fixture
def filled(file: Path) -> Path:
    """A file with answers, evidence and a review."""
    return fill(file)


WAYS: dict[str, Callable[[Workspace], object]] = {
    "answer": lambda workspace: workspace.record_answers({ONE: "Tidak"}, {}, Stage.UNIT),
    "first answer": lambda workspace: workspace.record_answers({OPEN: "B"}, {}, Stage.UNIT),
    "clear": lambda workspace: workspace.record_answers({ONE: None}, {}, Stage.UNIT),
    "import": lambda workspace: workspace.record_answers({ONE: "Tidak", OPEN: "A"}, {}, Stage.UNIT, kind="import"),
    "note": lambda workspace: workspace.record_answers({}, {TWO: "baru"}, Stage.UNIT),
    "new evidence": lambda workspace: add_evidence(
        workspace, [NamedBytes("b.pdf", b"B")], Placement((TWO,)), instrument=TINY
    ),
    "link": lambda workspace: link_document(workspace, document(workspace), Placement((TWO,))),
    "page": lambda workspace: describe_link(workspace, document(workspace), Placement((ONE,), page="3")),
    "unlink": lambda workspace: unlink_document(workspace, document(workspace), BEHIND_ONE, "salah"),
    "replace": lambda workspace: replace_document(workspace, document(workspace), NamedBytes("sk.pdf", b"SK baru")),
    "remove": lambda workspace: remove_document(workspace, document(workspace), "salah berkas"),
    "undo of the first step": lambda workspace: undo(
        workspace, workspace.history(f"answer/tiny-1/2026/{ONE}/unit")[0].step
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_stage_handed_in_refuses_every_way_of_writing(filled: Path, way: str) -> None:
    with writing(filled, actor="Sri") as workspace:
        submit_stage(workspace, Stage.UNIT)
        before = workspace.state_digest()
        with pytest.raises(StageSubmittedError) as refused:
            WAYS[way](workspace)
        assert refused.value.details["actor"] == "Sri"
        assert refused.value.details["day"] == "2026-03-02"
        assert workspace.state_digest() == before
        reopen_stage(workspace, Stage.UNIT, "bukti baru")
        WAYS[way](workspace)
        assert workspace.state_digest() != before


def test_worksheet_brings_nothing_into_a_stage_that_was_handed_in(filled: Path, tmp_path: Path) -> None:
    out, changed = tmp_path / "lembar.xlsx", tmp_path / "diisi.xlsx"
    with writing(filled) as workspace:
        export_worksheet(workspace, TINY, out, ExportWish(BlankPolicy.ZERO))
        book = load_workbook(out)
        book["Jawaban"].cell(TINY.indicators_by_code[ONE].row or 0, 11).value = "Tidak"
        book.save(changed)
        preview = preview_worksheet(workspace, TINY, changed)
        assert [key.code for key in preview.safe] == [ONE]
        submit_stage(workspace, Stage.UNIT)
        before = workspace.state_digest()
        assert preview_worksheet(workspace, TINY, changed).safe == frozenset()
        with pytest.raises(StageSubmittedError):
            apply_worksheet(workspace, preview, preview.safe)
        assert workspace.state_digest() == before
        reopen_stage(workspace, Stage.UNIT, "lembar kerja menyusul")
        apply_worksheet(workspace, preview, preview.safe)
        found = workspace.snapshot().answers[Stage.UNIT][ONE]
        assert found.value == "Tidak"


REVIEWS: dict[str, Callable[[Workspace], object]] = {
    "agree": lambda workspace: agree(workspace, [TWO]),
    "change": lambda workspace: change_answer(workspace, TINY, ONE, "Tidak"),
    "give back": lambda workspace: give_back(workspace, TINY, ONE, "lengkapi"),
    "withdraw": lambda workspace: withdraw(workspace, [ONE]),
    "worksheet": lambda workspace: workspace.record_answers({ONE: "Tidak"}, {}, Stage.TPI, kind="import"),
}


@pytest.mark.parametrize("way", REVIEWS)
def test_review_handed_in_refuses_every_judgement(filled: Path, way: str) -> None:
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.TPI)
        with pytest.raises(StageSubmittedError):
            REVIEWS[way](workspace)
        workspace.record_answers({ONE: "Tidak"}, {}, Stage.UNIT)
        reopen_stage(workspace, Stage.TPI, "ada jawaban baru")
        REVIEWS[way](workspace)


def test_carried_answer_cannot_be_confirmed_after_its_year_was_handed_in(filled: Path) -> None:
    with writing(filled) as workspace:
        start_year(workspace, TINY, year=2027, from_year=2026)
        workspace.record_answers({OPEN: "A"}, {}, Stage.UNIT)
        submit_stage(workspace, Stage.UNIT)
        with pytest.raises(StageSubmittedError):
            confirm_carried(workspace, [ONE])
        assert workspace.snapshot(2026).review.stages == {}
        workspace.record_answers({ONE: "Tidak"}, {}, Stage.UNIT, year=2026)


def test_marks_titles_remarks_and_the_other_stages_stay_open(filled: Path) -> None:
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.UNIT)
        set_flag(workspace, ONE, "tanya")
        set_tick(workspace, ONE, 0, on=True)
        set_efforts(workspace, {ONE: 3})
        add_remark(workspace, ONE, "sudah diajukan")
        set_document_facts(workspace, document(workspace), DocumentFacts(title="SK Tim Kerja"))
        add_evidence(workspace, [NamedBytes("c.pdf", b"C")], Placement(()), instrument=TINY)
        give_back(workspace, TINY, ONE, "lengkapi")
        add_recommendations(workspace, [])
        assert workspace.check(deep=True).problems == ()


def test_what_was_handed_in_says_who_and_when_and_is_not_undone(filled: Path) -> None:
    with writing(filled, actor="Sri") as workspace:
        change = submit_stage(workspace, Stage.UNIT)
        state = workspace.snapshot().review.stages[Stage.UNIT]
        assert (state.status, state.changed_by, len(state.digest)) == (StageStatus.SUBMITTED, "Sri", 64)
        with pytest.raises(NotUndoableError):
            undo(workspace, change.step)
        with pytest.raises(StageSubmittedError):
            submit_stage(workspace, Stage.UNIT)
        with pytest.raises(ReasonNeededError):
            reopen_stage(workspace, Stage.UNIT, " \t")
        reopening = reopen_stage(workspace, Stage.UNIT, "diminta TPI")
        state = workspace.snapshot().review.stages[Stage.UNIT]
        assert (state.status, state.reason, state.digest) == (StageStatus.OPEN, "diminta TPI", "")
        with pytest.raises(NotUndoableError):
            undo(workspace, reopening.step)
        with pytest.raises(NotSubmittedError):
            reopen_stage(workspace, Stage.UNIT, "lagi")
        submit_stage(workspace, Stage.UNIT)
        assert workspace.snapshot().review.stages[Stage.UNIT].reason == ""


def test_nothing_is_handed_in_without_an_answer(file: Path) -> None:
    with writing(file) as workspace:
        workspace.record_answers({}, {ONE: "hanya catatan"}, Stage.UNIT)
        for stage in Stage:
            with pytest.raises(NothingAnsweredError):
                submit_stage(workspace, stage)


def entries_of(path: Path) -> tuple[object, ...]:
    """Everything that counts in a file."""
    with reading(path) as workspace, workspace.reading() as connection:
        return tuple(JournalTables(connection).entries())


def exchange(one: Path, other: Path) -> None:
    """Merge two copies into each other."""
    held = [entries_of(path) for path in (one, other)]
    for path, entries in zip((other, one), held, strict=True):
        with writing(path) as workspace:
            merge_entries(workspace, entries)  # type: ignore[arg-type]


def copy_of(path: Path) -> Path:
    """A copy beside it."""
    copy = path.with_name("copy.zi")
    copy.write_bytes(path.read_bytes())
    return copy


def test_answers_that_a_merge_brings_in_after_the_lock_are_a_finding(filled: Path) -> None:
    copy = copy_of(filled)
    with writing(copy, actor="Budi", device="lain") as workspace:
        workspace.record_answers({TWO: "C"}, {}, Stage.UNIT)
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.UNIT)
        assert changed_since_submission(workspace.snapshot()) == ()
        assert workspace.check(deep=True).problems == ()
    exchange(filled, copy)
    for path in (filled, copy):
        with writing(path, device="lain") as workspace:
            snapshot = workspace.snapshot()
            assert changed_since_submission(snapshot) == (Stage.UNIT,)
            assert [finding.code for finding in submission_findings(snapshot, Stage.UNIT)] == [
                "changed-since-submission"
            ]
            assert submission_findings(snapshot, Stage.TPI) == ()
            found = workspace.check().problems
            assert [(item.code, item.subject) for item in found] == [
                ("changed-since-submission", "stage/tiny-1/2026/unit")
            ]
            with pytest.raises(StageSubmittedError):
                workspace.record_answers({TWO: "A"}, {}, Stage.UNIT)
    with writing(filled) as workspace:
        reopen_stage(workspace, Stage.UNIT, "jawaban Budi menyusul")
        submit_stage(workspace, Stage.UNIT)
        assert workspace.check(deep=True).problems == ()


def test_evidence_replaced_on_another_copy_is_a_finding_too(filled: Path) -> None:
    copy = copy_of(filled)
    with writing(copy, device="lain") as workspace:
        replace_document(workspace, document(workspace), "https://contoh.go.id/sk")
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.UNIT)
    exchange(filled, copy)
    with reading(filled) as workspace:
        assert changed_since_submission(workspace.snapshot()) == (Stage.UNIT,)


def test_marks_and_reviews_that_come_in_later_are_no_finding(filled: Path) -> None:
    copy = copy_of(filled)
    with writing(copy, actor="Damar", device="lain") as workspace:
        set_flag(workspace, ONE, "periksa")
        give_back(workspace, TINY, ONE, "lengkapi")
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.UNIT)
    exchange(filled, copy)
    with reading(filled) as workspace:
        assert changed_since_submission(workspace.snapshot()) == ()


def test_conflict_about_its_answers_stops_a_submission(filled: Path) -> None:
    copy = copy_of(filled)
    for path, value, device in ((copy, "B", "lain"), (filled, "C", "unit")):
        with writing(path, device=device) as workspace:
            workspace.record_answers({TWO: value}, {}, Stage.UNIT)
    exchange(filled, copy)
    with writing(filled) as workspace:
        with pytest.raises(UnsettledConflictsError) as refused:
            submit_stage(workspace, Stage.UNIT)
        assert refused.value.details["codes"] == TWO
        submit_stage(workspace, Stage.TPI)
        workspace.record_answers({TWO: "C"}, {}, Stage.UNIT)
        submit_stage(workspace, Stage.UNIT)


def test_conflict_about_the_evidence_itself_stops_a_submission(filled: Path) -> None:
    copy = copy_of(filled)
    for path, address, device in ((copy, "satu", "lain"), (filled, "dua", "unit")):
        with writing(path, device=device) as workspace:
            replace_document(workspace, document(workspace), f"https://contoh.go.id/{address}")
    exchange(filled, copy)
    with writing(filled) as workspace:
        assert "url" in {conflict.field for conflict in workspace.snapshot().conflicts}
        with pytest.raises(UnsettledConflictsError) as refused:
            submit_stage(workspace, Stage.UNIT)
        assert refused.value.details["codes"] == ONE
        submit_stage(workspace, Stage.TPI)
        replace_document(workspace, document(workspace), "https://contoh.go.id/tiga")
        submit_stage(workspace, Stage.UNIT)


def test_conflict_about_the_title_of_evidence_stops_none(filled: Path) -> None:
    copy = copy_of(filled)
    for path, title, device in ((copy, "Satu", "lain"), (filled, "Dua", "unit")):
        with writing(path, device=device) as workspace:
            set_document_facts(workspace, document(workspace), DocumentFacts(title=title))
    exchange(filled, copy)
    with writing(filled) as workspace:
        assert len(workspace.snapshot().conflicts) == 1
        submit_stage(workspace, Stage.UNIT)


def test_handed_in_here_and_opened_there_is_a_conflict_that_either_settles(filled: Path) -> None:
    with writing(filled) as workspace:
        submit_stage(workspace, Stage.UNIT)
    copy = copy_of(filled)
    with writing(copy, device="lain") as workspace:
        reopen_stage(workspace, Stage.UNIT, "perbaikan")
        workspace.record_answers({TWO: "C"}, {}, Stage.UNIT)
        submit_stage(workspace, Stage.UNIT)
    with writing(filled, device="unit") as workspace:
        reopen_stage(workspace, Stage.UNIT, "cek")
    exchange(filled, copy)
    with writing(filled, device="unit") as workspace:
        assert {conflict.subject for conflict in workspace.snapshot().conflicts} == {"stage/tiny-1/2026/unit"}
        if workspace.snapshot().review.is_submitted(Stage.UNIT):
            reopen_stage(workspace, Stage.UNIT, "disamakan")
        submit_stage(workspace, Stage.UNIT)
        assert workspace.snapshot().conflicts == ()
        assert workspace.check(deep=True).problems == ()


@given(
    st.sets(st.sampled_from(["answer", "note", "page", "flag", "review"])),
    st.sets(st.sampled_from(["answer", "note", "page", "flag", "review"])),
)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_copy_that_went_on_is_found_exactly_when_it_changed_what_was_handed_in(
    tmp_path_factory: pytest.TempPathFactory, before: set[str], after: set[str]
) -> None:
    ways: dict[str, Callable[[Workspace, str], object]] = {
        "answer": lambda workspace, text: workspace.record_answers({OPEN: text}, {}, Stage.UNIT),
        "note": lambda workspace, text: workspace.record_answers({}, {OPEN: text}, Stage.UNIT),
        "page": lambda workspace, text: describe_link(workspace, document(workspace), Placement((ONE,), page=text)),
        "flag": lambda workspace, text: set_flag(workspace, ONE, text),
        "review": lambda workspace, text: give_back(workspace, TINY, ONE, text),
    }
    ours = fill(new_workspace(tmp_path_factory.mktemp("copies") / "ours.zi"))
    with writing(ours, device="unit") as workspace:
        for way in sorted(before):
            ways[way](workspace, "B")
    theirs = copy_of(ours)
    with writing(ours, device="unit") as workspace:
        submit_stage(workspace, Stage.UNIT)
    with writing(theirs, device="lain") as workspace:
        for way in sorted(after):
            ways[way](workspace, "C")
    exchange(ours, theirs)
    with reading(ours) as one, reading(theirs) as other:
        assert one.state_digest() == other.state_digest()
        expected = (Stage.UNIT,) if after & {"answer", "note", "page"} else ()
        assert changed_since_submission(one.snapshot()) == expected
        assert changed_since_submission(other.snapshot()) == expected
