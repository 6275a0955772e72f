"""Narrows the table of cells: by state, by area, by whose answer it is, and by text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from ui.models.evidence.shelf import RESULTS
from ui.models.filters import area_number
from ui.models.importing.taking import Sieve, is_through
from ui.models.importing.words import title_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.worksheet_import import ImportCell
    from ui.models.importing.table import ImportModel

    Index = QModelIndex | QPersistentModelIndex


class SieveModel(QSortFilterProxyModel):
    """All filters together; the order of the worksheet stays."""

    def __init__(self, source: ImportModel, instrument: Instrument, parent: QObject | None = None) -> None:
        """Let everything through that should be looked at.

        Args:
            source: All cells.
            instrument: Knows the areas.
            parent: Owner.
        """
        super().__init__(parent)
        self._source = source
        self._areas = {item.code: area_number(instrument, item.code) or RESULTS for item in instrument.indicators}
        self.sieve = Sieve.LOOK
        self.area: int | None = None
        self.stage: Stage | None = None
        self.text = ""
        # What is chosen changes no row's place.
        self.setDynamicSortFilter(False)
        self.setSourceModel(source)

    def narrow(self, sieve: Sieve, area: int | None, stage: Stage | None, text: str) -> None:
        """Show only some cells.

        Args:
            sieve: By state.
            area: Number of the change area, `RESULTS`, or None for all.
            stage: Whose answers; None for all.
            text: In code, cell, question or value.
        """
        self.beginFilterChange()
        self.sieve, self.area, self.stage, self.text = sieve, area, stage, text.strip().casefold()
        self.endFilterChange()

    def counts(self) -> Mapping[Sieve, int]:
        """How many cells each sieve would leave, with the other filters as they are."""
        found = dict.fromkeys(Sieve, 0)
        for cell in self._source.rows:
            if self._is_wanted(cell):
                for sieve in Sieve:
                    found[sieve] += is_through(cell, sieve)
        return found

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: ARG002
        """Whether a cell is shown."""
        cell = self._source.rows[source_row]
        return is_through(cell, self.sieve) and self._is_wanted(cell)

    def _is_wanted(self, cell: ImportCell) -> bool:
        if self.stage is not None and cell.stage is not self.stage:
            return False
        if self.area is not None and self._areas[cell.code] != self.area:
            return False
        return not self.text or self.text in self._haystack(cell)

    def _haystack(self, cell: ImportCell) -> str:
        title = title_of(cell, self._source.instrument.indicators_by_code[cell.code])
        said = (cell.code, cell.place, title, cell.ours or "", cell.theirs or cell.shown, cell.ours_by)
        return " ".join(said).casefold()
