"""The table of cells and its filters, over a real workbook that came back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.returned_worksheets import ADDRESS, CHANGED, CONFLICT, FORMULA, NEW, NO_OPTION, REAL
from ui.formats import Formats
from ui.models.evidence.shelf import RESULTS
from ui.models.importing.reading import read_worksheet
from ui.models.importing.sieve import SieveModel
from ui.models.importing.table import CellRole, Column, ImportModel
from ui.models.importing.taking import Read, Sieve, Taking, is_through, safe_taking, taking_of
from ui.models.importing.words import NOTHING, basis_text, layout_text, theirs_text
from ui.models.standing import stages_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.worksheet_import import ImportCell
    from ui.i18n import Languages

EVERYBODY = frozenset(Stage)


@pytest.fixture
def read(sample_path: Path, book: Path) -> Read:
    with Workspace.open(sample_path, actor="Rina Kusuma", write=False) as workspace:
        return read_worksheet(workspace, book, 2026, BlankPolicy.ZERO, lambda: False)


@pytest.fixture
def model(read: Read, languages: Languages) -> ImportModel:
    model = ImportModel(REAL, Formats("id"))
    model.show_preview(read.preview, REAL, safe_taking(read.preview, EVERYBODY), EVERYBODY)
    return model


def found(model: ImportModel, code: str, what: CellContent = CellContent.VALUE) -> ImportCell:
    return next(cell for cell in model.rows if cell.code == code and cell.what is what and cell.stage is Stage.UNIT)


def text(model: ImportModel, code: str, column: Column) -> object:
    return model.index(model.row_of(found(model, code).key), column).data()


def test_the_models_keep_the_rules_of_qt(model: ImportModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(model)


def test_the_filtered_model_keeps_them_while_it_is_narrowed(model: ImportModel, qtmodeltester: Any) -> None:
    shown = SieveModel(model, REAL)
    qtmodeltester.check(shown)
    for sieve in Sieve:
        shown.narrow(sieve, None, None, "")
    model.clear()
    assert shown.rowCount() == 0


def test_each_row_has_the_two_values_side_by_side_and_its_state(model: ImportModel) -> None:
    columns = (Column.CELL, Column.BASE, Column.OURS, Column.THEIRS, Column.STATE)
    said = {code: tuple(text(model, code, column) for column in columns) for code in (CHANGED, CONFLICT, NEW, FORMULA)}
    assert said == {
        CHANGED: ("K76", "C", "C", "B", "Berubah"),
        CONFLICT: ("K78", "B", "A", "C", "Bentrok"),
        NEW: ("K95", NOTHING, NOTHING, "B", "Baru"),
        FORMULA: ("K109", "B", "B", "=J109", "Ditolak: rumus"),
    }
    assert text(model, NO_OPTION, Column.STATE) == "Ditolak: bukan pilihan"
    assert str(text(model, CONFLICT, Column.WHO)).startswith("Nindya Paramesti · ")


def test_only_what_changes_something_can_be_ticked(model: ImportModel) -> None:
    for row, cell in enumerate(model.rows):
        index = model.index(row, Column.TAKE)
        is_checkable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        assert is_checkable == (cell.status in {CellStatus.NEW, CellStatus.CHANGED, CellStatus.CONFLICT}), cell
        assert (index.data(Qt.ItemDataRole.CheckStateRole) is not None) == is_checkable
    refused = model.index(model.row_of(found(model, FORMULA).key), Column.TAKE)
    assert not model.setData(refused, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_what_is_safe_is_chosen_at_first_and_a_person_chooses_some_or_none(qtbot: QtBot, model: ImportModel) -> None:
    safe = {cell.code for cell in model.taken()}
    assert safe == {"A.I.1.i.a", CHANGED, "A.I.5.iv.a", NEW, "A.I.5.v.e"}
    assert all(cell.what is not CellContent.EVIDENCE for cell in model.taken())
    index = model.index(model.row_of(found(model, CHANGED).key), Column.TAKE)
    with qtbot.waitSignal(model.chosen):
        assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert {cell.code for cell in model.taken()} == safe - {CHANGED}
    model.take_none()
    assert model.taken() == ()
    model.take(found(model, CONFLICT), is_taken=True)
    model.take_safe()
    assert {cell.code for cell in model.taken()} == safe | {CONFLICT}


def test_a_conflict_is_taken_kept_or_left_for_later(model: ImportModel) -> None:
    conflict = found(model, CONFLICT)
    assert not model.is_taken(conflict)
    assert not model.is_settled(conflict)
    model.keep_ours(conflict)
    assert model.is_settled(conflict)
    assert text(model, CONFLICT, Column.STATE) == "Tetap di sini"
    model.take(conflict, is_taken=True)
    assert model.is_taken(conflict)
    assert not model.is_settled(conflict)
    model.take(conflict, is_taken=False)
    assert not model.is_taken(conflict)


def test_cells_of_a_stage_that_is_not_of_ones_role_are_not_taken(model: ImportModel, read: Read) -> None:
    assert frozenset(stages_of("")) == EVERYBODY
    assert Stage.TPI not in stages_of("member")
    stages = frozenset(stages_of("tpi"))
    assert not safe_taking(read.preview, stages).chosen
    model.show_preview(read.preview, REAL, safe_taking(read.preview, EVERYBODY), stages)
    assert model.taken() == ()
    tip = model.index(model.row_of(found(model, NEW).key), Column.TAKE).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Jawaban ini bukan bagian peran Anda"


def test_each_cell_is_in_one_sieve_besides_those_that_gather(model: ImportModel) -> None:
    gathering = {Sieve.ALL, Sieve.LOOK, Sieve.DOUBT}
    for cell in model.rows:
        assert sum(is_through(cell, sieve) for sieve in set(Sieve) - gathering) == 1, cell
        assert is_through(cell, Sieve.ALL)


def test_filters_hold_together_and_the_counts_follow_them(model: ImportModel) -> None:
    shown = SieveModel(model, REAL)
    shown.narrow(Sieve.LOOK, None, None, "")
    assert shown.rowCount() == shown.counts()[Sieve.LOOK] == 8
    shown.narrow(Sieve.LOOK, 5, None, "")
    assert {shown.index(row, 0).data(CellRole.CELL).code for row in range(shown.rowCount())} == {
        CHANGED,
        CONFLICT,
        "A.I.5.iv.a",
        NEW,
        "A.I.5.v.e",
    }
    shown.narrow(Sieve.CONFLICT, 5, Stage.UNIT, "lingkungan PENGENDALIAN")
    assert shown.rowCount() == 1
    shown.narrow(Sieve.CONFLICT, 5, Stage.TPI, "")
    assert shown.rowCount() == 0
    shown.narrow(Sieve.SAME, RESULTS, Stage.UNIT, "")
    assert shown.rowCount() > 0
    shown.narrow(Sieve.EVIDENCE, None, None, "wbs/laporan")
    assert shown.rowCount() == 1
    shown.narrow(Sieve.EVIDENCE, None, None, "m89")
    assert shown.rowCount() == 0


def test_what_is_chosen_comes_back_with_the_page(model: ImportModel) -> None:
    model.keep_ours(found(model, CONFLICT))
    assert taking_of(model.taking.texts()) == model.taking
    assert taking_of(Taking().texts()) == Taking()
    assert taking_of(()) is None


def test_it_is_said_plainly_which_workbook_it_is(read: Read, languages: Languages) -> None:
    assert layout_text(read.preview) == "lembar kerja program ini, lembar “Jawaban”"
    assert basis_text(read.preview, Formats("id")).startswith("diekspor dari berkas ini ")


def test_an_address_behind_a_word_is_shown_with_the_word(model: ImportModel) -> None:
    cell = found(model, "A.I.5.iv.a", CellContent.EVIDENCE)
    indicator = REAL.indicators_by_code[cell.code]
    assert theirs_text(cell, indicator, Formats("id")) == ADDRESS
    named = replace(cell, titles=((ADDRESS, "Laporan WBS"),))
    assert theirs_text(named, indicator, Formats("id")) == f"Laporan WBS <{ADDRESS}>"
