"""What a worksheet would bring in, as an object for other programs; and which of its cells nothing took."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from integrity_zone.scoring.rounding import nine_decimals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from integrity_zone.domain.worksheet_import import (
        CellKey,
        ImportCell,
        ImportFinding,
        ScoreDifference,
        WorksheetOrigin,
        WorksheetPreview,
    )
    from integrity_zone.errors import Language

#: Findings about something that was filled in and has no cell here.
_LOST = frozenset({"unknown-row", "text-beside-count", "typed-percentage", "not-whole", "other-sheet", "column-twice"})


def left_over(
    preview: WorksheetPreview, taken: Collection[CellKey], settled: Collection[CellKey] = ()
) -> tuple[ImportCell | ImportFinding, ...]:
    """What was filled in and is not taken: refused, in doubt, in conflict, or in a row that nobody recognises.

    Proposals of evidence are none of it.

    Args:
        preview: Of a workbook.
        taken: Cells that are taken.
        settled: Conflicts about which it was decided that what is here stays.
    """
    done = {*taken, *settled}
    rows = (
        row
        for row in preview.rows
        if row.what is not CellContent.EVIDENCE
        and row.key not in done
        and (row.is_takeable or row.status is CellStatus.REFUSED)
    )
    findings = (found for found in preview.findings if _is_loss(found))
    return (*rows, *findings)


def _is_loss(found: ImportFinding) -> bool:
    """Whether a finding is about something filled in; a remark on a cell says that nothing is missing."""
    return found.code in _LOST and (found.severity is not Severity.REMARK or not found.place)


def preview_data(
    preview: WorksheetPreview,
    taken: Collection[CellKey],
    differences: Iterable[ScoreDifference],
    language: Language = "en",
) -> dict[str, Any]:
    """Everything about a preview; cells that are the same here are only counted.

    Args:
        preview: Of a workbook.
        taken: Cells that are taken, or would be.
        differences: From `explain_difference`.
        language: Of the sentences.
    """
    chosen = frozenset(taken)
    return {
        "workbook": preview.source_name,
        "sha256": preview.sha256,
        "layout": preview.layout.value,
        "sheet": preview.sheet,
        "saved_by": preview.saved_by or None,
        "saved_at": preview.saved_at.isoformat() if preview.saved_at is not None else None,
        "based_on": _origin(preview.based_on),
        "is_based_here": preview.is_based_here,
        "instrument": preview.instrument,
        "year": preview.year,
        "totals": {status.value: count for status, count in preview.totals.items()},
        "matches": {match.value: count for match, count in preview.matches.items()},
        "cells": [
            _cell(row, language, taken=row.key in chosen) for row in preview.rows if row.status is not CellStatus.SAME
        ],
        "findings": [_finding(found, language) for found in preview.findings],
        "differences": [_difference(found, language) for found in differences],
    }


def _cell(row: ImportCell, language: Language, *, taken: bool) -> dict[str, Any]:
    return {
        "code": row.code,
        "count": row.count,
        "what": row.what.value,
        "stage": row.stage.value,
        "place": row.place,
        "status": row.status.value,
        "base": row.base,
        "ours": row.ours,
        "theirs": row.theirs,
        "shown": row.shown,
        "match": row.match.value,
        "certain": row.is_certain,
        "reason": row.reason.text(language) if row.reason is not None else None,
        "links": list(row.links),
        "titles": dict(row.titles),
        "ours_by": row.ours_by or None,
        "ours_at": row.ours_at.isoformat() if row.ours_at is not None else None,
        "taken": taken,
    }


def _finding(found: ImportFinding, language: Language) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        "place": found.place or None,
        "indicator": found.indicator or None,
        "message": found.text(language),
    }


def _difference(found: ScoreDifference, language: Language) -> dict[str, Any]:
    return {
        "code": found.code,
        "place": found.place,
        "ours": float(nine_decimals(found.ours)),
        "theirs": float(nine_decimals(found.theirs)),
        "reasons": [reason.text(language) for reason in found.reasons],
    }


def _origin(origin: WorksheetOrigin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    return {
        "workspace": origin.workspace_id,
        "instrument": origin.instrument,
        "year": origin.year,
        "stage": origin.stage.value,
        "state_digest": origin.state_digest,
        "exported_at": origin.exported_at.isoformat() if origin.exported_at is not None else None,
    }
