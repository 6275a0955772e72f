"""Links behind the cells of a sheet: only what is written of them is read, none is followed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from integrity_zone.domain.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

#: Links of one sheet; a worksheet has one for each piece of evidence.
LINKS = 5_000
#: Longest address that is kept; what is longer is no address of the web.
LINK_CHARACTERS = 4_000
#: Cells that all links of a sheet together stand behind.
_CELLS = 20_000


class CellLink(NamedTuple):
    """A link as a sheet says it; where it leads stands in another part."""

    block: tuple[int, int, int, int]  #: first row, first column, last row, last column
    relation: str
    location: str  #: within what it leads to; empty for none


class LinkTargets:
    """Where the links of a sheet lead outside the workbook."""

    is_done = False

    def __init__(self, wanted: Collection[str]) -> None:
        """Nothing is read yet.

        Args:
            wanted: Names of the relations that links of the sheet name.
        """
        self.targets: dict[str, str] = {}
        self._wanted = wanted

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        relation = attributes.get("Id", "")
        if name == "Relationship" and relation in self._wanted:
            self.targets.setdefault(relation, attributes.get("Target", "")[: LINK_CHARACTERS + 1])

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, piece: str) -> None:
        """Some characters within the present element."""


def linked_cells(links: Iterable[CellLink], targets: Mapping[str, str]) -> dict[tuple[int, int], str]:
    """Cell -> the address behind it as the file has it, on one line; empty for a link that leads nowhere.

    Args:
        links: Of the sheet.
        targets: Relation -> address.
    """
    found: dict[tuple[int, int], str] = {}
    # Those that lie over one another count each time: a small file may have thousands over one column.
    for cell, address in islice(_behind(links, targets), _CELLS):
        found.setdefault(cell, address)
    return found


def _behind(links: Iterable[CellLink], targets: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], str]]:
    for link in links:
        target = targets.get(link.relation, "")
        address = clean_line(f"{target}#{link.location}" if target and link.location else target)
        top, left, bottom, right = link.block
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield (row, column), address
