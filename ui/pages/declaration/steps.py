"""The column at the left: the steps, the event, and what else belongs to a declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.metrics import Role
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.painted import width_of
from ui.widgets.parts import button, label, rule
from ui.widgets.plain_tip import plain_tip
from ui.widgets.state_mark import paint_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.models.declaration.steps import Step, StepLine
    from ui.theme.theme import Theme

_HIGH = 48
_DISC = 24
_GAP = 10
_SIDE = 6
_RIGHT = 4


class StepButton(ChoiceRow):
    """One step: a disc with its number, or a check once it is done, and two lines of words."""

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            number: From 1.
            parent: Owner.
        """
        super().__init__(theme, parent)
        self._number = number
        self._hint = ""
        self._is_done = False

    def set_line(self, line: StepLine) -> None:
        """Say something else."""
        self._hint, self._is_done = line.hint, line.is_done
        self.setText(line.title)
        said = self.tr("done") if line.is_done else self.tr("not done yet")
        name = self.tr("Step {number}: {title}").format(number=self._number, title=line.title)
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{said}, {line.hint}")
        self.setToolTip(plain_tip(f"{line.title}, {line.hint}"))
        self.update()

    @property
    def is_done(self) -> bool:
        """Whether the step is drawn as done."""
        return self._is_done

    @property
    def hint(self) -> str:
        """What is said below its title."""
        return self._hint

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self._theme.metrics.px(180), self._theme.metrics.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Its title is never cut."""
        metrics = self._theme.metrics
        words = width_of(self.text(), self._theme.font(Role.BODY, strong=True))
        return QSize(
            round(words) + metrics.px(_DISC) + metrics.space(_SIDE) + metrics.space(_GAP) + metrics.space(_RIGHT),
            self.sizeHint().height(),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        metrics = self._theme.metrics
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter)
            side = metrics.px(_DISC)
            disc = QRectF(metrics.space(_SIDE), (self.height() - side) / 2, side, side)
            self._draw_disc(painter, disc)
            left = disc.right() + metrics.space(_GAP)
            self.draw_words(painter, left, self.width() - metrics.space(_RIGHT) - left, self._hint)

    def _draw_disc(self, painter: QPainter, disc: QRectF) -> None:
        theme = self._theme
        on_bright = self.is_on_bright
        if self._is_done:
            fill = theme.colour("on_selected") if on_bright else theme.colour("good")
            sign = theme.colour("selected") if on_bright else QColor(theme.tokens.surface)
        elif self.isChecked():
            fill = theme.colour("on_selected") if on_bright else theme.colour("primary")
            sign = theme.colour("selected") if on_bright else theme.colour("on_primary")
        else:
            fill, sign = None, theme.colour("text2")
        painter.setPen(Qt.PenStyle.NoPen if fill is not None else QPen(theme.colour("control"), 1))
        painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._is_done:
            inset = disc.width() * 0.24
            paint_mark(painter, Mark.MET, disc.adjusted(inset, inset, -inset, -inset), sign)
        else:
            font = theme.font(Role.BODY, strong=True)
            painter.setFont(font)
            painter.setPen(sign)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepsCard(Card):
    """Which step is shown, the event, and the way to everything else."""

    step_chosen = Signal(object)  #: Step
    screen_asked = Signal()
    requirements_asked = Signal()
    papers_asked = Signal()

    def __init__(self, theme: Theme, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            steps: In their order.
            parent: Owner.
        """
        super().__init__(theme, parent=parent)
        self.setAccessibleName(self.tr("Steps of the declaration"))
        self.steps = {step: StepButton(theme, number) for number, step in enumerate(steps, 1)}
        self._day = label(wraps=True)
        self._place = label(wraps=True)
        self.screen_button = button(
            self.tr("Ceremony screen"), "small", tip=self.tr("The whole screen, for the room (F5)")
        )
        theme.bind_icon(self.screen_button, "maximize", "text")
        self.requirements = button("", "link")
        self.papers = button(self.tr("Letters and staff list"), "link")
        for part in (self._day, self._place):
            part.setProperty("role", "secondary")
        self._lay_out(theme)
        for step, made in self.steps.items():
            made.clicked.connect(lambda _checked=False, chosen=step: self.step_chosen.emit(chosen))
        self.screen_button.clicked.connect(self.screen_asked)
        self.requirements.clicked.connect(self.requirements_asked)
        self.papers.clicked.connect(self.papers_asked)

    def show_lines(self, lines: Sequence[StepLine]) -> None:
        """Show where the steps stand."""
        for line in lines:
            self.steps[line.step].set_line(line)

    def show_event(self, day: str, place: str, *, has_screen: bool) -> None:
        """Show when and where it takes place."""
        self._day.setText(day)
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self.screen_button.setEnabled(has_screen)
        self.screen_button.setToolTip(
            self.tr("The whole screen, for the room (F5)") if has_screen else self.tr("There are no signatories yet")
        )

    def show_requirements(self, said: str) -> None:
        """Show how many requirements of a proposal are met."""
        self.requirements.setText(said)
        self.requirements.setAccessibleName(self.tr("Requirements of a proposal: {said}").format(said=said))

    def mark(self, step: Step | None) -> None:
        """Show which step is open; None for none."""
        for key, made in self.steps.items():
            made.setChecked(key is step)

    def _lay_out(self, theme: Theme) -> None:
        metrics = theme.metrics
        list_ = QVBoxLayout()
        list_.setSpacing(metrics.space(2))
        for made in self.steps.values():
            list_.addWidget(made)
        self.body.addLayout(list_)
        for title, parts in (
            (self.tr("Event"), (self._day, self._place, self.screen_button)),
            (self.tr("Proposal"), (self.requirements,)),
            (self.tr("Other papers"), (self.papers,)),
        ):
            group = QWidget()
            column = QVBoxLayout(group)
            column.setContentsMargins(metrics.space(4), metrics.space(2), 0, metrics.space(2))
            column.setSpacing(metrics.space(2))
            column.addWidget(label(title, "emphasis"))
            for part in parts:
                is_action = part in (self.screen_button, self.requirements, self.papers)
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if is_action else Qt.AlignmentFlag(0))
            line = rule()
            self.body.addWidget(line)
            self.body.addWidget(group)
            if parts[0] is self.papers:
                self._of_papers = (line, group)
        self.body.addStretch(1)

    def set_has_papers(self, has_papers: bool) -> None:
        """Offer the page of papers, where there is one."""
        for part in self._of_papers:
            part.setVisible(has_papers)
