"""One of the values of a cell, to be chosen by pressing it: what it is, what it says, where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.qss import RADIUS_OPTION, restyle
from ui.widgets.parts import label

if TYPE_CHECKING:
    from ui.theme.theme import Theme

_DOT = 7


class ChoiceTile(QAbstractButton):
    """Pressed, it is the value that will stand here; one that cannot be pressed only shows its value."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setProperty("focusRadius", RADIUS_OPTION)
        as_high_as_its_lines(self)
        self._where = label("", "caption", wraps=True)
        self._value = label("", "emphasis", wraps=True)
        self._who = label("", "caption", wraps=True)
        layout = QVBoxLayout(self)
        metrics = theme.metrics
        layout.setContentsMargins(metrics.space(12), metrics.space(8), metrics.space(12), metrics.space(8))
        layout.setSpacing(metrics.space(1))
        for part in (self._where, self._value, self._who):
            as_high_as_its_lines(part)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        self.toggled.connect(self._on_toggled)
        theme.changed.connect(self.update)

    def show_value(self, where: str, value: str, who: str) -> None:
        """Say something.

        Args:
            where: Here, in the sheet, or at export.
            value: In words.
            who: Wrote it; empty when nobody knows.
        """
        self._where.setText(where)
        self._value.setText(value)
        self._who.setText(who)
        self._who.setVisible(bool(who))
        self.setAccessibleName(", ".join(part for part in (where, value, who) if part))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A frame; thicker, with a dot, where it is chosen."""
        theme = self._theme
        is_chosen = self.isChecked()
        line = 2.0 if is_chosen else 1.0
        can_be = self.isEnabled()
        colour = "primary" if is_chosen else ("control" if can_be else "line")
        ground = "selected" if is_chosen else ("hover" if can_be and self.underMouse() else "surface")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour(colour), line))
            painter.setBrush(theme.colour(ground))
            half = line / 2
            frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(frame, RADIUS_OPTION, RADIUS_OPTION)
            if can_be:
                self._paint_dot(painter)

    def _paint_dot(self, painter: QPainter) -> None:
        metrics, is_chosen = self._theme.metrics, self.isChecked()
        radius = metrics.px(_DOT)
        at_right = self.width() - metrics.space(12) - 2 * radius
        ring = QRectF(at_right, metrics.space(10), 2 * radius, 2 * radius)
        ink = self._theme.colour("on_selected" if is_chosen else "control")
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if is_chosen:
            painter.setBrush(ink)
            inner = radius * 0.55
            painter.drawEllipse(ring.center(), inner, inner)

    def _on_toggled(self, is_chosen: bool) -> None:
        for part in (self._where, self._value, self._who):
            restyle(part, onSelected="true" if is_chosen else "false")
        restyle(self, onSelected="true" if is_chosen else "false")


def as_high_as_its_lines(widget: QWidget) -> None:
    """Let a widget be as high as its lines are at its width, and not as at the width it would like.

    Args:
        widget: With lines that wrap.
    """
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
