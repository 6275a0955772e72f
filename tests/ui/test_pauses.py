"""No pause above 50 ms of work in the thread of the screens, with thousands of pieces of evidence in the file.

Ten thousand take half a minute to be put there, so they are only in the long run.
"""

from __future__ import annotations

import gc
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import add_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.official_forms import form_2021, sheet_2026, worked_example
from tests.support.pauses import watched_pauses
from tests.support.programs import known_profile, running
from tests.support.worksheet_imports import REAL
from tests.ui.evidence.conftest import dropped
from ui.models.reports.kinds import ReportKey
from ui.models.years.reading import YearChoice
from ui.pages.assessment.page import AssessmentPage
from ui.pages.evidence.page import EvidencePage
from ui.pages.importing.page import ImportPage
from ui.pages.reports.page import ReportsPage
from ui.pages.years.page import YearsPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from ui.application import Application

LONGEST = 0.050
STEPS = 10
ASKED = instrument("zi-2021")

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture(scope="module", params=[1_000, pytest.param(10_000, marks=pytest.mark.long)])
def kept_archive(kept_sample: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The sample agency with many addresses behind its answers."""
    path = Path(shutil.copy(kept_sample, tmp_path_factory.mktemp("archive") / "arsip.zi"))
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(variable, str(path.parent / "home"))
        with Workspace.open(path, actor="Rina Kusuma", write=True) as workspace:
            for step, found in zip(range(STEPS), ASKED.indicators, strict=False):
                addresses = [f"https://contoh.go.id/{step}/{number}" for number in range(request.param // STEPS)]
                add_evidence(workspace, addresses, Placement((found.code,)), instrument=ASKED)
    return path


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, kept_archive: Path, tmp_path: Path) -> Iterator[Application]:
    """The whole program with that file open."""
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        with qtbot.waitSignal(program.hub.opened, timeout=60_000):
            program.files.open_file(Path(shutil.copy(kept_archive, tmp_path / "arsip.zi")))
        # As the program does at the first file; what tests before this one left would be gone through again and again.
        gc.collect()
        gc.freeze()
        yield program
        gc.unfreeze()


def shown(program: Application, qtbot: QtBot, place: Place) -> QWidget:
    """A page, seen before: what is measured is working with it."""
    program.go(place)
    page = program.window.stack.currentWidget()
    assert page is not None
    settled(program, qtbot)
    return page


def settled(program: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=120_000)
    with watched_pauses() as beats:
        qtbot.waitUntil(lambda: beats.beats > 10)


def test_answering_never_pauses(program: Application, qtbot: QtBot) -> None:
    page = shown(program, qtbot, Place(PageKey.ASSESSMENT, code="A.I.1.i.a"))
    assert isinstance(page, AssessmentPage)
    page.card.focus_question()
    view = program.hub.view
    assert view is not None
    is_first = view.values["A.I.1.i.a"] == view.instrument.indicators_by_code["A.I.1.i.a"].options[0].key
    # Only a key that changes the answer is recorded.
    keys = (Qt.Key.Key_2, Qt.Key.Key_1) if is_first else (Qt.Key.Key_1, Qt.Key.Key_2)
    with watched_pauses() as pauses:
        for key in keys * 5:
            QTest.keyClick(program.window.focusWidget(), key)
            settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


def test_filtering_never_pauses(program: Application, qtbot: QtBot) -> None:
    assessment = shown(program, qtbot, Place(PageKey.ASSESSMENT))
    assert isinstance(assessment, AssessmentPage)
    with watched_pauses() as pauses:
        for letter in "pengawasan":
            QTest.keyClicks(assessment.navigator.search, letter)
            settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


def test_narrowing_the_library_never_pauses(program: Application, qtbot: QtBot) -> None:
    library = shown(program, qtbot, Place(PageKey.EVIDENCE))
    assert isinstance(library, EvidencePage)
    with watched_pauses() as pauses:
        for letter in "contoh 9":
            QTest.keyClicks(library.library.search, letter)
            settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


def test_comparing_years_never_pauses(program: Application, qtbot: QtBot) -> None:
    program.hub.do("", lambda workspace: add_year(workspace, instrument("zi-2014"), year=2018), undoable=False)
    page = shown(program, qtbot, Place(PageKey.YEARS))
    assert isinstance(page, YearsPage)
    assert page.read is not None
    assert page.read.choice == YearChoice(2018, 2026)
    with watched_pauses() as pauses:
        page.show_questions()
        settled(program, qtbot)
        for letter in "pengawasan":
            QTest.keyClicks(page.questions.filters.search, letter)
            settled(program, qtbot)
        page.questions.show_all()
        program.hub.do("", lambda workspace: workspace.record_answers({"A.I.1.a": "Ya"}, {}, Stage.UNIT, year=2018))
        settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


def test_taking_in_two_hundred_files_never_pauses(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    files = [folder / f"A.I.1.i.a_dokumen-{number}.txt" for number in range(200)]
    for number, file in enumerate(files):
        file.write_text(f"Notulen rapat {number}\n" * 50, encoding="utf-8")
    page = shown(program, qtbot, Place(PageKey.ASSESSMENT, code="A.I.1.i.a"))
    assert isinstance(page, AssessmentPage)
    with watched_pauses() as pauses:
        page.side.evidence.take_mime(dropped(*files))
        settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


@pytest.mark.parametrize("key", [key for key in ReportKey if key is not ReportKey.YEARS])
def test_making_a_report_never_pauses(program: Application, qtbot: QtBot, tmp_path: Path, key: ReportKey) -> None:
    page = shown(program, qtbot, Place(PageKey.REPORTS))
    assert isinstance(page, ReportsPage)
    template = tmp_path / "LKE.xlsx"
    template.write_bytes(sheet_2026(REAL))
    with watched_pauses() as pauses:
        task = page.make_at(key, tmp_path / f"{key.value}.out", False, template)
        assert task is not None
        settled(program, qtbot)
    assert pauses.longest < LONGEST, str(pauses)


def test_backing_up_never_pauses(program: Application, qtbot: QtBot) -> None:
    shown(program, qtbot, Place(PageKey.HOME))
    with watched_pauses() as pauses:
        program.backup_watch.make()
        settled(program, qtbot)
    assert program.window.status._backup.accessibleName() == "Cadangan baru saja"
    assert pauses.longest < LONGEST, str(pauses)


def test_taking_a_worksheet_in_never_pauses(program: Application, qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "LKE.xlsx"
    book.write_bytes(form_2021(REAL, worked_example(REAL)))
    page = shown(program, qtbot, Place(PageKey.IMPORT, document=str(book)))
    assert isinstance(page, ImportPage)
    with watched_pauses() as pauses:
        page.look()
        settled(program, qtbot)
        page.take()
        settled(program, qtbot)
    assert program.hub.undo_stack.canUndo()
    assert pauses.longest < LONGEST, str(pauses)
