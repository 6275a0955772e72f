"""The strip below the menus that says what went wrong, what was kept and what to do; it stays until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class Notice(QFrame):
    """One at a time, the last one holds. Read out by screen readers as it comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Icons and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self.setProperty("bar", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._action.setProperty("kind", "small")
        self._action.hide()
        close = QToolButton()
        close.setAccessibleName(self.tr("Close this message"))
        close.setToolTip(self.tr("Close this message"))
        theme.bind_icon(close, "x", "text2")
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*[theme.metrics.space(10)] * 4)
        layout.setSpacing(theme.metrics.space(10))
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(close)
        self._run: Callable[[], None] | None = None
        self._action.clicked.connect(self._on_action)
        self.hide()

    def say(
        self, text: str, *, is_trouble: bool = True, action: str = "", run: Callable[[], None] | None = None
    ) -> None:
        """Show a message.

        Args:
            text: One or more sentences.
            is_trouble: Whether something was refused.
            action: What the one way out is called; empty for none.
            run: Does it.
        """
        icon, colour = ("ban", "danger") if is_trouble else ("info", "primary")
        self._mark.setPixmap(self._theme.pixmap(icon, colour, self._theme.metrics.px(18)))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._run = run
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()

    @property
    def text(self) -> str:
        """What is said now; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def _on_action(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()
