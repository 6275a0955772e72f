"""What is wrong with an instrument, or with the file of one: everything at once, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.draft import Draft, NumberedMinimum, read_draft
from assessments.findings import FindingSeverity, InstrumentFileError, InstrumentFinding
from assessments.rules.answers import check_answers
from assessments.rules.minimums import check_minimums
from assessments.rules.names import check_names
from assessments.rules.tree import check_tree

if TYPE_CHECKING:
    from assessments.definition import Instrument

__all__ = ["FindingSeverity", "InstrumentFinding", "check_draft", "check_file", "check_instrument"]

FINDINGS_MAX = 500


def check_instrument(instrument: Instrument) -> tuple[InstrumentFinding, ...]:
    """Check an instrument against every rule.

    Args:
        instrument: However it was built.

    Returns:
        Findings in a fixed order; empty when it is sound. Minimums are numbered as if the file held those of one
        predicate after those of another, in the order of the predicates.
    """
    flat = [(predicate.key, minimum) for predicate in instrument.predicates for minimum in predicate.minimums]
    minimums = tuple(NumberedMinimum(number, key, minimum) for number, (key, minimum) in enumerate(flat, start=1))
    return _check_rules(instrument, minimums)


def check_draft(draft: Draft) -> tuple[InstrumentFinding, ...]:
    """Schema problems and rule findings of a draft together.

    A finding about an entry that could not be read is left out: it would only repeat the problem in other words.

    Args:
        draft: As read.

    Returns:
        Every finding; schema problems come first.
    """
    unread = {_entry(problem.where) for problem in draft.problems}
    findings = _check_rules(draft.instrument, draft.minimums)
    kept = tuple(found for found in findings if _entry(found.where) not in unread)
    return draft.problems + kept


def check_file(data: bytes) -> tuple[InstrumentFinding, ...]:
    """Check an instrument file.

    Args:
        data: The bytes of the file, however hostile.

    Returns:
        What is wrong with it, the first `FINDINGS_MAX` findings; empty when it is sound.
    """
    try:
        return check_draft(read_draft(data))[:FINDINGS_MAX]
    except InstrumentFileError as refused:
        return refused.problems


def _check_rules(instrument: Instrument, minimums: tuple[NumberedMinimum, ...]) -> tuple[InstrumentFinding, ...]:
    return (
        *check_names(instrument, minimums),
        *check_tree(instrument),
        *check_answers(instrument),
        *check_minimums(instrument, minimums),
    )


def _entry(where: str) -> str:
    """The table and number at the head of a place."""
    return where.partition(",")[0]
