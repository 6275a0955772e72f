"""The real desktop, off screen, with somebody who types into a note without a pause; made to be killed.

Says on standard output how much stands in the note after each letter, and how much is saved whenever the status line
would say so. Letters of one alphabet in a row, so that what is missing can be told from what is there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

CODE = "A.I.1.i.a"
LETTER_MS = 15


def letters(count: int) -> str:
    """What stands in the note after so many letters."""
    return "".join(chr(ord("a") + number % 26) for number in range(count))


def main(path: Path, profile: Path) -> None:
    """Type until killed."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    import ui.qt_guard  # noqa: F401 - before anything else of Qt
    from ui.application import Application
    from ui.pages.assessment.page import AssessmentPage
    from ui.places import PageKey, Place
    from ui.preferences import Person

    app = QApplication(["integrity-zone"])
    program = Application(app, profile)
    program.preferences.person = Person("Rina Kusuma")
    typed = 0
    page: AssessmentPage

    def type_one() -> None:
        nonlocal typed
        QTest.keyClicks(page.card.note.note, letters(typed + 1)[-1])
        typed += 1
        say("typed", typed)

    def begin() -> None:
        nonlocal page
        program.go(Place(PageKey.ASSESSMENT, code=CODE))
        found = program.window.stack.currentWidget()
        assert isinstance(found, AssessmentPage)
        page = found
        page.card.note.note.setFocus()
        timer.start(LETTER_MS)

    def say(kind: str, count: int) -> None:
        sys.stdout.write(f"{kind} {count}\n")
        sys.stdout.flush()

    def say_saved(_moment: object) -> None:
        view = program.hub.view
        say("saved", len(view.note(CODE)) if view is not None else 0)

    timer = QTimer()
    timer.timeout.connect(type_one)
    program.hub.opened.connect(lambda _view: QTimer.singleShot(0, begin))
    program.hub.saved.connect(say_saved)
    program.start(path)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
