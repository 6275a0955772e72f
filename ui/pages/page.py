"""What every page is to the window around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from ui.desk import Desk


class Page(QWidget):
    """Shows the open workspace; made after one was opened, made anew when language or text size change.

    A page reads `desk.hub.view` when made and follows `desk.hub.changed`. It never keeps anything that is lost when
    it is made anew: what is typed is recorded by `leave` or handed on by `typed`, where it is comes from `place`.
    """

    palette_requested = Signal()  #: the person wants the command palette
    stage_wanted = Signal(str)  #: the person wants to work on the answers of another stage, whose key this is
    merge_requested = Signal()  #: the person wants to take in a copy of the file that came back
    trust_requested = Signal()  #: the person wants the trust list
    forgotten = Signal()  #: another one is made in its place, or none; what is said here from now on nobody sees
    trust_added = Signal()  #: something was added to the trust list here; the other pages shall hear of it

    key: ClassVar[PageKey]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Keep the desk.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self.desk = desk

    def place(self) -> Place:
        """Where the person is on it."""
        return Place(self.key)

    def stage_place(self) -> Place:
        """Where the person is when the answers of another stage are worked on from now on."""
        return self.place()

    def show_place(self, place: Place) -> None:
        """Lead the person there."""

    def typed(self) -> Mapping[str, str]:
        """What is typed here and recorded nowhere yet, by field; for the page that is made in place of this one."""
        return {}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Take what `typed` gave on the page before."""

    def leave(self) -> None:
        """Record what is still being typed; called before another page is shown and before the file is closed."""

    def trust_changed(self) -> None:
        """Show what follows from another trust list."""

    def menu_actions(self) -> Sequence[QAction]:
        """What the page can do, for its menu and for the command palette; shortcuts included."""
        return ()
