"""The official wording: read from a workbook that the user owns, kept beside our own short one, dropped again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import wording_source_subject, wording_subject
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.domain.wording import CRITERION_CHARACTERS, QUESTION_CHARACTERS
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.worker import run_limited
from integrity_zone.storage.wordings import wording_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.wording import IndicatorWording, WordingPreview
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile
    from integrity_zone.storage.unit_of_work import UnitOfWork

#: Of a step that takes or drops the wording.
KIND = "wording"
_NAME_CHARACTERS = 200


def preview_wording(path: Path, instrument: Instrument) -> WordingPreview:
    """Read the questions and criteria of a workbook in a child process with limits; nothing is written.

    Args:
        path: An ordinary file; a link is refused.
        instrument: As published, in our own wording.

    Raises:
        NoWordingError: No question of the instrument was recognised.
        WorkbookRefusedError: No workbook, or not one that is safe to read.
        TooHeavyError: It takes more time or memory than it may.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
    """
    return run_limited(_read, path, instrument)


def take_wording(workspace: WorkspaceFile, preview: WordingPreview, codes: Collection[str] | None = None) -> Change:
    """Keep the wording of a workbook, in the place of any that was taken before.

    Args:
        workspace: Open for writing.
        preview: From `preview_wording`.
        codes: Of the indicators to take; None for all that were recognised for certain.

    Raises:
        MissingItemError: The preview has no such indicator.
        TooLongError: A text is longer than any question is.
    """
    wanted = preview.certain if codes is None else frozenset(codes)
    unknown = sorted(wanted - preview.indicators.keys())
    if unknown:
        raise MissingItemError(what="wording", value=unknown[0][:40])
    with workspace.writing() as work:
        before = wording_of(work.connection, workspace.unit.workspace_id, preview.instrument)
        for code in sorted(before.indicators.keys() - wanted):
            work.delete(wording_subject(preview.instrument, code))
        for code, said in preview.indicators.items():
            if code in wanted:
                _edit(work, wording_subject(preview.instrument, code), said)
        source = wording_source_subject(preview.instrument)
        work.revive(source)
        work.edit(source, "name", clean_line(preview.source_name)[:_NAME_CHARACTERS])
        work.edit(source, "sha256", preview.sha256)
        return work.finish(KIND)


def drop_wording(workspace: WorkspaceFile, instrument: Instrument) -> Change:
    """Go back to our own short wording, which was never away.

    Args:
        workspace: Open for writing.
        instrument: Whose wording.

    Raises:
        MissingItemError: None was taken.
    """
    with workspace.writing() as work:
        before = wording_of(work.connection, workspace.unit.workspace_id, instrument.key)
        if not before.sha256:
            raise MissingItemError(what="wording", value=instrument.key)
        for code in before.indicators:
            work.delete(wording_subject(instrument.key, code))
        work.delete(wording_source_subject(instrument.key))
        return work.finish(KIND)


def _edit(work: UnitOfWork, subject: str, said: IndicatorWording) -> None:
    question = limited(clean_text(said.question), QUESTION_CHARACTERS, "question")
    criteria = {
        key: limited(clean_text(text), CRITERION_CHARACTERS, "criterion") for key, text in said.criteria.items()
    }
    work.revive(subject)
    work.edit(subject, "question", question or None)
    work.edit(subject, "criteria", dict(criteria) or None)


def _read(path: Path, instrument: Instrument) -> WordingPreview:
    """In the child process, which alone loads what reads workbooks."""
    from integrity_zone.documents.workbook_cells import read_workbook
    from integrity_zone.exports.official_sheets.wording import wording_in

    return wording_in(read_workbook(path), instrument)
