"""Answers that are handed in: the line that says so, and the steps that lock them and open them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from integrity_zone.domain.submission import changed_since_submission
from integrity_zone.domain.work_unit import Stage
from ui.dialogs.opening import ask
from ui.dialogs.review.handing_in import ReopenDialog, SubmitDialog
from ui.models.standing import can_reopen, is_on_team, lock_text, stage_name, submitted
from ui.tasks.living import for_living
from ui.theme.qss import restyle
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.preferences import Person
    from ui.view import AssessmentView


class LockLine(QWidget):
    """Says why answers cannot be written, or why they can be again; there is nothing to see otherwise."""

    reopen_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        metrics = desk.theme.metrics
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        restyle(self, bar="top")
        self._icon = QLabel()
        self._words = label(role="body", wraps=True)
        self.reopen_button = button(self.tr("Open again…"), "small")
        self.reopen_button.clicked.connect(self.reopen_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.space(20), metrics.space(6), metrics.space(20), metrics.space(6))
        layout.setSpacing(metrics.space(8))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.reopen_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._draw()
        desk.theme.changed.connect(self._draw)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def show_stage(self, view: AssessmentView, stage: Stage, person: Person | None, *, read_only: bool) -> None:
        """Say what keeps somebody from writing.

        Args:
            view: The assessment.
            stage: Whose answers are written here.
            person: Who is working.
            read_only: Whether the file was opened for reading alone, which the window says.
        """
        text = self._text(view, stage, person)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._icon.setVisible(submitted(view, stage) is not None)
        self.reopen_button.setVisible(not read_only and can_reopen(view, person, stage))
        self.setVisible(bool(text))

    def _text(self, view: AssessmentView, stage: Stage, person: Person | None) -> str:
        locked = lock_text(view, stage, self._desk.formats)
        if locked:
            said = self.tr("{locked}. They can be read, and changed only after they are opened again.")
            if stage in changed_since_submission(view.snapshot):
                said = self.tr("{locked}, but they are no longer the same: something came in from another copy.")
            return said.format(locked=locked)
        if stage is Stage.TPI and is_on_team(view, person):
            return self.tr("Your name is on the team of this unit; its answers are better judged by somebody else.")
        state = view.snapshot.review.stages.get(stage)
        if state is not None and state.reason:
            return self.tr("Opened again by {actor}: {reason}").format(actor=state.changed_by, reason=state.reason)
        if stage is Stage.TPN:
            return self.tr("What TPN decided is entered here, by who hears of it: nobody of TPN works in this file.")
        return ""

    def _draw(self) -> None:
        self._icon.setPixmap(self._desk.theme.pixmap("lock"))


class StageActs(QObject):
    """Asks what must be asked before answers are locked or opened, then hands it to the hub. Neither can be undone."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def ask_submit(self, stage: Stage) -> None:
        """Hand the answers of a stage in, after saying what that does."""
        view = self._desk.hub.view
        if view is None:
            return
        dialog = SubmitDialog(view, stage, self._desk, self._owner)
        year = view.snapshot.assessment.year
        title = self.tr("answers of {stage} handed in").format(stage=stage_name(stage))

        def write(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.submitting import submit_stage

            return submit_stage(workspace, stage, year=year)

        def record() -> None:
            task = self._desk.hub.do(title, write, undoable=False)
            said = self.tr("The answers of {stage} are handed in and locked.").format(stage=stage_name(stage))
            task.finished.connect(for_living(self, lambda _update: self._desk.tell(said)))

        ask(dialog, record)

    def ask_reopen(self, stage: Stage) -> None:
        """Open the answers of a stage again, with a reason."""
        view = self._desk.hub.view
        if view is None:
            return
        dialog = ReopenDialog(view, stage, self._desk, self._owner)
        year = view.snapshot.assessment.year
        title = self.tr("answers of {stage} opened again").format(stage=stage_name(stage))

        def record() -> None:
            reason = dialog.reason

            def write(workspace: Workspace) -> Change:
                from integrity_zone.services.assessment.submitting import reopen_stage

                return reopen_stage(workspace, stage, reason, year=year)

            self._desk.hub.do(title, write, undoable=False)

        ask(dialog, record)
