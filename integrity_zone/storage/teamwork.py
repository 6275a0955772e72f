"""The team and what it says about answers, as domain values."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select

from integrity_zone.domain.journal.subjects import assessment_subject
from integrity_zone.domain.remark import Remark
from integrity_zone.domain.team import AREAS, TeamMember
from integrity_zone.domain.work_unit import Stage
from integrity_zone.storage.columns import table_of
from integrity_zone.storage.repositories import moment
from integrity_zone.storage.state_tables import MemberRow, RemarkRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from sqlalchemy import Connection, Row

    from integrity_zone.domain.work_unit import AssessmentKey

_MEMBER = table_of(MemberRow)
_REMARK = table_of(RemarkRow)

_TEAM = (
    select(_MEMBER)
    .where(_MEMBER.c.workspace == bindparam("of_workspace"), _MEMBER.c.name.is_not(None))
    .order_by(_MEMBER.c.rank, _MEMBER.c.id)
)
_REMARKS = (
    select(_REMARK)
    .where(_REMARK.c.workspace == bindparam("of_workspace"))
    .where(_REMARK.c.answer > bindparam("after"), _REMARK.c.answer < bindparam("before"))
    .where(_REMARK.c.text.is_not(None))
    .order_by(_REMARK.c.posted_at, _REMARK.c.id)
)
#: For a remark whose moment is none, which only damage can bring about.
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class TeamworkTables:
    """People and remarks of one unit."""

    def __init__(self, connection: Connection, workspace: str) -> None:
        """Read through this connection."""
        self._connection = connection
        self._workspace = workspace

    def team(self) -> tuple[TeamMember, ...]:
        """Everybody, in the order in which they were added."""
        found = self._connection.execute(_TEAM, {"of_workspace": self._workspace})
        return tuple(
            TeamMember(row.id, row.name, row.role or "", row.area if row.area in AREAS else None) for row in found
        )

    def last_rank(self) -> str:
        """Rank of the last member; empty without any."""
        found = self._connection.execute(_TEAM, {"of_workspace": self._workspace}).all()
        return max((row.rank or "" for row in found), default="")

    def remarks(self, assessment: AssessmentKey) -> Mapping[str, tuple[Remark, ...]]:
        """Indicator code -> what was said about its answers, the oldest first."""
        answers = f"answer/{assessment_subject(assessment).partition('/')[2]}"
        key = {"of_workspace": self._workspace, "after": f"{answers}/", "before": f"{answers}0"}
        remarks: dict[str, list[Remark]] = {}
        for row in self._connection.execute(_REMARKS, key):
            remark = _remark(row)
            if remark is not None:
                remarks.setdefault(remark.indicator, []).append(remark)
        return {code: tuple(said) for code, said in remarks.items()}


def _remark(row: Row[Any]) -> Remark | None:
    """A remark; None about a stage that a newer program added."""
    parts = row.answer.split("/")
    if len(parts) != 5 or parts[-1] not in list(Stage):
        return None
    at = moment(row.posted_at) or _LONG_AGO
    return Remark(row.id, parts[3], Stage(parts[4]), row.text, row.posted_by or "", at)
