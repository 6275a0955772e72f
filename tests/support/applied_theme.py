"""A theme in force on the one application of the tests, and taken off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPalette

from ui.theme.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, left as it was found."""
    font, style = qapp.font(), qapp.style().objectName()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
    qapp.setStyle(style)


@pytest.fixture
def theme(app: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, applied, with motion."""
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(app)
    yield theme
    theme.release()
