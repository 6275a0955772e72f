"""The page of requirements and dates: untouched, filled in, for the other predicate, and its dialogs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.domain.year_calendar import CalendarEvent
from ui.pages.eligibility.page import CALENDAR, REQUIREMENTS, EligibilityPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.screenshots.studio import Studio

TODAY = date(2026, 5, 20)
_MET, _NOT_MET = RequirementState.MET, RequirementState.NOT_MET
_SAID = (
    Requirement("bpk", _MET, "WTP", date(2026, 5, 12), "LHP atas LKPD 2025"),
    Requirement("sakip", _MET, "B", date(2026, 2, 3)),
    Requirement("rb", _MET, "CC", date(2026, 2, 3)),
    Requirement("spip", RequirementState.IN_PROGRESS, "2,9"),
    Requirement("no-case", _MET),
    Requirement("core", _MET),
    Requirement("effect", _MET),
    Requirement("tlhp", _MET, "96 %", date(2026, 4, 30), "Dua temuan menunggu bukti setor"),
    Requirement("year", _MET, "", date(2025, 1, 13)),
    Requirement("affirmation", _MET, "PTSP"),
)
_EVENTS = (
    CalendarEvent("team", done_on=date(2026, 1, 12)),
    CalendarEvent("pledges", done_on=date(2026, 1, 20)),
    CalendarEvent("tpi", due_on=date(2026, 5, 15), note="Surat Inspektur"),
    CalendarEvent("campaign", due_on=date(2026, 6, 26)),
)


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    place = Place(PageKey.ELIGIBILITY, part=REQUIREMENTS)
    yield "blank", _at_that_day(studio, place)
    studio.open(studio.sample)
    _fill(studio)
    yield "requirements", _at_that_day(studio, place)
    yield "dates", _at_that_day(studio, Place(PageKey.ELIGIBILITY, part=CALENDAR, search="proposal"))
    page = _page(studio)
    page.predicates.choose("WBBM")
    studio.go(place)
    yield "wbbm", studio.window
    page.predicates.choose("WBK")
    yield from _dialogs(studio, page)
    yield "home", studio.go(Place(PageKey.HOME))


def _dialogs(studio: Studio, page: EligibilityPage) -> Iterator[tuple[str, QWidget]]:
    page.acts.ask_requirement("rb")
    yield "requirement", studio.dialog()
    studio.dialog().close()
    studio.go(Place(PageKey.ELIGIBILITY, part=CALENDAR, search="campaign"))
    page.calendar.change.click()
    yield "date", studio.dialog()
    studio.dialog().close()
    page.calendar.add.click()
    yield "new-date", studio.dialog()
    studio.dialog().close()
    studio.settle()


def _page(studio: Studio) -> EligibilityPage:
    return studio.window.findChildren(EligibilityPage)[-1]


def _at_that_day(studio: Studio, place: Place) -> QWidget:
    studio.go(place)
    _page(studio).today = lambda: TODAY
    studio.go(Place(PageKey.HOME))
    return studio.go(place)


def _fill(studio: Studio) -> None:
    """Where the unit stands, and what it says of some dates."""

    def write(workspace: Workspace) -> Change:
        from integrity_zone.services.assessment.requirements import set_requirement
        from integrity_zone.services.assessment.year_calendar import add_event, set_event

        for requirement in _SAID:
            set_requirement(workspace, requirement)
        for event in _EVENTS:
            set_event(workspace, event)
        return add_event(workspace, "Rapat koordinasi enam pokja", date(2026, 5, 25))

    studio.app.hub.do("isian", write)
    studio.settle()
    studio.app.hub.reload("isian")
    studio.settle()
