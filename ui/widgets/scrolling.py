"""Scrolls what is higher than its room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def scrolling(content: QWidget) -> QScrollArea:
    """Scroll something up and down; it is never wider than its room.

    Args:
        content: What is scrolled.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    return area
