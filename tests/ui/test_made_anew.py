"""Pages made anew in another language, size, stage or year: nothing typed is lost, and each is found where it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtTest import QTest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from ui.pages.assessment.page import AssessmentPage
from ui.pages.declaration.page import DeclarationPage
from ui.pages.evidence.page import EvidencePage
from ui.pages.page import Page
from ui.pages.papers.page import PapersPage
from ui.pages.verification.page import VerificationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application

P = TypeVar("P", bound=Page)

LONG = 60_000


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, sample_path: Path, tmp_path: Path) -> Iterator[Application]:
    """With the later of two years of the sample agency open."""
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, sample_path, timeout=LONG)
        yield program


def led(qtbot: QtBot, program: Application, kind: type[P], place: Place) -> P:
    program.go(place)
    rest(qtbot, program)
    return shown(program, kind)


def shown(program: Application, kind: type[P]) -> P:
    page = program.window.stack.currentWidget()
    assert isinstance(page, kind)
    return page


def rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)


def anew(qtbot: QtBot, program: Application, change: Callable[[], object]) -> None:
    before = program.navigation.current
    change()
    qtbot.waitUntil(lambda: program.navigation.current not in {before, None}, timeout=LONG)
    rest(qtbot, program)


def another_language(qtbot: QtBot, program: Application) -> None:
    anew(qtbot, program, lambda: program.choose_language("en"))


def another_size(qtbot: QtBot, program: Application) -> None:
    anew(qtbot, program, lambda: program.choose_scale(125))


def another_stage(qtbot: QtBot, program: Application) -> None:
    page = program.navigation.current
    assert page is not None
    anew(qtbot, program, lambda: page.stage_wanted.emit(Stage.TPI.value))


def another_year_and_back(qtbot: QtBot, program: Application) -> None:
    anew(qtbot, program, lambda: program.hub.show_year("2026", 2026))
    anew(qtbot, program, lambda: program.hub.show_year("2027", 2027))


CHANGES = pytest.mark.parametrize("change", [another_language, another_size, another_stage, another_year_and_back])


@CHANGES
def test_what_is_half_typed_on_the_declaration_waits_on_the_page_made_anew(
    qtbot: QtBot, program: Application, change: Callable[[QtBot, Application], None]
) -> None:
    page = led(qtbot, program, DeclarationPage, Place(PageKey.DECLARATION, part="text"))
    page.text.day.edit.setFocus()
    page.text.day.edit.selectAll()
    QTest.keyClicks(page.text.day.edit, "12/")
    page.show_panel("publish")
    QTest.keyClicks(page.publishing.where, "situs unit")
    page.publishing.day.edit.selectAll()
    QTest.keyClicks(page.publishing.day.edit, "5/3/2027")
    change(qtbot, program)
    page = shown(program, DeclarationPage)
    assert page.text.day.edit.text() == "12/"
    assert page.publishing.where.text() == "situs unit"
    assert page.publishing.day.day is not None
    assert page.publishing.day.day.isoformat() == "2027-03-05"


@CHANGES
def test_half_a_day_of_a_paper_waits_on_the_page_made_anew(
    qtbot: QtBot, program: Application, change: Callable[[QtBot, Application], None]
) -> None:
    page = led(qtbot, program, PapersPage, Place(PageKey.PAPERS))
    page.side.details.day.edit.selectAll()
    QTest.keyClicks(page.side.details.day.edit, "7/1")
    change(qtbot, program)
    assert shown(program, PapersPage).side.details.day.edit.text() == "7/1"


@CHANGES
def test_an_address_that_is_typed_waits_with_its_indicator(
    qtbot: QtBot, program: Application, change: Callable[[QtBot, Application], None]
) -> None:
    page = led(qtbot, program, AssessmentPage, Place(PageKey.ASSESSMENT, code="A.I.5.ii.a", search="pengawasan"))
    QTest.keyClicks(page.side.evidence.drop_zone.link, "https://contoh.go.id/lap")
    change(qtbot, program)
    page = shown(program, AssessmentPage)
    assert page.code == "A.I.5.ii.a"
    assert page.side.evidence.drop_zone.link.text() == "https://contoh.go.id/lap"
    assert page.place().search == "pengawasan"


@CHANGES
def test_what_is_searched_in_the_evidence_is_still_searched(
    qtbot: QtBot, program: Application, change: Callable[[QtBot, Application], None]
) -> None:
    page = led(qtbot, program, EvidencePage, Place(PageKey.EVIDENCE))
    page.library.search.setText("notulen")
    change(qtbot, program)
    assert shown(program, EvidencePage).library.search.text() == "notulen"


def test_the_file_whose_signatures_are_checked_stays_in_another_stage(
    qtbot: QtBot, program: Application, tmp_path: Path
) -> None:
    path = tmp_path / "surat.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    led(qtbot, program, VerificationPage, Place(PageKey.VERIFICATION, document=str(path)))
    another_stage(qtbot, program)
    assert shown(program, VerificationPage).place().document == str(path)
