"""The instruments that scoring is tested on, loaded once."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from assessments.loader import load_published
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue

SAMPLE = Path(__file__).parents[2] / "data" / "arunika-answers.json"


@cache
def tiny() -> Instrument:
    """The tiny instrument: every kind of answer and node."""
    return tiny_instrument()


@cache
def zi_2021() -> Instrument:
    """The instrument in force."""
    return load_published("zi-2021")


def sample_answers() -> tuple[dict[str, AnswerValue], dict[str, AnswerValue]]:
    """Answers of the sample agency: the unit's own, and TPI's laid over them."""
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return sample["answers"], sample["answers"] | sample["tpi"]
