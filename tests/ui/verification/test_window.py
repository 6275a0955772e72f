"""A PDF that is dropped on the window, with and without an open workspace; the ways there and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.programs import known_profile, opened, running
from ui.dialogs.settings import SettingsDialog
from ui.dialogs.verification.trust import TrustDialog
from ui.pages.start.page import StartPage
from ui.pages.verification.page import VerificationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ui.application import Application


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter that somebody signed with another program; capitals as a scanner writes them."""
    path = tmp_path / "SURAT.PDF"
    path.write_bytes(charters.sign_elsewhere(charters.page("SURAT"), pki.head()))
    return path


def drop(window: QWidget, *paths: Path) -> bool:
    """Drop files on a window; whether it takes them."""
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy, left, none = (
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    hanging = QDragEnterEvent(at, copy, dragged, left, none)
    hanging.ignore()
    QApplication.sendEvent(window, hanging)
    if hanging.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at.toPointF(), copy, dragged, left, none))
    return hanging.isAccepted()


def shown(program: Application) -> VerificationPage:
    page = program.window.stack.currentWidget()
    assert isinstance(page, VerificationPage)
    return page


def until_judged(qtbot: QtBot, program: Application) -> VerificationPage:
    qtbot.waitUntil(lambda: shown(program).verification is not None, timeout=30_000)
    return shown(program)


def test_pdf_dropped_on_the_start_screen_is_checked(qtbot: QtBot, program: Application, letter: Path) -> None:
    assert drop(program.window, letter)
    page = until_judged(qtbot, program)
    assert page.result.summary.title == "Tidak dapat dipastikan"
    assert not program.window.sidebar.isVisible()
    page.head.back_button.click()
    assert isinstance(program.window.stack.currentWidget(), StartPage)


def test_another_pdf_can_be_dropped_on_the_page(
    qtbot: QtBot, program: Application, letter: Path, tmp_path: Path
) -> None:
    drop(program.window, letter)
    until_judged(qtbot, program)
    (tmp_path / "lain.pdf").write_bytes(charters.page("LAIN"))
    assert drop(program.window, tmp_path / "lain.pdf")
    assert until_judged(qtbot, program).result.summary.title == "Tanpa tanda tangan elektronik"


def test_two_files_or_a_picture_are_not_taken(program: Application, letter: Path, tmp_path: Path) -> None:
    assert not drop(program.window, letter, letter)
    assert not drop(program.window, tmp_path / "foto.png")


def test_pdf_dropped_beside_an_open_workspace_leaves_it_open(
    qtbot: QtBot, program: Application, sample_path: Path, letter: Path
) -> None:
    opened(qtbot, program, sample_path)
    assert drop(program.window, letter)
    page = until_judged(qtbot, program)
    assert program.hub.path == sample_path
    assert not page.head.back_button.isVisible()
    assert program.window.sidebar.isVisible()


def test_workspace_opened_meanwhile_is_asked_too(
    qtbot: QtBot, program: Application, sample_path: Path, letter: Path
) -> None:
    drop(program.window, letter)
    first = until_judged(qtbot, program)
    opened(qtbot, program, sample_path)
    page = until_judged(qtbot, program)
    assert page is not first
    assert page.place() == Place(PageKey.VERIFICATION, document=str(letter))


def test_another_language_checks_the_same_file(qtbot: QtBot, program: Application, letter: Path) -> None:
    drop(program.window, letter)
    until_judged(qtbot, program)
    program.choose_language("en")
    qtbot.waitUntil(lambda: program.window.actions_.quit.text() == "Quit")
    assert until_judged(qtbot, program).result.summary.title == "Cannot be established"


def test_menu_asks_for_a_file(qtbot: QtBot, program: Application, letter: Path) -> None:
    from PySide6.QtWidgets import QFileDialog

    program.window.actions_.verify.trigger()
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(letter))
    dialog.close()
    assert until_judged(qtbot, program).place().document == str(letter)


def test_issuer_trusted_in_the_settings_changes_what_is_said(
    qtbot: QtBot, program: Application, letter: Path, tmp_path: Path
) -> None:
    drop(program.window, letter)
    page = until_judged(qtbot, program)
    page.clock = lambda: pki.NOW
    program.dialogs.show_settings()
    (settings,) = program.window.findChildren(SettingsDialog)
    settings.trust.click()
    (trust,) = program.window.findChildren(TrustDialog)
    (tmp_path / "akar.pem").write_bytes(pki.root_pem())
    trust.look_at(tmp_path / "akar.pem")
    qtbot.waitUntil(lambda: trust.dialog is not None)
    assert trust.dialog is not None
    trust.dialog.accept()
    qtbot.waitUntil(lambda: page.result.summary.title == "Tanda tangan sah", timeout=30_000)
    trust.close()
    settings.close()
