"""The papers of one year, their texts and letterhead, as domain values."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import and_, func, select

from integrity_zone.domain.ceremony import CharterFile, FileKind, Keepsake, KeepsakeKind
from integrity_zone.domain.declaration import Paper
from integrity_zone.domain.declaration_file import parse_declaration, require_complete
from integrity_zone.domain.journal.subjects import issued_subject
from integrity_zone.domain.papers import (
    MARGIN_MILLIMETRES,
    IssuedPaper,
    Letterhead,
    Lettering,
    Margins,
    PaperKind,
    Papers,
    PaperText,
)
from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.declarations import DeclarationTables
from integrity_zone.storage.repositories import SHA256, day, moment
from integrity_zone.storage.state_tables import (
    CharterRow,
    IssuedRow,
    KeepsakeRow,
    LetterheadRow,
    PaperTextRow,
    PictureRow,
    RequirementRow,
)
from integrity_zone.storage.tables import EntryRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Connection, Row, Table

    from integrity_zone.domain.declaration import Declaration

_ENTRY = table_of(EntryRow)
_ISSUED = table_of(IssuedRow)
_CHARTER = table_of(CharterRow)
_KEEPSAKE = table_of(KeepsakeRow)
_REQUIREMENT = table_of(RequirementRow)
_TEXT = table_of(PaperTextRow)
_LETTERHEAD = table_of(LetterheadRow)
_PICTURE = table_of(PictureRow)
_Choice = TypeVar("_Choice", bound=StrEnum)

#: In the registry, why a line no longer holds that says something else than when it was entered.
ALTERED = "baris registri diubah sesudah diterbitkan"
_WRITTEN_ONCE = tuple(column.name for column in _ISSUED.columns if column.name not in {"workspace", "id", "withdrawn"})
#: More of a text of the registry is not shown; this program writes less.
_LINE_CHARACTERS = 500
_NOTE_CHARACTERS = 1000
#: Numbers that a revision can have; what a stranger's entry says beyond is none.
_REVISIONS = range(1, 1000)

#: Journal subjects that tell of papers begin so.
WORDS = frozenset(
    {"issued", "charter", "keepsake", "requirement", "paper-text", "letterhead", "picture", "declaration"}
)


class PaperTables:
    """Papers of one unit and year."""

    def __init__(self, connection: Connection, workspace: str, year: int) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace
        self._year = year

    def papers(self) -> Papers:
        """All of them; what a stranger's entry left without kind or content is not shown."""
        return Papers(
            issued=tuple(self._issued()),
            names=self._names(),
            files=tuple(self._files()),
            keepsakes=tuple(self._keepsakes()),
            publication=DeclarationTables(self._connection, self._workspace, self._year).publication(),
            letterhead=self._letterhead(),
            texts={text.kind: text for text in self._texts()},
            requirements={item.key: item for item in self._requirements()},
        )

    def last_keepsake_rank(self) -> str:
        """Rank of the last photograph or press item; empty without any."""
        return max((row.rank or "" for row in self._of_year(_KEEPSAKE)), default="")

    def _of_year(self, table: Table) -> Iterator[Row[Any]]:
        return self._rows(table, year=self._year)

    def _rows(self, table: Table, **values: object) -> Iterator[Row[Any]]:
        wanted = select(table).where(table.c.workspace == self._workspace)
        for name, value in values.items():
            wanted = wanted.where(table.c[name] == value)
        yield from self._connection.execute(wanted)

    def _issued(self) -> Iterator[IssuedPaper]:
        rows = sorted(self._of_year(_ISSUED), key=lambda row: (row.issued_at or "", row.revision or 0, row.id))
        void = self._void() if rows else {}
        for row in rows:
            kind = _choice(PaperKind, row.kind)
            if kind is not None and row.content and row.document_id:
                yield IssuedPaper(
                    id=row.id,
                    kind=kind,
                    document_id=_line(row.document_id),
                    revision=row.revision if row.revision in _REVISIONS else 1,
                    title=_line(row.title),
                    number=_line(row.number),
                    dated_on=day(row.dated_on),
                    content=row.content,
                    data_digest=row.data_digest or "",
                    signatories=tuple(_line(name) for name in _parsed(row.signatories, list) if isinstance(name, str)),
                    declaration=_declaration(row.declaration),
                    withdrawn=_line(why)
                    if (why := row.withdrawn or void.get(issued_subject(row.id))) is not None
                    else None,
                    issued_at=moment(row.issued_at),
                    issued_by=row.issued_by or "",
                )

    def _void(self) -> dict[str, str]:
        """Lines of the registry that hold no more, by id, and why: what is issued is written once.

        Whoever changes a line afterwards, or takes a withdrawal back, is not this program. That a reason was erased
        makes no line hold again.
        """
        withdrawals = select(_ENTRY.c.subject, _ENTRY.c.value).where(self._of_lines, _ENTRY.c.field == "withdrawn")
        again = select(_ENTRY.c.subject).where(self._of_lines, _ENTRY.c.field.in_(_WRITTEN_ONCE))
        again = again.group_by(_ENTRY.c.subject, _ENTRY.c.field).having(func.count() > 1)
        void = {
            subject: _parsed(reason, str)
            for subject, reason in self._connection.execute(withdrawals.order_by(_ENTRY.c.position))
            if reason != "null"
        }
        void |= dict.fromkeys(self._connection.execute(again).scalars(), ALTERED)
        return void

    def _names(self) -> frozenset[str]:
        """Document ids that lines of this year were ever given, by the journal, which forgets none."""
        given = select(_ENTRY.c.value).where(self._of_lines, _ENTRY.c.field == "document_id")
        names = (_parsed(value, str) for value in self._connection.execute(given).scalars())
        return frozenset(_line(name) for name in names if f"-{self._year}-" in name)

    @property
    def _of_lines(self) -> ColumnElement[bool]:
        """Entries about lines of the registry."""
        return and_(
            _ENTRY.c.workspace == self._workspace,
            _ENTRY.c.subject.between("issued/", "issued0"),
            _ENTRY.c.waiting == 0,
        )

    def _files(self) -> Iterator[CharterFile]:
        for row in sorted(self._of_year(_CHARTER), key=lambda row: (row.added_at or "", row.id)):
            usual = FileKind.SIGNED if row.signature_field else FileKind.DRAWN
            kind = usual if row.kind is None else _choice(FileKind, row.kind)
            if kind is not None and row.content:
                yield CharterFile(
                    id=row.id,
                    document_id=_line(row.document_id),
                    kind=kind,
                    content=row.content,
                    size_bytes=self._size(row.content),
                    data_digest=row.data_digest or "",
                    field=row.signature_field or "",
                    signer=_line(row.signer),
                    issuer=_line(row.issuer),
                    signed_at=_line(row.signed_at),
                    added_at=moment(row.added_at),
                    added_by=row.added_by or "",
                )

    def _size(self, content: str) -> int:
        found = ContentTables(self._connection).find(bytes.fromhex(content)) if SHA256.fullmatch(content) else None
        return found[1] if found is not None else 0

    def _keepsakes(self) -> Iterator[Keepsake]:
        for row in sorted(self._of_year(_KEEPSAKE), key=lambda row: (row.rank or "", row.id)):
            kind = _choice(KeepsakeKind, row.kind)
            if kind is not None and row.document:
                yield Keepsake(row.id, kind, row.document, row.note or "")

    def _requirements(self) -> Iterator[Requirement]:
        for row in self._of_year(_REQUIREMENT):
            yield Requirement(
                key=row.key,
                state=_choice(RequirementState, row.state),
                value=_line(row.value),
                dated_on=day(row.dated_on),
                note=clean_text((row.note or "")[:_NOTE_CHARACTERS]),
                document=row.document or "",
            )

    def _texts(self) -> Iterator[PaperText]:
        for row in self._rows(_TEXT):
            kind = _choice(PaperKind, row.kind)
            if kind is not None and row.text is not None:
                yield PaperText(kind, row.text, moment(row.edited_at), row.edited_by or "")

    def _letterhead(self) -> Letterhead:
        pictures = {row.place: row.content or "" for row in self._rows(_PICTURE)}
        row = next(self._rows(_LETTERHEAD), None)
        usual = Letterhead(
            emblem=pictures.get("emblem", ""), logo=pictures.get("logo", ""), state_emblem=pictures.get("state", "")
        )
        if row is None:
            return usual
        return Letterhead(
            government=row.government or "",
            unit=row.unit or "",
            address=row.address or "",
            contact=row.contact or "",
            emblem=usual.emblem,
            logo=usual.logo,
            state_emblem=usual.state_emblem,
            paper=_choice(Paper, row.paper) or usual.paper,
            lettering=_choice(Lettering, row.lettering) or usual.lettering,
            margins=_margins(row, usual.margins),
            number_pattern=row.number_pattern or "",
        )


def _margins(row: Row[Any], usual: Margins) -> Margins:
    def width(kept: int | None, otherwise: int) -> int:
        return kept if kept is not None and kept in MARGIN_MILLIMETRES else otherwise

    return Margins(
        top=width(row.margin_top, usual.top),
        bottom=width(row.margin_bottom, usual.bottom),
        left=width(row.margin_left, usual.left),
        right=width(row.margin_right, usual.right),
    )


def _declaration(text: str | None) -> Declaration | None:
    """A frozen declaration; None for one that no charter can have been made of."""
    try:
        return require_complete(parse_declaration(_parsed(text, dict)))
    except IntegrityZoneError:
        return None


def _line(text: str | None) -> str:
    """A text of the registry as documents may repeat it: a stranger's entry may hold anything."""
    return clean_line(text or "")[:_LINE_CHARACTERS]


def _parsed(text: str | None, kind: type) -> Any:
    """A value kept as JSON when it is of this kind, else an empty one."""
    try:
        found = None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        found = None
    return found if isinstance(found, kind) else kind()


def _choice(kind: type[_Choice], text: str | None) -> _Choice | None:
    return kind(text) if text in list(kind) else None
