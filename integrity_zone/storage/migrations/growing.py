"""What a revision adds to the tables, filled from the journal: a copy may hold entries that a newer program wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

from integrity_zone.storage.migrations.filling import (
    Fields,
    json_text,
    number_of,
    run,
    stamp_of,
    subjects,
    text_of,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEAR_DIGITS = 4


@dataclass(frozen=True)
class Kinds:
    """How the columns of a revision are kept; what is in none of these is text."""

    numbers: frozenset[str] = frozenset()
    json: frozenset[str] = frozenset()
    #: What was done ("issued" for `issued_at` and `issued_by`) -> the field of which moment and person are told.
    stamps: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Growth:
    """What one table gains; a table that is new gains all it has."""

    table: str
    word: str  #: how the subjects begin that it tells of
    keys: tuple[str, ...]  #: columns named by the parts that follow
    columns: tuple[str, ...]
    is_new: bool = True


def grow(growths: tuple[Growth, ...], kinds: Kinds) -> None:
    """Add tables and columns, then fill them.

    Args:
        growths: What comes.
        kinds: How its columns are kept.
    """
    for growth in growths:
        if growth.is_new:
            _create(growth, kinds)
        else:
            for column in growth.columns:
                op.add_column(growth.table, sa.Column(column, _type(column, kinds), autoincrement=False, nullable=True))
    for growth in growths:
        _fill(growth, kinds)


def _create(growth: Growth, kinds: Kinds) -> None:
    op.create_table(
        growth.table,
        sa.Column("workspace", sa.Text(), nullable=False),
        *(sa.Column(key, _type(key, kinds), autoincrement=False, nullable=False) for key in growth.keys),
        *(sa.Column(column, _type(column, kinds), autoincrement=False, nullable=True) for column in growth.columns),
        sa.PrimaryKeyConstraint("workspace", *growth.keys),
        sqlite_strict=True,
    )


def _type(column: str, kinds: Kinds) -> sa.types.TypeEngine[Any]:
    return sa.Integer() if column in kinds.numbers else sa.Text()


def _fill(growth: Growth, kinds: Kinds) -> None:
    for (workspace, *parts), fields in subjects(growth.word, len(growth.keys)):
        named: dict[str, Any] = dict(zip(growth.keys, parts, strict=True))
        values = {column: _kept(fields, column, kinds) for column in growth.columns}
        if all(value is None for value in values.values()):
            continue
        if "year" in named:
            if not _is_year(named["year"]):
                continue
            named["year"] = int(named["year"])
        row = {"workspace": workspace, **named, **values}
        settings = ", ".join(f"{column} = :{column}" for column in growth.columns)
        # What has nothing but a field that is new has no row yet.
        run(
            f"INSERT INTO {growth.table} ({', '.join(row)}) "  # noqa: S608 - names of ours
            f"VALUES ({', '.join(f':{column}' for column in row)}) ON CONFLICT DO UPDATE SET {settings}",
            row,
        )


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _YEAR_DIGITS


def _kept(fields: Fields, column: str, kinds: Kinds) -> str | int | None:
    """What a column keeps of the fields of a subject."""
    what, _, which = column.rpartition("_")
    if which in {"at", "by"} and what in kinds.stamps:
        stamped = kinds.stamps[what]
        if text_of(fields, stamped) is None:
            return None
        at, by = stamp_of(fields, stamped)
        return at if which == "at" else by
    if column in kinds.json:
        return json_text(value_of(fields, column))
    return number_of(fields, column) if column in kinds.numbers else text_of(fields, column)
