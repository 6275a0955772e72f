"""Where another year and another file wait while a dialog is filled in, which belongs to what it stands over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog


class WaitingRoom(QObject):
    """Lets in what came back, in the order in which it came."""

    def __init__(self, parent: QObject) -> None:
        """Nothing waits, and there is no dialog to wait for.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self._standing: Callable[[], QDialog | None] = lambda: None
        self._waiting: list[Callable[[], None]] = []

    def wait_for(self, standing: Callable[[], QDialog | None]) -> None:
        """Say where to look for a dialog.

        Args:
            standing: The one that is filled in at the moment.
        """
        self._standing = standing

    def arrive(self, act: Callable[[], None], *, is_elsewhere: bool) -> None:
        """Do what follows from something that came back, after all that came before it.

        Args:
            act: Does it.
            is_elsewhere: Whether it leads away from what a dialog may stand over.
        """
        if not self._waiting and (not is_elsewhere or self._standing() is None):
            act()
            return
        self._waiting.append(act)
        if len(self._waiting) == 1:
            self._let_in()

    def empty(self) -> None:
        """Let everything in, whatever stands open."""
        while self._waiting:
            self._waiting.pop(0)()

    def _let_in(self) -> None:
        while self._waiting:
            dialog = self._standing()
            if dialog is not None:
                for end in (dialog.finished, dialog.destroyed):
                    end.connect(self._let_in_soon)
                return
            self._waiting.pop(0)()

    def _let_in_soon(self, _end: object) -> None:
        # What the dialog was filled in for is recorded first.
        QTimer.singleShot(0, self, self._let_in)
