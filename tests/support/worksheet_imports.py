"""Workspaces of the real instrument whose worksheets go out and come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl

from assessments.loader import load_published
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.layout import lay_out
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.worksheet_cases import random_filling
from tests.support.workspaces import Clock

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.worksheet_import import CellStatus, ImportCell, WorksheetPreview

REAL = load_published("zi-2021")
LAYOUT = lay_out(REAL)


def real_workspace(path: Path, *, actor: str = "Ani", year: int = 2026) -> Path:
    """A workspace of the published instrument without answers."""
    create_workspace(path, unit_name="Dinas Uji", year=year, instrument=REAL, actor=actor, now=Clock())
    return path


def filled_workspace(path: Path, *, seed: str = "impor") -> Path:
    """One with answers of unit and TPI, and a few notes."""
    real_workspace(path)
    with Workspace.open(path, actor="Ani", write=True, wait=0, now=Clock()) as workspace:
        notes = {item.code: f"Catatan {item.code}\nbaris kedua" for item in REAL.indicators[::9]}
        workspace.record_answers(random_filling(REAL, seed), notes, Stage.UNIT)
        workspace.record_answers(random_filling(REAL, f"{seed} tpi"), {"A.I.1.i.a": "Sudah dilihat"}, Stage.TPI)
    return path


def opened(path: Path, *, actor: str = "Ani", write: bool = True) -> Workspace:
    return Workspace.open(path, actor=actor, write=write, wait=0, now=Clock())


def exported(workspace: Workspace, out: Path) -> Path:
    export_worksheet(workspace, REAL, out, ExportWish(BlankPolicy.ZERO))
    return out


def edited(book: Path, cells: Mapping[str, object], out: Path) -> Path:
    """The workbook with cells of `Jawaban`, or "Sheet!A1", changed by openpyxl."""
    found = openpyxl.load_workbook(book)
    for place, value in cells.items():
        sheet, _, cell = place.rpartition("!")
        found[sheet or "Jawaban"][cell].value = value
    found.save(out)
    return out


def with_status(preview: WorksheetPreview, *statuses: CellStatus) -> dict[str, ImportCell]:
    """Cell of the sheet -> row, of those with one of these statuses."""
    return {row.place.rpartition("!")[2]: row for row in preview.rows if row.status in statuses}


def values_of(workspace: Workspace, stage: Stage = Stage.UNIT) -> dict[str, AnswerValue | None]:
    return {code: answer.value for code, answer in workspace.snapshot().answers[stage].items()}
