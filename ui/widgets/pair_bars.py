"""Areas and results of two years as pairs of bars: the earlier year hollow, the later one filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.metrics import Role
from ui.widgets.bar_painting import BarPainter
from ui.widgets.chart_geometry import snapped
from ui.widgets.painted import Painted, broken, draw_runs, elided, sharp, width_of
from ui.widgets.pressed_rows import PressedRow, PressedRows
from ui.widgets.year_values import PairsValue

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.widgets.year_values import PairPart, PairValue

_BAR, _SAMPLE, _GAP, _AIR, _ARROW = 10, 16, 12, 6, 8
#: Part of the width that names may take, and the least lengths of names and bars, at 100 %.
_NAMES_AT_MOST, _LEAST_NAME, _LEAST_BAR = 0.34, 80, 56
#: Wider than any window: what the columns need there they need everywhere.
_WIDE = 100_000.0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns of every row begin or end, from left to right."""

    bars: float
    bars_end: float
    points_end: float
    percent_end: float


@dataclass(frozen=True, slots=True)
class _Widths:
    """What the longest text of each column needs."""

    name: float
    points: float
    percent: float
    change: float


class _Ruler:
    """Measures the texts of all rows once, for every row and every painting, until they or their fonts change."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._value = PairsValue()
        self._fonts: tuple[QFont, ...] = ()
        self._widths = _Widths(0, 0, 0, 0)

    def columns(self, value: PairsValue, width: float) -> _Columns:
        """Where the columns stand in rows of a width."""
        theme, widths = self._theme, self._measured(value)
        gap = theme.metrics.space(_GAP)
        percent_end = width - widths.change - gap
        points_end = percent_end - widths.percent - gap
        bars_end = points_end - widths.points - gap
        names = min(widths.name + gap, width * _NAMES_AT_MOST, bars_end - theme.metrics.px(_LEAST_BAR))
        return _Columns(max(names, 0.0), bars_end, points_end, percent_end)

    def _measured(self, value: PairsValue) -> _Widths:
        # The theme makes its fonts anew with every change of theirs.
        theme = self._theme
        body, strong, small = theme.font(Role.BODY), theme.font(Role.BODY, strong=True), theme.font(Role.CAPTION)
        fonts = (body, strong, small)
        if self._value is not value or [*map(id, fonts)] != [*map(id, self._fonts)]:
            self._value, self._fonts = value, fonts
            parts = [part for row in value.rows for part in (row.earlier, row.later)]
            changes = max((width_of(row.change.text, strong) for row in value.rows), default=0)
            self._widths = _Widths(
                name=max((width_of(row.name, body) for row in value.rows), default=0),
                points=max((width_of(part.points, small) for part in parts), default=0),
                percent=max((width_of(part.percent, small) for part in parts), default=0),
                change=max(changes + theme.metrics.px(_ARROW) + theme.metrics.space(4), width_of(value.change, small)),
            )
        return self._widths


def _draw_bar(painter: QPainter, theme: Theme, box: QRectF, *, is_hollow: bool, ratio: float) -> None:
    """Draw one bar; a hollow one is known by its border alone, whatever the colours are."""
    bar = sharp(box, ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if bar.width() <= 0:
        return
    painter.fillRect(bar, QColor(theme.tokens.text2 if is_hollow else theme.tokens.primary))
    border = max(snapped(1.5 * theme.metrics.scale, ratio), 1 / ratio)
    inside = bar.adjusted(border, border, -border, -border)
    if is_hollow and inside.isValid():
        painter.fillRect(inside, QColor(theme.tokens.surface))


class _PairRow(PressedRow):
    """One place: name, two bars, figures of both years, change; pressing it leads to its questions."""

    def __init__(self, theme: Theme, ruler: _Ruler, pair: PairValue, value: PairsValue, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._ruler = ruler
        self._broken: tuple[str, QFont, float, list[str]] | None = None
        self.set_value(pair, value)

    @property
    def key(self) -> str:
        """Of the place."""
        return self._pair.key

    def set_value(self, pair: PairValue, value: PairsValue) -> None:
        """Show a place."""
        self._pair, self._value = pair, value
        self.setText(pair.name)
        self.setToolTip(pair.name)
        self.setAccessibleName(pair_text(pair, value))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of small figures."""
        metrics = self._theme.metrics
        return QSize(metrics.px(480), 2 * metrics.line_px(Role.CAPTION) + metrics.space(_AIR))

    def minimumSizeHint(self) -> QSize:
        """Names may be cut, figures never."""
        columns, metrics = self._ruler.columns(self._value, _WIDE), self._theme.metrics
        return QSize(round(_WIDE - columns.bars_end) + metrics.px(_LEAST_NAME + _LEAST_BAR), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, columns = self._theme, self._ruler.columns(self._value, self.width())
        with QPainter(self) as painter:
            self.draw_ground(painter)
            if self._pair.is_sum:
                painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(theme.tokens.line))
            self._draw_name(painter, columns.bars - theme.metrics.space(_GAP))
            line = theme.metrics.line_px(Role.CAPTION)
            top = (self.height() - 2 * line) / 2
            self._draw_part(painter, columns, self._pair.earlier, QRectF(0, top, self.width(), line), is_hollow=True)
            below = QRectF(0, top + line, self.width(), line)
            self._draw_part(painter, columns, self._pair.later, below, is_hollow=False)
            self._draw_change(painter)

    def _draw_name(self, painter: QPainter, room: float) -> None:
        font, metrics = self._theme.font(Role.BODY, strong=self._pair.is_sum), self._theme.metrics
        lines = self._lines(font, room)
        line = min(metrics.line_px(Role.BODY), self.height() / 2)
        top = (self.height() - line * len(lines)) / 2
        for text in lines:
            draw_runs(painter, QRectF(0, top, room, line), [(text, font, self._theme.colour("text"))])
            top += line

    def _lines(self, font: QFont, room: float) -> list[str]:
        """The name in the room it has, broken once for as long as nothing of this changes."""
        name, known = self._pair.name, self._broken
        if known is None or known[0] != name or known[1] is not font or known[2] != room:
            known = self._broken = (name, font, room, broken(name, font, room, 2))
        return known[3]

    def _draw_part(
        self, painter: QPainter, columns: _Columns, part: PairPart, line: QRectF, *, is_hollow: bool
    ) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        height = theme.metrics.px(_BAR)
        track = QRectF(columns.bars, line.center().y() - height / 2, columns.bars_end - columns.bars, height)
        painter.fillRect(sharp(track, ratio), QColor(theme.tokens.track))
        end = BarPainter(painter, theme, ratio).x_of(track, min(max(part.share, 0.0), 1.0))
        bar = QRectF(track.left(), track.top(), end - track.left(), height)
        _draw_bar(painter, theme, bar, is_hollow=is_hollow, ratio=ratio)
        font = theme.font(Role.CAPTION)
        ink = theme.colour("text2" if is_hollow else "text")
        for text, right in ((part.points, columns.points_end), (part.percent, columns.percent_end)):
            draw_runs(painter, QRectF(0, line.top(), right, line.height()), [(text, font, ink)], at_right=True)

    def _draw_change(self, painter: QPainter) -> None:
        theme, change = self._theme, self._pair.change
        font = theme.font(Role.BODY, strong=True)
        box = QRectF(0, 0, self.width(), self.height())
        draw_runs(painter, box, [(change.text, font, theme.colour("text"))], at_right=True)
        if not change.number:
            return
        side = theme.metrics.px(_ARROW)
        right = box.right() - width_of(change.text, font) - theme.metrics.space(4)
        middle, tip = box.center().y(), -side / 2 if change.number > 0 else side / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("good" if change.number > 0 else "danger"))
        corners = (
            QPointF(right - side, middle - tip),
            QPointF(right, middle - tip),
            QPointF(right - side / 2, middle + tip),
        )
        painter.drawPolygon(QPolygonF(corners))


class _Heading(Painted):
    """Which bar is which year, and what the last column is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._value = PairsValue()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, value: PairsValue) -> None:
        """Show other years."""
        self._value = value
        self.update()

    def sizeHint(self) -> QSize:
        """One line of small text."""
        return QSize(0, self.theme.metrics.line_px(Role.CAPTION) + self.theme.metrics.space(4))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, metrics, value = self.theme, self.theme.metrics, self._value
        font, colour = theme.font(Role.CAPTION), theme.colour("text2")
        with QPainter(self) as painter:
            x, height = 0.0, metrics.px(_BAR)
            for year, is_hollow in ((value.earlier, True), (value.later, False)):
                bar = QRectF(x, (self.height() - height) / 2, metrics.px(_SAMPLE), height)
                _draw_bar(painter, theme, bar, is_hollow=is_hollow, ratio=self.devicePixelRatioF())
                x = bar.right() + metrics.space(5)
                draw_runs(painter, QRectF(x, 0, self.width(), self.height()), [(year, font, colour)])
                x += width_of(year, font) + metrics.space(_GAP)
            text = elided(value.change, font, max(self.width() - x, 0))
            draw_runs(painter, QRectF(0, 0, self.width(), self.height()), [(text, font, colour)], at_right=True)


class PairBars(PressedRows[_PairRow]):
    """All places, each a row that can be pressed."""

    # Key of the place whose row was pressed.
    place_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._value = PairsValue()
        self._ruler = _Ruler(theme)
        self._heading = _Heading(theme, self)
        self._column.addWidget(self._heading)

    @property
    def value(self) -> PairsValue:
        """What is shown."""
        return self._value

    def set_value(self, value: PairsValue) -> None:
        """Show places."""
        self._value = value
        self._fill(value.rows, lambda row, pair: row.set_value(pair, value), self._new_row)
        self._heading.set_value(value)
        self._say()
        self.updateGeometry()

    def _new_row(self, pair: PairValue) -> _PairRow:
        row = _PairRow(self.theme, self._ruler, pair, self._value, self)
        row.clicked.connect(lambda _checked=False, row=row: self.place_chosen.emit(row.key))
        return row

    def _say(self) -> None:
        said = " ".join(f"{pair_text(pair, self._value)}." for pair in self._value.rows)
        self._describe(self.tr("Areas and results of both years"), said)

    def _on_language_changed(self) -> None:
        self.set_value(self._value)
        super()._on_language_changed()


def pair_text(pair: PairValue, value: PairsValue) -> str:
    """One place in words: both years and the change."""
    text = QCoreApplication.translate("Charts", "{name}: {earlier} {then}, {later} {now}, {heading} {change}")
    return text.format(
        name=pair.name,
        earlier=value.earlier,
        then=f"{pair.earlier.points} ({pair.earlier.percent})",
        later=value.later,
        now=f"{pair.later.points} ({pair.later.percent})",
        heading=value.change,
        change=pair.change.text,
    )
