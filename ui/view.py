"""Everything the screens show of one assessment, and what reaches them after a change. Records only: quick to load."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.agreement import Judgement
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import EvidenceLink
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.domain.workspace import Snapshot


class IndicatorState(StrEnum):
    """The one state an indicator is drawn with; the first that holds, in this order."""

    RETURNED = "returned"  #: the reviewer gave it back, and it was not answered anew since
    BLANK = "blank"
    EVIDENCE_LACKING = "evidence"  #: answered, but nothing behind it, or nothing from the year assessed
    AGREED = "agreed"  #: the reviewer gave the same answer, or agreed with this one
    FILLED = "filled"


class EvidenceStanding(StrEnum):
    """What stands behind an answer."""

    NONE = "none"
    OUTSIDE = "outside"  #: every dated document lies outside the year assessed
    THERE = "there"


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """One assessment at one moment, ready to be shown. Immutable; a change makes another one."""

    snapshot: Snapshot
    instrument: Instrument
    blank: BlankPolicy
    values: Mapping[str, AnswerValue]  #: the unit's answers as recorded, code -> value
    recorded: Scorecard  #: of the unit's answers as recorded
    shown: Scorecard  #: with what is being tried, else the same as `recorded`
    tpi: Scorecard | None  #: of the reviewer's answers that still count; None when there are none
    tpn: Scorecard | None  #: the same of the national assessors
    judgements: Mapping[str, Judgement]  #: code -> what the reviewer decided, in worksheet order
    tpn_judgements: Mapping[str, Judgement]  #: code -> what the national assessors made of the reviewer's answer
    ceiling: Mapping[str, Fraction]  #: `total`, node code, area key -> points if the open ones got full marks
    links: Mapping[str, tuple[EvidenceLink, ...]]  #: code -> evidence behind the unit's answer
    evidence: Mapping[str, EvidenceStanding]
    states: Mapping[str, IndicatorState]
    tried: Mapping[str, AnswerValue | None] = field(default_factory=lambda: MappingProxyType({}))  #: the what-if

    @property
    def is_trying(self) -> bool:
        """Whether some answers are only being tried."""
        return bool(self.tried)

    @property
    def shown_values(self) -> Mapping[str, AnswerValue]:
        """The unit's answers with what is being tried in their place."""
        merged = {**self.values, **self.tried}
        return {code: value for code, value in merged.items() if value is not None}

    def note(self, code: str, stage: Stage = Stage.UNIT) -> str:
        """The note of one stage on one indicator; empty when there is none."""
        answer = self.snapshot.answers.get(stage, {}).get(code)
        return answer.note if answer else ""

    def judgements_of(self, stage: Stage) -> Mapping[str, Judgement]:
        """What a stage decided about the answers of the one before it."""
        return self.tpn_judgements if stage is Stage.TPN else self.judgements

    def value_of(self, code: str, stage: Stage) -> AnswerValue | None:
        """The answer of a stage, as far as it counts: none for one whose judged answer was changed since."""
        return self.values.get(code) if stage is Stage.UNIT else self.judgements_of(stage)[code].value

    @property
    def has_tpn(self) -> bool:
        """Whether anything is known of the national assessors' result."""
        own = self.snapshot.answers.get(Stage.TPN, {})
        return Stage.TPN in self.snapshot.review.stages or any(
            answer.value is not None or answer.returned is not None for answer in own.values()
        )


@dataclass(frozen=True, slots=True)
class Update:
    """What reaches every screen after a change."""

    view: AssessmentView
    change: Change | None  #: None when everything may have changed
    codes: frozenset[str]  #: indicators touched
    initiator: object = None  #: who asked for it and has drawn it already
