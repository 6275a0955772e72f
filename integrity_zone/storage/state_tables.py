"""The tables of the present state, one row a subject: they follow from the journal and can be made from it again."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from integrity_zone.storage.columns import (
    JSON_TEXT,
    PERSONAL,
    TICKS,
    TRUTH,
    number_column,
    since,
    strict,
    text_column,
    whose,
)


class UnitRow(SQLModel, table=True):
    """State of the subject `unit`."""

    __tablename__ = "unit"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    name: str | None = Field(sa_column=text_column())
    code: str | None = Field(sa_column=text_column())
    target: str | None = Field(sa_column=text_column())
    sample: int | None = Field(sa_column=number_column(info=TRUTH))
    kind: str | None = Field(sa_column=text_column())


class AssessmentRow(SQLModel, table=True):
    """State of `assessment/<instrument>/<year>`."""

    __tablename__ = "assessment"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    instrument_digest: str | None = Field(sa_column=text_column())


class AnswerRow(SQLModel, table=True):
    """State of `answer/<instrument>/<year>/<indicator>/<stage>`."""

    __tablename__ = "answer"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    indicator: str = Field(sa_column=text_column(key=True))
    stage: str = Field(sa_column=text_column(key=True))
    value: str | None = Field(sa_column=text_column(info=JSON_TEXT))
    note: str | None = Field(sa_column=text_column(info=PERSONAL))
    flag: str | None = Field(sa_column=text_column(info=PERSONAL))  #: the reason; empty when flagged without one
    ticked: str | None = Field(sa_column=text_column(info=TICKS))
    carried: str | None = Field(sa_column=text_column(info=JSON_TEXT))  #: a proposal from an earlier year
    effort: int | None = Field(sa_column=number_column())
    recorded_at: str | None = Field(sa_column=text_column(info=since("value")))
    recorded_by: str | None = Field(sa_column=text_column(info=whose("value")))
    reviewed: str | None = Field(sa_column=text_column(info=JSON_TEXT))  #: the answer before, as it was judged
    returned: str | None = Field(sa_column=text_column(info=PERSONAL))  #: why it goes back; none when it does not


class DocumentRow(SQLModel, table=True):
    """State of `document/<uuid>`."""

    __tablename__ = "document"
    __table_args__ = strict(Index("document_content", "workspace", "content"))

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    content: str | None = Field(sa_column=text_column())  #: SHA-256 of the bytes, hex
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    title: str | None = Field(sa_column=text_column(info=PERSONAL))
    number: str | None = Field(sa_column=text_column())
    date: str | None = Field(sa_column=text_column())
    period_from: str | None = Field(sa_column=text_column())
    period_to: str | None = Field(sa_column=text_column())
    url: str | None = Field(sa_column=text_column())
    added_at: str | None = Field(sa_column=text_column(info=since("content", "url")))
    added_by: str | None = Field(sa_column=text_column(info=whose("content", "url")))


class LinkRow(SQLModel, table=True):
    """State of `link/<answer subject>/<document>`."""

    __tablename__ = "link"
    __table_args__ = strict(Index("link_document", "workspace", "document"))

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    indicator: str = Field(sa_column=text_column(key=True))
    stage: str = Field(sa_column=text_column(key=True))
    document: str = Field(sa_column=text_column(key=True))
    page: str | None = Field(sa_column=text_column())
    note: str | None = Field(sa_column=text_column(info=PERSONAL))
    rank: str | None = Field(sa_column=text_column())


class MemberRow(SQLModel, table=True):
    """State of `member/<uuid>`: a person of the team."""

    __tablename__ = "member"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    rank: str | None = Field(sa_column=text_column())
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    role: str | None = Field(sa_column=text_column())
    area: int | None = Field(sa_column=number_column())  #: number of the change area; none for all


class RemarkRow(SQLModel, table=True):
    """State of `remark/<uuid>`: one thing said about an answer."""

    __tablename__ = "remark"
    __table_args__ = strict(Index("remark_answer", "workspace", "answer"))

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    answer: str | None = Field(sa_column=text_column())  #: journal subject of the answer
    text: str | None = Field(sa_column=text_column(info=PERSONAL))
    posted_at: str | None = Field(sa_column=text_column(info=since("text")))
    posted_by: str | None = Field(sa_column=text_column(info=whose("text")))


class DeclarationRow(SQLModel, table=True):
    """State of `declaration/<year>`."""

    __tablename__ = "declaration"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    place: str | None = Field(sa_column=text_column())
    date: str | None = Field(sa_column=text_column())
    number: str | None = Field(sa_column=text_column())
    government: str | None = Field(sa_column=text_column())
    paper: str | None = Field(sa_column=text_column())
    orientation: str | None = Field(sa_column=text_column())
    published_on: str | None = Field(sa_column=text_column())
    published_where: str | None = Field(sa_column=text_column())


class SignatoryRow(SQLModel, table=True):
    """State of `signatory/<uuid>`."""

    __tablename__ = "signatory"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    role: str | None = Field(sa_column=text_column())  #: "head" or "witness"
    rank: str | None = Field(sa_column=text_column())  #: order among those of the role
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    office: str | None = Field(sa_column=text_column(info=PERSONAL))
    organisation: str | None = Field(sa_column=text_column())
    grade: str | None = Field(sa_column=text_column(info=PERSONAL))  #: pangkat
    nip: str | None = Field(sa_column=text_column(info=PERSONAL))
    certificate: str | None = Field(sa_column=text_column(info=PERSONAL))
    way: str | None = Field(sa_column=text_column())
    delegation: str | None = Field(sa_column=text_column())
    on_behalf_of: str | None = Field(sa_column=text_column())


class GuestRow(SQLModel, table=True):
    """State of `guest/<uuid>`."""

    __tablename__ = "guest"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    organisation: str | None = Field(sa_column=text_column())


class StaffRow(SQLModel, table=True):
    """State of `staff/<uuid>`."""

    __tablename__ = "staff"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    nip: str | None = Field(sa_column=text_column(info=PERSONAL))
    office: str | None = Field(sa_column=text_column(info=PERSONAL))
    grade: str | None = Field(sa_column=text_column(info=PERSONAL))  #: pangkat
    pakta_on: str | None = Field(sa_column=text_column())


class ControlRow(SQLModel, table=True):
    """State of `control/<uuid>`."""

    __tablename__ = "control"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    kind: str | None = Field(sa_column=text_column())
    place: str | None = Field(sa_column=text_column(info=PERSONAL))
    count: int | None = Field(sa_column=number_column())
    confidential: int | None = Field(sa_column=number_column(info=TRUTH))


class CommitmentRow(SQLModel, table=True):
    """State of `commitment/<uuid>`."""

    __tablename__ = "commitment"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    text: str | None = Field(sa_column=text_column())


class CharterRow(SQLModel, table=True):
    """State of `charter/<uuid>`: a charter as it was drawn or signed, kept as content."""

    __tablename__ = "charter"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    content: str | None = Field(sa_column=text_column())  #: SHA-256 of the PDF, hex
    signature_field: str | None = Field(sa_column=text_column())  #: signed with this revision; none: drawn
    document_id: str | None = Field(sa_column=text_column())
    data_digest: str | None = Field(sa_column=text_column())
    signer: str | None = Field(sa_column=text_column(info=PERSONAL))
    kind: str | None = Field(sa_column=text_column())  #: none: drawn or signed, as `signature_field` tells
    issuer: str | None = Field(sa_column=text_column())
    signed_at: str | None = Field(sa_column=text_column())
    added_at: str | None = Field(sa_column=text_column(info=since("content")))
    added_by: str | None = Field(sa_column=text_column(info=whose("content")))


class IssuedRow(SQLModel, table=True):
    """State of `issued/<uuid>`: a paper as it was issued."""

    __tablename__ = "issued"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    kind: str | None = Field(sa_column=text_column())
    document_id: str | None = Field(sa_column=text_column())
    revision: int | None = Field(sa_column=number_column())
    title: str | None = Field(sa_column=text_column(info=PERSONAL))
    number: str | None = Field(sa_column=text_column())
    dated_on: str | None = Field(sa_column=text_column())
    content: str | None = Field(sa_column=text_column())  #: SHA-256 of the file as issued, hex
    data_digest: str | None = Field(sa_column=text_column())
    signatories: str | None = Field(sa_column=text_column(info=JSON_TEXT | PERSONAL))  #: names, written once
    declaration: str | None = Field(sa_column=text_column(info=JSON_TEXT | PERSONAL))  #: as frozen, written once
    withdrawn: str | None = Field(sa_column=text_column(info=PERSONAL))  #: why
    issued_at: str | None = Field(sa_column=text_column(info=since("content")))
    issued_by: str | None = Field(sa_column=text_column(info=whose("content")))


class KeepsakeRow(SQLModel, table=True):
    """State of `keepsake/<uuid>`: a photograph or press item of the ceremony."""

    __tablename__ = "keepsake"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    kind: str | None = Field(sa_column=text_column())
    document: str | None = Field(sa_column=text_column())
    note: str | None = Field(sa_column=text_column(info=PERSONAL))


class RequirementRow(SQLModel, table=True):
    """State of `requirement/<year>/<key>`."""

    __tablename__ = "requirement"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    key: str = Field(sa_column=text_column(key=True))
    state: str | None = Field(sa_column=text_column())
    value: str | None = Field(sa_column=text_column())
    dated_on: str | None = Field(sa_column=text_column())
    note: str | None = Field(sa_column=text_column(info=PERSONAL))
    document: str | None = Field(sa_column=text_column())


class PaperTextRow(SQLModel, table=True):
    """State of `paper-text/<kind>`: the unit's own wording of a kind of paper."""

    __tablename__ = "paper_text"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    kind: str = Field(sa_column=text_column(key=True))
    text: str | None = Field(sa_column=text_column(info=PERSONAL))
    edited_at: str | None = Field(sa_column=text_column(info=since("text")))
    edited_by: str | None = Field(sa_column=text_column(info=whose("text")))


class LetterheadRow(SQLModel, table=True):
    """State of the subject `letterhead`."""

    __tablename__ = "letterhead"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    government: str | None = Field(sa_column=text_column())
    unit: str | None = Field(sa_column=text_column())
    address: str | None = Field(sa_column=text_column())
    contact: str | None = Field(sa_column=text_column())
    paper: str | None = Field(sa_column=text_column())
    lettering: str | None = Field(sa_column=text_column())
    margin_top: int | None = Field(sa_column=number_column())  #: millimetres, as the other margins
    margin_bottom: int | None = Field(sa_column=number_column())
    margin_left: int | None = Field(sa_column=number_column())
    margin_right: int | None = Field(sa_column=number_column())
    number_pattern: str | None = Field(sa_column=text_column())


class PictureRow(SQLModel, table=True):
    """State of `picture/<place>`: the emblem or the logo of the letterhead."""

    __tablename__ = "picture"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    place: str = Field(sa_column=text_column(key=True))  #: "emblem", "logo" or "state"
    content: str | None = Field(sa_column=text_column())  #: SHA-256 of the picture, hex


class StageRow(SQLModel, table=True):
    """State of `stage/<instrument>/<year>/<stage>`: handed in, or open."""

    __tablename__ = "stage"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    stage: str = Field(sa_column=text_column(key=True))
    state: str | None = Field(sa_column=text_column())
    reason: str | None = Field(sa_column=text_column(info=PERSONAL))  #: why it was opened again
    digest: str | None = Field(sa_column=text_column())  #: of the answers as they were handed in, hex
    changed_at: str | None = Field(sa_column=text_column(info=since("state")))
    changed_by: str | None = Field(sa_column=text_column(info=whose("state")))


class ResultReportRow(SQLModel, table=True):
    """State of `result-report/<instrument>/<year>`: what the assessors' report of results needs beside the scores."""

    __tablename__ = "result_report"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    number: str | None = Field(sa_column=text_column())
    dated_on: str | None = Field(sa_column=text_column())
    place: str | None = Field(sa_column=text_column())
    signer: str | None = Field(sa_column=text_column(info=PERSONAL))
    office: str | None = Field(sa_column=text_column(info=PERSONAL))
    nip: str | None = Field(sa_column=text_column(info=PERSONAL))
    conclusion: str | None = Field(sa_column=text_column(info=PERSONAL))


class RecommendationRow(SQLModel, table=True):
    """State of `recommendation/<uuid>`: what the assessors advise, and what became of it."""

    __tablename__ = "recommendation"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    id: str = Field(sa_column=text_column(key=True))
    instrument: str | None = Field(sa_column=text_column())
    year: int | None = Field(sa_column=number_column())
    rank: str | None = Field(sa_column=text_column())
    predicate: str | None = Field(sa_column=text_column())  #: "WBK" or "WBBM"
    requirement: str | None = Field(sa_column=text_column())  #: key of the minimum that is not met, such as "area.5"
    indicator: str | None = Field(sa_column=text_column())
    text: str | None = Field(sa_column=text_column(info=PERSONAL))
    action: str | None = Field(sa_column=text_column(info=PERSONAL))
    due_on: str | None = Field(sa_column=text_column())
    done_on: str | None = Field(sa_column=text_column())
    state: str | None = Field(sa_column=text_column())
    document: str | None = Field(sa_column=text_column())
    note: str | None = Field(sa_column=text_column(info=PERSONAL))
    advised_at: str | None = Field(sa_column=text_column(info=since("text")))
    advised_by: str | None = Field(sa_column=text_column(info=whose("text")))


class EventRow(SQLModel, table=True):
    """State of `event/<year>/<key>`: a date of the yearly calendar."""

    __tablename__ = "event"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    year: int = Field(sa_column=number_column(key=True))
    key: str = Field(sa_column=text_column(key=True))
    title: str | None = Field(sa_column=text_column(info=PERSONAL))  #: none: as the rule of this key says
    due_on: str | None = Field(sa_column=text_column())
    done_on: str | None = Field(sa_column=text_column())
    note: str | None = Field(sa_column=text_column(info=PERSONAL))


class WordingRow(SQLModel, table=True):
    """State of `wording/<instrument>/<code>`: what an official workbook of the user's asks there."""

    __tablename__ = "wording"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    code: str = Field(sa_column=text_column(key=True))
    question: str | None = Field(sa_column=text_column())
    criteria: str | None = Field(sa_column=text_column(info=JSON_TEXT))  #: option key -> criterion


class WordingSourceRow(SQLModel, table=True):
    """State of `wording-source/<instrument>`: the workbook that the wording was taken from."""

    __tablename__ = "wording_source"
    __table_args__ = strict()

    workspace: str = Field(sa_column=text_column(key=True))
    instrument: str = Field(sa_column=text_column(key=True))
    name: str | None = Field(sa_column=text_column(info=PERSONAL))
    sha256: str | None = Field(sa_column=text_column())
    taken_at: str | None = Field(sa_column=text_column(info=since("sha256")))
    taken_by: str | None = Field(sa_column=text_column(info=whose("sha256")))
