"""What is asked: where it stands, its code, its state, what it weighs, its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.delegates.marks import MARK_OF
from ui.models.assessment.values import points_decimals
from ui.models.judging import name_at, state_at
from ui.theme.tokens import Mark
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label, row
from ui.widgets.tag import Tag

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from ui.desk import Desk
    from ui.view import AssessmentView


def path_of(instrument: Instrument, code: str) -> tuple[str, ...]:
    """The titles of the nodes above an indicator, the highest first."""
    titles: list[str] = []
    place: str | None = instrument.indicators_by_code[code].parent
    while place is not None:
        node = instrument.nodes_by_code[place]
        titles.append(node.title)
        place = node.parent
    return tuple(reversed(titles))


class CardHeader(QWidget):
    """The lines above the answers."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, stage: Stage = Stage.UNIT) -> None:
        """Build the lines.

        Args:
            desk: The doors of a page.
            parent: Owner.
            stage: Whose answers are worked on: for one that judges, the state is that of its review.
        """
        super().__init__(parent)
        self._stage = stage
        self._desk = desk
        self._is_short = False
        metrics = desk.theme.metrics
        self.path = label(role="caption", wraps=True)
        self.code = label(role="emphasis")
        self.code.setProperty("tone", "primary")
        self.tag = Tag(desk.theme, "", Mark.UNANSWERED)
        self.trying = Tag(desk.theme, self.tr("Trying out, not recorded"), Mark.FLAGGED, bare=True)
        self.trying.setVisible(False)
        self.facts = label(role="secondary")
        self.explain = button(
            self.tr("Why this score?"), "link", tip=self.tr("How the points of this indicator come about (Ctrl+I)")
        )
        self.title = label(role="question", wraps=True)
        line = QWidget()
        flow = FlowLayout(line, spacing=metrics.space(10))
        names = QWidget()
        names.setLayout(row(self.code, self.tag, spacing=metrics.space(10)))
        for widget in (names, self.trying, self.facts, self.explain):
            widget.setMinimumHeight(metrics.small_button)
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(2))
        for part in (self.path, line, self.title):
            layout.addWidget(part)

    def set_short(self, short: bool) -> None:
        """Say less where there is little room."""
        self._is_short = short
        self._fit_explain()

    def show_trying(self, is_trying: bool) -> None:
        """Say that nothing is recorded."""
        if self.trying.isHidden() == is_trying:
            self.trying.setVisible(is_trying)
            self._fit_explain()

    def _fit_explain(self) -> None:
        short = self._is_short or not self.trying.isHidden()
        self.explain.setText("" if short else self.tr("Why this score?"))
        metrics = self._desk.theme.metrics
        side = metrics.icon
        # An icon alone is narrower than a finger needs.
        self.explain.setMinimumWidth(metrics.small_button if short else 0)
        self.explain.setIconSize(QSize(side, side))
        self.explain.setIcon(self._desk.theme.icon("info", "primary") if short else QIcon())

    def show_indicator(self, view: AssessmentView, code: str) -> None:
        """Show what is asked."""
        instrument, formats = view.instrument, self._desk.formats
        indicator = instrument.indicators_by_code[code]
        titles = path_of(instrument, code)
        self.path.setText(" › ".join(titles[1:] if self._is_short else titles))
        self.code.setText(code)
        self.title.setText(indicator.title)
        full = instrument.full_points(indicator)
        weight = formats.number(full, points_decimals(full))
        if self._is_short or not self.trying.isHidden():
            self.facts.setText(self.tr("weight {points}").format(points=weight))
        else:
            place = tuple(view.states).index(code) + 1
            self.facts.setText(
                self.tr("weight {points} points · indicator {place} of {of}").format(
                    points=weight, place=place, of=len(view.states)
                )
            )
        self.show_state(view, code)

    def show_state(self, view: AssessmentView, code: str) -> None:
        """Show its state."""
        state = state_at(view, code, self._stage)
        self.tag.set_state(name_at(state, self._stage), MARK_OF[state])
