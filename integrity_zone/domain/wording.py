"""The official wording of an instrument, as a workbook that the user owns has it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from assessments.definition import Indicator, Instrument

QUESTION_CHARACTERS = 2_000
CRITERION_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class IndicatorWording:
    """What is asked, and what each option means."""

    question: str = ""  #: empty: ours
    criteria: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  #: option key -> text


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording taken from one workbook; empty when none was taken."""

    source_name: str = ""
    sha256: str = ""  #: of that workbook, hex
    taken_at: datetime | None = None
    taken_by: str = ""
    indicators: Mapping[str, IndicatorWording] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class WordingPreview:
    """The wording that a workbook has; nothing is taken yet."""

    source_name: str
    sha256: str  #: of the workbook, hex
    instrument: str
    of: int  #: indicators of the instrument
    indicators: Mapping[str, IndicatorWording]  #: of every row that was found, in worksheet order
    uncertain: tuple[str, ...]  #: codes of those whose row was recognised only roughly
    missing: tuple[str, ...]  #: codes of indicators without a row
    criteria_missing: tuple[str, ...]  #: codes of those whose options could not be told apart; ours stay

    @property
    def certain(self) -> frozenset[str]:
        """Codes that can be taken without a second look."""
        return frozenset(self.indicators) - frozenset(self.uncertain)


class NoWordingError(UserInputError):
    """A workbook without the official wording of this instrument."""

    code = "no-wording"
    template_en = "{path}: no official wording of {instrument} was recognised in it; use the ministry's worksheet"
    template_id = "{path}: kalimat resmi {instrument} tidak dikenali dalam buku kerja ini; gunakan LKE kementerian"


def worded(instrument: Instrument, wording: Wording) -> Instrument:
    """The instrument with the official wording in place of our short one.

    Codes, weights, scales and the digest stay: it is the same instrument, said in other words.

    Args:
        instrument: As published.
        wording: Taken from a workbook; what it does not say stays ours.
    """
    if not wording.indicators:
        return instrument
    said = wording.indicators
    return replace(
        instrument,
        indicators=tuple(
            _worded(item, said[item.code]) if item.code in said else item for item in instrument.indicators
        ),
    )


def _worded(indicator: Indicator, wording: IndicatorWording) -> Indicator:
    options = tuple(
        replace(option, criterion=wording.criteria.get(option.key) or option.criterion) for option in indicator.options
    )
    return replace(indicator, title=wording.question or indicator.title, options=options)
