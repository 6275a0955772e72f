"""First release: journal, contents and the state tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everything anew."""
    op.create_table(
        "answer",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "instrument", "year", "indicator", "stage"),
        sqlite_strict=True,
    )
    op.create_table(
        "assessment",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("instrument_digest", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "instrument", "year"),
        sqlite_strict=True,
    )
    op.create_table(
        "chain",
        sa.Column("replica", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("replica"),
        sqlite_strict=True,
    )
    op.create_table(
        "charter",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("signature_field", sa.Text(), nullable=True),
        sa.Column("document_id", sa.Text(), nullable=True),
        sa.Column("data_digest", sa.Text(), nullable=True),
        sa.Column("signer", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "chunk",
        sa.Column("content", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("content", "n"),
        sqlite_strict=True,
    )
    op.create_table(
        "commitment",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "content",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("complete", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_index("content_sha256", "content", ["sha256"], unique=True)
    op.create_table(
        "control",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("count", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("confidential", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "declaration",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("government", sa.Text(), nullable=True),
        sa.Column("paper", sa.Text(), nullable=True),
        sa.Column("orientation", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "year"),
        sqlite_strict=True,
    )
    op.create_table(
        "document",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("period_from", sa.Text(), nullable=True),
        sa.Column("period_to", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_index("document_content", "document", ["workspace", "content"], unique=False)
    op.create_table(
        "entry",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("v", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("replica", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("parents", sa.LargeBinary(), nullable=False),
        sa.Column("waiting", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("position"),
        sqlite_strict=True,
    )
    op.create_index("entry_chain", "entry", ["replica", "seq"], unique=False)
    op.create_index("entry_field", "entry", ["workspace", "subject", "field"], unique=False)
    op.create_index("entry_id", "entry", ["id"], unique=True)
    op.create_index("entry_step", "entry", ["step"], unique=False)
    op.create_table(
        "guest",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "head",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "subject", "field", "entry"),
        sqlite_strict=True,
    )
    op.create_table(
        "import_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_strict=True,
    )
    op.create_table(
        "link",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "instrument", "year", "indicator", "stage", "document"),
        sqlite_strict=True,
    )
    op.create_index("link_document", "link", ["workspace", "document"], unique=False)
    op.create_table(
        "signatory",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("nip", sa.Text(), nullable=True),
        sa.Column("certificate", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "staff",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("rank", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("nip", sa.Text(), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("workspace", "id"),
        sqlite_strict=True,
    )
    op.create_table(
        "unit",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("target", sa.Text(), nullable=True),
        sa.Column("sample", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("workspace"),
        sqlite_strict=True,
    )

    op.execute(
        "CREATE VIRTUAL TABLE document_search USING fts5(workspace UNINDEXED, document UNINDEXED, title, name, notes, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
