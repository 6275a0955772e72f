"""How a number came about, as lines to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.assessment.overlay import Overlay
from ui.models.assessment.values import points_decimals

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from integrity_zone.domain.scorecard import Explanation
    from ui.desk import Desk


class ExplanationPopup(Overlay):
    """Inputs, formula, result and source; goes with Escape or a click beside it."""

    def __init__(self, desk: Desk, found: Explanation, parent: QWidget) -> None:
        """Write the lines.

        Args:
            desk: The doors of a page.
            found: What the service explains.
            parent: The page.
        """
        super().__init__(self.tr("Why this score?"), parent)
        metrics, formats = desk.theme.metrics, desk.formats
        decimals = points_decimals(found.weight)
        inner = QWidget()
        inner.setProperty("band", "surface")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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
                    points=formats.number(found.points, decimals), weight=formats.number(found.weight, decimals)
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
        self._inner, self._area = inner, area
        self._wide = metrics.px(460)

    def lines(self) -> tuple[str, ...]:
        """Everything it says."""
        return tuple(label.text() for label in self._inner.findChildren(QLabel))

    def open_below(self, widget: QWidget) -> None:
        """Show it under a widget, inside the page."""
        room = self._page.size()
        width = min(self._wide, room.width() - 16)
        high = min(self._inner.heightForWidth(width) + 4, room.height() - 16)
        corner = widget.mapTo(self._page, QPoint(0, widget.height() + 4))
        left = max(8, min(corner.x(), room.width() - width - 8))
        top = max(8, min(corner.y(), room.height() - high - 8))
        self.setGeometry(left, top, width, max(high, 80))
        self.appear(self._area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_away()
        else:
            super().keyPressEvent(event)


def _text(text: str, role: str, *, wraps: bool = True) -> QLabel:
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    return made
