"""A key as it looks on a keyboard, beside what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.theme.qss import RADIUS_TAG
from ui.widgets.painted import Painted, width_of

if TYPE_CHECKING:
    from ui.theme.theme import Theme


class KeyCap(Painted):
    """One key or chord, such as "U" or "Ctrl+K"."""

    def __init__(self, theme: Theme, key: str, *, on_primary: bool = False, parent: QWidget | None = None) -> None:
        """Show a key.

        Args:
            theme: Colours and sizes.
            key: Its text.
            on_primary: Whether it lies on a filled button.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._key = key
        self._on_primary = on_primary
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._describe(key, "")

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self._describe(key, "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """At least as wide as high."""
        metrics = self.theme.metrics
        height = metrics.px(18)
        return QSize(max(height, round(width_of(self._key, self.theme.font(Role.CAPTION))) + metrics.px(10)), height)

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            ink = "on_primary" if self._on_primary else "text2"
            if not self._on_primary:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self.theme.colour("control"), 1))
                painter.setBrush(self.theme.colour("surface"))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_TAG, RADIUS_TAG)
            painter.setFont(self.theme.font(Role.CAPTION))
            painter.setPen(self.theme.colour(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._key)
