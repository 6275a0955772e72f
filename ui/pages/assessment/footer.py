"""Before, after, and the next that is open; and what an answer would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from assessments.definition import AnswerKind
from ui.models.standing import stage_name
from ui.pages.assessment.card import WIDEST
from ui.theme.qss import restyle
from ui.widgets.parts import KeyButton, label

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder

#: Of the sentence beside the buttons; the footer is no higher for it.
_MOST_LINES = 2


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
        self.sentence = ""  # what an answer would do, whether there is room to say it or not
        metrics = desk.theme.metrics
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        restyle(self, bar="bottom")
        self.previous = KeyButton(desk.theme, "", "K", name=self.tr("Previous"))
        self.previous.setToolTip(self.tr("Previous indicator (K or Page Up)"))
        self.next = KeyButton(desk.theme, "", "J", name=self.tr("Next"))
        self.next.setToolTip(self.tr("Next indicator (J or Page Down)"))
        is_judging = recorder.is_judging
        words = self.tr("Next to judge") if is_judging else self.tr("Next unanswered")
        self.open = KeyButton(desk.theme, words, "U", kind="primary")
        self.open.setToolTip(
            self.tr("Next indicator of the list that waits for {stage} (U)").format(stage=stage_name(recorder.stage))
            if is_judging
            else self.tr("Next unanswered indicator of the list (U)")
        )
        desk.theme.bind_icon(self.previous, "chevron-left", "text")
        desk.theme.bind_icon(self.next, "chevron-right", "text")
        self.hint = label(role="caption", wraps=True)
        layout = QHBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFixedHeight(metrics.button + 2 * metrics.space(8))
        layout.addWidget(self.hint, 1)
        layout.addWidget(self.open)
        self._row = layout
        self.set_short(False)

    def set_short(self, short: bool) -> None:
        """Leave the words out and keep the keys."""
        self.previous.setText("" if short else self.tr("Previous"))
        self.next.setText("" if short else self.tr("Next"))

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """It ends where the question ends; the sentence goes before anything is cut."""
        metrics = self._desk.theme.metrics
        side = metrics.space(20)
        self._row.setContentsMargins(side, 0, max(side, self.width() - side - metrics.px(WIDEST)), 0)
        self._row.activate()
        self._fit()

    def show_indicator(self, code: str) -> None:
        """Say what an answer to this one does."""
        self.sentence = self._sentence(code)
        self._fit()

    def _fit(self) -> None:
        fonts = self.hint.fontMetrics()
        room = QRect(0, 0, self.hint.width(), 1)
        needed = fonts.boundingRect(room, Qt.TextFlag.TextWordWrap, self.sentence)
        fits = needed.width() <= room.width() and needed.height() // fonts.lineSpacing() <= _MOST_LINES
        self.hint.setText(self.sentence if fits else "")
        self.hint.setToolTip(self.sentence)

    def _sentence(self, code: str) -> str:
        view = self._recorder.view
        if self._recorder.is_judging:
            waiting = sum(judgement.waits for judgement in self._recorder.judgements.values())
            return self.tr("%n indicator(s) to judge", "", waiting) if waiting else self.tr("Everything is judged")
        if view.judgements[code].stands:
            return self.tr("A new answer goes back to TPI")
        indicator = view.instrument.indicators_by_code[code]
        if indicator.kind is AnswerKind.CHOICE and self._recorder.value(code) is None:
            best = max(indicator.options, key=lambda option: option.score)
            points = best.score * view.instrument.full_points(indicator)
            return self.tr("Choosing {option} adds {points} points").format(
                option=best.key, points=self._desk.formats.points(points)
            )
        return ""
