"""What the tabs of the right pane share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from ui.delegates.tiles import LineDelegate

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.models.assessment.lines import LinesModel
    from ui.pages.assessment.recording import Recorder


def lines_view(desk: Desk, model: LinesModel, name: str) -> QListView:
    """A list whose rows wrap."""
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(LineDelegate(desk.theme, view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setProperty("bare", "true")
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setAccessibleName(name)
    return view


class Tab(QWidget):
    """A column with the margins of the pane."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            recorder: Where things go.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk, self._recorder = desk, recorder
        self._code = ""
        metrics = desk.theme.metrics
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.space(12), metrics.space(10), metrics.space(12), metrics.space(10))
        self._column.setSpacing(metrics.space(8))
