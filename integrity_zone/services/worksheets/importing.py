"""Takes worksheets back in: read in a child process, shown cell by cell, taken in one step that can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.answer import Judged
from integrity_zone.domain.journal.subjects import answer_subject, checked_code
from integrity_zone.domain.marks import CARRIED
from integrity_zone.domain.review import standing_answers
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import (
    CellContent,
    CellStatus,
    ConflictChoice,
    MovedOnError,
    UnknownCellError,
)
from integrity_zone.domain.workspace_problems import WrongWorkspaceError
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.evidence.documents import DocumentFacts, EvidenceDesk, Placement
from integrity_zone.services.worker import Limits, run_reported
from integrity_zone.services.worksheets.comparing import compared, ours_of
from integrity_zone.services.worksheets.differences import differences
from integrity_zone.services.worksheets.file import read_worksheet_file
from integrity_zone.services.worksheets.writers import with_writers
from integrity_zone.services.workspace.judging import edit_value
from integrity_zone.storage.repositories import AnswerTables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.domain.worksheet_import import (
        CellKey,
        ImportCell,
        ScoreDifference,
        WorksheetPreview,
    )
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork

#: What a step that takes a worksheet in is called in the history.
IMPORT = "import"

#: A worksheet is read within a second; what takes longer is none.
_LIMITS = Limits(cpu_seconds=6.0, silent_seconds=9.0)
_MOST_CELLS_NAMED = 8


def preview_worksheet(
    workspace: Workspace,
    instrument: Instrument,
    path: Path,
    *,
    stage: Stage | None = None,
    year: int | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> WorksheetPreview:
    """Read a workbook and hold it against the assessment; nothing is written.

    Args:
        workspace: Open, for reading is enough.
        instrument: Of the assessment.
        path: An ordinary file; a link is refused.
        stage: Whose cells; None for those of every stage that the workbook has.
        year: Of the assessment; None for the latest.
        cancelled: Asked in this thread, some ten times a second.

    Raises:
        WorkbookRefusedError: No workbook, not safe to read, or without a worksheet.
        WorksheetOfAnotherInstrumentError: It answers other questions.
        TooHeavyError: It takes more time or memory than it may.
        CalledOffError: `cancelled` said so.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
        UnknownAssessmentError: There is no assessment of that year.
    """
    snapshot = workspace.snapshot(year, instrument)
    # A judgement that was overtaken is to be given anew, even if it comes to the same.
    snapshot = replace(snapshot, answers=standing_answers(snapshot.answers))
    titles = {code: wording.question for code, wording in snapshot.wording.indicators.items() if wording.question}
    reading = run_reported(read_worksheet_file, _LIMITS, None, cancelled, path, instrument, titles)
    return with_writers(workspace, compared(reading, snapshot, instrument, stage))


def apply_worksheet(
    workspace: Workspace,
    preview: WorksheetPreview,
    taken: Collection[CellKey],
    *,
    conflicts: ConflictChoice | str = ConflictChoice.SKIP,
) -> Change:
    """Take cells of a workbook in, in one step.

    Args:
        workspace: Open for writing.
        preview: From `preview_worksheet`.
        taken: Which cells: `preview.safe`, or what a person chose.
        conflicts: What becomes of conflicts among them.

    Returns:
        What changed; of kind "import", no step when everything was so already.

    Raises:
        MovedOnError: Somebody changed one of these cells since the preview; nothing was taken.
        UnknownCellError: A cell the preview does not have, or that is refused.
        OpenedReadOnlyError: Opened for reading.
    """
    choice = ConflictChoice(conflicts)
    chosen_rows = _chosen(preview, taken, choice)
    unit = workspace.unit.workspace_id
    if preview.workspace_id != unit:
        raise WrongWorkspaceError(theirs=preview.workspace_id, ours=unit)
    with workspace.writing() as work:
        assessment = workspace.chosen(work.connection, preview.year)
        answers = standing_answers(AnswerTables(work.connection, unit, assessment).answers())
        _require_unmoved(chosen_rows, answers)
        _edit_values(work, assessment, preview, chosen_rows, answers)
        for row in chosen_rows:
            if row.what is CellContent.NOTE:
                present = answers.get(row.stage, {}).get(row.code)
                note = row.theirs if present is None else present.note_in(row.theirs)
                work.edit(answer_subject(assessment, checked_code(row.code), row.stage), "note", note)
        desk = EvidenceDesk(work, workspace, assessment)
        for row in chosen_rows:
            words = dict(row.titles)
            for address in row.links:
                # What is known here by a title keeps it.
                is_new = desk.evidence.document_of("url", address) is None
                facts = DocumentFacts(title=words.get(address) if is_new else None)
                desk.link(desk.document(address, facts), Placement((row.code,), row.stage))
        return work.finish(IMPORT)


def scores_after(
    snapshot: Snapshot,
    instrument: Instrument,
    preview: WorksheetPreview,
    taken: Collection[CellKey],
    *,
    stage: Stage,
    blank: BlankPolicy = BlankPolicy.ZERO,
) -> Scorecard:
    """The scorecard of a stage as it would be with these cells taken, conflicts among them with the workbook's value.

    Args:
        snapshot: Of the assessment, now.
        instrument: What is asked.
        preview: From `preview_worksheet`.
        taken: Which cells.
        stage: Whose score.
        blank: What an unanswered indicator does.
    """
    wanted = frozenset(taken)
    rows = [row for row in preview.rows if row.is_takeable and row.stage is stage and row.key in wanted]
    values: dict[str, AnswerValue | None] = dict(stage_values(snapshot, stage))
    values |= _values_after(preview, rows, snapshot.answers.get(stage, {}))
    given = {code: value for code, value in values.items() if value is not None}
    return scorecard(instrument, given, stage=stage, blank=blank)


def explain_difference(
    preview: WorksheetPreview, instrument: Instrument, *, blank: BlankPolicy = BlankPolicy.ZERO
) -> tuple[ScoreDifference, ...]:
    """Where the workbook's own numbers for the unit differ from the instrument's rule over the same answers, and why.

    Args:
        preview: From `preview_worksheet`.
        instrument: What is asked.
        blank: What an unanswered indicator does.

    Returns:
        Row by row in worksheet order, the total last; empty when all agree, or when the workbook shows no numbers.
    """
    return differences(preview, instrument, blank)


def _chosen(preview: WorksheetPreview, taken: Collection[CellKey], choice: ConflictChoice) -> tuple[ImportCell, ...]:
    """The cells to be written, in worksheet order."""
    wanted = frozenset(taken)
    known = {row.key for row in preview.rows if row.status is not CellStatus.REFUSED}
    for key in wanted:
        if key not in known:
            raise UnknownCellError(cell=_named(key))
    return tuple(
        row
        for row in preview.rows
        if row.key in wanted
        and row.is_takeable
        and (row.status is not CellStatus.CONFLICT or choice is ConflictChoice.THEIRS)
    )


def _require_unmoved(rows: Iterable[ImportCell], answers: Mapping[Stage, Mapping[str, Answer]]) -> None:
    """Refuse what somebody changed since the preview, unless it came to the same.

    Raises:
        MovedOnError: At least one cell is no longer as it was shown.
    """
    moved = [
        row
        for row in rows
        if row.what is not CellContent.EVIDENCE and ours_of(answers, row.key) not in {row.ours, row.theirs}
    ]
    if moved:
        more = ["..."] if len(moved) > _MOST_CELLS_NAMED else []
        raise MovedOnError(cells=", ".join([*(_named(row.key) for row in moved[:_MOST_CELLS_NAMED]), *more]))


def _edit_values(
    work: UnitOfWork,
    assessment: AssessmentKey,
    preview: WorksheetPreview,
    rows: Iterable[ImportCell],
    answers: Mapping[Stage, Mapping[str, Answer]],
) -> None:
    by_stage: dict[Stage, list[ImportCell]] = {}
    for row in rows:
        if row.what is CellContent.VALUE:
            by_stage.setdefault(row.stage, []).append(row)
    # The unit first: what assessors judged in the workbook may be what it brings in.
    for stage in sorted(by_stage, key=list(Stage).index):
        for code, value in _values_after(preview, by_stage[stage], answers.get(stage, {})).items():
            judged = Judged(preview.answered[code]) if code in preview.answered else None
            edit_value(work, assessment, code, stage, value, judged if stage is not Stage.UNIT else None)
            if value is not None:
                # Whoever answers has looked at what was proposed.
                work.edit(answer_subject(assessment, checked_code(code), stage), CARRIED, None)


def _values_after(
    preview: WorksheetPreview, rows: Iterable[ImportCell], answers: Mapping[str, Answer]
) -> dict[str, AnswerValue | None]:
    """Indicator code -> its whole answer with some cells taken, None where it is cleared."""
    found: dict[str, AnswerValue | None] = {}
    for row in rows:
        if row.what is not CellContent.VALUE:
            continue
        if row.count is None:
            found[row.code] = row.theirs
            continue
        known = found.get(row.code)
        if known is None:
            present = answers.get(row.code)
            known = present.value if present is not None else None
        before = {} if known is None or isinstance(known, str) else known
        counts = {key: before.get(key) for key in preview.inputs[row.code]}
        counts[row.count] = None if row.theirs is None else int(row.theirs)
        found[row.code] = counts
    return {code: _or_nothing(value) for code, value in found.items()}


def _or_nothing(value: AnswerValue | None) -> AnswerValue | None:
    """Counts of which none is filled in are no answer."""
    if value is None or isinstance(value, str):
        return value
    return value if any(count is not None for count in value.values()) else None


def _named(key: CellKey) -> str:
    parts = [
        key.code,
        *([key.count] if key.count else []),
        *([] if key.what is CellContent.VALUE else [key.what.value]),
    ]
    return f"{' '.join(parts)} ({key.stage.value})"
