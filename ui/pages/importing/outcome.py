"""What the score would be with the chosen cells taken, beside what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.parts import label
from ui.widgets.state_mark import StateMark

if TYPE_CHECKING:
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.scorecard import Check, Scorecard
    from ui.desk import Desk

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Outcome(Card):
    """The total, every area that would change, and how much would be answered."""

    def __init__(self, desk: Desk, instrument: Instrument, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            instrument: Its areas.
            parent: Owner.
        """
        super().__init__(desk.theme, parent=parent)
        self._desk = desk
        self._instrument = instrument
        self._lines: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.metrics.space(8))
        self._grid.setVerticalSpacing(desk.theme.metrics.space(6))
        self._grid.setColumnStretch(0, 1)
        self._sentence = label("", "secondary", wraps=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._sentence)
        self.body.addStretch(1)

    def show_scores(self, count: int, before: Scorecard, after: Scorecard, target: str) -> None:
        """Show what taking would do.

        Args:
            count: How many cells are chosen.
            before: As recorded.
            after: With the chosen cells.
            target: Predicate whose minimums count.
        """
        self.set_title(self.tr("If %n chosen cell(s) [is|are] taken", "", count))
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        old, new = _checks(before, target), _checks(after, target)
        points = self._desk.formats.points
        total = new.get("total")
        self._add(self.tr("Total"), points(before.total), points(after.total), total)
        for area in self._instrument.areas:
            was, will = before.nodes[area.key].points, after.nodes[area.key].points
            if was != will:
                check = new.get(area.key)
                minimum: Fraction | None = check.minimum if check is not None and not check.is_percent else None
                self._add(area.title, points(was, minimum), points(will, minimum), check)
        number = self._desk.formats.number
        self._add(self.tr("Answered"), number(before.answered), number(after.answered), None)
        self._sentence.setText(self._said(old, new, target))
        self._sentence.setVisible(bool(self._sentence.text()))

    @property
    def text_alternative(self) -> str:
        """What it says, in words."""
        said = [line.text() for line in self._lines if isinstance(line, QLabel) and line.text()]
        return " ".join([self.accessibleName(), *said, self._sentence.text()]).strip()

    def _said(self, old: dict[str, Check], new: dict[str, Check], target: str) -> str:
        reached = [check.title for key, check in new.items() if check.met and key in old and not old[key].met]
        lost = [check.title for key, check in new.items() if not check.met and key in old and old[key].met]
        said = []
        if reached:
            said.append(
                self.tr("Would reach its minimum for {target}: {names}.").format(
                    target=target, names=", ".join(reached)
                )
            )
        if lost:
            said.append(
                self.tr("Would fall below its minimum for {target}: {names}.").format(
                    target=target, names=", ".join(lost)
                )
            )
        return " ".join(said)

    def _add(self, name: str, before: str, after: str, check: Check | None) -> None:
        row = self._grid.rowCount()
        arrow = QLabel()
        arrow.setPixmap(self._desk.theme.pixmap("arrow-right", "text3", self._desk.theme.metrics.px(14)))
        arrow.setAccessibleName(self.tr("becomes"))
        mark = StateMark(self._desk.theme)
        if check is not None:
            met = check.met
            mark.set_mark(Mark.MET if met else Mark.SHORT, self.tr("met") if met else self.tr("below the minimum"))
        new = label(after, "emphasis")
        made = (label(name, "body", wraps=True), label(before, "secondary"), arrow, new, mark)
        for column, widget in enumerate(made):
            if column in (1, 3):
                self._grid.addWidget(widget, row, column, _RIGHT)
            else:
                self._grid.addWidget(widget, row, column)
            self._lines.append(widget)


def _checks(card: Scorecard, target: str) -> dict[str, Check]:
    verdict = card.verdicts.get(target)
    return {check.target: check for check in verdict.checks} if verdict is not None else {}
