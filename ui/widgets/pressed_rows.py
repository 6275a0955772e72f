"""Charts of rows that can be pressed: each row is a button, so that the keyboard reaches it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.painted import Painted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPainter

    from ui.theme.theme import Theme

V = TypeVar("V")


class PressedRow(QAbstractButton):
    """One row; whoever draws it begins with its ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: The chart.
        """
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw_ground(self, painter: QPainter) -> None:
        """Show what the pointer is over."""
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(self._theme.tokens.hover))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()


R = TypeVar("R", bound=PressedRow)


class PressedRows(Painted, Generic[R]):
    """A column of such rows, below whatever heads it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._rows: list[R] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[QAbstractButton, ...]:
        """The rows from top to bottom, to be reached with the keyboard."""
        return tuple(self._rows)

    def _fill(self, values: Sequence[V], give: Callable[[R, V], None], new: Callable[[V], R]) -> None:
        """Have a row for each value. Rows stay and take new values, so that the one with the focus keeps it.

        Args:
            values: From top to bottom.
            give: Shows a value in a row that is there.
            new: Makes a row of a value.
        """
        while len(self._rows) > len(values):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, value in zip(self._rows, values, strict=False):
            give(row, value)
        for value in values[len(self._rows) :]:
            row = new(value)
            self._column.addWidget(row)
            self._rows.append(row)

    def _on_theme_changed(self) -> None:
        for row in self._rows:
            row.updateGeometry()
            row.update()
        super()._on_theme_changed()
