"""The conditions of a predicate as rows: what is measured, how much there is, how much there must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.home.gap_words import indicators_of, verdict_of
from ui.models.home.text_table import TextRow
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from ui.formats import Formats
    from ui.view import AssessmentView


def condition_headers() -> tuple[str, str, str, str]:
    """Of the four columns."""
    return (
        QCoreApplication.translate("Home", "Condition"),
        QCoreApplication.translate("Home", "Now"),
        QCoreApplication.translate("Home", "Minimum"),
        QCoreApplication.translate("Home", "Points short"),
    )


def condition_rows(view: AssessmentView, formats: Formats) -> tuple[TextRow, ...]:
    """Every condition of the predicate aimed at, each leading to its indicators."""
    verdict = verdict_of(view)
    rows = []
    for check in verdict.checks if verdict is not None else ():
        if check.is_percent:
            now = formats.percent_against(check.value, check.minimum)
            least = formats.percent(check.minimum / 100)
        else:
            now, least = formats.points(check.value, check.minimum), formats.points(check.minimum)
        short = "" if check.met else formats.gap(check.points_missing)
        codes = frozenset(item.code for item in indicators_of(view.instrument, check.target))
        rows.append(
            TextRow(
                (check.title, now, least, short),
                Mark.MET if check.met else Mark.SHORT,
                QCoreApplication.translate("Home", "met")
                if check.met
                else QCoreApplication.translate("Home", "not met"),
                Place(PageKey.ASSESSMENT, codes=codes),
            )
        )
    return tuple(rows)
