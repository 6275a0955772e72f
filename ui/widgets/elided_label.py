"""A label of one line that is cut where there is no room, and then says the rest in its tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.widgets.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """Takes the look of its `role` like any other label. Codes are never cut, so they do not belong in one."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        """Show a text.

        Args:
            text: The whole of it.
            role: As in `ui.theme.qss`.
            mode: Where it is cut; in the middle for paths.
            parent: Owner.
        """
        super().__init__(text, parent)
        self._mode = mode
        self._tip = ""
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_the_rest()

    def set_tip(self, tip: str) -> None:
        """Say more in the tooltip than the label does, also when it is not cut.

        Args:
            tip: The whole of it; nothing for the rest of the text alone.
        """
        self._tip = tip
        self._tell_the_rest()

    def minimumSizeHint(self) -> QSize:
        """A few letters and the ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("mmm…"), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text when it is cut."""
        super().resizeEvent(event)
        self._tell_the_rest()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw what fits."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), self.alignment(), self._visible_text())

    def _visible_text(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _tell_the_rest(self) -> None:
        rest = self.text() if self._visible_text() != self.text() else ""
        self.setToolTip(plain_tip(self._tip or rest))
