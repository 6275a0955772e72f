"""The pages of the charter as they are drawn for the screen: the file that is kept, or what would be frozen now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.papers import PaperKind
from ui.viewing.picture import MadePage

if TYPE_CHECKING:
    from integrity_zone.domain.ceremony import CharterFile
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.tasks.task import Task


def kept_pages(current: CharterFile, year: int) -> MadePage:
    """Of the frozen charter as it stands.

    Args:
        current: Its file.
        year: Of the declaration.
    """

    def read(workspace: Workspace, _task: Task) -> bytes:
        from integrity_zone.services.charters.ceremonies import current_charter

        return current_charter(workspace, year)

    return MadePage(current.content, read)


def draft_pages(snapshot: Snapshot) -> MadePage:
    """Of what would be frozen now; drawn once for all its pages and sizes.

    Args:
        snapshot: Its declaration is complete.
    """
    drawn: list[bytes] = []
    year = snapshot.assessment.year

    def read(workspace: Workspace, task: Task) -> bytes:
        from integrity_zone.services.charters.draft import drafted_charter

        if not drawn:
            drawn.append(drafted_charter(workspace, year=year, cancelled=task.is_cancelled))
        return drawn[0]

    papers = snapshot.papers
    # Words and letterhead are written on another page, and stand on the charter all the same.
    said = (snapshot.unit, snapshot.declaration, papers.letterhead, papers.texts.get(PaperKind.CHARTER))
    return MadePage(f"draft {hash((*said, papers.next_charter_revision))}", read)
