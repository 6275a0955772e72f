"""A table to be read, copied, and followed to where its rows lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHeaderView, QVBoxLayout

from ui.dialogs.home.parts import fit_to_screen, foot, table_view
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme
    from ui.widgets.chart_table import ChartTable

#: Header, buttons and margins around the rows, at 100 %.
_AROUND_ROWS = 120


class TableDialog(QDialog):
    """Rows of texts. A row that leads somewhere is followed with Enter or a double click."""

    followed = Signal(object)  #: data of the row

    def __init__(
        self,
        title: str,
        headers: Sequence[str],
        theme: Theme,
        *,
        about: str = "",
        wide: Sequence[int] = (0,),
        numbers: Sequence[int] = (),
        leads: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out without rows.

        Args:
            title: Of the window.
            headers: One for each column.
            theme: Colours and sizes.
            about: A sentence above the table; empty for none.
            wide: Columns that share what room is left.
            numbers: Columns of numbers.
            leads: Whether rows lead somewhere.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(title)
        self.model = TextTable(headers, theme, numbers=numbers, parent=self)
        self.table = table_view(self.model, theme, title, wide=wide, wraps=True)
        self._about = label(about, "secondary", wraps=True)
        self._about.setVisible(bool(about))
        self._copy = button(self.tr("Copy as text"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.model.as_text()))
        buttons = [self._copy]
        if leads:
            self._open = button(self.tr("Open"), name=self.tr("Open what is selected"))
            self._open.clicked.connect(lambda: self._follow(self.table.currentIndex()))
            buttons.insert(0, self._open)
            self.table.activated.connect(self._follow)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.metrics.space(12))
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(foot(self, *buttons))
        fit_to_screen(self, theme, 860, 480)

    @classmethod
    def of_chart(cls, title: str, table: ChartTable, theme: Theme, parent: QWidget | None = None) -> TableDialog:
        """A chart as a table.

        Args:
            title: What the chart shows.
            table: Its headers and rows.
            theme: Colours and sizes.
            parent: The window.
        """
        dialog = cls(title, table.headers, theme, wide=(), numbers=table.numbers, parent=parent)
        dialog.show_rows([TextRow(row) for row in table.rows])
        # All columns in sight where the screen allows it.
        header, rows = dialog.table.horizontalHeader(), dialog.table.verticalHeader()
        wanted = header.length() + theme.metrics.px(48)
        # Only now, so that what is wanted is what the texts need.
        if len(table.headers) - 1 in table.numbers:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:
            header.setStretchLastSection(True)
        high = rows.length() + theme.metrics.px(_AROUND_ROWS)
        fit_to_screen(dialog, theme, max(860, round(wanted / theme.metrics.scale)), round(high / theme.metrics.scale))
        return dialog

    def set_about(self, about: str) -> None:
        """Say something else above the table."""
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def show_rows(self, rows: Sequence[TextRow]) -> None:
        """Show other rows; the chosen one stays chosen by its place."""
        current = self.table.currentIndex().row()
        self.model.show_rows(rows)
        self.table.resizeRowsToContents()
        if rows:
            self.table.selectRow(min(max(current, 0), len(rows) - 1))

    def _follow(self, index: QModelIndex) -> None:
        data = index.data(DATA_ROLE)
        if data is not None:
            self.followed.emit(data)
            self.accept()
