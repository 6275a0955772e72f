"""Small pieces that pages and dialogs are put together from: texts, buttons, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui.widgets.key_cap import KeyCap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ui.theme.theme import Theme


class _WrappedLabel(QLabel):
    """Asks for the height of its lines at its width, and not for that of one word below the other."""

    def minimumSizeHint(self) -> QSize:
        """One line; how many there are is a matter of the width."""
        return QSize(1, self.fontMetrics().lineSpacing())


def label(text: str = "", role: str = "body", *, wraps: bool = False, parent: QWidget | None = None) -> QLabel:
    """A text of a role, shown as it is: what people wrote is no markup.

    Args:
        text: What it says.
        role: As the style sheet knows it.
        wraps: Whether it takes several lines.
        parent: Owner.
    """
    made = _WrappedLabel(text, parent) if wraps else QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def button(text: str, kind: str = "secondary", *, name: str = "", tip: str = "") -> QPushButton:
    """A button of a kind, that never becomes the default one of a window.

    Args:
        text: On it; empty for an icon alone.
        kind: As the style sheet knows it.
        name: For those who do not see it; the text by default.
        tip: Shown by the pointer.
    """
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setProperty("kind", kind)
    made.setAccessibleName(name or text.replace("&", ""))
    made.setToolTip(tip)
    return made


def rule() -> QFrame:
    """A line that separates."""
    made = QFrame()
    made.setProperty("rule", "true")
    return made


def row(*widgets: QWidget | None, spacing: int) -> QHBoxLayout:
    """Widgets side by side; None for what may stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout


class KeyButton(QPushButton):
    """A button with the key that does the same."""

    def __init__(self, theme: Theme, text: str, key: str, *, kind: str = "secondary", name: str = "") -> None:
        """Show a button.

        Args:
            theme: Sizes.
            text: On it; empty for its icon alone.
            key: As on the keyboard.
            kind: As the style sheet knows it.
            name: For those who do not see it; the text by default.
        """
        super().__init__(text)
        self._gap = theme.metrics.space(8)
        # A link has no padding of its own between its words and the key.
        self._before = 2 * self._gap if kind == "link" else self._gap // 2
        self._cap = KeyCap(theme, key, on_primary=kind == "primary", parent=self)
        self.setAutoDefault(False)
        self.setProperty("kind", kind)
        self.setAccessibleName(name or text)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._cap.set_key(key)
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        """Room for both."""
        size = super().sizeHint()
        return QSize(size.width() + self._room(), size.height())

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands at the right."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The text leaves room for the key."""
        painter = QStylePainter(self)
        with painter:
            option = QStyleOptionButton()
            self.initStyleOption(option)
            painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
            option.rect = option.rect.adjusted(0, 0, -self._room(), 0)
            painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def _room(self) -> int:
        return self._cap.sizeHint().width() + self._before

    def _place(self) -> None:
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self.width() - size.width() - self._gap, (self.height() - size.height()) // 2)
