"""Reporting a file that is misjudged: looked at in a side thread, seen in full, saved where the person chooses."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.dialogs.files import VERIFICATION, Folder, ask_place
from ui.dialogs.opening import ask
from ui.dialogs.verification.misjudged import MisjudgedDialog
from ui.messages import text_of
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk
    from ui.models.verification.checking import Judged
    from ui.tasks.task import Task


class MisjudgementReport(QObject):
    """Nothing is sent anywhere: the person hands the file on."""

    trouble = Signal(str, str)  #: headline and sentence for the strip

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self.dialog: QDialog | None = None  #: the one asked last

    def ask(self, judged: Judged) -> Task:
        """Show what would be reported, and ask what is wrong and where the report goes.

        Args:
            judged: The file.
        """

        def look(_task: Task) -> str:
            from integrity_zone.services.verification.misjudgement import misjudgement_facts

            return misjudgement_facts(judged.verification, judged.pdf)

        task = self._desk.runner.beside(self.tr("Looking at what is to be reported"), look)
        task.finished.connect(for_living(self, self._show))
        return task

    def save(self, facts: str, words: str, target: Path) -> Task:
        """Write a report.

        Args:
            facts: What the program reports.
            words: What is wrong, by the person.
            target: The dialog asked about one that is there.
        """

        def write(_task: Task) -> None:
            from integrity_zone.services.verification.misjudgement import save_misjudgement

            save_misjudgement(target, facts, words)

        task = self._desk.runner.beside(self.tr("Saving the report"), write)
        told = self.tr("Report saved as {name}; nothing was sent").format(name=target.name)
        task.finished.connect(for_living(self, lambda _result: self._desk.tell(told)))
        task.failed.connect(for_living(self, self._refuse))
        return task

    def _show(self, facts: str) -> None:
        dialog = MisjudgedDialog(facts, self._desk.theme, self._owner.window())
        ask(dialog, lambda: self._ask_where(facts, dialog.words))
        self.dialog = dialog

    def _ask_where(self, facts: str, words: str) -> None:
        self.dialog = ask_place(
            self._owner,
            self.tr("Save the report"),
            self.tr("Text (*.txt)"),
            Folder(self._desk.preferences, VERIFICATION),
            self.tr("report-of-a-signature") + ".txt",
            partial(self.save, facts, words),
        )

    def _refuse(self, problem: IntegrityZoneError) -> None:
        self.trouble.emit(self.tr("The report was not saved."), text_of(problem, self._desk.formats.language))
