"""Columns of a workspace file: what they hold, and what else is to be known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

if TYPE_CHECKING:
    from sqlmodel import SQLModel

#: Column info that marks what can name a person, so that a parcel can leave it out.
PERSONAL: dict[str, object] = {"personal": True}
#: Column info of a truth value kept as 0 or 1, and of a value kept as canonical JSON.
TRUTH: dict[str, object] = {"kind": "truth"}
JSON_TEXT: dict[str, object] = {"kind": "json"}
#: Column info of the positions of all fields `usual.<n>` that are true, as a JSON list.
TICKS: dict[str, object] = {"kind": "ticks"}


def since(*fields: str) -> dict[str, object]:
    """Column info of the moment at which the present value of the first of these fields that has one was written."""
    return {"kind": "at", "of": fields}


def whose(*fields: str) -> dict[str, object]:
    """Column info of the person who wrote the present value of the first of these fields that has one."""
    return {"kind": "actor", "of": fields, **PERSONAL}


def strict(*constraints: Index | UniqueConstraint) -> tuple[object, ...]:
    """Arguments of a table whose columns hold only what they are declared for."""
    return (*constraints, {"sqlite_strict": True})


def text_column(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[str]:
    """A column of text."""
    return Column(Text, primary_key=key, nullable=null and not key, info=info or {})


def number_column(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[int]:
    """A column of whole numbers."""
    return Column(Integer, primary_key=key, nullable=null and not key, autoincrement=False, info=info or {})


def bytes_column(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[bytes]:
    """A column of bytes."""
    return Column(LargeBinary, primary_key=key, nullable=null and not key, info=info or {})


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    table = row.__table__  # type: ignore[attr-defined]  # SQLModel sets it, its type does not say so
    assert isinstance(table, Table)  # noqa: S101 - narrows for the type checker
    return table
