"""A painted row of a list of which one is chosen: its ground, its inks, and two lines of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ui.theme.metrics import Role
from ui.widgets.painted import draw_runs, elided

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QColor, QEnterEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

_RADIUS = 4


class ChoiceRow(QAbstractButton):
    """Pressed while it is the one that is shown; says its size and paints itself in its own way."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()

    @property
    def is_on_bright(self) -> bool:
        """Whether no second colour can be read on it: what is chosen in high contrast lies on a bright ground."""
        return self.isChecked() and self._theme.tokens.is_high_contrast

    @property
    def inks(self) -> tuple[QColor, QColor]:
        """Of its name, and of what stands below that."""
        ink = self._theme.colour("on_selected" if self.isChecked() else "text")
        return ink, ink if self.is_on_bright else self._theme.colour("text2")

    def draw_ground(self, painter: QPainter) -> None:
        """Draw what it lies on: chosen, below the pointer, or neither."""
        ground = "selected" if self.isChecked() else "hover" if self.underMouse() else ""
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)

    def draw_words(self, painter: QPainter, left: float, width: float, hint: str) -> None:
        """Draw its text and a hint below it, in the middle of its height.

        Args:
            painter: Of this row.
            left: Where they begin, in pixels.
            width: What does not fit is cut.
            hint: In small letters.
        """
        theme, metrics = self._theme, self._theme.metrics
        title, small = theme.font(Role.BODY, strong=self.isChecked()), theme.font(Role.CAPTION)
        line, low = metrics.line_px(Role.BODY), metrics.line_px(Role.CAPTION)
        top = (self.height() - line - low) / 2
        for text, font, ink, high in (
            (self.text(), title, self.inks[0], line),
            (hint, small, self.inks[1], low),
        ):
            draw_runs(painter, QRectF(left, top, width, high), [(elided(text, font, width), font, ink)])
            top += high

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
