"""Worksheets that come back: what they bring, what they leave alone, and that all of it is one step."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import NOTE_CHARACTERS, Judged
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.domain.review import Decision, decision_of
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import (
    CellContent,
    CellKey,
    CellStatus,
    ConflictChoice,
    MovedOnError,
    UnknownCellError,
    WorkbookRefusedError,
    WorksheetLayout,
    WorksheetOfAnotherInstrumentError,
)
from integrity_zone.domain.workspace_problems import OpenedReadOnlyError, WrongWorkspaceError
from integrity_zone.services.assessment.reviews import agree, give_back
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.worksheets.comparing import compared
from integrity_zone.services.worksheets.file import read_worksheet_file
from integrity_zone.services.worksheets.importing import apply_worksheet, preview_worksheet, scores_after
from integrity_zone.services.workspace.undoing import undo
from tests.support.worksheet_imports import (
    LAYOUT,
    REAL,
    edited,
    exported,
    filled_workspace,
    opened,
    real_workspace,
    values_of,
    with_status,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.services.workspace.workspaces import Workspace

FIRST, SECOND = "A.I.1.i.a", "A.I.1.ii.a"  # both Ya/Tidak, rows 6 and 9


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened(real_workspace(tmp_path / "unit.zi")) as found:
        found.record_answers({FIRST: "Ya", SECOND: "Ya"}, {}, Stage.UNIT)
        yield found


def test_what_comes_back_untouched_changes_nothing(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        preview = preview_worksheet(workspace, REAL, exported(workspace, tmp_path / "out.xlsx"))
        assert {row.status for row in preview.rows} == {CellStatus.SAME}
        assert preview.findings == ()
        assert preview.layout is WorksheetLayout.OURS
        assert preview.based_on is not None
        assert preview.based_on.workspace_id == workspace.unit.workspace_id
        assert preview.safe == frozenset()
        assert apply_worksheet(workspace, preview, preview.safe).entries == 0


def test_a_cell_changed_there_and_another_changed_here_both_survive(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Tidak"}, tmp_path / "in.xlsx")
    workspace.record_answers({SECOND: "Tidak"}, {}, Stage.UNIT)
    preview = preview_worksheet(workspace, REAL, book)
    rows = with_status(preview, *(set(CellStatus) - {CellStatus.SAME}))
    assert {place: row.status for place, row in rows.items()} == {"K6": CellStatus.CHANGED, "K9": CellStatus.KEPT}
    apply_worksheet(workspace, preview, preview.safe)
    assert values_of(workspace) == {FIRST: "Tidak", SECOND: "Tidak"}


def test_the_same_cell_changed_both_ways_is_a_conflict_with_both_values_and_the_name(
    workspace: Workspace, tmp_path: Path
) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K7": "A"}, tmp_path / "in.xlsx")
    workspace.record_answers({"A.I.1.i.b": "C"}, {}, Stage.UNIT)
    preview = preview_worksheet(workspace, REAL, book)
    [row] = with_status(preview, CellStatus.CONFLICT).values()
    assert (row.base, row.ours, row.theirs, row.ours_by) == (None, "C", "A", "Ani")
    assert row.ours_at is not None
    assert row.key not in preview.safe
    for choice, value in ((ConflictChoice.SKIP, "C"), (ConflictChoice.OURS, "C"), (ConflictChoice.THEIRS, "A")):
        apply_worksheet(workspace, preview, {row.key}, conflicts=choice)
        assert values_of(workspace)["A.I.1.i.b"] == value


def test_taking_some_takes_no_other(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Tidak", "K9": "Tidak"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    apply_worksheet(workspace, preview, {CellKey(FIRST, None, CellContent.VALUE, Stage.UNIT)})
    assert values_of(workspace) == {FIRST: "Tidak", SECOND: "Ya"}
    assert apply_worksheet(workspace, preview, ()).entries == 0


def test_counts_are_taken_one_by_one_beside_those_that_are_here(workspace: Workspace, tmp_path: Path) -> None:
    workspace.record_answers({"A.II.1.i.a": {"agen": 4, "perubahan": None}}, {}, Stage.UNIT)
    agents, changes = (f"K{LAYOUT.counts['A.II.1.i.a', key]}" for key in ("agen", "perubahan"))
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {changes: 9}, tmp_path / "in.xlsx")
    workspace.record_answers({"A.II.1.i.a": {"agen": 5, "perubahan": None}}, {}, Stage.UNIT)
    preview = preview_worksheet(workspace, REAL, book)
    rows = with_status(preview, CellStatus.NEW, CellStatus.KEPT)
    assert {place: row.status for place, row in rows.items()} == {agents: CellStatus.KEPT, changes: CellStatus.NEW}
    apply_worksheet(workspace, preview, preview.safe)
    assert values_of(workspace)["A.II.1.i.a"] == {"agen": 5, "perubahan": 9}


def test_counts_that_are_all_emptied_leave_no_answer(workspace: Workspace, tmp_path: Path) -> None:
    workspace.record_answers({"A.II.1.i.a": {"agen": 4, "perubahan": 2}}, {}, Stage.UNIT)
    places = [f"K{LAYOUT.counts['A.II.1.i.a', key]}" for key in ("agen", "perubahan")]
    book = edited(exported(workspace, tmp_path / "out.xlsx"), dict.fromkeys(places), tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, CellStatus.CLEARED).keys() == set(places)
    apply_worksheet(workspace, preview, preview.safe)
    assert "A.II.1.i.a" not in values_of(workspace)


def test_it_is_one_step_of_its_own_kind_that_is_undone_whole(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        cells = {"K6": "Tidak", "K7": "B", "L6": "catatan baru", "N7": "C", "Q7": "catatan TPI", "K199": 3.25}
        book = edited(exported(workspace, tmp_path / "out.xlsx"), cells, tmp_path / "in.xlsx")
        before = workspace.state_digest()
        preview = preview_worksheet(workspace, REAL, book)
        change = apply_worksheet(workspace, preview, preview.safe)
        assert change.kind == "import"
        assert workspace.state_digest() != before
        assert undo(workspace).step == change.step
        assert workspace.state_digest() == before


def test_what_moved_on_meanwhile_is_refused_whole_unless_it_came_to_the_same(
    workspace: Workspace, tmp_path: Path
) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Tidak", "K9": "Tidak"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    workspace.record_answers({"A.I.1.iv.a": "Ya"}, {}, Stage.UNIT)  # none of the cells taken
    workspace.record_answers({FIRST: "Tidak"}, {}, Stage.UNIT)  # the same as the workbook says
    apply_worksheet(workspace, preview, preview.safe)
    assert values_of(workspace) == {FIRST: "Tidak", SECOND: "Tidak", "A.I.1.iv.a": "Ya"}
    workspace.record_answers({FIRST: None, SECOND: "Ya"}, {}, Stage.UNIT)
    digest = workspace.state_digest()
    with pytest.raises(MovedOnError, match=re.escape(FIRST)):
        apply_worksheet(workspace, preview, preview.safe)
    assert workspace.state_digest() == digest


def test_cells_that_cannot_be_taken_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Mungkin"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    for key in (
        CellKey(FIRST, None, CellContent.VALUE, Stage.UNIT),
        CellKey("A.I.9.i.a", None, CellContent.VALUE, Stage.UNIT),
    ):
        with pytest.raises(UnknownCellError):
            apply_worksheet(workspace, preview, {key})


def test_a_preview_of_one_file_is_never_applied_to_another(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Tidak"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    with opened(real_workspace(tmp_path / "lain.zi")) as other, pytest.raises(WrongWorkspaceError):
        apply_worksheet(other, preview, preview.safe)


def test_a_worksheet_of_another_file_makes_conflicts_of_what_differs(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Tidak"}, tmp_path / "in.xlsx")
    with opened(real_workspace(tmp_path / "lain.zi")) as other:
        other.record_answers({FIRST: "Ya"}, {}, Stage.UNIT)
        preview = preview_worksheet(other, REAL, book)
    assert not preview.is_based_here
    assert "other-workspace" in {finding.code for finding in preview.findings}
    rows = with_status(preview, CellStatus.CONFLICT, CellStatus.NEW)
    # What is blank here differs as well: another unit's answers are not ours because nobody answered yet.
    assert {place: row.status for place, row in rows.items()} == {"K6": CellStatus.CONFLICT, "K9": CellStatus.CONFLICT}
    assert not preview.safe


def test_a_worksheet_of_another_year_fills_nothing_by_itself(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"Dasar!B5": "2025", "K7": "B"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert "other-year" in {finding.code for finding in preview.findings}
    assert with_status(preview, CellStatus.CONFLICT).keys() == {"K7"}
    assert not preview.safe


def test_a_worksheet_of_another_instrument_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"Dasar!B3": "zi-2014"}, tmp_path / "in.xlsx")
    with pytest.raises(WorksheetOfAnotherInstrumentError, match="zi-2014"):
        preview_worksheet(workspace, REAL, book)


def test_a_workbook_without_a_worksheet_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Daftar hadir"
    book.save(tmp_path / "lain.xlsx")
    with pytest.raises(WorkbookRefusedError, match="headings"):
        preview_worksheet(workspace, REAL, tmp_path / "lain.xlsx")


def test_a_sheet_whose_answers_are_all_gone_is_not_taken_without_a_look(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        rows = [*LAYOUT.indicators.values(), *LAYOUT.counts.values()]
        book = edited(
            exported(workspace, tmp_path / "out.xlsx"), {f"K{row}": None for row in rows}, tmp_path / "in.xlsx"
        )
        preview = preview_worksheet(workspace, REAL, book)
        gone = [row for row in preview.rows if row.status is CellStatus.CLEARED]
        assert len(gone) > 10
        assert not any(row.is_certain for row in gone)
        assert preview.safe == frozenset()


def test_one_stage_alone_can_be_asked_for(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        cells = {"K6": "Tidak", "N7": "C", "L7": "catatan", "Q7": "catatan TPI"}
        book = edited(exported(workspace, tmp_path / "out.xlsx"), cells, tmp_path / "in.xlsx")
        for stage, places in ((Stage.UNIT, {"K6", "L7"}), (Stage.TPI, {"N7", "Q7"})):
            preview = preview_worksheet(workspace, REAL, book, stage=stage)
            assert {row.stage for row in preview.rows} == {stage}
            assert {row.place.removeprefix("Jawaban!") for row in preview.rows if row.is_takeable} <= places


def test_an_assessor_judged_what_stood_in_the_workbook(workspace: Workspace, tmp_path: Path) -> None:
    """The unit went on meanwhile: the judgement is of the answer before."""
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"N6": "Ya", "N9": "Tidak"}, tmp_path / "in.xlsx")
    workspace.record_answers({SECOND: "Tidak"}, {}, Stage.UNIT)
    preview = preview_worksheet(workspace, REAL, book)
    apply_worksheet(workspace, preview, preview.safe)
    own = workspace.snapshot().answers[Stage.TPI]
    assert {code: answer.reviewed for code, answer in own.items()} == {FIRST: Judged("Ya"), SECOND: Judged("Ya")}
    assert decision_of(own[FIRST]) is Decision.AGREED
    assert decision_of(own[SECOND]) is Decision.CHANGED


def test_a_stage_that_was_handed_in_takes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    cells = {"K6": "Tidak", "N6": "Ya", "M6": "https://contoh.go.id/sk.pdf"}
    book = edited(exported(workspace, tmp_path / "out.xlsx"), cells, tmp_path / "in.xlsx")
    submit_stage(workspace, Stage.UNIT)
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, CellStatus.REFUSED).keys() == {"K6", "M6"}
    apply_worksheet(workspace, preview, preview.safe)
    assert values_of(workspace, Stage.TPI) == {FIRST: "Ya"}


def test_addresses_in_evidence_are_proposals_and_become_links_when_taken(workspace: Workspace, tmp_path: Path) -> None:
    said = "SK tim https://contoh.go.id/sk.pdf; http://user:pass@contoh.go.id/x"
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"M6": said, "M9": "Laporan rapat"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    [row] = [row for row in preview.rows if row.what is CellContent.EVIDENCE]
    assert row.links == ("https://contoh.go.id/sk.pdf",)
    assert not row.is_safe
    named = [finding.place for finding in preview.findings if finding.code == "evidence-named"]
    assert named == ["Jawaban!M6", "Jawaban!M9"]
    apply_worksheet(workspace, preview, {row.key})
    snapshot = workspace.snapshot()
    [link] = snapshot.links
    assert snapshot.documents[link.document].url == "https://contoh.go.id/sk.pdf"
    assert link.indicator == FIRST
    again = preview_worksheet(workspace, REAL, book)
    assert not [row for row in again.rows if row.what is CellContent.EVIDENCE]


def test_a_document_taken_out_of_the_list_there_is_named_and_stays_here(workspace: Workspace, tmp_path: Path) -> None:
    first = edited(
        exported(workspace, tmp_path / "out.xlsx"),
        {"M6": "https://contoh.go.id/a https://contoh.go.id/b"},
        tmp_path / "in.xlsx",
    )
    preview = preview_worksheet(workspace, REAL, first)
    apply_worksheet(workspace, preview, {row.key for row in preview.rows if row.links})
    emptied = edited(exported(workspace, tmp_path / "out2.xlsx"), {"M6": None}, tmp_path / "in2.xlsx")
    after = preview_worksheet(workspace, REAL, emptied)
    assert [found.place for found in after.findings if found.code == "evidence-removed"] == ["Jawaban!M6"]
    same = preview_worksheet(workspace, REAL, tmp_path / "out2.xlsx")
    assert "evidence-removed" not in {found.code for found in same.findings}


def test_counts_of_one_question_are_not_mixed_with_ours_when_one_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    code = "A.II.1.i.a"
    workspace.record_answers({code: {"agen": 6, "perubahan": 8}}, {}, Stage.UNIT)
    agents, changes = (f"K{LAYOUT.counts[code, key]}" for key in ("agen", "perubahan"))
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {agents: 900, changes: "1.000"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, CellStatus.REFUSED).keys() == {changes}
    assert with_status(preview, CellStatus.CHANGED).keys() == {agents}
    assert not preview.safe


def test_counts_beside_one_that_a_date_became_wait_for_it(workspace: Workspace, tmp_path: Path) -> None:
    code = "A.II.1.i.a"
    agents, changes = (f"K{LAYOUT.counts[code, key]}" for key in ("agen", "perubahan"))
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {agents: 7, changes: 46_115}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, CellStatus.NEW).keys() == {agents, changes}
    assert not preview.safe


def test_a_stage_that_the_workbook_has_no_column_for_is_named(workspace: Workspace, tmp_path: Path) -> None:
    book = exported(workspace, tmp_path / "out.xlsx")
    found = preview_worksheet(workspace, REAL, book, stage=Stage.TPN)
    assert (found.rows, "no-stage" in {finding.code for finding in found.findings}) == ((), True)
    assert "no-stage" not in {finding.code for finding in preview_worksheet(workspace, REAL, book).findings}


def test_the_score_after_taking_is_told_before(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        cells = {"K6": "Tidak", "K199": 4, f"K{LAYOUT.counts['A.II.5.ii.a', 'harus']}": 50}
        book = edited(exported(workspace, tmp_path / "out.xlsx"), cells, tmp_path / "in.xlsx")
        preview = preview_worksheet(workspace, REAL, book)
        foretold = scores_after(workspace.snapshot(), REAL, preview, preview.safe, stage=Stage.UNIT)
        apply_worksheet(workspace, preview, preview.safe)
        assert scores_after(workspace.snapshot(), REAL, preview, (), stage=Stage.UNIT) == foretold


def test_reading_is_called_off_and_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(CalledOffError):
        preview_worksheet(workspace, REAL, exported(workspace, tmp_path / "out.xlsx"), cancelled=lambda: True)


def test_a_reader_previews_and_does_not_write(tmp_path: Path) -> None:
    path = real_workspace(tmp_path / "unit.zi")
    with opened(path) as workspace:
        book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K6": "Ya"}, tmp_path / "in.xlsx")
    with opened(path, write=False) as reader:
        preview = preview_worksheet(reader, REAL, book)
        with pytest.raises(OpenedReadOnlyError):
            apply_worksheet(reader, preview, preview.safe)


def test_a_worksheet_exported_before_a_review_keeps_the_review(workspace: Workspace, tmp_path: Path) -> None:
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"K9": "Tidak"}, tmp_path / "in.xlsx")
    agree(workspace, [FIRST])
    preview = preview_worksheet(workspace, REAL, book)
    apply_worksheet(workspace, preview, preview.safe)
    assert values_of(workspace, Stage.TPI) == {FIRST: "Ya"}


CHOICES = [item for item in REAL.indicators if item.kind is AnswerKind.CHOICE][:6]
OPTIONS = st.fixed_dictionaries(
    {}, optional={item.code: st.sampled_from([None, *(option.key for option in item.options)]) for item in CHOICES}
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(base=OPTIONS, theirs=OPTIONS, ours=OPTIONS)
def test_both_sides_changes_survive_whatever_they_are(
    tmp_path_factory: pytest.TempPathFactory,
    base: dict[str, AnswerValue | None],
    theirs: dict[str, AnswerValue | None],
    ours: dict[str, AnswerValue | None],
) -> None:
    folder = tmp_path_factory.mktemp("law")
    with opened(real_workspace(folder / "unit.zi")) as workspace:
        workspace.record_answers(base, {}, Stage.UNIT)
        cells = {f"K{LAYOUT.indicators[code]}": value for code, value in theirs.items()}
        book = edited(exported(workspace, folder / "out.xlsx"), cells, folder / "in.xlsx")
        workspace.record_answers(ours, {}, Stage.UNIT)
        before = workspace.state_digest()
        reading = read_worksheet_file(lambda _word: None, book, REAL, {})
        preview = compared(reading, workspace.snapshot(), REAL)
        change = apply_worksheet(workspace, preview, preview.safe)
        found = values_of(workspace)
        for item in CHOICES:
            was = base.get(item.code)
            there, here = theirs.get(item.code, was), ours.get(item.code, was)
            expected = there if here == was else here  # a conflict keeps what is here
            assert found.get(item.code) == expected
        if change.entries:
            undo(workspace)
        assert workspace.state_digest() == before


def test_a_workbook_built_to_take_long_is_read_within_its_budget(workspace: Workspace, tmp_path: Path) -> None:
    """Blocks merged over each other, formulas that name everything, rows that say nearly what questions say."""
    import openpyxl
    from openpyxl.worksheet.cell_range import MultiCellRange

    book = openpyxl.load_workbook(exported(workspace, tmp_path / "out.xlsx"))
    sheet = book["Jawaban"]
    sheet.merged_cells = MultiCellRange([f"H1:Z{20_000 - number}" for number in range(4_000)])
    sheet["O2"].value = "=" + "+".join(["O1:O20000"] * 800)
    for row in range(300, 8_000):
        sheet.cell(row, 7).value = f"Monev tindak lanjut hasil evaluasi penanganan pengaduan {row}"
        sheet.cell(row, 11).value = "Ya"
    book.save(tmp_path / "berat.xlsx")
    preview = preview_worksheet(workspace, REAL, tmp_path / "berat.xlsx")
    assert "not-whole" in {finding.code for finding in preview.findings}
    assert preview.totals[CellStatus.NEW] == 0
    assert values_of(workspace) == {FIRST: "Ya", SECOND: "Ya"}


def test_who_changed_a_note_or_cleared_an_answer_here_is_named_beside_the_conflict(tmp_path: Path) -> None:
    path = real_workspace(tmp_path / "unit.zi")
    with opened(path) as workspace:
        workspace.record_answers({FIRST: "Ya", SECOND: "Ya"}, {FIRST: "Dasar"}, Stage.UNIT)
        book = exported(workspace, tmp_path / "out.xlsx")
    with opened(path, actor="Budi") as workspace:
        workspace.record_answers({SECOND: None}, {FIRST: "Dari Budi"}, Stage.UNIT)
        preview = preview_worksheet(
            workspace, REAL, edited(book, {"L6": "Dari lembar", "K9": "Tidak"}, tmp_path / "in.xlsx")
        )
    found = with_status(preview, CellStatus.CONFLICT)
    assert {place: (row.ours, row.theirs, row.ours_by) for place, row in found.items()} == {
        "L6": ("Dari Budi", "Dari lembar", "Budi"),
        "K9": (None, "Tidak", "Budi"),
    }
    assert all(row.ours_at is not None for row in found.values())


def test_why_an_answer_was_given_back_stands_in_the_column_of_the_assessors_and_comes_back_as_it_was(
    workspace: Workspace, tmp_path: Path
) -> None:
    give_back(workspace, REAL, FIRST, "SK belum ditandatangani", stage=Stage.TPI)
    workspace.record_answers({}, {FIRST: "Lihat lagi bulan depan"}, Stage.TPI)
    book = exported(workspace, tmp_path / "out.xlsx")
    said = openpyxl.load_workbook(book)["Jawaban"]["Q6"].value
    assert said == "SK belum ditandatangani\nLihat lagi bulan depan"
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, *(set(CellStatus) - {CellStatus.SAME})) == {}

    changed = edited(book, {"Q6": "SK belum ditandatangani\nSudah dilihat"}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, changed)
    assert apply_worksheet(workspace, preview, preview.safe).entries == 1
    own = workspace.snapshot().answers[Stage.TPI][FIRST]
    assert (own.returned, own.note) == ("SK belum ditandatangani", "Sudah dilihat")


@pytest.mark.parametrize("note", [None, "Sudah dilihat"])
def test_a_reason_that_is_deleted_from_the_notes_stays_until_the_answer_is_judged_anew(
    workspace: Workspace, tmp_path: Path, note: str | None
) -> None:
    workspace.record_answers({}, {FIRST: note}, Stage.TPI)
    give_back(workspace, REAL, FIRST, "SK belum ditandatangani", stage=Stage.TPI)
    book = edited(exported(workspace, tmp_path / "out.xlsx"), {"Q6": note}, tmp_path / "in.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert "Q6" in with_status(preview, CellStatus.KEPT)
    assert not preview.safe
    book = edited(book, {"N6": "Ya"}, tmp_path / "lagi.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    apply_worksheet(workspace, preview, preview.safe)
    own = workspace.snapshot().answers[Stage.TPI][FIRST]
    assert (own.value, own.returned, own.note) == ("Ya", None, note or "")


def test_a_long_reason_above_a_long_note_comes_back_as_it_was(workspace: Workspace, tmp_path: Path) -> None:
    give_back(workspace, REAL, FIRST, "a" * NOTE_CHARACTERS, stage=Stage.TPI)
    workspace.record_answers({}, {FIRST: "b" * NOTE_CHARACTERS}, Stage.TPI)
    book = exported(workspace, tmp_path / "out.xlsx")
    preview = preview_worksheet(workspace, REAL, book)
    assert with_status(preview, *(set(CellStatus) - {CellStatus.SAME})) == {}
    longer = edited(book, {"Q6": "b" * NOTE_CHARACTERS + "c"}, tmp_path / "in.xlsx")
    found = with_status(preview_worksheet(workspace, REAL, longer), CellStatus.REFUSED)
    assert [row.reason is not None and "8001 aksara" in row.reason.message_id for row in found.values()] == [True]
