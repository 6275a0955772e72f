"""The optimiser: the least effort that satisfies every minimum of a predicate together, to be tried at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QSpinBox,
    QStyledItemDelegate,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.marks import EFFORTS
from ui.dialogs.home.parts import fit_to_screen, foot, keep_codes_whole, keep_width, table_view
from ui.models.home.effort_table import EffortColumn, EffortTable
from ui.models.home.plan_rows import plan_headers, plan_headline, plan_rows, plan_sentence
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.places import PageKey, Place
from ui.theme.tokens import Mark
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.raise_plan import RaisePlan
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

#: Edits in quick succession are planned once.
_PAUSE_MS = 250
#: More than the heaviest plan of the real worksheet takes, many times over.
_CPU_SECONDS = 20.0


class PlannerDialog(QDialog):
    """Plans anew whenever an answer, an effort or a hold changes; the work is done in a child process."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out and plan for the predicate the unit aims at.

        Args:
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self._plan: RaisePlan | None = None
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Plan the least effort"))
        view = self._view
        self.targets = Segmented(
            [(predicate.key, predicate.key) for predicate in view.instrument.predicates], self.tr("Target")
        )
        if view.snapshot.unit.target in view.shown.verdicts:
            self.targets.set_current(view.snapshot.unit.target)
        self.strip = Strip(desk.theme)
        self.plan_model = TextTable(plan_headers(), desk.theme, numbers=(3, 4), parent=self)
        self.plan_table = table_view(self.plan_model, desk.theme, self.tr("Plan"), wide=(1, 5), wraps=True)
        self.efforts = EffortTable(view, desk.formats, self)
        self.effort_table = self._effort_table()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self.plan_table, self.tr("Plan"))
        self.tabs.addTab(self._effort_tab(), self.tr("Effort, and what stays"))
        self.attempt = button(self.tr("Try this plan"), "primary")
        self.open_item = button(self.tr("Open the item"))
        self.copy = button(self.tr("Copy as text"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.plan_anew()

    @property
    def plan(self) -> RaisePlan | None:
        """The plan that is shown; None while it is worked out."""
        return self._plan

    def plan_anew(self) -> None:
        """Plan for what is recorded now; an earlier plan on its way is forgotten."""
        view = self._view
        key, answers = view.instrument.key, dict(view.values)
        predicate, blank = self.targets.current, view.blank
        efforts, held = dict(self.efforts.efforts), self.efforts.held

        def work(_task: Task) -> RaisePlan:
            from integrity_zone.services.worker import run_limited
            from ui.models.home.plan_child import plan_in_child

            return run_limited(plan_in_child, key, answers, predicate, blank, efforts, held, cpu_seconds=_CPU_SECONDS)

        self._show_waiting()
        task = self._desk.runner.beside(self.tr("Planning for {target}").format(target=predicate), work)
        self._task = task
        task.finished.connect(self._on_planned)
        task.failed.connect(self._on_refused)

    def try_plan(self) -> None:
        """Show the assessment as if the plan were carried out; nothing is recorded."""
        from integrity_zone.services.assessment.planning import tried_answers

        if self._plan is None:
            return
        view = self._view
        self._desk.hub.try_answers({**view.tried, **tried_answers(view.instrument, view.values, self._plan)})
        self.accept()
        self._desk.go(Place(PageKey.HOME))

    @property
    def _view(self) -> AssessmentView:
        view = self._desk.hub.view
        assert view is not None, "a plan without a file"  # noqa: S101 - a bug, not an input
        return view

    def _effort_table(self) -> QTableView:
        table = table_view(
            self.efforts, self._desk.theme, self.tr("Effort, and what stays"), wide=(EffortColumn.TITLE,)
        )
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        keep_codes_whole(table, self._desk.theme, self._view.states, EffortColumn.CODE)
        keep_width(table, EffortColumn.NOW, self._desk.theme.metrics.px(110))
        table.setItemDelegateForColumn(EffortColumn.EFFORT, EffortDelegate(table))
        return table

    def _effort_tab(self) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, self._desk.theme.metrics.space(8), 0, 0)
        about = self.tr(
            "Effort is what one step up costs you, from {least} to {most}, in whatever unit you like: days, letters, "
            "meetings. What must stay as it is gets a tick and is left out of the plan."
        ).format(least=EFFORTS.start, most=EFFORTS.stop - 1)
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addWidget(self.effort_table, 1)
        return tab

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        target = QHBoxLayout()
        target.setSpacing(metrics.space(8))
        target.addWidget(label(self.tr("Target")))
        target.addWidget(self.targets)
        target.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(12))
        layout.addLayout(target)
        layout.addWidget(self.strip)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(foot(self, self.attempt, self.open_item, self.copy))
        fit_to_screen(self, self._desk.theme, 960, 560)

    def _connect(self) -> None:
        self.targets.chosen.connect(lambda _key: self.plan_anew())
        self._pause.timeout.connect(self.plan_anew)
        self.efforts.held_edited.connect(self._pause.start)
        self.efforts.effort_edited.connect(self._on_effort)
        self.attempt.clicked.connect(self.try_plan)
        self.open_item.clicked.connect(lambda: self._open(self.plan_table.currentIndex()))
        self.plan_table.activated.connect(self._open)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.plan_model.as_text()))
        self._desk.hub.changed.connect(self._on_changed)
        self._desk.hub.closed.connect(self.reject)

    def _on_changed(self, update: Update) -> None:
        self.efforts.show_view(update.view)
        if update.change is not None:
            self._pause.start()

    def _on_effort(self, code: str, effort: int | None) -> None:
        self._pause.start()
        if self._desk.hub.is_read_only:
            return
        year = self._view.snapshot.assessment.year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.markings import set_efforts

            return set_efforts(workspace, {code: effort}, year=year)

        title = self.tr("effort of {code}").format(code=code)
        self._desk.hub.do(title, record, merge=f"effort/{code}")

    def _on_planned(self, plan: RaisePlan) -> None:
        if self.sender() is not self._task or self._desk.hub.view is None:
            return
        view, formats = self._view, self._desk.formats
        self._plan = plan
        mark = Mark.MET if plan.reachable else Mark.SHORT
        self.strip.set_value(StripValue(mark, plan_headline(plan), plan_sentence(plan, view.instrument, formats)))
        self.plan_model.show_rows(plan_rows(plan, view, formats))
        self.plan_table.resizeRowsToContents()
        if plan.raises:
            self.plan_table.selectRow(0)
        for part in (self.attempt, self.open_item, self.copy):
            part.setEnabled(bool(plan.raises))

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        from ui.messages import text_of

        if self.sender() is self._task:
            words = text_of(problem, self._desk.formats.language)
            self.strip.set_value(StripValue(Mark.SHORT, self.tr("No plan could be made"), words))

    def _show_waiting(self) -> None:
        self._plan = None
        for part in (self.attempt, self.open_item, self.copy):
            part.setEnabled(False)
        if not self.plan_model.rows:
            self.strip.set_value(
                StripValue(Mark.UNANSWERED, self.tr("Planning"), self.tr("The least effort is being worked out."))
            )

    def _open(self, index: QModelIndex) -> None:
        place = index.data(DATA_ROLE)
        if isinstance(place, Place):
            self.accept()
            self._desk.go(place)


class EffortDelegate(QStyledItemDelegate):
    """Edits an effort within its range."""

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """A spin box."""
        editor = QSpinBox(parent)
        editor.setRange(EFFORTS.start, EFFORTS.stop - 1)
        editor.setFrame(False)
        editor.setAccessibleName(str(index.model().index(index.row(), EffortColumn.CODE).data()))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Begin with the effort that is there."""
        if isinstance(editor, QSpinBox):
            editor.setValue(int(index.data()))
            editor.selectAll()
