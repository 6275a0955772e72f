"""A whole line that can be pressed: a mark, what it is, more about it, and a number at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.widgets.mark_shapes import BOX
from ui.widgets.painted import draw_runs, elided, width_of
from ui.widgets.plain_tip import plain_tip
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from ui.theme.theme import Theme
    from ui.theme.tokens import Mark

_CHEVRON = 16


@dataclass(frozen=True, slots=True)
class LineValue:
    """What a line says."""

    text: str
    hint: str = ""  #: in small letters behind it
    end: str = ""  #: at the right
    mark: Mark | None = None
    is_strong: bool = True  #: whether the end is what one looks for


class LineButton(QAbstractButton):
    """Pressing it leads to what it speaks of; texts that do not fit are shown in its tooltip."""

    def __init__(
        self, theme: Theme, value: LineValue, *, is_dense: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show a line.

        Args:
            theme: Colours and sizes.
            value: What it says.
            is_dense: Whether it is lower than the row of a table.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._is_dense = is_dense
        self.is_last = False  #: no rule below it
        self.set_value(value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme_changed)

    @property
    def value(self) -> LineValue:
        """What it says."""
        return self._value

    def set_value(self, value: LineValue) -> None:
        """Say something else."""
        self._value = value
        self.setText(value.text)
        said = ", ".join(part for part in (value.text, value.hint, value.end) if part)
        self.setAccessibleName(said)
        self.setToolTip(plain_tip(said))
        self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        metrics = self._theme.metrics
        return QSize(metrics.px(220), metrics.small_button if self._is_dense else metrics.table_row)

    def minimumSizeHint(self) -> QSize:
        """The number at its end is never cut."""
        end = width_of(self._value.end, self._end_font())
        return QSize(round(end) + self._theme.metrics.px(120), self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, metrics, value = self._theme, self._theme.metrics, self._value
        with QPainter(self) as painter:
            box = QRectF(self.rect())
            if self.underMouse():
                painter.fillRect(box, theme.colour("hover"))
            if not self.is_last:
                painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), QColor(theme.tokens.line))
            left, right = 0.0, box.right() - metrics.px(_CHEVRON)
            icon = theme.pixmap("chevron-right", "text3", metrics.px(_CHEVRON))
            painter.drawPixmap(round(right), round(box.center().y() - metrics.px(_CHEVRON) / 2), icon)
            right -= metrics.space(8)
            if value.mark is not None:
                side = metrics.px(BOX)
                paint_mark(painter, value.mark, QRectF(0, box.center().y() - side / 2, side, side), self._mark_colour())
                left = side + metrics.space(8)
            right -= self._draw_end(painter, QRectF(left, 0, right - left, box.height()))
            self._draw_texts(painter, QRectF(left, 0, right - metrics.space(8) - left, box.height()))

    def _draw_end(self, painter: QPainter, box: QRectF) -> float:
        """Draw the number; its width."""
        end, font = self._value.end, self._end_font()
        colour = self._theme.colour("text" if self._value.is_strong else "text3")
        draw_runs(painter, box, [(end, font, colour)], at_right=True)
        return width_of(end, font)

    def _draw_texts(self, painter: QPainter, box: QRectF) -> None:
        theme, value = self._theme, self._value
        body, small = theme.font(Role.BODY), theme.font(Role.CAPTION)
        text = elided(value.text, body, box.width())
        runs = [(text, body, theme.colour("text"))]
        left = box.width() - width_of(text, body) - theme.metrics.space(6)
        hint = elided(value.hint, small, left) if left > theme.metrics.px(24) else ""
        if hint:
            runs += [("  ", small, theme.colour("text3")), (hint, small, theme.colour("text3"))]
        draw_runs(painter, box, runs)

    def _mark_colour(self) -> QColor:
        mark = self._value.mark
        return self._theme.colour(mark.value) if mark is not None else QColor()

    def _end_font(self) -> QFont:
        return self._theme.font(Role.BODY if self._value.is_strong else Role.CAPTION, strong=self._value.is_strong)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
