"""What the report of results says, as values: made by the services, drawn by `pdf`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.domain.declaration import Paper
    from integrity_zone.domain.papers import Margins
    from integrity_zone.exports.papers.content import PaperHead, Party


@dataclass(frozen=True, slots=True)
class PartLine:
    """An area, a part of the results, or the total."""

    title: str
    weight: str
    unit: str  #: points by the unit's own answers
    tpi: str  #: points by the assessors' answers
    share: str  #: of the weight, in percent
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class MinimumLine:
    """One minimum of the predicate."""

    title: str
    value: str
    minimum: str
    missing: str  #: empty when it is reached


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """An indicator about which the assessors came to something else."""

    code: str
    title: str
    unit: str
    tpi: str
    points: str
    reason: str  #: why it was given back, or the assessors' note; empty for none


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation with what became of it."""

    text: str
    follow_up: str  #: action, days and state in one line


@dataclass(frozen=True, slots=True)
class AdviceGroup:
    """Recommendations about one minimum, or about none."""

    title: str
    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class ResultReportContent:
    """Everything the report says."""

    head: PaperHead
    paper: Paper
    margins: Margins
    unit_name: str
    subtitle: str
    number: str  #: empty while it has none
    drafts: tuple[str, ...]  #: why it is a draft yet
    facts: tuple[tuple[str, str], ...]  #: label and text
    parts: tuple[PartLine, ...]
    predicate: str
    minimums: tuple[MinimumLine, ...]
    differences: tuple[DifferenceLine, ...]
    agreement: str  #: the figures in a sentence
    groups: tuple[AdviceGroup, ...]
    conclusion: tuple[str, ...]  #: paragraphs
    closing: str  #: a short last one
    signer: Party
    generated_at: datetime
    sample: bool
