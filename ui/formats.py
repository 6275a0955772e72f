"""Numbers, dates and sizes as the language of the screens writes them.

What writes numbers is imported where it is called: the start screen needs a language, but neither fractions nor
decimals, which take longer to load than it takes to be painted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale

if TYPE_CHECKING:
    from datetime import date, datetime
    from fractions import Fraction

    from integrity_zone.errors import Language

_STEP = 1024


@dataclass(frozen=True, slots=True)
class Formats:
    """One language's way of writing; mixed forms never occur in one view."""

    language: Language

    @property
    def locale(self) -> QLocale:
        """For spin boxes and calendars."""
        return QLocale("id_ID") if self.language == "id" else QLocale("en_GB")

    def points(self, value: Fraction, against: Fraction | None = None) -> str:
        """`78,26`; more decimals where a missed minimum would look met."""
        from integrity_zone.services.number_texts import points_text

        return points_text(value, self.language, against=against)

    def gap(self, missing: Fraction) -> str:
        """Points that are missing, never rounded to nothing."""
        from integrity_zone.services.number_texts import gap_text

        return gap_text(missing, self.language)

    def number(self, value: Fraction | int, decimals: int = 0) -> str:
        """`1.234,50` or `1,234.50`."""
        from fractions import Fraction

        from integrity_zone.services.number_texts import plain_text

        return plain_text(Fraction(value), self.language, decimals)

    def short(self, value: Fraction) -> str:
        """At most four decimals, no trailing zeros."""
        from integrity_zone.services.number_texts import short_text

        return short_text(value, self.language)

    def percent(self, ratio: Fraction) -> str:
        """A share with at most two decimals."""
        from integrity_zone.services.number_texts import percent_text

        return percent_text(ratio, self.language)

    def table_percent(self, ratio: Fraction) -> str:
        """`57,20 %`: a share among others, all of which have two decimals."""
        from integrity_zone.services.number_texts import table_percent_text

        return table_percent_text(ratio, self.language)

    def percent_against(self, percent: Fraction, minimum: Fraction) -> str:
        """`57,20 %` as tables show it; more decimals where a missed minimum would look met."""
        from integrity_zone.services.number_texts import points_text

        return f"{points_text(percent, self.language, against=minimum)}\u202f%"

    def whole_percent(self, ratio: Fraction) -> str:
        """A share as charts show it."""
        from integrity_zone.services.number_texts import whole_percent_text

        return whole_percent_text(ratio, self.language)

    def day(self, day: date) -> str:
        """`22 April 2026`."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")

    def short_day(self, day: date) -> str:
        """`22 Apr 2026`."""
        return self.locale.toString(QDate(day.year, day.month, day.day), "d MMM yyyy")

    def time(self, moment: datetime) -> str:
        """`10.42` in Indonesian, `10:42` in English; in the time zone of this machine."""
        return self.locale.toString(_local(moment), "HH.mm" if self.language == "id" else "HH:mm")

    def moment(self, moment: datetime) -> str:
        """Day and time."""
        local = moment.astimezone()
        return f"{self.short_day(local.date())} {self.time(moment)}"

    def size(self, size_bytes: int) -> str:
        """`412 kB`, `2,1 MB`."""
        from fractions import Fraction

        if size_bytes < _STEP * _STEP:
            return f"{self.number(max(1, round(size_bytes / _STEP)) if size_bytes else 0)}\u00a0kB"
        if size_bytes < _STEP**3:
            return f"{self.number(Fraction(size_bytes, _STEP**2), 1)}\u00a0MB"
        return f"{self.number(Fraction(size_bytes, _STEP**3), 1)}\u00a0GB"


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))
