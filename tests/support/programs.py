"""The whole desktop program for a test: begun with a profile of its own, and gone without a trace afterwards."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from ui.application import Application
from ui.preferences import Person, Preferences
from ui.tasks.runner import SIDE_THREADS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

_PATIENCE_SECONDS = 60


def known_profile(folder: Path, person: Person | None = None) -> Path:
    """Make a profile of somebody who has seen the tour.

    Args:
        folder: Of the profile.
        person: Who is working; None for the usual one.

    Returns:
        The folder.
    """
    preferences = Preferences(folder)
    preferences.person = person or Person("Rina Kusuma", "coordinator")
    preferences.tour_seen = True
    preferences.sync()
    return folder


@contextmanager
def running(app: QApplication, profile: Path) -> Iterator[Application]:
    """The program with its window in sight, from here to the end of the block."""
    program = Application(app, profile)
    try:
        program.start()
        yield program
    finally:
        end(program)


@contextmanager
def held(program: Application) -> Iterator[None]:
    """Nothing beside the writing goes on in this block."""
    gate = Event()
    for _ in range(SIDE_THREADS):
        program.runner.beside("", lambda _task: gate.wait(_PATIENCE_SECONDS))
    try:
        yield
    finally:
        gate.set()


def opened(qtbot: QtBot, program: Application, path: Path, *, timeout: int = 15_000) -> None:
    """Open a file and wait until it is there."""
    with qtbot.waitSignal(program.hub.opened, timeout=timeout):
        program.files.open_file(path)


def end(program: Application) -> None:
    """Close a program and take all its widgets away.

    Otherwise they stay until the last test: every theme that is applied afterwards goes through all of them.
    """
    program.window.close()
    until = monotonic() + _PATIENCE_SECONDS
    while program.runner.is_busy and monotonic() < until:
        QTest.qWait(5)
    # The translator lives as long as Qt: the next test would be spoken to in this one's language.
    program.languages.choose("en")
    program.window.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
