"""A process of its own: the least that shows a window with PySide6, and ends once it was painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class _EndOnceSeen(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, watched.close)
        return False


if __name__ == "__main__":
    app = QApplication(["bare"])
    window = QMainWindow()
    window.resize(1366, 740)
    end = _EndOnceSeen()
    window.installEventFilter(end)
    window.show()
    app.exec()
