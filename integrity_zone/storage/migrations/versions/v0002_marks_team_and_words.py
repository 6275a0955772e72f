"""Marks beside answers, who wrote what is shown, the team, remarks, kinds of units, words of contents."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

#: The head of each field that is shown: the latest, of those of one moment the one with the greatest id.
_SHOWN = """
SELECT workspace, subject, field, value, at, actor FROM (
    SELECT head.workspace, head.subject, head.field, entry.value, entry.at, entry.actor,
           row_number() OVER (
               PARTITION BY head.workspace, head.subject, head.field ORDER BY entry.at DESC, entry.id DESC
           ) AS place
    FROM head JOIN entry ON entry.id = head.entry
    WHERE {where}
) WHERE place = 1 ORDER BY workspace, subject
"""

_Fields = dict[str, tuple[Any, str, str]]


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
    for key, fields in _subjects("answer", 4):
        workspace, instrument, year, indicator, stage = key
        if not (year.isascii() and year.isdigit() and len(year) <= 4):
            continue
        at, by = _stamp(fields, "value") if _value(fields, "value") is not None else (None, None)
        row = {
            "workspace": workspace,
            "instrument": instrument,
            "year": int(year),
            "indicator": indicator,
            "stage": stage,
            "flag": _text(fields, "flag"),
            "ticked": _ticks(fields),
            "carried": _json(_value(fields, "carried")),
            "effort": _number(fields, "effort"),
            "recorded_at": at,
            "recorded_by": by,
        }
        if any(row[name] is not None for name in _ANSWER_COLUMNS):
            # Of an answer with marks alone there is no row yet.
            _run(
                "INSERT INTO answer (workspace, instrument, year, indicator, stage, flag, ticked, carried, effort, "
                "recorded_at, recorded_by) VALUES (:workspace, :instrument, :year, :indicator, :stage, :flag, "
                ":ticked, :carried, :effort, :recorded_at, :recorded_by) ON CONFLICT DO UPDATE SET flag = :flag, "
                "ticked = :ticked, carried = :carried, effort = :effort, recorded_at = :recorded_at, "
                "recorded_by = :recorded_by",
                row,
            )


def _fill_documents() -> None:
    for (workspace, document), fields in _subjects("document", 1):
        source = next((name for name in ("content", "url") if _text(fields, name) is not None), None)
        if source is not None:
            at, by = _stamp(fields, source)
            _run(
                "UPDATE document SET added_at = :at, added_by = :by WHERE workspace = :workspace AND id = :id",
                {"workspace": workspace, "id": document, "at": at, "by": by},
            )


def _fill_unit() -> None:
    for (workspace,), fields in _subjects("unit", 0):
        if (kind := _text(fields, "kind")) is not None:
            _run(
                "INSERT INTO unit (workspace, kind) VALUES (:workspace, :kind) ON CONFLICT DO UPDATE SET kind = :kind",
                {"workspace": workspace, "kind": kind},
            )


def _fill_members() -> None:
    for (workspace, member), fields in _subjects("member", 1):
        row = {name: _text(fields, name) for name in ("rank", "name", "role")} | {"area": _number(fields, "area")}
        if any(value is not None for value in row.values()):
            _run(
                "INSERT INTO member VALUES (:workspace, :id, :rank, :name, :role, :area)",
                row | {"workspace": workspace, "id": member},
            )


def _fill_remarks() -> None:
    for (workspace, remark), fields in _subjects("remark", 1):
        answer, text = _text(fields, "answer"), _text(fields, "text")
        at, by = _stamp(fields, "text") if text is not None else (None, None)
        if answer is not None or text is not None:
            _run(
                "INSERT INTO remark VALUES (:workspace, :id, :answer, :text, :at, :by)",
                {"workspace": workspace, "id": remark, "answer": answer, "text": text, "at": at, "by": by},
            )


def _subjects(word: str, parts: int) -> Iterator[tuple[tuple[str, ...], _Fields]]:
    """Workspace and parts of the name of each subject of one kind that is not deleted, with its fields."""
    where = "head.subject = :word" if parts == 0 else "head.subject > :word || '/' AND head.subject < :word || '0'"
    found: dict[tuple[str, str], _Fields] = {}
    for row in _run(_SHOWN.format(where=where), {"word": word}):
        found.setdefault((row.workspace, row.subject), {})[row.field] = (_parsed(row.value), row.at, row.actor)
    for (workspace, subject), fields in found.items():
        names = tuple(subject.split("/")[1:])
        exists = _value(fields, "exists")
        is_deleted = isinstance(exists, dict) and exists.get("exists") is False
        if len(names) == parts and not is_deleted:
            yield (workspace, *names), fields


def _run(statement: str, values: Mapping[str, Any]) -> sa.CursorResult[Any]:
    return op.get_bind().execute(sa.text(statement), values)


def _parsed(text: str | None) -> Any:
    """A stored value. What is no JSON is found by the check of the finished copy."""
    try:
        return None if text is None else json.loads(text, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError):
        return None


def _value(fields: _Fields, name: str) -> Any:
    return fields[name][0] if name in fields else None


def _stamp(fields: _Fields, name: str) -> tuple[str, str]:
    _value, at, actor = fields[name]
    return at, actor


def _text(fields: _Fields, name: str) -> str | None:
    value = _value(fields, name)
    return value if isinstance(value, str) else None


def _number(fields: _Fields, name: str) -> int | None:
    value = _value(fields, name)
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63 else None


def _ticks(fields: _Fields) -> str | None:
    """Positions of the fields `usual.<n>` that are true."""
    ticked = []
    for name, (value, _at, _actor) in fields.items():
        digits = name.removeprefix("usual.")
        is_position = digits != name and len(digits) <= 2 and digits.isascii() and digits.isdigit()
        if value is True and is_position and str(int(digits)) == digits:
            ticked.append(int(digits))
    return _json(sorted(ticked) or None)


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
