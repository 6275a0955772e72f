"""What still lacks for the predicate aimed at, in words, and the indicators that lead there."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.work_unit import BlankPolicy
from ui.models.assessment.meters import TOTAL
from ui.models.home.names import MOST_CODES, capital, listed, number_word, target_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.scorecard import Check, Scorecard, Verdict
    from ui.formats import Formats
    from ui.view import AssessmentView

#: More gaps than this are counted, not listed.
_MOST_GAPS = 3


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One minimum that is missed, and what could close the gap."""

    name: str
    missing: Fraction  #: points
    open_codes: tuple[str, ...]  #: unanswered, in worksheet order
    open_worth: Fraction  #: points that full marks on them would add
    raised: tuple[str, ...]  #: the fewest indicators whose best answers close it, in worksheet order
    is_reachable: bool

    @property
    def closed_by_open(self) -> bool:
        """Whether full marks on what is open suffice."""
        return self.open_worth >= self.missing

    @property
    def way_out(self) -> tuple[str, ...]:
        """The indicators to look at."""
        return self.open_codes if self.open_codes and self.closed_by_open else self.raised


def verdict_of(view: AssessmentView) -> Verdict | None:
    """The verdict on the predicate the unit aims at; None when the instrument does not know it."""
    return view.shown.verdicts.get(view.snapshot.unit.target)


def indicators_of(instrument: Instrument, target: str) -> tuple[Indicator, ...]:
    """The indicators that a minimum is made of."""
    if target == TOTAL:
        return instrument.indicators
    if target in instrument.indicators_by_code:
        return (instrument.indicators_by_code[target],)
    return instrument.indicators_beneath[target]


def points_of(card: Scorecard, target: str) -> Fraction:
    """Points of the total, a node, an area or an indicator."""
    if target == TOTAL:
        return card.total
    return card.indicators[target].points if target in card.indicators else card.nodes[target].points


def ceiling_of(view: AssessmentView, target: str) -> Fraction:
    """Points of a target if every open indicator got full marks."""
    if target not in view.instrument.indicators_by_code:
        return view.ceiling[target]
    score = view.shown.indicators[target]
    return score.points if score.answered else view.instrument.full_points(view.instrument.indicators_by_code[target])


def shortfalls(view: AssessmentView) -> tuple[Shortfall, ...]:
    """Every minimum of the predicate aimed at that is missed, in the order of the instrument."""
    verdict = verdict_of(view)
    return tuple(_shortfall(view, check) for check in verdict.failed) if verdict is not None else ()


def way_out(gaps: Sequence[Shortfall]) -> tuple[str, ...]:
    """The indicators to look at first: what is open where that closes a gap, else what is to be raised."""
    return tuple(dict.fromkeys(code for gap in gaps for code in gap.way_out))


def headline(view: AssessmentView) -> str:
    """`WBK not reached: 11 of 12 conditions met`."""
    verdict = verdict_of(view)
    if verdict is None:
        text = QCoreApplication.translate("Home", "This instrument has no conditions for {target}.")
        return text.format(target=view.snapshot.unit.target)
    if not view.shown.answered:
        return QCoreApplication.translate("Home", "No answers yet")
    met, of = len(verdict.checks) - len(verdict.failed), len(verdict.checks)
    if verdict.met:
        text = QCoreApplication.translate("Home", "{target} reached: all {of} conditions met")
    else:
        text = QCoreApplication.translate("Home", "{target} not reached: {met} of {of} conditions met")
    return text.format(target=verdict.predicate, met=met, of=of)


def sentence(view: AssessmentView, gaps: Sequence[Shortfall], formats: Formats) -> str:
    """What the gap is made of and what closes it.

    Args:
        view: The assessment.
        gaps: As `shortfalls` gives them.
        formats: How numbers are written.
    """
    if not view.shown.answered:
        return QCoreApplication.translate(
            "Home", "Start with the first item. Scores and conditions appear here with every answer."
        )
    if not gaps:
        return _reached_words(view)
    text = _one_gap(gaps[0], formats) if len(gaps) == 1 else _several_gaps(gaps, formats)
    if view.blank is BlankPolicy.SKIP and view.shown.answered < view.shown.of:
        text += " " + QCoreApplication.translate("Home", "Open items are left out of the mean for now.")
    return text


def open_words(codes: Sequence[str]) -> str:
    """What the button that leads to these indicators says."""
    if len(codes) == 1:
        return QCoreApplication.translate("Home", "Open that item")
    return QCoreApplication.translate("Home", "Open those {count} items").format(count=number_word(len(codes)))


def _reached_words(view: AssessmentView) -> str:
    words = QCoreApplication.translate(
        "Home", "A pre-assessment; the Minister grants the predicate after TPN's evaluation."
    )
    left = view.shown.of - view.shown.answered
    if left == 1:
        return QCoreApplication.translate("Home", "One item is still open.") + " " + words
    if left:
        text = QCoreApplication.translate("Home", "{count} items are still open.")
        return text.format(count=capital(number_word(left))) + " " + words
    return words


def _one_gap(gap: Shortfall, formats: Formats) -> str:
    many = len(gap.open_codes) != 1
    if not gap.is_reachable:
        text = QCoreApplication.translate(
            "Home", "{name} is {gap} points short, and even full marks on every item would not reach it."
        )
    elif gap.open_codes and gap.closed_by_open:
        text = (
            QCoreApplication.translate(
                "Home", "{name} is {gap} points short: {count} open items are worth up to {worth}"
            )
            if many
            else QCoreApplication.translate(
                "Home", "{name} is {gap} points short: one open item is worth up to {worth}"
            )
        )
        text += _codes(gap.open_codes) + "."
    elif gap.open_codes:
        text = (
            QCoreApplication.translate(
                "Home",
                "{name} is {gap} points short: {count} open items are worth {worth} at most{codes}; "
                "other answers must rise too.",
            )
            if many
            else QCoreApplication.translate(
                "Home",
                "{name} is {gap} points short: one open item is worth {worth} at most{codes}; "
                "other answers must rise too.",
            )
        ).replace("{codes}", _codes(gap.open_codes))
    elif len(gap.raised) == 1:
        text = QCoreApplication.translate(
            "Home", "{name} is {gap} points short: every item is answered, and one better answer closes it"
        )
        text += _codes(gap.raised) + "."
    else:
        text = QCoreApplication.translate(
            "Home", "{name} is {gap} points short: every item is answered, and {raised} better answers close it"
        )
        text += _codes(gap.raised) + "."
    said = text.format(
        name=gap.name,
        gap=formats.gap(gap.missing),
        count=number_word(len(gap.open_codes)),
        worth=formats.points(gap.open_worth),
        raised=number_word(len(gap.raised)),
    )
    return capital(said)


def _several_gaps(gaps: Sequence[Shortfall], formats: Formats) -> str:
    each = QCoreApplication.translate("Home", "{name} {gap}")
    shown = [each.format(name=gap.name, gap=formats.gap(gap.missing)) for gap in gaps[:_MOST_GAPS]]
    rest = len(gaps) - len(shown)
    if rest:
        shown[-1:] = [shown[-1], QCoreApplication.translate("Home", "{count} more").format(count=number_word(rest))]
    text = QCoreApplication.translate("Home", "Points short: {gaps}.").format(gaps=listed(shown))
    unreachable = [gap.name for gap in gaps if not gap.is_reachable]
    if unreachable:
        words = QCoreApplication.translate("Home", "Not even full marks would reach {names}.")
        return text + " " + words.format(names=listed(unreachable))
    return text


def _codes(codes: Sequence[str]) -> str:
    return f" ({listed(codes)})" if 0 < len(codes) <= MOST_CODES else ""


def _shortfall(view: AssessmentView, check: Check) -> Shortfall:
    found = indicators_of(view.instrument, check.target)
    raised, reach = _fewest_raises(view, found, check.points_missing)
    return Shortfall(
        name=target_name(view.instrument, check.target, check.title),
        missing=check.points_missing,
        open_codes=tuple(item.code for item in found if not view.shown.indicators[item.code].answered),
        open_worth=ceiling_of(view, check.target) - points_of(view.shown, check.target),
        raised=raised,
        is_reachable=reach,
    )


def _fewest_raises(view: AssessmentView, items: Sequence[Indicator], missing: Fraction) -> tuple[tuple[str, ...], bool]:
    """The indicators with most room until their room covers what is missing, and whether it does."""
    rooms = sorted(((_room(view, item), -place) for place, item in enumerate(items)), reverse=True)
    chosen, covered = set(), Fraction(0)
    for room, place in rooms:
        if covered >= missing or room <= 0:
            break
        chosen.add(-place)
        covered += room
    return tuple(item.code for place, item in enumerate(items) if place in chosen), covered >= missing


def _room(view: AssessmentView, item: Indicator) -> Fraction:
    best = item.formula.cap if item.formula is not None else Fraction(1)
    return (min(best, Fraction(1)) - view.shown.indicators[item.code].score) * view.instrument.full_points(item)
