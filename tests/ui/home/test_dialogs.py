"""The dialogs around the home page, over real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QScrollBar, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.dialogs.home.add_year import AddYearDialog
from ui.dialogs.home.carried import CarriedDialog
from ui.dialogs.home.guide import GuideDialog
from ui.dialogs.home.indicator_help import IndicatorHelp
from ui.dialogs.home.planner import PlannerDialog
from ui.dialogs.home.start_year import StartYearDialog
from ui.dialogs.home.table import TableDialog
from ui.dialogs.home.team import TeamDialog
from ui.models.home.effort_table import EffortColumn
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.pages.home.page import HomePage
    from ui.view import AssessmentView

#: A child process has to start, on a machine that may be busy.
PATIENCE_MS = 30_000
CODE = "A.II.5.i.a"


def opened(kind: type[QDialog]) -> QDialog:
    return next(found for found in QApplication.topLevelWidgets() if isinstance(found, kind) and found.isVisible())


def nameless(dialog: QWidget) -> list[str]:
    return [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


@pytest.fixture
def planner(home: HomePage, qtbot: QtBot) -> PlannerDialog:
    """The optimiser with its first plan."""
    home.commands.show_planner()
    dialog = opened(PlannerDialog)
    assert isinstance(dialog, PlannerDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=PATIENCE_MS)
    return dialog


def test_the_plan_of_the_sample_is_one_raise(planner: PlannerDialog) -> None:
    assert planner.targets.current == "WBK"
    assert [row.texts[0] for row in planner.plan_model.rows] == [CODE]
    assert planner.strip.text_alternative.startswith("Satu butir dinaikkan, upaya 1")
    planner.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith(f"{CODE}\t")
    assert nameless(planner) == []


def test_trying_the_plan_reaches_the_predicate_and_records_nothing(
    planner: PlannerDialog, desk: Desk, home: HomePage, told: Told
) -> None:
    planner.attempt.click()
    view = desk.hub.view
    assert view is not None
    assert dict(view.tried) == {CODE: "B"}
    assert view.shown.verdicts["WBK"].met
    assert not view.recorded.verdicts["WBK"].met
    assert home.banner.isVisible()
    assert told.places[-1] == Place(PageKey.HOME)


def test_an_effort_changes_the_plan_and_is_kept_in_the_file(planner: PlannerDialog, qtbot: QtBot, desk: Desk) -> None:
    row = next(n for n in range(planner.efforts.rowCount()) if planner.efforts.index(n, 0).data() == CODE)
    assert planner.efforts.setData(planner.efforts.index(row, EffortColumn.EFFORT), 50)
    rows = planner.plan_model.rows
    qtbot.waitUntil(lambda: planner.plan is not None and planner.plan_model.rows != rows, timeout=PATIENCE_MS)
    assert CODE not in [found.texts[0] for found in planner.plan_model.rows]
    view = desk.hub.view
    assert view is not None
    assert view.snapshot.answers[Stage.UNIT][CODE].effort == 50
    desk.hub.undo_stack.undo()
    qtbot.waitUntil(lambda: planner.efforts.efforts == {})


def test_a_target_out_of_reach_is_said_to_be(planner: PlannerDialog, qtbot: QtBot) -> None:
    codes = {planner.efforts.index(row, 0).data(): row for row in range(planner.efforts.rowCount())}
    held = planner.efforts.index(codes["B.II.a"], EffortColumn.HELD)
    planner.targets.set_current("WBBM")
    planner.efforts.setData(held, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    words = "Tidak terjangkau selama butirnya harus tetap: Survei IPKP."
    qtbot.waitUntil(lambda: words in planner.strip.text_alternative, timeout=PATIENCE_MS)
    assert planner.plan is not None
    assert planner.plan.raises


def test_a_row_of_the_plan_leads_to_its_item(planner: PlannerDialog, told: Told) -> None:
    planner.open_item.click()
    assert told.places == [Place(PageKey.ASSESSMENT, code=CODE)]


def test_a_finding_leads_to_its_item_and_the_list_follows_the_answers(
    home: HomePage, qtbot: QtBot, desk: Desk, told: Told
) -> None:
    home.head.check.click()
    dialog = opened(TableDialog)
    assert isinstance(dialog, TableDialog)
    before = dialog.model.rowCount()
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("", lambda workspace: workspace.record_answers({"A.I.5.v.d": "A"}, {}, Stage.UNIT))
    rows = {row.texts[1]: row.texts[2] for row in dialog.model.rows}
    assert rows["A.I.5.v.d"] == "Sudah dijawab, tetapi belum ada buktinya"
    assert dialog.model.rowCount() == before
    assert nameless(dialog) == []
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert told.places == [Place(PageKey.ASSESSMENT, code=dialog.model.rows[0].texts[1])]
    qtbot.waitUntil(lambda: not dialog.isVisible())
    home.head.check.click()
    opened(TableDialog).close()


def test_every_chart_can_be_read_as_a_table(home: HomePage) -> None:
    for card in (home.score, home.results, home.areas, home.balance):
        card._ask(card.accessibleName())
        dialog = opened(TableDialog)
        assert isinstance(dialog, TableDialog)
        assert dialog.model.rowCount() >= 2
        assert dialog.windowTitle() == card.accessibleName()
        dialog.close()


def test_a_new_year_begins_with_proposals_that_are_confirmed_area_by_area(
    home: HomePage, qtbot: QtBot, desk: Desk
) -> None:
    qtbot.waitUntil(lambda: home.commands._years == (2026,))
    home.commands.show_start_year()
    dialog = opened(StartYearDialog)
    assert isinstance(dialog, StartYearDialog)
    assert "104" in dialog.preview.text()
    dialog.year.setValue(2026)
    assert not dialog.begin.isEnabled()
    assert dialog.complaint.isVisible()
    dialog.year.setValue(2027)
    dialog.begin.click()

    def shown() -> AssessmentView:
        assert desk.hub.view is not None
        return desk.hub.view

    qtbot.waitUntil(lambda: shown().snapshot.assessment.year == 2027)
    assert shown().recorded.answered == 0
    qtbot.waitUntil(home.head.years.isVisible)
    assert home.head.years.currentData() == 2027
    home.commands.show_carried()
    carried = opened(CarriedDialog)
    assert isinstance(carried, CarriedDialog)
    assert carried.model.rowCount() == 104
    carried.choose_area(5)
    count = carried.model.rowCount()
    carried.all.click()
    assert carried.confirm.text() == f"Konfirmasi {count}"
    assert nameless(carried) == []
    carried.confirm.click()
    qtbot.waitUntil(lambda: shown().recorded.nodes["area.5"].answered == count)
    assert carried.model.rowCount() == 0
    carried.choose_area(None)
    carried.all.click()
    carried.dismiss.click()
    qtbot.waitUntil(lambda: carried.model.rowCount() == 0)
    assert shown().recorded.nodes["B"].answered == 0
    carried.close()
    home.head.years.setCurrentIndex(home.head.years.findData(2026))
    home.head.years.activated.emit(home.head.years.currentIndex())
    qtbot.waitUntil(lambda: shown().snapshot.assessment.year == 2026)
    assert shown().recorded.answered == 104


def test_an_old_year_is_added_empty_by_the_worksheet_of_its_time(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: home.commands._years == (2026,))
    assert home.commands.add in home.menu_actions()
    home.commands.add.trigger()
    dialog = opened(AddYearDialog)
    assert isinstance(dialog, AddYearDialog)
    assert nameless(dialog) == []
    assert (dialog.year.value(), dialog.instrument, dialog.unusual.isVisible()) == (2025, "zi-2021", False)
    assert dialog.about.text().endswith("; 113 butir.")
    dialog.year.setValue(2026)
    assert (dialog.add.isEnabled(), dialog.complaint.isVisible()) == (False, True)
    dialog.year.setValue(2019)
    assert (dialog.instrument, dialog.asked.currentText()) == (
        "zi-2014",
        "Peraturan Menteri PANRB Nomor 52 Tahun 2014 (dicabut)",
    )
    dialog.year.setValue(2022)
    assert dialog.instrument == "zi-2021"
    dialog.year.setValue(2021)
    assert dialog.instrument == "zi-2014"
    dialog.add.click()
    qtbot.waitUntil(lambda: desk.hub.view is not None and desk.hub.view.snapshot.assessment.year == 2021)
    qtbot.waitUntil(lambda: home.head.years.currentData() == 2021)
    assert [home.head.years.itemData(at) for at in range(home.head.years.count())] == [2026, 2021]
    desk.hub.undo()
    qtbot.waitUntil(lambda: desk.hub.view is not None and desk.hub.view.snapshot.assessment.year == 2026)
    qtbot.waitUntil(home.head.years.isHidden)


def test_a_worksheet_chosen_by_hand_stays_and_the_usual_one_is_told(home: HomePage) -> None:
    home.commands.show_add_year()
    dialog = opened(AddYearDialog)
    assert isinstance(dialog, AddYearDialog)
    dialog.asked.setFocus()
    QTest.keyClick(dialog.asked, Qt.Key.Key_Up)
    assert dialog.instrument == "zi-2014"
    assert dialog.unusual.text() == "Tahun 2025 lazimnya dinilai menurut Peraturan Menteri PANRB Nomor 90 Tahun 2021."
    dialog.year.setValue(2024)
    assert dialog.instrument == "zi-2014"
    dialog.year.setValue(2018)
    assert dialog.unusual.isHidden()


def test_what_is_tried_ends_with_the_year_it_was_tried_on(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    desk.hub.try_answers({CODE: "A"})
    home.commands._start(desk.hub.view.instrument, 2027, 2026, with_evidence=False)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: desk.hub.view is not None and desk.hub.view.snapshot.assessment.year == 2027)
    assert desk.hub.view is not None
    assert not desk.hub.view.is_trying
    assert not desk.hub.is_trying


def test_members_are_added_changed_and_removed(home: HomePage, qtbot: QtBot, desk: Desk) -> None:
    home.commands.show_team()
    dialog = opened(TeamDialog)
    assert isinstance(dialog, TeamDialog)
    before = dialog.model.rowCount()
    dialog.name.clear()
    dialog.add.click()
    assert dialog.name.property("invalid") == "true"
    dialog.name.setText("Sinta Maharani")
    dialog.area.setCurrentIndex(dialog.area.findData(2))
    dialog.role.setCurrentIndex(dialog.role.findData("member"))
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == before + 1)
    assert dialog.model.rows[-1].texts == ("Sinta Maharani", "Pokja", "Tatalaksana")
    assert any("Sinta Maharani" in line.value.hint for line in home.progress.lines)
    dialog.table.selectRow(before)
    dialog.name.setText("Sinta M.")
    dialog.change.click()
    qtbot.waitUntil(lambda: dialog.model.rows[-1].texts[0] == "Sinta M.")
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == before)
    assert nameless(dialog) == []
    dialog.close()


def test_the_guide_has_three_steps_and_can_be_read_again(qtbot: QtBot, desk: Desk) -> None:
    dialog = GuideDialog(desk.theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.count.text() == "1 dari 3"
    assert not dialog.back.isEnabled()
    QTest.keyClick(dialog.next, Qt.Key.Key_Space)
    QTest.keyClick(dialog.next, Qt.Key.Key_Space)
    assert (dialog.count.text(), dialog.next.text()) == ("3 dari 3", "Mulai")
    dialog.back.click()
    assert dialog.count.text() == "2 dari 3"
    dialog.next.click()
    with qtbot.waitSignal(dialog.accepted):
        dialog.next.click()


def test_help_shows_what_the_instrument_says_of_any_item(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> None:
    instrument = open_sample.instrument
    for item in instrument.indicators:
        dialog = IndicatorHelp(instrument, item.code, desk.theme)
        qtbot.addWidget(dialog)
        text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
        assert item.title in text
        assert instrument.sources_by_key[item.source].clause in text
        for said in (*(option.criterion for option in item.options), *item.evidence):
            assert said in text
        if item.formula is not None:
            assert item.formula.text in text
