"""What the sheets of the recapitulation have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_number, put_text
from integrity_zone.exports.workbooks.print_setup import SAMPLE
from integrity_zone.exports.workbooks.styles import HEADER, MISSED, POINTS, TEXT_2, Look, dress
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from fractions import Fraction

    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.workbooks.printout import Printout

CELL = Look(horizontal="center")
HEAD = Look(bold=True, fill=HEADER, horizontal="center")
PLAIN = Look(edges="")
SMALL = Look(size=9, colour=TEXT_2, edges="")
_TITLE = Look(size=14, bold=True, edges="")


class Titled(Protocol):
    """What a sheet says of itself below its title."""

    @property
    def printout(self) -> Printout:
        """Where it is from."""

    @property
    def facts(self) -> tuple[str, ...]:
        """A line each."""


def write_title(sheet: Worksheet, content: Titled, title: str, width: float, last: int) -> int:
    """Title, unit, and that it grants nothing; the first free row below.

    Args:
        sheet: To write on.
        content: Whose facts.
        title: Of the sheet.
        width: Of all columns together.
        last: The last column.
    """
    row = put_line(sheet, 1, title, last, _TITLE, width)
    if content.printout.sample:
        row = put_line(sheet, row, SAMPLE, last, PLAIN._replace(bold=True, colour=MISSED), width)
    for text in (*content.facts, PRE_ASSESSMENT):
        row = put_line(sheet, row, text, last, SMALL, width)
    return row


def put_line(sheet: Worksheet, row: int, text: str, last: int, look: Look, width: float) -> int:
    """A text over the whole width; the next row.

    Args:
        sheet: To write on.
        row: Where.
        text: Anything.
        last: The last column.
        look: Of the text.
        width: Of all columns together.
    """
    write(sheet, row, 1, text, look)
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
    lines = lines_needed(text, width, look.size, bold=look.bold, indent=look.indent)
    sheet.row_dimensions[row].height = height_for(lines, look.size)
    return row + 1


def write(sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
    """A text in one cell."""
    put_text(cell_at(sheet, row, column), text)
    dress(cell_at(sheet, row, column), look)


def write_number(
    sheet: Worksheet, row: int, column: int, number: Fraction | int | None, look: Look, number_format: str = POINTS
) -> None:
    """A number in one cell, or the empty cell."""
    if number is not None:
        put_number(cell_at(sheet, row, column), number)
    dress(cell_at(sheet, row, column), look._replace(number_format=number_format))
