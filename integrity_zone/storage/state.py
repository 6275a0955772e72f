"""The ordinary tables: the present state of every subject, a pure function of its heads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Integer, and_, bindparam, delete, insert

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.heads import is_deleted
from integrity_zone.domain.marks import tick_position
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.state_tables import (
    AnswerRow,
    AssessmentRow,
    CharterRow,
    CommitmentRow,
    ControlRow,
    DeclarationRow,
    DocumentRow,
    EventRow,
    GuestRow,
    IssuedRow,
    KeepsakeRow,
    LetterheadRow,
    LinkRow,
    MemberRow,
    PaperTextRow,
    PictureRow,
    RecommendationRow,
    RemarkRow,
    RequirementRow,
    ResultReportRow,
    SignatoryRow,
    StaffRow,
    StageRow,
    UnitRow,
    WordingRow,
    WordingSourceRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Column, Connection, Delete, Insert, Table

    from integrity_zone.domain.journal.heads import FieldState

#: One row of a state table: column -> value.
Row = dict[str, "str | int | None"]

_YEAR_DIGITS = 4
#: Column kinds that are attributes of an entry.
_STAMPS = frozenset({"at", "actor"})


@dataclass(frozen=True)
class Projection:
    """Which table holds the state of one kind of subject."""

    table: Table
    prefix: str  #: how the subject begins
    path: tuple[str, ...]  #: columns named by the parts that follow

    @property
    def keys(self) -> tuple[str, ...]:
        """Columns of the primary key."""
        return ("workspace", *self.path)

    @cached_property
    def fields(self) -> tuple[Column[object], ...]:
        """The columns that tell of journal fields: of the one of the same name, unless their info says which."""
        return tuple(column for column in self.table.columns if column.name not in self.keys)

    @cached_property
    def stamps(self) -> tuple[Column[object], ...]:
        """Those of `fields` that say when, or by whom, the value of another was written."""
        return tuple(column for column in self.fields if column.info.get("kind") in _STAMPS)

    def key(self, workspace: str, subject: str) -> Row | None:
        """The primary key of a subject's row; None when the subject is of another kind."""
        if subject != self.prefix and not subject.startswith(self.prefix + "/"):
            return None
        parts = subject[len(self.prefix) + 1 :].split("/") if self.path else []
        if len(parts) != len(self.path) or (not self.path and subject != self.prefix):
            return None
        key: Row = {"workspace": workspace}
        for name, part in zip(self.path, parts, strict=True):
            if isinstance(self.table.columns[name].type, Integer):
                if not (part.isascii() and part.isdigit() and len(part) <= _YEAR_DIGITS):
                    return None
                key[name] = int(part)
            else:
                key[name] = part
        return key

    def row(self, key: Row, fields: Mapping[str, FieldState]) -> Row | None:
        """The row of a subject in this state; None when it is deleted or nothing is set.

        Args:
            key: Primary key of the row.
            fields: Field name -> state.
        """
        if is_deleted(fields):
            return None
        values = {column.name: _stored(column, fields) for column in self.fields}
        for column in self.stamps:
            written = next((fields[name] for name in column.info["of"] if values[name] is not None), None)
            if written is not None:
                values[column.name] = getattr(written.shown, column.info["kind"])
        return {**key, **values} if any(value is not None for value in values.values()) else None


_ANSWER_PATH = ("instrument", "year", "indicator", "stage")

PROJECTIONS: tuple[Projection, ...] = (
    Projection(table_of(UnitRow), "unit", ()),
    Projection(table_of(AssessmentRow), "assessment", ("instrument", "year")),
    Projection(table_of(AnswerRow), "answer", _ANSWER_PATH),
    Projection(table_of(DocumentRow), "document", ("id",)),
    Projection(table_of(LinkRow), "link/answer", (*_ANSWER_PATH, "document")),
    Projection(table_of(MemberRow), "member", ("id",)),
    Projection(table_of(RemarkRow), "remark", ("id",)),
    Projection(table_of(DeclarationRow), "declaration", ("year",)),
    Projection(table_of(SignatoryRow), "signatory", ("id",)),
    Projection(table_of(GuestRow), "guest", ("id",)),
    Projection(table_of(StaffRow), "staff", ("id",)),
    Projection(table_of(ControlRow), "control", ("id",)),
    Projection(table_of(CommitmentRow), "commitment", ("id",)),
    Projection(table_of(CharterRow), "charter", ("id",)),
    Projection(table_of(IssuedRow), "issued", ("id",)),
    Projection(table_of(KeepsakeRow), "keepsake", ("id",)),
    Projection(table_of(RequirementRow), "requirement", ("year", "key")),
    Projection(table_of(PaperTextRow), "paper-text", ("kind",)),
    Projection(table_of(LetterheadRow), "letterhead", ()),
    Projection(table_of(PictureRow), "picture", ("place",)),
    Projection(table_of(StageRow), "stage", ("instrument", "year", "stage")),
    Projection(table_of(ResultReportRow), "result-report", ("instrument", "year")),
    Projection(table_of(RecommendationRow), "recommendation", ("id",)),
    Projection(table_of(EventRow), "event", ("year", "key")),
    Projection(table_of(WordingRow), "wording", ("instrument", "code")),
    Projection(table_of(WordingSourceRow), "wording-source", ("instrument",)),
)
#: Table name -> statement, made once: each answer needs them.
_DELETIONS: Mapping[str, Delete] = {
    projection.table.name: delete(projection.table).where(
        and_(*(projection.table.columns[name] == bindparam(f"key_{name}") for name in projection.keys))
    )
    for projection in PROJECTIONS
}
_INSERTIONS: Mapping[str, Insert] = {projection.table.name: insert(projection.table) for projection in PROJECTIONS}
_BY_WORD = {projection.prefix.split("/")[0]: projection for projection in PROJECTIONS}


def projection_of(subject: str) -> Projection | None:
    """The projection for a subject; None for a kind this program does not know, which stays in the journal."""
    return _BY_WORD.get(subject.split("/", 1)[0])


def project(workspace: str, subjects: Mapping[str, Mapping[str, FieldState]]) -> dict[str, tuple[list[Row], list[Row]]]:
    """What the tables must hold for these subjects.

    Args:
        workspace: The unit's workspace id.
        subjects: Subject -> field name -> state.

    Returns:
        Table name -> (keys of all rows concerned, rows that must be there).
    """
    found: dict[str, tuple[list[Row], list[Row]]] = {}
    for subject, fields in subjects.items():
        projection = projection_of(subject)
        key = projection.key(workspace, subject) if projection else None
        if projection is None or key is None:
            continue
        keys, rows = found.setdefault(projection.table.name, ([], []))
        keys.append(key)
        row = projection.row(key, fields)
        if row is not None:
            rows.append(row)
    return found


def write_state(connection: Connection, wanted: Mapping[str, tuple[list[Row], list[Row]]]) -> None:
    """Bring the tables to what `project` found.

    Args:
        connection: In the transaction that writes the entries.
        wanted: Table name -> (keys concerned, rows that must be there).
    """
    for projection in PROJECTIONS:
        keys, rows = wanted.get(projection.table.name, ([], []))
        if keys:
            connection.execute(_DELETIONS[projection.table.name], _prefixed(keys))
        if rows:
            connection.execute(_INSERTIONS[projection.table.name], rows)


def _prefixed(keys: Iterable[Row]) -> list[Row]:
    return [{f"key_{name}": value for name, value in key.items()} for key in keys]


def _stored(column: Column[object], fields: Mapping[str, FieldState]) -> str | int | None:
    """A journal value as its column keeps it; None when it is of the wrong type, as a stranger's entry may be."""
    kind = column.info.get("kind")
    if kind == "ticks":
        return _ticks(fields)
    if column.name not in fields or kind in _STAMPS:
        return None
    value = fields[column.name].value
    if kind == "json":
        return None if value is None else canonical_json(value).decode()
    if kind == "truth":
        return int(value) if isinstance(value, bool) else None
    if isinstance(column.type, Integer):
        return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63 else None
    return value if isinstance(value, str) else None


def _ticks(fields: Mapping[str, FieldState]) -> str | None:
    positions = (tick_position(name) for name, state in fields.items() if state.value is True)
    ticked = sorted(position for position in positions if position is not None)
    return canonical_json(ticked).decode() if ticked else None
