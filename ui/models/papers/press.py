"""Draws papers for the preview while somebody types: one child process, the last drawing kept for its other pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.papers import Letterhead, PaperKind
    from integrity_zone.services.papers.material import PaperMaterial
    from integrity_zone.services.papers.previews import PaperPreviews
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper to be looked at."""

    kind: PaperKind
    text: str
    year: int
    stand: int  #: another number after every change of the file that papers are made of
    number: str = ""
    dated_on: date | None = None
    place: str = ""
    signer: Signatory | None = None
    member: int | None = None  #: place in the staff list of whose pakta it is
    letterhead: Letterhead | None = None  #: another than the one kept

    @property
    def key(self) -> str:
        """Another one for another sheet."""
        return f"paper {hash(self)}"


class PaperPress:
    """May be asked from the side threads, one after the other."""

    def __init__(self) -> None:
        """Nothing is started or loaded yet."""
        self._turn = Lock()
        self._previews: PaperPreviews | None = None
        self._material: tuple[tuple[int, int], PaperMaterial] | None = None
        self._drawn: tuple[str, bytes] | None = None
        self._is_closed = False

    def draw(self, workspace: Workspace, sheet: Sheet) -> bytes:
        """The paper as PDF.

        Args:
            workspace: Open.
            sheet: Which.

        Raises:
            IntegrityZoneError: It cannot be drawn, or this was closed.
        """
        from integrity_zone.services.papers.material import PaperWish
        from integrity_zone.services.papers.previews import PaperPreviews

        with self._turn:
            if self._drawn is not None and self._drawn[0] == sheet.key:
                return self._drawn[1]
            if self._previews is None:
                self._previews = PaperPreviews()
            if self._is_closed:
                self._previews.close()
            wish = PaperWish(
                number=sheet.number, dated_on=sheet.dated_on, place=sheet.place, signer=sheet.signer, year=sheet.year
            )
            drawn = self._previews.preview(
                self._of(workspace, sheet),
                sheet.kind,
                sheet.text,
                wish=wish,
                member=sheet.member,
                letterhead=sheet.letterhead,
            )
            self._drawn = sheet.key, drawn
            return drawn

    def close(self) -> None:
        """End the child process, also in the middle of a drawing."""
        self._is_closed = True
        if self._previews is not None:
            self._previews.close()

    def _of(self, workspace: Workspace, sheet: Sheet) -> PaperMaterial:
        from integrity_zone.services.papers.material import paper_material

        stand = sheet.year, sheet.stand
        if self._material is None or self._material[0] != stand:
            self._material = stand, paper_material(workspace, year=sheet.year)
        return replace(self._material[1], generated_at=datetime.now(UTC).astimezone())
