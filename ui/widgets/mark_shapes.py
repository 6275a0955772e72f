"""The shape of each mark in a box of 14, as one path to fill; what is cut out shows the ground."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF

from ui.theme.tokens import Mark

BOX = 14
_CENTER = QPointF(7, 7)


def _stroke(width: float, *points: tuple[float, float]) -> QPainterPath:
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(line).simplified()


def _disc(radius: float, center: QPointF = _CENTER) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(center, radius, radius)
    return path


def _closed(*points: tuple[float, float], rounding: float = 0.0) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path.united(_stroke(rounding, *points, points[0])) if rounding else path


def _exclamation(top: float, bottom: float) -> QPainterPath:
    return _stroke(1.5, (7, top), (7, bottom - 2.6)).united(_disc(0.95, QPointF(7, bottom)))


def _unanswered() -> QPainterPath:
    return _disc(5.8).subtracted(_disc(4.2))


def _answered() -> QPainterPath:
    return _disc(5.6)


def _evidence() -> QPainterPath:
    return _closed((7, 1.6), (12.9, 12.2), (1.1, 12.2), rounding=1).subtracted(_exclamation(5.3, 10.7))


def _returned() -> QPainterPath:
    arrow = _stroke(1.2, (9.3, 9.2), (9.3, 6.5), (5.0, 6.5)).united(_stroke(1.2, (6.6, 4.8), (4.9, 6.5), (6.6, 8.2)))
    return _closed((7, 0.9), (13.1, 7), (7, 13.1), (0.9, 7), rounding=0.8).subtracted(arrow)


def _approved() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.2, 1.2, 11.6, 11.6), 2.4, 2.4)
    return path.subtracted(_stroke(1.7, (4.0, 7.3), (6.2, 9.5), (10.0, 4.9)))


def _flagged() -> QPainterPath:
    pole = QPainterPath()
    pole.addRect(QRectF(2.0, 1.0, 1.6, 12.4))
    return pole.united(_closed((3.4, 1.4), (12.4, 1.4), (10.2, 4.7), (12.4, 8.0), (3.4, 8.0)))


def _met() -> QPainterPath:
    return _stroke(1.8, (1.7, 7.6), (5.3, 11.2), (12.4, 2.9))


def _short() -> QPainterPath:
    turns = [math.pi * (2 * corner + 1) / 8 for corner in range(8)]
    corners = [(7 + 6.6 * math.sin(turn), 7 + 6.6 * math.cos(turn)) for turn in turns]
    return _closed(*corners).subtracted(_exclamation(3.6, 10.3))


def _remark() -> QPainterPath:
    letter = _stroke(1.5, (7, 6.6), (7, 9.8)).united(_disc(0.95, QPointF(7, 4.3)))
    return _disc(6.3).subtracted(_disc(4.9)).united(letter)


_SHAPES = {
    Mark.UNANSWERED: _unanswered,
    Mark.ANSWERED: _answered,
    Mark.EVIDENCE: _evidence,
    Mark.RETURNED: _returned,
    Mark.APPROVED: _approved,
    Mark.FLAGGED: _flagged,
    Mark.MET: _met,
    Mark.SHORT: _short,
    Mark.REMARK: _remark,
}


@cache
def mark_path(mark: Mark) -> QPainterPath:
    """The shape of a mark; not to be changed by the caller."""
    return _SHAPES[mark]()
