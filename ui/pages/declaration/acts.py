"""What changes the declaration and what is recorded of it; each step has a name and can be undone where it may be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.dialogs.declaration.keepsake import KeepsakeDialog
from ui.dialogs.evidence.pick_indicators import IndicatorDialog
from ui.dialogs.evidence.reason import ReasonDialog
from ui.dialogs.opening import ask
from ui.messages import text_of
from ui.models.declaration.words import keepsake_name
from ui.pages.declaration import clock
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.ceremony import Keepsake, KeepsakeKind
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView

#: Where the charter is asked for: the unit's own declaration and how people know of it.
CHARTER_INDICATOR = "A.I.1.iv.a"


class DeclarationActs(QObject):
    """Asks what must be asked, then hands it to the hub."""

    trouble = Signal(str, str)  #: headline and sentence for the strip of the page
    settled = Signal()  #: trouble of before is over
    begun = Signal(str, bool)  #: what takes a moment, and is followed by `ended`; whether it can be called off
    ended = Signal()

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self._freezing: Task | None = None
        # Of the assessment shown. What is still being typed belongs to it, also when another year is there before it is
        # handed over.
        self.year = self.view.snapshot.assessment.year

    @property
    def view(self) -> AssessmentView:
        """What is open."""
        view = self._desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    # The declaration itself ------------------------------------------------------------------------------------------

    def edit(self, title: str, change: Callable[[Declaration], Declaration]) -> Task:
        """Change the declaration.

        Args:
            title: What the step is called.
            change: Makes the wanted one of the present one, in the writing thread.
        """
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.charters.editing import change_declaration

            return change_declaration(workspace, change, year=year)

        return self._desk.hub.do(title, record)

    # Freezing --------------------------------------------------------------------------------------------------------

    def freeze(self) -> Task:
        """Freeze the text as it is now; can be called off while it is drawn."""
        if self._freezing is not None:
            return self._freezing
        year, now = self.year, clock.now()

        def record(workspace: Workspace, task: Task) -> None:
            from integrity_zone.services.charters.freezing import freeze_charter

            freeze_charter(workspace, year=year, now=now, cancelled=task.is_cancelled)

        task = self._freezing = self._desk.hub.do_stoppable(self.tr("Freezing the text"), record)
        for end in (task.finished, task.failed, task.stopped):
            end.connect(for_living(self, self._on_freezing_over))
        task.stopped.connect(for_living(self, lambda: self._desk.tell(self.tr("Called off; the text is not frozen."))))
        self._read_anew_behind(task, self.tr("The text is frozen."))
        self.tell(task, can_stop=True)
        return task

    def call_off(self) -> None:
        """Stop what can be called off."""
        if self._freezing is not None:
            self._freezing.cancel()

    def _on_freezing_over(self, *_result: object) -> None:
        self._freezing = None

    def withdraw(self) -> None:
        """Ask why, then withdraw the frozen charter."""
        dialog = ReasonDialog(
            self.tr("Withdraw the frozen charter"),
            self.tr(
                "The charter no longer holds, and the text can be changed again. What was signed stays in the registry."
            ),
            self.tr("Withdraw the charter"),
            self._desk.theme,
            self._owner,
        )
        year = self.year

        def record() -> None:
            reason = dialog.reason

            def operation(workspace: Workspace) -> None:
                from integrity_zone.services.charters.freezing import unfreeze_charter

                unfreeze_charter(workspace, reason, year=year)

            self.settle(self.tr("Withdrawing the charter"), operation, self.tr("The charter was withdrawn."))

        ask(dialog, record)

    def settle(self, title: str, operation: Callable[[Workspace], None], told: str) -> Task:
        """Do what is never undone, such as freezing and signing; everything is read anew behind it.

        Args:
            title: What it is called.
            operation: Called in the writing thread.
            told: Said in the status line when it is done.
        """
        task = self._desk.hub.do(title, operation, undoable=False)
        self._read_anew_behind(task, told)
        self.tell(task)
        return task

    def _read_anew_behind(self, task: Task, told: str) -> None:
        hub, title = self._desk.hub, task.title

        def done(_update: object) -> None:
            self.settled.emit()
            self._desk.tell(told)

        # Also when the page was made anew meanwhile: the new one shows the view.
        task.finished.connect(lambda _update: hub.reload(title))
        task.finished.connect(for_living(self, done))

    def tell(self, task: Task, *, can_stop: bool = False) -> None:
        """Say on the page that something takes a moment.

        Args:
            task: What.
            can_stop: Whether it can be called off.
        """
        self.begun.emit(task.title, can_stop)
        for end in (task.finished, task.failed, task.stopped):
            end.connect(for_living(self, lambda *_result: self.ended.emit()))

    def say(self, headline: str, problem: IntegrityZoneError) -> None:
        """Say what went wrong at the top of the page."""
        self.trouble.emit(headline, text_of(problem, self._desk.formats.language))

    # What remains of the day -----------------------------------------------------------------------------------------

    def publish(self, on: date | None, where: str) -> None:
        """Record that the public heard of it; None takes the record back."""
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.charters.keepsakes import publish

            return publish(workspace, on, where, year=year)

        self._desk.hub.do(self.tr("publication") if on is not None else self.tr("publication taken back"), record)

    def choose_keepsake(self, kind: KeepsakeKind) -> None:
        """Ask for photographs or press items: files, or where they stand on the web."""
        dialog = KeepsakeDialog(kind, self._desk, self._owner)

        def take() -> None:
            for source in dialog.sources:
                self.add_keepsake(kind, source, dialog.note)

        ask(dialog, take)

    def add_keepsake(self, kind: KeepsakeKind, source: Path | str, note: str = "") -> Task:
        """Keep a photograph or a press item.

        Args:
            kind: What it is.
            source: A file, or a web address.
            note: What is to be seen.
        """
        year = self.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.domain.journal.subjects import document_subject
            from integrity_zone.services.charters.keepsakes import add_keepsake

            change = add_keepsake(workspace, kind, source, note, year=year)
            # Its document was taken in by a step of its own, which the screens must hear of too.
            document = workspace.snapshot(year).papers.keepsakes[-1].document
            return replace(change, subjects=(*change.subjects, document_subject(document)))

        name = source.name if isinstance(source, Path) else source
        task = self._desk.hub.do(self.tr("{kind}: {name}").format(kind=keepsake_name(kind), name=name), record)
        self.tell(task)
        return task

    def remove_keepsake(self, keepsake: Keepsake) -> None:
        """Take one out; its document stays."""

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.charters.keepsakes import remove_keepsake

            return remove_keepsake(workspace, keepsake.id)

        self._desk.hub.do(self.tr("{kind} removed").format(kind=keepsake_name(keepsake.kind)), record)

    def choose_indicator(self) -> None:
        """Ask behind which indicators the charter goes."""
        instrument = self.view.instrument
        first = (CHARTER_INDICATOR,) if CHARTER_INDICATOR in instrument.indicators_by_code else ()
        dialog = IndicatorDialog(
            instrument, self.tr("the charter and what remains of the day"), self._desk.theme, self._owner, first=first
        )
        ask(dialog, lambda: [self.file_as_evidence(code) for code in dialog.codes])

    def file_as_evidence(self, code: str) -> Task:
        """Put the charter, its scans and the keepsakes behind an indicator."""
        year, instrument = self.year, self.view.instrument

        def record(workspace: Workspace) -> None:
            from integrity_zone.services.charters.keepsakes import file_as_evidence

            file_as_evidence(workspace, code, instrument=instrument, year=year)

        told = self.tr("The charter stands behind {code}.").format(code=code)
        return self.settle(self.tr("Charter behind {code}").format(code=code), record, told)
