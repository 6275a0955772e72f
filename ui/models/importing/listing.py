"""The cells that are shown as a table of texts, to be saved for whoever filled them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from ui.models.importing.table import Column
from ui.models.importing.words import full_text, theirs_text, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.services.worksheets.listing import CellList
    from ui.formats import Formats
    from ui.models.importing.table import ImportModel

#: Width in letters of what the table shows too.
_WIDTHS = {
    Column.CODE: 13.0,
    Column.TITLE: 34.0,
    Column.STAGE: 8.0,
    Column.BASE: 22.0,
    Column.OURS: 22.0,
    Column.THEIRS: 22.0,
    Column.STATE: 14.0,
    Column.WHO: 20.0,
}


def cell_list(model: ImportModel, places: Sequence[int], facts: tuple[str, ...], formats: Formats) -> CellList:
    """The cells at some places, each with all that is said of it.

    Args:
        model: The cells.
        places: Which, in the order in which they are shown.
        facts: What is said above the table.
        formats: Of numbers, and the language.
    """
    from integrity_zone.services.worksheets.listing import CellList

    headings = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in _WIDTHS]
    columns = (
        (QCoreApplication.translate("CellList", "Place"), 16.0),
        *zip(headings, _WIDTHS.values(), strict=True),
        (QCoreApplication.translate("CellList", "Reason"), 34.0),
    )
    title = QCoreApplication.translate("CellList", "Cells of a worksheet beside what is recorded")
    return CellList(title, facts, columns, tuple(_texts(model, place, formats) for place in places))


def _texts(model: ImportModel, place: int, formats: Formats) -> tuple[str, ...]:
    cell = model.rows[place]
    indicator = model.instrument.indicators_by_code[cell.code]
    is_as_it_stands = cell.what is CellContent.EVIDENCE or cell.status is CellStatus.REFUSED
    whole = {
        Column.TITLE: title_of(cell, indicator),
        Column.BASE: full_text(cell, cell.base, indicator, formats),
        Column.OURS: full_text(cell, cell.ours, indicator, formats),
        Column.THEIRS: theirs_text(cell, indicator, formats)
        if is_as_it_stands
        else full_text(cell, cell.theirs, indicator, formats),
    }
    # The table shows only the beginning of what is long.
    texts = [whole[column] if column in whole else str(model.index(place, column).data() or "") for column in _WIDTHS]
    return (cell.place, *texts, cell.reason.text(formats.language) if cell.reason is not None else "")
