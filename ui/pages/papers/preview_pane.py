"""The page as it would be printed, or an issued one as it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.services.evidence.document_reading import DocumentReader
from ui.models.papers.press import PaperPress
from ui.viewing.paged_picture import PagedPicture
from ui.viewing.picture import MadePage
from ui.widgets.parts import label

if TYPE_CHECKING:
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk
    from ui.models.papers.press import Sheet
    from ui.tasks.task import Task
    from ui.viewing.picture import PictureArea


class PreviewPane(QWidget):
    """Drawn in child processes, which end with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self.reader, self.press = DocumentReader(), PaperPress()
        self.page = PagedPicture(desk, self.reader)
        self.stale = label(
            self.tr("The preview shows the text as it was before the lines that are refused."), "caption", wraps=True
        )
        self.stale.hide()
        metrics = desk.theme.metrics
        layout = QVBoxLayout(self)
        # Air beside the handle, which is thin.
        layout.setContentsMargins(metrics.space(4), 0, 0, 0)
        layout.setSpacing(metrics.space(4))
        layout.addWidget(self.page, 1)
        layout.addWidget(self.stale)
        for child in (self.reader, self.press):
            desk.hub.closed.connect(child.close)
            self.destroyed.connect(child.close)

    @property
    def picture(self) -> PictureArea:
        """Where the page is painted."""
        return self.page.picture

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a paper as it would be; the page of before stays until it is drawn."""
        self.stale.hide()
        press = self.press

        def read(workspace: Workspace, _task: Task) -> bytes:
            return press.draw(workspace, sheet)

        self.picture.show_document(MadePage(sheet.key, read, f"paper {sheet.kind}"), max(self.picture.page, 1))

    def show_stale(self) -> None:
        """Say that what is shown is not what is typed."""
        self.stale.setVisible(self.picture.has_picture)

    def show_issued(self, paper: IssuedPaper | None) -> None:
        """Show a paper as it was issued; None for none."""
        self.stale.hide()
        self.picture.show_document(
            None if paper is None else MadePage(f"issued {paper.content}", partial(_issued, paper))
        )


def _issued(paper: IssuedPaper, workspace: Workspace, _task: Task) -> bytes:
    from integrity_zone.services.evidence.kept_content import kept_content

    return kept_content(workspace, paper.content)
