"""What the page of papers asks in dialogs, above the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from integrity_zone.domain.paper_fields import fields_of
from integrity_zone.domain.papers import PaperKind
from ui.dialogs.opening import ask
from ui.dialogs.papers.issue import IssueDialog, facts_of
from ui.models.papers.words import SIGNED_ALONE, person_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget

    from ui.desk import Desk
    from ui.pages.papers.acts import PaperActs
    from ui.pages.papers.paper_side import PaperSide
    from ui.view import AssessmentView


class Asking(QObject):
    """What is being typed is recorded before a dialog opens."""

    def __init__(self, desk: Desk, side: PaperSide, acts: PaperActs, owner: QWidget) -> None:
        """Ask nothing yet.

        Args:
            desk: The doors of a page.
            side: The paper.
            acts: What is made of it.
            owner: The page.
        """
        super().__init__(owner)
        self._desk, self._side, self._acts, self._owner = desk, side, acts, owner

    def show_staff(self, path: Path | None = None) -> None:
        """Show the staff list.

        Args:
            path: A table to be taken in; None for none.
        """
        from ui.dialogs.papers.staff import StaffDialog

        dialog = StaffDialog(self._desk, self._view, self._owner.window())
        self._open(dialog)
        if path is not None:
            dialog.read_file(path)

    def show_letterhead(self) -> None:
        """Show the letterhead, and how letters are set."""
        from ui.dialogs.papers.letterhead import LetterheadDialog

        self._open(LetterheadDialog(self._desk, self._view, self._owner.window()))

    def show_versions(self) -> None:
        """Show what the text was before."""
        from ui.dialogs.papers.versions import VersionsDialog

        if self._side.kind is not None:
            self._open(VersionsDialog(self._desk, self._side.kind, self._owner.window()))

    def issue(self, revises: str = "") -> None:
        """Ask once more, then issue the paper that is shown.

        Args:
            revises: Id of the paper that is to make room; empty for none.
        """
        kind, filled = self._side.kind, self._side.details
        if kind is None or not self._side.issue.isEnabled():
            return
        details, members, day = filled.details, filled.chosen_members, filled.dated_on
        facts = facts_of(
            details,
            self._desk.formats.day(day) if day is not None else self.tr("left open, to be written"),
            person_line(details.signer) if details.signer is not None and kind in SIGNED_ALONE else "",
            filled.members.currentText() if kind is PaperKind.PAKTA else "",
        )
        papers = self._view.snapshot.papers
        number = (details.number or filled.proposal) if "nomor" in fields_of(kind) else None
        dialog = IssueDialog(kind, facts, number, papers, revises, self._desk, self._owner.window())

        def issue() -> None:
            asked = filled.with_number(dialog.number.text()) if number is not None else details
            self._acts.issue(kind, asked, members, dialog.former)

        self._open(dialog, issue)

    def save(self) -> None:
        """Ask where the paper that is shown goes, and make it."""
        kind, filled = self._side.kind, self._side.details
        if kind is not None and self._side.save.isEnabled():
            self._side.flush()
            self._acts.export(kind, filled.details, filled.chosen_members)

    @property
    def _view(self) -> AssessmentView:
        view = self._desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        return view

    def _open(self, dialog: QDialog, then: Callable[[], object] | None = None) -> None:
        self._side.flush()
        ask(dialog, then)
