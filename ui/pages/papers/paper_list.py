"""The column at the left: the papers, and the registry of what was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.theme.metrics import Role
from ui.widgets.card import Card
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.painted import width_of
from ui.widgets.parts import rule
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.theme.theme import Theme

_HIGH = 46
_SIDE = 10
_LEAST = 150

#: Key of the registry among the keys of papers.
REGISTRY = "registry"


class PaperButton(ChoiceRow):
    """One paper: what it is called, and below it what there is of it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Say what it is.

        Args:
            theme: Colours and sizes.
            text: Its name.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._hint = ""
        self.setText(text)
        self.setAccessibleName(text)

    @property
    def hint(self) -> str:
        """What is said below its name."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say something else below its name."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setToolTip(plain_tip(f"{self.text()}: {hint}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        metrics = self._theme.metrics
        words = round(width_of(self.text(), self._theme.font(Role.BODY, strong=True)))
        return QSize(max(words + 2 * metrics.space(_SIDE), metrics.px(_LEAST)), metrics.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Its name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter)
            side = self._theme.metrics.space(_SIDE)
            self.draw_words(painter, side, self.width() - 2 * side, self._hint)


class PaperList(Card):
    """Which paper is shown; the arrow keys go from one to the next."""

    chosen = Signal(str)  #: value of a PaperKind, or REGISTRY

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            names: Key -> name, in their order; the registry last.
            parent: Owner.
        """
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Papers"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, PaperButton] = {}
        list_ = QVBoxLayout()
        list_.setSpacing(theme.metrics.space(2))
        for key, name in names.items():
            made = self.buttons[key] = PaperButton(theme, name)
            self._group.addButton(made)
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            if key == REGISTRY:
                list_.addWidget(rule())
            list_.addWidget(made)
        self.body.addLayout(list_)
        self.body.addStretch(1)

    def mark(self, key: str) -> None:
        """Show which one is open."""
        self.buttons[key].setChecked(True)

    def show_hint(self, key: str, hint: str) -> None:
        """Say what there is of one."""
        self.buttons[key].set_hint(hint)
