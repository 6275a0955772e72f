"""Puts values into the XML of one sheet: the cells named and the kept results of formulas change, nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from xml.sax.saxutils import escape

from integrity_zone.domain.foreign_workbook import cell_name, column_number
from integrity_zone.exports.workbooks.cell_writers import fitting_text
from integrity_zone.exports.workbooks.xml_places import (
    ElementPlace,
    Splice,
    UnpatchableError,
    element_places,
    spliced,
    tag_with,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

#: What goes into a cell; None empties it.
CellPatch: TypeAlias = "str | int | Fraction | None"

_NAMES = frozenset({"dimension", "col", "sheetData", "row", "c", "f", "v"})
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ROW_NUMBER = re.compile(r"[0-9]{1,7}")
#: What an office program would take for a formula when somebody edits the cell and presses Enter.
_LOOKS_LIVE = ("=", "+", "-", "@", "\t", "\r")


@dataclass(slots=True)
class _Cell:
    place: ElementPlace
    column: int
    formula: ElementPlace | None = None
    result: ElementPlace | None = None


@dataclass(slots=True)
class _Row:
    place: ElementPlace
    cells: list[_Cell] = field(default_factory=list)


def patched_sheet(
    data: bytes, patches: Mapping[tuple[int, int], CellPatch], part: str, quoted: Callable[[int], int]
) -> bytes:
    """The part of a sheet with some cells set, and every formula without its last result.

    What a formula came to before no longer holds, and a program that does not work it out anew must not show it.

    Args:
        data: The part.
        patches: (row, column) -> value, each in a row that is there.
        part: Its name, for the refusal.
        quoted: Style -> the same style for a text that looks like a formula.

    Raises:
        UnpatchableError: The part is not as office programs write it.
        CellTextTooLongError: A text does not fit into a cell.
        ValueError: No such row, or a formula stands in the cell.
    """
    sheet = _Sheet(data, part)
    splices = [splice for row in sheet.rows.values() for cell in row.cells for splice in _forgotten(data, cell)]
    by_row: dict[int, dict[int, CellPatch]] = {}
    for (row, column), value in sorted(patches.items()):
        by_row.setdefault(row, {})[column] = value
    for number, values in by_row.items():
        splices += sheet.set_row(number, values, quoted)
    return spliced(data, [*splices, *sheet.widened(patches)])


def _forgotten(data: bytes, cell: _Cell) -> list[Splice]:
    if cell.formula is None or cell.result is None:
        return []
    emptied = Splice(cell.result.start, cell.result.end, b"")
    return [tag_with(data, cell.place, "t", None), emptied] if "t" in cell.place.attributes else [emptied]


class _Sheet:
    """Where rows and cells stand in a part."""

    def __init__(self, data: bytes, part: str) -> None:
        self.rows: dict[int, _Row] = {}
        self._data = data
        self._dimension: ElementPlace | None = None
        self._columns: list[ElementPlace] = []
        self._part = part
        number, until = 0, 0
        for place in element_places(data, _NAMES, part):
            if place.name == "dimension":
                self._dimension = place
            elif place.name == "col":
                self._columns.append(place)
            elif place.name == "sheetData":
                until = place.end
            elif place.start < until:
                number = self._note(place, number)

    def _note(self, place: ElementPlace, number: int) -> int:
        """Keep a row, a cell or what stands in it; the number of the present row.

        Raises:
            UnpatchableError: Rows or cells do not stand in their order, so that nobody knows which one counts.
        """
        if place.name == "row":
            told = place.attributes.get("r", "")
            next_one = int(told) if _ROW_NUMBER.fullmatch(told) else number + 1
            if next_one <= number:
                raise UnpatchableError(part=self._part)
            self.rows[next_one] = _Row(place)
            return next_one
        row = self.rows.get(number)
        if row is None:
            return number
        if place.name == "c":
            told_at = _REFERENCE.fullmatch(place.attributes.get("r", ""))
            before = row.cells[-1].column if row.cells else 0
            column = column_number(told_at[1]) if told_at else before + 1
            if column <= before or (told_at is not None and int(told_at[2]) != number):
                raise UnpatchableError(part=self._part)
            row.cells.append(_Cell(place, column))
        elif row.cells and place.name == "f":
            row.cells[-1].formula = place
        elif row.cells:
            row.cells[-1].result = place
        return number

    def set_row(self, number: int, values: Mapping[int, CellPatch], quoted: Callable[[int], int]) -> list[Splice]:
        """What sets some cells of a row.

        Args:
            number: Of the row.
            values: Column -> value.
            quoted: As for `patched_sheet`.
        """
        if number not in self.rows:
            message = f"row {number} is not there"
            raise ValueError(message)
        row, splices, behind = self.rows[number], [], b""
        columns = [cell.column for cell in row.cells]
        for column, value in values.items():
            at = bisect_left(columns, column)
            if at < len(columns) and columns[at] == column:
                splices.append(self._replaced(row.cells[at], number, value, quoted))
                continue
            if value is None:
                continue
            style = self._inherited_style(row, column)
            written = _written(row.place.prefix, cell_name(number, column), style, value, quoted)
            if at < len(columns):
                splices.append(Splice(row.cells[at].place.start, row.cells[at].place.start, written))
            else:
                behind += written
        return [*splices, *self._row_splices(row, behind, values)]

    def _replaced(self, cell: _Cell, number: int, value: CellPatch, quoted: Callable[[int], int]) -> Splice:
        if cell.formula is not None:
            message = f"{cell_name(number, cell.column)} holds a formula"
            raise ValueError(message)
        style = _whole_number(cell.place.attributes.get("s"))
        written = _written(cell.place.prefix, cell_name(number, cell.column), style, value, quoted)
        return Splice(cell.place.start, cell.place.end, written)

    def _row_splices(self, row: _Row, behind: bytes, values: Mapping[int, CellPatch]) -> list[Splice]:
        """What a row needs when it gets cells at its end, or some where it said to have none."""
        place, first_last = row.place, row.place.attributes.get("spans", "").partition(":")
        spans = (_whole_number(first_last[0]), _whole_number(first_last[2]))
        is_wider = bool(first_last[2]) and not all(spans[0] <= column <= spans[1] for column in values)
        tag = tag_with(self._data, place, "spans", None) if is_wider else None
        if behind and place.is_empty:
            opened = (tag.data if tag else self._data[place.start : place.tag_end])[:-2].rstrip() + b">"
            return [Splice(place.start, place.end, opened + behind + b"</" + place.prefix + b"row>")]
        splices = [tag] if tag else []
        return [*splices, Splice(place.close, place.close, behind)] if behind else splices

    def _inherited_style(self, row: _Row, column: int) -> int:
        """The style that an empty place shows: of its row, else of its column."""
        if row.place.attributes.get("customFormat") in {"1", "true"}:
            return _whole_number(row.place.attributes.get("s"))
        for place in self._columns:
            found = place.attributes
            if _whole_number(found.get("min")) <= column <= _whole_number(found.get("max")):
                return _whole_number(found.get("style"))
        return 0

    def widened(self, patches: Mapping[tuple[int, int], CellPatch]) -> list[Splice]:
        """What makes the area that the sheet says to fill hold the new cells too."""
        if self._dimension is None or not patches:
            return []
        first, _, last = self._dimension.attributes.get("ref", "").partition(":")
        corners = [_REFERENCE.fullmatch(corner) for corner in (first, last or first)]
        if not all(corners):
            return []
        rows = [int(corner[2]) for corner in corners if corner] + [row for row, _ in patches]
        columns = [column_number(corner[1]) for corner in corners if corner] + [column for _, column in patches]
        wanted = f"{cell_name(min(rows), min(columns))}:{cell_name(max(rows), max(columns))}"
        is_same = wanted == f"{first}:{last or first}"
        return [] if is_same else [tag_with(self._data, self._dimension, "ref", wanted)]


def _written(prefix: bytes, name: str, style: int, value: CellPatch, quoted: Callable[[int], int]) -> bytes:
    """One cell as XML."""
    p = prefix.decode()
    if isinstance(value, str):
        shown = fitting_text(value, name)
        style = quoted(style) if shown.startswith(_LOOKS_LIVE) else style
        content = f'<{p}is><{p}t xml:space="preserve">{_escaped(shown)}</{p}t></{p}is>'
        kind = ' t="inlineStr"'
        if not shown:
            value = None
    elif value is not None:
        number = value if isinstance(value, int) else float(value)
        kind, content = "", f"<{p}v>{number!r}</{p}v>"
    dressed = f' s="{style}"' if style else ""
    if value is None:
        return f'<{p}c r="{name}"{dressed}/>'.encode()
    return f'<{p}c r="{name}"{dressed}{kind}>{content}</{p}c>'.encode()


def _escaped(text: str) -> str:
    # A carriage return would come back as a line end.
    return escape(text, {"\r": "&#13;"})


def _whole_number(told: str | None) -> int:
    return int(told) if told is not None and told.isascii() and told.isdigit() else 0
