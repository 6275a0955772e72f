"""What is taken in together, and what of it waits in the tray: what is left over, and documents whose names lead on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ui.models.evidence.library import title_of
from ui.models.evidence.tray import TrayItem

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.services.evidence.batch import BatchTaken, KnownDocument, Placed
    from integrity_zone.services.evidence.documents import Source


class Assessed(NamedTuple):
    """The assessment that evidence belongs to, also when another year is there before it is taken in."""

    year: int
    instrument: Instrument


@dataclass(slots=True, eq=False)
class Load:
    """What is to be taken in together."""

    of: Assessed
    batch: list[Placed]
    items: list[TrayItem | None]  #: where each came from in the tray; None for what was brought by itself
    leads: dict[Path, TrayItem] = field(default_factory=dict)  #: codes in the names of single files
    sources: list[Source | KnownDocument] = field(default_factory=list)  #: as they were brought
    photos: dict[Path, int] = field(default_factory=dict)  #: large ones, and their bytes
    taken: BatchTaken | None = None

    @property
    def left_over(self) -> list[TrayItem]:
        """The files that came by themselves and are not in the file, as they wait in a tray."""
        refused = None if self.taken is None else {place for place, _problem in self.taken.problems}
        return [
            replace(self.leads[source], path=str(source)) if source in self.leads else waiting_in_tray(source)
            for place, (source, item) in enumerate(zip(self.sources, self.items, strict=True))
            if item is None and isinstance(source, Path) and (refused is None or place in refused)
        ]

    @property
    def settled(self) -> list[TrayItem]:
        """What came from the tray and is in the file."""
        if self.taken is None:
            return []
        refused = {place for place, _problem in self.taken.problems}
        return [item for place, item in enumerate(self.items) if item is not None and place not in refused]

    @property
    def led(self) -> list[TrayItem]:
        """Documents just taken in whose names carry a code, for the tray."""
        if self.taken is None:
            return []
        return [
            replace(lead, label=title_of(document), document=document.id)
            for source, document in zip(self.sources, self.taken.documents, strict=True)
            if document is not None and isinstance(source, Path) and (lead := self.leads.get(source)) is not None
        ]


def waiting_in_tray(path: Path) -> TrayItem:
    """A file that waits without a proposal.

    Args:
        path: Of the file, which is not taken in yet.
    """
    return TrayItem(path.name, str(path))
