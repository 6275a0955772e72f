"""What can be done from the home page: its commands, and the dialogs they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from ui.models.home.conditions import condition_headers, condition_rows
from ui.models.home.findings import finding_headers, finding_rows, summary_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QDialog, QWidget

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.dialogs.home.table import TableDialog
    from ui.view import AssessmentView
    from ui.widgets.chart_table import ChartTable


class HomeCommands(QObject):
    """Belongs to the page; a dialog that is open follows the view."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Make the commands.

        Args:
            desk: The doors of a page.
            page: Owner, and parent of the dialogs.
        """
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._years: tuple[int, ...] = ()
        self._findings: TableDialog | None = None
        self._conditions: TableDialog | None = None
        self.check = self._action(self.tr("Check before sending…"), "list-checks", self.show_findings)
        self.conditions = self._action(self.tr("Conditions of the predicate…"), "shield-check", self.show_conditions)
        self.trying = self._action(self.tr("Try answers without recording"), "git-compare", None)
        self.trying.setCheckable(True)
        self.trying.setChecked(desk.hub.is_trying)
        self.trying.triggered.connect(lambda on: desk.hub.set_trying(is_trying=on))
        desk.hub.trying_changed.connect(self.trying.setChecked)
        self.plan = self._action(self.tr("Plan the least effort…"), "compass", self.show_planner)
        self.start = self._action(self.tr("Start a new year…"), "calendar", self.show_start_year)
        self.add = self._action(self.tr("Add an old year…"), "plus", self.show_add_year)
        self.carried = self._action(self.tr("Confirm carried answers…"), "history", self.show_carried)
        self.team = self._action(self.tr("Team…"), "users", self.show_team)
        for action in (self.start, self.add, self.carried):
            action.setEnabled(not desk.hub.is_read_only)

    def actions(self) -> tuple[QAction, ...]:
        """For the menu of the page, the palette and the sheet of keys."""
        return (self.check, self.conditions, self.trying, self.plan, self.start, self.add, self.carried, self.team)

    def set_years(self, years: Sequence[int]) -> None:
        """Which assessments the file holds."""
        self._years = tuple(years)

    def show_view(self, view: AssessmentView) -> None:
        """Keep open lists in step."""
        if self._findings is not None:
            self._fill_findings(self._findings, view)
        if self._conditions is not None:
            self._conditions.show_rows(condition_rows(view, self._desk.formats))

    def show_findings(self) -> None:
        """What to look at before sending."""
        from ui.dialogs.home.table import TableDialog

        view = self._desk.hub.view
        if view is None or self._findings is not None:
            return
        dialog = TableDialog(
            self.tr("Check before sending"),
            finding_headers(),
            self._desk.theme,
            wide=(2,),
            leads=True,
            parent=self._page,
        )
        self._findings = dialog
        self._fill_findings(dialog, view)
        dialog.followed.connect(self._desk.go)
        dialog.finished.connect(self._forget_findings)
        _open(dialog)

    def show_conditions(self) -> None:
        """Every condition of the predicate aimed at."""
        from ui.dialogs.home.table import TableDialog

        view = self._desk.hub.view
        if view is None or self._conditions is not None:
            return
        title = self.tr("Conditions of {target}").format(target=view.snapshot.unit.target)
        dialog = TableDialog(
            title, condition_headers(), self._desk.theme, numbers=(1, 2, 3), leads=True, parent=self._page
        )
        self._conditions = dialog
        dialog.show_rows(condition_rows(view, self._desk.formats))
        dialog.followed.connect(self._desk.go)
        dialog.finished.connect(self._forget_conditions)
        _open(dialog)

    def show_chart_table(self, title: str, table: ChartTable) -> None:
        """A chart as a table."""
        from ui.dialogs.home.table import TableDialog

        _open(TableDialog.of_chart(title, table, self._desk.theme, self._page))

    def show_planner(self) -> None:
        """The cheapest way to a predicate."""
        from ui.dialogs.home.planner import PlannerDialog

        if self._desk.hub.view is not None:
            _open(PlannerDialog(self._desk, self._page))

    def show_start_year(self) -> None:
        """Ask for a new year that begins with the answers of the one that is shown."""
        from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
        from ui.dialogs.home.start_year import StartYearDialog

        view = self._desk.hub.view
        if view is None:
            return
        asked = instrument(DEFAULT_INSTRUMENT)
        dialog = StartYearDialog(view, asked, self._years, self._desk.theme, self._page)
        dialog.accepted.connect(
            lambda: self._start(
                asked, dialog.year.value(), view.snapshot.assessment.year, with_evidence=dialog.evidence.isChecked()
            )
        )
        _open(dialog)

    def show_add_year(self) -> None:
        """Ask for a year that the file does not have, to be filled in from nothing."""
        from ui.dialogs.home.add_year import AddYearDialog

        view = self._desk.hub.view
        if view is None:
            return
        dialog = AddYearDialog({*self._years, view.snapshot.assessment.year}, self._desk.theme, self._page)
        dialog.accepted.connect(lambda: self._add(dialog.instrument, dialog.year.value()))
        _open(dialog)

    def show_carried(self) -> None:
        """What was carried over and waits for a person."""
        from ui.dialogs.home.carried import CarriedDialog

        view = self._desk.hub.view
        if view is not None:
            _open(CarriedDialog(self._desk, view, self._page))

    def show_team(self) -> None:
        """Who works on which area."""
        from ui.dialogs.home.team import TeamDialog

        view = self._desk.hub.view
        if view is not None:
            _open(TeamDialog(self._desk, view, self._page))

    def show_year(self, year: int) -> None:
        """Another assessment of the same file."""
        hub = self._desk.hub
        if hub.view is not None and hub.view.snapshot.assessment.year != year:
            # What is tried belongs to the year it was tried on.
            hub.set_trying(is_trying=False)
            hub.show_year(self.tr("Showing {year}").format(year=year), year)

    def _start(self, asked: Instrument, year: int, from_year: int, *, with_evidence: bool) -> None:
        def start(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import start_year

            return start_year(workspace, asked, year=year, from_year=from_year, with_evidence=with_evidence)

        title = self.tr("start {year} from {before}").format(year=year, before=from_year)
        # Taking a whole year back is no step among answers: the year is left as it is, or its file.
        self._desk.hub.do(title, start, undoable=False, year=year)

    def _add(self, key: str, year: int) -> None:
        def add(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import add_year
            from integrity_zone.services.catalog import instrument

            return add_year(workspace, instrument(key), year=year)

        self._desk.hub.do(self.tr("add the year {year}").format(year=year), add, year=year)

    def _fill_findings(self, dialog: TableDialog, view: AssessmentView) -> None:
        rows = finding_rows(view, self._desk.formats.language)
        dialog.show_rows(rows)
        dialog.set_about(summary_words(rows))

    def _forget_findings(self) -> None:
        self._findings = None

    def _forget_conditions(self) -> None:
        self._conditions = None

    def _action(self, text: str, icon: str, run: Callable[[], None] | None) -> QAction:
        action = QAction(self._desk.theme.icon(icon), text, self)
        if run is not None:
            action.triggered.connect(lambda _checked=False: run())
        return action


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
