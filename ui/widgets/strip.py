"""A strip across a page: what is so, why, and the way out at its end. For verdicts, and for errors at their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.theme import Theme
    from ui.theme.tokens import Mark

#: Below this width, at 100 %, the actions go under the sentence.
_NARROW = 560
_MARK = 22
#: Above and below what it says.
_AIR, _LOW_AIR = 10, 6


@dataclass(frozen=True, slots=True)
class StripValue:
    """What a strip says."""

    mark: Mark
    headline: str
    sentence: str = ""
    mark_name: str = ""  #: what the mark says, where the headline does not say it


class Strip(QFrame):
    """Mark, headline, sentence and actions; both texts wrap, nothing is cut."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, is_beside: bool = False, is_low: bool = False
    ) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
            is_beside: Whether it stands beside others, so that all begin at the same height.
            is_low: Whether it is one of many below each other, and has less air.
        """
        super().__init__(parent)
        self._theme = theme
        self._air = _LOW_AIR if is_low else _AIR
        self.setProperty("card", "true")
        self._mark = StateMark(theme)
        self._mark.set_side(_MARK)
        self._headline = _wrapping_label("emphasis")
        self._sentence = _wrapping_label("secondary")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        if not is_beside:
            texts.addStretch(1)
        texts.addWidget(self._headline)
        texts.addWidget(self._sentence)
        texts.addStretch(1)
        self._said = QHBoxLayout()
        alignment = Qt.AlignmentFlag.AlignTop if is_beside else Qt.AlignmentFlag.AlignVCenter
        self._said.addWidget(self._mark, 0, alignment)
        self._said.addLayout(texts, 1)
        self._actions = QHBoxLayout()
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._said, 1)
        self._row.addLayout(self._actions)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._set_margins()
        theme.changed.connect(self._set_margins)

    def set_value(self, value: StripValue) -> None:
        """Say something."""
        self._mark.set_mark(value.mark, value.mark_name)
        self._headline.setText(value.headline)
        self._sentence.setText(value.sentence)
        self._sentence.setVisible(bool(value.sentence))
        self.setAccessibleName(value.headline)
        self.setAccessibleDescription(value.sentence)

    @property
    def text_alternative(self) -> str:
        """What the strip says, in words."""
        return " ".join(part for part in (self.accessibleName(), self.accessibleDescription()) if part)

    def set_actions(self, actions: Sequence[QPushButton]) -> None:
        """Offer ways out, the main one last; buttons of before are removed."""
        while (item := self._actions.takeAt(0)) is not None:
            earlier = item.widget()
            if earlier is not None:
                earlier.hide()
                earlier.deleteLater()
        for button in actions:
            self._actions.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the actions beside or below the texts."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < self._theme.metrics.px(_NARROW) and self._actions.count() > 0
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            alignment = Qt.AlignmentFlag.AlignRight if narrow else Qt.AlignmentFlag(0)
            self._row.setAlignment(self._actions, alignment)

    def _set_margins(self) -> None:
        metrics = self._theme.metrics
        side, air = metrics.space(14), metrics.space(self._air)
        self._row.setContentsMargins(side, air, side, air)
        self._row.setSpacing(metrics.space(12))
        self._said.setSpacing(metrics.space(12))
        self._actions.setSpacing(metrics.space(12))
        self._turn()


def _wrapping_label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
