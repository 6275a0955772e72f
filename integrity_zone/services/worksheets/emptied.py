"""Worksheets from which most answers are gone: a column was cleared, and nobody wishes that here by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus, ImportFinding
from integrity_zone.errors import Bilingual

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.worksheet_import import ImportCell

#: So few are emptied by hand.
_MANY = 4
_GONE = frozenset({CellStatus.CLEARED, CellStatus.CONFLICT})
_REASON = Bilingual(
    "emptied together with most others; it goes only if that is meant",
    "dikosongkan bersama sebagian besar lainnya; dihapus hanya bila memang dimaksudkan",
)
_STAGES = {
    Stage.UNIT: Bilingual("the unit", "unit"),
    Stage.TPI: Bilingual("TPI", "TPI"),
    Stage.TPN: Bilingual("TPN", "TPN"),
}
_CONTENTS = {CellContent.VALUE: Bilingual("answers", "jawaban"), CellContent.NOTE: Bilingual("notes", "catatan")}


def without_emptying(
    rows: Sequence[ImportCell],
) -> tuple[tuple[ImportCell, ...], tuple[ImportFinding, ...]]:
    """The cells, with those in doubt that were emptied together with more than half of their kind; and how many.

    Args:
        rows: As they were compared.
    """
    swept: set[int] = set()
    findings = []
    for stage, (what, named) in product(Stage, _CONTENTS.items()):
        had = [
            place for place, row in enumerate(rows) if row.stage is stage and row.what is what and row.base is not None
        ]
        gone = [place for place in had if rows[place].theirs is None and rows[place].status in _GONE]
        if len(gone) < _MANY or 2 * len(gone) <= len(had):
            continue
        # What is in doubt for another reason stays so.
        swept.update(place for place in gone if rows[place].is_certain)
        whose = _STAGES[stage]
        findings.append(
            ImportFinding(
                f"{len(gone)} of {len(had)} {named.message_en} of {whose.message_en} are emptied in the workbook; "
                "none of them is taken by itself",
                f"{len(gone)} dari {len(had)} {named.message_id} {whose.message_id} dikosongkan pada lembar kerja; "
                "tidak satu pun diterima begitu saja",
                "mostly-emptied",
                Severity.ERROR,
            )
        )
    found = tuple(
        replace(row, is_certain=False, is_swept=True, reason=_REASON) if place in swept else row
        for place, row in enumerate(rows)
    )
    return found, tuple(findings)
