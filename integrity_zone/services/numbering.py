"""Numbers of papers by the region's own pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from datetime import date

    from integrity_zone.domain.papers import PaperKind, Papers


class BadNumberPatternError(UserInputError):
    """A pattern by which no numbers can be made."""

    code = "bad-number-pattern"
    template_en = "number pattern {pattern!r}: {hint_en}"
    template_id = "pola nomor {pattern!r}: {hint_id}"


def check_number_pattern(pattern: str) -> str:
    """A pattern as it may be kept; empty for none.

    Raises:
        BadNumberPatternError: It has no {nomor}, or a field besides {nomor}, {kode}, {bulan}, {bulan_romawi}, {tahun}.
    """
    raise NotImplementedError


def next_number(papers: Papers, pattern: str, kind: PaperKind, day: date) -> str:
    """The number that the next paper would have; empty without a pattern.

    Args:
        papers: With the registry, whose highest number of that year it follows.
        pattern: Such as "B/700/{nomor}/{bulan_romawi}/{tahun}".
        kind: Of the paper; gives {kode}.
        day: Of the paper; gives month and year.

    Raises:
        BadNumberPatternError: The pattern cannot be used.
    """
    raise NotImplementedError
