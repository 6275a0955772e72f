"""The last resort: a bug is logged, and the person is told what was kept and offered the log. Nothing is swallowed."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QThread, QUrl
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox

log = logging.getLogger("integrity_zone.desktop")

LOG_NAME = "desktop.log"
#: Name of the button that does so.
OPEN_LOG = "open-log"
_LOG_BYTES = 512 * 1024


def start_log(folder: Path, version: str) -> Path:
    """Begin the log of this person's profile; no answers, names or passphrases are ever written to it.

    Args:
        folder: Where it is; made if missing.
        version: Of the program.

    Returns:
        The log file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_NAME
    # Not logging.handlers: it brings sockets along, which cost the start more than the log is worth.
    if path.exists() and path.stat().st_size > _LOG_BYTES:
        path.replace(path.with_suffix(".old.log"))
    handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.set_name(LOG_NAME)
    handler.setLevel(logging.WARNING)
    end_log()
    logging.getLogger().addHandler(handler)
    log.info("version %s on %s, Python %s", version, sys.platform, sys.version)
    return path


def end_log() -> None:
    """Write to the log no more, when the program ends."""
    root = logging.getLogger()
    for old in [known for known in root.handlers if isinstance(known, logging.FileHandler) and known.name == LOG_NAME]:
        root.removeHandler(old)
        old.close()


class CrashHook:
    """Catches what nobody else did, in every thread."""

    def __init__(self, log_path: Path, is_something_open: Callable[[], bool]) -> None:
        """Prepare; `install` makes it the hook.

        Args:
            log_path: Offered to the person.
            is_something_open: Whether a file is open, so that the message says what is kept.
        """
        self._log_path = log_path
        self._is_something_open = is_something_open
        self._shown: QMessageBox | None = None

    def install(self) -> None:
        """Become the hook of all threads."""
        sys.excepthook = self.on_exception
        threading.excepthook = lambda found: self.on_exception(
            found.exc_type, found.exc_value or found.exc_type(), found.exc_traceback
        )

    def on_exception(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        """Log a bug, and show it when this is the thread of the screens."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
            return
        log.critical("unexpected error", exc_info=(kind, bug, trace))
        if threading.current_thread() is threading.main_thread():
            self.show(bug)
            if self.shown is not None and not QThread.currentThread().loopLevel():
                # The program ends with this bug, and nothing else waits until it is read.
                self.shown.exec()

    @property
    def shown(self) -> QMessageBox | None:
        """The message in sight; None while there is none."""
        return self._shown if self._shown is not None and isValid(self._shown) and self._shown.isVisible() else None

    def show(self, bug: BaseException) -> None:
        """Tell the person, once at a time. Nobody is waited for: whoever called has its own work to end."""
        if self.shown is None and QCoreApplication.instance() is not None:
            self._shown = self.box(bug)
            self._shown.open()

    def box(self, bug: BaseException) -> QMessageBox:
        """The message."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication, QMessageBox

        box = QMessageBox(QApplication.activeWindow())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(QCoreApplication.translate("Crash", "Something went wrong"))
        box.setText(
            QCoreApplication.translate(
                "Crash", "The program met an error of its own while doing the last thing you asked for."
            )
        )
        kept = (
            QCoreApplication.translate(
                "Crash",
                "All answers and evidence shown as saved are in your file. Only the last action may be missing.",
            )
            if self._is_something_open()
            else QCoreApplication.translate("Crash", "No file was open, so nothing is lost.")
        )
        box.setInformativeText(
            kept
            + "\n\n"
            + QCoreApplication.translate(
                "Crash", "You can go on working. If it happens again, send the log to your administrator."
            )
        )
        box.setDetailedText(f"{type(bug).__name__}: {bug}\n{self._log_path}")
        button = box.addButton(QCoreApplication.translate("Crash", "Open the log"), QMessageBox.ButtonRole.ActionRole)
        button.setObjectName(OPEN_LOG)
        button.clicked.connect(self._open_log)
        box.addButton(QMessageBox.StandardButton.Close)
        return box

    def _open_log(self) -> None:
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_path)))
