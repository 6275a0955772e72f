"""Many documents on their way in at once, each behind its own indicators, as one step."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.progress import Progress
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    EvidenceDesk,
    NamedBytes,
    Placement,
    Source,
    check_codes,
    check_period,
    parsed_source,
    prepared_source,
    published,
    required_document,
    without_doubles,
)
from integrity_zone.services.evidence.intake import abandoned_on_failure
from integrity_zone.storage.repositories import EvidenceTables

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.evidence.documents import Ready
    from integrity_zone.services.evidence.intake import FileIntake
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document that the workspace has already; it only gets more links."""

    id: str


@dataclass(frozen=True, slots=True)
class Placed:
    """One source, what it stands behind and what is known of it."""

    source: Source | KnownDocument
    place: Placement
    facts: DocumentFacts = field(default_factory=DocumentFacts)


@dataclass(frozen=True, slots=True)
class BatchTaken:
    """What became of a batch."""

    change: Change
    documents: tuple[Document | None, ...]  #: in the order of the batch; None where a file was not taken
    problems: tuple[tuple[int, IntegrityZoneError], ...]  #: (place in the batch, why that file was not taken)


#: A source ready to be put down, or a document that is there.
_Ready: TypeAlias = "Ready | KnownDocument"


def batch_slices(
    workspace: Workspace, batch: Sequence[Placed], *, year: int | None = None, instrument: Instrument | None = None
) -> Generator[Progress, None, BatchTaken]:
    """Take documents in, one short transaction at a time, and put all of them down in one step at the end.

    A file that cannot be read is left out and told of; it does not hold up the others. Nothing is done before the
    first slice is asked for. Closing the generator takes everything back.

    Args:
        workspace: Open for writing.
        batch: What to take in.
        year: Of the assessment; None for the latest.
        instrument: Whose indicators are allowed; None for the published one of the assessment.

    Yields:
        How many of them are in.

    Returns:
        What became of them.

    Raises:
        UnknownIndicatorError: No such indicator.
        BadUrlError: No http(s) address.
        DiskFullError: No room is left.
        IntegrityZoneError: The workspace cannot be written.
    """
    chosen = workspace.assessment(year)
    asked = instrument or published(chosen)
    for item in batch:
        check_codes(item.place.codes, asked)
        check_period(item.facts.period_from, item.facts.period_to)
    given = [item.source if isinstance(item.source, KnownDocument) else parsed_source(item.source) for item in batch]
    problems: list[tuple[int, IntegrityZoneError]] = []
    ready: list[_Ready | None] = []
    with abandoned_on_failure() as intakes:
        for place, source in enumerate(given):
            try:
                ready.append((yield from _prepared(workspace, source, intakes, Progress(place, len(given)))))
            except IntegrityZoneError as problem:
                if not _is_of_the_file(problem, source):
                    raise
                ready.append(None)
                problems.append((place, problem))
        with workspace.writing() as work:
            desk = EvidenceDesk(work, workspace, chosen)
            found: list[str | None] = []
            for item, source_ready in zip(batch, ready, strict=True):
                if isinstance(source_ready, KnownDocument):
                    found.append(required_document(work, workspace, source_ready.id).id)
                else:
                    found.append(None if source_ready is None else desk.document(source_ready, item.facts))
            for item, document in zip(batch, found, strict=True):
                if document is not None:
                    desk.link(document, item.place)
            change = work.finish("evidence")
    for _taken in without_doubles((one for one in intakes if one.is_taken), desk.doubles):
        yield Progress(len(given), len(given))
    with workspace.reading() as connection:
        documents = EvidenceTables(connection, workspace.unit.workspace_id).documents()
    return BatchTaken(change, tuple(documents.get(name) if name else None for name in found), tuple(problems))


def _prepared(
    workspace: Workspace, source: Source | KnownDocument, intakes: list[FileIntake], progress: Progress
) -> Generator[Progress, None, _Ready]:
    if isinstance(source, KnownDocument):
        return source
    name = source.file_name if isinstance(source, NamedBytes) else Path(source).name
    slices = prepared_source(workspace, source, intakes)
    told = Progress(progress.done, progress.of, name)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            taken: _Ready = end.value
            return taken
        yield told


def _is_of_the_file(problem: IntegrityZoneError, source: Source | KnownDocument) -> bool:
    """Whether only this file is in trouble, and neither the workspace nor the disk."""
    if isinstance(problem, DiskFullError) or not isinstance(source, Path):
        return False
    return str(problem.details.get("path", "")) == str(source)
