"""Reads a worksheet from a file. Called in a child process, so it loads nothing that needs the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.exports.worksheet_reading.reading import read_worksheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.worksheet_import import WorksheetReading


def read_worksheet_file(
    _tell: Callable[[object], None], path: Path, instrument: Instrument, titles: Mapping[str, str]
) -> WorksheetReading:
    """Read a worksheet.

    Args:
        path: An ordinary file; a link is refused.
        instrument: What is asked.
        titles: Indicator code -> official wording, where it is known.

    Raises:
        WorkbookRefusedError: No workbook, not safe to read, or without a worksheet.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    return read_worksheet(read_workbook(path), instrument, titles)
