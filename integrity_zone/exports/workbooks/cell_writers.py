"""The only place that puts something into a cell or a print line: what a user typed stays text, always."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import coordinate_to_tuple

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from fractions import Fraction

    from openpyxl.worksheet.worksheet import Worksheet

#: Most UTF-16 units a cell takes; a program that writes more makes a file that Excel wants to repair.
CELL_LIMIT = 32_767

# Control characters, halves of surrogate pairs and the two non-characters: none of them may stand in XML 1.0.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Excel reads _x0041_ in a cell as the letter A; the underscore itself has to be written as _x005F_ then.
_ESCAPE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


class CellTextTooLongError(UserInputError):
    """A text does not fit into a cell; cutting it would lose what somebody wrote."""

    code = "cell-text-too-long"
    template_en = "{cell}: a text of {length} characters does not fit into a cell (at most {limit}); shorten the note"
    template_id = "{cell}: teks {length} karakter tidak muat dalam satu sel (paling banyak {limit}); ringkas catatannya"


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell that can take something, by row and column from 1.

    Raises:
        ValueError: Another cell is merged over it.
    """
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        message = f"{sheet.title}!{cell.coordinate} is covered by a merged cell"
        raise ValueError(message)  # noqa: TRY004 - a bug of the layout, not of a type
    return cell


def cell_named(sheet: Worksheet, coordinate: str) -> Cell:
    """A cell that can take something, by its name.

    Raises:
        ValueError: Another cell is merged over it.
    """
    row, column = coordinate_to_tuple(coordinate)
    return cell_at(sheet, row, column)


def put_text(cell: Cell, text: str) -> None:
    """Put a text into a cell as text, whatever it begins with.

    Characters no workbook can hold are left out. An empty text leaves the cell empty.

    Args:
        cell: Where to put it.
        text: Anything, also typed by a user.

    Raises:
        CellTextTooLongError: More than a cell takes; nothing is cut silently.
    """
    shown = fitting_text(text, cell.coordinate, cell.parent.title)
    if not shown:
        return
    cell.value = shown
    cell.data_type = "s"
    # Without the prefix, editing the cell and pressing Enter would turn "=1+1" into a formula after all.
    cell.quotePrefix = True


def fitting_text(text: str, coordinate: str, sheet: str = "") -> str:
    """A text as a cell can hold it.

    Args:
        text: Anything, also typed by a user.
        coordinate: Of the cell, for the refusal.
        sheet: Its title; empty when there is nothing to tell it from.

    Raises:
        CellTextTooLongError: More than a cell takes; nothing is cut silently.
    """
    shown = writable(text)
    # Counted as Excel does, and only where it could matter: a letter takes two units at most.
    length = len(shown.encode("utf-16-le")) // 2 if 2 * len(shown) > CELL_LIMIT else 0
    if length > CELL_LIMIT:
        name = f"{sheet}!{coordinate}" if sheet else coordinate
        raise CellTextTooLongError(cell=name, length=length, limit=CELL_LIMIT)
    return shown


def put_number(cell: Cell, number: Fraction | float) -> None:
    """Put a number into a cell, as the binary number Excel knows."""
    cell.value = number if isinstance(number, int) else float(number)


def put_formula(cell: Cell, expression: str) -> None:
    """Put a formula into a cell.

    Args:
        cell: Where to put it.
        expression: Without the equals sign, made by this program alone; what users typed is only referred to.
    """
    cell.value = f"={expression}"


def writable(text: str) -> str:
    """The text without what XML forbids, with line ends as Excel has them, and safe from Excel's own escapes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE_LIKE.sub("_x005F_", _FORBIDDEN.sub("", lines))


def print_line(text: str, limit: int) -> str:
    """A text for a header or footer: one line, no codes, cut with an ellipsis.

    Args:
        text: Anything, also typed by a user.
        limit: Most characters, since a whole header takes only 255.
    """
    line = " ".join(writable(text).split())
    if len(line.replace("&", "&&")) > limit:
        while len(line.replace("&", "&&")) > limit - 1:
            line = line[:-1]
        line = line.rstrip() + "…"
    return line.replace("&", "&&")
