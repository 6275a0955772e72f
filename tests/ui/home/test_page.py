"""The home page over a real file: what it shows, where it leads, and trying answers out."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollBar, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.pages.home.page import HomePage
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView

CODE = "A.II.5.i.a"


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def button(page: QWidget, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text and found.isVisible())


def record(desk: Desk, qtbot: QtBot, code: str, value: str | None) -> None:
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("", lambda workspace: workspace.record_answers({code: value}, {}, Stage.UNIT))


def test_the_sample_as_in_the_design(home: HomePage) -> None:
    assert home.score.unit.text_alternative == "Unit 78,26 104 dari 113 terisi"
    assert home.score.total.text_alternative == "Total 78,26 dari 100, TPI 77,14, batas atas 82,30, WBK terpenuhi"
    assert "Penguatan Pengawasan 8,58 dari 15" in home.areas.bars.text_alternative
    assert "Pengawasan 57" in home.balance.radar.text_alternative
    assert "Survei IPAK 16,10 dari 17,50" in home.results.rows.text_alternative
    assert home.strip.text_alternative.startswith("WBK belum tercapai: 11 dari 12 syarat terpenuhi Pengawasan kurang")
    assert not home.banner.isVisible()
    assert [line.value.end for line in home.todo.lines] == ["6", "9", "4", "2", "3", "0 dari 11", "11 hari lagi"]


def test_everything_leads_to_where_it_is_done(home: HomePage, qtbot: QtBot, told: Told) -> None:
    click(button(home, "Buka dua butir itu"))
    click(home.todo.lines[1])
    click(home.areas.bars.rows[4])
    click(home.head.go_on)
    click(home.recent.lines[0])
    open_them, blank, area, go_on, recent = told.places
    assert open_them == Place(PageKey.ASSESSMENT, codes=frozenset({"A.I.5.v.d", "A.I.5.v.e"}))
    assert blank == Place(PageKey.ASSESSMENT, filters=frozenset({"blank"}))
    assert {code[:6] for code in area.codes} <= {"A.I.5.", "A.II.5"}
    assert go_on == Place(PageKey.ASSESSMENT, code="A.I.2.iii.b")
    assert recent.page in (PageKey.EVIDENCE, PageKey.ASSESSMENT)


def test_requirements_and_dates_lead_to_their_line(home: HomePage, told: Told) -> None:
    requirements, proposal = home.todo.lines[-2:]
    assert requirements.value.hint == "11 belum diketahui"
    click(requirements)
    click(proposal)
    assert told.places == [
        Place(PageKey.ELIGIBILITY, part="requirements"),
        Place(PageKey.ELIGIBILITY, part="calendar", search="proposal"),
    ]


def test_an_answer_moves_the_numbers_without_making_anything_anew(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    parts = [*home.todo.lines, *home.areas.bars.rows, home.score.total]
    record(desk, qtbot, CODE, "A")
    assert home.strip.text_alternative.startswith("WBK tercapai: 12 syarat terpenuhi semua")
    assert home.score.total.value.value.text == "79,51"
    assert [*home.todo.lines, *home.areas.bars.rows, home.score.total] == parts
    assert home.recent.lines[0].value.text == CODE
    desk.hub.undo_stack.undo()
    qtbot.waitUntil(lambda: home.score.total.value.value.text == "78,26")


def test_nothing_is_worked_out_while_another_page_is_shown(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    home.hide()
    record(desk, qtbot, CODE, "A")
    assert home.score.total.value.value.text == "78,26"
    home.show()
    assert home.score.total.value.value.text == "79,51"


def test_the_meter_glides_only_where_things_may_move(
    home: HomePage, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.theme.set_less_motion(False)
    # Whether the system wants things to move is not what is tried here.
    monkeypatch.setattr(QApplication, "isEffectEnabled", lambda _effect: True)
    record(desk, qtbot, CODE, "A")
    assert home.score.total._shown < 79.4
    qtbot.waitUntil(lambda: abs(home.score.total._shown - 79.51) < 0.01)
    desk.theme.set_less_motion(True)
    record(desk, qtbot, CODE, "C")
    assert abs(home.score.total._shown - 78.26) < 0.01


def test_answers_are_tried_in_a_tinted_banner_and_discarded(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    home.commands.trying.trigger()
    assert home.banner.isVisible()
    assert home.banner.headline.text() == "Coba-coba: jawaban sekarang tidak dicatat"
    assert not home.banner.record.isVisible()
    desk.hub.try_answers({CODE: "A", "A.I.5.v.d": "A"})
    assert home.banner.headline.text() == "Coba-coba, tidak ada yang dicatat: nilai total 78,26 → 79,81"
    # A line may break between two answers and nowhere else.
    answers = [answer.replace("\u00a0", " ") for answer in home.banner.listed.text().split(" ")]
    assert answers == ["A.I.5.v.d kosong → A;", f"{CODE} C → A"]
    assert home.score.unit.text_alternative.startswith("Unit 79,81")
    click(home.banner.discard)
    assert not home.banner.isVisible()
    assert not home.commands.trying.isChecked()
    assert home.score.unit.text_alternative.startswith("Unit 78,26")


def test_what_was_tried_is_recorded_in_one_step_that_can_be_undone(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    desk.hub.try_answers({CODE: "A", "A.I.5.v.d": "A", "A.I.1.i.a": None})
    assert home.commands.trying.isChecked()
    click(home.banner.record)
    assert home.banner.sure.text() == "Catat 3 jawaban ini"
    click(home.banner.back)
    assert home.banner.record.isVisible()
    click(home.banner.record)
    click(home.banner.sure)
    qtbot.waitUntil(lambda: not desk.hub.is_trying)
    view = desk.hub.view
    assert view is not None
    assert (view.values[CODE], view.values["A.I.5.v.d"], "A.I.1.i.a" in view.values) == ("A", "A", False)
    assert not view.is_trying
    assert desk.hub.undo_stack.count() == 1
    desk.hub.undo_stack.undo()
    qtbot.waitUntil(lambda: home.score.total.value.value.text == "78,26")


def test_an_agency_without_answers_is_led_to_its_first_item(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], blank_agency: Path, told: Told
) -> None:
    open_file(blank_agency)
    page = HomePage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page.strip.text_alternative.startswith("Belum ada jawaban")
    assert page.strip._mark._mark is Mark.UNANSWERED
    assert page.score.reviewer.text_alternative == "TPI – belum dinilai"
    assert page.score.total.value.ceiling.number == 100
    assert [(line.value.text, line.value.end) for line in page.todo.lines] == [
        ("Belum diisi", "113"),
        ("Syarat pengusulan", "0 dari 11"),
        ("Pengusulan kepada TPN", "11 hari lagi"),
    ]
    page.go_on()
    assert told.places == [Place(PageKey.ASSESSMENT, code="A.I.1.i.a")]


def test_a_full_agency_has_nothing_left_to_answer(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    view = desk.hub.view
    assert view is not None
    best = {
        item.code: item.options[0].key if item.options else "4"
        for item in view.instrument.indicators
        if not item.inputs
    }
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("", lambda workspace: workspace.record_answers(best, {}, Stage.UNIT))
    assert home.score.ceiling.text_alternative.endswith("semua butir terisi")
    assert "Belum diisi" not in [line.value.text for line in home.todo.lines]
    assert home.strip._mark._mark is Mark.MET
    see = "Lihat 12 syarat"
    qtbot.waitUntil(lambda: [b.text() for b in home.strip.findChildren(QPushButton) if b.isVisible()] == [see])


@pytest.mark.parametrize(("width", "columns"), [(1202, 3), (1640, 3), (900, 2), (600, 1)])
def test_columns_follow_the_width_and_nothing_is_lost(home: HomePage, qtbot: QtBot, width: int, columns: int) -> None:
    home.resize(width, 700)
    qtbot.waitUntil(lambda: home.columns.count == columns)
    qtbot.waitUntil(lambda: home.areas.isVisible() and home.areas.width() > 0)
    cards = (home.score, home.results, home.areas, home.balance, home.todo, home.progress, home.recent)
    places = [card.geometry() for card in cards]
    assert all(card.isVisible() for card in cards)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])
    assert all(place.right() <= home.columns.width() for place in places)


def test_a_large_window_is_filled_by_cards_and_not_by_air_within_them(home: HomePage, qtbot: QtBot) -> None:
    home.resize(1756, 1010)
    qtbot.waitUntil(lambda: home.progress.x() == home.results.x())
    assert home.progress.y() > home.results.y()
    qtbot.waitUntil(lambda: len(home.recent.lines) > 8)
    assert home._inner.height() <= home.height()
    used = home.results.rows.geometry().bottom()
    assert home.results.height() - used < 40


def test_at_the_usual_window_nothing_needs_scrolling(home: HomePage) -> None:
    assert home._inner.height() <= home.height()


def test_every_control_that_takes_the_keyboard_has_a_name(home: HomePage) -> None:
    nameless = [
        type(widget).__name__
        for widget in home.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert nameless == []


def test_a_new_view_is_shown_in_less_than_a_blink(home: HomePage) -> None:
    took = []
    for _ in range(5):
        start = time.perf_counter()
        home._show_view()
        home.grab()
        took.append(time.perf_counter() - start)
    assert min(took) < 0.05


def test_tab_goes_from_top_to_bottom_card_by_card(home: HomePage, qtbot: QtBot) -> None:
    home.activateWindow()
    home.head.check.setFocus()
    qtbot.waitUntil(home.head.check.hasFocus)
    visited = []
    for _ in range(12):
        home.focusNextChild()
        focus = home.focusWidget()
        assert focus is not None
        visited.append(focus.accessibleName())
    assert visited[:5] == [
        "Lanjutkan penilaian",
        "Lihat 12 syarat",
        "Buka dua butir itu",
        "Nilai: lihat sebagai tabel",
        "Hasil: lihat sebagai tabel",
    ]
    assert visited[5] == "Enam area pengungkit: lihat sebagai tabel"
    assert visited[6].startswith("Manajemen Perubahan")
