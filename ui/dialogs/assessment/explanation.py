"""How a number came about, as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from integrity_zone.domain.scorecard import Explanation
    from ui.desk import Desk


class ExplanationPopup(QFrame):
    """Inputs, formula, result and source; goes with Escape or a click beside it."""

    def __init__(self, desk: Desk, found: Explanation, parent: QWidget) -> None:
        """Write the lines.

        Args:
            desk: The doors of a page.
            found: What the service explains.
            parent: The page.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Why this score?"))
        metrics, formats = desk.theme.metrics, desk.formats
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(metrics.space(16), metrics.space(14), metrics.space(16), metrics.space(14))
        column.setSpacing(metrics.space(6))
        column.addWidget(_text(f"{found.code}  {found.title}", "card-title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics.space(16))
        grid.setVerticalSpacing(metrics.space(4))
        grid.setColumnStretch(0, 1)
        for line, (name, value) in enumerate(found.inputs.items()):
            grid.addWidget(_text(name, "secondary"), line, 0)
            shown = _text(value, "body", wraps=False)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, line, 1)
        column.addLayout(grid)
        column.addWidget(_text(found.formula, "body"))
        column.addWidget(
            _text(
                self.tr("{points} of {weight} points").format(
                    points=formats.points(found.points), weight=formats.points(found.weight)
                ),
                "emphasis",
            )
        )
        column.addWidget(_text(self.tr("Source: {source}").format(source=found.source), "caption"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Explanation"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(area)
        self._inner = inner
        self._wide = metrics.px(460)

    def lines(self) -> tuple[str, ...]:
        """Everything it says."""
        return tuple(label.text() for label in self._inner.findChildren(QLabel))

    def open_below(self, widget: QWidget) -> None:
        """Show it under a widget, inside the window."""
        window = widget.window()
        width = min(self._wide, window.width() - 16)
        high = min(self._inner.heightForWidth(width) + 4, window.height() - 16)
        self.resize(width, max(high, 80))
        corner = widget.mapTo(window, QPoint(0, widget.height() + 4))
        left = max(8, min(corner.x(), window.width() - self.width() - 8))
        top = max(8, min(corner.y(), window.height() - self.height() - 8))
        self.move(window.mapToGlobal(QPoint(left, top)))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape and Enter close it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


def _text(text: str, role: str, *, wraps: bool = True) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made
