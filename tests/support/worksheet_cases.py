"""Answer sets whose workbooks are recalculated: random fillings and the corners of every formula."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind, FormulaKind
from assessments.loader import load_published
from integrity_zone.domain.answer import decimal_text
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.workbook import write_worksheet
from integrity_zone.scoring.roll_up import score
from tests.support.answers import best_answers, counts_for_share, worst_answers
from tests.support.builders import tiny_instrument
from tests.support.worksheets import worksheet_content

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Scorecard

RANDOM_FILLINGS = 20


@dataclass(frozen=True)
class Case:
    """One workbook and what it must come to."""

    name: str
    instrument: Instrument
    unit: Mapping[str, AnswerValue]
    tpi: Mapping[str, AnswerValue]
    blank: BlankPolicy

    def scorecard(self, stage: Stage = Stage.UNIT) -> Scorecard:
        return score(self.instrument, self.unit if stage is Stage.UNIT else self.tpi, self.blank, stage)

    def write(self, path: Path) -> None:
        path.write_bytes(write_worksheet(worksheet_content(self.instrument, self.unit, self.tpi, blank=self.blank)))


def _random_value(instrument: Instrument, indicator: Indicator, random: Random) -> AnswerValue:
    if indicator.kind is AnswerKind.CHOICE:
        return random.choice(indicator.options).key
    if indicator.kind is AnswerKind.INDEX:
        highest = int(instrument.scales_by_key[indicator.scale].maximum)
        return decimal_text(Decimal(random.randint(0, highest * 1_000_000)).scaleb(-6))
    most = random.choice((1, 3, 20, 400))
    return {item.key: None if random.random() < 0.05 else random.randint(0, most) for item in indicator.inputs}


def random_filling(instrument: Instrument, seed: str) -> dict[str, AnswerValue]:
    """Any answers, some left open, the same for the same seed."""
    random = Random(seed)
    filled = random.choice((0.2, 0.6, 0.9, 1.0))
    return {
        item.code: _random_value(instrument, item, random) for item in instrument.indicators if random.random() < filled
    }


def _barely_missed(instrument: Instrument) -> dict[str, AnswerValue]:
    """Everything at full marks but the surveys: one at its minimum, the other a hair below."""
    first, *_, last = [item for item in instrument.indicators if item.code.startswith("B.")]
    return {**best_answers(instrument), first.code: "3.6", last.code: "3.199999"}


def _zero_denominators(instrument: Instrument) -> dict[str, AnswerValue]:
    ratios = [item for item in instrument.indicators if item.kind is AnswerKind.RATIO]
    return {item.code: dict.fromkeys((count.key for count in item.inputs), 0) for item in ratios}


def _excesses(instrument: Instrument) -> dict[str, AnswerValue]:
    ratios = [item for item in instrument.indicators if item.kind is AnswerKind.RATIO]
    return {item.code: counts_for_share(item, -50 if _falls(item) else 150) for item in ratios}


def _falls(indicator: Indicator) -> bool:
    return indicator.formula is not None and indicator.formula.kind is FormulaKind.DECREASE


def cases() -> Iterator[Case]:
    """Random fillings of the real instrument under both policies; corners, and a few for the others."""
    few = [(instrument, 3) for instrument in (load_published("zi-2014"), tiny_instrument())]
    for instrument, fillings in ((load_published("zi-2021"), RANDOM_FILLINGS), *few):
        corners: dict[str, dict[str, AnswerValue]] = {
            "blank": {},
            "best": best_answers(instrument),
            "worst": worst_answers(instrument),
            "barely": _barely_missed(instrument),
            "zero": _zero_denominators(instrument),
            "excess": _excesses(instrument),
        }
        chance = {f"random{number}": random_filling(instrument, f"unit {number}") for number in range(fillings)}
        for blank in BlankPolicy:
            chosen = chance | (corners if blank is BlankPolicy.ZERO else {"blank": {}, "zero": corners["zero"]})
            for name, unit in chosen.items():
                tpi = random_filling(instrument, f"tpi {name}")
                yield Case(f"{instrument.key}-{blank.value}-{name}", instrument, unit, tpi, blank)
