"""The staff list: brought as a table, changed by hand, and marked with who signed the pakta."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.declaration import Declaration
from ui.dialogs.files import Folder, ask_file
from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.dialogs.opening import ask
from ui.dialogs.papers.member import MemberDialog
from ui.dialogs.papers.staff_import import StaffImportDialog
from ui.messages import text_of
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.papers.dropping import table_of
from ui.models.papers.staff_changes import added, changed, without
from ui.models.papers.staff_rows import staff_headers, staff_rows
from ui.tasks.living import for_living
from ui.theme.qss import restyle
from ui.widgets.day_field import DayField
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.staff_list import StaffImport, StaffPreview
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.tasks.task import Task
    from ui.view import AssessmentView, Update

_FOLDER = "papers/staff-folder"


class StaffDialog(QDialog):
    """Everything done here is a step that can be undone."""

    def __init__(self, desk: Desk, view: AssessmentView, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            view: The assessment.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self._declared = view.snapshot.declaration or Declaration()
        self._year = view.snapshot.assessment.year
        theme = desk.theme
        self.setWindowTitle(self.tr("Staff list"))
        self.setAcceptDrops(True)
        self.model = TextTable(staff_headers(), theme, parent=self)
        self.table = table_view(self.model, theme, self.tr("Staff list"), wide=(0, 2))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search by name, NIP or office"))
        self.search.setAccessibleName(self.tr("Search the staff list"))
        self.unsigned = QCheckBox(self.tr("Only those who did not sign yet"))
        self.said = label(role="secondary", wraps=True)
        self.problem = label(role="body", wraps=True)
        self.problem.setProperty("tone", "danger")
        self.problem.hide()
        self._nobody = EmptyState(
            theme,
            self.tr("There is no staff list yet. Drop an Excel or CSV table here, or choose one."),
            self.tr("Choose a table…"),
        )
        self.bring = button(self.tr("Bring a table…"), tip=self.tr("Excel (xlsx) or CSV; it can be dropped here too"))
        theme.bind_icon(self.bring, "upload", "text")
        self.add = button(self.tr("Add…"))
        self.change = button(self.tr("Change…"))
        self.remove = button(self.tr("Remove"))
        self.day = DayField(theme, desk.formats, self.tr("Day of the pakta"))
        self.day.set_day(self._declared.date or datetime.now(UTC).astimezone().date())
        self.mark = button(self.tr("Mark as signed"))
        self.unmark = button(self.tr("Mark as not signed"))
        self._lay_out()
        self._connect()
        self._show()

    @property
    def places(self) -> tuple[int, ...]:
        """Places in the staff list of the rows that are chosen."""
        found = (index.data(DATA_ROLE) for index in self.table.selectionModel().selectedRows())
        return tuple(sorted(place for place in found if isinstance(place, int)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a table."""
        if table_of(event.mimeData()) is not None and not self._desk.hub.is_read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what a dropped table would bring."""
        path = table_of(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.read_file(path)

    def choose_file(self) -> None:
        """Ask for a table."""
        folder = Folder(self._desk.preferences, _FOLDER)
        kinds = self.tr("Tables (*.xlsx *.csv);;All files (*)")
        ask_file(self, self.tr("Bring a staff list"), kinds, folder, self.read_file)

    def read_file(self, path: Path) -> Task:
        """Read a table and show what it would bring; nothing is written yet.

        Args:
            path: An xlsx or csv file.
        """

        def job(_workspace: Workspace, _task: Task) -> StaffPreview:
            from integrity_zone.services.papers.staff_lists import read_staff_file

            return read_staff_file(path)

        self._say("")
        self.bring.setEnabled(False)
        task = self._desk.hub.beside(self.tr("Reading {file}").format(file=path.name), job)
        task.finished.connect(for_living(self, self._on_read))
        task.failed.connect(for_living(self, self._on_refused))
        task.stopped.connect(for_living(self, self._enable))
        return task

    def _on_read(self, preview: StaffPreview) -> None:
        self._enable()
        dialog = StaffImportDialog(preview, len(self._declared.staff), self._desk, self)
        ask(dialog, lambda: self._take(preview, dialog.how))

    def _on_refused(self, problem: IntegrityZoneError) -> None:
        self._enable()
        self._say(text_of(problem, self._desk.formats.language))

    def _take(self, preview: StaffPreview, how: StaffImport) -> None:
        year = self._year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.staff_lists import import_staff

            return import_staff(workspace, preview, how, year=year)

        self._do(self.tr("staff list from {file}").format(file=preview.file_name), record)

    def _mark(self, on: date | None) -> None:
        places, year = self.places, self._year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.papers.staff_lists import mark_pakta

            return mark_pakta(workspace, places, on, year=year)

        self._do(self.tr("pakta of %n person(s)", "", len(places)), record)

    def _on_mark(self) -> None:
        day = self.day.day
        if day is None:
            restyle(self.day.edit, invalid="true")
            self.day.edit.setFocus()
            return
        self._mark(day)

    def _on_add(self) -> None:
        dialog = MemberDialog(None, self._desk.theme, self)
        ask(
            dialog,
            lambda: self._edit(
                self.tr("{name} in the staff list").format(name=dialog.member.name), added(dialog.member)
            ),
        )

    def _on_change(self) -> None:
        if len(self.places) != 1:
            return
        place = self.places[0]
        before = self._declared.staff[place]
        dialog = MemberDialog(before, self._desk.theme, self)

        def change() -> None:
            title = self.tr("staff list: {name} changed").format(name=dialog.member.name)
            self._edit(title, changed(before, dialog.member))

        ask(dialog, change)

    def _on_remove(self) -> None:
        gone = tuple(self._declared.staff[place] for place in self.places)
        self._edit(self.tr("%n person(s) out of the staff list", "", len(gone)), without(gone))

    def _edit(self, title: str, change: Callable[[Declaration], Declaration]) -> None:
        year = self._year

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.charters.editing import change_declaration

            return change_declaration(workspace, change, year=year)

        self._do(title, record)

    def _do(self, title: str, record: Callable[[Workspace], Change]) -> None:
        self._say("")
        task = self._desk.hub.do(title, record)
        task.failed.connect(for_living(self, self._on_refused))

    def _on_changed(self, update: Update) -> None:
        declared = update.view.snapshot.declaration or Declaration()
        self._year = update.view.snapshot.assessment.year
        if declared.staff != self._declared.staff:
            self._declared = declared
            self._show()
        self._declared = declared

    def _show(self) -> None:
        chosen, staff = set(self.places), self._declared.staff
        rows = staff_rows(staff, self._desk.formats, self.search.text(), unsigned=self.unsigned.isChecked())
        self.model.show_rows(rows)
        self._choose(chosen)
        self._nobody.setVisible(not staff)
        for part in (self.table, self._tools, self._marks):
            part.setVisible(bool(staff))
        signed = sum(member.pakta_on is not None for member in staff)
        self.said.setText(
            self.tr("{signed} of {of} signed the pakta integritas.").format(signed=signed, of=len(staff))
            if staff
            else ""
        )
        self._enable()

    def _choose(self, places: set[int]) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection = self.table.selectionModel()
        rows = [number for number, row in enumerate(self.model.rows) if row.data in places]
        for number in rows:
            selection.select(self.model.index(number, 0), flag.Select | flag.Rows)
        if not rows and self.model.rows:
            selection.setCurrentIndex(self.model.index(0, 0), flag.NoUpdate)

    def _enable(self) -> None:
        can_write, count = not self._desk.hub.is_read_only, len(self.places)
        for part in (self.bring, self.add, self._nobody.button):
            part.setEnabled(can_write)
        self.change.setEnabled(can_write and count == 1)
        for part in (self.remove, self.mark, self.unmark):
            part.setEnabled(can_write and count > 0)
            part.setToolTip("" if part.isEnabled() else self.tr("Choose people in the list first"))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        self._tools, self._marks = QWidget(), QWidget()
        tools = FlowLayout(self._tools, spacing=metrics.space(8))
        self.search.setMinimumWidth(metrics.px(240))
        tools.addWidget(self.search)
        tools.addWidget(self.unsigned)
        marks = FlowLayout(self._marks, spacing=metrics.space(8))
        self.day.setFixedWidth(metrics.px(150))
        marks.addWidget(self.day)
        marks.addWidget(self.mark)
        marks.addWidget(self.unmark)
        ways = QWidget()
        flow = FlowLayout(ways, spacing=metrics.space(8))
        for part in (self.bring, self.add, self.change, self.remove):
            flow.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.said)
        layout.addWidget(self.problem)
        layout.addWidget(self._tools)
        layout.addWidget(self._nobody, 1)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._marks)
        layout.addWidget(ways)
        layout.addWidget(foot(self))
        fit_to_screen(self, self._desk.theme, 900, 640)

    def _connect(self) -> None:
        hub = self._desk.hub
        hub.changed.connect(self._on_changed)
        hub.closed.connect(self.reject)
        self.table.selectionModel().selectionChanged.connect(lambda *_selections: self._enable())
        self.table.activated.connect(self._on_activated)
        self.search.textChanged.connect(lambda _text: self._show())
        self.unsigned.toggled.connect(lambda _on: self._show())
        self._nobody.acted.connect(self.choose_file)
        self.bring.clicked.connect(self.choose_file)
        self.add.clicked.connect(self._on_add)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self.mark.clicked.connect(self._on_mark)
        self.unmark.clicked.connect(lambda: self._mark(None))

    def _on_activated(self, _index: QModelIndex) -> None:
        if self.change.isEnabled():
            self._on_change()
