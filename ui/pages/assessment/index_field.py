"""A decimal on a range, such as the score of a survey, with its live result."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from integrity_zone.domain.answer import parse_value
from integrity_zone.errors import IntegrityZoneError
from ui.pages.assessment.counts import PAUSE_MS
from ui.theme.qss import restyle
from ui.widgets.parts import label, row

if TYPE_CHECKING:
    from assessments.definition import Indicator
    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView


class IndexPanel(QWidget):
    """One field; what lies outside its range is said and not recorded."""

    changed = Signal(object)  #: a decimal as text, or None
    done = Signal()  #: Enter

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the field.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._indicator: Indicator | None = None
        metrics = desk.theme.metrics
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self.field = QLineEdit()
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setFixedWidth(metrics.px(96))
        self.field.setMaxLength(12)
        self.field.textEdited.connect(self._on_edited)
        self.field.returnPressed.connect(self._on_entered)
        self._words = label(role="option", wraps=True)
        self._range = label(role="secondary")
        self._result = label(role="emphasis", wraps=True)
        self._result.setProperty("tone", "primary")
        self._problem = label(role="body", wraps=True)
        self._problem.setProperty("tone", "danger")
        frame = QFrame()
        frame.setProperty("card", "true")
        box = QVBoxLayout(frame)
        box.setContentsMargins(metrics.space(14), metrics.space(10), metrics.space(14), metrics.space(10))
        box.setSpacing(metrics.space(8))
        box.addLayout(row(self._words, self.field, self._range, spacing=metrics.space(12)))
        box.addWidget(self._problem)
        box.addWidget(self._result)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, metrics.space(4), 0, 0)
        layout.addWidget(frame)

    def show_index(self, view: AssessmentView, indicator: Indicator, value: AnswerValue | None) -> None:
        """Show the field of an indicator.

        Args:
            view: The assessment.
            indicator: With an index.
            value: The unit's answer as it must be drawn.
        """
        if self._indicator is not indicator:
            self._pause.stop()
        self._view, self._indicator = view, indicator
        scale = view.instrument.scales_by_key[indicator.scale]
        formats = self._desk.formats
        asked = self.tr("Percentage") if scale.is_percentage else self.tr("Score of the survey")
        self._words.setText(asked)
        self.field.setAccessibleName(asked)
        self._range.setText(
            self.tr("{minimum} to {maximum}").format(
                minimum=formats.short(scale.minimum), maximum=formats.short(scale.maximum)
            )
        )
        self.field.setAccessibleDescription(self._range.text())
        text = self._local(value) if isinstance(value, str) else ""
        if not self._pause.isActive() and self._parsed() != (value if isinstance(value, str) else None):
            self.field.setText(text)
        self._show_result()

    @property
    def problem(self) -> str:
        """Why what is typed cannot be taken; empty when it can."""
        return self._problem_text()

    def flush(self) -> None:
        """Hand over what was typed, when it can be taken."""
        self._pause.stop()
        if self._problem_text() == "":
            self.changed.emit(self._parsed())

    def flush_pending(self) -> None:
        """Hand over only when something waits."""
        if self._pause.isActive():
            self.flush()

    def stop(self) -> None:
        """Hand over nothing more."""
        self._pause.stop()

    def type_digit(self, digit: str) -> None:
        """Begin anew, as if the key had been pressed in the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(digit)
        self._on_edited()

    def set_open(self, is_open: bool) -> None:
        """Let it be typed, or not."""
        self.field.setReadOnly(not is_open)

    def _local(self, value: str) -> str:
        return value.replace(".", ",") if self._desk.formats.language == "id" else value

    def _raw(self) -> str:
        return self.field.text().strip().replace(",", ".")

    def _parsed(self) -> str | None:
        if self._indicator is None or not self._raw():
            return None
        try:
            found = parse_value(self._view.instrument, self._indicator.code, self._raw())
        except IntegrityZoneError:
            return None
        return found if isinstance(found, str) else None

    def _problem_text(self) -> str:
        if self._indicator is None or not self._raw():
            return ""
        try:
            parse_value(self._view.instrument, self._indicator.code, self._raw())
        except IntegrityZoneError:
            # Its own words: which indicator it is and what was typed stand beside it.
            return self.tr("Only a number from {range}.").format(range=self._range.text())
        return ""

    def _on_edited(self) -> None:
        self._pause.start()
        self._show_result()

    def _on_entered(self) -> None:
        self.flush_pending()
        if not self._problem_text():
            self.done.emit()

    def _show_result(self) -> None:
        if self._indicator is None:
            return
        problem = self._problem_text()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        restyle(self.field, invalid="true" if problem else "false")
        value = self._parsed()
        self._result.setVisible(value is not None)
        if value is None:
            return
        formats = self._desk.formats
        scale = self._view.instrument.scales_by_key[self._indicator.scale]
        full = self._view.instrument.full_points(self._indicator)
        points = Fraction(value) / scale.maximum * full
        self._result.setText(
            self.tr("{value} / {maximum} × {weight} points = {points} points").format(
                value=formats.short(Fraction(value)),
                maximum=formats.short(scale.maximum),
                weight=formats.points(full),
                points=formats.points(points),
            )
        )
