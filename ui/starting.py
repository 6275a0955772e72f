"""The desktop as a process: Qt's own application, the program in it, and the exit code."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.application import Application
from ui.theme.theme import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the desktop until its window is closed.

    Args:
        arguments: A workspace file to open, or nothing.

    Returns:
        The exit code.
    """
    program = Application(qt_application(arguments))
    program.crash_hook.install()
    return run_until_closed(program, Path(arguments[0]) if arguments else None)


def qt_application(arguments: Sequence[str]) -> QApplication:
    """Qt's own application, named as the program is.

    Args:
        arguments: Of the command line, for Qt to see.
    """
    app = QApplication(["integrity-zone", *STYLE, *arguments])
    app.setApplicationName("integrity-zone")
    app.setApplicationDisplayName("")
    return app


def run_until_closed(program: Application, path: Path | None) -> int:
    """Show a program and wait until its window is closed.

    Args:
        program: Not started yet.
        path: A file to open at once.

    Returns:
        The exit code.
    """
    program.start(path)
    # When the first screen is there and nothing else is to be done.
    QTimer.singleShot(0, program, program.collector.begin)
    with contextlib.suppress(KeyboardInterrupt):
        return program.app.exec()
    return 0
