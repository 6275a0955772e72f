"""Answers as people give them, checked against what the indicator offers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from assessments.definition import AnswerKind, Indicator, Instrument
from integrity_zone.errors import IntegrityZoneError, ProblemList, UserInputError

if TYPE_CHECKING:
    from datetime import datetime

#: What the journal keeps: an option key, a decimal as text ("3.6"), or counts by key with None for one not yet filled.
AnswerValue: TypeAlias = str | Mapping[str, int | None]

#: A whole number of this many digits or more is no count of an office.
COUNT_DIGITS = 9
INDEX_DECIMALS = 6
#: A worksheet cell holds 32,767 characters; a note stays well below so that no export has to cut it.
NOTE_CHARACTERS = 8_000


class UnknownIndicatorError(UserInputError):
    """The instrument has no such indicator."""

    code = "unknown-indicator"
    template_en = "{indicator}: this instrument has no such indicator; see `score --json` for the codes"
    template_id = "{indicator}: instrumen ini tidak punya butir itu; daftar kode ada pada `score --json`"


class UnknownOptionError(UserInputError):
    """The indicator does not offer this option, or is not answered in this form."""

    code = "unknown-option"
    template_en = "{indicator}: {value!r} is not offered; use {offered}"
    template_id = "{indicator}: {value!r} tidak ditawarkan; pakai {offered}"


class BadCountError(UserInputError):
    """A count is missing, unknown, negative, fractional or not a number."""

    code = "bad-count"
    template_en = "{indicator}: count {key} = {value!r} cannot be taken; give whole numbers from 0 for {expected}"
    template_id = (
        "{indicator}: jumlah {key} = {value!r} tidak dapat diterima; isi bilangan bulat mulai 0 untuk {expected}"
    )


class OutOfRangeError(UserInputError):
    """A score lies outside its range."""

    code = "out-of-range"
    template_en = "{indicator}: {value!r} is not a number from {minimum} to {maximum}"
    template_id = "{indicator}: {value!r} bukan angka dari {minimum} sampai {maximum}"


class NoteTooLongError(UserInputError):
    """A note that no worksheet cell could hold."""

    code = "text-too-long"
    template_en = "{indicator}: the note has {length} characters, at most {limit} fit; shorten it or attach a document"
    template_id = "{indicator}: catatan berisi {length} aksara, paling banyak {limit}; ringkas atau lampirkan dokumen"


@dataclass(frozen=True, slots=True)
class Carried:
    """What an earlier year answered, proposed beside the answer. It is none, and is never scored."""

    value: AnswerValue
    year: int
    instrument: str  #: key of the earlier year's instrument
    digest: str  #: `indicator_digest` of what was asked then, hex


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer of the stage before, as it was when a stage judged it."""

    value: AnswerValue | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one stage says of one indicator: its answer, its note, and its marks beside them."""

    indicator: str
    value: AnswerValue | None
    note: str = ""
    flag: str | None = None  #: why it is flagged; empty when no reason was given, None when it is not
    ticked: frozenset[int] = frozenset()  #: positions in `Indicator.evidence` of the usual documents that are there
    carried: Carried | None = None
    effort: int | None = None  #: 1 .. 100, what one step up costs the unit; None when nobody said
    recorded_at: datetime | None = None  #: of the present value, by the writer's clock
    recorded_by: str | None = None  #: of the present value, as they called themselves
    reviewed: Judged | None = None  #: what was judged; None for a stage that judges none
    returned: str | None = None  #: why the answer before goes back; None when it does not

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why it gives the answer before it back, and its note, each once."""
        return tuple(dict.fromkeys(text for text in (self.returned, self.note) if text))

    @property
    def full_note(self) -> str:
        """The remarks one below the other, as the one cell for notes of a worksheet holds them."""
        return "\n".join(self.remarks)

    def note_in(self, full_note: str | None) -> str | None:
        """What such a cell says besides the reason that stands here already; None for nothing."""
        if full_note is None or full_note == self.returned:
            return None
        return full_note.removeprefix(f"{self.returned}\n") if self.returned else full_note


def parse_value(instrument: Instrument, code: str, raw: object) -> AnswerValue | None:
    """Check one raw answer and bring it into the form the journal keeps.

    Args:
        instrument: Which indicators and options there are.
        code: Indicator code.
        raw: An option key, a number or its text, a mapping count key -> whole number or None, or None to clear.

    Returns:
        The value, or None when the answer is cleared.

    Raises:
        UnknownIndicatorError: No such indicator.
        UnknownOptionError: Not an offered option.
        BadCountError: A count is missing, unknown, negative, fractional or no number.
        OutOfRangeError: A score outside the scale's range.
    """
    indicator = instrument.indicators_by_code.get(code)
    if indicator is None:
        raise UnknownIndicatorError(indicator=_shown(code))
    if raw is None:
        return None
    if indicator.kind is AnswerKind.CHOICE:
        return _parse_choice(indicator, raw)
    if indicator.kind is AnswerKind.RATIO:
        return _parse_counts(indicator, raw)
    scale = instrument.scales_by_key[indicator.scale]
    return _parse_index(code, raw, scale.minimum, scale.maximum)


def parse_values(instrument: Instrument, raw: Mapping[str, object]) -> dict[str, AnswerValue | None]:
    """Check many raw answers; all problems are raised at once.

    Args:
        instrument: Which indicators and options there are.
        raw: Indicator code -> raw answer, as for `parse_value`.

    Returns:
        Indicator code -> value, None where the answer is cleared.

    Raises:
        ProblemList: At least one answer is refused; holds every refusal.
    """
    values: dict[str, AnswerValue | None] = {}
    problems: list[IntegrityZoneError] = []
    for code, value in raw.items():
        try:
            values[code] = parse_value(instrument, code, value)
        except UserInputError as problem:
            problems.append(problem)
    if problems:
        raise ProblemList(tuple(problems))
    return values


def parse_notes(instrument: Instrument, raw: Mapping[str, str | None]) -> dict[str, str | None]:
    """Check many notes; all problems are raised at once.

    Args:
        instrument: Which indicators there are.
        raw: Indicator code -> text, None or empty to clear.

    Returns:
        Indicator code -> text without space around it, None where the note is cleared.

    Raises:
        ProblemList: A code the instrument does not have, or a note that is too long; holds every refusal.
    """
    problems: list[IntegrityZoneError] = []
    for code, text in raw.items():
        if code not in instrument.indicators_by_code:
            problems.append(UnknownIndicatorError(indicator=_shown(code)))
        elif text is not None and len(text) > NOTE_CHARACTERS:
            problems.append(NoteTooLongError(indicator=code, length=len(text), limit=NOTE_CHARACTERS))
    if problems:
        raise ProblemList(tuple(problems))
    return {code: (text or "").strip() or None for code, text in raw.items()}


def is_complete(indicator: Indicator, value: AnswerValue | None) -> bool:
    """Whether the indicator counts as answered: a value is there and no count is open."""
    if value is None:
        return False
    if isinstance(value, str):
        return indicator.kind is not AnswerKind.RATIO
    return all(value.get(item.key) is not None for item in indicator.inputs)


def _parse_choice(indicator: Indicator, raw: object) -> str:
    if isinstance(raw, str) and indicator.option(raw) is not None:
        return raw
    offered = ", ".join(option.key for option in indicator.options)
    raise UnknownOptionError(indicator=indicator.code, value=_shown(raw), offered=offered)


def _parse_counts(indicator: Indicator, raw: object) -> dict[str, int | None]:
    expected = ", ".join(item.key for item in indicator.inputs)

    def refuse(key: str, value: object) -> BadCountError:
        return BadCountError(indicator=indicator.code, key=key, value=_shown(value), expected=expected)

    if not isinstance(raw, Mapping):
        raise refuse("-", raw)
    known = [item.key for item in indicator.inputs]
    for key in raw:
        if key not in known:
            raise refuse(_shown(key), raw[key])
    counts: dict[str, int | None] = {}
    for key in known:
        if key not in raw:
            raise refuse(key, None)
        value = raw[key]
        counts[key] = None if value is None else _whole(value)
        if value is not None and counts[key] is None:
            raise refuse(key, value)
    return counts


def _whole(value: object) -> int | None:
    """A count as a whole number, None when it is not one."""
    if isinstance(value, bool):
        return None
    number = _number(value)
    if number is None or number != number.to_integral_value() or number < 0 or number >= 10**COUNT_DIGITS:
        return None
    return int(number)


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        return None
    if isinstance(value, str) and (len(value) > 32 or not value.isascii() or "_" in value):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    # An exponent far out would cost memory when made exact, long before the range refuses it.
    if not number.is_finite() or number.adjusted() > COUNT_DIGITS + 1:
        return None
    return number


def _parse_index(code: str, raw: object, minimum: Fraction, maximum: Fraction) -> str:
    number = _number(raw)
    refusal = OutOfRangeError(indicator=code, value=_shown(raw), minimum=minimum, maximum=maximum)
    if number is None or (number.adjusted() < -INDEX_DECIMALS and number != 0):
        raise refusal
    if not minimum <= Fraction(number) <= maximum or round(number, INDEX_DECIMALS) != number:
        raise refusal
    return decimal_text(number)


def decimal_text(number: Decimal) -> str:
    """The one text of a decimal in the journal: no exponent, no trailing zeros ("3.60" becomes "3.6")."""
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _shown(value: object) -> str:
    """A raw value short enough for one line."""
    text = str(value)
    return text if len(text) <= 40 else text[:37] + "..."
