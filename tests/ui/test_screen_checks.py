"""The checks of every screen bite: each finds what it is there for, and lets a good screen pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.support.screen_checks import Tongue, cut_texts, foreign_words, nameless, sideways, small_targets, strings_in
from tests.support.screen_words import Message

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.theme import Theme

MESSAGES = (
    Message("A", "Open", ("Buka",), counts=False, state=""),
    Message("A", "{count} unanswered", ("{count} jawaban kosong",), counts=False, state=""),
    Message("A", "Sample", ("Contoh",), counts=False, state=""),
    Message("A", "Total", ("Total",), counts=False, state=""),
)
DATA = ("Survei", "Buka", "Komitmen pimpinan dan pegawai")


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> QWidget:
    screen = QWidget()
    QVBoxLayout(screen)
    qtbot.addWidget(screen)
    screen.resize(400, 300)
    return screen


def shown(qtbot: QtBot, screen: QWidget, *widgets: QWidget) -> QWidget:
    layout = screen.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


@pytest.mark.parametrize(
    "text",
    [
        "Open",
        "9 unanswered",
        "Sample · 2026",
        "Total: Open",
        "Where the file is",
        "Dinas Contoh\nSample",
        "9 unanswered.",
    ],
)
def test_english_is_found_on_an_indonesian_screen(text: str) -> None:
    assert Tongue(MESSAGES, DATA, shown="id").foreign(text)


@pytest.mark.parametrize(
    "text", ["Buka", "9 jawaban kosong", "Contoh · 2026", "Total", "78,26", "", "Komitmen pimpinan dan pegawai"]
)
def test_indonesian_may_stand_on_an_indonesian_screen(text: str) -> None:
    assert not Tongue(MESSAGES, DATA, shown="id").foreign(text)


@pytest.mark.parametrize("text", ["Contoh", "9 jawaban kosong", "Berkas yang dipilih"])
def test_indonesian_is_found_on_an_english_screen(text: str) -> None:
    assert Tongue(MESSAGES, DATA, shown="en").foreign(text)


@pytest.mark.parametrize(
    "text", ["Open", "Survei", "Buka", "Total", "A.I.1 Komitmen pimpinan dan pegawai, 9 unanswered"]
)
def test_what_the_instrument_says_may_stand_on_an_english_screen(text: str) -> None:
    assert not Tongue(MESSAGES, DATA, shown="en").foreign(text)


def test_words_are_found_wherever_they_are_said(qtbot: QtBot, screen: QWidget) -> None:
    button, field, label = QPushButton("Buka"), QLineEdit(), QLabel("Buka")
    button.setToolTip("Open")
    field.setAccessibleName("Sample")
    field.setPlaceholderText("9 unanswered")
    screen.setWindowTitle("Where the file is")
    field.setText("what a person typed with their own hands")
    tongue = Tongue(MESSAGES, DATA, shown="id")
    assert foreign_words(shown(qtbot, screen, button, field, label), tongue) == [
        "9 unanswered",
        "Open",
        "Sample",
        "Where the file is",
    ]


def test_what_takes_the_focus_needs_a_name(qtbot: QtBot, screen: QWidget) -> None:
    named, unnamed, listed = QPushButton("Open"), QPushButton(), QListView()
    passive = QPushButton()
    passive.setEnabled(False)
    found = nameless(shown(qtbot, screen, named, unnamed, listed, passive))
    assert [line.split(":")[0] for line in found] == ["no name", "no name"]


def test_a_small_target_is_found(qtbot: QtBot, screen: QWidget) -> None:
    small, large = QPushButton("x"), QPushButton("Open")
    small.setFixedSize(25, 30)
    (found,) = small_targets(shown(qtbot, screen, small, large))
    assert found.startswith("25 x 30")


def test_a_cut_text_is_found(qtbot: QtBot, screen: QWidget) -> None:
    whole, cut, wrapped = QLabel("Open"), QLabel("A long text " * 3), QLabel("A long text " * 20)
    cut.setFixedWidth(60)
    wrapped.setWordWrap(True)
    wrapped.setFixedSize(100, 20)
    button = QPushButton("A long text on a button")
    button.setFixedWidth(60)
    found = cut_texts(shown(qtbot, screen, whole, cut, wrapped, button))
    assert len(found) == 3
    wrapped.setFixedHeight(wrapped.heightForWidth(100))
    assert not any(" high in " in line for line in cut_texts(screen))


def test_what_lies_outside_is_found_unless_it_can_be_scrolled_to(qtbot: QtBot, screen: QWidget) -> None:
    frame = QFrame()
    frame.setFixedSize(100, 30)
    stray = QLabel("Open", frame)
    stray.move(90, 0)
    area, inner = QScrollArea(), QWidget()
    inner.setFixedSize(2000, 20)
    QLabel("Open", inner).move(1900, 0)
    area.setWidget(inner)
    area.setAccessibleName("Open")
    shown(qtbot, screen, frame, area)
    (found,) = cut_texts(screen)
    assert found.startswith("outside")
    assert len(sideways(screen)) == 1


def test_a_good_screen_passes(qtbot: QtBot, screen: QWidget) -> None:
    row = QWidget()
    beside = QHBoxLayout(row)
    for text in ("Buka", "Contoh"):
        beside.addWidget(QPushButton(text))
    shown(qtbot, screen, QLabel("9 jawaban kosong"), row)
    checks = (nameless, small_targets, cut_texts, sideways)
    assert [check(screen) for check in checks] == [[], [], [], []]
    assert foreign_words(screen, Tongue(MESSAGES, DATA, shown="id")) == []


def test_every_text_of_a_record_is_found() -> None:
    assert set(strings_in([MESSAGES[0], {"a": ("b\nc", 5)}])) >= {"A", "Open", "Buka", "a", "b\nc", "b", "c"}
