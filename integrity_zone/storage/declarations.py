"""A declaration and the people, texts and controls that belong to it, each a subject of its own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from integrity_zone.domain.ceremony import Delegation, Publication, Way
from integrity_zone.domain.declaration import (
    Control,
    Declaration,
    Guest,
    Orientation,
    Paper,
    Signatory,
    StaffMember,
)
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import day
from integrity_zone.storage.state_tables import (
    CommitmentRow,
    ControlRow,
    DeclarationRow,
    GuestRow,
    SignatoryRow,
    StaffRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, RowMapping, Table

    from integrity_zone.domain.journal.canonical import JsonValue

_DECLARATION = table_of(DeclarationRow)
_Member = TypeVar("_Member", bound=StrEnum)
_Default = TypeVar("_Default", bound=StrEnum | None)

Fields = dict[str, "JsonValue"]


@dataclass(frozen=True)
class Part:
    """One list of a declaration: where it is kept, and how its items are journal fields."""

    name: str  #: attribute of the Declaration
    word: str  #: first word of the journal subjects
    table: Table
    role: str | None
    fields: Callable[[Any], Fields]
    item: Callable[[RowMapping], object]


@dataclass(frozen=True, slots=True)
class Kept:
    """An item as it is in the file."""

    subject: str
    rank: str
    fields: Fields


def _signatory_fields(person: Signatory) -> Fields:
    fields: Fields = asdict(person)
    fields["grade"] = fields.pop("rank")
    # What everybody does unless it is said: older entries and older programs know nothing of it.
    fields["way"] = None if person.way is Way.HERE else person.way.value
    fields["delegation"] = None if person.delegation is None else person.delegation.value
    fields["on_behalf_of"] = person.on_behalf_of or None
    return fields


def _signatory(row: RowMapping) -> Signatory:
    return Signatory(
        row["name"] or "",
        row["office"] or "",
        row["organisation"] or "",
        rank=row["grade"],
        nip=row["nip"],
        certificate=row["certificate"],
        way=_member(Way, row["way"], Way.HERE),
        delegation=_member(Delegation, row["delegation"], None),
        on_behalf_of=row["on_behalf_of"] or "",
    )


def _guest(row: RowMapping) -> Guest:
    return Guest(row["name"] or "", row["organisation"] or "")


def _staff_fields(person: StaffMember) -> Fields:
    return {
        "name": person.name,
        "nip": person.nip,
        "office": person.office,
        "grade": person.rank,
        "pakta_on": person.pakta_on.isoformat() if person.pakta_on else None,
    }


def _staff_member(row: RowMapping) -> StaffMember:
    return StaffMember(
        row["name"] or "", row["nip"], row["office"] or "", rank=row["grade"], pakta_on=day(row["pakta_on"])
    )


def _commitment(row: RowMapping) -> str:
    return row["text"] or ""


def _control(row: RowMapping) -> Control:
    # Confidential unless somebody said that it is not: a stranger's entry, or an erased one, must not show the place.
    return Control(row["kind"] or "", row["place"] or "", row["count"] or 0, confidential=row["confidential"] != 0)


def _text_field(text: str) -> Fields:
    return {"text": text}


#: In the order in which they are written.
PARTS: tuple[Part, ...] = (
    Part("heads", "signatory", table_of(SignatoryRow), "head", _signatory_fields, _signatory),
    Part("witnesses", "signatory", table_of(SignatoryRow), "witness", _signatory_fields, _signatory),
    Part("guests", "guest", table_of(GuestRow), None, asdict, _guest),
    Part("staff", "staff", table_of(StaffRow), None, _staff_fields, _staff_member),
    Part("commitments", "commitment", table_of(CommitmentRow), None, _text_field, _commitment),
    Part("controls", "control", table_of(ControlRow), None, asdict, _control),
)


class DeclarationTables:
    """The declaration of one year."""

    def __init__(self, connection: Connection, workspace: str, year: int) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace
        self._year = year

    def declaration(self) -> Declaration | None:
        """The declaration; None when nothing was set for the year."""
        wanted = select(_DECLARATION).where(
            _DECLARATION.c.workspace == self._workspace, _DECLARATION.c.year == self._year
        )
        row = self._connection.execute(wanted).one_or_none()
        lists: dict[str, Any] = {part.name: tuple(map(part.item, self._rows(part))) for part in PARTS}
        if row is None:
            return Declaration(**lists) if any(lists.values()) else None
        return Declaration(
            place=row.place or "",
            date=day(row.date),
            number=row.number,
            government=row.government or "",
            paper=_member(Paper, row.paper, Paper.A4),
            orientation=_member(Orientation, row.orientation, Orientation.PORTRAIT),
            **lists,
        )

    def publication(self) -> Publication | None:
        """That it was made public; None while not."""
        wanted = select(_DECLARATION.c.published_on, _DECLARATION.c.published_where).where(
            _DECLARATION.c.workspace == self._workspace, _DECLARATION.c.year == self._year
        )
        row = self._connection.execute(wanted).one_or_none()
        on = day(row.published_on) if row else None
        return Publication(on, row.published_where or "") if row and on else None

    def kept(self, part: Part) -> tuple[Kept, ...]:
        """The items of one list in their order."""
        return tuple(
            Kept(f"{part.word}/{row['id']}", row["rank"] or "", part.fields(part.item(row))) for row in self._rows(part)
        )

    def _rows(self, part: Part) -> tuple[RowMapping, ...]:
        columns = part.table.columns
        wanted = select(part.table).where(columns.workspace == self._workspace, columns.year == self._year)
        if part.role is not None:
            wanted = wanted.where(columns.role == part.role)
        return tuple(self._connection.execute(wanted.order_by(columns.rank, columns.id)).mappings())


def _member(kind: type[_Member], text: str | None, default: _Default) -> _Member | _Default:
    return kind(text) if text in list(kind) else default
