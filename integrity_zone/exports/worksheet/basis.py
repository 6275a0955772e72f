"""The hidden sheet `Dasar`: what the workbook was made from, so that an import can tell what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.exports.workbooks.cell_writers import cell_at, put_text
from integrity_zone.exports.worksheet.content import BASIS_FORMAT, BASIS_HEADING
from integrity_zone.exports.worksheet.formulas import ANSWERS, BASIS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.worksheet.answers import AnswerCell
    from integrity_zone.exports.worksheet.content import WorksheetContent


def write_basis(workbook: Workbook, content: WorksheetContent, cells: Sequence[AnswerCell]) -> None:
    """Write keys and values, then an empty row, then one row per cell that takes an answer or a note.

    Args:
        workbook: Gets one more sheet.
        content: Gives the basis.
        cells: As `write_answers` returned them.
    """
    sheet: Worksheet = workbook.create_sheet(BASIS)
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
    basis = content.basis
    facts = [
        ("format", BASIS_FORMAT),
        ("workspace", basis.workspace_id),
        ("instrument", basis.instrument),
        ("instrument_digest", basis.instrument_digest),
        ("year", str(content.year)),
        ("stage", basis.stage.value),
        ("blank", content.blank.value),
        ("state_digest", basis.state_digest),
        ("exported_at", content.generated_at.isoformat()),
    ]
    for replica, (last, entry) in sorted(basis.replica_heads.items()):
        facts.append((f"replica:{replica}", f"{last}:{entry}"))
    for row, (key, value) in enumerate(facts, 1):
        put_text(cell_at(sheet, row, 1), key)
        put_text(cell_at(sheet, row, 2), value)
    first = len(facts) + 2
    for column, heading in enumerate(BASIS_HEADING, 1):
        put_text(cell_at(sheet, first, column), heading)
    for row, cell in enumerate(cells, first + 1):
        place = f"{ANSWERS}!{cell.coordinate}"
        texts = (place, cell.indicator, cell.count or "", cell.stage.value, cell.kind, cell.value)
        for column, text in enumerate(texts, 1):
            put_text(cell_at(sheet, row, column), text)
