"""The tables of a workspace file. Rows stay inside storage; the journal is the truth, the rest follows from it."""

from sqlalchemy import DDL, Column, Index, Integer, LargeBinary, Table, Text, UniqueConstraint, event
from sqlmodel import Field, SQLModel

#: The Alembic revision that these tables are; the newest script in `migrations/versions`.
SCHEMA_REVISION = "0004"
#: Released revisions before that one, oldest first.
OLDER_REVISIONS: tuple[str, ...] = ("0001", "0002", "0003")

#: Column info that marks what can name a person, so that a parcel can leave it out.
PERSONAL: dict[str, object] = {"personal": True}
#: Column info of a truth value kept as 0 or 1, and of a value kept as canonical JSON.
TRUTH: dict[str, object] = {"kind": "truth"}
JSON_TEXT: dict[str, object] = {"kind": "json"}
#: Column info of the positions of all fields `usual.<n>` that are true, as a JSON list.
TICKS: dict[str, object] = {"kind": "ticks"}

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


def _since(*fields: str) -> dict[str, object]:
    """Column info of the moment at which the present value of the first of these fields that has one was written."""
    return {"kind": "at", "of": fields}


def _whose(*fields: str) -> dict[str, object]:
    """Column info of the person who wrote the present value of the first of these fields that has one."""
    return {"kind": "actor", "of": fields, **PERSONAL}


def _strict(*constraints: Index | UniqueConstraint) -> tuple[object, ...]:
    return (*constraints, {"sqlite_strict": True})


def _text(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[str]:
    return Column(Text, primary_key=key, nullable=null and not key, info=info or {})


def _number(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[int]:
    return Column(Integer, primary_key=key, nullable=null and not key, autoincrement=False, info=info or {})


def _bytes(*, key: bool = False, null: bool = True, info: dict[str, object] | None = None) -> Column[bytes]:
    return Column(LargeBinary, primary_key=key, nullable=null and not key, info=info or {})


class EntryRow(SQLModel, table=True):
    """One entry of the journal; never changed, but its salt and value may be erased."""

    __tablename__ = "entry"
    __table_args__ = _strict(
        Index("entry_id", "id", unique=True),
        Index("entry_field", "workspace", "subject", "field"),
        Index("entry_chain", "replica", "seq"),
        Index("entry_step", "step"),
    )

    position: int = Field(sa_column=Column(Integer, primary_key=True))  #: order of arrival in this file
    id: bytes = Field(sa_column=_bytes(null=False))
    v: int = Field(sa_column=_number(null=False))
    workspace: str = Field(sa_column=_text(null=False))
    replica: str = Field(sa_column=_text(null=False))
    seq: int = Field(sa_column=_number(null=False))
    previous: bytes | None = Field(sa_column=_bytes())
    at: str = Field(sa_column=_text(null=False))
    actor: str = Field(sa_column=_text(null=False, info=PERSONAL))
    step: str = Field(sa_column=_text(null=False))
    kind: str = Field(sa_column=_text(null=False))
    subject: str = Field(sa_column=_text(null=False))
    field: str = Field(sa_column=_text(null=False))
    digest: bytes = Field(sa_column=_bytes(null=False))
    salt: bytes | None = Field(sa_column=_bytes())  #: none when withheld
    value: str | None = Field(sa_column=_text(info=PERSONAL))  #: canonical JSON; none when withheld
    parents: bytes = Field(sa_column=_bytes(null=False))  #: ids of 32 bytes, sorted, one after another
    waiting: int = Field(sa_column=_number(null=False, info=TRUTH))  #: something it builds on is not there yet


class HeadRow(SQLModel, table=True):
    """An entry that nothing has replaced yet."""

    __tablename__ = "head"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    subject: str = Field(sa_column=_text(key=True))
    field: str = Field(sa_column=_text(key=True))
    entry: bytes = Field(sa_column=_bytes(key=True))


class ChainRow(SQLModel, table=True):
    """The last entry of one copy's chain."""

    __tablename__ = "chain"
    __table_args__ = _strict()

    replica: str = Field(sa_column=_text(key=True))
    workspace: str = Field(sa_column=_text(null=False))
    seq: int = Field(sa_column=_number(null=False))
    last: bytes = Field(sa_column=_bytes(null=False))


class ContentRow(SQLModel, table=True):
    """The bytes of some evidence, kept once however often they are attached."""

    __tablename__ = "content"
    __table_args__ = _strict(Index("content_sha256", "sha256", unique=True))

    id: int = Field(sa_column=Column(Integer, primary_key=True))
    sha256: bytes | None = Field(sa_column=_bytes())  #: none until complete
    size: int = Field(sa_column=_number(null=False))
    complete: int = Field(sa_column=_number(null=False, info=TRUTH))


class ChunkRow(SQLModel, table=True):
    """One MiB of a content."""

    __tablename__ = "chunk"
    __table_args__ = _strict()

    content: int = Field(sa_column=_number(key=True))
    n: int = Field(sa_column=_number(key=True))
    data: bytes = Field(sa_column=_bytes(null=False, info=PERSONAL))


class ImportRow(SQLModel, table=True):
    """What came into this file, when and from whom. Local: two copies that merged the same stay the same."""

    __tablename__ = "import_log"
    __table_args__ = _strict()

    id: int = Field(sa_column=Column(Integer, primary_key=True))
    at: str = Field(sa_column=_text(null=False))
    kind: str = Field(sa_column=_text(null=False))
    sender: str = Field(sa_column=_text(null=False, info=PERSONAL))
    digest: str = Field(sa_column=_text(null=False))  #: SHA-256 of the file taken in, hex
    entries: int = Field(sa_column=_number(null=False))


class ContentTextRow(SQLModel, table=True):
    """The words of a content, for search. Local: it can be taken from the bytes again."""

    __tablename__ = "content_text"
    __table_args__ = _strict()

    content: int = Field(sa_column=_number(key=True))
    text: str | None = Field(sa_column=_text(info=PERSONAL))  #: none when no words could be taken from it


class UnitRow(SQLModel, table=True):
    """State of the subject `unit`."""

    __tablename__ = "unit"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    name: str | None = Field(sa_column=_text())
    code: str | None = Field(sa_column=_text())
    target: str | None = Field(sa_column=_text())
    sample: int | None = Field(sa_column=_number(info=TRUTH))
    kind: str | None = Field(sa_column=_text())


class AssessmentRow(SQLModel, table=True):
    """State of `assessment/<instrument>/<year>`."""

    __tablename__ = "assessment"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    instrument_digest: str | None = Field(sa_column=_text())


class AnswerRow(SQLModel, table=True):
    """State of `answer/<instrument>/<year>/<indicator>/<stage>`."""

    __tablename__ = "answer"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    indicator: str = Field(sa_column=_text(key=True))
    stage: str = Field(sa_column=_text(key=True))
    value: str | None = Field(sa_column=_text(info=JSON_TEXT))
    note: str | None = Field(sa_column=_text(info=PERSONAL))
    flag: str | None = Field(sa_column=_text(info=PERSONAL))  #: the reason; empty when flagged without one
    ticked: str | None = Field(sa_column=_text(info=TICKS))
    carried: str | None = Field(sa_column=_text(info=JSON_TEXT))  #: a proposal from an earlier year
    effort: int | None = Field(sa_column=_number())
    recorded_at: str | None = Field(sa_column=_text(info=_since("value")))
    recorded_by: str | None = Field(sa_column=_text(info=_whose("value")))
    reviewed: str | None = Field(sa_column=_text(info=JSON_TEXT))  #: the answer of the stage before, as it was judged
    returned: str | None = Field(sa_column=_text(info=PERSONAL))  #: why it goes back; none when it does not


class DocumentRow(SQLModel, table=True):
    """State of `document/<uuid>`."""

    __tablename__ = "document"
    __table_args__ = _strict(Index("document_content", "workspace", "content"))

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    content: str | None = Field(sa_column=_text())  #: SHA-256 of the bytes, hex
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    title: str | None = Field(sa_column=_text(info=PERSONAL))
    number: str | None = Field(sa_column=_text())
    date: str | None = Field(sa_column=_text())
    period_from: str | None = Field(sa_column=_text())
    period_to: str | None = Field(sa_column=_text())
    url: str | None = Field(sa_column=_text())
    added_at: str | None = Field(sa_column=_text(info=_since("content", "url")))
    added_by: str | None = Field(sa_column=_text(info=_whose("content", "url")))


class LinkRow(SQLModel, table=True):
    """State of `link/<answer subject>/<document>`."""

    __tablename__ = "link"
    __table_args__ = _strict(Index("link_document", "workspace", "document"))

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    indicator: str = Field(sa_column=_text(key=True))
    stage: str = Field(sa_column=_text(key=True))
    document: str = Field(sa_column=_text(key=True))
    page: str | None = Field(sa_column=_text())
    note: str | None = Field(sa_column=_text(info=PERSONAL))
    rank: str | None = Field(sa_column=_text())


class MemberRow(SQLModel, table=True):
    """State of `member/<uuid>`: a person of the team."""

    __tablename__ = "member"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    rank: str | None = Field(sa_column=_text())
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    role: str | None = Field(sa_column=_text())
    area: int | None = Field(sa_column=_number())  #: number of the change area; none for all


class RemarkRow(SQLModel, table=True):
    """State of `remark/<uuid>`: one thing said about an answer."""

    __tablename__ = "remark"
    __table_args__ = _strict(Index("remark_answer", "workspace", "answer"))

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    answer: str | None = Field(sa_column=_text())  #: journal subject of the answer
    text: str | None = Field(sa_column=_text(info=PERSONAL))
    posted_at: str | None = Field(sa_column=_text(info=_since("text")))
    posted_by: str | None = Field(sa_column=_text(info=_whose("text")))


class DeclarationRow(SQLModel, table=True):
    """State of `declaration/<year>`."""

    __tablename__ = "declaration"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    place: str | None = Field(sa_column=_text())
    date: str | None = Field(sa_column=_text())
    number: str | None = Field(sa_column=_text())
    government: str | None = Field(sa_column=_text())
    paper: str | None = Field(sa_column=_text())
    orientation: str | None = Field(sa_column=_text())
    published_on: str | None = Field(sa_column=_text())
    published_where: str | None = Field(sa_column=_text())


class SignatoryRow(SQLModel, table=True):
    """State of `signatory/<uuid>`."""

    __tablename__ = "signatory"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    role: str | None = Field(sa_column=_text())  #: "head" or "witness"
    rank: str | None = Field(sa_column=_text())  #: order among those of the role
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    office: str | None = Field(sa_column=_text(info=PERSONAL))
    organisation: str | None = Field(sa_column=_text())
    grade: str | None = Field(sa_column=_text(info=PERSONAL))  #: pangkat
    nip: str | None = Field(sa_column=_text(info=PERSONAL))
    certificate: str | None = Field(sa_column=_text(info=PERSONAL))
    way: str | None = Field(sa_column=_text())
    delegation: str | None = Field(sa_column=_text())
    on_behalf_of: str | None = Field(sa_column=_text())


class GuestRow(SQLModel, table=True):
    """State of `guest/<uuid>`."""

    __tablename__ = "guest"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    organisation: str | None = Field(sa_column=_text())


class StaffRow(SQLModel, table=True):
    """State of `staff/<uuid>`."""

    __tablename__ = "staff"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    nip: str | None = Field(sa_column=_text(info=PERSONAL))
    office: str | None = Field(sa_column=_text(info=PERSONAL))
    grade: str | None = Field(sa_column=_text(info=PERSONAL))  #: pangkat
    pakta_on: str | None = Field(sa_column=_text())


class ControlRow(SQLModel, table=True):
    """State of `control/<uuid>`."""

    __tablename__ = "control"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    kind: str | None = Field(sa_column=_text())
    place: str | None = Field(sa_column=_text(info=PERSONAL))
    count: int | None = Field(sa_column=_number())
    confidential: int | None = Field(sa_column=_number(info=TRUTH))


class CommitmentRow(SQLModel, table=True):
    """State of `commitment/<uuid>`."""

    __tablename__ = "commitment"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    text: str | None = Field(sa_column=_text())


class CharterRow(SQLModel, table=True):
    """State of `charter/<uuid>`: a charter as it was drawn or signed, kept as content."""

    __tablename__ = "charter"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    content: str | None = Field(sa_column=_text())  #: SHA-256 of the PDF, hex
    signature_field: str | None = Field(sa_column=_text())  #: signed with this revision; none: drawn
    document_id: str | None = Field(sa_column=_text())
    data_digest: str | None = Field(sa_column=_text())
    signer: str | None = Field(sa_column=_text(info=PERSONAL))
    kind: str | None = Field(sa_column=_text())  #: none: drawn or signed, as `signature_field` tells
    issuer: str | None = Field(sa_column=_text())
    signed_at: str | None = Field(sa_column=_text())
    added_at: str | None = Field(sa_column=_text(info=_since("content")))
    added_by: str | None = Field(sa_column=_text(info=_whose("content")))


class IssuedRow(SQLModel, table=True):
    """State of `issued/<uuid>`: a paper as it was issued."""

    __tablename__ = "issued"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    kind: str | None = Field(sa_column=_text())
    document_id: str | None = Field(sa_column=_text())
    revision: int | None = Field(sa_column=_number())
    title: str | None = Field(sa_column=_text(info=PERSONAL))
    number: str | None = Field(sa_column=_text())
    dated_on: str | None = Field(sa_column=_text())
    content: str | None = Field(sa_column=_text())  #: SHA-256 of the file as issued, hex
    data_digest: str | None = Field(sa_column=_text())
    signatories: str | None = Field(sa_column=_text(info=JSON_TEXT | PERSONAL))  #: names, written once
    declaration: str | None = Field(sa_column=_text(info=JSON_TEXT | PERSONAL))  #: as frozen, written once
    withdrawn: str | None = Field(sa_column=_text(info=PERSONAL))  #: why
    issued_at: str | None = Field(sa_column=_text(info=_since("content")))
    issued_by: str | None = Field(sa_column=_text(info=_whose("content")))


class KeepsakeRow(SQLModel, table=True):
    """State of `keepsake/<uuid>`: a photograph or press item of the ceremony."""

    __tablename__ = "keepsake"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    kind: str | None = Field(sa_column=_text())
    document: str | None = Field(sa_column=_text())
    note: str | None = Field(sa_column=_text(info=PERSONAL))


class RequirementRow(SQLModel, table=True):
    """State of `requirement/<year>/<key>`."""

    __tablename__ = "requirement"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    key: str = Field(sa_column=_text(key=True))
    state: str | None = Field(sa_column=_text())
    value: str | None = Field(sa_column=_text())
    dated_on: str | None = Field(sa_column=_text())
    note: str | None = Field(sa_column=_text(info=PERSONAL))
    document: str | None = Field(sa_column=_text())


class PaperTextRow(SQLModel, table=True):
    """State of `paper-text/<kind>`: the unit's own wording of a kind of paper."""

    __tablename__ = "paper_text"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    kind: str = Field(sa_column=_text(key=True))
    text: str | None = Field(sa_column=_text(info=PERSONAL))
    edited_at: str | None = Field(sa_column=_text(info=_since("text")))
    edited_by: str | None = Field(sa_column=_text(info=_whose("text")))


class LetterheadRow(SQLModel, table=True):
    """State of the subject `letterhead`."""

    __tablename__ = "letterhead"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    government: str | None = Field(sa_column=_text())
    unit: str | None = Field(sa_column=_text())
    address: str | None = Field(sa_column=_text())
    contact: str | None = Field(sa_column=_text())
    paper: str | None = Field(sa_column=_text())
    lettering: str | None = Field(sa_column=_text())
    margin_top: int | None = Field(sa_column=_number())  #: millimetres, as the other margins
    margin_bottom: int | None = Field(sa_column=_number())
    margin_left: int | None = Field(sa_column=_number())
    margin_right: int | None = Field(sa_column=_number())
    number_pattern: str | None = Field(sa_column=_text())


class PictureRow(SQLModel, table=True):
    """State of `picture/<place>`: the emblem or the logo of the letterhead."""

    __tablename__ = "picture"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    place: str = Field(sa_column=_text(key=True))  #: "emblem", "logo" or "state"
    content: str | None = Field(sa_column=_text())  #: SHA-256 of the picture, hex


class StageRow(SQLModel, table=True):
    """State of `stage/<instrument>/<year>/<stage>`: handed in, or open."""

    __tablename__ = "stage"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    stage: str = Field(sa_column=_text(key=True))
    state: str | None = Field(sa_column=_text())
    reason: str | None = Field(sa_column=_text(info=PERSONAL))  #: why it was opened again
    digest: str | None = Field(sa_column=_text())  #: of the answers as they were handed in, hex
    changed_at: str | None = Field(sa_column=_text(info=_since("state")))
    changed_by: str | None = Field(sa_column=_text(info=_whose("state")))


class ResultReportRow(SQLModel, table=True):
    """State of `result-report/<instrument>/<year>`: what the assessors' report of results needs beside the scores."""

    __tablename__ = "result_report"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    number: str | None = Field(sa_column=_text())
    dated_on: str | None = Field(sa_column=_text())
    place: str | None = Field(sa_column=_text())
    signer: str | None = Field(sa_column=_text(info=PERSONAL))
    office: str | None = Field(sa_column=_text(info=PERSONAL))
    nip: str | None = Field(sa_column=_text(info=PERSONAL))
    conclusion: str | None = Field(sa_column=_text(info=PERSONAL))


class RecommendationRow(SQLModel, table=True):
    """State of `recommendation/<uuid>`: what the assessors advise, and what became of it."""

    __tablename__ = "recommendation"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    id: str = Field(sa_column=_text(key=True))
    instrument: str | None = Field(sa_column=_text())
    year: int | None = Field(sa_column=_number())
    rank: str | None = Field(sa_column=_text())
    predicate: str | None = Field(sa_column=_text())  #: "WBK" or "WBBM"
    requirement: str | None = Field(sa_column=_text())  #: key of the minimum that is not met, such as "area.5"
    indicator: str | None = Field(sa_column=_text())
    text: str | None = Field(sa_column=_text(info=PERSONAL))
    action: str | None = Field(sa_column=_text(info=PERSONAL))
    due_on: str | None = Field(sa_column=_text())
    done_on: str | None = Field(sa_column=_text())
    state: str | None = Field(sa_column=_text())
    document: str | None = Field(sa_column=_text())
    note: str | None = Field(sa_column=_text(info=PERSONAL))
    advised_at: str | None = Field(sa_column=_text(info=_since("text")))
    advised_by: str | None = Field(sa_column=_text(info=_whose("text")))


class EventRow(SQLModel, table=True):
    """State of `event/<year>/<key>`: a date of the yearly calendar."""

    __tablename__ = "event"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    year: int = Field(sa_column=_number(key=True))
    key: str = Field(sa_column=_text(key=True))
    title: str | None = Field(sa_column=_text(info=PERSONAL))  #: none: as the rule of this key says
    due_on: str | None = Field(sa_column=_text())
    done_on: str | None = Field(sa_column=_text())
    note: str | None = Field(sa_column=_text(info=PERSONAL))


class WordingRow(SQLModel, table=True):
    """State of `wording/<instrument>/<code>`: what an official workbook of the user's asks there."""

    __tablename__ = "wording"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    code: str = Field(sa_column=_text(key=True))
    question: str | None = Field(sa_column=_text())
    criteria: str | None = Field(sa_column=_text(info=JSON_TEXT))  #: option key -> criterion


class WordingSourceRow(SQLModel, table=True):
    """State of `wording-source/<instrument>`: the workbook that the wording was taken from."""

    __tablename__ = "wording_source"
    __table_args__ = _strict()

    workspace: str = Field(sa_column=_text(key=True))
    instrument: str = Field(sa_column=_text(key=True))
    name: str | None = Field(sa_column=_text(info=PERSONAL))
    sha256: str | None = Field(sa_column=_text())
    taken_at: str | None = Field(sa_column=_text(info=_since("sha256")))
    taken_by: str | None = Field(sa_column=_text(info=_whose("sha256")))


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    table = row.__table__  # type: ignore[attr-defined]  # SQLModel sets it, its type does not say so
    assert isinstance(table, Table)  # noqa: S101 - narrows for the type checker
    return table


for _statement in (SEARCH_DDL, CONTENT_SEARCH_DDL):
    _search = DDL(_statement)  # type: ignore[no-untyped-call]  # SQLAlchemy leaves its constructor untyped
    event.listen(SQLModel.metadata, "after_create", _search.execute_if(dialect="sqlite"))
