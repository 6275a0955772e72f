"""Reads the years of the open file beside the view; only what was asked for last arrives."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.models.years.reading import read_years
from ui.tasks.living import for_living

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.years.reading import YearChoice, YearsRead
    from ui.tasks.task import Task


class YearsReader(QObject):
    """Belongs to the page."""

    arrived = Signal(object)  #: YearsRead
    failed = Signal(object)  #: IntegrityZoneError

    def __init__(self, desk: Desk, page: QObject) -> None:
        """Read nothing yet.

        Args:
            desk: The doors of a page.
            page: Owner.
        """
        super().__init__(page)
        self._desk = desk
        self._task: Task | None = None

    @property
    def is_reading(self) -> bool:
        """Whether something is on its way."""
        return self._task is not None

    def read(self, wanted: YearChoice | None) -> Task | None:
        """Compare these years; None while nothing is open.

        Args:
            wanted: Years and stage; None for the open year beside its neighbour.
        """
        view = self._desk.hub.view
        if view is None:
            return None
        shown, blank = view.snapshot.assessment.year, self._desk.blank()

        def reading(workspace: Workspace) -> YearsRead:
            return read_years(workspace, wanted, shown, blank)

        task = self._task = self._desk.hub.read(self.tr("Comparison of years"), reading)
        task.finished.connect(for_living(self, partial(self._if_last, task, self.arrived.emit)))
        task.failed.connect(for_living(self, partial(self._if_last, task, self.failed.emit)))
        return task

    def _if_last(self, task: Task, tell: Callable[[object], None], result: object) -> None:
        if task is self._task:
            self._task = None
            tell(result)
