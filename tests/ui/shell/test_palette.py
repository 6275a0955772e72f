"""The command palette narrows at once and asks the file only when the typing rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from ui.shell.palette import Entry, Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme


class Asked:
    """A palette over an empty window, and what it asked the file."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.texts: list[str] = []
        self.window = QWidget()
        self.window.resize(900, 600)
        qtbot.addWidget(self.window)
        entries = (Entry("Gratifikasi", "A.I.5.i.a", lambda: None), Entry("Laporan", "Ctrl+6", lambda: None))
        self.palette = Palette(entries, self._search, theme, self.window)
        qtbot.addWidget(self.palette)
        self.palette.show()

    def _search(self, text: str, give: Callable[[Sequence[Entry]], None]) -> None:
        self.texts.append(text)

    def type(self, text: str) -> None:
        line = self.palette.findChild(QLineEdit)
        assert line is not None
        QTest.keyClicks(line, text)

    def titles(self) -> list[str]:
        model = self.palette.findChild(QListView).model()  # type: ignore[union-attr]
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def pause(self) -> QTimer:
        pause = self.palette.findChild(QTimer)
        assert isinstance(pause, QTimer)
        return pause


@pytest.fixture
def asked(qtbot: QtBot, theme: Theme) -> Asked:
    return Asked(qtbot, theme)


def test_the_file_is_asked_once_for_a_word_typed_in_one_go(qtbot: QtBot, asked: Asked) -> None:
    asked.type("gratif")
    assert asked.titles() == ["Gratifikasi"]
    assert asked.texts == []
    qtbot.waitUntil(lambda: asked.texts == ["gratif"])
    assert not asked.pause.isActive()


def test_the_pause_is_short_enough_not_to_be_waited_for(asked: Asked) -> None:
    assert asked.pause.isSingleShot()
    assert 80 <= asked.pause.interval() <= 150


def test_a_single_letter_and_what_was_taken_back_ask_nothing(asked: Asked) -> None:
    asked.type("gr")
    assert asked.pause.isActive()
    asked.type("\b")
    assert not asked.pause.isActive()


def test_a_palette_that_was_closed_asks_nothing_more(asked: Asked) -> None:
    asked.type("gratif")
    asked.palette.close()
    assert not asked.pause.isActive()
    assert asked.texts == []
