"""Where the charter stands, kept in step with the file: what is recorded at once, what was examined a moment later."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from integrity_zone.services.charters.ceremonies import ceremony_of, examine_ceremony
from ui.messages import text_of
from ui.pages.declaration import clock
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.charters.ceremonies import Ceremony
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView


class CeremonyWatch(QObject):
    """Works the ceremony out of every view; has the current file examined whenever it is another one."""

    changed = Signal()

    def __init__(self, desk: Desk, view: AssessmentView, owner: QObject) -> None:
        """Begin with what is recorded.

        Args:
            desk: The doors of a page.
            view: The assessment.
            owner: The page.
        """
        super().__init__(owner)
        self._desk = desk
        self._view = view
        self._report: CharterReport | None = None
        self._examined = ""  #: content of the file that the report is about
        self._asked = ""  #: content of the file that is being examined
        self._is_outdated = False  #: whom this user trusts changed while it was examined
        self._problem = ""
        self._ceremony = ceremony_of(view.snapshot)

    @property
    def ceremony(self) -> Ceremony:
        """Where the charter stands."""
        return self._ceremony

    @property
    def report(self) -> CharterReport | None:
        """What was said of the current file; None while it is not examined."""
        return self._report if self._examined == self._content else None

    @property
    def is_checking(self) -> bool:
        """Whether the current file is being examined."""
        return bool(self._asked)

    @property
    def problem(self) -> str:
        """Why the current file could not be examined; empty when it could."""
        return self._problem

    def show_view(self, view: AssessmentView) -> None:
        """Follow a change."""
        self._view = view
        self._work_out()
        if self._content != self._examined:
            self.examine()

    def examine(self, *, again: bool = False) -> None:
        """Have the current file examined.

        Args:
            again: Also when it was already: whom this user trusts may have changed.
        """
        content = self._content
        if content == self._examined and not again:
            return
        if not content:
            self._report, self._examined, self._problem = None, "", ""
            self._work_out()
            return
        if self._asked == content:
            self._is_outdated = again
            return
        self._asked = content
        year = self._view.snapshot.assessment.year
        # Examined by the hour of this moment: a certificate may have expired since.
        now = clock.now()

        def job(workspace: Workspace, _task: Task) -> CharterReport | None:
            from integrity_zone.services.trust.trust_list import user_trust_list

            trust = user_trust_list()
            return examine_ceremony(
                workspace,
                roots=trust.roots(),
                crls=trust.crls(),
                intermediates=trust.intermediates(),
                year=year,
                now=now,
            )

        task = self._desk.hub.beside(self.tr("Checking the charter"), job)
        task.finished.connect(for_living(self, partial(self._on_examined, content)))
        task.failed.connect(for_living(self, partial(self._on_failed, content)))
        task.stopped.connect(for_living(self, self._on_stopped))
        self.changed.emit()

    @property
    def _content(self) -> str:
        """What a report is about; bytes under another frozen text, or held against other certificates, are another."""
        current = self._ceremony.current
        if current is None:
            return ""
        declared = self._view.snapshot.declaration
        certificates = [who.certificate for _field, who in declared.signers()] if declared is not None else []
        return f"{current.content} {hash((self._ceremony.paper, *certificates))}"

    def _work_out(self) -> None:
        self._ceremony = ceremony_of(self._view.snapshot)
        if self.report is not None:
            self._ceremony = ceremony_of(self._view.snapshot, self._report)
        self.changed.emit()

    def _on_examined(self, content: str, report: CharterReport | None) -> None:
        self._asked, self._problem = "", ""
        self._report, self._examined = report, content
        self._work_out()
        self._examine_next(content)

    def _on_failed(self, content: str, problem: IntegrityZoneError) -> None:
        self._asked, self._examined, self._report = "", content, None
        self._problem = text_of(problem, self._desk.formats.language)
        self._work_out()
        self._examine_next(content)

    def _examine_next(self, content: str) -> None:
        """What came while a file was examined: another file, or another trust list."""
        again, self._is_outdated = self._is_outdated, False
        if self._content != content or again:
            self.examine(again=again)

    def _on_stopped(self) -> None:
        self._asked = ""
