"""The start screen: try the sample, start my agency, open a file, go on with a recent one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from integrity_zone.errors import Language
    from ui.formats import Formats
    from ui.pages.start.recent_row import RecentRow
    from ui.preferences import RecentFile
    from ui.theme.theme import Theme

_WIDTH = 1000
_NARROW = 760


class StartPage(QScrollArea):
    """Needs no open file, and nothing heavy: it is what people see first."""

    sample_asked = Signal()
    agency_asked = Signal()
    file_asked = Signal()
    recent_asked = Signal(str)  #: path
    search_asked = Signal(str)  #: path of a recent file that is not where it was
    forget_asked = Signal(str)  #: path
    language_asked = Signal(str)
    guide_asked = Signal()

    def __init__(
        self,
        recent: Sequence[RecentFile],
        formats: Formats,
        theme: Theme,
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out.

        Args:
            recent: Files that were open, last first.
            formats: The language.
            theme: Colours and sizes.
            about: Version and instrument, in one line.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self._theme = theme
        self._cards: list[QWidget] = []
        # One that Python knows already: to find out what Qt's own is, the binding makes all the classes it might be.
        self.setViewport(QWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # It scrolls with its buttons, which is where Tab leads.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # From the outside inwards: whatever is handed to another owner takes on the style sheet again, with all in it.
        page = QWidget(self)
        page.setProperty("page", "true")
        centred = QHBoxLayout(page)
        self.setWidget(page)
        centred.setContentsMargins(*[theme.metrics.space(20)] * 4)
        centred.addStretch(1)
        self._column = column = QWidget(page)
        centred.addWidget(column, 100)
        centred.addStretch(1)
        column.setMaximumWidth(theme.metrics.px(_WIDTH))
        layout = QVBoxLayout(column)
        layout.setSpacing(theme.metrics.space(20))
        layout.addLayout(self._head())
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.metrics.space(14))
        layout.addLayout(self._grid)
        self._make_cards()
        layout.addWidget(self._recent_card(recent))
        layout.addLayout(self._foot(about))
        layout.addStretch(1)
        self._columns = 0
        self._arrange(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where there is no room."""
        super().resizeEvent(event)
        # Not the view port's width: asking for it makes the binding look through every class of widgets.
        self._arrange(3 if self.width() >= self._theme.metrics.px(_NARROW) else 1)

    def _head(self) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap("shield-check", "primary", self._theme.metrics.px(40)))
        title = QLabel(self.tr("Integrity Zone"))
        title.setProperty("role", "figure")
        about = QLabel(
            self.tr(
                "Declaration and self-assessment towards WBK and WBBM. Works offline; the data stays on your computer."
            )
        )
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(about)
        head = QHBoxLayout()
        head.setSpacing(self._theme.metrics.space(12))
        head.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addLayout(self._language_switch())
        return head

    def _language_switch(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        self._languages = QButtonGroup(self)
        choices: tuple[tuple[Language, str, str], ...] = (("id", "Indonesia", "first"), ("en", "English", "last"))
        for key, name, end in choices:
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            button.setProperty("end", end)
            button.setChecked(key == self._formats.language)
            button.clicked.connect(lambda _checked, chosen=key: self.language_asked.emit(chosen))
            self._languages.addButton(button)
            row.addWidget(button)
        return row

    def _make_cards(self) -> None:
        self._cards = [
            self._card(
                "compass",
                self.tr("Try the sample agency"),
                self.tr(
                    "A licensing office with 104 of 113 answered and one area short. "
                    "Change what you like; it can never be sent as real data."
                ),
                self.tr("Open the sample agency"),
                self.sample_asked,
            ),
            self._card(
                "landmark",
                self.tr("Start my agency"),
                self.tr(
                    "Name and code, kind, target WBK or WBBM, year, and six area groups. "
                    "About three minutes; everything can be changed later."
                ),
                self.tr("Start my agency"),
                self.agency_asked,
                is_primary=True,
            ),
            self._card(
                "folder-open",
                self.tr("Open a file"),
                self.tr("A workspace (.zi) from this computer or a flash drive. It is checked before it is opened."),
                self.tr("Choose a file…"),
                self.file_asked,
            ),
        ]

    def _card(
        self, icon: str, title: str, about: str, action: str, signal: object, *, is_primary: bool = False
    ) -> QFrame:
        card = QFrame(self._column)
        card.setProperty("card", "true")
        mark = QLabel()
        mark.setPixmap(self._theme.pixmap(icon, "primary", self._theme.metrics.px(24)))
        name = QLabel(title)
        name.setProperty("role", "card-title")
        text = QLabel(about)
        text.setProperty("role", "secondary")
        text.setWordWrap(True)
        button = QPushButton(action)
        if is_primary:
            button.setProperty("kind", "primary")
        button.setAccessibleDescription(about)
        button.clicked.connect(signal)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*[self._theme.metrics.space(16)] * 4)
        layout.setSpacing(self._theme.metrics.space(8))
        layout.addWidget(mark)
        layout.addWidget(name)
        layout.addWidget(text)
        layout.addStretch(1)
        layout.addLayout(row)
        return card

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _recent_card(self, recent: Sequence[RecentFile]) -> QFrame:
        card = QFrame(self._column)
        card.setProperty("card", "true")
        title = QLabel(self.tr("Recently opened"))
        title.setProperty("role", "card-title")
        hint = QLabel(self.tr("A file, or a PDF to be checked, can also be dragged into this window"))
        hint.setProperty("role", "caption")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(hint)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*[self._theme.metrics.space(12)] * 4)
        layout.setSpacing(self._theme.metrics.space(6))
        layout.addLayout(head)
        for file in recent:
            rule = QFrame()
            rule.setProperty("rule", "true")
            layout.addWidget(rule)
            layout.addWidget(self._recent_row(file))
        if not recent:
            empty = QLabel(self.tr("Files you open stand here, the last one first."))
            empty.setProperty("role", "secondary")
            layout.addWidget(empty)
        return card

    def _recent_row(self, file: RecentFile) -> RecentRow:
        from datetime import UTC, datetime
        from fractions import Fraction

        # Only for who has such files: the class of styles costs the start some milliseconds.
        from ui.pages.start.recent_row import RecentRow

        is_there = Path(file.path).exists()
        score = self.tr("{answered} of {of} answered · {total}").format(
            answered=file.answered, of=file.of, total=self._formats.points(Fraction(file.total))
        )
        row = RecentRow(
            file,
            score if is_there else self.tr("Not where it was: is a drive missing?"),
            self._formats.moment(datetime.fromisoformat(file.opened_at).astimezone(UTC)),
            self._theme,
            is_there=is_there,
        )
        row.opened.connect(lambda: self.recent_asked.emit(file.path))
        row.sought.connect(lambda: self.search_asked.emit(file.path))
        row.forgotten.connect(lambda: self.forget_asked.emit(file.path))
        return row

    def _foot(self, about: str) -> QHBoxLayout:
        guide = QPushButton(self.tr("Short guide (F1)"))
        guide.setProperty("kind", "link")
        self._theme.bind_icon(guide, "circle-help", "text2")
        guide.clicked.connect(self.guide_asked)
        version = QLabel(about)
        version.setProperty("role", "caption")
        foot = QHBoxLayout()
        foot.addWidget(guide)
        foot.addStretch(1)
        foot.addWidget(version)
        return foot
