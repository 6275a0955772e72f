"""What a list of cells says: texts alone, as whoever saves it sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.exports.workbooks.printout import Printout


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column."""

    heading: str
    width: float  #: in letters, as workbooks count them


@dataclass(frozen=True, slots=True)
class CellListContent:
    """A title, some lines below it, and a table."""

    title: str
    facts: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[str, ...], ...]  #: as many texts as columns
    printout: Printout
