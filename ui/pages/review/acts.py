"""What changes recommendations and the report of results; each step has a name and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.dialogs.opening import ask
from ui.dialogs.review.recommendation import FollowUpDialog, RecommendationDialog, ResultReportDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.review import Recommendation
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.view import AssessmentView


class FollowUpActs(QObject):
    """Asks what must be asked, then hands it to the hub."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            desk: The doors of a page.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def propose(self, proposals: Sequence[Recommendation]) -> None:
        """Take proposals in, in one step; their texts can be changed afterwards."""
        view = self._view
        if view is None or not proposals:
            return
        self._add(self.tr("%n proposed recommendation(s)", "", len(proposals)), tuple(proposals), view)

    def ask_new(self) -> None:
        """Ask for a recommendation, and add it."""
        view = self._view
        if view is None:
            return
        dialog = RecommendationDialog(None, view, self._desk, self._owner)
        ask(dialog, lambda: self._add(self.tr("new recommendation"), (dialog.recommendation,), view))

    def ask_edit(self, known: Recommendation) -> None:
        """Ask what is advised instead."""
        view = self._view
        if view is None:
            return
        dialog = RecommendationDialog(known, view, self._desk, self._owner)

        def record() -> None:
            wanted = dialog.recommendation
            if wanted == known:
                return

            def write(workspace: Workspace) -> Change:
                from integrity_zone.services.assessment.recommendations import edit_recommendation

                return edit_recommendation(workspace, wanted, year=_year(view))

            self._desk.hub.do(self.tr("recommendation changed"), write)

        ask(dialog, record)

    def ask_follow_up(self, known: Recommendation) -> None:
        """Ask what the unit does about it."""
        view = self._view
        if view is None:
            return
        dialog = FollowUpDialog(known, view.snapshot, self._desk, self._owner)

        def record() -> None:
            facts = dialog.facts

            def write(workspace: Workspace) -> Change:
                from integrity_zone.services.assessment.recommendations import follow_up

                return follow_up(workspace, known.id, facts, year=_year(view))

            self._desk.hub.do(self.tr("follow-up of a recommendation"), write)

        ask(dialog, record)

    def close(self, known: Recommendation) -> None:
        """The assessors accept what was done."""

        def write(workspace: Workspace, year: int) -> Change:
            from integrity_zone.services.assessment.recommendations import close_recommendation

            return close_recommendation(workspace, known.id, year=year)

        self._do(self.tr("recommendation closed"), write)

    def reopen(self, known: Recommendation) -> None:
        """The assessors ask for more."""

        def write(workspace: Workspace, year: int) -> Change:
            from integrity_zone.services.assessment.recommendations import reopen_recommendation

            return reopen_recommendation(workspace, known.id, year=year)

        self._do(self.tr("recommendation opened again"), write)

    def remove(self, known: Recommendation) -> None:
        """Take it away; it stays in the history."""

        def write(workspace: Workspace, year: int) -> Change:
            from integrity_zone.services.assessment.recommendations import remove_recommendation

            return remove_recommendation(workspace, known.id, year=year)

        self._do(self.tr("recommendation removed"), write)

    def ask_report(self) -> None:
        """Ask what the report of results says beside the scores."""
        view = self._view
        if view is None:
            return
        known = view.snapshot.review.report
        dialog = ResultReportDialog(known, self._desk, self._owner)

        def record() -> None:
            wanted = dialog.report
            if wanted == known:
                return

            def write(workspace: Workspace) -> Change:
                from integrity_zone.services.assessment.recommendations import set_result_report

                return set_result_report(workspace, wanted, year=_year(view))

            self._desk.hub.do(self.tr("report of results"), write)

        ask(dialog, record)

    @property
    def _view(self) -> AssessmentView | None:
        return None if self._desk.hub.is_read_only else self._desk.hub.view

    def _add(self, title: str, wanted: tuple[Recommendation, ...], view: AssessmentView) -> None:
        def write(workspace: Workspace) -> Change:
            from integrity_zone.services.assessment.recommendations import add_recommendations

            return add_recommendations(workspace, wanted, year=_year(view))

        self._desk.hub.do(title, write)

    def _do(self, title: str, write: Callable[[Workspace, int], Change]) -> None:
        view = self._view
        if view is not None:
            year = _year(view)
            self._desk.hub.do(title, lambda workspace: write(workspace, year))


def _year(view: AssessmentView) -> int:
    return view.snapshot.assessment.year
