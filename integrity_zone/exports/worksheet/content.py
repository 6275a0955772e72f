"""What the workbook is made of: values only, gathered by whoever asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Paper
from integrity_zone.exports.workbooks.printout import Printout

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import Answer
    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.work_unit import BlankPolicy, Stage


BASIS_FORMAT = "1"  #: of the hidden sheet that tells what a workbook was made from
#: Of its rows on single cells.
BASIS_HEADING = ("sel", "butir", "jumlah", "tahap", "jenis", "nilai")


@dataclass(frozen=True, slots=True)
class WorksheetBasis:
    """What the workbook was made from; lets a later import tell what changed since. A help, not a proof."""

    workspace_id: str
    instrument: str
    instrument_digest: str
    stage: Stage  #: for whom the workbook is
    replica_heads: Mapping[str, tuple[int, str]]  #: replica -> (last number, last entry id, hex)
    state_digest: str


@dataclass(frozen=True, slots=True)
class WorksheetContent:
    """Everything the workbook shows."""

    instrument: Instrument
    unit_name: str
    unit_code: str | None
    year: int
    sample: bool  #: invented data: every sheet says CONTOH
    target: str  #: key of the predicate worked towards
    file_name: str  #: shown in the footer
    answers: Mapping[Stage, Mapping[str, Answer]]  #: stage -> indicator code -> answer
    documents: Mapping[str, Document]  #: id -> document
    links: tuple[EvidenceLink, ...]  #: in the order to be shown
    blank: BlankPolicy
    generated_at: datetime  #: aware; shown in its own time zone
    basis: WorksheetBasis
    place: str = ""  #: before the date of the signature
    signatory: Signatory | None = None  #: head of the unit; dots to fill in when unknown
    paper: Paper = Paper.F4

    @property
    def printout(self) -> Printout:
        """What its printed pages say."""
        return Printout(
            unit_name=self.unit_name,
            year=self.year,
            instrument=self.instrument.key,
            file_name=self.file_name,
            sample=self.sample,
            generated_at=self.generated_at,
            paper=self.paper,
        )
