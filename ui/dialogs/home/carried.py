"""Answers of an earlier year: confirm them area by area, or drop them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout

from ui.dialogs.home.parts import fit_to_screen, foot, keep_codes_whole, table_view
from ui.models.home.carried_table import CarriedColumn, CarriedTable, carried_rows
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.view import AssessmentView, Update

#: Filter of the results, which belong to no area, and of everything.
_RESULTS, _ALL = 0, -1


class CarriedDialog(QDialog):
    """A proposal counts only once it is confirmed; each click is one step that can be undone."""

    def __init__(self, desk: Desk, view: AssessmentView, parent: QWidget | None = None) -> None:
        """Lay out and list what waits.

        Args:
            desk: The doors of a page.
            view: The assessment.
            parent: The window.
        """
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(self.tr("Confirm carried answers"))
        self.model = CarriedTable(self)
        self.table = table_view(self.model, desk.theme, self.tr("Carried answers"), wide=(CarriedColumn.TITLE,))
        keep_codes_whole(self.table, desk.theme, view.states, CarriedColumn.CODE, boxed=True)
        self.area = QComboBox()
        self.area.setAccessibleName(self.tr("Area"))
        self.area.addItem(self.tr("All areas"), _ALL)
        for area in view.instrument.areas:
            self.area.addItem(f"{area.number} · {area.title}", area.number)
        self.area.addItem(self.tr("Results"), _RESULTS)
        self.all = QCheckBox(self.tr("Tick everything listed"))
        self.confirm = button("", "primary")
        self.dismiss = button("")
        self._nothing = label(
            self.tr("Nothing waits here. Answers are carried over when a new year is started from an earlier one."),
            "secondary",
            wraps=True,
        )
        self._lay_out()
        self.area.activated.connect(lambda _index: self._list())
        self.all.clicked.connect(lambda on: self.model.tick_all(is_ticked=on))
        self.model.ticked_changed.connect(self._count)
        self.confirm.clicked.connect(self._on_confirm)
        self.dismiss.clicked.connect(self._on_dismiss)
        desk.hub.changed.connect(self._on_changed)
        desk.hub.closed.connect(self.reject)
        self._list()

    def choose_area(self, number: int | None) -> None:
        """List one area, or the results."""
        self.area.setCurrentIndex(max(0, self.area.findData(number if number is not None else _RESULTS)))
        self._list()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        top = QHBoxLayout()
        top.setSpacing(theme.metrics.space(12))
        top.addWidget(self.area)
        top.addWidget(self.all)
        top.addStretch(1)
        about = self.tr("Last year's answers are proposals. They are not counted until you confirm them.")
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(label(about, "secondary", wraps=True))
        layout.addLayout(top)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)
        layout.addWidget(foot(self, self.confirm, self.dismiss))
        fit_to_screen(self, theme, 900, 520)

    def _list(self) -> None:
        view = self._desk.hub.view
        if view is None:
            return
        rows = carried_rows(view, self._desk.formats)
        chosen = self.area.currentData()
        shown = [row for row in rows if chosen == _ALL or (row.area or _RESULTS) == chosen]
        self.model.show_rows(shown)
        self.table.setVisible(bool(shown))
        self._nothing.setVisible(not shown)
        self.all.setEnabled(bool(shown))

    def _count(self) -> None:
        count = len(self.model.ticked)
        self.confirm.setText(self.tr("Confirm {count}").format(count=count))
        self.dismiss.setText(self.tr("Dismiss {count}").format(count=count))
        self.confirm.setAccessibleName(self.tr("Confirm what is ticked: {count}").format(count=count))
        self.dismiss.setAccessibleName(self.tr("Dismiss what is ticked: {count}").format(count=count))
        self.all.setChecked(0 < count == self.model.rowCount())
        for part in (self.confirm, self.dismiss):
            part.setEnabled(count > 0 and not self._desk.hub.is_read_only)

    def _on_changed(self, _update: Update) -> None:
        self._list()

    def _on_confirm(self) -> None:
        codes, year = self.model.ticked, self._year()

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import confirm_carried

            return confirm_carried(workspace, codes, year=year)

        self._desk.hub.do(self.tr("carried answers confirmed: {count}").format(count=len(codes)), record)

    def _on_dismiss(self) -> None:
        codes, year = self.model.ticked, self._year()

        def record(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.baseline import dismiss_carried

            return dismiss_carried(workspace, codes, year=year)

        self._desk.hub.do(self.tr("carried answers dropped: {count}").format(count=len(codes)), record)

    def _year(self) -> int | None:
        view = self._desk.hub.view
        return view.snapshot.assessment.year if view is not None else None
