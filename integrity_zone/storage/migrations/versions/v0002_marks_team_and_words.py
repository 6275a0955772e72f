"""Marks beside answers, who wrote what is shown, the team, remarks, kinds of units, words of contents."""

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

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is new, and fill it from the journal: a copy may hold entries that a newer program wrote."""
    for name, kind in _ANSWER_COLUMNS.items():
        op.add_column("answer", sa.Column(name, kind, nullable=True, autoincrement=False))
    for name in ("added_at", "added_by"):
        op.add_column("document", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("unit", sa.Column("kind", sa.Text(), nullable=True))
    op.create_table(
        "member",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("area", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "remark",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("posted_at", sa.Text(), nullable=True),
        sa.Column("posted_by", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_index("remark_answer", "remark", ["workspace", "answer"], unique=False)
    op.create_table(
        "content_text",
        sa.Column("content", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("content"),
        sqlite_strict=True,
    )
    op.execute(
        "CREATE VIRTUAL TABLE content_search USING fts5(text, content='content_text', content_rowid='content', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    _fill_answers()
    _fill_documents()
    _fill_unit()
    _fill_members()
    _fill_remarks()


_ANSWER_COLUMNS: Mapping[str, sa.types.TypeEngine[Any]] = {
    "flag": sa.Text(),
    "ticked": sa.Text(),
    "carried": sa.Text(),
    "effort": sa.Integer(),
    "recorded_at": sa.Text(),
    "recorded_by": sa.Text(),
}


def _fill_answers() -> None:
    for key, fields in subjects("answer", 4):
        workspace, instrument, year, indicator, stage = key
        if not (year.isascii() and year.isdigit() and len(year) <= 4):
            continue
        at, by = stamp_of(fields, "value") if value_of(fields, "value") is not None else (None, None)
        row = {
            "workspace": workspace,
            "instrument": instrument,
            "year": int(year),
            "indicator": indicator,
            "stage": stage,
            "flag": text_of(fields, "flag"),
            "ticked": _ticks(fields),
            "carried": json_text(value_of(fields, "carried")),
            "effort": number_of(fields, "effort"),
            "recorded_at": at,
            "recorded_by": by,
        }
        if any(row[name] is not None for name in _ANSWER_COLUMNS):
            # Of an answer with marks alone there is no row yet.
            run(
                "INSERT INTO answer (workspace, instrument, year, indicator, stage, flag, ticked, carried, effort, "
                "recorded_at, recorded_by) VALUES (:workspace, :instrument, :year, :indicator, :stage, :flag, "
                ":ticked, :carried, :effort, :recorded_at, :recorded_by) ON CONFLICT DO UPDATE SET flag = :flag, "
                "ticked = :ticked, carried = :carried, effort = :effort, recorded_at = :recorded_at, "
                "recorded_by = :recorded_by",
                row,
            )


def _fill_documents() -> None:
    for (workspace, document), fields in subjects("document", 1):
        source = next((name for name in ("content", "url") if text_of(fields, name) is not None), None)
        if source is not None:
            at, by = stamp_of(fields, source)
            run(
                "UPDATE document SET added_at = :at, added_by = :by WHERE workspace = :workspace AND id = :id",
                {"workspace": workspace, "id": document, "at": at, "by": by},
            )


def _fill_unit() -> None:
    for (workspace,), fields in subjects("unit", 0):
        if (kind := text_of(fields, "kind")) is not None:
            run(
                "INSERT INTO unit (workspace, kind) VALUES (:workspace, :kind) ON CONFLICT DO UPDATE SET kind = :kind",
                {"workspace": workspace, "kind": kind},
            )


def _fill_members() -> None:
    for (workspace, member), fields in subjects("member", 1):
        row = {name: text_of(fields, name) for name in ("rank", "name", "role")} | {"area": number_of(fields, "area")}
        if any(value is not None for value in row.values()):
            run(
                "INSERT INTO member VALUES (:workspace, :id, :rank, :name, :role, :area)",
                row | {"workspace": workspace, "id": member},
            )


def _fill_remarks() -> None:
    for (workspace, remark), fields in subjects("remark", 1):
        answer, text = text_of(fields, "answer"), text_of(fields, "text")
        at, by = stamp_of(fields, "text") if text is not None else (None, None)
        if answer is not None or text is not None:
            run(
                "INSERT INTO remark VALUES (:workspace, :id, :answer, :text, :at, :by)",
                {"workspace": workspace, "id": remark, "answer": answer, "text": text, "at": at, "by": by},
            )


def _ticks(fields: Fields) -> str | None:
    """Positions of the fields `usual.<n>` that are true."""
    ticked = []
    for name, (value, _at, _actor) in fields.items():
        digits = name.removeprefix("usual.")
        is_position = digits != name and len(digits) <= 2 and digits.isascii() and digits.isdigit()
        if value is True and is_position and str(int(digits)) == digits:
            ticked.append(int(digits))
    return json_text(sorted(ticked) or None)
