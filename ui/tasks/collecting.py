"""Garbage is collected by the thread of the screens alone, between two events.

Left to itself the interpreter collects in whatever thread has just made an object, and at whatever line. Widgets and
other parts of Qt that hang in circles were then destroyed by a thread that writes, or beneath the painting that was
showing them: both end the program with a segmentation fault.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QThread, QTimer

_BEAT_MS = 200
#: Objects made beyond those that went, before the young ones are looked at.
_YOUNG = 20_000
#: Looks at the young ones before those that outlived them are looked at too, and before all are.
_MIDDLE_ROUNDS = 5
_ALL_ROUNDS = 50
#: Beats in a row with next to nothing made, after which nobody minds a look at all,
_QUIET = 5
_NEXT_TO_NOTHING = 200
#: and how much must have been made for it since the last one.
_WORTH_IT = 5_000


class Collector(QObject):
    """Collects by a timer from `begin` to `end`; threads collect nothing meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Collect nothing yet.

        Args:
            parent: Owner, in the thread of the screens.
        """
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._last = 0  #: how many were young when it last looked
        self._quiet = 0
        self._rounds = 0  #: looks at the young ones since the last look at all

    def begin(self) -> None:
        """Collect from now on, among what is made from now on."""
        gc.disable()
        gc.freeze()
        self._timer.start(_BEAT_MS)

    def end(self) -> None:
        """Leave it to the interpreter again."""
        self._timer.stop()
        gc.enable()

    def keep(self) -> None:
        """Look no more at what there is now: modules that came with the first file, most of all, and they stay."""
        if self._timer.isActive():
            gc.freeze()

    def look(self) -> None:
        """Collect what is due."""
        # Beneath a loop within the loop, Qt is in the middle of something that may be garbage by now.
        if QThread.currentThread().loopLevel() > 1:
            return
        young = gc.get_count()[0]
        self._quiet = self._quiet + 1 if abs(young - self._last) < _NEXT_TO_NOTHING else 0
        is_worth_it = self._rounds > 0 or young > _WORTH_IT
        if self._rounds >= _ALL_ROUNDS or (self._quiet >= _QUIET and is_worth_it):
            self._rounds = 0
            gc.collect()
        elif young > _YOUNG:
            self._rounds += 1
            gc.collect(1 if self._rounds % _MIDDLE_ROUNDS == 0 else 0)
        self._last = gc.get_count()[0]
