"""Rows of the state tables as domain values."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, exists, func, or_, select

from integrity_zone.domain.answer import Answer, Carried, Judged
from integrity_zone.domain.ceremony import FileKind
from integrity_zone.domain.declaration import KeptExport
from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.journal.subjects import answer_subject, charter_subject, link_subject
from integrity_zone.domain.marks import EFFORTS
from integrity_zone.domain.work_unit import AssessmentKey, Stage, WorkUnit
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.state_tables import AnswerRow, AssessmentRow, CharterRow, DocumentRow, LinkRow, UnitRow
from integrity_zone.storage.tables import ContentRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement, Connection, Row, Select

_UNIT = table_of(UnitRow)
_ASSESSMENT = table_of(AssessmentRow)
_ANSWER = table_of(AnswerRow)
_DOCUMENT = table_of(DocumentRow)
_LINK = table_of(LinkRow)
_CHARTER = table_of(CharterRow)
_CONTENT = table_of(ContentRow)

#: A hash as text.
SHA256 = re.compile("[0-9a-f]{64}")

#: Asked at every answer, so not built anew each time.
_ASSESSMENTS = (
    select(_ASSESSMENT)
    .where(_ASSESSMENT.c.workspace == bindparam("of_workspace"))
    .order_by(_ASSESSMENT.c.year, _ASSESSMENT.c.instrument)
)
_STRAY_ANSWERS = (
    select(_ANSWER.c.instrument, _ANSWER.c.year, func.count().label("answers"))
    .where(_ANSWER.c.workspace == bindparam("of_workspace"), _ANSWER.c.value.is_not(None))
    .where(
        ~exists().where(
            _ASSESSMENT.c.workspace == _ANSWER.c.workspace,
            _ASSESSMENT.c.instrument == _ANSWER.c.instrument,
            _ASSESSMENT.c.year == _ANSWER.c.year,
        )
    )
    .group_by(_ANSWER.c.year, _ANSWER.c.instrument)
    .order_by(_ANSWER.c.year, _ANSWER.c.instrument)
)
_ANSWERS = (
    select(_ANSWER)
    .where(_ANSWER.c.workspace == bindparam("of_workspace"))
    .where(_ANSWER.c.instrument == bindparam("of_instrument"), _ANSWER.c.year == bindparam("of_year"))
    .order_by(_ANSWER.c.indicator)
)
_ONE_ANSWER = _ANSWERS.where(_ANSWER.c.indicator == bindparam("of_indicator"), _ANSWER.c.stage == bindparam("of_stage"))
_DOCUMENTS = (
    select(*(column for column in _DOCUMENT.columns if column.name != "workspace"))
    .where(_DOCUMENT.c.workspace == bindparam("of_workspace"))
    .order_by(_DOCUMENT.c.title, _DOCUMENT.c.id)
)
_ONE_DOCUMENT = _DOCUMENTS.where(_DOCUMENT.c.id == bindparam("of_document"))
_SIZES = select(func.lower(func.hex(_CONTENT.c.sha256)), _CONTENT.c.size).where(_CONTENT.c.complete == 1)
_LINKS = (
    select(_LINK.c.document, _LINK.c.indicator, _LINK.c.stage, _LINK.c.page, _LINK.c.note, _LINK.c.rank)
    .join(_DOCUMENT, and_(_DOCUMENT.c.workspace == _LINK.c.workspace, _DOCUMENT.c.id == _LINK.c.document))
    .where(_LINK.c.workspace == bindparam("of_workspace"))
    .where(_LINK.c.instrument == bindparam("of_instrument"), _LINK.c.year == bindparam("of_year"))
    .order_by(_LINK.c.indicator, _LINK.c.rank, _LINK.c.document)
)
_ANSWER_LINKS = _LINKS.where(_LINK.c.indicator == bindparam("of_indicator"), _LINK.c.stage == bindparam("of_stage"))
_DOCUMENT_LINKS = (
    select(_LINK.c.instrument, _LINK.c.year, _LINK.c.indicator, _LINK.c.stage)
    .where(_LINK.c.workspace == bindparam("of_workspace"), _LINK.c.document == bindparam("of_document"))
    .order_by(_LINK.c.instrument, _LINK.c.year, _LINK.c.indicator, _LINK.c.stage)
)


class UnitTables:
    """The unit and its assessments."""

    def __init__(self, connection: Connection) -> None:
        """Read through this connection."""
        self._connection = connection

    def unit(self) -> WorkUnit | None:
        """The unit of this file; None when none was written."""
        row = self._connection.execute(select(_UNIT).order_by(_UNIT.c.workspace).limit(1)).one_or_none()
        if row is None:
            return None
        return WorkUnit(row.workspace, row.name or "", row.code, row.target or "", bool(row.sample), row.kind or "")

    def assessments(self, workspace: str) -> dict[AssessmentKey, str]:
        """Assessment -> digest of its instrument file, by year."""
        found = self._connection.execute(_ASSESSMENTS, {"of_workspace": workspace})
        return {AssessmentKey(row.year, row.instrument): row.instrument_digest or "" for row in found}

    def stray_answers(self, workspace: str) -> dict[AssessmentKey, int]:
        """Assessment that is not there -> how many answers of it are, by year."""
        found = self._connection.execute(_STRAY_ANSWERS, {"of_workspace": workspace})
        return {AssessmentKey(row.year, row.instrument): row.answers for row in found}


class AnswerTables:
    """The answers of one assessment."""

    def __init__(self, connection: Connection, workspace: str, assessment: AssessmentKey) -> None:
        """Read through this connection."""
        self._connection = connection
        self._of_assessment = {
            "of_workspace": workspace,
            "of_instrument": assessment.instrument,
            "of_year": assessment.year,
        }

    def answers(self) -> dict[Stage, dict[str, Answer]]:
        """Stage -> indicator code -> answer, every stage there."""
        answers: dict[Stage, dict[str, Answer]] = {stage: {} for stage in Stage}
        for row in self._connection.execute(_ANSWERS, self._of_assessment):
            # A stage that a newer program added stays in the journal and is not shown.
            if row.stage in answers:
                answers[Stage(row.stage)][row.indicator] = _answer(row)
        return answers

    def count(self) -> int:
        """How many answers there are, of all stages; notes and marks alone are none."""
        wanted = select(func.count()).select_from(_ANSWERS.where(_ANSWER.c.value.is_not(None)).subquery())
        return int(self._connection.execute(wanted, self._of_assessment).scalar_one())

    def answer(self, indicator: str, stage: Stage) -> Answer | None:
        """One answer; None when nothing is said there."""
        key = self._of_assessment | {"of_indicator": indicator, "of_stage": stage.value}
        row = self._connection.execute(_ONE_ANSWER, key).one_or_none()
        return None if row is None else _answer(row)


class EvidenceTables:
    """Documents and what they stand behind."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace

    def documents(self) -> dict[str, Document]:
        """Id -> document, by title."""
        sizes = dict(map(tuple, self._connection.execute(_SIZES).all()))
        found = self._connection.execute(_DOCUMENTS, {"of_workspace": self._workspace}).all()
        return {row[0]: _document(row, sizes) for row in found}

    def document(self, document: str) -> Document | None:
        """One document; None when there is none of this id."""
        key = {"of_workspace": self._workspace, "of_document": document}
        row = self._connection.execute(_ONE_DOCUMENT, key).one_or_none()
        if row is None:
            return None
        sizes = {}
        if row.content is not None:
            kept = ContentTables(self._connection).find_text(row.content)
            sizes = {row.content: kept[1]} if kept else {}
        return _document(row, sizes)

    def document_of(self, field: str, value: str) -> str | None:
        """Id of a document with this value in `content` (SHA-256, hex) or `url`, if there is one."""
        wanted = select(_DOCUMENT.c.id).where(_DOCUMENT.c.workspace == self._workspace, _DOCUMENT.c[field] == value)
        return self._connection.execute(wanted.order_by(_DOCUMENT.c.id).limit(1)).scalar_one_or_none()

    def links(self, assessment: AssessmentKey) -> tuple[EvidenceLink, ...]:
        """Links of one assessment by code, then rank; those whose document is gone are left out."""
        return self._links(_LINKS, assessment, {})

    def links_behind(self, assessment: AssessmentKey, indicator: str, stage: Stage) -> tuple[EvidenceLink, ...]:
        """Links behind one answer by rank; those whose document is gone are left out."""
        return self._links(_ANSWER_LINKS, assessment, {"of_indicator": indicator, "of_stage": stage.value})

    def link_subjects(self, document: str) -> tuple[str, ...]:
        """Journal subjects of all links of a document, in every assessment."""
        found = self._connection.execute(_DOCUMENT_LINKS, {"of_workspace": self._workspace, "of_document": document})
        return tuple(
            link_subject(answer_subject(AssessmentKey(year, instrument), indicator, stage), document)
            for instrument, year, indicator, stage in found
        )

    def _links(
        self, wanted: Select[Any], assessment: AssessmentKey, more: Mapping[str, str]
    ) -> tuple[EvidenceLink, ...]:
        key = {"of_workspace": self._workspace, "of_instrument": assessment.instrument, "of_year": assessment.year}
        stages = {stage.value: stage for stage in Stage}
        return tuple(
            EvidenceLink(document, indicator, stages[stage], page or "", note or "", rank or "")
            for document, indicator, stage, page, note, rank in self._connection.execute(wanted, key | dict(more)).all()
            if stage in stages
        )

    def last_rank(self, assessment: AssessmentKey, indicator: str, stage: Stage) -> str:
        """Rank of the last link behind one answer; empty without any."""
        wanted = select(_LINK.c.rank).where(
            _LINK.c.workspace == self._workspace,
            _LINK.c.instrument == assessment.instrument,
            _LINK.c.year == assessment.year,
            _LINK.c.indicator == indicator,
            _LINK.c.stage == stage.value,
            _LINK.c.rank.is_not(None),
        )
        return self._connection.execute(wanted.order_by(_LINK.c.rank.desc()).limit(1)).scalar_one_or_none() or ""


class CharterTables:
    """The exports and the signed revisions of one year's charter."""

    def __init__(self, connection: Connection, workspace: str, year: int) -> None:
        """Read through this connection."""
        self._connection = connection
        self._where = and_(_CHARTER.c.workspace == workspace, _CHARTER.c.year == year)

    def revision(self, content: str) -> str | None:
        """Journal subject of the revision with these bytes (SHA-256, hex), if it is kept."""
        wanted = select(_CHARTER.c.id).where(self._where, _CHARTER.c.content == content).limit(1)
        found = self._connection.execute(wanted).scalar_one_or_none()
        return None if found is None else charter_subject(found)

    def exports(self) -> tuple[KeptExport, ...]:
        """What was drawn and nobody signed yet, as far as its bytes are here."""
        drawn = or_(_CHARTER.c.kind.is_(None), _CHARTER.c.kind == FileKind.DRAWN.value)
        return self._kept(and_(_CHARTER.c.signature_field.is_(None), drawn))

    def confirmed(self) -> tuple[KeptExport, ...]:
        """What another program wrote anew and a person compared, as far as its bytes are here."""
        return self._kept(_CHARTER.c.kind == FileKind.REWRITTEN.value)

    def _kept(self, condition: ColumnElement[bool]) -> tuple[KeptExport, ...]:
        wanted = select(_CHARTER.c.content).where(self._where, condition)
        contents = ContentTables(self._connection)
        hashes = [text for text in self._connection.execute(wanted).scalars() if SHA256.fullmatch(text or "")]
        found = [(digest, contents.find(bytes.fromhex(digest))) for digest in sorted(set(hashes))]
        return tuple(KeptExport(kept[1], digest) for digest, kept in found if kept is not None)


def day(text: str | None) -> date | None:
    """A stored date; None when it is not one, as a stranger's entry may have it."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def moment(text: str | None) -> datetime | None:
    """A stored moment; None when it is not one."""
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _answer(row: Row[Any]) -> Answer:
    return Answer(
        indicator=row.indicator,
        value=_parsed(row.value),
        note=row.note or "",
        flag=row.flag,
        ticked=_positions(row.ticked),
        carried=_carried(_parsed(row.carried)),
        effort=row.effort if row.effort in EFFORTS else None,
        recorded_at=moment(row.recorded_at),
        recorded_by=row.recorded_by,
        reviewed=_judged(_parsed(row.reviewed)),
        returned=row.returned,
    )


def _positions(text: str | None) -> frozenset[int]:
    found = _parsed(text)
    return frozenset(item for item in found if isinstance(item, int)) if isinstance(found, list) else frozenset()


def _parsed(text: str | None) -> Any:
    """A value kept as JSON.

    Raises:
        DamagedError: It is none.
    """
    try:
        return None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        raise DamagedError(path="the workspace", reason="a value of an answer is no JSON") from None


def _judged(found: Any) -> Judged | None:
    """What a stage judged; None when it is not that, as a stranger's entry may have it."""
    if not isinstance(found, dict) or "value" not in found:
        return None
    value = found["value"]
    return Judged(value) if value is None or isinstance(value, (str, dict)) else None


def _carried(found: Any) -> Carried | None:
    """A proposal; None when it is not one, as a stranger's entry may have it."""
    if not isinstance(found, dict):
        return None
    value, year = found.get("value"), found.get("year")
    instrument, digest = found.get("instrument"), found.get("digest")
    if not isinstance(value, (str, dict)) or not isinstance(year, int):
        return None
    if not isinstance(instrument, str) or not isinstance(digest, str):
        return None
    return Carried(value, year, instrument, digest)


def _document(row: Row[Any], sizes: Mapping[str, int]) -> Document:
    # Taken apart by place: by name it would take twice as long, and there can be thousands.
    key, content, name, title, number, dated_on, period_from, period_to, url, added_at, added_by = tuple(row)
    return Document(
        id=key,
        title=title or name or url or "",
        file_name=name,
        sha256=content,
        size_bytes=sizes.get(content),
        url=url,
        number=number or "",
        dated_on=day(dated_on),
        period_from=day(period_from),
        period_to=day(period_to),
        added_at=moment(added_at),
        added_by=added_by,
    )
