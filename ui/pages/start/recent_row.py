"""One recently opened file on the start screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.preferences import RecentFile
    from ui.theme.theme import Theme

#: Room for any day and time at 100 %, so that the rows have their columns below each other.
_MOMENT_WIDTH = 112


class _NameButton(QPushButton):
    """A link that is cut where there is no room; its tooltip says the rest."""

    def minimumSizeHint(self) -> QSize:
        """As narrow as its row wants it."""
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw what fits."""
        painter = QStylePainter(self)
        with painter:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
            option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


class RecentRow(QWidget):
    """Its name opens it; a file that is not where it was can be looked for, or forgotten."""

    opened = Signal()
    sought = Signal()
    forgotten = Signal()

    def __init__(self, file: RecentFile, score: str, moment: str, theme: Theme, *, is_there: bool) -> None:
        """Lay out.

        Args:
            file: What is remembered of it.
            score: How far it is, or that it is not there.
            moment: When it was opened.
            theme: Icons and sizes.
            is_there: Whether the file is where it was.
        """
        super().__init__()
        path = Path(file.path)
        mark = QLabel()
        mark.setPixmap(theme.pixmap("file-text" if is_there else "circle-help", "text2"))
        name = _NameButton(f"{file.unit} {file.year}")
        name.setProperty("kind", "link")
        name.setAccessibleDescription(score)
        name.setToolTip(plain_tip(str(path)))
        name.clicked.connect(self.opened if is_there else self.sought)
        where = " › ".join([*path.parent.parts[-2:], path.name])
        place = ElidedLabel(where, "caption", Qt.TextElideMode.ElideMiddle)
        place.setContentsMargins(theme.metrics.space(4), 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(place)
        told = QLabel(score)
        told.setProperty("role", "secondary")
        told.setWordWrap(True)
        opened = QLabel(moment)
        opened.setProperty("role", "caption")
        opened.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        opened.setMinimumWidth(theme.metrics.px(_MOMENT_WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.space(10))
        layout.addWidget(mark)
        layout.addLayout(words, 10)
        layout.addWidget(told, 7)
        layout.addWidget(self._seek_button(is_there=is_there))
        layout.addWidget(opened)
        forget = QToolButton()
        forget.setAutoRaise(True)
        forget.setAccessibleName(self.tr("Take {file} from this list").format(file=path.name))
        forget.setToolTip(self.tr("Take from this list; the file stays where it is"))
        theme.bind_icon(forget, "x", "text3")
        forget.clicked.connect(self.forgotten)
        layout.addWidget(forget)

    def _seek_button(self, *, is_there: bool) -> QPushButton:
        """Keeps its place where there is nothing to look for, so that the columns stand below each other."""
        seek = QPushButton(self.tr("Look for it…"), self)
        seek.setProperty("kind", "small")
        seek.clicked.connect(self.sought)
        policy = seek.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        seek.setSizePolicy(policy)
        seek.setVisible(not is_there)
        return seek
