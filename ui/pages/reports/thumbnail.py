"""A small drawing of what a document looks like: lines and boxes, no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.models.reports.kinds import ReportKey
from ui.theme.qss import RADIUS_CONTROL
from ui.theme.tokens import Mark
from ui.widgets.painted import Painted, sharp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.theme.theme import Theme

#: Size at 100 %, and that of the sheet in it, upright or lying.
WIDTH, HEIGHT = 112, 128
_UPRIGHT = (88, 112)
_LYING = (104, 80)
_LYING_KEYS = frozenset({ReportKey.WORKSHEET, ReportKey.OFFICIAL, ReportKey.RECAP, ReportKey.YEARS, ReportKey.CHARTER})
#: Tabs of a binder, from top to bottom.
_TABS = ("primary", Mark.EVIDENCE.value, Mark.APPROVED.value, Mark.FLAGGED.value, Mark.RETURNED.value)


class Thumbnail(Painted):
    """Decorates nothing that the words beside it do not say, so it has no name of its own."""

    def __init__(self, theme: Theme, key: ReportKey, parent: QWidget | None = None) -> None:
        """Draw a document.

        Args:
            theme: Colours and sizes.
            key: Which document.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """It follows the text as gaps do, so that large words keep their room."""
        metrics = self.theme.metrics
        return QSize(metrics.space(WIDTH), metrics.space(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the table, the sheet on it, and what is on the sheet."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tokens = self.theme.tokens
            painter.setPen(QPen(self.theme.colour("line")) if tokens.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("sunken"))
            ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, RADIUS_CONTROL, RADIUS_CONTROL)
            painter.scale(self.width() / WIDTH, self.height() / HEIGHT)
            across, down = _LYING if self._key in _LYING_KEYS else _UPRIGHT
            sheet = QRectF((WIDTH - across) / 2, (HEIGHT - down) / 2, across, down)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(self.theme.colour("control"), 0))
            painter.setBrush(self.theme.colour("surface"))
            painter.drawRect(sharp(sheet, 1.0))
            painter.setPen(Qt.PenStyle.NoPen)
            _DRAWN[self._key](_Pencil(painter, self.theme, sheet))


class _Pencil:
    """Draws on the sheet, measured from its upper left corner."""

    def __init__(self, painter: QPainter, theme: Theme, sheet: QRectF) -> None:
        self.painter = painter
        self.theme = theme
        self.sheet = sheet

    def bar(self, x: float, y: float, width: float, height: float, colour: str = "grid") -> None:
        self.painter.fillRect(QRectF(self.sheet.left() + x, self.sheet.top() + y, width, height), self._colour(colour))

    def box(self, x: float, y: float, side: float, colour: str) -> None:
        pen = QPen(self._colour(colour), 1.4)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(QRectF(self.sheet.left() + x, self.sheet.top() + y, side, side))
        self.painter.setPen(Qt.PenStyle.NoPen)

    def frame(self, inset: float, colour: str) -> None:
        self.painter.setPen(QPen(self._colour(colour), 1.2))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRect(self.sheet.adjusted(inset, inset, -inset, -inset))
        self.painter.setPen(Qt.PenStyle.NoPen)

    def _colour(self, name: str) -> QColor:
        return self.theme.colour(name)


def _worksheet(pencil: _Pencil) -> None:
    pencil.bar(8, 8, 46, 4, "primary")
    columns = ((8, 13), (23, 30), (55, 12), (69, 12), (83, 13))
    for row in range(7):
        for x, width in columns:
            pencil.bar(x, 18 + row * 8, width, 6, "hatch" if row == 0 else "track")


def _official(pencil: _Pencil) -> None:
    _worksheet(pencil)
    pencil.bar(69, 8, 26, 4, "tpi")
    for row in range(1, 7):
        pencil.bar(69, 18 + row * 8, 12, 6, "tpi" if row % 3 else "track")


def _report(pencil: _Pencil) -> None:
    pencil.bar(10, 12, 40, 5, "primary")
    pencil.bar(10, 22, 26, 3)
    for row, width in enumerate((66, 60, 50)):
        pencil.bar(10, 36 + row * 7, width, 3)
    for row, width in enumerate((22, 30, 38, 44)):
        pencil.bar(10, 64 + row * 9, width, 5, "primary")


def _recap(pencil: _Pencil) -> None:
    pencil.bar(8, 8, 40, 4, "primary")
    for row in range(5):
        pencil.bar(8, 18 + row * 7, 34, 5, "hatch" if row == 0 else "track")
        for column in range(3):
            pencil.bar(45 + column * 18, 18 + row * 7, 15, 5, "hatch" if row == 0 else "track")
    for row, width in enumerate((62, 48)):
        pencil.bar(8, 58 + row * 7, width, 4, "tick" if row == 0 else "grid")


def _years(pencil: _Pencil) -> None:
    pencil.bar(8, 8, 40, 4, "primary")
    for row, (before, now) in enumerate(((38, 52), (44, 40), (30, 58), (50, 64))):
        pencil.bar(8, 20 + row * 14, 22, 4)
        pencil.bar(34, 18 + row * 14, before, 4, "hatch")
        pencil.bar(34, 23 + row * 14, now, 4, "primary")


def _plan(pencil: _Pencil) -> None:
    pencil.bar(10, 12, 40, 5, "primary")
    for row in range(6):
        pencil.box(11, 27 + row * 13, 8, "primary")
        pencil.bar(26, 30 + row * 13, 52 if row % 2 == 0 else 40, 3)


def _binder(pencil: _Pencil) -> None:
    pencil.bar(10, 12, 46, 5, "primary")
    for row in range(10):
        pencil.bar(10, 26 + row * 8, 58 if row % 3 else 50, 3)
    for row, colour in enumerate(_TABS):
        pencil.bar(80, 20 + row * 16, 12, 11, colour)


def _charter(pencil: _Pencil) -> None:
    pencil.frame(4, "tpi")
    pencil.frame(7, "tpi")
    pencil.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pencil.painter.setPen(QPen(pencil.theme.colour("primary"), 1.6))
    pencil.painter.drawEllipse(QRectF(pencil.sheet.center().x() - 5, pencil.sheet.top() + 11, 10, 10))
    pencil.painter.setPen(Qt.PenStyle.NoPen)
    pencil.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    pencil.bar(28, 26, 48, 4, "tick")
    pencil.bar(36, 33, 32, 2)
    for row, width in enumerate((64, 64, 52)):
        pencil.bar((104 - width) / 2, 41 + row * 5, width, 2)
    pencil.bar(26, 60, 10, 9, "tick")
    pencil.bar(68, 60, 10, 9, "tick")


def _result(pencil: _Pencil) -> None:
    pencil.bar(20, 10, 48, 4, "tick")
    pencil.bar(28, 17, 32, 3)
    pencil.bar(10, 25, 68, 2, "tick")
    for row in range(4):
        pencil.bar(10, 34 + row * 8, 36, 5, "hatch" if row == 0 else "track")
        for column in range(2):
            pencil.bar(49 + column * 15, 34 + row * 8, 13, 5, "hatch" if row == 0 else "track")
    for row, width in enumerate((66, 60, 46)):
        pencil.bar(10, 72 + row * 7, width, 3)
    pencil.bar(50, 98, 26, 3, "tpi")


def _form(pencil: _Pencil) -> None:
    pencil.bar(10, 12, 40, 5, "primary")
    for row in range(6):
        pencil.bar(10, 30 + row * 13, 42, 3)
        for number in range(2):
            pencil.box(58 + number * 11, 27 + row * 13, 8, "control")


def _portal(pencil: _Pencil) -> None:
    pencil.bar(10, 12, 4, 5, "primary")
    for row, (indent, width) in enumerate(((8, 30), (8, 44), (16, 38), (16, 46), (16, 30), (8, 24), (16, 42))):
        pencil.bar(10 + indent, 24 + row * 10, width * 0.4, 3, "primary")
        pencil.bar(10 + indent + width * 0.5, 24 + row * 10, width * 0.5, 3)
    pencil.bar(10, 96, 4, 5, "primary")


_DRAWN: Mapping[ReportKey, Callable[[_Pencil], None]] = {
    ReportKey.WORKSHEET: _worksheet,
    ReportKey.OFFICIAL: _official,
    ReportKey.REPORT: _report,
    ReportKey.RECAP: _recap,
    ReportKey.YEARS: _years,
    ReportKey.PLAN: _plan,
    ReportKey.BINDER: _binder,
    ReportKey.CHARTER: _charter,
    ReportKey.RESULT: _result,
    ReportKey.FORM: _form,
    ReportKey.PORTAL: _portal,
}
