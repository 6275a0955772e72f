"""What all painted widgets share: the theme they read, a text for those who do not see them, and sharp edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from ui.widgets.chart_geometry import snapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.theme import Theme

#: Text, font, colour.
Run = tuple[str, QFont, QColor]


class Painted(QWidget):
    """A widget that draws itself from the theme and is drawn anew when that changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Follow a theme.

        Args:
            theme: Colours, sizes and fonts.
            parent: Owner.
        """
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._on_theme_changed)

    @property
    def text_alternative(self) -> str:
        """What the picture says, in words."""
        return self.accessibleDescription()

    def changeEvent(self, event: QEvent) -> None:
        """Say the text alternative anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._on_language_changed()
        super().changeEvent(event)

    def _describe(self, name: str, text: str) -> None:
        """Tell assistive software what this is and what it says."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)

    def _on_language_changed(self) -> None:
        """For widgets with words of their own."""
        self.updateGeometry()
        self.update()

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


def width_of(text: str, font: QFont) -> float:
    """Width of a text in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def width_of_runs(runs: Sequence[Run]) -> float:
    """Width of texts that stand in one line."""
    return sum(width_of(text, font) for text, font, _colour in runs)


def draw_runs(painter: QPainter, box: QRectF, runs: Sequence[Run], *, at_right: bool = False) -> None:
    """Draw texts of several fonts in one line on a common baseline, centred from top to bottom by the first font.

    Args:
        painter: Open.
        box: Where.
        runs: From left to right.
        at_right: Whether the line ends at the right edge of the box; otherwise it begins at the left one.
    """
    if not runs:
        return
    first = QFontMetricsF(runs[0][1])
    baseline = round(box.center().y() + (first.ascent() - first.descent()) / 2)
    x = box.right() - width_of_runs(runs) if at_right else box.left()
    for text, font, colour in runs:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(x, baseline), text)
        x += width_of(text, font)


def elided(text: str, font: QFont, width: float) -> str:
    """A text cut to a width, with an ellipsis where it is cut."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    """A text broken between its words into at most so many lines, the last one cut where it must be.

    Args:
        text: Without line breaks of its own.
        font: In which it is drawn.
        width: Of a line, in pixels.
        most: Lines at most.
    """
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most - 1:
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", font) <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(elided(line, font, width))
    return [*lines, elided(" ".join(words), font, width)] if words else lines


def sharp(box: QRectF, ratio: float) -> QRectF:
    """A rectangle whose edges lie on pixels of the screen."""
    left, top = snapped(box.left(), ratio), snapped(box.top(), ratio)
    right, bottom = snapped(box.right(), ratio), snapped(box.bottom(), ratio)
    return QRectF(left, top, right - left, bottom - top)
