"""The cells of one sheet of a workbook that somebody else made, told one by one by the stream that reads its part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.documents.serial_days import day_text
from integrity_zone.documents.sheet_links import LINK_CHARACTERS, LINKS, CellLink
from integrity_zone.documents.sheet_text import CELL_CHARACTERS
from integrity_zone.documents.text_runs import TextRun
from integrity_zone.documents.workbook_tables import unescaped
from integrity_zone.domain.foreign_workbook import CellKind, ForeignCell, column_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROWS = 20_000
COLUMNS = 200
_MERGES = 20_000
_DOUBLED = 5_000
_FORMULA_CHARACTERS = 8_192
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_SHARED_NUMBER = re.compile(r"[0-9]{1,7}")


@dataclass(frozen=True, slots=True)
class CellTables:
    """What the cells of every sheet refer to."""

    texts: Sequence[str]
    days: Mapping[int, str]  #: as of `Styles`
    percentages: frozenset[int]
    since_1904: bool


class SheetCells:
    """The cells of one sheet."""

    def __init__(self, tables: CellTables, limit: int) -> None:
        """Nothing is read yet.

        Args:
            tables: What the cells refer to.
            limit: How many cells are too much.
        """
        self.cells: dict[tuple[int, int], ForeignCell] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        self.hidden: list[int] = []
        self.doubled: list[tuple[int, int]] = []
        self.links: list[CellLink] = []
        self.has_more_links = False
        self.is_cut = False
        self.is_done = False
        self._limit = limit
        self._tables = tables
        self._row = 0
        self._column = 0
        self._kind = "n"
        self._style = ""
        self._run = TextRun()
        self._within = ""  #: where characters go at the moment
        self._spoken = 0
        self._value: list[str] = []
        self._length = 0
        self._formula: list[str] | None = None
        self._formula_length = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t"}:
            self._within = name
        elif name in {"is", "r", "vertAlign", "strike"}:
            self._run.start(name, attributes)
        elif name == "f":
            self._within = "f"
            self._formula = []
            self._formula_length = 0
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._spoken += 1
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "hyperlink":
            self._link(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "c":
            self._end_cell()
        elif name == "rPh":
            self._spoken -= 1
        self._within = ""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""
        if self._within == "f":
            if self._formula is not None and self._formula_length < _FORMULA_CHARACTERS:
                self._formula_length += len(piece)
                self._formula.append(piece)
        elif self._within and not self._spoken and self._length <= CELL_CHARACTERS:
            self._length += len(piece)
            self._value.append(self._run.seen(piece) if self._within == "t" else piece)

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        told = attributes.get("r", "")
        self._row = int(told) if _SHARED_NUMBER.fullmatch(told) else self._row + 1
        self._column = 0
        if self._row <= ROWS and attributes.get("hidden") in {"1", "true"}:
            self.hidden.append(self._row)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self._column = column_number(found[1])
            self._row = int(found[2])
        else:
            self._column += 1
        self._kind = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._value.clear()
        self._length = 0
        self._formula = None

    def _end_cell(self) -> None:
        if not self._value and self._formula is None:
            return
        place = (self._row, self._column)
        if not (1 <= self._row <= ROWS and 1 <= self._column <= COLUMNS):
            # Office programs write a last row with nothing in it; what is filled in so far below is not read.
            self.is_cut = True
            self.is_done = self._row > ROWS
            return
        cell = self._cell("".join(self._value)[:CELL_CHARACTERS])
        if cell.kind is CellKind.EMPTY and cell.formula is None:
            return
        if place in self.cells:
            if len(self.doubled) < _DOUBLED:
                self.doubled.append(place)
            return
        self.cells[place] = cell
        if len(self.cells) >= self._limit:
            self.is_cut = self.is_done = True

    def _cell(self, value: str) -> ForeignCell:
        formula = None if self._formula is None else "".join(self._formula)[:_FORMULA_CHARACTERS]
        kind = self._kind
        if kind == "s":
            at = int(value) if _SHARED_NUMBER.fullmatch(value.strip()) else -1
            value = self._tables.texts[at] if 0 <= at < len(self._tables.texts) else ""
            return ForeignCell(CellKind.TEXT if value else CellKind.EMPTY, value, formula)
        if kind in {"str", "inlineStr"}:
            value = unescaped(value)
            return ForeignCell(CellKind.TEXT if value else CellKind.EMPTY, value, formula)
        value = value.strip()
        if not value:
            return ForeignCell(CellKind.EMPTY, "", formula)
        if kind == "b":
            return ForeignCell(CellKind.BOOLEAN, value, formula)
        if kind == "e":
            return ForeignCell(CellKind.ERROR, value, formula)
        style = int(self._style) if _SHARED_NUMBER.fullmatch(self._style) else 0
        signs = self._tables.days.get(style)
        if kind == "d" or signs is not None:
            seen = day_text(value, signs or "", since_1904=self._tables.since_1904)
            return ForeignCell(CellKind.DATE, seen or value, formula)
        is_percentage = style in self._tables.percentages
        return ForeignCell(CellKind.PERCENT if is_percentage else CellKind.NUMBER, value, formula)

    def _merge(self, reference: str) -> None:
        block = _block(reference)
        if block is not None and len(self.merged) < _MERGES:
            self.merged.append(block)

    def _link(self, attributes: Mapping[str, str]) -> None:
        """A link behind cells; one without a relation leads to another place of the workbook."""
        relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
        block = _block(attributes.get("ref", ""))
        if block is None or not relation:
            return
        if len(self.links) >= LINKS:
            self.has_more_links = True
            return
        self.links.append(CellLink(block, relation, attributes.get("location", "")[:LINK_CHARACTERS]))


def _block(reference: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column."""
    first, _, last = reference.partition(":")
    corners = [_REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last or first)]
    (top, left), (bottom, right) = ((int(c[2]), column_number(c[1])) if c else (0, 0) for c in corners)
    return (top, left, bottom, right) if 0 < top <= bottom <= ROWS and left <= right else None
