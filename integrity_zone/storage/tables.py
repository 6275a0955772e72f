"""The tables of a workspace file: journal and contents, which are the truth. Rows stay inside storage."""

from sqlalchemy import DDL, Column, Index, Integer, event
from sqlmodel import Field, SQLModel

import integrity_zone.storage.state_tables  # noqa: F401 - with them the metadata are those of the whole file
from integrity_zone.storage.columns import PERSONAL, TRUTH, bytes_column, number_column, strict, text_column

#: The Alembic revision that these tables are; the newest script in `migrations/versions`.
SCHEMA_REVISION = "0004"
#: Released revisions before that one, oldest first.
OLDER_REVISIONS: tuple[str, ...] = ("0001", "0002", "0003")

SEARCH_TABLE = "document_search"
CONTENT_SEARCH_TABLE = "content_search"
#: Full text over documents. Fed by code: a trigger that wrote it would fail under trusted_schema=OFF.
SEARCH_DDL = (
    f"CREATE VIRTUAL TABLE {SEARCH_TABLE} USING fts5(workspace UNINDEXED, document UNINDEXED, title, name, notes, "
    "tokenize='unicode61 remove_diacritics 2')"
)
#: Full text over what stands in documents; the text itself is kept once, in `content_text`.
CONTENT_SEARCH_DDL = (
    f"CREATE VIRTUAL TABLE {CONTENT_SEARCH_TABLE} USING fts5(text, content='content_text', content_rowid='content', "
    "tokenize='unicode61 remove_diacritics 2')"
)


class EntryRow(SQLModel, table=True):
    """One entry of the journal; never changed, but its salt and value may be erased."""

    __tablename__ = "entry"
    __table_args__ = strict(
        Index("entry_id", "id", unique=True),
        Index("entry_field", "workspace", "subject", "field"),
        Index("entry_chain", "replica", "seq"),
        Index("entry_step", "step"),
    )

    position: int = Field(sa_column=Column(Integer, primary_key=True))  #: order of arrival in this file
    id: bytes = Field(sa_column=bytes_column(null=False))
    v: int = Field(sa_column=number_column(null=False))
    workspace: str = Field(sa_column=text_column(null=False))
    replica: str = Field(sa_column=text_column(null=False))
    seq: int = Field(sa_column=number_column(null=False))
    previous: bytes | None = Field(sa_column=bytes_column())
    at: str = Field(sa_column=text_column(null=False))
    actor: str = Field(sa_column=text_column(null=False, info=PERSONAL))
    step: str = Field(sa_column=text_column(null=False))
    kind: str = Field(sa_column=text_column(null=False))
    subject: str = Field(sa_column=text_column(null=False))
    field: str = Field(sa_column=text_column(null=False))
    digest: bytes = Field(sa_column=bytes_column(null=False))
    salt: bytes | None = Field(sa_column=bytes_column())  #: none when withheld
    value: str | None = Field(sa_column=text_column(info=PERSONAL))  #: canonical JSON; none when withheld
    parents: bytes = Field(sa_column=bytes_column(null=False))  #: ids of 32 bytes, sorted, one after another
    waiting: int = Field(sa_column=number_column(null=False, info=TRUTH))  #: something it builds on is not there yet


class HeadRow(SQLModel, table=True):
    """An entry that nothing has replaced yet."""

    __tablename__ = "head"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    subject: str = Field(sa_column=text_column(key=True))
    field: str = Field(sa_column=text_column(key=True))
    entry: bytes = Field(sa_column=bytes_column(key=True))


class ChainRow(SQLModel, table=True):
    """The last entry of one copy's chain."""

    __tablename__ = "chain"
    __table_args__ = strict()

    replica: str = Field(sa_column=text_column(key=True))
    workspace: str = Field(sa_column=text_column(null=False))
    seq: int = Field(sa_column=number_column(null=False))
    last: bytes = Field(sa_column=bytes_column(null=False))


class ContentRow(SQLModel, table=True):
    """The bytes of some evidence, kept once however often they are attached."""

    __tablename__ = "content"
    __table_args__ = strict(Index("content_sha256", "sha256", unique=True))

    id: int = Field(sa_column=Column(Integer, primary_key=True))
    sha256: bytes | None = Field(sa_column=bytes_column())  #: none until complete
    size: int = Field(sa_column=number_column(null=False))
    complete: int = Field(sa_column=number_column(null=False, info=TRUTH))


class ChunkRow(SQLModel, table=True):
    """One MiB of a content."""

    __tablename__ = "chunk"
    __table_args__ = strict()

    content: int = Field(sa_column=number_column(key=True))
    n: int = Field(sa_column=number_column(key=True))
    data: bytes = Field(sa_column=bytes_column(null=False, info=PERSONAL))


class ImportRow(SQLModel, table=True):
    """What came into this file, when and from whom. Local: two copies that merged the same stay the same."""

    __tablename__ = "import_log"
    __table_args__ = strict()

    id: int = Field(sa_column=Column(Integer, primary_key=True))
    at: str = Field(sa_column=text_column(null=False))
    kind: str = Field(sa_column=text_column(null=False))
    sender: str = Field(sa_column=text_column(null=False, info=PERSONAL))
    digest: str = Field(sa_column=text_column(null=False))  #: SHA-256 of the file taken in, hex
    entries: int = Field(sa_column=number_column(null=False))


class ContentTextRow(SQLModel, table=True):
    """The words of a content, for search. Local: it can be taken from the bytes again."""

    __tablename__ = "content_text"
    __table_args__ = strict()

    content: int = Field(sa_column=number_column(key=True))
    text: str | None = Field(sa_column=text_column(info=PERSONAL))  #: none when no words could be taken from it


for _statement in (SEARCH_DDL, CONTENT_SEARCH_DDL):
    _search = DDL(_statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its constructor untyped
    event.listen(SQLModel.metadata, "after_create", _search.execute_if(dialect="sqlite"))
