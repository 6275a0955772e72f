"""Further years of a file: empty ones, and ones begun with the answers of an earlier year as proposals to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.answer import is_complete
from integrity_zone.domain.indicator_identity import indicator_digest, same_indicators
from integrity_zone.domain.journal.subjects import answer_subject, assessment_subject, checked_code, link_subject
from integrity_zone.domain.marks import CARRIED
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.domain.workspace_problems import AssessmentExistsError
from integrity_zone.services.catalog import UnknownInstrumentError
from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.workspace.workspaces import check_year
from integrity_zone.storage.repositories import AnswerTables, EvidenceTables, UnitTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork


def add_year(workspace: Workspace, instrument: Instrument, *, year: int) -> Change:
    """Make the empty assessment of a year before, between or after those of the file; nothing is carried into it.

    Args:
        workspace: Open for writing.
        instrument: What is asked in that year, in force or repealed.
        year: A year that the file does not have yet.

    Raises:
        AssessmentExistsError: There is an assessment of that year.
        BadUnitError: The year cannot be.
    """
    check_year(year)
    with workspace.writing() as work:
        _make(work, workspace.unit.workspace_id, AssessmentKey(year, instrument.key), instrument)
        return work.finish("add-year")


def start_year(
    workspace: Workspace,
    instrument: Instrument,
    *,
    year: int,
    from_year: int,
    with_evidence: bool = True,
    earlier: Instrument | None = None,
) -> Change:
    """Make the assessment of another year, with the unit's answers of an earlier one as proposals.

    An answer is carried where both instruments ask the same of its indicator; a half filled one is not.

    Args:
        workspace: Open for writing.
        instrument: What is asked in the new year.
        year: The new year.
        from_year: The year carried over.
        with_evidence: Put the documents behind a carried answer behind the new one too.
        earlier: What was asked then; None for the published instrument, when it is the one the assessment names.

    Raises:
        AssessmentExistsError: There is an assessment of that year.
        UnknownAssessmentError: There is none of the earlier year.
        BadUnitError: The new year cannot be.
    """
    check_year(year)
    unit = workspace.unit.workspace_id
    with workspace.writing() as work:
        before = workspace.chosen(work.connection, from_year)
        present = AssessmentKey(year, instrument.key)
        known = _make(work, unit, present, instrument)
        asked = instrument if known[before] == instrument.digest else earlier or _published(before, known[before])
        carried = _carry(work, unit, before, present, asked, instrument) if asked is not None else ()
        if with_evidence:
            _carry_links(work, unit, before, present, frozenset(carried))
        return work.finish("baseline")


def confirm_carried(workspace: Workspace, codes: Iterable[str], *, year: int | None = None) -> Change:
    """Record what was carried over as answers of the unit, in one step. A code without a proposal is passed over.

    Args:
        workspace: Open for writing.
        codes: Indicator codes.
        year: Of the assessment; None for the latest.

    Raises:
        UnknownAssessmentError: There is no assessment of that year.
    """
    return _settle(workspace, codes, year, "confirm", take=True)


def dismiss_carried(workspace: Workspace, codes: Iterable[str], *, year: int | None = None) -> Change:
    """Drop what was carried over, in one step; answers stay as they are.

    Args:
        workspace: Open for writing.
        codes: Indicator codes.
        year: Of the assessment; None for the latest.

    Raises:
        UnknownAssessmentError: There is no assessment of that year.
    """
    return _settle(workspace, codes, year, "dismiss", take=False)


def _make(work: UnitOfWork, unit: str, wanted: AssessmentKey, instrument: Instrument) -> dict[AssessmentKey, str]:
    """Make an assessment; those that there were before, with the digests of their instruments."""
    known = UnitTables(work.connection).assessments(unit)
    if any(assessment.year == wanted.year for assessment in known):
        raise AssessmentExistsError(year=wanted.year)
    work.edit(assessment_subject(wanted), "instrument_digest", instrument.digest)
    return known


def _carry(
    work: UnitOfWork,
    unit: str,
    before: AssessmentKey,
    present: AssessmentKey,
    asked: Instrument,
    instrument: Instrument,
) -> tuple[str, ...]:
    """Propose the answers of an earlier year; the codes for which that was done."""
    given = AnswerTables(work.connection, unit, before).answers()[Stage.UNIT]
    same = same_indicators(asked, instrument)
    carried = tuple(
        code
        for code, answer in given.items()
        if code in same and is_complete(asked.indicators_by_code[code], answer.value)
    )
    subjects = {code: answer_subject(present, code, Stage.UNIT) for code in carried}
    work.load(subjects.values())
    for code, subject in subjects.items():
        proposal = {
            "value": given[code].value,
            "year": before.year,
            "instrument": before.instrument,
            "digest": indicator_digest(asked.indicators_by_code[code]),
        }
        work.edit(subject, CARRIED, proposal)
    return carried


def _carry_links(
    work: UnitOfWork, unit: str, before: AssessmentKey, present: AssessmentKey, carried: frozenset[str]
) -> None:
    links = EvidenceTables(work.connection, unit).links(before)
    wanted = [link for link in links if link.stage is Stage.UNIT and link.indicator in carried]
    subjects = [link_subject(answer_subject(present, link.indicator, Stage.UNIT), link.document) for link in wanted]
    work.load(subjects)
    for link, subject in zip(wanted, subjects, strict=True):
        work.revive(subject)
        work.edit(subject, "rank", link.rank or None)
        work.edit(subject, "page", link.page or None)
        work.edit(subject, "note", link.note or None)


def _settle(workspace: Workspace, codes: Iterable[str], year: int | None, kind: str, *, take: bool) -> Change:
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        known = AnswerTables(work.connection, workspace.unit.workspace_id, chosen).answers()[Stage.UNIT]
        for code in dict.fromkeys(codes):
            answer = known.get(checked_code(code))
            if answer is not None and answer.carried is not None:
                subject = answer_subject(chosen, code, Stage.UNIT)
                if take:
                    work.edit(subject, "value", answer.carried.value)
                work.edit(subject, CARRIED, None)
        return work.finish(kind)


def _published(assessment: AssessmentKey, digest: str) -> Instrument | None:
    """The instrument of an assessment, if it is still the one that was used."""
    try:
        found = published(assessment.instrument)
    except UnknownInstrumentError:
        return None
    return found if found.digest == digest else None
