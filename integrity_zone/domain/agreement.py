"""How far assessors agree with the answers they judge: item by item, area by area, and in points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.review import Decision, decision_of, is_overtaken

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.domain.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class Judgement:
    """One indicator with the answer judged and what the stage made of it."""

    code: str
    judged: Answer | None  #: of the stage before, as it is now
    own: Answer | None  #: of the stage that judges
    decision: Decision | None  #: None when nothing was decided; see `is_overtaken`
    is_overtaken: bool  #: the answer judged was changed since, so that the decision no longer counts

    @property
    def stands(self) -> bool:
        """Whether there is a decision about the answer as it is now."""
        return self.decision is not None and not self.is_overtaken

    @property
    def waits(self) -> bool:
        """Whether there is an answer and no decision about it, or one about an earlier answer."""
        return not self.stands and (self.is_overtaken or (self.judged is not None and self.judged.value is not None))

    @property
    def value(self) -> AnswerValue | None:
        """The stage's own value, as far as it counts."""
        return self.own.value if self.own is not None and not self.is_overtaken else None

    @property
    def judged_value(self) -> AnswerValue | None:
        """The value judged, as it is now."""
        return self.judged.value if self.judged is not None else None


@dataclass(frozen=True, slots=True)
class Difference:
    """An indicator about which a stage came to something else."""

    code: str
    decision: Decision
    judged: AnswerValue | None
    own: AnswerValue | None  #: None when it was only given back
    points: Fraction  #: what the stage's value brings more; below 0 when it brings less


@dataclass(frozen=True, slots=True)
class AreaAgreement:
    """The figures of one area, or of one part of the results."""

    key: str  #: area key, or code of the node that belongs to no area
    title: str
    of: int  #: indicators
    judged: int
    agreed: int
    points: Fraction

    @property
    def share(self) -> Fraction | None:
        """Agreed of those judged, 0 .. 1; None when none was judged."""
        return Fraction(self.agreed, self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a stage agrees with the one before it."""

    of: int
    judged: int  #: with a decision that stands
    agreed: int
    changed: int
    returned: int
    waiting: int
    overtaken: int  #: of those that wait: judged before, and answered anew since
    points: Fraction  #: what the decisions make of the total, if all that is not judged stays
    areas: tuple[AreaAgreement, ...]
    differences: tuple[Difference, ...]  #: in worksheet order

    @property
    def share(self) -> Fraction | None:
        """Agreed of those judged, 0 .. 1; None when none was judged."""
        return Fraction(self.agreed, self.judged) if self.judged else None


def judgements_of(
    instrument: Instrument, judged: Mapping[str, Answer], own: Mapping[str, Answer]
) -> tuple[Judgement, ...]:
    """Every indicator in worksheet order, with what was decided about it.

    Args:
        instrument: What is asked.
        judged: Indicator code -> answer of the stage before.
        own: Indicator code -> answer of the stage that judges.
    """
    return tuple(judgement_of(item.code, judged.get(item.code), own.get(item.code)) for item in instrument.indicators)


def judgement_of(code: str, judged: Answer | None, own: Answer | None) -> Judgement:
    """One indicator with what was decided about it.

    Args:
        code: Of the indicator.
        judged: The answer of the stage before.
        own: The answer of the stage that judges.
    """
    return Judgement(code, judged, own, _decision(judged, own), is_overtaken(own, judged))


def _decision(judged: Answer | None, own: Answer | None) -> Decision | None:
    """As `decision_of`; an answer that was given without saying what it judges agrees with the same answer."""
    decision = decision_of(own)
    if decision is not Decision.CHANGED or own is None or own.reviewed is not None or judged is None:
        return decision
    return Decision.AGREED if own.value == judged.value else Decision.CHANGED


def values_after(judgements: Sequence[Judgement]) -> dict[str, AnswerValue]:
    """Indicator code -> value if every decision is followed and all that is not judged stays as it is."""
    values: dict[str, AnswerValue] = {}
    for item in judgements:
        value = item.value if item.stands and item.value is not None else item.judged_value
        if value is not None:
            values[item.code] = value
    return values


def agreement_of(
    instrument: Instrument, judgements: Sequence[Judgement], before: Scorecard, after: Scorecard
) -> Agreement:
    """The figures. Points are exact, and of one indicator each: blanks have to count zero in both scorecards.

    Args:
        instrument: What is asked.
        judgements: As `judgements_of` gives them.
        before: Of the answers judged.
        after: Of `values_after`.
    """
    gained = {
        item.code: after.indicators[item.code].points - before.indicators[item.code].points for item in judgements
    }
    return Agreement(
        of=len(judgements),
        judged=sum(item.stands for item in judgements),
        agreed=_count(judgements, Decision.AGREED),
        changed=_count(judgements, Decision.CHANGED),
        returned=_count(judgements, Decision.RETURNED),
        waiting=sum(item.waits for item in judgements),
        overtaken=sum(item.is_overtaken for item in judgements),
        points=sum(gained.values(), Fraction(0)),
        areas=_areas(instrument, judgements, gained),
        differences=tuple(
            Difference(item.code, item.decision, item.judged_value, item.value, gained[item.code])
            for item in judgements
            if item.stands and item.decision is not None and item.decision is not Decision.AGREED
        ),
    )


def _areas(
    instrument: Instrument, judgements: Sequence[Judgement], gained: Mapping[str, Fraction]
) -> tuple[AreaAgreement, ...]:
    below: dict[str, list[Judgement]] = {}
    for item in judgements:
        below.setdefault(_group(instrument, item.code), []).append(item)
    titles = {area.key: area.title for area in instrument.areas}
    return tuple(
        AreaAgreement(
            key=key,
            title=titles.get(key) or instrument.nodes_by_code[key].title,
            of=len(items),
            judged=sum(item.stands for item in items),
            agreed=_count(items, Decision.AGREED),
            points=sum((gained[item.code] for item in items), Fraction(0)),
        )
        for key, items in below.items()
    )


def _group(instrument: Instrument, code: str) -> str:
    """The area of an indicator, or the node it stands under when it is of none."""
    parent = instrument.indicators_by_code[code].parent
    above = instrument.targets_above[parent]
    return next((key for key in above if key in instrument.areas_by_key), parent)


def _count(judgements: Sequence[Judgement], decision: Decision) -> int:
    return sum(item.stands and item.decision is decision for item in judgements)
