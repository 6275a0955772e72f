"""Ways of signing, files of charters, the registry of issued papers, their texts and letterhead, requirements."""

from __future__ import annotations

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

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

#: Table -> columns that it gains.
_GAINS: Mapping[str, tuple[str, ...]] = {
    "signatory": ("way", "delegation", "on_behalf_of"),
    "staff": ("grade", "pakta_on"),
    "declaration": ("published_on", "published_where"),
    "charter": ("kind", "issuer", "signed_at", "added_at", "added_by"),
}
#: Column -> the field of which it tells the moment and the person.
_STAMPS = {"added": "content", "issued": "content", "edited": "text"}
#: New table -> first word of its subjects, columns named by the parts that follow, other columns.
_NEW: Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "issued": (
        "issued",
        ("id",),
        (
            "year",
            "kind",
            "document_id",
            "revision",
            "title",
            "number",
            "dated_on",
            "content",
            "data_digest",
            "signatories",
            "declaration",
            "withdrawn",
            "issued_at",
            "issued_by",
        ),
    ),
    "keepsake": ("keepsake", ("id",), ("year", "rank", "kind", "document", "note")),
    "requirement": ("requirement", ("year", "key"), ("state", "value", "dated_on", "note", "document")),
    "paper_text": ("paper-text", ("kind",), ("text", "edited_at", "edited_by")),
    "letterhead": (
        "letterhead",
        (),
        (
            "government",
            "unit",
            "address",
            "contact",
            "paper",
            "lettering",
            "margin_top",
            "margin_bottom",
            "margin_left",
            "margin_right",
            "number_pattern",
        ),
    ),
    "picture": ("picture", ("place",), ("content",)),
}
_NUMBERS = frozenset({"year", "revision", "margin_top", "margin_bottom", "margin_left", "margin_right"})
_JSON = frozenset({"signatories", "declaration"})


def upgrade() -> None:
    """Add what is new, and fill it from the journal: a copy may hold entries that a newer program wrote."""
    for table, columns in _GAINS.items():
        for column in columns:
            op.add_column(table, sa.Column(column, sa.Text(), nullable=True))
    for table, (_word, keys, columns) in _NEW.items():
        op.create_table(
            table,
            sa.Column("workspace", sa.Text(), nullable=False),
            *(sa.Column(key, _type(key), autoincrement=False, nullable=False) for key in keys),
            *(sa.Column(column, _type(column), autoincrement=False, nullable=True) for column in columns),
            sa.PrimaryKeyConstraint("workspace", *keys),
            sqlite_strict=True,
        )
    for table, columns in _GAINS.items():
        _fill_gains(table, columns)
    for table, (word, keys, columns) in _NEW.items():
        _fill_new(table, word, keys, columns)


def _type(column: str) -> sa.types.TypeEngine[Any]:
    return sa.Integer() if column in _NUMBERS else sa.Text()


def _fill_gains(table: str, columns: tuple[str, ...]) -> None:
    key = "year" if table == "declaration" else "id"
    for (workspace, name), fields in subjects(table, 1):
        values = {column: _kept(fields, column) for column in columns}
        if all(value is None for value in values.values()) or (key == "year" and not _is_year(name)):
            continue
        named: Mapping[str, Any] = {"workspace": workspace, key: int(name) if key == "year" else name}
        settings = ", ".join(f"{column} = :{column}" for column in columns)
        # What has nothing but such a field has no row yet.
        run(
            f"INSERT INTO {table} (workspace, {key}, {', '.join(columns)}) "  # noqa: S608 - names of ours
            f"VALUES (:workspace, :{key}, {', '.join(f':{column}' for column in columns)}) "
            f"ON CONFLICT DO UPDATE SET {settings}",
            {**named, **values},
        )


def _fill_new(table: str, word: str, keys: tuple[str, ...], columns: tuple[str, ...]) -> None:
    for (workspace, *parts), fields in subjects(word, len(keys)):
        named: dict[str, Any] = dict(zip(keys, parts, strict=True))
        values = {column: _kept(fields, column) for column in columns}
        if all(value is None for value in values.values()) or not _is_year(named.get("year", "2026")):
            continue
        if "year" in named:
            named["year"] = int(named["year"])
        row = {"workspace": workspace, **named, **values}
        run(
            f"INSERT INTO {table} ({', '.join(row)}) "  # noqa: S608 - names of ours
            f"VALUES ({', '.join(f':{column}' for column in row)})",
            row,
        )


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4


def _kept(fields: Fields, column: str) -> str | int | None:
    """What a column keeps of the fields of a subject."""
    what, _, which = column.rpartition("_")
    if which in {"at", "by"} and what in _STAMPS:
        field = _STAMPS[what]
        if text_of(fields, field) is None:
            return None
        at, by = stamp_of(fields, field)
        return at if which == "at" else by
    if column in _JSON:
        return json_text(value_of(fields, column))
    return number_of(fields, column) if column in _NUMBERS else text_of(fields, column)
