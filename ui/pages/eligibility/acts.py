"""What changes requirements and calendar; each step has a name and can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integrity_zone.domain.requirements import Requirement, rules_for
from ui.dialogs.eligibility.event import EventDialog
from ui.dialogs.eligibility.requirement import RequirementDialog
from ui.dialogs.opening import ask
from ui.models.eligibility.words import rule_title

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.year_calendar import CalendarEvent, CalendarLine
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.view import AssessmentView


class EligibilityActs(QObject):
    """Asks what must be asked, then hands it to the hub."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def ask_requirement(self, key: str) -> None:
        """Ask where the unit stands on a requirement, and record it."""
        view = self._desk.hub.view
        if view is None or self._desk.hub.is_read_only:
            return
        unit, asked_by = view.snapshot.unit, view.snapshot.assessment.instrument
        rule = next((rule for rule in rules_for(unit.kind, asked_by) if rule.key == key), None)
        if rule is None:
            return
        known = view.snapshot.papers.requirements.get(key, Requirement(key))
        dialog = RequirementDialog(rule, known, view.snapshot, self._desk, self._owner)
        title = self.tr("requirement {name}").format(name=rule_title(rule, self._desk.formats.language))

        def record() -> None:
            wanted = dialog.requirement
            if wanted == known:
                return

            def write(workspace: Workspace) -> Change:
                from integrity_zone.services.assessment.requirements import set_requirement

                return set_requirement(workspace, wanted, year=_year(view))

            self._desk.hub.do(title, write)

        ask(dialog, record)

    def ask_event(self, line: CalendarLine | None, about: str = "") -> None:
        """Ask for a date, and record it.

        Args:
            line: What is known; None for a new one of the unit's own.
            about: What to know of it.
        """
        view = self._desk.hub.view
        if view is None or self._desk.hub.is_read_only:
            return
        standing = line.standing if line is not None else None
        usual = standing.day(_year(view)) if standing is not None else None
        dialog = EventDialog(line, usual, about, self._desk, self._owner)

        def record() -> None:
            wanted = dialog.event_wanted
            if line is None:
                self._add(wanted, _year(view))
            elif wanted != line.kept:
                self._set(line, wanted, _year(view))

        ask(dialog, record)

    def mark_done(self, line: CalendarLine, done_on: date | None) -> None:
        """Say when something was done, or that it was not."""
        view = self._desk.hub.view
        if view is not None and not self._desk.hub.is_read_only:
            self._set(line, replace(line.kept, done_on=done_on), _year(view))

    def remove(self, line: CalendarLine) -> None:
        """Remove a date of the unit's own; of a standing one what the unit said of it."""
        view = self._desk.hub.view
        if view is None or self._desk.hub.is_read_only:
            return
        name, key, year = line.title(self._desk.formats.language), line.key, _year(view)
        words = self.tr("remove date {name}") if line.is_own else self.tr("usual date of {name}")

        def write(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.year_calendar import remove_event

            return remove_event(workspace, key, year=year)

        self._desk.hub.do(words.format(name=name), write)

    def _set(self, line: CalendarLine, wanted: CalendarEvent, year: int) -> None:
        def write(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.year_calendar import set_event

            return set_event(workspace, wanted, year=year)

        self._desk.hub.do(self.tr("date {name}").format(name=line.title(self._desk.formats.language)), write)

    def _add(self, wanted: CalendarEvent, year: int) -> None:
        def write(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.year_calendar import add_event

            return add_event(workspace, wanted.title, wanted.due_on, wanted.note, year=year)

        self._desk.hub.do(self.tr("new date {name}").format(name=wanted.title), write)


def _year(view: AssessmentView) -> int:
    return view.snapshot.assessment.year
