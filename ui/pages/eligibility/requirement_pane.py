"""The checklist of requirements, with what to know of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.dialogs.home.parts import table_view
from ui.models.eligibility.requirements import EVIDENCE, LEVEL, about, requirement_rows
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.widgets.card import Card
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.domain.eligibility import Eligibility
    from integrity_zone.domain.workspace import Snapshot
    from ui.desk import Desk

#: Below these widths at 100 % the table leaves columns out.
_EVIDENCE_FROM, _LEVEL_FROM = 760, 560


class RequirementPane(Card):
    """A table; Enter or a double click asks where the unit stands."""

    asked = Signal(str)  #: key of a requirement

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk.theme)
        self._desk = desk
        self.title = self.tr("Requirements of a proposal")
        self.set_title(self.title)
        self._found: Eligibility | None = None
        self.model = TextTable(
            (
                self.tr("Requirement"),
                self.tr("About"),
                self.tr("Asked"),
                self.tr("Value"),
                self.tr("State"),
                self.tr("Evidence"),
            ),
            desk.theme,
            parent=self,
        )
        self.table = table_view(self.model, desk.theme, self.title, wide=(0, 4, 5), wraps=True)
        self.table.setMinimumHeight(desk.theme.metrics.px(120))
        self.about = label(role="secondary", wraps=True)
        self.change = button(self.tr("Say where the unit stands…"))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.about)
        self.body.addLayout(row(self.change, None, spacing=desk.theme.metrics.space(8)))
        self.change.clicked.connect(self._ask)
        self.table.activated.connect(lambda _index: self._ask())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_about())

    def show_requirements(self, found: Eligibility, snapshot: Snapshot) -> None:
        """Show where the unit stands on each."""
        chosen = max(self.table.currentIndex().row(), 0)
        self._found = found
        self.model.show_rows(requirement_rows(found, snapshot, self._desk.formats))
        self.table.resizeRowsToContents()
        self.table.selectRow(min(chosen, len(self.model.rows) - 1))
        self.change.setEnabled(not self._desk.hub.is_read_only)
        self._show_about()

    def choose(self, key: str) -> None:
        """Lead to one requirement."""
        for number, found in enumerate(self.model.rows):
            if found.data == key:
                self.table.selectRow(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where they have no room."""
        super().resizeEvent(event)
        width = self.width() / self._desk.theme.metrics.scale
        self.table.setColumnHidden(EVIDENCE, width < _EVIDENCE_FROM)
        self.table.setColumnHidden(LEVEL, width < _LEVEL_FROM)

    @property
    def _key(self) -> str:
        return str(self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE) or "")

    def _show_about(self) -> None:
        key, lines = self._key, self._found.lines if self._found is not None else ()
        self.about.setText(next((about(line, self._desk.formats) for line in lines if line.rule.key == key), ""))

    def _ask(self) -> None:
        if self._key:
            self.asked.emit(self._key)
