"""The models hold views that never change, and say which rows did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from integrity_zone.domain.work_unit import Stage
from ui.formats import Formats
from ui.models.assessment.evidence_list import EvidenceListModel, EvidenceRole, tiles_of
from ui.models.assessment.lines import Line, LineRole, LinesModel
from ui.models.assessment.tree import IndicatorTreeModel, TreeRole
from ui.view import IndicatorState
from ui.view_making import view_after

if TYPE_CHECKING:
    from tests.ui.assessment.conftest import Hall
    from ui.view import AssessmentView


@pytest.fixture
def tree(open_sample: AssessmentView) -> IndicatorTreeModel:
    return IndicatorTreeModel(open_sample)


def drawn(model: IndicatorTreeModel, above: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """The tree as lines of text: depth, label, title, count or state."""
    lines = []
    parent = above or QModelIndex()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        count = index.data(TreeRole.COUNT)
        said = f"{count[0]}/{count[1]}" if count else str(index.data(TreeRole.STATE))
        lines.append(f"{'  ' * depth}{index.data(TreeRole.LABEL)} {index.data()} {said}")
        lines += drawn(model, index, depth + 1)
    return lines


def test_the_tree_is_a_sound_model(tree: IndicatorTreeModel, qtmodeltester: Any) -> None:
    qtmodeltester.check(tree)


def test_the_tree_is_drawn_as_the_worksheet_has_it(tree: IndicatorTreeModel) -> None:
    lines = drawn(tree)
    assert lines[0] == "A Pengungkit 101/110"
    assert lines[1] == "  A.I Pemenuhan 80/87"
    assert sum(line.strip().endswith(tuple(IndicatorState)) for line in lines) == 113
    assert "        a Pembangunan lingkungan pengendalian returned" in lines
    assert lines[-1].startswith("    a Indeks Persepsi Kualitas Pelayanan")


def seen(hall: Hall, above: QModelIndex | None = None) -> list[str]:
    """The codes of the rows that can be seen in the list of the page."""
    tree, parent = hall.page.navigator.tree, above or QModelIndex()
    found = []
    for row in range(tree.model().rowCount(parent)):
        if not tree.isRowHidden(row, parent):
            index = tree.model().index(row, 0, parent)
            found.append(str(index.data(TreeRole.CODE)))
            if tree.isExpanded(index):
                found += seen(hall, index)
    return found


def test_a_narrowed_list_keeps_the_way_to_what_is_left_and_comes_back_as_it_was(hall: Hall) -> None:
    before = seen(hall)
    hall.page.navigator.search.setText("A.I.5.ii.a")
    assert seen(hall) == ["A", "A.I", "A.I.5", "A.I.5.ii", "A.I.5.ii.a"]
    hall.page.navigator.search.setText("zzzz")
    assert seen(hall) == []
    hall.page.navigator.clear()
    assert seen(hall) == before


def test_a_change_is_told_for_the_row_and_those_above_it_only(
    tree: IndicatorTreeModel, open_sample: AssessmentView
) -> None:
    told: list[str] = []
    tree.dataChanged.connect(lambda top, _bottom, *_: told.append(str(top.data(TreeRole.CODE))))
    answers = open_sample.snapshot.answers[Stage.UNIT]
    answer = replace(answers["A.I.5.ii.a"], value="A")
    snapshot = replace(
        open_sample.snapshot,
        answers={**open_sample.snapshot.answers, Stage.UNIT: {**answers, "A.I.5.ii.a": answer}},
    )
    tree.update(view_after(open_sample, snapshot, ["A.I.5.ii.a"]), ["A.I.5.ii.a"])
    assert sorted(told) == ["A", "A.I", "A.I.5", "A.I.5.ii", "A.I.5.ii.a"]


def test_a_screen_reader_hears_code_title_and_state(tree: IndicatorTreeModel, languages: object) -> None:
    text = str(tree.index_of("A.I.5.ii.a").data(Qt.ItemDataRole.AccessibleTextRole))
    assert text.startswith("A.I.5.ii.a Pembangunan lingkungan pengendalian, ")


def test_the_tiles_of_an_indicator_say_what_its_documents_are(
    open_sample: AssessmentView, qtmodeltester: Any, languages: object
) -> None:
    model = EvidenceListModel()
    qtmodeltester.check(model)
    model.show_tiles(tiles_of(open_sample, "A.I.5.ii.a", Formats("id")))
    qtmodeltester.check(model)
    rows = [
        (
            index.data(),
            index.data(EvidenceRole.PERIOD_TEXT),
            index.data(EvidenceRole.PAGE),
            index.data(EvidenceRole.ICON),
        )
        for index in (model.index(row) for row in range(model.rowCount()))
    ]
    assert rows == [
        ("SK Satgas SPIP DPMPTSP", "Sesuai periode", "hlm. 1–4", "file-text"),
        ("Laporan SPIP Triwulan I 2026", "Sesuai periode", "hlm. 2", "file-text"),
        ("Foto sosialisasi SPIP", "Sesuai periode", "", "image"),
    ]


def test_lines_are_a_sound_model(qtmodeltester: Any) -> None:
    model = LinesModel()
    qtmodeltester.check(model)
    model.show_lines([Line("20 Apr", "B → C", "Rina"), Line("21 Apr", "C → B", "Budi", "C")])
    qtmodeltester.check(model)
    assert model.index(1).data(LineRole.DATA) == "C"
    assert "Budi" in str(model.index(1).data(Qt.ItemDataRole.AccessibleTextRole))
