"""The words of a workbook (xlsx), row by row, read as a stream."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.documents.gathered import TEXT_LIMIT, GatheredText
from integrity_zone.documents.markup import read_markup
from integrity_zone.documents.packages import opened_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from zipfile import ZipFile

    from integrity_zone.documents.text_runs import TextRun

WORKBOOK = "xl/workbook.xml"
SHARED_TEXTS = "xl/sharedStrings.xml"
SHEET_NAME = re.compile(r"xl/worksheets/sheet(\d{1,5})\.xml")
#: Longest text of a cell.
CELL_CHARACTERS = 32_767
#: How many texts the cells of any workbook may share.
_SHARED_TEXTS = 1_000_000


def gather_sheets(package: ZipFile, gathered: GatheredText) -> bool:
    """Gather the names of the sheets and everything that stands in their cells.

    Returns:
        Whether all of it was read.

    Raises:
        UnreadError: A part is no XML of a workbook.
    """
    is_whole = _read(package, WORKBOOK, _Names(gathered))
    shared = SharedTexts()
    if SHARED_TEXTS in package.namelist():
        is_whole = _read(package, SHARED_TEXTS, shared) and is_whole
    numbers = sorted(int(found[1]) for found in map(SHEET_NAME.fullmatch, package.namelist()) if found)
    for number in numbers:
        name = f"xl/worksheets/sheet{number}.xml"
        if name in package.namelist():
            is_whole = _read(package, name, _Cells(shared.texts, gathered)) and is_whole
    return is_whole


def _read(package: ZipFile, name: str, reader: _Names | SharedTexts | _Cells) -> bool:
    with opened_part(package, name) as part:
        return read_markup(part, reader)


class _Names:
    """The names on the tabs."""

    def __init__(self, gathered: GatheredText) -> None:
        self._gathered = gathered

    @property
    def is_done(self) -> bool:
        return self._gathered.is_full

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet":
            self._gathered.add(attributes.get("name", "") + "\n")

    def end(self, name: str) -> None:
        pass

    def text(self, piece: str) -> None:
        pass


class SharedTexts:
    """The texts that cells refer to by number."""

    def __init__(
        self, most: int = _SHARED_TEXTS, plain: Callable[[str], str] = str, run: TextRun | None = None
    ) -> None:
        """Nothing is read yet.

        Args:
            most: How many are too much, whatever their length.
            plain: What makes a text of how it is written.
            run: Tells how letters are seen; None for the letters alone.
        """
        self.texts: list[str] = []
        self._most = most
        self._plain = plain
        self._run = run
        self._left = 2 * TEXT_LIMIT
        self._pieces: list[str] = []
        self._within = False
        self._spoken = 0  #: open elements that only say how a text is pronounced

    @property
    def is_done(self) -> bool:
        """Whether more would be too much."""
        return self._left <= 0 or len(self.texts) > self._most

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._run is not None:
            self._run.start(name, attributes)
        self._within = name == "t"
        self._spoken += name == "rPh"

    def end(self, name: str) -> None:
        """An element ends."""
        self._within = False
        self._spoken -= name == "rPh"
        if name == "si":
            self.texts.append(self._plain("".join(self._pieces))[:CELL_CHARACTERS])
            self._pieces.clear()

    def text(self, piece: str) -> None:
        """Some characters within the present element."""
        if self._within and not self._spoken and self._left > 0:
            self._left -= len(piece)
            self._pieces.append(piece if self._run is None else self._run.seen(piece))


class _Cells:
    """What stands in the cells of one sheet; formulas are not shown, their results are."""

    def __init__(self, shared: list[str], gathered: GatheredText) -> None:
        self._shared = shared
        self._gathered = gathered
        self._kind = ""
        self._within = False
        self._value: list[str] = []
        self._length = 0

    @property
    def is_done(self) -> bool:
        return self._gathered.is_full

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._kind = attributes.get("t", "n")
            self._value.clear()
            self._length = 0
        self._within = name in {"v", "t"}

    def end(self, name: str) -> None:
        self._within = False
        if name == "c" and self._value and self._kind != "e":
            self._gathered.add(self._shown("".join(self._value)) + "\t")
        elif name == "row":
            self._gathered.add("\n")

    def text(self, piece: str) -> None:
        if self._within and self._length < CELL_CHARACTERS:
            self._length += len(piece)
            self._value.append(piece)

    def _shown(self, value: str) -> str:
        if self._kind != "s":
            return value[:CELL_CHARACTERS]
        at = int(value) if value.isascii() and value.isdigit() and len(value) < 8 else -1
        return self._shared[at] if 0 <= at < len(self._shared) else ""
