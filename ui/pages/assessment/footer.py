"""Before, after, and the next that is open; and what an answer would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assessments.definition import AnswerKind
from ui.theme.qss import restyle
from ui.widgets.parts import KeyButton, label

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


class Footer(QWidget):
    """Three buttons with their keys, and a sentence between them."""

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the buttons.

        Args:
            desk: The doors of a page.
            recorder: Knows what is recorded.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk, self._recorder = desk, recorder
        self._is_short = False
        metrics = desk.theme.metrics
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        restyle(self, bar="bottom")
        self.previous = KeyButton(desk.theme, "", "K", name=self.tr("Previous"))
        self.previous.setToolTip(self.tr("Previous indicator (K or Page Up)"))
        self.next = KeyButton(desk.theme, "", "J", name=self.tr("Next"))
        self.next.setToolTip(self.tr("Next indicator (J or Page Down)"))
        self.open = KeyButton(desk.theme, self.tr("Next unanswered"), "U", kind="primary")
        self.open.setToolTip(self.tr("Next unanswered indicator of the list (U)"))
        desk.theme.bind_icon(self.previous, "chevron-left", "text")
        desk.theme.bind_icon(self.next, "chevron-right", "text")
        self._hint = label(role="caption")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.space(20), metrics.space(8), metrics.space(20), metrics.space(8))
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._hint.setMinimumWidth(1)
        layout.addWidget(self._hint, 1)
        layout.addWidget(self.open)
        self.set_short(False)

    def set_short(self, short: bool) -> None:
        """Leave the words out and keep the keys."""
        self._is_short = short
        self.previous.setText("" if short else self.tr("Previous"))
        self.next.setText("" if short else self.tr("Next"))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002, N802
        """The sentence goes before anything is cut."""
        self._fit()

    def show_indicator(self, code: str) -> None:
        """Say what an answer to this one does."""
        self._text = self._sentence(code)
        self._fit()

    def _fit(self) -> None:
        text = getattr(self, "_text", "")
        room = self._hint.width()
        self._hint.setText(text if self._hint.fontMetrics().horizontalAdvance(text) <= room else "")
        self._hint.setToolTip(text)

    def _sentence(self, code: str) -> str:
        view = self._recorder.view
        if view.tpi_value(code) is not None:
            return self.tr("A new answer goes back to TPI")
        indicator = view.instrument.indicators_by_code[code]
        if indicator.kind is AnswerKind.CHOICE and self._recorder.value(code) is None:
            best = max(indicator.options, key=lambda option: option.score)
            points = best.score * view.instrument.full_points(indicator)
            return self.tr("Choosing {option} adds {points} points").format(
                option=best.key, points=self._desk.formats.points(points)
            )
        return ""
