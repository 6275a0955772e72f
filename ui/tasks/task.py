"""A piece of work on its way: what a page holds of it, to follow it and to call it off."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal


class Task(QObject):
    """Lives in the thread of the screens; every signal arrives there.

    Exactly one of `finished`, `failed` and `stopped` comes, and it comes last.
    """

    progressed = Signal(object)  #: domain.progress.Progress
    finished = Signal(object)  #: what the work returned
    failed = Signal(object)  #: the IntegrityZoneError it was refused with
    stopped = Signal()  #: called off; nothing was kept of it

    def __init__(self, title: str, *, is_small: bool) -> None:
        """Start with nothing done.

        Args:
            title: What the work is called, in the language of the screens.
            is_small: One short step, which is always done to its end.
        """
        super().__init__()
        self.title = title
        self.is_small = is_small
        self.is_over = False
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop at the next moment it can."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop; may be called from any thread."""
        return self._cancelled.is_set()
