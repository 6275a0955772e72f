"""What stands in the page is in sight, and says whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.pages.assessment.option_row import OptionLook, OptionRow
from ui.places import PageKey, Place
from ui.theme.contrast import contrast_ratio
from ui.theme.theme import ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.ui.assessment.conftest import Hall
    from ui.desk import Desk


def right_edge(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(widget.width(), 0)).x()


def test_a_search_that_came_with_the_place_has_the_whole_line(hall: Hall) -> None:
    search = hall.page.navigator.search
    assert search.key_cap.isVisible()
    hall.page.show_place(Place(PageKey.ASSESSMENT, search="tidak ada di mana pun"))
    assert not search.key_cap.isVisible()
    QTest.mouseClick(search.clear_button, Qt.MouseButton.LeftButton)
    assert hall.page.navigator.query.is_open
    assert search.key_cap.isVisible()
    assert not search.clear_button.isVisible()


@pytest.mark.parametrize("height", [330, 400, 430])
def test_a_field_that_takes_the_keyboard_is_scrolled_into_view(hall: Hall, height: int) -> None:
    hall.window.resize(1318, height)
    hall.go("A.I.5.v.d")
    note = hall.page.card.note
    hall.qtbot.waitUntil(lambda: note.note.visibleRegion().boundingRect() != note.note.rect())
    hall.keys("F")
    hall.qtbot.waitUntil(lambda: note.reason.visibleRegion().boundingRect() == note.reason.rect())
    hall.press(Qt.Key.Key_Escape)
    hall.page.card.verticalScrollBar().setValue(0)
    hall.keys("N")
    hall.qtbot.waitUntil(lambda: note.note.visibleRegion().boundingRect() == note.note.rect())


def test_the_recorded_answer_keeps_its_tag_while_another_is_tried(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    rows = hall.page.card.options.rows
    assert [row.tags() for row in rows] == [(), ("Unit",), ("TPI",), (), ()]
    hall.page.set_trying(True)
    hall.keys("A")
    hall.rest()
    assert [row.tags() for row in rows] == [("Coba",), ("Unit",), ("TPI",), (), ()]


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_an_answer_that_is_locked_can_still_be_read(qtbot: QtBot, desk: Desk, choice: ThemeChoice) -> None:
    desk.theme.choose(choice)
    row = OptionRow(desk.theme)
    qtbot.addWidget(row)
    row.show_option(OptionLook("B", "Seluruh kebijakan dinilai risikonya", "0,75", "0,281", is_chosen=True))
    row.setEnabled(False)
    row.resize(600, 44)
    picture = row.grab().toImage()
    ground = picture.pixelColor(300, 6).name()
    assert ground == desk.theme.tokens.selected
    inks = {picture.pixelColor(x, y).name() for x in range(50, 260) for y in range(10, 34)}
    assert max(contrast_ratio(ink, ground) for ink in inks) >= 4.5


def test_the_indicator_one_is_on_is_listed_with_its_neighbours_in_sight(hall: Hall) -> None:
    tree = hall.page.navigator.tree
    for code in ("B.I.a", "A.I.5.ii.a", "A.II.5.ii.a", "A.I.1.i.a"):
        hall.go(code)
        index = hall.page.navigator.model.index_of(code)
        seen = tree.viewport().rect()
        for near in (tree.indexAbove(index), index, tree.indexBelow(index)):
            assert seen.contains(tree.visualRect(near)), code


def test_a_drawer_opens_where_the_indicator_one_is_on_stands(hall: Hall) -> None:
    hall.window.resize(860, 640)
    hall.qtbot.waitUntil(hall.page.strip.list_button.isVisible)
    tree = hall.page.navigator.tree
    for code in ("A.I.1.i.a", "B.I.a", "A.I.5.ii.a"):
        hall.go(code)
        index = hall.page.navigator.model.index_of(code)
        hall.page.panes.show_list()
        near = (tree.indexAbove(index), tree.indexBelow(index))

        def is_seen(rows: tuple[QModelIndex, ...] = near) -> bool:
            return all(tree.viewport().rect().contains(tree.visualRect(row)) for row in rows)

        hall.qtbot.waitUntil(is_seen)
        hall.page.panes.close_list()


def test_the_sentence_of_the_footer_takes_two_lines_before_it_goes(hall: Hall) -> None:
    hall.go("A.I.5.v.d")
    footer = hall.page.footer
    assert footer.height() == footer.open.height() + 2 * hall.desk.theme.metrics.space(8)
    high = footer.height()
    wide = footer.hint.fontMetrics().horizontalAdvance(footer.sentence)
    hall.window.resize(hall.window.width() - (footer.hint.width() - wide) - 20, 688)
    hall.qtbot.waitUntil(lambda: footer.hint.width() < wide)
    assert footer.hint.text() == footer.sentence != ""
    assert footer.height() == high


def test_in_a_wide_window_the_footer_ends_where_the_question_ends(hall: Hall) -> None:
    hall.window.resize(1860, 1000)
    hall.go("A.I.5.v.d")
    hall.qtbot.waitUntil(lambda: right_edge(hall.page.footer.open) == right_edge(hall.page.card.options.rows[0]))


def test_usual_documents_begin_with_a_capital(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.page.side.tabs.setCurrentWidget(hall.page.side.usual)
    shown = [box.text() for box in hall.page.side.usual.boxes]
    assert shown == ["SK satgas SPIP", "Laporan penyelenggaraan SPIP", "Dokumentasi sosialisasi SPIP"]


def test_pages_of_evidence_are_a_range_with_an_en_dash(hall: Hall) -> None:
    from ui.models.assessment.evidence_list import tiles_of

    pages = [tile.page for tile in tiles_of(hall.view, "A.I.5.ii.a", hall.desk.formats)]
    assert pages == ["hlm. 1–4", "hlm. 2", ""]


def test_an_index_out_of_range_is_refused_in_the_words_of_its_field(hall: Hall) -> None:
    hall.go("B.I.a")
    hall.page.card.index.type_digit("9")
    assert hall.page.card.index.problem == "Hanya angka dari 0 sampai 4."
    hall.page.card.stop()
