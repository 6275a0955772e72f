"""Whether the thread of the screens ever does too much at once, and what it did then.

A timer beats every few milliseconds; what that thread computed between two beats is one pause, for whatever was
clicked meanwhile had to wait for it. Processor time is counted and not the clock, so that a busy machine fails nothing.
A second thread looks at the stack of the first while a beat is late, so that a failure names the culprit.
"""

from __future__ import annotations

import sys
import threading
import traceback
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_BEAT_MS = 4
_LOOK_SECONDS = 0.01
#: Of a stack, from the place that is running outwards.
_DEPTH = 8


@dataclass
class Pauses:
    """What was measured."""

    longest: float = 0.0  #: seconds of processor time
    doing: str = ""  #: where the thread of the screens was most often during that time
    beats: int = 0
    _seen: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        """For a failed assertion."""
        return f"{self.longest * 1000:.0f} ms in one go, of {self.beats} beats:\n{self.doing}"


class _Heart(QObject):
    def __init__(self, pauses: Pauses) -> None:
        super().__init__()
        self._pauses = pauses
        self._main = threading.get_ident()
        self._pauses._seen.clear()
        self._over = threading.Event()
        self._spent = thread_time()
        self._beaten = perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start(_BEAT_MS)
        self._watch = threading.Thread(target=self._look, name="pauses", daemon=True)
        self._watch.start()

    def beat(self) -> None:
        """Close one pause and begin the next."""
        spent, seen = thread_time() - self._spent, self._pauses._seen
        self._pauses.beats += 1
        if spent > self._pauses.longest:
            self._pauses.longest = spent
            self._pauses.doing = "\n\n".join(f"seen {n} times:\n{stack}" for stack, n in seen.most_common(3))
        seen.clear()
        self._beaten = perf_counter()
        self._spent = thread_time()

    def stop(self) -> None:
        """The last beat."""
        self.beat()
        self._timer.stop()
        self._over.set()
        self._watch.join()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if perf_counter() - self._beaten > 2 * _LOOK_SECONDS:
                self._pauses._seen[_stack(_places(sys._current_frames().get(self._main)))] += 1


def _places(frame: FrameType | None) -> list[tuple[str, int, str]]:
    """File, line and function of the innermost frames.

    No frame is kept: it would keep what is in it, and a painter that outlives its painting ends the program.
    """
    places: list[tuple[str, int, str]] = []
    while frame is not None and len(places) < _DEPTH:
        places.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    return places


def _stack(places: list[tuple[str, int, str]]) -> str:
    """The places as people read them, the innermost last."""
    found = [traceback.FrameSummary(file, line, name) for file, line, name in reversed(places)]
    return "".join(traceback.format_list(found))


@contextmanager
def watched_pauses() -> Iterator[Pauses]:
    """Measure from here to the end of the block; only what the event loop runs within is counted."""
    pauses = Pauses()
    heart = _Heart(pauses)
    try:
        yield pauses
    finally:
        heart.stop()
