"""What is missing or odd in the answers: nothing here changes a score."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import FormulaKind, InputRole
from integrity_zone.domain.scorecard import Finding, Severity
from integrity_zone.scoring.rounding import percent_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assessments.definition import CountInput, Formula, Indicator, Instrument
    from integrity_zone.domain.answer import AnswerValue

#: Two answers about the same thing; the other findings about an indicator are about its own answer.
COUNTS_DIFFER = "counts-differ"


def counts_of(indicator: Indicator, counts: Mapping[str, int | None], role: InputRole) -> int:
    """The counts of one role added up; an open count adds nothing."""
    return sum(counts.get(item.key) or 0 for item in indicator.inputs if item.role is role)


def count_findings(indicator: Indicator, formula: Formula, counts: Mapping[str, int | None]) -> Iterator[Finding]:
    """What is odd about the counts of one computed percentage, all of them filled in."""
    if formula.kind is FormulaKind.DECREASE:
        yield from _decrease_findings(indicator, formula, counts)
    else:
        yield from _ratio_findings(indicator, formula, counts)


def open_count_findings(indicator: Indicator, value: AnswerValue | None) -> Iterator[Finding]:
    """A remark when some counts of an indicator are filled in and others are not."""
    if value is None or isinstance(value, str):
        return
    open_counts = [item for item in indicator.inputs if value.get(item.key) is None]
    if 0 < len(open_counts) < len(indicator.inputs):
        names = ", ".join(f"“{item.label}”" for item in open_counts)
        yield Finding(
            "open-count",
            Severity.REMARK,
            indicator.code,
            message_en=f"{indicator.code} counts as unanswered: {names} is not filled in",
            message_id=f"{indicator.code} dihitung belum diisi: {names} masih kosong",
        )


def differing_counts(instrument: Instrument, answers: Mapping[str, AnswerValue]) -> Iterator[Finding]:
    """Warnings where the worksheet asks the same count twice in one sub-component and the two answers differ."""
    for node in instrument.indicators_under:
        yield from differing_counts_under(instrument, node, answers)


def differing_counts_under(instrument: Instrument, node: str, answers: Mapping[str, AnswerValue]) -> Iterator[Finding]:
    """The same for the indicators directly under one node."""
    seen: dict[tuple[str, str], tuple[Indicator, int]] = {}
    for indicator, item, count in _filled_counts(instrument.indicators_under[node], answers):
        first, before = seen.setdefault((item.key, item.label), (indicator, count))
        if before != count:
            yield Finding(
                COUNTS_DIFFER,
                Severity.WARNING,
                indicator.code,
                message_en=f"“{item.label}” is {before} in {first.code} and {count} in {indicator.code}",
                message_id=f"“{item.label}” berisi {before} pada {first.code} dan {count} pada {indicator.code}",
            )


def completeness_findings(answered: int, of: int) -> Iterator[Finding]:
    """One remark that says how many indicators are open."""
    if answered < of:
        yield Finding(
            "unanswered",
            Severity.REMARK,
            None,
            message_en=f"{of - answered} of {of} indicators {'is' if of - answered == 1 else 'are'} unanswered",
            message_id=f"{of - answered} dari {of} butir belum diisi",
        )


def _filled_counts(
    below: tuple[Indicator, ...], answers: Mapping[str, AnswerValue]
) -> Iterator[tuple[Indicator, CountInput, int]]:
    for indicator in below:
        value = answers.get(indicator.code)
        if value is None or isinstance(value, str):
            continue
        for item in indicator.inputs:
            if (count := value.get(item.key)) is not None:
                yield indicator, item, count


def _ratio_findings(indicator: Indicator, formula: Formula, counts: Mapping[str, int | None]) -> Iterator[Finding]:
    part = counts_of(indicator, counts, InputRole.NUMERATOR)
    recorded = counts_of(indicator, counts, InputRole.RECORDED)
    whole = counts_of(indicator, counts, InputRole.DENOMINATOR)
    if whole == 0:
        yield _zero_denominator(indicator, InputRole.DENOMINATOR, formula.zero_denominator)
    if not formula.part_of_whole:
        return
    if part > whole:
        yield _misfit(indicator, (InputRole.NUMERATOR,), part, InputRole.DENOMINATOR, whole)
    elif part + recorded > whole:
        above = (InputRole.RECORDED, InputRole.NUMERATOR)
        yield _misfit(indicator, above, part + recorded, InputRole.DENOMINATOR, whole)


def _decrease_findings(indicator: Indicator, formula: Formula, counts: Mapping[str, int | None]) -> Iterator[Finding]:
    previous = counts_of(indicator, counts, InputRole.PREVIOUS)
    current = counts_of(indicator, counts, InputRole.CURRENT)
    recorded = counts_of(indicator, counts, InputRole.RECORDED)
    if previous == 0:
        score = formula.zero_denominator if current == 0 else Fraction(0)
        yield _zero_denominator(indicator, InputRole.PREVIOUS, score)
    if recorded > current:
        # Cases of last year may be settled this year; more than both years together cannot be.
        certain = recorded > previous + current
        yield _misfit(
            indicator,
            (InputRole.RECORDED,),
            recorded,
            InputRole.CURRENT,
            current,
            Severity.WARNING if certain else Severity.REMARK,
        )


def _zero_denominator(indicator: Indicator, role: InputRole, score: Fraction) -> Finding:
    names = _names(indicator, (role,))
    return Finding(
        "zero-denominator",
        Severity.REMARK if score else Severity.WARNING,
        indicator.code,
        message_en=f"{indicator.code}: {names} = 0, nothing to divide by; counted as {percent_text(score, 'en')}",
        message_id=f"{indicator.code}: {names} = 0, tidak ada pembagi; dihitung {percent_text(score, 'id')}",
    )


def _misfit(
    indicator: Indicator,
    above: tuple[InputRole, ...],
    larger: int,
    below: InputRole,
    smaller: int,
    severity: Severity = Severity.WARNING,
) -> Finding:
    many, few = _names(indicator, above), _names(indicator, (below,))
    return Finding(
        "counts-do-not-fit",
        severity,
        indicator.code,
        message_en=f"{indicator.code}: {many} = {larger} is more than {few} = {smaller}",
        message_id=f"{indicator.code}: {many} = {larger} melebihi {few} = {smaller}",
    )


def _names(indicator: Indicator, roles: tuple[InputRole, ...]) -> str:
    return " + ".join(f"“{item.label}”" for item in indicator.inputs if item.role in roles)
