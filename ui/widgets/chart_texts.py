"""What each chart says in words, for those who hear the screen, and the words in the charts themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.widgets.chart_values import AreasValue, AreaValue, MeterValue, ResultsValue, ResultValue


def of_maximum(maximum: str) -> str:
    """The part of a figure that names its maximum, such as "of 100"."""
    return QCoreApplication.translate("Charts", "of {maximum}").format(maximum=maximum)


def wbk(minimum: str) -> str:
    """Label of the lower minimum."""
    return QCoreApplication.translate("Charts", "WBK {minimum}").format(minimum=minimum)


def wbbm(minimum: str) -> str:
    """Label of the higher minimum."""
    return QCoreApplication.translate("Charts", "WBBM {minimum}").format(minimum=minimum)


def verdict(target: str, is_met: bool | None, shortfall: str = "") -> str:
    """Whether a minimum is met, in words; empty where there is none."""
    if is_met is None:
        return ""
    if is_met:
        return QCoreApplication.translate("Charts", "{target} met").format(target=target)
    missed = QCoreApplication.translate("Charts", "{target} not met").format(target=target)
    return f"{missed} ({shortfall})" if shortfall else missed


def meter_text(value: MeterValue | AreaValue, target: str) -> str:
    """One bar in words: name, value, reviewer's value, ceiling, verdict."""
    score = QCoreApplication.translate("Charts", "{name} {value} of {maximum}").format(
        name=value.name, value=value.value.text, maximum=value.maximum.text
    )
    reviewer = value.tpi and QCoreApplication.translate("Charts", "TPI {value}").format(value=value.tpi.text)
    ceiling = QCoreApplication.translate("Charts", "ceiling {value}").format(value=value.ceiling.text)
    return _joined(score, reviewer or "", ceiling, verdict(target, value.is_met, value.shortfall))


def areas_text(value: AreasValue) -> str:
    """All areas in words, one sentence each."""
    return _sentences([meter_text(area, value.target) for area in value.areas])


def balance_text(value: AreasValue) -> str:
    """The radar in words: each area's percent, and which are below the minimum."""
    pairs = [
        _joined(f"{area.name} {area.percent.text}", "" if area.is_met else verdict(value.target, area.is_met))
        for area in value.areas
    ]
    return _sentences(pairs)


def result_text(value: ResultValue) -> str:
    """One row of the results in words."""
    score = QCoreApplication.translate("Charts", "{name} {value} of {maximum}").format(
        name=value.name, value=value.value.text, maximum=value.maximum.text
    )
    return _joined(score, value.detail, verdict(value.target, value.is_met))


def results_text(value: ResultsValue) -> str:
    """All results in words, one sentence each."""
    total = ""
    if value.value is not None and value.maximum is not None:
        total = QCoreApplication.translate("Charts", "{name} {value} of {maximum}").format(
            name=value.name, value=value.value.text, maximum=value.maximum.text
        )
    return _sentences([*(result_text(row) for row in value.rows), total])


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _sentences(parts: list[str]) -> str:
    return " ".join(f"{part}." for part in parts if part)
