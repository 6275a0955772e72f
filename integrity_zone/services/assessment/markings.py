"""Marks beside an answer that are no answer: flags, ticks on usual documents, efforts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.domain.marks import (
    EFFORT,
    EFFORTS,
    FLAG,
    FLAG_CHARACTERS,
    TICKS,
    BadEffortError,
    BadTickError,
    tick_field,
)
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import ProblemList

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace


def set_flag(
    workspace: Workspace, code: str, reason: str | None, stage: Stage = Stage.UNIT, *, year: int | None = None
) -> Change:
    """Flag an indicator, or take its flag away.

    Args:
        workspace: Open for writing.
        code: Indicator code.
        reason: Why; empty for a flag without a reason, None for no flag.
        stage: Whose flag.
        year: Of the assessment; None for the latest.

    Raises:
        TooLongError: More than a line.
        UnknownIndicatorError: No instrument can have such a code.
        UnknownAssessmentError: There is no assessment of that year.
    """
    why = None if reason is None else limited(clean_line(reason), FLAG_CHARACTERS, checked_code(code))
    with workspace.writing() as work:
        work.edit(answer_subject(workspace.chosen(work.connection, year), checked_code(code), stage), FLAG, why)
        return work.finish("flag")


def set_tick(
    workspace: Workspace, code: str, n: int, on: bool, stage: Stage = Stage.UNIT, *, year: int | None = None
) -> Change:
    """Tick a usual document as present, or take the tick away.

    Args:
        workspace: Open for writing.
        code: Indicator code.
        n: Position in `Indicator.evidence`, from 0.
        on: Whether it is present.
        stage: Whose tick.
        year: Of the assessment; None for the latest.

    Raises:
        BadTickError: No such position.
        UnknownIndicatorError: No instrument can have such a code.
        UnknownAssessmentError: There is no assessment of that year.
    """
    if n not in TICKS:
        raise BadTickError(indicator=checked_code(code), position=n)
    with workspace.writing() as work:
        subject = answer_subject(workspace.chosen(work.connection, year), checked_code(code), stage)
        work.edit(subject, tick_field(n), True if on else None)
        return work.finish("tick")


def set_efforts(
    workspace: Workspace, efforts: Mapping[str, int | None], stage: Stage = Stage.UNIT, *, year: int | None = None
) -> Change:
    """Say what raising some indicators by one step costs, in one step.

    Args:
        workspace: Open for writing.
        efforts: Indicator code -> 1 .. 100; None for what the program takes by itself.
        stage: Whose estimate.
        year: Of the assessment; None for the latest.

    Raises:
        ProblemList: At least one effort is refused (`BadEffortError`); nothing was changed.
        UnknownIndicatorError: No instrument can have such a code.
        UnknownAssessmentError: There is no assessment of that year.
    """
    problems = tuple(
        BadEffortError(indicator=checked_code(code), value=effort, minimum=EFFORTS.start, maximum=EFFORTS.stop - 1)
        for code, effort in efforts.items()
        if effort is not None and (isinstance(effort, bool) or effort not in EFFORTS)
    )
    if problems:
        raise ProblemList(problems)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        subjects = {code: answer_subject(chosen, checked_code(code), stage) for code in efforts}
        work.load(subjects.values())
        for code, effort in efforts.items():
            work.edit(subjects[code], EFFORT, effort)
        return work.finish("effort")
