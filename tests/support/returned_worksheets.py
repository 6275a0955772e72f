"""The worksheet of the sample agency as it comes back from an area group, with an answer changed here meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.catalog import DEFAULT_INSTRUMENT, instrument
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.worksheet_imports import LAYOUT, edited

if TYPE_CHECKING:
    from pathlib import Path

REAL = instrument(DEFAULT_INSTRUMENT)
#: Changed there, and meanwhile changed here by somebody else.
CONFLICT = "A.I.5.ii.a"
CHANGED, NEW = "A.I.5.i.b", "A.I.5.v.d"
FORMULA, NO_OPTION = "A.I.6.ii.f", "A.I.6.v.c"
#: In words that the screens know already.
NOTE = REAL.indicators_by_code["A.I.1.i.b"].title
ADDRESS = "https://arunika.example/wbs/laporan-2026.pdf"


def cell(code: str, column: str = "K") -> str:
    """The cell of an indicator on `Jawaban`."""
    return f"{column}{REAL.indicators_by_code[code].row}"


def returned(sample: Path, out: Path) -> Path:
    """Export the worksheet, let cells of it be changed, and change one of these answers in the file too.

    Args:
        sample: Workspace of the sample agency, not open.
        out: The workbook that comes back.
    """
    clean = out.with_name("lembar-kerja.xlsx")
    with Workspace.open(sample, actor="Nindya Paramesti", write=True) as workspace:
        export_worksheet(workspace, REAL, clean, ExportWish(BlankPolicy.ZERO))
        workspace.record_answers({CONFLICT: "A"}, {}, Stage.UNIT)
    cells = {
        cell(CHANGED): "B",
        cell(CONFLICT): "C",
        cell("A.I.5.iv.a"): "A",
        cell(NEW): "B",
        cell("A.I.5.v.e"): "B",
        cell(FORMULA): "=J109",
        cell(NO_OPTION): "AB",
        cell("A.I.1.i.a", "L"): NOTE,
        cell("A.I.5.iv.a", "M"): f"Laporan WBS triwulan I: {ADDRESS}",
        cell("A.I.1.i.a", "H"): 9,
        cell(CHANGED, "O"): 0.5,
    }
    return edited(clean, cells, out)


def cleared(book: Path) -> Path:
    """The same workbook after somebody cleared the column of answers.

    Args:
        book: From `returned`.
    """
    rows = (*LAYOUT.indicators.values(), *LAYOUT.counts.values())
    return edited(book, {f"K{row}": None for row in rows}, book.with_name("LKE_kosong.xlsx"))
