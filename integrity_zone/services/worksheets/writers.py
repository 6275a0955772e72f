"""Who wrote what a conflict is about, where the assessment itself does not say it: notes, and what was cleared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import moment

if TYPE_CHECKING:
    from integrity_zone.domain.worksheet_import import ImportCell, WorksheetPreview
    from integrity_zone.services.workspace.workspaces import Workspace

_FIELDS = {CellContent.VALUE: "value", CellContent.NOTE: "note"}


def with_writers(workspace: Workspace, preview: WorksheetPreview) -> WorksheetPreview:
    """The preview with a name beside every conflict.

    Args:
        workspace: Open, for reading is enough.
        preview: Of a workbook.
    """
    unnamed = [row for row in preview.rows if _is_unnamed(row)]
    if not unnamed:
        return preview
    with workspace.reading() as connection:
        key = workspace.chosen(connection, preview.year)
        subjects = {row.key: answer_subject(key, checked_code(row.code), row.stage) for row in unnamed}
        states = JournalTables(connection).fields_of(workspace.unit.workspace_id, sorted(set(subjects.values())))

    def named(row: ImportCell) -> ImportCell:
        state = states.get(subjects[row.key], {}).get(_FIELDS[row.what]) if row.key in subjects else None
        if state is None:
            return row
        return replace(row, ours_by=state.shown.actor, ours_at=moment(state.shown.at))

    return replace(preview, rows=tuple(named(row) for row in preview.rows))


def _is_unnamed(row: ImportCell) -> bool:
    return row.status is CellStatus.CONFLICT and row.what in _FIELDS and not row.ours_by
