"""The page of two years over a real file: years chosen, questions narrowed and followed, the workbook made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.workspace.workspaces import Workspace
from ui.dialogs.home.add_year import AddYearDialog
from ui.dialogs.home.start_year import StartYearDialog
from ui.dialogs.home.table import TableDialog
from ui.models.years.reading import YearChoice
from ui.models.years.words import Sieve
from ui.pages.years.head import OVERVIEW, QUESTIONS
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.pages.years.page import YearsPage
    from ui.view import AssessmentView

#: A child process starts, imports and draws; the machine may be busy.
LONG = 120_000


def choice(page: YearsPage) -> YearChoice | None:
    return page.read.choice if page.read is not None else None


def offered(box: QComboBox) -> list[str]:
    return [box.itemText(at) for at in range(box.count())]


def shown_codes(page: YearsPage) -> list[tuple[str, ...]]:
    return [row.texts[1:4:2] for row in page.questions.model.rows]


def at_rest(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=20_000)


def test_one_year_alone_offers_to_start_the_next_and_then_compares(
    qtbot: QtBot,
    desk: Desk,
    open_sample: AssessmentView,
    years_page: Callable[[], YearsPage],
) -> None:
    page = years_page()
    assert page.empty.isVisible()
    assert not page.head.export_button.isVisible()
    assert not page.strip.isVisible()
    assert not page.menu_actions()[0].isEnabled()
    page.start_button.click()
    dialog = page.findChild(StartYearDialog)
    assert dialog is not None
    assert dialog.year.value() == 2027
    dialog.begin.click()
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2026, 2027), timeout=20_000)
    assert not page.empty.isVisible()
    assert page.strip.isVisible()


def test_one_year_alone_gets_an_old_one_beside_it_and_loses_it_by_undo(
    qtbot: QtBot,
    desk: Desk,
    open_sample: AssessmentView,
    years_page: Callable[[], YearsPage],
) -> None:
    page = years_page()
    page.empty.button.click()
    dialog = page.findChild(AddYearDialog)
    assert dialog is not None
    dialog.year.setValue(2018)
    dialog.add.click()
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2026), timeout=20_000)
    assert page.strip.text_alternative.startswith("2018: 0,00 poin, 2026: ")
    assert desk.hub.undo_stack.undoText() == "tambah tahun 2018"
    desk.hub.undo()
    qtbot.waitUntil(page.empty.isVisible, timeout=20_000)
    assert choice(page) is None


def test_another_old_year_is_added_from_the_head(
    qtbot: QtBot,
    open_file: Callable[[Path], AssessmentView],
    three_years: Path,
    years_page: Callable[[], YearsPage],
) -> None:
    open_file(three_years)
    page = years_page()
    page.head.add_button.click()
    dialog = page.findChild(AddYearDialog)
    assert dialog is not None
    assert dialog.year.value() == 2025
    dialog.year.setValue(2019)
    dialog.add.click()
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2019), timeout=20_000)
    assert page.strip.text_alternative.startswith("2018: 99,50 poin, 2019: 0,00 poin")


def test_a_file_opened_to_be_read_gets_no_year(
    qtbot: QtBot, desk: Desk, three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    with qtbot.waitSignal(desk.hub.opened, timeout=10_000):
        desk.hub.open("", three_years, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    page = years_page()
    assert not page.head.add_button.isEnabled()
    assert [action.isEnabled() for action in page.menu_actions() if "tahun" in action.text()] == [False, False]


def test_the_legend_names_only_marks_that_are_drawn(
    qtbot: QtBot, open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    assert page.totals.legend.text_alternative == "TPI, WBK, WBBM"
    page.choose(YearChoice(2026, 2027, Stage.TPI))
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2026, 2027, Stage.TPI))
    assert page.totals.legend.text_alternative == "WBK, WBBM"


def test_the_open_year_stands_beside_the_one_before_it(
    open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    assert choice(page) == YearChoice(2026, 2027)
    assert (page.head.earlier.currentText(), page.head.later.currentText()) == ("2026", "2027")
    assert offered(page.head.earlier) == ["2018", "2026"]
    assert offered(page.head.later) == ["2027"]
    assert offered(page.head.stages) == ["Jawaban unit", "Penilaian TPI"]
    assert [year.year for year in page.totals.totals.years] == ["2018", "2026", "2027"]
    assert len(page.pairs.bars.rows) == 11
    assert page.strip.text_alternative.startswith("2026: 18,00 poin, 2027: 0,00 poin (\u221218,00)")


def test_other_years_and_other_answers_are_chosen_with_the_keyboard(
    qtbot: QtBot, open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    page.head.stages.setFocus()
    QTest.keyClick(page.head.stages, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2026, 2027, Stage.TPI))
    assert page.pairs.bars.value.rows[0].earlier.points == "0,25 / 8"
    page.head.earlier.setFocus()
    QTest.keyClick(page.head.earlier, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2027))
    assert page.head.stages.isHidden(), "TPI judged neither of them"
    assert offered(page.head.later) == ["2026", "2027"]
    page.head.later.setCurrentIndex(0)
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2026))
    assert "bukan nilainya" in page.strip.text_alternative
    assert page.pairs.bars.value.change == "Selisih capaian (poin %)"
    # An earlier year that is not before the later one takes that one along.
    page.head.earlier.setCurrentIndex(1)
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2026, 2027))


def test_an_area_leads_to_its_questions_and_esc_shows_all_again(
    qtbot: QtBot, open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    page.pairs.bars.rows[4].click()
    assert page.head.parts.current == QUESTIONS
    assert page.questions.isVisible()
    assert page.questions.filters.places.currentText() == "5 · Penguatan Pengawasan"
    area = len(page.questions.model.rows)
    assert 0 < area < 113
    page.questions.filters.search.setText("zzz")
    assert page.questions.empty.isVisible()
    assert not page.questions.open_button.isEnabled()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.questions.filters.search.setFocus()
    QTest.keyClick(page.questions.filters.search, Qt.Key.Key_Escape)
    assert len(page.questions.model.rows) == 113
    assert not page.questions.filters.is_narrowed


def test_chips_narrow_and_the_chosen_question_stays_chosen(
    open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    page.show_questions()
    chips = page.questions.filters.chips
    assert chips[Sieve.WORSE].text() == "Turun (1)"
    assert chips[Sieve.SIMILAR].isHidden(), "one worksheet asks the same"
    assert page.questions.table.isColumnHidden(1), "and by the same codes"
    page.questions.choose("A.I.1.i.b")
    chips[Sieve.OPEN].click()
    assert [codes[0] for codes in shown_codes(page)] == ["A.I.1.i.b", "B.I.a"]
    assert page.questions.shown_code == "A.I.1.i.b"
    assert page.questions.then.head.text() == "2026 · A.I.1.i.b · A (1,00) · bukti: 0"
    assert page.questions.now.head.text() == "2027 · A.I.1.i.b · kosong · bukti: 0"


def test_enter_leads_to_the_question_of_the_open_year_and_to_no_other(
    open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage], told: Told
) -> None:
    open_file(three_years)
    page = years_page()
    page.show_questions()
    page.questions.choose("B.I.a")
    QTest.keyClick(page.questions.table, Qt.Key.Key_Return)
    page.questions.open_button.click()
    assert told.places == [Place(PageKey.ASSESSMENT, code="B.I.a")] * 2


def test_a_question_of_years_that_are_not_open_leads_nowhere_and_says_why(
    qtbot: QtBot,
    open_file: Callable[[Path], AssessmentView],
    three_years: Path,
    years_page: Callable[[], YearsPage],
    told: Told,
) -> None:
    open_file(three_years)
    page = years_page()
    page.show_place(Place(PageKey.YEARS, code="A.I.1.a", part="questions/2018:2026:unit"))
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2026))
    assert page.questions.current is not None
    assert page.questions.current.codes == ("A.I.1.a", "A.I.1.i.a")
    QTest.keyClick(page.questions.table, Qt.Key.Key_Return)
    assert told.places == []
    assert not page.questions.open_button.isEnabled()
    assert "2027" in page.questions.open_button.toolTip()
    assert not page.questions.table.isColumnHidden(1)


def test_where_the_person_is_survives_a_page_made_anew(
    qtbot: QtBot, open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    wanted = Place(
        PageKey.YEARS,
        code="A.I.5.i.a",
        filters=frozenset({Sieve.SAME.value}),
        search="kampanye",
        part="questions/2018:2026:unit/area.5",
    )
    page.show_place(wanted)
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2026))
    assert page.place() == wanted
    assert len(page.questions.model.rows) == 1
    other = years_page()
    other.show_place(page.place())
    qtbot.waitUntil(lambda: choice(other) == YearChoice(2018, 2026))
    assert other.place() == wanted


def test_the_part_shown_last_is_shown_next(
    open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage]
) -> None:
    open_file(three_years)
    page = years_page()
    assert page.head.parts.current == OVERVIEW
    page.head.parts.choose(QUESTIONS)
    assert years_page().questions.isVisible()


def test_what_is_recorded_meanwhile_is_compared_anew_without_a_question(
    qtbot: QtBot,
    desk: Desk,
    open_file: Callable[[Path], AssessmentView],
    three_years: Path,
    years_page: Callable[[], YearsPage],
) -> None:
    open_file(three_years)
    page = years_page()
    before = page.place()
    desk.hub.do("", lambda workspace: workspace.record_answers({"B.I.a": "4"}, {}, Stage.UNIT, year=2027))
    qtbot.waitUntil(lambda: "2027: 17,50" in page.strip.text_alternative, timeout=20_000)
    assert page.place() == before
    page.hide()
    desk.hub.do("", lambda workspace: workspace.record_answers({"B.I.a": None}, {}, Stage.UNIT, year=2027))
    at_rest(qtbot, desk)
    assert "2027: 17,50" in page.strip.text_alternative, "nothing is worked out while it is not seen"
    page.show()
    qtbot.waitUntil(lambda: "2027: 0,00" in page.strip.text_alternative, timeout=20_000)


def test_rows_lists_and_charts_are_copied_as_text(
    open_file: Callable[[Path], AssessmentView], three_years: Path, years_page: Callable[[], YearsPage], told: Told
) -> None:
    open_file(three_years)
    page = years_page()
    page.pairs.findChildren(QToolButton)[0].click()
    dialog = page.findChild(TableDialog)
    assert dialog is not None
    assert dialog.model.as_text().splitlines()[1].startswith("1 · Manajemen Perubahan\t0,50 / 8")
    dialog.close()
    page.show_questions()
    page.questions.table.selectRow(0)
    page.questions._copy_row.trigger()
    assert QGuiApplication.clipboard().text().startswith("Setara\tA.I.1.i.a\tYa (1,00)\tA.I.1.i.a\tTim ")
    page.questions.copy_button.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 114
    assert told.sentences[-1] == "113 baris disalin"


def test_the_workbook_of_exactly_these_years_is_made_and_can_be_called_off(
    qtbot: QtBot,
    desk: Desk,
    open_file: Callable[[Path], AssessmentView],
    three_years: Path,
    years_page: Callable[[], YearsPage],
    told: Told,
    tmp_path: Path,
) -> None:
    open_file(three_years)
    page = years_page()
    page.choose(YearChoice(2018, 2026))
    qtbot.waitUntil(lambda: choice(page) == YearChoice(2018, 2026))
    page.head.export_button.click()
    asked = page.export.dialog
    assert isinstance(asked, QFileDialog)
    assert asked.selectedFiles()[0].endswith("dinas-perbandingan-2018-2026.xlsx")
    asked.close()
    out, never = tmp_path / "banding.xlsx", tmp_path / "tidak.xlsx"
    off = page.export.make_at(YearChoice(2018, 2026), never, False)
    assert off is not None
    assert not page.head.export_button.isEnabled()
    with qtbot.waitSignal(off.stopped, timeout=LONG):
        off.cancel()
    assert not never.exists()
    assert page.head.export_button.isEnabled()
    task = page.export.make_at(YearChoice(2018, 2026), out, False)
    assert task is not None
    assert told.tasks == [off, task]
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    sheets = openpyxl.load_workbook(out)
    assert sheets.sheetnames == ["Perbandingan", "Grafik", "Butir"]
    assert "Perbandingan 2018 dan 2026" in {cell.value for row in sheets["Perbandingan"].rows for cell in row}
    assert page.notice.text_alternative.startswith("banding.xlsx selesai dibuat")
    again = page.export.make_at(YearChoice(2018, 2026), out, False)
    assert again is not None
    with qtbot.waitSignal(again.failed, timeout=LONG):
        pass
    assert page.notice.text_alternative.startswith("Buku kerja tidak dibuat")


def test_nothing_is_written_by_looking(
    qtbot: QtBot,
    desk: Desk,
    open_file: Callable[[Path], AssessmentView],
    three_years: Path,
    years_page: Callable[[], YearsPage],
) -> None:
    with Workspace.open(three_years, actor="Rina", write=False) as workspace:
        before = workspace.state_digest()
    open_file(three_years)
    page = years_page()
    page.choose(YearChoice(2018, 2027))
    page.show_questions("area.1")
    at_rest(qtbot, desk)
    desk.hub.close()
    with Workspace.open(three_years, actor="Rina", write=False) as workspace:
        assert workspace.state_digest() == before
