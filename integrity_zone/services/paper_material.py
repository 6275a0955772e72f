"""What papers are made of, and what is asked of one, as values that can be handed to another process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.papers import Letterhead, PaperKind
    from integrity_zone.domain.workspace import Snapshot


@dataclass(frozen=True, slots=True)
class PaperMaterial:
    """What papers are made of, as values; from `paper_making.paper_material`."""

    snapshot: Snapshot  #: without answers and documents, which no paper needs
    letterhead: Letterhead
    emblem: bytes | None
    logo: bytes | None
    state_emblem: bytes | None
    generated_at: datetime


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """One paper as asked for, as values that can be handed to another process."""

    kind: PaperKind
    text: str
    number: str = ""
    dated_on: date | None = None
    place: str = ""
    signer: Signatory | None = None
    parties: tuple[Signatory, ...] = ()
    members: tuple[int, ...] | None = None  #: of a pakta; None for all
    document_id: str = ""


def with_letterhead(material: PaperMaterial, letterhead: Letterhead | None) -> PaperMaterial:
    """The same under another letterhead, such as one that is being edited."""
    return material if letterhead is None else replace(material, letterhead=letterhead)
