"""The page of the evidence in a bare window, over a real file, and what a person does there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPushButton

from ui.pages.evidence.page import EvidencePage
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.evidence import Document
    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView


def drawn(model: QAbstractItemModel, *columns: int, rows: int = 50) -> str:
    """The texts of a model as lines, its cells apart by bars."""
    shown = columns or tuple(range(model.columnCount()))
    return "\n".join(
        " | ".join(str(model.index(row, column).data() or "") for column in shown).rstrip()
        for row in range(min(model.rowCount(), rows))
    )


def dropped(*paths: Path) -> QMimeData:
    """Files as a file manager gives them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


class Library:
    """A window with the page."""

    def __init__(self, qtbot: QtBot, desk: Desk, told: Told) -> None:
        self.qtbot, self.desk, self.told = qtbot, desk, told
        self.page = EvidencePage(desk)
        self.window = QMainWindow()
        self.window.setCentralWidget(self.page)
        self.window.resize(1200, 688)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: self.window.isActiveWindow())

    @property
    def view(self) -> AssessmentView:
        view = self.desk.hub.view
        assert view is not None
        return view

    @property
    def documents(self) -> dict[str, Document]:
        """By title."""
        return {document.title: document for document in self.view.snapshot.documents.values()}

    @property
    def tray(self) -> str:
        return drawn(self.page.tray_model)

    def codes(self, title: str) -> tuple[str, ...]:
        return self.page.model.shelf.codes(self.documents[title].id)

    def rest(self) -> None:
        """Wait until everything asked for is done."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.is_busy, timeout=30_000)

    def drop(self, mime: QMimeData) -> bool:
        """Drop something in the middle of the page; whether it was taken."""
        place = QPointF(self.page.rect().center())
        entering = QDragEnterEvent(
            place.toPoint(),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering.setAccepted(False)
        QApplication.sendEvent(self.page, entering)
        if not entering.isAccepted():
            return False
        falling = QDropEvent(
            place, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(self.page, falling)
        self.rest()
        return falling.isAccepted()

    def choose(self, title: str) -> None:
        """Go to a document."""
        self.page.library.show_document(self.documents[title].id)
        self.rest()

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        found = [widget for widget in self.page.findChildren(QDialog) if widget.isVisible()]
        assert found, "no dialog is open"
        return found[-1]

    def press(self, text: str) -> None:
        """Press a button of the strip by its text."""
        made = [found for found in self.page.strip.findChildren(QPushButton) if found.text() == text]
        assert made, [found.text() for found in self.page.strip.findChildren(QPushButton)]
        made[-1].click()
        self.rest()


@pytest.fixture
def library(qtbot: QtBot, desk: Desk, told: Told, open_sample: AssessmentView) -> Iterator[Library]:
    """The page over the sample agency."""
    desk.preferences.person = Person("Rina Kusuma", "member", 5)
    found = Library(qtbot, desk, told)
    yield found
    found.page.leave()
    found.rest()


@pytest.fixture
def empty_library(
    qtbot: QtBot, desk: Desk, told: Told, open_file: Callable[[Path], AssessmentView], blank_agency: Path
) -> Iterator[Library]:
    """The page over an agency without any evidence."""
    open_file(blank_agency)
    found = Library(qtbot, desk, told)
    yield found
    found.page.leave()
    found.rest()
