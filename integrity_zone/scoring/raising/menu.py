"""The better answers that a plan chooses from, and how many steps each is away."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.scoring.gaps import STEPS_PER_UNIT, better_steps
from integrity_zone.scoring.rounding import percent_text

if TYPE_CHECKING:
    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue

#: Hundredths between two marks: a survey is raised by tenths, a share by quarters.
INDEX_STEP = 10
SHARE_STEP = 25


@dataclass(frozen=True, slots=True)
class Raised:
    """One better answer of an indicator."""

    score: Fraction
    text: str  #: option key, survey score or share
    steps: int  #: marks passed on the way, itself included


def menu(instrument: Instrument, indicator: Indicator, now: Fraction | None) -> tuple[Raised, ...]:
    """The marks above the present answer, from the nearest to the best.

    The marks of a choice are its options; of a survey score its lowest value, every tenth and its highest; of a share
    0, 25, 50, 75 and 100 % (up to the cap), whether it is counted or typed as a percentage. An answer between two marks
    is one step from the upper one. A blank stands below the lowest mark: answering at all is a step of its own.

    Args:
        instrument: Gives the indicator's scale.
        indicator: The question.
        now: Its present score; None when unanswered.
    """
    ahead = [mark for mark in _marks(instrument, indicator) if now is None or mark[0] > now]
    return tuple(Raised(score, text, steps) for steps, (score, text) in enumerate(ahead, start=1))


def finer(instrument: Instrument, indicator: Indicator, now: Fraction | None, raised: Raised) -> tuple[Raised, ...]:
    """What the same steps also allow: the hundredths up to a mark, least first. A choice has nothing between."""
    below = [score for score, _ in _marks(instrument, indicator) if score < raised.score]
    if indicator.kind is AnswerKind.CHOICE or not below:
        return (raised,)
    better = better_steps(instrument, indicator, now)
    between = [step.score for step in better if below[-1] < step.score < raised.score]
    return (*(Raised(score, _text(instrument, indicator, score), raised.steps) for score in between), raised)


def present_text(value: AnswerValue | None, score: Fraction | None) -> str | None:
    """The present answer in the form of a mark; None when unanswered."""
    if score is None:
        return None
    return value if isinstance(value, str) else percent_text(score, "en")


def _marks(instrument: Instrument, indicator: Indicator) -> list[tuple[Fraction, str]]:
    if indicator.kind is AnswerKind.CHOICE:
        first = {option.score: option.key for option in reversed(indicator.options)}
        return sorted(first.items())
    lowest, highest, whole, step = Fraction(0), Fraction(1), Fraction(1), SHARE_STEP
    if indicator.kind is AnswerKind.INDEX:
        scale = instrument.scales_by_key[indicator.scale]
        lowest, highest, whole = scale.minimum, scale.maximum, scale.maximum
        step = SHARE_STEP * floor(whole) if scale.is_percentage else INDEX_STEP
    elif indicator.formula is not None:
        highest = min(highest, indicator.formula.cap)
    first_mark, last_mark = ceil(lowest * STEPS_PER_UNIT), floor(highest * STEPS_PER_UNIT)
    between = {mark for mark in range(first_mark, last_mark) if mark % step == 0}
    scores = (Fraction(mark, STEPS_PER_UNIT) / whole for mark in sorted(between | {first_mark, last_mark}))
    return [(score, _text(instrument, indicator, score)) for score in scores]


def _text(instrument: Instrument, indicator: Indicator, score: Fraction) -> str:
    if indicator.kind is AnswerKind.RATIO:
        return percent_text(score, "en")
    hundredths = int(score * instrument.scales_by_key[indicator.scale].maximum * STEPS_PER_UNIT)
    return f"{hundredths // STEPS_PER_UNIT}.{hundredths % STEPS_PER_UNIT:02}"
