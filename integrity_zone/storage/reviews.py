"""Stages, the report of results and the recommendations of one assessment, as domain values."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import Table, and_, select

from integrity_zone.domain.review import FollowUp, Recommendation, ResultReport, Review, StageState, StageStatus
from integrity_zone.domain.work_unit import Stage
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import day, moment
from integrity_zone.storage.state_tables import RecommendationRow, ResultReportRow, StageRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from integrity_zone.domain.work_unit import AssessmentKey

_STAGE = table_of(StageRow)
_REPORT = table_of(ResultReportRow)
_RECOMMENDATION = table_of(RecommendationRow)
_Word = TypeVar("_Word", bound=StrEnum)

#: Journal subjects that tell of a review begin so.
WORDS = frozenset({"stage", "result-report", "recommendation"})


class ReviewTables:
    """The review of one assessment of one unit."""

    def __init__(self, connection: Connection, workspace: str, assessment: AssessmentKey) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace
        self._assessment = assessment

    def review(self) -> Review:
        """All of it; a stage or state that a newer program added is not shown."""
        return Review(self._stages(), self._recommendations(), self._report())

    def last_rank(self) -> str:
        """Rank of the last recommendation; empty without any."""
        found = self._connection.execute(select(_RECOMMENDATION.c.rank).where(self._of(_RECOMMENDATION)))
        return max((rank or "" for rank in found.scalars()), default="")

    def _of(self, table: Table) -> ColumnElement[bool]:
        return and_(
            table.c.workspace == self._workspace,
            table.c.instrument == self._assessment.instrument,
            table.c.year == self._assessment.year,
        )

    def _stages(self) -> dict[Stage, StageState]:
        stages = {}
        for row in self._connection.execute(select(_STAGE).where(self._of(_STAGE))):
            stage, status = _word(Stage, row.stage), _word(StageStatus, row.state)
            if stage is not None and status is not None:
                at, by = moment(row.changed_at), row.changed_by or ""
                stages[stage] = StageState(status, row.reason or "", row.digest or "", at, by)
        return stages

    def _recommendations(self) -> tuple[Recommendation, ...]:
        wanted = select(_RECOMMENDATION).where(self._of(_RECOMMENDATION), _RECOMMENDATION.c.text.is_not(None))
        found = self._connection.execute(wanted.order_by(_RECOMMENDATION.c.rank, _RECOMMENDATION.c.id))
        return tuple(
            Recommendation(
                id=row.id,
                text=row.text,
                predicate=row.predicate or "",
                requirement=row.requirement or "",
                indicator=row.indicator or "",
                action=row.action or "",
                due_on=day(row.due_on),
                done_on=day(row.done_on),
                state=_word(FollowUp, row.state) or FollowUp.OPEN,
                document=row.document or "",
                note=row.note or "",
                advised_at=moment(row.advised_at),
                advised_by=row.advised_by or "",
            )
            for row in found
        )

    def _report(self) -> ResultReport:
        row = self._connection.execute(select(_REPORT).where(self._of(_REPORT))).one_or_none()
        if row is None:
            return ResultReport()
        return ResultReport(
            row.number or "",
            day(row.dated_on),
            row.place or "",
            row.signer or "",
            row.office or "",
            row.nip or "",
            row.conclusion or "",
        )


def _word(kind: type[_Word], text: str | None) -> _Word | None:
    return kind(text) if text in list(kind) else None
