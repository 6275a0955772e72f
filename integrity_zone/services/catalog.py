"""Which instruments exist, and what is wrong with one that does not load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assessments.loader import load_published, published_keys
from assessments.validation import check_file
from integrity_zone.errors import UserInputError
from integrity_zone.services.reading import read_limited

if TYPE_CHECKING:
    from pathlib import Path

    from assessments.definition import Instrument
    from assessments.validation import InstrumentFinding

#: The instrument in force; `new` and `score --answers` use it when none is named.
DEFAULT_INSTRUMENT = "zi-2021"
#: Key of a repealed instrument -> the year at whose end it was repealed: the last that can have been assessed by it.
_LAST_YEARS = {"zi-2014": 2021}
INSTRUMENT_MAX_BYTES = 1024 * 1024


class UnknownInstrumentError(UserInputError):
    """No published instrument of this key."""

    code = "unknown-instrument"
    template_en = "{key}: no such instrument; published are {published}"
    template_id = "{key}: instrumen itu tidak ada; yang terbit: {published}"


@dataclass(frozen=True, slots=True)
class InstrumentSummary:
    """One published instrument in a line."""

    key: str
    title: str
    regulation: str
    status: str
    indicators: int
    digest: str


def instrument(key: str) -> Instrument:
    """The published instrument of this key.

    Raises:
        UnknownInstrumentError: None is published under this key.
    """
    if key not in published_keys():
        raise UnknownInstrumentError(key=key[:60], published=", ".join(published_keys()))
    return load_published(key)


def instruments() -> tuple[InstrumentSummary, ...]:
    """All published instruments, by key."""
    return tuple(_summary(instrument(key)) for key in published_keys())


def instruments_of_year(year: int) -> tuple[str, ...]:
    """Keys of the instruments by which a year may have been assessed, the likeliest first; the one in force is last."""
    return (*(key for key, last in _LAST_YEARS.items() if year <= last), DEFAULT_INSTRUMENT)


def check_instrument_file(path: Path) -> tuple[InstrumentFinding, ...]:
    """Lint an instrument file; schema problems and findings together.

    Raises:
        EnvironmentProblem: The file cannot be read.
        UserInputError: It is larger than an instrument may be.
    """
    return check_file(read_limited(path, INSTRUMENT_MAX_BYTES))


def _summary(found: Instrument) -> InstrumentSummary:
    return InstrumentSummary(
        key=found.key,
        title=found.title,
        regulation=found.regulation,
        status=found.status,
        indicators=len(found.indicators),
        digest=found.digest,
    )
