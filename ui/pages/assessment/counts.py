"""Counts from which a share is computed: typed, checked while typing, with the formula and its live result."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from assessments.definition import InputRole
from integrity_zone.domain.answer import COUNT_DIGITS
from ui.pages.assessment.formula import FormulaCard
from ui.theme.tokens import Mark
from ui.widgets.parts import label, row
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import CountInput, Indicator
    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView

#: Typing is handed over after this pause; together with the writing it stays under 300 ms.
PAUSE_MS = 200


class CountField(QLineEdit):
    """A whole number of an office, or nothing."""

    entered = Signal()  #: the next field is wanted
    stepped = Signal(int)  #: the one above or below is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(COUNT_DIGITS)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))

    @property
    def count(self) -> int | None:
        """What is typed; None when nothing is."""
        return int(self.text()) if self.text() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, the arrows go up and down."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class CountsPanel(QWidget):
    """The fields of one indicator; built anew for each of the few that have counts."""

    changed = Signal(object)  #: counts by key, or None when all fields are empty
    done = Signal()  #: Enter in the last field

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._indicator: Indicator | None = None
        self._derived: dict[QLabel, tuple[str, ...]] = {}
        self.fields: dict[str, CountField] = {}
        metrics = desk.theme.metrics
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._frame = QFrame()
        self._frame.setProperty("card", "true")
        self._box = QVBoxLayout(self._frame)
        self._box.setContentsMargins(metrics.space(14), metrics.space(8), metrics.space(14), metrics.space(8))
        self._rows: QWidget | None = None
        self._warning_mark = StateMark(desk.theme, Mark.EVIDENCE)
        self._warning = label(role="caption", wraps=True)
        self._warning.setProperty("tone", "warning")
        self._warning_line = QWidget()
        self._warning_line.setLayout(row(self._warning_mark, self._warning, spacing=metrics.space(6)))
        self._box.addWidget(self._warning_line)
        self.formula = FormulaCard(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, metrics.space(4), 0, 0)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(self._frame)
        layout.addWidget(self.formula)

    def show_counts(self, view: AssessmentView, indicator: Indicator, value: AnswerValue | None) -> None:
        """Show the fields of an indicator.

        Args:
            view: The assessment.
            indicator: With counts.
            value: The unit's answer as it must be drawn.
        """
        self._view = view
        if self._indicator is not indicator:
            self._pause.stop()
            self._build(indicator)
        counts: Mapping[str, int | None] = value if value is not None and not isinstance(value, str) else {}
        for key, field in self.fields.items():
            if not self._pause.isActive() and field.count != counts.get(key):
                field.setText("" if counts.get(key) is None else str(counts[key]))
        self._show_result()

    def counts(self) -> dict[str, int | None] | None:
        """What is typed; None when all fields are empty."""
        found = {key: field.count for key, field in self.fields.items()}
        return found if any(count is not None for count in found.values()) else None

    def flush(self) -> None:
        """Hand over what was typed and is still waiting."""
        self._pause.stop()
        self.changed.emit(self.counts())

    def flush_pending(self) -> None:
        """Hand over only when something waits."""
        if self._pause.isActive():
            self.flush()

    def stop(self) -> None:
        """Hand over nothing more."""
        self._pause.stop()

    def type_digit(self, digit: str) -> None:
        """Begin with the first empty field, as if the key had been pressed there."""
        field = self.focus_field()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.setText(digit)
        field.textEdited.emit(digit)

    def focus_field(self) -> CountField:
        """The first empty field, else the first."""
        return next((field for field in self.fields.values() if not field.text()), next(iter(self.fields.values())))

    def set_open(self, is_open: bool) -> None:
        """Let counts be typed, or not."""
        for field in self.fields.values():
            field.setReadOnly(not is_open)

    def _build(self, indicator: Indicator) -> None:
        self._indicator = indicator
        self.fields, self._derived = {}, {}
        if self._rows is not None:
            self._box.removeWidget(self._rows)
            self._rows.deleteLater()
        metrics = self._desk.theme.metrics
        self._rows = QWidget()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.space(12))
        grid.setVerticalSpacing(metrics.space(6))
        grid.setColumnStretch(0, 1)
        line = 0
        for item in indicator.inputs:
            self._add_field(grid, line, item)
            line += 1
            for derived in indicator.derived:
                if derived.inputs and derived.inputs[-1] == item.key:
                    words = label(derived.label, role="secondary", wraps=True)
                    total = label(role="emphasis")
                    total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    total.setContentsMargins(0, 0, metrics.space(9), 0)
                    grid.addWidget(words, line, 0)
                    grid.addWidget(total, line, 1)
                    self._derived[total] = derived.inputs
                    line += 1
        self._box.insertWidget(0, self._rows)
        before: QWidget | None = None
        for field in self.fields.values():
            if before is not None:
                self.setTabOrder(before, field)
            before = field

    def _add_field(self, grid: QGridLayout, line: int, item: CountInput) -> None:
        metrics = self._desk.theme.metrics
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, metrics.space(4), 0, metrics.space(4))
        column.setSpacing(0)
        column.addWidget(label(item.label, role="option", wraps=True))
        field = CountField()
        field.setAccessibleName(item.label)
        field.setFixedWidth(metrics.px(96))
        if item.role is InputRole.RECORDED:
            hint = self.tr("Asked for by the official sheet, not part of the formula")
            column.addWidget(label(hint, role="caption", wraps=True))
            field.setAccessibleDescription(hint)
        grid.addWidget(words, line, 0)
        grid.addWidget(field, line, 1)
        field.textEdited.connect(self._on_edited)
        field.entered.connect(partial(self._go_from, item.key, 1, ends=True))
        field.stepped.connect(partial(self._go_from, item.key))
        self.fields[item.key] = field

    def _go_from(self, key: str, step: int, *, ends: bool = False) -> None:
        keys = list(self.fields)
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            field = self.fields[keys[place]]
            field.setFocus(Qt.FocusReason.TabFocusReason)
            field.selectAll()
        elif ends:
            self.flush_pending()
            self.done.emit()

    def _on_edited(self) -> None:
        self._pause.start()
        self._show_result()

    def _show_result(self) -> None:
        if self._indicator is None:
            return
        counts = self.counts() or {}
        for total, keys in self._derived.items():
            found = [counts.get(key) for key in keys]
            known = [count for count in found if count is not None]
            total.setText(self._desk.formats.number(sum(known)) if len(known) == len(found) else "–")
        warnings = self.formula.show_result(self._view, self._indicator, counts)
        self._warning.setText("\n".join(warnings))
        self._warning_line.setVisible(bool(warnings))
