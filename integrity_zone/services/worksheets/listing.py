"""Saves a list of cells of a worksheet, as somebody sees it, to be sent to whoever filled it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.exports.cell_list.content import CellListContent, ListColumn
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.workbooks.printout import Printout
from integrity_zone.services.reports.making import kept, make_report

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.reports.making import ExportWish, Tell


@dataclass(frozen=True, slots=True)
class CellList:
    """A table of texts."""

    title: str
    facts: tuple[str, ...]
    columns: tuple[tuple[str, float], ...]  #: heading, and width in letters
    rows: tuple[tuple[str, ...], ...]  #: as many texts as columns


def save_cell_list(found: CellList, snapshot: Snapshot, file_name: str, out: Path, wish: ExportWish) -> int:
    """Write the list as a workbook in which everything is text; in a child process when somebody follows.

    Args:
        found: What it says.
        snapshot: Of the assessment it was held against.
        file_name: Of the workspace, for the foot of the page.
        out: The new file.
        wish: Clock, who follows it, and whether a file of that name is replaced.

    Returns:
        Size of the file in bytes.

    Raises:
        CellTextTooLongError: A text does not fit into a cell.
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        IntegrityZoneError: The file cannot be written.
    """
    printout = Printout(
        unit_name=unit_name(snapshot.unit),
        year=snapshot.assessment.year,
        instrument=snapshot.assessment.instrument,
        file_name=file_name,
        sample=snapshot.unit.sample,
        generated_at=wish.moment(),
    )
    columns = tuple(ListColumn(heading, width) for heading, width in found.columns)
    content = CellListContent(found.title, found.facts, columns, found.rows, printout)
    return make_report(build_cell_list, content, out, wish)


def build_cell_list(content: CellListContent, folder: Path, _tell: Tell) -> Path:
    """In the child process, which alone loads what writes workbooks."""
    from integrity_zone.exports.cell_list.workbook import write_cell_list

    return kept(folder, write_cell_list(content))
