"""What papers are made of, and what is asked of one, as values that can be handed to another process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from integrity_zone.domain.declaration import Declaration, without_confidential_places
from integrity_zone.domain.declaration_file import NAME_LIMIT, declaration_document, parse_declaration
from integrity_zone.domain.papers import Papers
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.services.letterheads import letterhead_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.papers import Letterhead, PaperKind
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace

NUMBER_LIMIT = 128


@dataclass(frozen=True, slots=True)
class PaperMaterial:
    """What papers are made of, as values; from `paper_material`."""

    snapshot: Snapshot  #: without answers and documents, which no paper needs
    letterhead: Letterhead
    emblem: bytes | None
    logo: bytes | None
    state_emblem: bytes | None
    generated_at: datetime


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """One paper as asked for, as values that can be handed to another process; from `asked_paper`."""

    kind: PaperKind
    text: str
    number: str = ""
    dated_on: date | None = None
    place: str = ""
    signer: Signatory | None = None
    parties: tuple[Signatory, ...] = ()
    members: tuple[int, ...] | None = None  #: of a pakta; None for all
    document_id: str = ""


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What is asked of one paper, besides its kind; what is not said is taken from the declaration."""

    number: str = ""  #: as printed; empty for none
    dated_on: date | None = None  #: None: the day of the declaration, else left open to be written by hand
    place: str = ""
    signer: Signatory | None = None  #: who signs alone; None: the first head, or for letters of the agency nobody yet
    parties: tuple[Signatory, ...] = ()  #: of minutes; empty: heads and witnesses of the declaration
    year: int | None = None  #: None for the latest
    now: datetime | None = None
    progress: Callable[[Progress], None] | None = None
    cancelled: Callable[[], bool] | None = None
    replace: bool = False  #: take the place of a file of that name


def paper_material(workspace: Workspace, *, year: int | None = None, now: datetime | None = None) -> PaperMaterial:
    """Everything papers are made of, at one moment; small enough to be handed to a child for every preview."""
    snapshot = workspace.snapshot(year)
    letterhead = snapshot.papers.letterhead
    nothing: MappingProxyType[str, Any] = MappingProxyType({})
    return PaperMaterial(
        snapshot=replace(
            snapshot,
            answers=MappingProxyType({}),
            documents=nothing,
            links=(),
            remarks=nothing,
            conflicts=(),
            declaration=None if snapshot.declaration is None else without_confidential_places(snapshot.declaration),
            papers=Papers(),
        ),
        letterhead=letterhead,
        emblem=letterhead_picture(workspace, letterhead.emblem),
        logo=letterhead_picture(workspace, letterhead.logo),
        state_emblem=letterhead_picture(workspace, letterhead.state_emblem),
        generated_at=(now or datetime.now(UTC)).astimezone(),
    )


def with_letterhead(material: PaperMaterial, letterhead: Letterhead | None) -> PaperMaterial:
    """The same under another letterhead, such as one that is being edited."""
    return material if letterhead is None else replace(material, letterhead=letterhead)


def asked_paper(kind: PaperKind, text: str, wish: PaperWish, members: Sequence[int] | None = None) -> PaperAsked:
    """What is asked of one paper, cleaned as it would be kept.

    Args:
        kind: Which paper.
        text: As typed or kept.
        wish: Number, day and people.
        members: Places in the staff list; None for all.

    Raises:
        TooLongError: Number or place.
        ProblemList: Somebody named cannot be kept so.
    """
    return PaperAsked(
        kind=kind,
        text=text,
        number=limited(clean_line(wish.number), NUMBER_LIMIT, "number"),
        dated_on=wish.dated_on,
        place=limited(clean_line(wish.place), NAME_LIMIT, "place"),
        signer=None if wish.signer is None else _checked(wish.signer),
        parties=tuple(_checked(person) for person in wish.parties),
        members=None if members is None else tuple(members),
    )


def _checked(person: Signatory) -> Signatory:
    """Somebody named for one paper, as the declaration would keep them."""
    return parse_declaration(declaration_document(Declaration(heads=(person,)))).heads[0]
