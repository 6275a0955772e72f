"""Tables that break their texts, and the inside of a scroll area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.evidence.reason import ReasonDialog
from ui.dialogs.home.parts import Sheet, table_view
from ui.models.home.text_table import TextRow, TextTable
from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets.painted import width_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex, QSize
    from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QTableView
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme

SHORT, LONG = "Opini BPK", "Membangun zona integritas paling sedikit satu tahun sebelum diusulkan kepada kementerian"


@pytest.fixture(params=[1.0, 1.5, 2.0], ids=["100", "150", "200"])
def scaled(theme: Theme, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    """A theme at several sizes of texts."""
    theme.set_scale(request.param)
    yield theme
    theme.set_scale(1.0)


def shown_table(qtbot: QtBot, theme: Theme, width: int) -> QTableView:
    model = TextTable(("Syarat", "Keadaan"), theme)
    model.show_rows([TextRow((text, "Belum diperiksa"), mark=Mark.UNANSWERED) for text in (SHORT, LONG)])
    view = table_view(model, theme, "Syarat", wide=(0,), wraps=True)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(width, 600)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: not view._pause.isActive())  # type: ignore[attr-defined]
    return view


def test_a_row_of_one_line_is_as_high_as_any_other_row(qtbot: QtBot, scaled: Theme) -> None:
    view = shown_table(qtbot, scaled, 2400)
    assert [view.rowHeight(row) for row in (0, 1)] == [scaled.metrics.table_row] * 2


def test_a_text_of_several_lines_is_seen_whole(qtbot: QtBot, scaled: Theme) -> None:
    metrics = scaled.metrics
    view = shown_table(qtbot, scaled, metrics.px(360))
    lines = width_of(LONG, scaled.font(Role.BODY)) / view.columnWidth(0)
    assert lines > 2
    assert view.rowHeight(0) == metrics.table_row
    assert view.rowHeight(1) >= (int(lines) + 1) * view.fontMetrics().lineSpacing()


def test_of_a_long_table_only_the_rows_in_sight_are_measured_at_once_and_the_rest_soon(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown_table(qtbot, theme, theme.metrics.px(360))
    model = view.model()
    assert isinstance(model, TextTable)
    model.show_rows([TextRow((f"{LONG} {number}", "Belum diperiksa")) for number in range(300)])
    measured: list[int] = []
    delegate = type(view.itemDelegate())
    size_hint = delegate.sizeHint

    def counting(self: QStyledItemDelegate, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        measured.append(index.row())
        return size_hint(self, option, index)

    monkeypatch.setattr(delegate, "sizeHint", counting)
    view.resizeRowsToContents()
    in_sight = range(view.rowAt(view.viewport().height() - 1) + 1)
    assert 5 < len(in_sight) < 20
    assert len(measured) < 120
    assert all(view.rowHeight(row) == view.sizeHintForRow(row) for row in in_sight)
    assert view.rowHeight(299) < view.rowHeight(0)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: all(view.rowHeight(row) == view.rowHeight(0) for row in range(300)))
    assert view.rowViewportPosition(299) + view.rowHeight(299) <= view.viewport().height()


def test_rows_that_go_while_the_others_wait_to_be_measured_are_passed_over(qtbot: QtBot, theme: Theme) -> None:
    view = shown_table(qtbot, theme, theme.metrics.px(360))
    model = view.model()
    assert isinstance(model, TextTable)
    model.show_rows([TextRow((LONG, "Belum diperiksa"))] * 300)
    view.resizeRowsToContents()
    model.show_rows([TextRow((text, "Belum diperiksa")) for text in (LONG, SHORT)])
    view.resizeRowsToContents()
    qtbot.waitUntil(lambda: not view._later.isActive())  # type: ignore[attr-defined]
    assert view.rowHeight(1) == theme.metrics.table_row < view.rowHeight(0)


def test_marks_grow_with_the_texts_beside_them(qtbot: QtBot, scaled: Theme) -> None:
    view = shown_table(qtbot, scaled, 1200)
    assert view.iconSize().width() == scaled.metrics.px(14)


def test_nothing_lies_over_anything_where_there_is_little_room(qtbot: QtBot) -> None:
    sheet, tall, below = Sheet(), QWidget(), QPushButton("Isi keadaan unit…")
    tall.setMinimumHeight(600)
    column = QVBoxLayout(sheet)
    column.addWidget(tall)
    column.addWidget(below)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    assert tall.height() >= 600
    assert not tall.geometry().intersects(below.geometry())


def test_a_dialog_whose_texts_stay_is_no_higher_than_they_need(qtbot: QtBot, scaled: Theme) -> None:
    dialog = ReasonDialog("Batalkan", LONG, "Batalkan pembekuan", scaled)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
