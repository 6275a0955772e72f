"""The options of a question, each with its criterion."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.values import points_decimals
from ui.pages.assessment.option_row import OptionLook, OptionRow
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator
    from integrity_zone.domain.answer import AnswerValue
    from ui.desk import Desk
    from ui.view import AssessmentView

MOST_OPTIONS = 5
#: Whose answers are named beside one's own, the nearest first; that of the unit while another one is tried.
_BESIDE: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.UNIT: (Stage.UNIT, Stage.TPI, Stage.TPN),
    Stage.TPI: (Stage.UNIT, Stage.TPN),
    Stage.TPN: (Stage.TPI, Stage.UNIT),
}


class OptionList(QWidget):
    """Five rows that every question uses again."""

    chosen = Signal(str)  #: key of the option pressed

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the rows.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._keys: tuple[str, ...] = ()
        metrics = desk.theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(6))
        self._hint = label(role="caption")
        self._score = label(self.tr("Score"), role="caption")
        self._points = label(self.tr("Points"), role="caption")
        head = QHBoxLayout()
        head.setContentsMargins(metrics.space(12), metrics.space(4), metrics.space(12), 0)
        head.setSpacing(0)
        head.addWidget(self._hint, 1)
        for column in (self._score, self._points):
            column.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(column)
        layout.addLayout(head)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.rows = [OptionRow(desk.theme, self) for _ in range(MOST_OPTIONS)]
        for place, row in enumerate(self.rows):
            self._group.addButton(row)
            row.clicked.connect(partial(self._press, place))
            layout.addWidget(row)
        score, points = self.rows[0].column_widths()
        self._score.setFixedWidth(score)
        self._points.setFixedWidth(points)

    @property
    def keys(self) -> tuple[str, ...]:
        """Of the options offered now."""
        return self._keys

    def key_at(self, place: int) -> str | None:
        """The option of a place, the first being 0."""
        return self._keys[place] if 0 <= place < len(self._keys) else None

    def key_of(self, letter: str) -> str | None:
        """The option that a letter stands for: its key, or its beginning."""
        return next((key for key in self._keys if key[:1].casefold() == letter.casefold()), None)

    def show_options(
        self, view: AssessmentView, indicator: Indicator, value: AnswerValue | None, stage: Stage = Stage.UNIT
    ) -> None:
        """Show the options of a question.

        Args:
            view: The assessment.
            indicator: The question.
            value: One's own answer as it must be drawn.
            stage: Whose it is; beside it those of the other stages are shown.
        """
        self._keys = tuple(option.key for option in indicator.options)
        full = view.instrument.full_points(indicator)
        decimals = points_decimals(full, indicator)
        is_tried = indicator.code in view.tried and stage is Stage.UNIT
        others = {
            other: view.value_of(indicator.code, other) for other in _BESIDE[stage] if other is not stage or is_tried
        }
        formats = self._desk.formats
        letters = "/".join(key[:1] for key in self._keys) if self._keys[0][1:] else f"{self._keys[0]}–{self._keys[-1]}"
        self._hint.setText(self.tr("Answers and criteria (press {letters})").format(letters=letters))
        for row, option in zip(self.rows, indicator.options, strict=False):
            row.show_option(
                OptionLook(
                    key=option.key,
                    criterion=option.criterion,
                    score=formats.number(option.score, 2),
                    points=formats.number(option.score * full, decimals),
                    is_chosen=value == option.key,
                    stage=stage,
                    is_tried=is_tried,
                    others=tuple(other for other, found in others.items() if found == option.key),
                )
            )
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(self._keys))

    def focus_row(self) -> OptionRow:
        """The row that the keyboard should be on: the chosen one, else the first."""
        return next((row for row in self.rows if row.isChecked() and not row.isHidden()), self.rows[0])

    def set_open(self, is_open: bool) -> None:
        """Let answers be given, or not."""
        for row in self.rows:
            row.setEnabled(is_open)

    def _press(self, place: int, *_checked: bool) -> None:
        # Qt has toggled it; what is drawn is what is recorded or on its way there.
        self.rows[place].setChecked(True)
        if place < len(self._keys):
            self.chosen.emit(self._keys[place])
