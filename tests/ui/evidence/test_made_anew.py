"""Evidence on its way when its page is made anew or closed with the file: taken all the same, or offered again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from integrity_zone.domain.work_unit import Stage
from tests.support.photos import phone_photo
from tests.support.programs import held, known_profile, opened, running
from ui.pages.evidence.page import EvidencePage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application

LONG = 60_000


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, blank_agency: Path, tmp_path: Path) -> Iterator[Application]:
    """With an agency without evidence open, and its page in sight."""
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, blank_agency, timeout=LONG)
        program.go(Place(PageKey.EVIDENCE))
        yield program


def shown(program: Application) -> EvidencePage:
    page = program.window.stack.currentWidget()
    assert isinstance(page, EvidencePage)
    return page


def rest(qtbot: QtBot, program: Application) -> None:
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)


def titles(program: Application) -> set[str]:
    assert program.hub.view is not None
    return {document.title for document in program.hub.view.snapshot.documents.values()}


def waiting(program: Application) -> set[str]:
    return {item.label for item in shown(program).tray_model.items}


def two_waiting(qtbot: QtBot, program: Application, tmp_path: Path) -> EvidencePage:
    """The page with two files of a folder in its tray, the second of which is gone by now."""
    folder = tmp_path / "ZI"
    folder.mkdir()
    for name in ("A.I.1.i.a SK Tim.pdf", "A.I.1.i.b SK.pdf"):
        (folder / name).write_bytes(name.encode())
    page = shown(program)
    page.bringing.bring([folder])
    rest(qtbot, program)
    (folder / "A.I.1.i.b SK.pdf").unlink()
    return page


def press(qtbot: QtBot, program: Application, text: str) -> None:
    (found,) = [made for made in shown(program).strip.findChildren(QPushButton) if made.text() == text]
    found.click()
    rest(qtbot, program)


def another_language(program: Application) -> None:
    program.choose_language("en")


def another_size(program: Application) -> None:
    program.choose_scale(125)


def another_stage(program: Application) -> None:
    shown(program).stage_wanted.emit(Stage.TPI.value)


def another_language_elsewhere(program: Application) -> None:
    program.go(Place(PageKey.HOME))
    program.choose_language("en")


CHANGES = [another_language, another_size, another_stage, another_language_elsewhere]


@pytest.mark.parametrize("change", CHANGES)
def test_files_looked_at_when_the_page_is_made_anew_are_taken_or_offered(
    qtbot: QtBot, program: Application, tmp_path: Path, change: Callable[[Application], None]
) -> None:
    folder = tmp_path / "ZI"
    folder.mkdir()
    (folder / "A.I.1.i.a SK Tim.pdf").write_bytes(b"sk tim")
    single, gone = tmp_path / "laporan.pdf", tmp_path / "hilang.pdf"
    single.write_bytes(b"laporan")
    page = shown(program)
    with held(program):
        page.bringing.bring([folder, single, gone])
        change(program)
        qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    rest(qtbot, program)
    assert titles(program) == {"laporan.pdf"}
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == {"A.I.1.i.a SK Tim.pdf"}
    assert "hilang.pdf" in shown(program).strip.text_alternative


@pytest.mark.parametrize("change", CHANGES)
def test_a_question_about_photos_is_asked_again_on_the_page_made_anew(
    qtbot: QtBot, program: Application, tmp_path: Path, change: Callable[[Application], None]
) -> None:
    photo = tmp_path / "IMG.jpg"
    photo.write_bytes(phone_photo(4000, 3000))
    page = shown(program)
    page.bringing.bring([photo])
    rest(qtbot, program)
    assert page.strip.isVisible()
    change(program)
    qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    program.go(Place(PageKey.EVIDENCE))
    assert shown(program).strip.isVisible()
    is_english = program.preferences.language == "en"
    press(qtbot, program, "Make them smaller" if is_english else "Perkecil foto")
    assert titles(program) == {"IMG.jpg"}


@pytest.mark.parametrize("change", CHANGES)
def test_what_could_not_be_taken_in_is_told_on_the_page_made_anew(
    qtbot: QtBot, program: Application, tmp_path: Path, change: Callable[[Application], None]
) -> None:
    page = two_waiting(qtbot, program, tmp_path)
    page.tray.link_all.click()
    change(program)
    qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    rest(qtbot, program)
    program.go(Place(PageKey.EVIDENCE))
    assert titles(program) == {"A.I.1.i.a SK Tim.pdf"}
    (left,) = shown(program).tray_model.items
    assert "A.I.1.i.b SK.pdf" in left.problem


@pytest.mark.parametrize("change", [another_language, another_size])
def test_what_was_linked_while_its_page_was_out_of_sight_waits_no_longer_on_the_page_made_anew(
    qtbot: QtBot, program: Application, tmp_path: Path, change: Callable[[Application], None]
) -> None:
    page = two_waiting(qtbot, program, tmp_path)
    page.tray.link_all.click()
    program.go(Place(PageKey.HOME))
    rest(qtbot, program)
    assert titles(program) == {"A.I.1.i.a SK Tim.pdf"}
    change(program)
    qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == {"A.I.1.i.b SK.pdf"}


def test_what_was_linked_and_told_nobody_before_the_file_was_closed_waits_no_longer(
    qtbot: QtBot, program: Application, blank_agency: Path, tmp_path: Path
) -> None:
    page = two_waiting(qtbot, program, tmp_path)
    single = tmp_path / "A.I.2.i.a Rencana.pdf"
    single.write_bytes(b"rencana")
    page.tray.link_all.click()
    page.bringing.bring([single])
    another_language_elsewhere(program)
    qtbot.waitUntil(lambda: not isValid(page), timeout=LONG)
    rest(qtbot, program)
    assert titles(program) == {"A.I.1.i.a SK Tim.pdf", single.name}
    program.files.close_file()
    opened(qtbot, program, blank_agency, timeout=LONG)
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == {"A.I.1.i.b SK.pdf", single.name}, "a document whose name carries a code waits for it"
    program.go(Place(PageKey.HOME))


def test_photos_asked_about_when_the_file_is_closed_wait_in_the_tray(
    qtbot: QtBot, program: Application, blank_agency: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "IMG.jpg"
    photo.write_bytes(bytes(1_600_000))
    shown(program).bringing.bring([photo])
    rest(qtbot, program)
    program.files.close_file()
    opened(qtbot, program, blank_agency, timeout=LONG)
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == {"IMG.jpg"}
    assert not shown(program).strip.isVisible()
    program.go(Place(PageKey.HOME))


def test_what_was_on_its_way_when_another_file_came_waits_in_the_tray_of_its_own(
    qtbot: QtBot, program: Application, blank_agency: Path, sample_path: Path, tmp_path: Path
) -> None:
    single = tmp_path / "A.I.1.i.a SK.pdf"
    single.write_bytes(b"sk")
    with held(program):
        shown(program).bringing.bring([single])
        opened(qtbot, program, sample_path, timeout=LONG)
    rest(qtbot, program)
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == set()
    assert single.name not in titles(program)
    opened(qtbot, program, blank_agency, timeout=LONG)
    program.go(Place(PageKey.EVIDENCE))
    assert waiting(program) == {single.name}


def test_what_is_brought_after_another_file_came_in_place_of_the_first_is_taken_in(
    qtbot: QtBot, program: Application, sample_path: Path, tmp_path: Path
) -> None:
    single = tmp_path / "laporan.pdf"
    single.write_bytes(b"laporan")
    opened(qtbot, program, sample_path, timeout=LONG)
    page = shown(program)
    page.bringing.bring([single])
    rest(qtbot, program)
    assert "laporan.pdf" in titles(program)
    assert page.library.document
