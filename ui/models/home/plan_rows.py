"""A plan of raises as rows of a table and as sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.definition import AnswerKind
from ui.models.assessment.values import blank_word
from ui.models.home.names import listed, number_word, target_name
from ui.models.home.text_table import TextRow
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.raise_plan import PlannedRaise, RaisePlan
    from ui.formats import Formats
    from ui.view import AssessmentView


def plan_headers() -> tuple[str, ...]:
    """Of the six columns."""
    return (
        QCoreApplication.translate("Home", "Item"),
        QCoreApplication.translate("Home", "What is asked"),
        QCoreApplication.translate("Home", "Now → needed"),
        QCoreApplication.translate("Home", "Effort"),
        QCoreApplication.translate("Home", "Gain"),
        QCoreApplication.translate("Home", "Why it is in the plan"),
    )


def plan_rows(plan: RaisePlan, view: AssessmentView, formats: Formats) -> tuple[TextRow, ...]:
    """One row for each raise, leading to its item."""
    return tuple(_row(found, plan, view, formats) for found in plan.raises)


def plan_headline(plan: RaisePlan) -> str:
    """How much is to be done, in one line."""
    translate = QCoreApplication.translate
    if not plan.raises:
        if plan.reachable:
            return translate("Home", "{target} is reached already").format(target=plan.predicate)
        return translate("Home", "{target} is out of reach").format(target=plan.predicate)
    many = (
        translate("Home", "One raise, effort {effort}")
        if len(plan.raises) == 1
        else translate("Home", "{count} raises, effort {effort}")
    )
    return many.format(count=len(plan.raises), effort=plan.effort)


def plan_sentence(plan: RaisePlan, instrument: Instrument, formats: Formats) -> str:
    """What the plan reaches, and what no plan can.

    Args:
        plan: What was found.
        instrument: Gives the names of minimums.
        formats: How numbers are written.
    """
    translate = QCoreApplication.translate
    if plan.reachable:
        if not plan.raises:
            return translate("Home", "Every condition is met. Nothing needs to be raised.")
        text = translate(
            "Home",
            "Every condition of {target} is met then, with a total of {total}. No other way costs less effort; "
            "none of these raises can be left out.",
        )
        return text.format(target=plan.predicate, total=formats.points(plan.scorecard_total_after))
    names = listed([target_name(instrument, check.target, check.title) for check in plan.unreachable])
    text = translate(
        "Home",
        "Out of reach while so much is held: {names}. The plan serves the other conditions; let go of some items.",
    )
    return text.format(names=names)


def _row(found: PlannedRaise, plan: RaisePlan, view: AssessmentView, formats: Formats) -> TextRow:
    item = view.instrument.indicators_by_code[found.indicator]
    arrow = QCoreApplication.translate("Home", "{before} → {after}")
    change = arrow.format(before=_now(found, view, formats), after=_target(found, view, formats))
    texts = (
        item.code,
        item.title,
        change,
        str(found.effort),
        formats.points(found.gain),
        _why(found, plan, view.instrument),
    )
    return TextRow(texts, data=Place(PageKey.ASSESSMENT, code=item.code))


def _now(found: PlannedRaise, view: AssessmentView, formats: Formats) -> str:
    if found.current is None:
        return blank_word()
    kind = view.instrument.indicators_by_code[found.indicator].kind
    if kind is AnswerKind.RATIO:
        return formats.percent(view.recorded.indicators[found.indicator].score)
    return formats.number(Fraction(found.current), 2) if kind is AnswerKind.INDEX else found.current


def _target(found: PlannedRaise, view: AssessmentView, formats: Formats) -> str:
    kind = view.instrument.indicators_by_code[found.indicator].kind
    if kind is AnswerKind.RATIO:
        return formats.percent(found.score)
    return formats.number(Fraction(found.target), 2) if kind is AnswerKind.INDEX else found.target


def _why(found: PlannedRaise, plan: RaisePlan, instrument: Instrument) -> str:
    predicate = instrument.predicate(plan.predicate)
    minimums = {minimum.key: minimum for minimum in predicate.minimums} if predicate is not None else {}
    names = [
        target_name(instrument, minimums[key].target, minimums[key].title) for key in found.serves if key in minimums
    ]
    if len(names) > 3:
        text = QCoreApplication.translate("Home", "without it {count} conditions are missed, first {name}")
        return text.format(count=number_word(len(names)), name=names[0])
    return QCoreApplication.translate("Home", "without it this is missed: {names}").format(names=listed(names))
