"""Rows of the state tables as domain values."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, bindparam, select

from integrity_zone.domain.answer import Answer
from integrity_zone.domain.declaration import KeptExport
from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.work_unit import AssessmentKey, Stage, WorkUnit
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.tables import (
    AnswerRow,
    AssessmentRow,
    CharterRow,
    ContentRow,
    DocumentRow,
    LinkRow,
    UnitRow,
    table_of,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_UNIT = table_of(UnitRow)
_ASSESSMENT = table_of(AssessmentRow)
_ANSWER = table_of(AnswerRow)
_DOCUMENT = table_of(DocumentRow)
_LINK = table_of(LinkRow)
_CHARTER = table_of(CharterRow)
_CONTENT = table_of(ContentRow)

_SHA256 = re.compile("[0-9a-f]{64}")

#: Asked at every answer, so not built anew each time.
_ASSESSMENTS = (
    select(_ASSESSMENT)
    .where(_ASSESSMENT.c.workspace == bindparam("of_workspace"))
    .order_by(_ASSESSMENT.c.year, _ASSESSMENT.c.instrument)
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
        return WorkUnit(row.workspace, row.name or "", row.code, row.target or "", bool(row.sample))

    def assessments(self, workspace: str) -> dict[AssessmentKey, str]:
        """Assessment -> digest of its instrument file, by year."""
        found = self._connection.execute(_ASSESSMENTS, {"of_workspace": workspace})
        return {AssessmentKey(row.year, row.instrument): row.instrument_digest or "" for row in found}


class AnswerTables:
    """The answers of one assessment."""

    def __init__(self, connection: Connection, workspace: str, assessment: AssessmentKey) -> None:
        """Read through this connection."""
        self._connection = connection
        self._where = and_(
            _ANSWER.c.workspace == workspace,
            _ANSWER.c.instrument == assessment.instrument,
            _ANSWER.c.year == assessment.year,
        )

    def answers(self) -> dict[Stage, dict[str, Answer]]:
        """Stage -> indicator code -> answer, every stage there."""
        answers: dict[Stage, dict[str, Answer]] = {stage: {} for stage in Stage}
        for row in self._connection.execute(select(_ANSWER).where(self._where).order_by(_ANSWER.c.indicator)):
            # A stage that a newer program added stays in the journal and is not shown.
            if row.stage in answers:
                value = None if row.value is None else json.loads(row.value)
                answers[Stage(row.stage)][row.indicator] = Answer(row.indicator, value, row.note or "")
        return answers


class EvidenceTables:
    """Documents and what they stand behind."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace

    def documents(self) -> dict[str, Document]:
        """Id -> document, by title."""
        sizes = {
            row.sha256.hex(): row.size
            for row in self._connection.execute(select(_CONTENT).where(_CONTENT.c.complete == 1))
        }
        wanted = select(_DOCUMENT).where(_DOCUMENT.c.workspace == self._workspace)
        found = self._connection.execute(wanted.order_by(_DOCUMENT.c.title, _DOCUMENT.c.id))
        return {row.id: _document(row, sizes.get(row.content)) for row in found}

    def document_of(self, field: str, value: str) -> str | None:
        """Id of a document with this value in `content` (SHA-256, hex) or `url`, if there is one."""
        wanted = select(_DOCUMENT.c.id).where(_DOCUMENT.c.workspace == self._workspace, _DOCUMENT.c[field] == value)
        return self._connection.execute(wanted.order_by(_DOCUMENT.c.id).limit(1)).scalar_one_or_none()

    def links(self, assessment: AssessmentKey) -> tuple[EvidenceLink, ...]:
        """Links of one assessment by code, then rank; those whose document is gone are left out."""
        wanted = (
            select(_LINK)
            .join(_DOCUMENT, and_(_DOCUMENT.c.workspace == _LINK.c.workspace, _DOCUMENT.c.id == _LINK.c.document))
            .where(_LINK.c.workspace == self._workspace)
            .where(_LINK.c.instrument == assessment.instrument, _LINK.c.year == assessment.year)
            .where(_LINK.c.stage.in_(list(Stage)))
            .order_by(_LINK.c.indicator, _LINK.c.rank, _LINK.c.document)
        )
        return tuple(
            EvidenceLink(row.document, row.indicator, Stage(row.stage), row.page or "", row.note or "", row.rank or "")
            for row in self._connection.execute(wanted)
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
        return None if found is None else f"charter/{found}"

    def exports(self) -> tuple[KeptExport, ...]:
        """What was drawn and nobody signed yet, as far as its bytes are here."""
        wanted = select(_CHARTER.c.content).where(self._where, _CHARTER.c.signature_field.is_(None))
        contents = ContentTables(self._connection)
        hashes = [text for text in self._connection.execute(wanted).scalars() if _SHA256.fullmatch(text or "")]
        found = [(digest, contents.find(bytes.fromhex(digest))) for digest in sorted(set(hashes))]
        return tuple(KeptExport(kept[1], digest) for digest, kept in found if kept is not None)


def day(text: str | None) -> date | None:
    """A stored date; None when it is not one, as a stranger's entry may have it."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _document(row: Row[Any], size: int | None) -> Document:
    return Document(
        id=row.id,
        title=row.title or row.name or row.url or "",
        file_name=row.name,
        sha256=row.content,
        size_bytes=size,
        url=row.url,
        number=row.number or "",
        dated_on=day(row.date),
        period_from=day(row.period_from),
        period_to=day(row.period_to),
    )
