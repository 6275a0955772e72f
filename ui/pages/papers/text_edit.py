"""Where the text of a paper is typed: numbered lines, fields in colour, refused lines marked at their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from ui.theme.metrics import Role
from ui.theme.qss import restyle

if TYPE_CHECKING:
    from collections.abc import Collection

    from ui.theme.theme import Theme

_FIELD = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")
_LEAST_LINES = 3


class FieldColours(QSyntaxHighlighter):
    """Named fields stand out; those that there are not are underlined."""

    def __init__(self, edit: QPlainTextEdit, theme: Theme) -> None:
        """Colour nothing yet.

        Args:
            edit: Whose text it is.
            theme: Colours.
        """
        super().__init__(edit.document())
        self._theme = theme
        self._known: frozenset[str] = frozenset()

    def set_known(self, names: Collection[str]) -> None:
        """Say which fields there are."""
        self._known = frozenset(names)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for found in _FIELD.finditer(text):
            name = found[1]
            if name is None:
                continue
            look = QTextCharFormat()
            if name.strip() in self._known:
                look.setForeground(self._theme.colour("primary"))
                look.setFontWeight(600)
            else:
                look.setForeground(self._theme.colour("danger"))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                look.setUnderlineColor(self._theme.colour("danger"))
            self.setFormat(found.start(), found.end() - found.start(), look)


class PaperEdit(QPlainTextEdit):
    """Plain text; nothing in it is read as markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._wrong: frozenset[int] = frozenset()
        self._gutter = _Gutter(self)
        self.colours = FieldColours(self, theme)
        # Tab goes on to the next control, as everywhere.
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setMinimumHeight(_LEAST_LINES * theme.metrics.line_px(Role.BODY) + theme.metrics.space(16))
        self.blockCountChanged.connect(self._fit_gutter)
        self.updateRequest.connect(self._scroll_gutter)
        theme.changed.connect(self._on_theme_changed)
        self._fit_gutter()

    @property
    def wrong_lines(self) -> frozenset[int]:
        """Lines that are marked, counted from 1."""
        return self._wrong

    def mark_lines(self, lines: Collection[int]) -> None:
        """Mark lines that are refused, counted from 1; none for all is well."""
        self._wrong = frozenset(lines)
        restyle(self, invalid="true" if self._wrong else "false")
        self._paint_wrong()
        self._gutter.update()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the end of a line, counted from 1."""
        block = self.document().findBlockByNumber(max(line, 1) - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
            self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def line(self) -> int:
        """Where the cursor is, counted from 1."""
        return self.textCursor().blockNumber() + 1

    def insert_field(self, name: str, *, is_block: bool) -> None:
        """Put a field where the cursor is.

        Args:
            name: As it stands in braces.
            is_block: Whether it needs a line to itself.
        """
        cursor = self.textCursor()
        cursor.beginEditBlock()
        if is_block and cursor.block().text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock()
        cursor.insertText(f"{{{name}}}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_text(self, text: str) -> None:
        """Show another text as one step that can be undone here; the cursor stays at its line."""
        line = self.line
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()
        block = self.document().findBlockByNumber(min(line, self.blockCount()) - 1)
        self.setTextCursor(QTextCursor(block))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers stand at the left, from top to bottom."""
        super().resizeEvent(event)
        self._place_gutter()

    def gutter_width(self) -> int:
        """How wide the numbers are."""
        digits = max(2, len(str(self.blockCount())))
        number = QFontMetricsF(self._theme.font(Role.CAPTION)).horizontalAdvance("0" * digits)
        return round(number) + self._theme.metrics.space(14)

    def paint_gutter(self, event: QPaintEvent) -> None:
        """Draw the numbers of the lines in sight."""
        theme = self._theme
        with QPainter(self._gutter) as painter:
            painter.fillRect(event.rect(), theme.colour("sunken"))
            painter.setFont(theme.font(Role.CAPTION))
            width = self._gutter.width() - theme.metrics.space(6)
            block = self.firstVisibleBlock()
            while block.isValid():
                box = self.blockBoundingGeometry(block).translated(self.contentOffset())
                if box.top() > event.rect().bottom():
                    break
                number = block.blockNumber() + 1
                painter.setPen(theme.colour("danger" if number in self._wrong else "text3"))
                line = QRect(0, round(box.top()), width, self.fontMetrics().lineSpacing())
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(line, right, f"!{number}" if number in self._wrong else str(number))
                block = block.next()

    def _paint_wrong(self) -> None:
        """A stripe of colour over the whole line."""
        marks = []
        for line in sorted(self._wrong):
            block = self.document().findBlockByNumber(line - 1)
            if not block.isValid():
                continue
            mark = QTextEdit.ExtraSelection()
            ground = QColor(self._theme.colour("danger"))
            ground.setAlpha(36)
            mark.format.setBackground(ground)
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            mark.cursor = QTextCursor(block)
            marks.append(mark)
        self.setExtraSelections(marks)

    def _fit_gutter(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inner = self.contentsRect()
        self._gutter.setGeometry(QRect(inner.left(), inner.top(), self.gutter_width(), inner.height()))

    def _scroll_gutter(self, rect: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, rect.y(), self._gutter.width(), rect.height())

    def _on_theme_changed(self) -> None:
        self.colours.rehighlight()
        self._paint_wrong()
        self._fit_gutter()


class _Gutter(QWidget):
    """The numbers of the lines; the text draws them."""

    def __init__(self, edit: PaperEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:
        """As wide as the numbers."""
        return QSize(self._edit.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        self._edit.paint_gutter(event)
