"""The sheet of keys: what can be done without a mouse, in one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from ui.theme.theme import Theme

_COLUMNS = 2


class KeysDialog(QDialog):
    """Two columns of commands with their keys, each read downwards; what has none is left out."""

    def __init__(
        self, everywhere: Iterable[QAction], here: Iterable[QAction], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Lay out.

        Args:
            everywhere: Commands of the window.
            here: Commands of the page that is open.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sheet of keys"))
        inner = QWidget()
        inner.setProperty("page", "true")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.space(20))
        self._grid.setVerticalSpacing(theme.metrics.space(6))
        for title, actions in ((self.tr("On this page"), here), (self.tr("Everywhere"), everywhere)):
            self._add(title, [action for action in actions if action.shortcuts()])
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        layout.activate()
        wanted = inner.sizeHint().height() + buttons.sizeHint().height() + theme.metrics.px(60)
        self.resize(theme.metrics.px(680), min(wanted, theme.metrics.px(480), 680))

    def _add(self, title: str, actions: list[QAction]) -> None:
        if not actions:
            return
        heading = QLabel(title)
        heading.setProperty("role", "card-title")
        row = self._grid.rowCount()
        self._grid.addWidget(heading, row, 0, 1, 2 * _COLUMNS)
        rows = -(-len(actions) // _COLUMNS)
        for number, action in enumerate(actions):
            keys = ", ".join(shortcut.toString() for shortcut in action.shortcuts())
            key = QLabel(keys)
            key.setProperty("role", "header")
            name = QLabel(action.text().replace("&", "").removesuffix("…"))
            name.setWordWrap(True)
            column, at = divmod(number, rows)
            self._grid.addWidget(key, row + 1 + at, column * 2)
            self._grid.addWidget(name, row + 1 + at, column * 2 + 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
