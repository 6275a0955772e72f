"""What every page works with. Made once by the application and handed down; pages look up nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.work_unit import BlankPolicy
    from ui.formats import Formats
    from ui.places import Place
    from ui.preferences import Preferences
    from ui.tasks.runner import Runner
    from ui.tasks.task import Task
    from ui.theme.theme import Theme
    from ui.workspace_hub import WorkspaceHub


@dataclass(frozen=True, slots=True)
class Desk:
    """The narrow doors of a page."""

    hub: WorkspaceHub
    runner: Runner
    theme: Theme
    formats: Formats
    preferences: Preferences
    go: Callable[[Place], None]  #: show a place
    tell: Callable[[str], None]  #: a success in the status line; never a question
    follow: Callable[[Task], None]  #: show progress and cancel of long work until the person closes it
    blank: Callable[[], BlankPolicy]  #: what an unanswered indicator counts
