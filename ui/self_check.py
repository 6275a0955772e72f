"""`integrity-zone --self-check [FOLDER]`: whether this computer can show the desktop, for whoever installs it.

Shows the start screen and ends. With an empty folder it also makes the sample agency there, opens it, exports its
worksheet and the binder of its evidence, and leaves all to be looked at. Nothing of the person's own profile is read
or written. It takes the same way through the program as a person does, so a frozen program that lacks a part is noticed
before it is handed out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.application import Application
from ui.preferences import Person
from ui.starting import qt_application, run_until_closed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.tasks.task import Task

#: Long after the slowest of computers would be ready.
_LIMIT_MS = 180_000


class SelfCheck(QObject):
    """Goes from step to step as each is painted or done, and closes the window after the last."""

    def __init__(self, program: Application, folder: Path | None) -> None:
        """Wait for the start screen.

        Args:
            program: Not started yet.
            folder: Where the sample agency goes; None to end after the start screen.
        """
        super().__init__(program)
        self.is_passed = False
        self._program = program
        self._folder = folder
        self._since = perf_counter()
        self._awaited: QObject | None = None
        self._next: Callable[[], None] = self._on_start_painted
        self._await_paint(program.window, self._on_start_painted)
        program.hub.refused.connect(self._fail)
        QTimer.singleShot(_LIMIT_MS, self, program.window.close)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on once what is awaited has been painted."""
        if watched is self._awaited and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._awaited = None
            # This comes before the painting; the timer fires after it.
            QTimer.singleShot(0, self, self._next)
        return False

    def _await_paint(self, shown: QObject, then: Callable[[], None]) -> None:
        self._awaited, self._next = shown, then
        shown.installEventFilter(self)

    def _on_start_painted(self) -> None:
        self._tell("start screen")
        if self._folder is None:
            self._end()
            return
        # Otherwise it would ask.
        self._program.preferences.person = Person("Integrity Zone")
        path = self._folder / "sample.zi"

        def make(_task: Task) -> None:
            from integrity_zone.services.sample.workspace import make_sample
            from integrity_zone.services.worker import run_limited

            run_limited(make_sample, path)

        made = self._program.runner.beside("", make)
        made.failed.connect(self._fail)
        made.finished.connect(lambda _none: self._open(path))

    def _open(self, path: Path) -> None:
        self._tell("sample agency made")
        self._program.hub.opened.connect(self._on_opened)
        self._program.files.open_file(path)

    def _on_opened(self, _view: object) -> None:
        page = self._program.window.stack.currentWidget()
        if page is not None:
            self._await_paint(page, self._export)

    def _export(self) -> None:
        self._tell("sample agency shown")
        view, folder = self._program.hub.view, self._folder
        if view is None or folder is None:
            return

        def export(workspace: Workspace, _task: Task) -> int:
            from integrity_zone.services.reports.exporting import export_evidence_binder, export_worksheet
            from integrity_zone.services.reports.making import ExportWish

            # The binder reads, draws and writes documents, so it needs every library that a page may need.
            worksheet = export_worksheet(workspace, view.instrument, folder / "sample.xlsx", ExportWish(view.blank))
            return worksheet + export_evidence_binder(
                workspace, view.instrument, folder / "sample.pdf", ExportWish(view.blank)
            )

        task = self._program.hub.beside("", export)
        task.failed.connect(self._fail)
        task.finished.connect(self._on_exported)

    def _on_exported(self, _size: int) -> None:
        self._tell("worksheet and binder exported")
        self._end()

    def _fail(self, problem: IntegrityZoneError) -> None:
        sys.stderr.write(f"self-check: {problem.text()}\n")
        self._program.window.close()

    def _end(self) -> None:
        self.is_passed = True
        self._program.window.close()

    def _tell(self, step: str) -> None:
        now = perf_counter()
        sys.stdout.write(f"self-check: {step} after {now - self._since:.3f} s\n")
        self._since = now


def check_self(arguments: Sequence[str]) -> int:
    """Run the desktop for as long as it takes to see that it works.

    Args:
        arguments: An empty folder for the sample agency, or nothing.

    Returns:
        The exit code: 0 when everything worked.
    """
    with TemporaryDirectory(prefix="integrity-zone-") as profile:
        program = Application(qt_application(()), Path(profile))
        check = SelfCheck(program, Path(arguments[0]) if arguments else None)
        code = run_until_closed(program, None)
    return code if check.is_passed else 1
