"""The cards with lines that lead somewhere: what is left, how far each area is, what was changed last."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from integrity_zone.domain.eligibility import Standing
from integrity_zone.domain.year_calendar import calendar_of, reminders
from integrity_zone.services.assessment.requirements import judged_requirements
from ui.models.eligibility.calendar import CalendarWords, mark_of
from ui.models.eligibility.proposal import ProposalWords, counts
from ui.models.eligibility.words import standing_mark
from ui.models.home.progress import area_progress, recent_changes
from ui.models.home.todo import todos
from ui.pages.home.card import HomeCard
from ui.pages.home.line_button import LineButton, LineValue
from ui.places import PageKey, Place
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from ui.desk import Desk
    from ui.view import AssessmentView

#: How many lines of what was changed last are shown, in a low window and in a high one.
_RECENT = (2, 14)
#: How many of the next dates are shown, in the same.
_DATES = (1, 3)


def _today() -> date:
    return datetime.now().astimezone().date()


class LinesCard(HomeCard):
    """Lines that lead somewhere; a line that stays keeps the focus."""

    def __init__(self, desk: Desk, title: str, *, is_dense: bool = False) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            title: Above it.
            is_dense: Whether its lines are lower than rows of a table.
        """
        super().__init__(desk, title)
        self._is_dense = is_dense
        self.lines: list[LineButton] = []
        self._targets: list[Callable[[], None]] = []
        self._nothing = label(role="secondary", wraps=True)
        self.body.addWidget(self._nothing)
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[tuple[LineValue, Callable[[], None]]], nothing: str) -> None:
        """Show lines.

        Args:
            lines: What each says and what it does.
            nothing: Said instead when there are none.
        """
        self._nothing.setText(nothing)
        self._nothing.setVisible(not lines)
        while len(self.lines) > len(lines):
            line = self.lines.pop()
            self.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        while len(self.lines) < len(lines):
            at = len(self.lines)
            line = LineButton(self.desk.theme, lines[at][0], is_dense=self._is_dense, parent=self)
            line.clicked.connect(partial(self._follow, at))
            self.body.insertWidget(at, line)
            self.lines.append(line)
        self._targets = [run for _value, run in lines]
        for number, (line, (value, _run)) in enumerate(zip(self.lines, lines, strict=True), 1):
            line.is_last = number == len(lines)
            line.set_value(value)

    def _set_margins(self) -> None:
        super()._set_margins()
        self.body.setSpacing(0)

    def _follow(self, at: int, _checked: bool = False) -> None:
        self._targets[at]()

    def _to(self, place: Place) -> Callable[[], None]:
        return lambda: self.desk.go(place)


class TodoCard(LinesCard):
    """What is left to do: indicators, then what a proposal asks for beside them, and the dates that come next."""

    findings_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("What is left to do"), is_dense=True)
        self._dates_shown = _DATES[0]
        self._words, self._dates = ProposalWords(self), CalendarWords(desk.formats, self)

    def set_roomy(self, *, is_roomy: bool) -> None:
        """Show more dates, or fewer."""
        most = _DATES[1 if is_roomy else 0]
        if most != self._dates_shown:
            self._dates_shown = most
            if self.desk.hub.view is not None:
                self.show_view(self.desk.hub.view)

    def show_view(self, view: AssessmentView) -> None:
        """Show what is left of a view."""
        lines = [
            (
                LineValue(todo.text, todo.hint, str(todo.count), todo.mark),
                self._to(todo.place) if todo.place is not None else self.findings_asked.emit,
            )
            for todo in todos(view, self.desk.preferences.person)
        ]
        today = _today()
        lines += [*self._requirements(view), *self._next_dates(view, today)]
        self.show_lines(lines, self.tr("Nothing: every item is answered, with evidence, and nothing was returned."))

    def _requirements(self, view: AssessmentView) -> list[tuple[LineValue, Callable[[], None]]]:
        found = judged_requirements(view.snapshot)
        number = counts(found)
        if found.regulation is Standing.MET:
            return []
        end = self.tr("{met} of {of}").format(met=number.met, of=number.asked)
        title, hint = self.tr("Requirements of a proposal"), self._words.open(found).rstrip(".")
        value = LineValue(title, hint, end, standing_mark(found.regulation))
        return [(value, self._to(Place(PageKey.ELIGIBILITY, part="requirements")))]

    def _next_dates(self, view: AssessmentView, today: date) -> list[tuple[LineValue, Callable[[], None]]]:
        lines = calendar_of(view.snapshot.assessment.year, view.snapshot.calendar)
        shown = []
        for found in reminders(lines, today)[: self._dates_shown]:
            title = found.line.title(self.desk.formats.language)
            value = LineValue(title, "", self._dates.reminder(found), mark_of(found.line, today), is_strong=False)
            shown.append((value, self._to(Place(PageKey.ELIGIBILITY, part="calendar", search=found.line.key))))
        return shown


class ProgressCard(LinesCard):
    """How far each area is, and who works on it."""

    team_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Progress by area"), is_dense=True)
        ask = button(self.tr("Team…"), "link")
        ask.clicked.connect(self.team_asked)
        self.set_right(ask)

    def show_view(self, view: AssessmentView) -> None:
        """Show the progress of a view."""
        lines = [
            (
                LineValue(
                    area.name,
                    ", ".join(area.members),
                    self.tr("{answered} of {of}").format(answered=area.answered, of=area.of),
                    is_strong=area.answered < area.of,
                ),
                self._to(area.place),
            )
            for area in area_progress(view)
        ]
        self.show_lines(lines, "")


class RecentCard(LinesCard):
    """What was changed last, as many lines as the window has room for."""

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk, self.tr("Changed last"), is_dense=True)
        self._most = _RECENT[0]

    def set_roomy(self, *, is_roomy: bool) -> None:
        """Show more lines, or fewer."""
        most = _RECENT[1 if is_roomy else 0]
        if most != self._most:
            self._most = most
            if self.desk.hub.view is not None:
                self.show_view(self.desk.hub.view)

    def show_view(self, view: AssessmentView) -> None:
        """Show what was changed last in a view."""
        lines = []
        for change in recent_changes(view, self.desk.formats, self._most):
            hint = " · ".join(part for part in (change.detail, change.who) if part)
            value = LineValue(change.title, hint, self._when(change.at), is_strong=False)
            lines.append((value, self._to(change.place)))
        self.show_lines(lines, self.tr("Nothing yet. Answers and evidence appear here, the last first."))

    def _when(self, at: datetime) -> str:
        local = at.astimezone()
        is_today = local.date() == datetime.now().astimezone().date()
        return self.desk.formats.time(at) if is_today else self.desk.formats.short_day(local.date())
