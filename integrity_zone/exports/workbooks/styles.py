"""How cells look: the palette of the printed worksheet, as a handful of looks."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.styles.named_styles import NamedStyleList
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FONT_NAME = "Arial"  #: on every office computer; IBM Plex is not
TEXT = "1A2429"
TEXT_2 = "45545C"
LINE = "9FB0B8"
HEADER = "DCE7EA"
AREA = "C9DBE1"
SUBCOMPONENT = "EEF2F3"
UNIT_ANSWER = "FFF8DC"
TPI_ANSWER = "F5EFE2"
MET = "1C693D"
MISSED = "A3341C"
HATCH = "4F8798"

# 421 is Indonesian: LibreOffice then writes commas as the sentences do; Excel follows the computer either way.
POINTS = "[$-421]0.00"
PERCENT = "[$-421]0.00\\ %"
SURVEY = "[$-421]0.00####"
COUNT = "0"

Horizontal = Literal["left", "center", "right"]
Vertical = Literal["top", "center", "bottom"]


class Look(NamedTuple):
    """How one cell is drawn. A tuple: thousands are looked up for each workbook."""

    size: float = 10  #: points
    bold: bool = False
    colour: str = TEXT
    fill: str | None = None
    horizontal: Horizontal = "left"
    vertical: Vertical = "center"
    wrap: bool = True
    number_format: str = "General"
    locked: bool = True
    indent: int = 0
    edges: str = "lrtb"  #: sides with a line: left, right, top, bottom


@cache
def _font(size: float, bold: bool, colour: str) -> Font:
    return Font(name=FONT_NAME, size=size, bold=bold, color=colour)


@cache
def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


@cache
def _alignment(horizontal: Horizontal, vertical: Vertical, wrap: bool, indent: int) -> Alignment:
    return Alignment(horizontal=horizontal, vertical=vertical, wrap_text=wrap, indent=indent)


@cache
def _border(edges: str) -> Border:
    sides = {edge: Side(style="thin", color=LINE) if edge in edges else Side() for edge in "lrtb"}
    return Border(left=sides["l"], right=sides["r"], top=sides["t"], bottom=sides["b"])


_UNLOCKED = Protection(locked=False)


_STYLE = "_style"  # openpyxl documents copying it, and gives it no public name
#: Under this name a workbook keeps the styles of its looks: to make one takes openpyxl most of the time of an export.
_MADE = "_styles_of_looks"


def dress(cell: Cell | MergedCell, look: Look) -> None:
    """Give a cell its look."""
    _put_on(cell, _style_of(cell, look))


def _style_of(cell: Cell | MergedCell, look: Look) -> StyleArray:
    """The style of a look in this cell's workbook."""
    made: dict[Look, StyleArray] = vars(cell.parent.parent).setdefault(_MADE, {})
    style = made.get(look)
    if style is None:
        style = made[look] = _made_style(cell, look)
    return style


def _made_style(cell: Cell | MergedCell, look: Look) -> StyleArray:
    quoted = cell.quotePrefix
    _sew(cell, look)
    cell.quotePrefix = False
    style: StyleArray = copy(getattr(cell, _STYLE))
    cell.quotePrefix = quoted
    return style


def _put_on(cell: Cell | MergedCell, style: StyleArray) -> None:
    quoted = cell.quotePrefix
    setattr(cell, _STYLE, copy(style))
    if quoted:
        cell.quotePrefix = True


def _sew(cell: Cell | MergedCell, look: Look) -> None:
    cell.font = _font(look.size, look.bold, look.colour)
    cell.alignment = _alignment(look.horizontal, look.vertical, look.wrap, look.indent)
    if look.fill is not None:
        cell.fill = _fill(look.fill)
    cell.border = _border(look.edges)
    if look.number_format != "General":
        cell.number_format = look.number_format
    if not look.locked:
        cell.protection = _UNLOCKED


def dress_block(sheet: Worksheet, first_row: int, last_row: int, columns: range, look: Look) -> None:
    """Give every cell of a block the same look."""
    style = _style_of(sheet.cell(first_row, columns[0]), look)
    for row in range(first_row, last_row + 1):
        for column in columns:
            _put_on(sheet.cell(row, column), style)


def set_base_font(workbook: Workbook) -> None:
    """Make the font of the cells the base font, since its digits are the unit of column widths."""
    # openpyxl has no public way to the built-in style.
    styles: NamedStyleList = vars(workbook)["_named_styles"]
    styles["Normal"].font = Font(name=FONT_NAME, size=10)


def number_of_style(sheet: Worksheet, style: DifferentialStyle) -> int:
    """The number of a conditional style in the tables of its workbook.

    Named by its number it is not compared with every other one for each cell it marks.
    """
    # openpyxl has no public way to the table.
    number: int = vars(sheet.parent)["_differential_styles"].add(style)
    return number


@cache
def met_style() -> DifferentialStyle:
    """A condition that is met: green and bold."""
    return DifferentialStyle(font=Font(bold=True, color=MET))


@cache
def missed_style() -> DifferentialStyle:
    """A condition that is not met: red, bold, and underlined so that it speaks in black and white too."""
    return DifferentialStyle(font=Font(bold=True, underline="single", color=MISSED))


@cache
def open_style() -> DifferentialStyle:
    """An unanswered cell: hatched."""
    return DifferentialStyle(fill=PatternFill("lightUp", fgColor=HATCH, bgColor=UNIT_ANSWER))


@cache
def refused_style() -> DifferentialStyle:
    """A value that is no answer: white on red."""
    return DifferentialStyle(font=Font(bold=True, color="FFFFFF"), fill=PatternFill(bgColor=MISSED))
