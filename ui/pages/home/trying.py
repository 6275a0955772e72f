"""The tinted banner while answers are tried: what they would change, and the two ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.models.assessment.values import value_text
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from ui.formats import Formats
    from ui.theme.theme import Theme
    from ui.view import AssessmentView

#: More tried answers than this are counted, not listed.
_MOST = 8


class TryingBanner(QFrame):
    """Shown in the mode of trying, even before anything is tried."""

    discard_asked = Signal()
    record_asked = Signal()
    answer_asked = Signal()

    def __init__(self, theme: Theme, formats: Formats) -> None:
        """Lay out.

        Args:
            theme: Sizes.
            formats: How numbers are written.
        """
        super().__init__()
        self._formats = formats
        self.setProperty("whatif", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.headline = label(role="emphasis", wraps=True)
        self.listed = label(role="secondary", wraps=True)
        self.answer = button(self.tr("Try answers"))
        self.answer.clicked.connect(self.answer_asked)
        self.discard = button(self.tr("Discard all"))
        self.discard.clicked.connect(self.discard_asked)
        self.record = button(self.tr("Record all…"))
        self.record.clicked.connect(lambda: self._ask(is_asking=True))
        self.sure = button("")
        self.sure.clicked.connect(self._on_sure)
        self.back = button(self.tr("Do not record"))
        self.back.clicked.connect(lambda: self._ask(is_asking=False))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.headline)
        words.addWidget(self.listed)
        layout = QHBoxLayout(self)
        across, down = theme.metrics.space(14), theme.metrics.space(10)
        layout.setContentsMargins(across, down, across, down)
        layout.setSpacing(theme.metrics.space(12))
        layout.addLayout(words, 1)
        for part in (self.answer, self.discard, self.record, self.back, self.sure):
            layout.addWidget(part)
        self._tried = 0
        self._can_record = True
        self._is_asking = False

    def show_view(self, view: AssessmentView, *, can_record: bool) -> None:
        """Say what is tried.

        Args:
            view: The assessment.
            can_record: Whether the file is open for writing.
        """
        if len(view.tried) != self._tried:
            self._is_asking = False
        self._tried, self._can_record = len(view.tried), can_record
        if view.tried:
            self.headline.setText(
                self.tr("Trying out, nothing is recorded: total {before} → {after}").format(
                    before=self._formats.points(view.recorded.total), after=self._formats.points(view.shown.total)
                )
            )
            self.listed.setText(self._list(view))
        else:
            self.headline.setText(self.tr("Trying out: nothing you answer now is recorded"))
            self.listed.setText(
                self.tr("Answer items as you like. The scores on every page follow, the file does not.")
            )
        self.setAccessibleName(self.headline.text())
        self.setAccessibleDescription(self.listed.text())
        self._show_buttons()

    def _list(self, view: AssessmentView) -> str:
        each = self.tr("{code} {before} → {after}")
        said = []
        for code in [code for code in view.states if code in view.tried][:_MOST]:
            indicator = view.instrument.indicators_by_code[code]
            before = value_text(indicator, view.values.get(code), self._formats)
            after = value_text(indicator, view.tried[code], self._formats)
            # A line breaks between two answers, never within one.
            said.append(each.format(code=code, before=before, after=after).replace(" ", "\u00a0"))
        rest = len(view.tried) - len(said)
        if rest > 0:
            said.append(self.tr("and {count} more").format(count=rest))
        return "; ".join(said)

    def _ask(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self._show_buttons()
        (self.sure if is_asking else self.record).setFocus()

    def _on_sure(self) -> None:
        self._is_asking = False
        self.record_asked.emit()

    def _show_buttons(self) -> None:
        if self._tried == 1:
            self.sure.setText(self.tr("Record this one answer"))
        else:
            self.sure.setText(self.tr("Record these {count} answers").format(count=self._tried))
        self.sure.setAccessibleName(self.sure.text())
        for part, is_shown in (
            (self.answer, not self._is_asking and not self._tried),
            (self.discard, not self._is_asking),
            (self.record, not self._is_asking and self._tried > 0 and self._can_record),
            (self.sure, self._is_asking),
            (self.back, self._is_asking),
        ):
            part.setVisible(is_shown)
        self.discard.setText(self.tr("Discard all") if self._tried else self.tr("Stop trying out"))
        self.discard.setAccessibleName(self.discard.text())
