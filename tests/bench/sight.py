"""Waiting for what people wait for: that something was painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer

_LATE_MS = 20_000


class Sight(QObject):
    """Lets the event loop run until something was painted."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._awaited: QObject | None = None

    def await_paint(self, shown: QObject | None) -> None:
        """Ask for the next painting of a widget."""
        assert shown is not None
        self._awaited = shown
        shown.installEventFilter(self)

    def run(self) -> None:
        """Until it was painted."""
        late = QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: self._loop.exit(1))
        late.start(_LATE_MS)
        if self._loop.exec():
            raise TimeoutError("nothing was painted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._awaited and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._awaited = None
            # This comes before the painting; the timer fires after it.
            QTimer.singleShot(0, self._loop.quit)
        return False
