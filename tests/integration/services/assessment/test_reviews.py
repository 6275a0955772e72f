"""Reviewing on real files: agreed, changed, given back, withdrawn; alone, and by two people on two copies."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from integrity_zone.domain.answer import Judged, NoteTooLongError, UnknownOptionError
from integrity_zone.domain.review import Decision
from integrity_zone.domain.review_refusals import NothingToReviewError, ReasonNeededError
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import ProblemList
from integrity_zone.services.assessment.reviews import (
    agree,
    agreement,
    change_answer,
    give_back,
    review_findings,
    review_queue,
    withdraw,
)
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.history import What, indicator_history
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.worksheets.importing import apply_worksheet, preview_worksheet
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.storage.journal import JournalTables
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.services.workspace.workspaces import Workspace

TINY = tiny_instrument()
ONE, TWO, THREE = "A.I.1.i.a", "A.I.1.i.b", "A.I.2.i.a"
ANSWERS = {ONE: "Ya", TWO: "A", THREE: "B"}
OPTIONS = {ONE: ("Ya", "Tidak"), TWO: ("A", "B", "C"), THREE: ("A", "B", "C", "D")}


@pytest.fixture
def answered(file: Path) -> Path:
    """A file in which the unit has answered three indicators."""
    with writing(file) as workspace:
        workspace.record_answers(ANSWERS, {}, Stage.UNIT)
    return file


def judgement(workspace: Workspace, code: str, stage: Stage = Stage.TPI) -> Judgement:
    """What a stage made of one indicator."""
    queue = review_queue(workspace.snapshot(), TINY, stage)
    return next(item for item in queue.judgements if item.code == code)


def test_agreeing_to_many_is_one_step_that_can_be_undone(answered: Path) -> None:
    with writing(answered, actor="Damar") as workspace:
        before = workspace.state_digest()
        waiting = review_queue(workspace.snapshot(), TINY)
        change = agree(workspace, waiting.can_be_agreed)
        assert change.kind == "review"
        assert change.entries == 6
        queue = review_queue(workspace.snapshot(), TINY)
        assert [item.code for item in queue.agreed] == [ONE, TWO, THREE]
        assert queue.waiting == ()
        assert stage_values(workspace.snapshot(), Stage.TPI) == ANSWERS
        assert agree(workspace, [ONE]).step == ""
        undo(workspace)
        assert workspace.state_digest() == before


def test_blank_cannot_be_agreed_to_and_nothing_is_recorded(answered: Path) -> None:
    with writing(answered) as workspace:
        before = workspace.state_digest()
        with pytest.raises(ProblemList) as refused:
            agree(workspace, [ONE, "B.I.b", "B.II.a"])
        assert [problem.details["what"] for problem in refused.value.problems] == ["B.I.b", "B.II.a"]
        with pytest.raises(NothingToReviewError):
            agree(workspace, [ONE], Stage.UNIT)
        assert workspace.state_digest() == before


def test_answer_changed_by_tpi_keeps_what_was_judged(answered: Path) -> None:
    with writing(answered) as workspace:
        change_answer(workspace, TINY, TWO, "C", "laporan belum lengkap")
        found = judgement(workspace, TWO)
        assert found.decision is Decision.CHANGED
        assert found.own is not None
        assert (found.own.value, found.own.reviewed, found.own.note) == ("C", Judged("A"), "laporan belum lengkap")
        change_answer(workspace, TINY, TWO, "A")
        assert judgement(workspace, TWO).decision is Decision.AGREED
        with pytest.raises(UnknownOptionError):
            change_answer(workspace, TINY, TWO, "E")
        with pytest.raises(NothingToReviewError):
            change_answer(workspace, TINY, TWO, None)
        with pytest.raises((NoteTooLongError, TooLongError)):
            change_answer(workspace, TINY, TWO, "B", "x" * 8_001)


def test_given_back_with_a_reason_and_perhaps_a_proposal(answered: Path) -> None:
    with writing(answered, actor="Damar") as workspace:
        give_back(workspace, TINY, THREE, "  lampirkan\tpenilaian ", "C")
        found = judgement(workspace, THREE)
        assert found.decision is Decision.RETURNED
        assert found.own is not None
        assert (found.own.returned, found.value) == ("lampirkan penilaian", "C")
        give_back(workspace, TINY, ONE, "SK tidak terbaca")
        assert judgement(workspace, ONE).value is None
        assert stage_values(workspace.snapshot(), Stage.TPI) == {THREE: "C"}
        with pytest.raises(ReasonNeededError):
            give_back(workspace, TINY, ONE, " \n ")
        told = review_findings(workspace.snapshot(), TINY, Stage.UNIT)
        assert [(finding.code, finding.indicator) for finding in told] == [("given-back", ONE), ("given-back", THREE)]
        assert "SK tidak terbaca" in told[0].message_id


def test_agreeing_takes_the_reason_to_give_back_away(answered: Path) -> None:
    with writing(answered) as workspace:
        give_back(workspace, TINY, ONE, "SK tidak terbaca")
        agree(workspace, [ONE])
        found = judgement(workspace, ONE)
        assert found.decision is Decision.AGREED
        assert found.own is not None
        assert found.own.returned is None


def test_judgement_withdrawn_is_as_if_there_never_was_one(answered: Path) -> None:
    with writing(answered) as workspace:
        before = workspace.state_digest()
        agree(workspace, [ONE])
        give_back(workspace, TINY, TWO, "kurang bukti", "B")
        withdraw(workspace, [ONE, TWO, THREE])
        assert workspace.state_digest() == before
        assert [item.code for item in review_queue(workspace.snapshot(), TINY).waiting] == [ONE, TWO, THREE]


def test_answer_changed_since_waits_on_top_and_counts_as_not_judged(answered: Path) -> None:
    with writing(answered) as workspace:
        agree(workspace, [ONE, THREE])
        workspace.record_answers({THREE: "A"}, {}, Stage.UNIT)
        snapshot = workspace.snapshot()
        queue = review_queue(snapshot, TINY)
        assert [item.code for item in queue.waiting] == [THREE, TWO]
        assert [item.code for item in queue.agreed] == [ONE]
        assert stage_values(snapshot, Stage.TPI) == {ONE: "Ya"}
        told = review_findings(snapshot, TINY, Stage.TPI)
        assert [(finding.code, finding.indicator) for finding in told] == [("answered-anew", THREE)]
        workspace.record_answers({THREE: "B"}, {}, Stage.UNIT)
        assert stage_values(workspace.snapshot(), Stage.TPI) == {ONE: "Ya", THREE: "B"}


def test_note_or_evidence_of_the_unit_resets_no_review(answered: Path) -> None:
    with writing(answered) as workspace:
        agree(workspace, [ONE])
        workspace.record_answers({}, {ONE: "lihat bukti"}, Stage.UNIT)
        assert judgement(workspace, ONE).stands


def test_answers_of_tpi_that_came_in_otherwise_remember_what_they_judge_too(answered: Path) -> None:
    with writing(answered) as workspace:
        workspace.record_answers({ONE: "Ya", TWO: "B"}, {TWO: "kurang"}, Stage.TPI, kind="import")
        assert [judgement(workspace, code).decision for code in (ONE, TWO)] == [Decision.AGREED, Decision.CHANGED]
        workspace.record_answers({TWO: "C"}, {}, Stage.UNIT)
        assert judgement(workspace, TWO).is_overtaken
        workspace.record_answers({TWO: None}, {}, Stage.TPI)
        assert judgement(workspace, TWO).decision is None
        assert not judgement(workspace, TWO).is_overtaken


def test_answer_that_comes_in_otherwise_about_what_was_given_back_is_a_new_judgement(answered: Path) -> None:
    with writing(answered) as workspace:
        give_back(workspace, TINY, TWO, "lengkapi", "B")
        workspace.record_answers({TWO: "B"}, {}, Stage.TPI, kind="import")
        assert judgement(workspace, TWO).decision is Decision.RETURNED
        workspace.record_answers({TWO: "C"}, {}, Stage.TPI, kind="import")
        assert judgement(workspace, TWO).decision is Decision.RETURNED
        workspace.record_answers({TWO: "A"}, {}, Stage.TPI, kind="import")
        assert judgement(workspace, TWO).decision is Decision.AGREED
        give_back(workspace, TINY, TWO, "lengkapi")
        workspace.record_answers({TWO: "B"}, {}, Stage.UNIT)
        workspace.record_answers({TWO: "C"}, {}, Stage.TPI, kind="import")
        assert judgement(workspace, TWO).decision is Decision.CHANGED
        assert judgement(workspace, TWO).stands


def test_worksheet_shows_an_overtaken_judgement_as_none_and_takes_it_anew(answered: Path, tmp_path: Path) -> None:
    with writing(answered) as workspace:
        change_answer(workspace, TINY, TWO, "C")
        agree(workspace, [ONE])
        workspace.record_answers({TWO: "B"}, {}, Stage.UNIT)
        export_worksheet(workspace, TINY, tmp_path / "lembar.xlsx", ExportWish(BlankPolicy.ZERO))
        book = load_workbook(tmp_path / "lembar.xlsx")
        sheet, row = book["Jawaban"], TINY.indicators_by_code[TWO].row or 0
        assert (sheet.cell(row, 11).value, sheet.cell(row, 14).value) == ("B", None)
        assert sheet.cell(TINY.indicators_by_code[ONE].row or 0, 14).value == "Ya"
        sheet.cell(row, 14).value = "C"
        book.save(tmp_path / "dinilai.xlsx")
        preview = preview_worksheet(workspace, TINY, tmp_path / "dinilai.xlsx")
        assert [(key.code, key.stage) for key in preview.safe] == [(TWO, Stage.TPI)]
        apply_worksheet(workspace, preview, preview.safe)
        found = judgement(workspace, TWO)
        assert (found.stands, found.value, found.decision) == (True, "C", Decision.CHANGED)


def test_national_assessors_judge_what_tpi_came_to(answered: Path) -> None:
    with writing(answered) as workspace:
        change_answer(workspace, TINY, TWO, "B")
        agree(workspace, [TWO], Stage.TPN)
        assert judgement(workspace, TWO, Stage.TPN).value == "B"
        found = agreement(workspace.snapshot(), TINY, Stage.TPN)
        assert (found.judged, found.agreed, found.points) == (1, 1, Fraction(0))


def test_history_names_what_was_judged_and_why_it_was_given_back(answered: Path) -> None:
    with writing(answered) as workspace:
        give_back(workspace, TINY, ONE, "SK tidak terbaca", "Tidak")
        lines = indicator_history(workspace, ONE, Stage.TPI)
        assert {(line.what, str(line.value)) for line in lines} == {
            (What.ANSWER, "Tidak"),
            (What.REVIEWED, "{'value': 'Ya'}"),
            (What.RETURNED, "SK tidak terbaca"),
        }


#: What one person does on a copy: code -> what.
DEEDS = st.dictionaries(
    st.sampled_from([ONE, TWO, THREE]), st.sampled_from(["agree", "change", "return", "withdraw"]), max_size=3
)


def do(workspace: Workspace, deeds: dict[str, str]) -> None:
    """Do them, each a step."""
    for code, deed in deeds.items():
        if deed == "agree":
            agree(workspace, [code])
        elif deed == "change":
            change_answer(workspace, TINY, code, OPTIONS[code][-1])
        elif deed == "return":
            give_back(workspace, TINY, code, "lengkapi")
        else:
            withdraw(workspace, [code])


def exchange(one: Path, other: Path) -> None:
    """Merge two copies into each other."""
    held = []
    for path in (one, other):
        with reading(path) as workspace, workspace.reading() as connection:
            held.append(tuple(JournalTables(connection).entries()))
    for path, entries in zip((other, one), held, strict=True):
        with writing(path) as workspace:
            merge_entries(workspace, entries)


@given(DEEDS, DEEDS, st.sets(st.sampled_from([ONE, TWO, THREE])))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_review_of_a_copy_merges(
    tmp_path_factory: pytest.TempPathFactory, first: dict[str, str], second: dict[str, str], answered_anew: set[str]
) -> None:
    ours = new_workspace(tmp_path_factory.mktemp("copies") / "ours.zi")
    with writing(ours, device="unit") as workspace:
        workspace.record_answers(ANSWERS, {}, Stage.UNIT)
    theirs = ours.with_name("theirs.zi")
    theirs.write_bytes(ours.read_bytes())
    with writing(theirs, actor="Damar", device="tpi") as workspace:
        do(workspace, first)
        alone = {item.code: item for item in review_queue(workspace.snapshot(), TINY).judgements}
    with writing(ours, device="unit") as workspace:
        do(workspace, second)
        workspace.record_answers({code: OPTIONS[code][1] for code in answered_anew}, {}, Stage.UNIT)
    exchange(ours, theirs)
    with reading(ours) as one, reading(theirs) as other:
        assert one.state_digest() == other.state_digest()
        assert one.snapshot().answers == other.snapshot().answers
        snapshot = one.snapshot()
    merged = {item.code: item for item in review_queue(snapshot, TINY).judgements}
    for code in first.keys() - second.keys():
        assert merged[code].own == alone[code].own
        changed = code in answered_anew and ANSWERS[code] != OPTIONS[code][1]
        assert merged[code].is_overtaken == (changed and alone[code].decision is not None)
    for code in {ONE, TWO, THREE} - first.keys() - second.keys():
        assert merged[code].decision is None


def test_two_assessors_who_come_to_different_answers_are_a_conflict(answered: Path) -> None:
    copy = answered.with_name("copy.zi")
    copy.write_bytes(answered.read_bytes())
    with writing(copy, actor="Damar", device="tpi") as workspace:
        change_answer(workspace, TINY, TWO, "B")
    with writing(answered, actor="Wulan", device="lain") as workspace:
        change_answer(workspace, TINY, TWO, "C")
    exchange(answered, copy)
    with writing(answered, actor="Wulan", device="lain") as workspace:
        assert [(found.subject, found.field) for found in workspace.snapshot().conflicts] == [
            (f"answer/tiny-1/2026/{TWO}/tpi", "value")
        ]
        change_answer(workspace, TINY, TWO, "B")
        assert workspace.snapshot().conflicts == ()


def test_one_who_agrees_and_one_who_gives_back_leave_it_given_back(answered: Path) -> None:
    copy = answered.with_name("copy.zi")
    copy.write_bytes(answered.read_bytes())
    with writing(copy, actor="Damar", device="tpi") as workspace:
        agree(workspace, [TWO])
    with writing(answered, actor="Wulan", device="lain") as workspace:
        give_back(workspace, TINY, TWO, "kurang bukti")
    exchange(answered, copy)
    with reading(answered) as workspace:
        assert judgement(workspace, TWO).decision is Decision.RETURNED
