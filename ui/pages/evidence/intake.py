"""The door of a page for evidence: what comes in through it belongs to the assessment that the page shows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.services.evidence.batch import KnownDocument, Placed
from integrity_zone.services.evidence.documents import Placement
from ui.models.standing import may_write_evidence
from ui.pages.evidence.load import Assessed, Load
from ui.pages.evidence.reception import Audience, reception_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from integrity_zone.services.evidence.documents import DocumentFacts, Source
    from ui.desk import Desk
    from ui.models.evidence.tray import TrayItem
    from ui.pages.assessment.taking_in import Picture


class Intake(Audience):
    """Hands over what is brought, and is told what became of it; asks nothing by a dialog of its own."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Bring nothing yet; nothing is told before `listen`.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        view = desk.hub.view
        assert view is not None, "a page without a file"  # noqa: S101 - a bug, not an input
        self._of = Assessed(view.snapshot.assessment.year, view.instrument)
        self._reception = reception_of(desk)

    def listen(self) -> None:
        """Be told from now on, also what became of what was brought to the page before this one."""
        self._reception.tell(self)

    def stop_listening(self) -> None:
        """The page is seen no more."""
        self._reception.tell_no_more(self)

    def bring(self, sources: Sequence[Source | Picture]) -> None:
        """Look at what was dropped, pasted or chosen, then take in what needs no asking."""
        if sources and may_write_evidence(self._desk.preferences.person, read_only=self._desk.hub.is_read_only):
            self._reception.bring(sources, self._of)

    def link(self, items: Sequence[TrayItem]) -> None:
        """Take in what waits in the tray, each behind its codes; without codes it is kept without a link."""
        sources: list[Source | KnownDocument] = [
            KnownDocument(item.document) if item.document else Path(item.path) for item in items
        ]
        batch = [Placed(source, Placement(item.codes)) for source, item in zip(sources, items, strict=True)]
        self._reception.take(Load(self._of, batch, list(items), sources=sources))

    def add(self, source: Source, facts: DocumentFacts, codes: tuple[str, ...] = ()) -> None:
        """Take one source in with what is known of it."""
        self._reception.take(Load(self._of, [Placed(source, Placement(codes), facts)], [None], sources=[source]))

    def answer_photos(self, *, smaller: bool) -> None:
        """What the person wants with the large photos of the load that waits."""
        self._reception.answer_photos(smaller=smaller)

    def forget_photos(self) -> None:
        """Take nothing of the load that waits."""
        self._reception.forget_photos()
