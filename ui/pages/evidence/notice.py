"""What the page has to say: one strip above the table, with ways out at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal

from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class Way(NamedTuple):
    """A way out."""

    text: str
    then: Callable[[], None]


class NoticeStrip(Strip):
    """The last thing said holds; every way out ends it."""

    turned = Signal()  #: shown or hidden

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self.hide()

    def say(self, headline: str, sentence: str = "", *ways: Way, mark: Mark = Mark.EVIDENCE) -> None:
        """Show what is so, with ways out and one to close it."""
        self._show(mark, headline, sentence, (Way(self.tr("Close"), self.hide), *ways))

    def say_trouble(self, headline: str, sentence: str) -> None:
        """Show what went wrong and what to do."""
        self.say(headline, sentence, mark=Mark.SHORT)

    def ask(self, headline: str, sentence: str, *ways: Way) -> None:
        """Ask something that waits for an answer; the last way is the main one and has the keyboard."""
        self._show(Mark.EVIDENCE, headline, sentence, ways, is_question=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that there is less room for the rest."""
        super().showEvent(event)
        self.turned.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that there is more room again."""
        super().hideEvent(event)
        self.turned.emit()

    def _show(
        self, mark: Mark, headline: str, sentence: str, ways: tuple[Way, ...], *, is_question: bool = False
    ) -> None:
        made = []
        for way in ways:
            one = button(way.text, "small")
            one.clicked.connect(lambda _checked=False, way=way: self._take(way))
            made.append(one)
        self.set_value(StripValue(mark, headline, sentence))
        self.set_actions(made)
        self.show()
        if is_question:
            made[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, way: Way) -> None:
        self.hide()
        way.then()
