"""The program as a whole: start screen, opening, who is working, languages, sizes, and when things go wrong."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from ui.crash import OPEN_LOG
from ui.dialogs.home.guide import GuideDialog
from ui.dialogs.home.indicator_help import IndicatorHelp
from ui.dialogs.new_agency import NewAgencyDialog
from ui.dialogs.person import PersonDialog
from ui.models.declaration.steps import Step
from ui.pages.assessment.page import AssessmentPage
from ui.pages.declaration.page import DeclarationPage
from ui.places import PageKey, Place
from ui.preferences import Person, Preferences, RecentFile
from ui.shell.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.change import Change
    from ui.application import Application


T = TypeVar("T")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return known_profile(tmp_path / "profile", Person("Rina Kusuma", "member", 5))


@pytest.fixture
def program(qapp: QApplication, profile: Path) -> Iterator[Application]:
    with running(qapp, profile) as program:
        yield program


def words_of(program: Application) -> set[str]:
    window = program.window
    buttons = {button.text() for button in window.findChildren(QPushButton)}
    return buttons | {label.text() for label in window.findChildren(QLabel)}


def said(value: str, workspace: Workspace) -> Change:
    return workspace.record_answers({"A.I.1.i.a": value}, {}, Stage.UNIT)


def dialog_of(kind: type[T]) -> T:
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind)]
    assert found
    return found[-1]


def test_the_first_screen_speaks_indonesian(program: Application) -> None:
    assert {"Coba unit contoh", "Mulai unit saya", "Buka berkas"} <= words_of(program)
    assert program.window.windowTitle() == "Mulai – Zona Integritas"


def test_another_language_comes_without_a_restart(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    program.choose_language("en")
    qtbot.waitUntil(lambda: program.window.actions_.quit.text() == "Quit")
    assert program.window.windowTitle().endswith("Integrity Zone")
    assert program.navigation.place().code == "A.I.5.ii.a"
    assert program.preferences.language == "en"


def test_opening_a_file_shows_it_and_remembers_it(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    assert "Penanaman Modal" in program.window.windowTitle()
    (recent,) = program.preferences.recent_files()
    assert (recent.answered, recent.of) == (104, 113)
    assert program.formats.points(Fraction(recent.total)) == "78,26"
    program.files.close_file()
    qtbot.waitUntil(lambda: program.hub.view is None)
    assert any("104" in word for word in words_of(program))


def test_the_keyboard_begins_at_the_one_filled_button_and_not_in_the_status_line(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    begin = program.window.focusWidget()
    assert isinstance(begin, QPushButton)
    assert begin.text() == "Mulai unit saya"
    opened(qtbot, program, sample_path)
    go_on = program.window.focusWidget()
    assert isinstance(go_on, QPushButton)
    assert go_on.text() == "Lanjutkan penilaian"


def test_a_foreign_file_is_refused_in_words(qtbot: QtBot, program: Application, tmp_path: Path) -> None:
    path = tmp_path / "catatan.zi"
    path.write_bytes(b"not a workspace at all" * 200)
    program.files.open_file(path)
    qtbot.waitUntil(lambda: program.window.notice.text != "", timeout=10_000)
    assert "catatan.zi" in program.window.notice.text
    assert "Traceback" not in program.window.notice.text
    assert path.read_bytes() == b"not a workspace at all" * 200


def test_a_file_somebody_works_on_can_be_read(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    with Workspace.open(blank_agency, actor="Budi Santoso", write=True):
        program.files.open_file(blank_agency)
        qtbot.waitUntil(lambda: program.window.notice.text != "", timeout=15_000)
        assert "Budi Santoso" in program.window.notice.text
        assert "--" not in program.window.notice.text
        with qtbot.waitSignal(program.hub.opened, timeout=15_000):
            program.window.notice._action.click()
        assert program.hub.is_read_only
        program.files.close_file()


def test_a_dropped_workspace_is_opened(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(blank_agency))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(program.hub.opened, timeout=15_000):
        program.window.dropEvent(event)


def test_a_new_agency_is_made_with_its_team(qtbot: QtBot, program: Application, tmp_path: Path) -> None:
    program.files.make_agency()
    dialog = dialog_of(NewAgencyDialog)
    dialog.accept()
    assert dialog.isVisible(), "without a name nothing is made"
    dialog.name.setText("Dinas Perhubungan")
    dialog.code.setText("2.15")
    dialog._chosen_path = tmp_path / "baru" / "dishub.zi"
    dialog.team[0][0].setText("Sinta Maharani")
    dialog.team[5][0].setText("Bayu Prakoso")
    with qtbot.waitSignal(program.hub.opened, timeout=15_000):
        dialog.accept()
    view = program.hub.view
    assert view is not None
    assert (view.snapshot.unit.name, view.snapshot.unit.code) == ("Dinas Perhubungan", "2.15")
    assert {(member.name, member.area) for member in view.snapshot.team} == {
        ("Sinta Maharani", None),
        ("Bayu Prakoso", 5),
    }


def test_a_year_of_the_repealed_instrument_asks_by_which_one(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    program.files.make_agency()
    dialog = dialog_of(NewAgencyDialog)
    assert not dialog.asked.isVisible(), "of this year there is one instrument"
    dialog.year.setValue(2019)
    assert dialog.asked.isVisible()
    assert dialog.asked.currentData() == "zi-2014"
    assert "52 Tahun 2014" in dialog.asked.currentText()
    dialog.year.setValue(2022)
    assert not dialog.asked.isVisible()
    assert dialog.asked.currentData() == "zi-2021"
    dialog.year.setValue(2021)
    assert dialog.asked.isVisible(), "at the end of this year the one gave way to the other"
    assert dialog.asked.currentData() == "zi-2014"
    dialog.year.setValue(2019)
    dialog.name.setText("Dinas Perhubungan")
    dialog._chosen_path = tmp_path / "lama.zi"
    with qtbot.waitSignal(program.hub.opened, timeout=15_000):
        dialog.accept()
    view = program.hub.view
    assert view is not None
    assert (view.snapshot.assessment.year, view.instrument.key) == (2019, "zi-2014")


def test_who_is_working_stands_in_every_entry_from_then_on(
    qtbot: QtBot, program: Application, blank_agency: Path
) -> None:
    opened(qtbot, program, blank_agency)
    program.dialogs.ask_person()
    dialog = dialog_of(PersonDialog)
    dialog.name.setText("Wayan Suardana")
    with qtbot.waitSignal(program.hub.opened, timeout=15_000):
        dialog.accept()
    with qtbot.waitSignal(program.hub.saved, timeout=10_000):
        program.hub.do("answer", lambda workspace: workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.UNIT))
    program.files.close_file()
    with Workspace.open(blank_agency, actor="?", write=False) as workspace:
        entries = workspace.history("answer/zi-2021/2026/A.I.1.i.a/unit")
    assert [entry.actor for entry in entries] == ["Wayan Suardana"]


def test_text_size_is_kept_and_shown_at_once(qtbot: QtBot, program: Application, profile: Path) -> None:
    height = program.window.status.sizeHint().height()
    program.choose_scale(150)
    qtbot.waitUntil(lambda: program.window.status.sizeHint().height() > height)
    program.preferences.sync()
    assert Preferences(profile).scale == 150


@pytest.mark.parametrize("text", ["{", "[1]", '[{"path": 1}]', "nonsense", '{"name": 5}'])
def test_a_damaged_profile_is_read_as_a_new_one(profile: Path, text: str) -> None:
    preferences = Preferences(profile)
    for key in ("person", "recent", "theme", "scale", "language"):
        preferences._settings.setValue(key, text)
    preferences.sync()
    again = Preferences(profile)
    assert (again.person, again.recent_files(), again.theme, again.scale, again.language) == (
        None,
        (),
        "system",
        100,
        "id",
    )


def test_recent_files_are_few_and_the_last_comes_first(profile: Path) -> None:
    preferences = Preferences(profile)
    for number in range(20):
        preferences.remember_file(RecentFile(f"/x/{number % 15}.zi", "Unit", 2026, 1, 113, "1/2", "2026-03-02"))
    paths = [file.path for file in preferences.recent_files()]
    assert len(paths) == len(set(paths)) == 12
    assert paths[0] == "/x/4.zi"
    assert json.loads(preferences._text("recent"))


def test_a_bug_in_a_job_is_told_and_logged_and_nobody_waits_for_its_message(
    qtbot: QtBot, program: Application, sample_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    opened(qtbot, program, sample_path)
    hook = program.crash_hook

    def fail(_workspace: Workspace) -> None:
        raise ZeroDivisionError("a bug")

    program.hub.do("fail", fail)
    qtbot.waitUntil(lambda: hook.shown is not None)
    box = hook.shown
    assert box is not None
    assert "a bug" in caplog.text
    assert "tersimpan" in box.informativeText()
    with qtbot.waitSignal(program.hub.saved):
        program.hub.do("answer", partial(said, "Tidak"))
    with qtbot.waitSignal(program.runner.crashed):
        program.hub.do("fail", fail)
    assert hook.shown is box, "one at a time"
    with patch("PySide6.QtGui.QDesktopServices.openUrl") as opener:
        next(button for button in box.buttons() if button.objectName() == OPEN_LOG).click()
    assert opener.call_args.args[0].toLocalFile() == str(program.log_path)
    qtbot.waitUntil(lambda: hook.shown is None)
    caplog.clear()


def test_a_bug_that_ends_the_program_is_read_before_it_ends(
    program: Application, caplog: pytest.LogCaptureFixture
) -> None:
    hook, seen = program.crash_hook, list[str]()

    def close() -> None:
        assert hook.shown is not None
        seen.append(hook.shown.informativeText())
        hook.shown.reject()

    QTimer.singleShot(0, close)
    hook.on_exception(ZeroDivisionError, ZeroDivisionError("a bug"), None)
    assert len(seen) == 1, "it came back when the message was closed"
    assert hook.shown is None
    assert "a bug" in caplog.text
    caplog.clear()


def test_closing_the_window_keeps_what_was_asked_for(qtbot: QtBot, program: Application, blank_agency: Path) -> None:
    opened(qtbot, program, blank_agency)
    for value in ("Ya", "Tidak", "Ya"):
        program.hub.do("answer", partial(said, value))
    program.window.close()
    with Workspace.open(blank_agency, actor="?", write=True) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT]["A.I.1.i.a"].value == "Ya"


def test_the_palette_finds_commands_and_indicators(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    entries = program.dialogs.palette_entries()
    titles = [entry.title for entry in entries]
    assert "Tema: Gelap" in titles
    next(entry.run for entry in entries if entry.title.startswith("A.I.5.ii.a"))()
    assert program.navigation.place().code == "A.I.5.ii.a"


def test_the_palette_names_what_it_finds_once_and_with_its_code(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    opened(qtbot, program, sample_path)
    program.dialogs.show_palette()
    palette = program.window.findChild(Palette)
    assert palette is not None
    with qtbot.waitCallback() as given:
        program.dialogs.search_file("gratifikasi", given)
    assert given.args is not None
    found = [f"{entry.title} {entry.hint}" for entry in given.args[0]]
    assert not [words for words in found if words.endswith(" butir")], "listed among the indicators already"
    palette._model.look_for("gratifikasi", given.args[0])
    titles = [entry.title for entry in palette._model._shown]
    assert titles
    documents = [entry.title for entry in given.args[0] if entry.hint.startswith(("bukti", "di dalam dokumen"))]
    assert all(title.startswith(("A.", "B.")) for title in titles if title not in documents)
    palette.close()


def test_what_the_strip_tells_leaves_no_line_below(
    qtbot: QtBot, program: Application, sample_path: Path, tmp_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Sinta Maharani", write=True):
        task = program.hub.open("opening", sample_path, actor="Rina", write=True, blank=BlankPolicy.ZERO)
        program.window.tasks.follow(task, is_told=True)
        with qtbot.waitSignal(task.failed):
            pass
    assert program.window.tasks.isHidden()
    task = program.hub.open("opening", tmp_path / "gone.zi", actor="Rina", write=True, blank=BlankPolicy.ZERO)
    program.window.tasks.follow(task)
    with qtbot.waitSignal(task.failed):
        pass
    assert not program.window.tasks.isHidden()


def test_every_menu_has_a_letter_of_its_own(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    for key in (PageKey.HOME, PageKey.ASSESSMENT, PageKey.EVIDENCE, PageKey.REPORTS):
        program.go(Place(key))
        titles = [menu.text() for menu in program.window.menuBar().actions() if menu.isVisible()]
        letters = [title.partition("&")[2][:1].casefold() for title in titles]
        assert all(letters), titles
        assert len(set(letters)) == len(letters), titles


def test_the_sheet_of_keys_names_the_palette_too(program: Application) -> None:
    assert program.window.actions_.palette in program.window.actions_.for_keys()


def test_the_tour_comes_at_the_first_start_only(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    for start in range(2):
        with running(qapp, tmp_path / "new-profile") as program:
            if not start:
                qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), GuideDialog), timeout=5_000)
                dialog_of(GuideDialog).close()
            assert program.preferences.tour_seen


def test_help_is_about_the_indicator_where_one_is_open(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    program.window.actions_.help.trigger()
    dialog_of(GuideDialog).close()
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    program.window.actions_.help.trigger()
    assert "A.I.5.ii.a" in " ".join(label.text() for label in dialog_of(IndicatorHelp).findChildren(QLabel))
    dialog_of(IndicatorHelp).close()


def test_another_year_of_the_file_makes_the_pages_anew(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    asked = instrument("zi-2021")
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, asked, year=2027, from_year=2026)
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    page = program.navigation.pages[PageKey.ASSESSMENT]
    assert program.hub.view is not None
    assert program.hub.view.snapshot.assessment.year == 2027
    with qtbot.waitSignal(program.hub.changed, timeout=10_000):
        program.hub.show_year("2026", 2026)
    assert program.navigation.pages[PageKey.ASSESSMENT] is not page
    assert program.navigation.place().code == "A.I.5.ii.a"
    assert "2026" in program.window.windowTitle()


def test_what_is_being_typed_when_another_year_comes_stays_in_its_own(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    page = program.navigation.pages[PageKey.ASSESSMENT]
    assert isinstance(page, AssessmentPage)
    page.card.note.note.setPlainText("catatan untuk 2027")
    with qtbot.waitSignal(program.hub.changed, timeout=10_000):
        program.hub.show_year("2026", 2026)
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        notes = {year: workspace.snapshot(year).answers[Stage.UNIT]["A.I.5.ii.a"].note for year in (2026, 2027)}
    assert notes[2027] == "catatan untuk 2027"
    assert notes[2026] != "catatan untuk 2027"


def test_what_is_typed_while_another_file_is_being_opened_is_recorded(
    qtbot: QtBot, program: Application, sample_path: Path, blank_agency: Path
) -> None:
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="A.I.5.ii.a"))
    page = program.navigation.pages[PageKey.ASSESSMENT]
    assert isinstance(page, AssessmentPage)
    with qtbot.waitSignal(program.hub.opened, timeout=15_000):
        program.files.open_file(blank_agency)
        page.card.note.note.setPlainText("catatan pada saat terakhir")
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    assert program.hub.path == blank_agency
    assert not program.window.notice.isVisible()
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT]["A.I.5.ii.a"].note == "catatan pada saat terakhir"
    with Workspace.open(blank_agency, actor="Rina", write=False) as workspace:
        assert not workspace.snapshot().answers.get(Stage.UNIT, {}).get("A.I.5.ii.a")


def test_an_index_as_in_the_year_that_comes_is_recorded_in_its_own_all_the_same(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
        known = workspace.snapshot(2026).answers[Stage.UNIT]["B.I.a"].value
    assert isinstance(known, str)
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.ASSESSMENT, code="B.I.a"))
    page = program.navigation.pages[PageKey.ASSESSMENT]
    assert isinstance(page, AssessmentPage)
    assert program.hub.view is not None
    assert program.hub.view.values.get("B.I.a") is None
    with qtbot.waitSignal(program.hub.changed, timeout=10_000):
        program.hub.show_year("2026", 2026)
        page.card.index.field.selectAll()
        QTest.keyClicks(page.card.index.field, known.replace(".", ","))
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        assert workspace.snapshot(2027).answers[Stage.UNIT]["B.I.a"].value == known


def test_what_is_typed_for_the_charter_when_another_year_comes_stays_in_its_own(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
        before = workspace.snapshot(2026).declaration
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.DECLARATION, part=Step.TEXT))
    page = program.navigation.pages[PageKey.DECLARATION]
    assert isinstance(page, DeclarationPage)
    page.text.place.selectAll()
    QTest.keyClicks(page.text.place, "Balai kota 2027")
    with qtbot.waitSignal(program.hub.changed, timeout=10_000):
        program.hub.show_year("2026", 2026)
    qtbot.waitUntil(lambda: not program.runner.is_busy)
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        own, other = workspace.snapshot(2027).declaration, workspace.snapshot(2026).declaration
    assert own is not None
    assert own.place == "Balai kota 2027"
    assert other == before


def test_every_page_hears_of_another_trust_list_once(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    opened(qtbot, program, sample_path)
    pages = []
    for key in (PageKey.DECLARATION, PageKey.VERIFICATION):
        program.go(Place(key))
        pages.append(program.navigation.pages[key])
    with patch.object(pages[0], "trust_changed") as first, patch.object(pages[1], "trust_changed") as second:
        program.dialogs.tell_of_trust()
        assert (first.call_count, second.call_count) == (1, 1)
        pages[1].trust_added.emit()
        assert (first.call_count, second.call_count) == (2, 1)


def test_damage_that_a_check_finds_is_told_in_the_language_of_the_screens(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    with closing(sqlite3.connect(sample_path)) as connection, connection:
        connection.execute("UPDATE content SET size = size + 1")
    opened(qtbot, program, sample_path)
    program.files.check_file()
    notice = program.window.notice
    qtbot.waitUntil(notice.isVisible, timeout=60_000)
    assert "isi dokumen tidak cocok" in words_shown(notice)


def words_shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))
