"""A row of the tree of indicators: mark, code, title, and at the right the count or the flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.marks import MARK_OF
from ui.models.assessment.tree import TreeRole
from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets.mark_shapes import BOX
from ui.widgets.painted import draw_runs, elided, width_of
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.theme.theme import Theme


class IndicatorRowDelegate(QStyledItemDelegate):
    """Draws in the colours of the theme; what is selected is bold, and codes are never cut."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Remember what to draw with.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """The height of a row; the width is the view's."""
        return QSize(self._theme.metrics.px(160), self._theme.metrics.tree_row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        ground = QStyleOptionViewItem(option)
        style = ground.widget.style() if ground.widget is not None else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, ground.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        box = QRectF(option.rect).adjusted(self._theme.metrics.px(2), 0, -self._theme.metrics.px(6), 0)
        state = index.data(TreeRole.STATE)
        if state is None:
            self._draw_node(painter, box, index, selected=selected)
        else:
            self._draw_indicator(painter, box, index, selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.tokens.focus_on_selected if selected else self._theme.tokens.focus))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _draw_node(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, selected: bool
    ) -> None:
        colour = self._ink(selected=selected)
        answered, of = index.data(TreeRole.COUNT)
        code = str(index.data(TreeRole.CODE))
        bold = code.count(".") < 2
        font = self._font(bold=bold or selected)
        count = f"{answered}/{of}"
        faint = colour if bold or selected else QColor(self._theme.tokens.text2)
        draw_runs(painter, box, [(count, font, faint)], at_right=True)
        room = box.width() - width_of(count, font) - self._theme.metrics.space(8)
        self._draw_title(painter, box, index, font, colour, room)

    def _draw_indicator(
        self, painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, selected: bool
    ) -> None:
        theme = self._theme
        side = theme.metrics.px(BOX)
        mark = MARK_OF[index.data(TreeRole.STATE)]
        place = QRectF(box.left(), box.center().y() - side / 2, side, side)
        on_bright = selected and theme.tokens.is_high_contrast
        paint_mark(painter, mark, place, self._ink(selected=True) if on_bright else theme.colour(mark.value))
        gap = theme.metrics.space(6)
        room = box.width() - side - gap
        if index.data(TreeRole.FLAGGED):
            flag = QRectF(box.right() - side, place.top(), side, side)
            colour = self._ink(selected=True) if on_bright else theme.colour(Mark.FLAGGED.value)
            paint_mark(painter, Mark.FLAGGED, flag, colour)
            room -= side + gap
        text = box.adjusted(side + gap, 0, 0, 0)
        self._draw_title(painter, text, index, self._font(bold=selected), self._ink(selected=selected), room)

    def _draw_title(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
        colour: QColor,
        room: float,
    ) -> None:
        label = f"{index.data(TreeRole.LABEL)}  "
        title = elided(str(index.data(Qt.ItemDataRole.DisplayRole)), font, room - width_of(label, font))
        draw_runs(painter, box, [(label, font, colour), (title, font, colour)])

    def _ink(self, *, selected: bool) -> QColor:
        return QColor(self._theme.tokens.on_selected if selected else self._theme.tokens.text)

    def _font(self, *, bold: bool) -> QFont:
        return self._theme.font(Role.BODY, strong=bold)
