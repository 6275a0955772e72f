"""Rows of several lines: a document as a tile, and a line of a history or a discussion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from integrity_zone.domain.evidence_period import EvidencePeriod
from ui.models.assessment.evidence_list import EvidenceRole
from ui.models.assessment.lines import LineRole
from ui.theme.metrics import Role
from ui.theme.qss import RADIUS_OPTION
from ui.theme.tokens import Mark
from ui.widgets.painted import draw_runs, elided
from ui.widgets.tag import paint_tag, tag_size

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.theme.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
#: Enough for the longest list at two widths.
_KEPT_HEIGHTS = 10_000


class _Rows(QStyledItemDelegate):
    """Rows as high as their wrapped text in the width of the view."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        #: Text, role and width -> height. A view asks for every row again whenever one row changes.
        self._heights: dict[tuple[str, Role, int], int] = {}
        theme.changed.connect(self._heights.clear)

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()

    def _wrapped(self, text: str, role: Role, width: int) -> int:
        key = (text, role, width)
        if key not in self._heights:
            if len(self._heights) > _KEPT_HEIGHTS:
                self._heights.clear()
            metrics = QFontMetrics(self._theme.font(role))
            self._heights[key] = metrics.boundingRect(0, 0, max(width, 40), 10_000, _WRAP, text).height()
        return self._heights[key]

    def _text(self, painter: QPainter, role: Role, colour: str, box: QRect, text: str, *, strong: bool = False) -> None:
        painter.setFont(self._theme.font(role, strong=strong))
        painter.setPen(QColor(colour))
        painter.drawText(box, _WRAP, text)


class EvidenceTileDelegate(_Rows):
    """Title, facts, and whether it speaks of the year."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as title and facts."""
        metrics = self._theme.metrics
        width = self._text_width(self._width(option))
        high = self._wrapped(str(index.data(Qt.ItemDataRole.DisplayRole)), Role.EMPHASIS, width)
        high += self._wrapped(str(index.data(EvidenceRole.FACTS)), Role.CAPTION, width)
        if index.data(EvidenceRole.PERIOD_TEXT) or index.data(EvidenceRole.PAGE):
            high += metrics.px(20) + metrics.space(4)
        return QSize(self._width(option), high + 2 * metrics.space(8) + metrics.space(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a tile."""
        theme, metrics, tokens = self._theme, self._theme.metrics, self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(option.rect).adjusted(1, 1, -1, -metrics.space(8) + 1)
        painter.setPen(
            QPen(QColor(tokens.focus if focused else tokens.primary if selected else tokens.line), 1 + focused)
        )
        painter.setBrush(QColor(tokens.selected if selected else tokens.surface))
        painter.drawRoundedRect(box, RADIUS_OPTION, RADIUS_OPTION)
        ink = tokens.on_selected if selected else tokens.text
        faint = tokens.on_selected if selected and tokens.is_high_contrast else tokens.text2
        pad, icon = metrics.space(10), metrics.px(18)
        top = option.rect.top() + metrics.space(8)
        theme.icon(str(index.data(EvidenceRole.ICON)), "on_selected" if selected else "text2", icon).paint(
            painter, QRect(option.rect.left() + pad, top, icon, icon)
        )
        left = option.rect.left() + pad + icon + pad
        width = self._text_width(option.rect.width())
        for role, colour, text in (
            (Role.EMPHASIS, ink, str(index.data(Qt.ItemDataRole.DisplayRole))),
            (Role.CAPTION, faint, str(index.data(EvidenceRole.FACTS))),
        ):
            high = self._wrapped(text, role, width)
            self._text(painter, role, colour, QRect(left, top, width, high), text)
            top += high
        self._draw_tags(painter, index, QRectF(left, top + metrics.space(4), width, metrics.px(20)), faint)
        painter.restore()

    def _draw_tags(self, painter: QPainter, index: Index, line: QRectF, faint: str) -> None:
        theme, metrics = self._theme, self._theme.metrics
        text, x = str(index.data(EvidenceRole.PERIOD_TEXT) or ""), line.left()
        if text:
            mark = Mark.APPROVED if index.data(EvidenceRole.PERIOD) == EvidencePeriod.COVERS else Mark.EVIDENCE
            size = tag_size(theme, text)
            paint_tag(painter, theme, QRectF(x, line.top(), size.width(), size.height()), text, mark)
            x += size.width() + metrics.space(8)
        page = str(index.data(EvidenceRole.PAGE) or "")
        if page:
            font = theme.font(Role.CAPTION)
            rest = QRectF(x, line.top(), line.right() - x, line.height())
            draw_runs(painter, rest, [(elided(page, font, rest.width()), font, QColor(faint))])

    def _text_width(self, width: int) -> int:
        metrics = self._theme.metrics
        return width - 3 * metrics.space(10) - metrics.px(18)


class LineDelegate(_Rows):
    """When, what, who; separated by a thin line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text."""
        metrics = self._theme.metrics
        width = self._width(option) - 2 * metrics.space(4)
        high = self._wrapped(str(index.data(Qt.ItemDataRole.DisplayRole)), Role.BODY, width)
        high += self._wrapped(_about(index), Role.CAPTION, width)
        return QSize(self._width(option), high + 2 * metrics.space(8) + metrics.space(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        metrics, tokens = self._theme.metrics, self._theme.tokens
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, QColor(tokens.selected))
        ink = tokens.on_selected if selected else tokens.text
        faint = tokens.on_selected if selected and tokens.is_high_contrast else tokens.text2
        left, top = option.rect.left() + metrics.space(4), option.rect.top() + metrics.space(8)
        width = option.rect.width() - 2 * metrics.space(4)
        high = self._wrapped(_about(index), Role.CAPTION, width)
        self._text(painter, Role.CAPTION, faint, QRect(left, top, width, high), _about(index))
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        top += high + metrics.space(2)
        self._text(painter, Role.BODY, ink, QRect(left, top, width, option.rect.bottom() - top), text)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.focus_on_selected if selected else tokens.focus), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()


def _about(index: Index) -> str:
    """When and who."""
    return " · ".join(str(part) for part in (index.data(LineRole.WHEN), index.data(LineRole.WHO)) if part)
