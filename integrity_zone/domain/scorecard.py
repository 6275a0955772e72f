"""What the answers are worth: scores, verdicts, findings and gaps, all exact and unrounded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from integrity_zone.domain.work_unit import BlankPolicy, Stage


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something missing or odd in the user's data; never stops the arithmetic."""

    code: str  #: stable kebab-case word
    severity: Severity
    indicator: str | None
    message_en: str
    message_id: str


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """What one indicator brings."""

    code: str
    answered: bool
    score: Fraction  #: in [0, 1]; 0 when blank
    points: Fraction  #: its share in the points of the node above, under the blank policy in use
    ratio: Fraction | None  #: computed percentage before cap and floor; None for others, when open, or zero denominator


@dataclass(frozen=True, slots=True)
class NodeScore:
    """What one node, or one joined area, brings."""

    code: str
    points: Fraction
    weight: Fraction
    answered: int
    of: int  #: indicators below it


@dataclass(frozen=True, slots=True)
class Check:
    """One minimum of one predicate, held against its number."""

    key: str
    title: str
    target: str  #: what is measured: "total", node code, area key or indicator code
    value: Fraction  #: percent when `is_percent`, else points
    minimum: Fraction
    is_percent: bool
    points_missing: Fraction  #: points (also for a percentage); 0 when met
    met: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the score reaches one predicate. A pre-assessment: the Minister grants the predicate."""

    predicate: str
    title: str
    met: bool
    checks: tuple[Check, ...]

    @property
    def failed(self) -> tuple[Check, ...]:
        """The minimums that are not reached."""
        return tuple(check for check in self.checks if not check.met)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything that follows from one set of answers."""

    instrument: str
    blank: BlankPolicy
    stage: Stage
    answered: int
    of: int
    total: Fraction
    nodes: Mapping[str, NodeScore]  #: node code or area key -> score
    indicators: Mapping[str, IndicatorScore]
    verdicts: Mapping[str, Verdict]  #: predicate key -> verdict
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Raise:
    """One indicator answered better, as a way to close a gap."""

    indicator: str
    current: str | None  #: option or value now, None when blank
    target: str  #: option key, or the score or share needed as text
    gain: Fraction  #: points gained


@dataclass(frozen=True, slots=True)
class GapItem:
    """One unmet minimum and the indicators that can close it."""

    predicate: str
    check: Check
    raises: tuple[Raise, ...]  #: a set that closes it, biggest gain first; as much as there is when `closable` is False
    closable: bool  #: False when even the best answers below this target do not suffice


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a number came about."""

    code: str
    title: str
    formula: str  #: in words (Indonesian)
    inputs: Mapping[str, str]  #: what went in -> its value as text
    weight: Fraction
    points: Fraction
    source: str  #: regulation and clause
