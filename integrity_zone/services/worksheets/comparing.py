"""Holds what was read from a worksheet against the assessment as it is now: base, theirs, ours."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from assessments.definition import AnswerKind
from integrity_zone.domain.answer import NOTE_CHARACTERS
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.text import clean_text
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import (
    TAKEABLE,
    CellContent,
    CellStatus,
    ImportCell,
    ImportFinding,
    WorksheetOfAnotherInstrumentError,
    WorksheetPreview,
    status_of,
)
from integrity_zone.errors import Bilingual
from integrity_zone.exports.worksheet_reading.values import too_long
from integrity_zone.services.worksheets.emptied import without_emptying
from integrity_zone.services.worksheets.evidence import EvidenceCells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.domain.worksheet_import import CellKey, ReadCell, WorksheetReading
    from integrity_zone.domain.workspace import Snapshot

_HALF = Bilingual(
    "another count of this question cannot be taken; look at both together",
    "jumlah lain pada butir ini tidak dapat diterima; lihat keduanya bersama-sama",
)
_HANDED_IN = Bilingual(
    "the answers of this stage were handed in; they are opened again first",
    "jawaban tahap ini sudah diajukan; buka kembali lebih dulu",
)


def compared(
    reading: WorksheetReading, snapshot: Snapshot, instrument: Instrument, stage: Stage | None = None
) -> WorksheetPreview:
    """What taking a worksheet in would do.

    Args:
        reading: Of the workbook.
        snapshot: Of the assessment, now.
        instrument: What is asked.
        stage: Whose cells; None for those of every stage that the workbook has.

    Raises:
        WorksheetOfAnotherInstrumentError: It answers other questions.
    """
    origin = reading.origin
    if origin is not None and origin.instrument != instrument.key:
        raise WorksheetOfAnotherInstrumentError(
            path=reading.source_name, given=origin.instrument[:40] or "-", expected=instrument.key
        )
    return _Comparison(reading, snapshot, instrument, stage).preview()


def ours_of(answers: Mapping[Stage, Mapping[str, Answer]], key: CellKey) -> str | None:
    """What stands here in the place of a cell; None for nothing, and for evidence.

    Args:
        answers: Stage -> indicator code -> answer.
        key: Of the cell.
    """
    answer = answers.get(key.stage, {}).get(key.code)
    if answer is None or key.what is CellContent.EVIDENCE:
        return None
    if key.what is CellContent.NOTE:
        return answer.full_note or None
    if answer.value is None or isinstance(answer.value, str):
        return None if key.count is not None else answer.value
    count = answer.value.get(key.count) if key.count is not None else None
    return None if count is None else str(count)


class _Comparison:
    """One worksheet beside one assessment."""

    def __init__(
        self, reading: WorksheetReading, snapshot: Snapshot, instrument: Instrument, stage: Stage | None
    ) -> None:
        self._reading = reading
        self._snapshot = snapshot
        self._instrument = instrument
        self._stage = stage
        origin = reading.origin
        self._is_ours = origin is not None and origin.workspace_id == snapshot.unit.workspace_id
        self._is_based_here = self._is_ours and origin is not None and origin.year == snapshot.assessment.year
        is_handed_in = snapshot.review.is_submitted(Stage.UNIT)
        refusal = _HANDED_IN if is_handed_in else None
        self._evidence = EvidenceCells(snapshot, is_based_here=self._is_based_here, refusal=refusal)

    def preview(self) -> WorksheetPreview:
        rows, emptied = without_emptying(tuple(self._rows()))
        reading = self._reading
        return WorksheetPreview(
            source_name=reading.source_name,
            sha256=reading.sha256,
            layout=reading.layout,
            sheet=reading.sheet,
            based_on=reading.origin,
            is_based_here=self._is_based_here,
            instrument=self._instrument.key,
            year=self._snapshot.assessment.year,
            rows=tuple(_without_halves(rows)),
            findings=(
                *emptied,
                *self._about_stage(),
                *self._about_origin(),
                *reading.findings,
                *self._evidence.findings,
            ),
            numbers=reading.numbers,
            counts_blanks=reading.counts_blanks,
            saved_by=reading.saved_by,
            saved_at=reading.saved_at,
            workspace_id=self._snapshot.unit.workspace_id,
            answered=MappingProxyType(answers_in(reading, self._instrument)),
            inputs=MappingProxyType(
                {item.code: tuple(count.key for count in item.inputs) for item in self._instrument.indicators}
            ),
        )

    def _rows(self) -> Iterator[ImportCell]:
        for cell in self._reading.cells:
            if self._stage is not None and cell.key.stage is not self._stage:
                continue
            if cell.key.what is CellContent.EVIDENCE:
                found = self._evidence.row(cell)
                if found is not None:
                    yield found
                continue
            row = self._row(cell)
            says_nothing = row.status is CellStatus.SAME and row.ours is None
            if row.what is CellContent.VALUE or not says_nothing:
                yield row

    def _row(self, cell: ReadCell) -> ImportCell:
        ours = ours_of(self._snapshot.answers, cell.key)
        has_base = cell.has_base and self._is_based_here
        base = cell.base if has_base else None
        if base is not None and cell.key.what is CellContent.NOTE:
            base = clean_text(base) or None
        answer = self._snapshot.answers.get(cell.key.stage, {}).get(cell.key.code)
        status, refusal = self._status(cell, base, ours, has_base=has_base)
        is_value = cell.key.what is CellContent.VALUE
        return ImportCell(
            code=cell.key.code,
            count=cell.key.count,
            what=cell.key.what,
            stage=cell.key.stage,
            place=cell.place,
            status=status,
            base=base,
            ours=ours,
            theirs=cell.value,
            shown=cell.shown,
            match=cell.match,
            is_certain=cell.doubt is None,
            reason=refusal or cell.doubt,
            ours_by=(answer.recorded_by or "") if answer is not None and is_value and ours is not None else "",
            ours_at=answer.recorded_at if answer is not None and is_value and ours is not None else None,
        )

    def _status(
        self, cell: ReadCell, base: str | None, ours: str | None, *, has_base: bool
    ) -> tuple[CellStatus, Bilingual | None]:
        """What a cell means, and why it is refused."""
        if cell.refusal is not None:
            return CellStatus.REFUSED, cell.refusal
        status = status_of(base, ours, cell.value, has_base=has_base)
        if status in TAKEABLE and cell.key.what is CellContent.NOTE:
            status, refusal = self._status_of_note(cell, status)
            if refusal is not None:
                return status, refusal
        is_filled = status in {CellStatus.NEW, CellStatus.CHANGED}
        if is_filled and not self._is_based_here and self._reading.origin is not None:
            # A worksheet of another file or year, maybe of another unit: nobody can know that it belongs here.
            status = CellStatus.CONFLICT
        if status in TAKEABLE and self._snapshot.review.is_submitted(cell.key.stage):
            return CellStatus.REFUSED, _HANDED_IN
        return status, None

    def _status_of_note(self, cell: ReadCell, status: CellStatus) -> tuple[CellStatus, Bilingual | None]:
        """The same for a note that differs, without the reason for giving back that stands above it."""
        answer = self._snapshot.answers.get(cell.key.stage, {}).get(cell.key.code)
        note = cell.value if answer is None else answer.note_in(cell.value)
        if note is not None and len(note) > NOTE_CHARACTERS:
            return CellStatus.REFUSED, too_long(note)
        # A reason that is gone there goes here when the answer is judged anew.
        is_as_here = answer is not None and note == (answer.note or None)
        return (CellStatus.KEPT if is_as_here else status), None

    def _about_stage(self) -> Iterator[ImportFinding]:
        if self._stage is not None and not any(cell.key.stage is self._stage for cell in self._reading.cells):
            yield _finding(
                "no-stage",
                Severity.WARNING,
                "the workbook has no column for answers of the stage that was asked for",
                "buku kerja tidak punya kolom jawaban untuk tahap yang diminta",
            )
        answered = (cell for cell in self._reading.cells if cell.key.what is CellContent.VALUE)
        if self._stage is None and all(cell.key.stage is not Stage.UNIT for cell in answered):
            yield _finding(
                "no-answers",
                Severity.WARNING,
                "the workbook has no column for answers of the unit; they stay as they are here",
                "buku kerja tidak punya kolom jawaban unit; jawaban di sini tetap",
            )

    def _about_origin(self) -> Iterator[ImportFinding]:
        origin = self._reading.origin
        if origin is None:
            yield _finding(
                "no-basis",
                Severity.REMARK,
                "the workbook does not say what it was made from: blanks in it change nothing here, other values do",
                "buku kerja tidak menyebut asal ekspornya: sel kosong tidak mengubah apa pun, nilai lain mengubah",
            )
        elif not self._is_ours:
            yield _finding(
                "other-workspace",
                Severity.WARNING,
                "the workbook was exported from another file; values that differ here are conflicts",
                "lembar kerja diekspor dari berkas lain; nilai yang berbeda di sini dianggap bentrok",
            )
        elif not self._is_based_here:
            yield _finding(
                "other-year",
                Severity.WARNING,
                f"the workbook was exported from the assessment of {origin.year}; what differs here is a conflict",
                f"lembar kerja diekspor dari penilaian {origin.year}; nilai yang berbeda di sini dianggap bentrok",
            )
        if origin is not None and origin.instrument_digest not in {"", self._snapshot.instrument_digest}:
            yield _finding(
                "other-digest",
                Severity.WARNING,
                "the instrument of the workbook has the same key and another content",
                "instrumen lembar kerja berkunci sama tetapi isinya lain",
            )


def _without_halves(rows: Iterable[ImportCell]) -> Iterator[ImportCell]:
    """Counts beside one that is refused or in doubt are not certain: half of theirs with half of ours is no answer."""
    found = tuple(rows)
    halves = {
        (row.code, row.stage)
        for row in found
        if row.count is not None
        and (row.status is CellStatus.REFUSED or (row.is_takeable and not row.is_certain and not row.is_swept))
    }
    for row in found:
        is_half = row.count is not None and (row.code, row.stage) in halves
        is_whole = not (is_half and (row.is_safe or row.is_swept))
        yield row if is_whole else replace(row, is_certain=False, is_swept=False, reason=_HALF)


def answers_in(reading: WorksheetReading, instrument: Instrument) -> dict[str, AnswerValue | None]:
    """Indicator code -> the unit's answer in the workbook, None for blank; those with a refused cell are left out."""
    cells = {
        (cell.key.code, cell.key.count): cell
        for cell in reading.cells
        if cell.key.what is CellContent.VALUE and cell.key.stage is Stage.UNIT
    }
    found: dict[str, AnswerValue | None] = {}
    for indicator in instrument.indicators:
        is_ratio = indicator.kind is AnswerKind.RATIO
        keys = [(indicator.code, item.key) for item in indicator.inputs] if is_ratio else [(indicator.code, None)]
        own = [cells[key] for key in keys if key in cells]
        if len(own) < len(keys) or any(cell.refusal is not None for cell in own):
            continue
        if not is_ratio:
            found[indicator.code] = own[0].value
        elif any(cell.value is not None for cell in own):
            counts = zip(indicator.inputs, own, strict=True)
            found[indicator.code] = {item.key: None if cell.value is None else int(cell.value) for item, cell in counts}
        else:
            found[indicator.code] = None
    return found


def _finding(code: str, severity: Severity, message_en: str, message_id: str) -> ImportFinding:
    return ImportFinding(message_en, message_id, code, severity)
