"""The calendar in a workspace: set, added, done, removed, undone; nothing strange is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.workspace_problems import MissingItemError, OpenedReadOnlyError
from integrity_zone.domain.year_calendar import BadEventError, CalendarEvent, calendar_of
from integrity_zone.services.assessment.year_calendar import (
    EVENT_NOTE_LIMIT,
    TITLE_LIMIT,
    add_event,
    mark_done,
    remove_event,
    set_event,
)
from integrity_zone.services.workspace.undoing import undo
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.year_calendar import CalendarLine
    from integrity_zone.services.workspace.workspaces import Workspace

MAY, JUNE = date(2026, 5, 31), date(2026, 6, 15)


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    with writing(file) as opened:
        yield opened


def line(workspace: Workspace, key: str) -> CalendarLine:
    return next(line for line in calendar_of(2026, workspace.snapshot().calendar) if line.key == key)


def test_a_standing_event_is_moved_done_and_let_go(workspace: Workspace) -> None:
    before = workspace.state_digest()
    set_event(workspace, CalendarEvent("proposal", due_on=JUNE, note="  pengumuman  TPN "))
    assert (line(workspace, "proposal").due_on, line(workspace, "proposal").kept.note) == (JUNE, "pengumuman TPN")
    done = mark_done(workspace, "proposal", date(2026, 6, 10))
    assert line(workspace, "proposal").is_done
    assert line(workspace, "proposal").due_on == JUNE
    undo(workspace, done.step)
    assert not line(workspace, "proposal").is_done
    remove_event(workspace, "proposal")
    assert line(workspace, "proposal").due_on == MAY
    assert workspace.state_digest() == before


def test_an_event_of_ones_own_comes_changes_and_goes(workspace: Workspace) -> None:
    added = add_event(workspace, " Rapat \u202etim ", date(2026, 2, 3), "ruang A")
    key = added.subjects[0].rpartition("/")[2]
    assert workspace.snapshot().calendar[key] == CalendarEvent(key, "Rapat tim", date(2026, 2, 3), None, "ruang A")
    set_event(workspace, CalendarEvent(key, "Rapat pokja", None))
    assert line(workspace, key).due_on is None
    gone = remove_event(workspace, key)
    assert key not in workspace.snapshot().calendar
    undo(workspace, gone.step)
    assert line(workspace, key).title("id") == "Rapat pokja"


def test_nothing_new_is_no_step(workspace: Workspace) -> None:
    assert not mark_done(workspace, "proposal", None).step
    assert not set_event(workspace, CalendarEvent("hakordia")).step


def test_strange_events_are_refused_and_nothing_is_written(workspace: Workspace, file: Path) -> None:
    before = workspace.state_digest()
    for wrong in (
        CalendarEvent("proposal", due_on=date(2029, 1, 1)),
        CalendarEvent("proposal", done_on=date(1999, 1, 1)),
    ):
        with pytest.raises(BadEventError):
            set_event(workspace, wrong)
    with pytest.raises(BadEventError):
        add_event(workspace, " \u200b ")
    for unknown in ("lain", "../x", ""):
        with pytest.raises(MissingItemError):
            set_event(workspace, CalendarEvent(unknown, "x"))
        with pytest.raises(MissingItemError):
            remove_event(workspace, unknown)
    with pytest.raises(TooLongError):
        add_event(workspace, "x" * (TITLE_LIMIT + 1))
    with pytest.raises(TooLongError):
        add_event(workspace, "x", None, "x" * (EVENT_NOTE_LIMIT + 1))
    assert workspace.state_digest() == before
    with reading(file) as opened, pytest.raises(OpenedReadOnlyError):
        add_event(opened, "x")
