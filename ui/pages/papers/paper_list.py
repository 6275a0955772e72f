"""The column at the left: the papers, and the registry of what was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.metrics import Role
from ui.widgets.card import Card
from ui.widgets.painted import draw_runs, elided, width_of
from ui.widgets.parts import rule
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent

    from ui.theme.theme import Theme

_HIGH = 46
_SIDE = 10
_LEAST = 150

#: Key of the registry among the keys of papers.
REGISTRY = "registry"


class PaperButton(QAbstractButton):
    """One paper: what it is called, and below it what there is of it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Say what it is.

        Args:
            theme: Colours and sizes.
            text: Its name.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.changed.connect(self._on_theme_changed)

    @property
    def hint(self) -> str:
        """What is said below its name."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Say something else below its name."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.setToolTip(plain_tip(f"{self.text()}: {hint}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        metrics = self._theme.metrics
        words = round(width_of(self.text(), self._theme.font(Role.BODY, strong=True)))
        return QSize(max(words + 2 * metrics.space(_SIDE), metrics.px(_LEAST)), metrics.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Its name is never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop showing it."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        theme, metrics = self._theme, self._theme.metrics
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            ground = "selected" if self.isChecked() else "hover" if self.underMouse() else ""
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(ground))
                painter.drawRoundedRect(box, 4, 4)
            ink = theme.colour("on_selected") if self.isChecked() else theme.colour("text")
            # What is chosen in high contrast lies on a bright ground, where no second colour can be read.
            second = ink if self.isChecked() and theme.tokens.is_high_contrast else theme.colour("text2")
            title, hint = theme.font(Role.BODY, strong=self.isChecked()), theme.font(Role.CAPTION)
            line, small = metrics.line_px(Role.BODY), metrics.line_px(Role.CAPTION)
            left, width = metrics.space(_SIDE), box.width() - 2 * metrics.space(_SIDE)
            top = (box.height() - line - small) / 2
            draw_runs(painter, QRectF(left, top, width, line), [(elided(self.text(), title, width), title, ink)])
            words = elided(self._hint, hint, width)
            draw_runs(painter, QRectF(left, top + line, width, small), [(words, hint, second)])

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()


class PaperList(Card):
    """Which paper is shown; the arrow keys go from one to the next."""

    chosen = Signal(str)  #: value of a PaperKind, or REGISTRY

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            names: Key -> name, in their order; the registry last.
            parent: Owner.
        """
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Papers"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, PaperButton] = {}
        list_ = QVBoxLayout()
        list_.setSpacing(theme.metrics.space(2))
        for key, name in names.items():
            made = self.buttons[key] = PaperButton(theme, name)
            self._group.addButton(made)
            made.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            if key == REGISTRY:
                list_.addWidget(rule())
            list_.addWidget(made)
        self.body.addLayout(list_)
        self.body.addStretch(1)

    def mark(self, key: str) -> None:
        """Show which one is open."""
        self.buttons[key].setChecked(True)

    def show_hint(self, key: str, hint: str) -> None:
        """Say what there is of one."""
        self.buttons[key].set_hint(hint)
