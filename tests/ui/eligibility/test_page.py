"""The page of requirements and dates: what is said is recorded, judged beside the score, and undone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from integrity_zone.domain.eligibility import eligibility
from integrity_zone.domain.requirements import RULES, Requirement, RequirementState
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.domain.year_calendar import CalendarEvent, calendar_of
from ui.dialogs.eligibility.event import EventDialog
from ui.dialogs.eligibility.requirement import RequirementDialog
from ui.models.eligibility.proposal import ProposalWords
from ui.models.home.text_table import DATA_ROLE
from ui.pages.eligibility.page import CALENDAR, REQUIREMENTS, EligibilityPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QTableView
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView
    from ui.widgets.strip import Strip

D = TypeVar("D", bound=QDialog)
TODAY = date(2026, 5, 20)
LONG = 10_000


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> EligibilityPage:
    made = EligibilityPage(desk, today=lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def dialog_of(page: EligibilityPage, kind: type[D]) -> D:
    return next(found for found in page.findChildren(kind) if found.isVisible())


def said(strip: Strip) -> str:
    return strip.text_alternative


def row_of(table: QTableView, key: str) -> tuple[str, ...]:
    model = table.model()
    for number in range(model.rowCount()):
        if model.index(number, 0).data(DATA_ROLE) == key:
            return tuple(str(model.index(number, column).data()) for column in range(model.columnCount()))
    raise AssertionError(key)


@pytest.mark.usefixtures("languages")
def test_the_affirmative_way_hides_nothing_of_what_the_portal_asked(qapp: QApplication) -> None:
    everything = {rule.key: Requirement(rule.key, RequirementState.MET) for rule in RULES if rule.key != "wbk-years"}
    words = ProposalWords(qapp)
    told = words.requirements(eligibility(everything, "WBBM", target="WBBM")).sentence
    assert "Lewat jalur afirmasi" in told
    assert "Portal kementerian" in told
    del everything["affirmation"]
    told = words.requirements(eligibility(everything, "WBBM", target="WBBM")).sentence
    assert "jalur afirmasi" not in told
    assert "Portal kementerian" in told


def test_nothing_said_is_said_so_beside_the_score(page: EligibilityPage) -> None:
    assert said(page.requirements_strip) == "Syarat pengusulan WBK: 0 dari 11 terpenuhi 11 belum diketahui."
    assert said(page.score_strip).startswith("Nilai untuk WBK: 11 dari 12 nilai minimal tercapai")
    assert row_of(page.requirements.table, "bpk") == ("Opini BPK", "Instansi", "WTP", "", "Belum diperiksa", "")
    assert row_of(page.requirements.table, "core")[2] == "Ya"


def test_a_requirement_is_said_with_value_day_and_evidence_and_undone(qtbot: QtBot, page: EligibilityPage) -> None:
    page.requirements.choose("bpk")
    page.requirements.change.click()
    dialog = dialog_of(page, RequirementDialog)
    dialog.state.setCurrentIndex(dialog.state.findData(RequirementState.MET))
    dialog.value.setText("WTP")
    dialog.document.setCurrentIndex(1)
    title = dialog.document.currentText()
    dialog.day.edit.setText("bukan tanggal")
    dialog.accept()
    assert dialog.isVisible(), "that is no day"
    dialog.day.edit.setText("20/5/2026")
    total = page.desk.hub.view.recorded.total if page.desk.hub.view else None
    with qtbot.waitSignal(page.desk.hub.changed, timeout=LONG):
        dialog.accept()
    told = ("Opini BPK", "Instansi", "WTP", "WTP, 20 Mei 2026", "Terpenuhi", title)
    assert row_of(page.requirements.table, "bpk") == told
    assert said(page.requirements_strip).startswith("Syarat pengusulan WBK: 1 dari 11 terpenuhi")
    assert page.desk.hub.view is not None
    assert page.desk.hub.view.recorded.total == total, "never part of the score"
    assert page.desk.hub.undo_stack.undoText() == "syarat Opini BPK"
    with qtbot.waitSignal(page.desk.hub.changed, timeout=LONG):
        page.desk.hub.undo()
    assert said(page.requirements_strip).startswith("Syarat pengusulan WBK: 0 dari 11 terpenuhi")


def test_a_value_below_what_is_asked_is_told(qtbot: QtBot, page: EligibilityPage) -> None:
    def write(workspace: object) -> object:
        from integrity_zone.services.assessment.requirements import set_requirement

        return set_requirement(workspace, Requirement("sakip", RequirementState.MET, "B"))  # type: ignore[arg-type]

    with qtbot.waitSignal(page.desk.hub.changed, timeout=LONG):
        page.desk.hub.do("isian", write)  # type: ignore[arg-type]
    assert row_of(page.requirements.table, "sakip")[4] == "Terpenuhi"
    page.predicates.choose("WBBM")
    assert row_of(page.requirements.table, "sakip")[2:5] == (
        "BB",
        "B",
        "Dinyatakan terpenuhi, tetapi nilainya di bawah yang diminta",
    )
    assert "Nilai untuk WBBM" in said(page.score_strip)
    assert row_of(page.requirements.table, "wbk-years")[4] == "Belum diperiksa"
    page.predicates.choose("WBK")
    assert row_of(page.requirements.table, "wbk")[4] == "Hanya untuk WBBM"


def test_what_is_always_asked_for_is_not_offered_as_not_applicable(page: EligibilityPage, desk: Desk) -> None:
    view = desk.hub.view
    assert view is not None
    rules = {rule.key: rule for rule in RULES}
    for key, offered in (("bpk", False), ("rb", True), ("wbk-years", True), ("affirmation", True)):
        dialog = RequirementDialog(rules[key], Requirement(key), view.snapshot, desk, page)
        assert (dialog.state.findData(RequirementState.NOT_APPLICABLE) >= 0) is offered, key
    before = Requirement("bpk", RequirementState.NOT_APPLICABLE)
    dialog = RequirementDialog(rules["bpk"], before, view.snapshot, desk, page)
    assert dialog.requirement == before, "what was said before is not lost"


def test_what_nobody_touches_in_a_dialog_stays_as_it_was(page: EligibilityPage, desk: Desk) -> None:
    view = desk.hub.view
    assert view is not None
    document = next(iter(view.snapshot.documents))
    for rule in RULES:
        known = Requirement(rule.key, RequirementState.MET, "x" * 80, TODAY, "a\n" + "b" * 998, document)
        assert RequirementDialog(rule, known, view.snapshot, desk, page).requirement == known
    for kept in (CalendarEvent("proposal", "", TODAY, TODAY, "a\n" + "b" * 998), CalendarEvent("tpi", "TPI kami")):
        line = next(line for line in calendar_of(2026, {kept.key: kept}) if line.key == kept.key)
        assert EventDialog(line, None, "", desk, page).event_wanted == kept


def test_the_next_date_is_chosen_and_told_of(page: EligibilityPage) -> None:
    assert page.calendar.table.currentIndex().data(DATA_ROLE) == "proposal"
    assert row_of(page.calendar.table, "proposal") == ("Pengusulan kepada TPN", "31 Mei 2026\n11 hari lagi")
    assert page.calendar.about.text().startswith("Tanggal tetap. Setiap tahun 31 Mei")
    assert row_of(page.calendar.table, "tpi")[1] == "belum bertanggal"
    assert row_of(page.calendar.table, "team")[1] == "31 Jan 2026\nsudah lewat"
    assert not page.calendar.remove.isEnabled(), "nothing was said of it"


def test_a_date_is_moved_done_and_let_go(qtbot: QtBot, page: EligibilityPage) -> None:
    hub = page.desk.hub
    page.calendar.change.click()
    dialog = dialog_of(page, EventDialog)
    assert dialog.day.edit.placeholderText() == "31 Mei 2026"
    dialog.day.edit.setText("15/6/2026")
    dialog.note.setText("pengumuman TPN")
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        dialog.accept()
    assert row_of(page.calendar.table, "proposal")[1] == "15 Jun 2026\n26 hari lagi"
    assert page.calendar.about.text().startswith("Ditetapkan unit; biasanya 31 Mei 2026.")
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        page.calendar.done.click()
    assert row_of(page.calendar.table, "proposal")[1] == "15 Jun 2026\nselesai 20 Mei 2026"
    assert page.calendar.done.text() == "Ternyata belum"
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        page.calendar.done.click()
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        page.calendar.remove.click()
    assert row_of(page.calendar.table, "proposal")[1] == "31 Mei 2026\n11 hari lagi"


def test_a_date_of_ones_own_needs_a_name_and_can_be_removed(qtbot: QtBot, page: EligibilityPage) -> None:
    hub = page.desk.hub
    page.calendar.add.click()
    dialog = dialog_of(page, EventDialog)
    dialog.accept()
    assert dialog.isVisible(), "without a name"
    dialog.name.setText("Rapat enam pokja")
    dialog.day.edit.setText("25/5/2026")
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        dialog.accept()
    view = hub.view
    assert view is not None
    (key,) = view.snapshot.calendar
    assert row_of(page.calendar.table, key) == ("Rapat enam pokja", "25 Mei 2026\n5 hari lagi")
    page.calendar.choose(key)
    assert page.calendar.remove.text() == "Hapus"
    with qtbot.waitSignal(hub.changed, timeout=LONG):
        page.calendar.remove.click()
    assert hub.view is not None
    assert not hub.view.snapshot.calendar


def test_places_lead_to_one_line_and_come_back(page: EligibilityPage) -> None:
    page.show_place(Place(PageKey.ELIGIBILITY, part=CALENDAR, search="hakordia"))
    assert page.calendar.table.currentIndex().data(DATA_ROLE) == "hakordia"
    assert page.place().part == CALENDAR
    page.show_place(Place(PageKey.ELIGIBILITY, part=REQUIREMENTS, search="tlhp"))
    assert page.requirements.table.currentIndex().data(DATA_ROLE) == "tlhp"


@pytest.mark.parametrize(("width", "both"), [(1200, True), (760, False)])
def test_one_part_at_a_time_where_there_is_no_room(qtbot: QtBot, page: EligibilityPage, width: int, both: bool) -> None:
    page.resize(width, 700)
    qtbot.waitUntil(lambda: page.parts.isVisible() is not both)
    assert page.requirements.isVisible()
    assert page.calendar.isVisible() is both
    page.parts.choose(CALENDAR)
    assert page.calendar.isVisible()
    assert page.requirements.isVisible() is both


def test_a_file_that_is_only_read_offers_nothing_that_changes_it(qtbot: QtBot, desk: Desk, sample_path: Path) -> None:
    with qtbot.waitSignal(desk.hub.opened, timeout=LONG):
        desk.hub.open("", sample_path, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    page = EligibilityPage(desk, today=lambda: TODAY)
    qtbot.addWidget(page)
    page.show()
    changing = (page.requirements.change, page.calendar.change, page.calendar.done, page.calendar.add)
    assert not any(button.isEnabled() for button in changing)
    page.acts.ask_requirement("bpk")
    page.acts.ask_event(None)
    assert not [found for found in page.findChildren(QDialog) if found.isVisible()]


def test_the_score_is_one_click_away(page: EligibilityPage, told: Told) -> None:
    page._see.click()
    assert told.places == [Place(PageKey.HOME)]
