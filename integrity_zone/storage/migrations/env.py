"""What Alembic runs for each upgrade: on the connection it is given, never one of its own."""

from __future__ import annotations

from alembic import context
from sqlmodel import SQLModel

from integrity_zone.storage import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    # The full text's own tables are SQLite's business.
    include_name=lambda name, kind, _parents: (
        kind != "table" or not str(name).startswith((tables.SEARCH_TABLE, tables.CONTENT_SEARCH_TABLE))
    ),
)

with context.begin_transaction():
    context.run_migrations()
