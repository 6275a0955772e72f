"""The command palette: one line that finds pages, commands, indicators and whatever the file holds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LIMIT = 60
#: The file is asked after this pause: every question queues in the thread that also writes.
PAUSE_MS = 120
_LEAST_LETTERS = 2
HINT_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be chosen."""

    title: str
    hint: str  #: its key, its kind or where it is
    run: Callable[[], None]
    icon: QIcon | None = None
    words: str = ""  #: more to find it by, lower case


class EntryRow(QStyledItemDelegate):
    """A row: icon, title, and at its end the key or where it is. Titles begin at one line, with or without an icon."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Keep what is needed.

        Args:
            theme: Sizes and colours.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as what can be hit."""
        return QSize(super().sizeHint(option, index).width(), self._theme.metrics.small_button)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw it."""
        metrics, tokens = self._theme.metrics, self._theme.tokens
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        place: QRect = option.rect
        if is_selected:
            painter.fillRect(place, QColor(tokens.selected))
        gap = metrics.px(8)
        place = place.adjusted(gap, 0, -gap, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            at = QRect(place.left(), place.center().y() - metrics.icon // 2, metrics.icon, metrics.icon)
            icon.paint(painter, at, mode=QIcon.Mode.Selected if is_selected else QIcon.Mode.Normal)
        place.setLeft(place.left() + metrics.icon + gap)
        font = option.fontMetrics
        title, hint = str(index.data() or ""), str(index.data(HINT_ROLE) or "")
        # A long find may take what the title leaves, and half the row when that is long too.
        room = max(place.width() // 2, place.width() - font.horizontalAdvance(title) - 2 * gap)
        hint = font.elidedText(hint, Qt.TextElideMode.ElideRight, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.on_selected if is_selected else tokens.text2))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | middle, hint)
        place.setRight(place.right() - (font.horizontalAdvance(hint) + 2 * gap if hint else 0))
        painter.setPen(QColor(tokens.on_selected if is_selected else tokens.text))
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignLeft | middle,
            font.elidedText(title, Qt.TextElideMode.ElideRight, place.width()),
        )


class EntryModel(QAbstractListModel):
    """The entries that fit what was typed, best first."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        """Show all.

        Args:
            entries: In the order shown when nothing is typed.
            parent: Owner.
        """
        super().__init__(parent)
        self._all = tuple(entries)
        self._shown: tuple[Entry, ...] = self._all[:_LIMIT]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """How many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, hint and icon of a row."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}   {entry.hint}" if entry.hint else entry.title
        if role == HINT_ROLE:
            return entry.hint
        if role == Qt.ItemDataRole.DecorationRole:
            return entry.icon
        return None

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def look_for(self, text: str, more: Sequence[Entry] = ()) -> None:
        """Show what fits.

        Args:
            text: What was typed; every word must be there.
            more: What a search of the file found, shown after the rest.
        """
        self.beginResetModel()
        words = text.casefold().split()
        fitting = [entry for entry in self._all if all(word in _haystack(entry) for word in words)]
        fitting.sort(key=lambda entry: not entry.title.casefold().startswith(text.casefold().strip()))
        self._shown = (*fitting[:_LIMIT], *more)
        self.endResetModel()


class Palette(QDialog):
    """Opens over the window; Enter runs, Escape closes."""

    def __init__(
        self, entries: Sequence[Entry], search: Callable[[str, Callable[[Sequence[Entry]], None]], None], theme: Theme,
        parent: QWidget,
    ) -> None:  # fmt: skip
        """Lay out.

        Args:
            entries: What is always there.
            search: Looks a text up in the file and gives what it found to a callable.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Command palette"))
        self._search = search
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._model = EntryModel(entries, self)
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("Page, command, code or words"))
        self._line.setAccessibleName(self.tr("Search or command"))
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setProperty("bare", "true")
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(EntryRow(theme, self._list))
        self._nothing = QLabel(self.tr("Nothing found. Try a code such as A.I.5 or a word of the question."))
        self._nothing.setProperty("role", "secondary")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(*[theme.metrics.space(8)] * 4)
        self._nothing.hide()
        frame = QFrame()
        frame.setProperty("card", "true")
        inner = QVBoxLayout(frame)
        for part in (self._line, self._list, self._nothing):
            inner.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        width = min(theme.metrics.px(640), parent.width() - 40)
        self.resize(width, min(theme.metrics.px(420), parent.height() - 80))
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - width) // 2, corner.y() + 48)
        self._connect()
        self._select_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while the typing goes on."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                row = max(0, min(self._model.rowCount() - 1, self._list.currentIndex().row() + step))
                self._list.setCurrentIndex(self._model.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever closed it wants nothing more."""
        self._pause.stop()
        super().hideEvent(event)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._on_text)
        self._line.returnPressed.connect(self._on_return)
        self._list.clicked.connect(self._on_return)
        self._line.setFocus()

    def _on_text(self, text: str) -> None:
        self._model.look_for(text)
        self._select_first()
        if len(text.strip()) >= _LEAST_LETTERS:
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        text = self._line.text()
        self._search(text, for_living(self, partial(self._on_found, text)))

    def _on_found(self, text: str, found: Sequence[Entry]) -> None:
        if text == self._line.text():
            self._model.look_for(text, found)
            self._select_first()

    def _select_first(self) -> None:
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(not self._model.rowCount())

    def _on_return(self) -> None:
        entry = self._model.entry(self._list.currentIndex().row())
        if entry is not None:
            self.close()
            entry.run()


def _haystack(entry: Entry) -> str:
    return f"{entry.title} {entry.hint} {entry.words}".casefold()
