"""The sample agency as a workspace file: answers of unit and TPI, evidence and declaration, all invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.answer import parse_values
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.markings import set_flag, set_tick
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.assessment.reviews import give_back
from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.sample.agency import TPI, load_sample_agency
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.domain.sample import SampleAgency, SampleDocument

ACTOR = "Dimas Prasetya (contoh)"
TPI_ACTOR = "Tim Penilai Internal (contoh)"


def make_sample(
    path: Path, agency: SampleAgency | None = None, *, keep: Callable[[str, bytes], None] | None = None
) -> None:
    """Make the workspace of the sample agency.

    Args:
        path: The file; must not be there yet.
        agency: What is in it; None for the one that comes with the program.
        keep: Gets every drawn document, by its file name, to put it somewhere too.

    Raises:
        FileExistsRefusal: There is a file of that name.
        EnvironmentProblem: The file cannot be written.
    """
    agency = agency or load_sample_agency()
    instrument = published(agency.instrument)
    create_workspace(
        path,
        unit_name=agency.name,
        year=agency.year,
        instrument=instrument,
        target=agency.target,
        code=agency.code,
        kind=agency.kind,
        team=agency.team,
        sample=True,
        actor=ACTOR,
    )
    with Workspace.open(path, actor=ACTOR, write=True) as workspace:
        workspace.record_answers(parse_values(instrument, agency.answers), agency.notes, Stage.UNIT, kind="import")
        _add_evidence(workspace, agency, keep)
        workspace.set_declaration(agency.declaration)
        _add_marks(workspace, agency)
    with Workspace.open(path, actor=TPI_ACTOR, write=True) as workspace:
        workspace.record_answers(
            parse_values(instrument, agency.tpi_answers), agency.tpi_notes, Stage.TPI, kind="import"
        )
        for code, note in agency.tpi_notes.items():
            proposal = agency.tpi_answers.get(code)
            if proposal != agency.answers.get(code):
                give_back(workspace, instrument, code, note, proposal)
    for remark in agency.remarks:
        speaker = TPI_ACTOR if remark.by == TPI else f"{remark.by} (contoh)"
        with Workspace.open(path, actor=speaker, write=True) as workspace:
            add_remark(workspace, remark.code, remark.text)


def _add_marks(workspace: Workspace, agency: SampleAgency) -> None:
    for code, reason in agency.flags.items():
        set_flag(workspace, code, reason)
    for code, positions in agency.ticked.items():
        for position in positions:
            set_tick(workspace, code, position, on=True)


def _add_evidence(workspace: Workspace, agency: SampleAgency, keep: Callable[[str, bytes], None] | None) -> None:
    from integrity_zone.exports.sample.documents import draw_evidence

    for document in agency.documents:
        source: str | NamedBytes = document.url or ""
        if document.file_name is not None:
            drawn = draw_evidence(document, agency.office)
            source = NamedBytes(document.file_name, drawn)
            if keep is not None:
                keep(document.file_name, drawn)
        for facts, place in _placements(document):
            add_evidence(workspace, (source,), place, facts)


def _placements(document: SampleDocument) -> Iterator[tuple[DocumentFacts, Placement]]:
    """Where one document stands; links on the same page with the same note are made in one step."""
    facts = DocumentFacts(
        title=document.title,
        number=document.number,
        dated_on=document.dated_on,
        period_from=document.period_from,
        period_to=document.period_to,
    )
    grouped: dict[tuple[str, str], list[str]] = {}
    for link in document.links:
        grouped.setdefault((link.page, link.note), []).append(link.code)
    for (page, note), codes in grouped.items():
        yield facts, Placement(codes=tuple(codes), stage=Stage.UNIT, page=page, note=note)
