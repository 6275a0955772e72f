"""Every chart as a table, for those who would rather read it or copy it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.widgets.chart_texts import verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.widgets.chart_values import Amount, AreasValue, MeterValue, ResultsValue


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Headers, and rows of as many texts; empty where there is no such number."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The columns after the name that hold numbers, with or without a sign; those of words begin with a letter."""
        return tuple(
            column for column in range(1, len(self.headers)) if all(not row[column][:1].isalpha() for row in self.rows)
        )


def _text(amount: Amount | None) -> str:
    return "" if amount is None else amount.text


def _headers() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Charts", "Name"),
        QCoreApplication.translate("Charts", "Unit"),
        QCoreApplication.translate("Charts", "Maximum"),
        QCoreApplication.translate("Charts", "TPI"),
        QCoreApplication.translate("Charts", "Ceiling"),
        QCoreApplication.translate("Charts", "WBK minimum"),
        QCoreApplication.translate("Charts", "WBBM minimum"),
        QCoreApplication.translate("Charts", "Verdict"),
    )


def meter_table(meters: Sequence[MeterValue]) -> ChartTable:
    """One row for each meter."""
    rows = tuple(
        (
            meter.name,
            meter.value.text,
            meter.maximum.text,
            _text(meter.tpi),
            meter.ceiling.text,
            _text(meter.wbk),
            _text(meter.wbbm),
            verdict(meter.target, meter.is_met, meter.shortfall),
        )
        for meter in meters
    )
    return ChartTable(_headers(), rows)


def area_table(value: AreasValue) -> ChartTable:
    """One row for each area; also the table of the radar, whose percents it holds."""
    name, *others = _headers()
    rows = tuple(
        (
            area.name,
            area.percent.text,
            area.value.text,
            area.maximum.text,
            _text(area.tpi),
            area.ceiling.text,
            _text(value.wbk),
            _text(value.wbbm),
            verdict(value.target, area.is_met, area.shortfall),
        )
        for area in value.areas
    )
    return ChartTable((name, QCoreApplication.translate("Charts", "Part of its weight"), *others), rows)


def result_table(value: ResultsValue) -> ChartTable:
    """One row for each result, and one for their sum."""
    name, unit, maximum, _tpi, ceiling, wbk, wbbm, outcome = _headers()
    rows = [
        (
            row.name,
            row.detail,
            row.value.text,
            row.maximum.text,
            row.ceiling.text,
            _text(row.wbk),
            _text(row.wbbm),
            verdict(row.target, row.is_met),
        )
        for row in value.rows
    ]
    if value.value is not None:
        rows.append((value.name, "", value.value.text, _text(value.maximum), "", "", "", ""))
    index = QCoreApplication.translate("Charts", "Index or option")
    return ChartTable((name, index, unit, maximum, ceiling, wbk, wbbm, outcome), tuple(rows))
