"""Evidence: documents taken into the workspace or linked on the web, and what they stand behind."""

from __future__ import annotations

import re
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.evidence_refusals import BadPeriodError, BadUrlError, NoReasonError
from integrity_zone.domain.journal.subjects import answer_subject, checked_code, document_subject, link_subject
from integrity_zone.domain.ranks import rank_after
from integrity_zone.domain.text import clean_file_name, clean_line, clean_text, limited
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.evidence.intake import FileIntake, abandoned_on_failure
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.repositories import EvidenceTables

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
    from datetime import date

    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.work_unit import AssessmentKey
    from integrity_zone.services.evidence.intake import Taken
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork

URL_LIMIT = 2000
TITLE_LIMIT = 300
NUMBER_LIMIT = 120
PAGE_LIMIT = 40
NOTE_LIMIT = 4000
REASON_LIMIT = 300
#: Journal field of what was taken away.
REMOVED_BECAUSE = "removed_because"

#: Days of `DocumentFacts` -> field of the journal.
_DAYS = {"dated_on": "date", "period_from": "period_from", "period_to": "period_to"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What is known of a document; None leaves as it is, an empty text clears."""

    title: str | None = None
    number: str | None = None
    dated_on: date | None = None
    period_from: date | None = None
    period_to: date | None = None
    cleared: frozenset[str] = frozenset()  #: names of the days above that are to be forgotten


@dataclass(frozen=True, slots=True)
class Placement:
    """What a document stands behind."""

    codes: tuple[str, ...]  #: indicators; none keeps the document without a link
    stage: Stage = Stage.UNIT
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class NamedBytes:
    """A document at hand as bytes, small enough for memory."""

    file_name: str
    content: bytes


#: A path, a web address as text, or bytes with a name.
Source: TypeAlias = str | Path | NamedBytes


def add_evidence(
    workspace: Workspace,
    sources: Sequence[Source],
    place: Placement,
    facts: DocumentFacts | None = None,
    *,
    year: int | None = None,
    instrument: Instrument | None = None,
    progress: Callable[[int], None] | None = None,
) -> tuple[Document, ...]:
    """Take documents in and put them behind indicators, in one step.

    Bytes or an address that the workspace has already are not stored again: that document gets another link.

    Args:
        workspace: Open for writing.
        sources: Paths, http(s) addresses, or bytes with a name.
        place: Indicators, stage, page and note.
        facts: Title, number and days, for every source.
        year: Of the assessment; None for the latest.
        instrument: Whose indicators are allowed; None for the published one of the assessment.
        progress: Told the bytes taken in so far of the present file.

    Returns:
        The documents, in the order of the sources.

    Raises:
        UnknownIndicatorError: No such indicator.
        BadUrlError: No http(s) address.
        MissingFileError: No such file.
        NotAFileError: A folder, link, device or pipe.
        ChangedWhileReadingError: The file was written meanwhile.
        DiskFullError: No room is left; what was taken in so far is removed.
    """
    slices = evidence_slices(workspace, sources, place, facts, year=year, instrument=instrument)
    with closing(slices):
        while True:
            try:
                taken = next(slices)
            except StopIteration as end:
                documents: tuple[Document, ...] = end.value
                return documents
            if progress is not None:
                progress(taken)


def evidence_slices(
    workspace: Workspace,
    sources: Sequence[Source],
    place: Placement,
    facts: DocumentFacts | None = None,
    *,
    year: int | None = None,
    instrument: Instrument | None = None,
) -> Generator[int, None, tuple[Document, ...]]:
    """What `add_evidence` does, one short transaction at a time: between two of them answers can be saved.

    Nothing is done before the first slice is asked for. Closing the generator takes everything back.

    Args:
        workspace: Open for writing.
        sources: As for `add_evidence`.
        place: As for `add_evidence`.
        facts: As for `add_evidence`.
        year: As for `add_evidence`.
        instrument: As for `add_evidence`.

    Yields:
        The bytes taken in so far of the present file.

    Returns:
        The documents, in the order of the sources.

    Raises:
        IntegrityZoneError: As `add_evidence`.
    """
    facts = facts or DocumentFacts()
    check_period(facts.period_from, facts.period_to)
    chosen = workspace.assessment(year)
    check_codes(place.codes, instrument or published(chosen))
    given = [parsed_source(source) for source in sources]
    with abandoned_on_failure() as intakes:
        ready: list[Ready] = []
        for source in given:
            ready.append((yield from prepared_source(workspace, source, intakes)))  # noqa: PERF401 - none can yield
        with workspace.writing() as work:
            desk = EvidenceDesk(work, workspace, chosen)
            found = [desk.document(source, facts) for source in ready]
            for document in dict.fromkeys(found):
                desk.link(document, place)
            work.finish("evidence")
    yield from without_doubles(intakes, desk.doubles)
    with workspace.reading() as connection:
        evidence = EvidenceTables(connection, workspace.unit.workspace_id)
        return tuple(filter(None, map(evidence.document, found)))


def set_document_facts(workspace: Workspace, document: str, facts: DocumentFacts) -> Change:
    """Change what is known of a document.

    Raises:
        MissingItemError: No such document.
        BadPeriodError: The period ends before it begins.
    """
    with workspace.writing() as work:
        present = required_document(work, workspace, document)
        kept_from = None if "period_from" in facts.cleared else present.period_from
        kept_to = None if "period_to" in facts.cleared else present.period_to
        check_period(facts.period_from or kept_from, facts.period_to or kept_to)
        _edit_facts(work, document_subject(document), facts)
        return work.finish("evidence")


def link_document(workspace: Workspace, document: str, place: Placement, *, year: int | None = None) -> Change:
    """Put a document that is here behind more indicators, or change page and note where it is.

    Raises:
        MissingItemError: No such document.
    """
    with workspace.writing() as work:
        required_document(work, workspace, document)
        desk = EvidenceDesk(work, workspace, workspace.chosen(work.connection, year))
        desk.link(document, place)
        return work.finish("evidence")


def describe_link(workspace: Workspace, document: str, place: Placement, *, year: int | None = None) -> Change:
    """Set page and note of links that are there; empty ones clear.

    Args:
        workspace: Open for writing.
        document: Id of the document.
        place: Indicators, stage, page and note.
        year: Of the assessment; None for the latest.

    Raises:
        MissingItemError: The document does not stand behind one of the indicators.
    """
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        for code in place.codes:
            subject = link_subject(answer_subject(chosen, checked_code(code), place.stage), document)
            if not work.is_there(subject):
                raise MissingItemError(what="evidence", value=code[:40])
            work.edit(subject, "page", limited(clean_line(place.page), PAGE_LIMIT, "page") or None)
            work.edit(subject, "note", limited(clean_text(place.note), NOTE_LIMIT, "note") or None)
        return work.finish("evidence")


def unlink_document(
    workspace: Workspace, document: str, place: Placement, reason: str | None = None, *, year: int | None = None
) -> Change:
    """Take a document away from behind some indicators; it stays in the workspace.

    Args:
        workspace: Open for writing.
        document: Id of the document.
        place: Indicators and stage.
        reason: Why; stays in the history. None where nobody was asked.
        year: Of the assessment; None for the latest.

    Raises:
        NoReasonError: The reason says nothing.
    """
    why = None if reason is None else checked_reason(reason)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        for code in place.codes:
            take_away(work, link_subject(answer_subject(chosen, checked_code(code), place.stage), document), why)
        return work.finish("evidence")


def required_document(work: UnitOfWork, workspace: Workspace, document: str) -> Document:
    """A document that is here.

    Raises:
        MissingItemError: No such document.
    """
    found = EvidenceTables(work.connection, workspace.unit.workspace_id).document(document)
    if found is None:
        raise MissingItemError(what="document", value=document[:80])
    return found


def checked_reason(reason: str) -> str:
    """A reason as the history keeps it.

    Raises:
        NoReasonError: It says nothing.
    """
    why = limited(clean_line(reason), REASON_LIMIT, "reason")
    if not why:
        raise NoReasonError
    return why


def take_away(work: UnitOfWork, subject: str, reason: str | None) -> None:
    """Add to a step the deletion of a document or link, with the reason before it."""
    if work.is_there(subject):
        if reason is not None:
            work.edit(subject, REMOVED_BECAUSE, reason)
        work.delete(subject)


class EvidenceDesk:
    """Documents and links of one step. For the services of evidence."""

    def __init__(self, work: UnitOfWork, workspace: Workspace, assessment: AssessmentKey) -> None:
        """Nothing is done yet.

        Args:
            work: The step.
            workspace: Open for writing.
            assessment: Whose indicators are meant.
        """
        self.evidence = EvidenceTables(work.connection, workspace.unit.workspace_id)
        self._work = work
        self._new_id = workspace.new_id
        self._assessment = assessment
        self.doubles: set[int] = set()  #: contents whose bytes were here already
        self._known: dict[str, str] = {}  #: content hash or address -> document of this step
        self._last_rank: dict[str, str] = {}

    def document(self, source: Ready, facts: DocumentFacts) -> str:
        """The document of a source, new or known; its id."""
        if isinstance(source, str):
            return self._document("url", source, source, facts)
        contents = ContentTables(self._work.connection)
        if isinstance(source, NamedBytes):
            return self._document("content", contents.store(source.content).hex(), source.file_name, facts)
        if not contents.finish(source.content, source.digest, source.size):
            self.doubles.add(source.content)
        return self._document("content", source.digest.hex(), source.file_name, facts)

    def link(self, document: str, place: Placement) -> None:
        """Put a document behind indicators."""
        page = limited(clean_line(place.page), PAGE_LIMIT, "page")
        note = limited(clean_text(place.note), NOTE_LIMIT, "note")
        for code in dict.fromkeys(place.codes):
            subject = link_subject(answer_subject(self._assessment, checked_code(code), place.stage), document)
            new = self._work.value(subject, "rank") is None
            if new or self._work.is_deleted(subject):
                self._work.revive(subject)
                self._work.edit(subject, REMOVED_BECAUSE, None)
                self._work.edit(subject, "rank", self._next_rank(code, place.stage))
            if page or new:
                self._work.edit(subject, "page", page or None)
            if note or new:
                self._work.edit(subject, "note", note or None)

    def _document(self, field: str, value: str, name: str, facts: DocumentFacts) -> str:
        known = self._known.get(value) or self.evidence.document_of(field, value)
        document = known or self._new_id()
        subject = document_subject(document)
        if known is None:
            self._work.edit(subject, field, value)
            if field == "content":
                self._work.edit(subject, "name", name)
            self._work.edit(subject, "title", name[:TITLE_LIMIT])
        self._known[value] = document
        _edit_facts(self._work, subject, facts)
        return document

    def _next_rank(self, code: str, stage: Stage) -> str:
        last = self._last_rank.get(code) or self.evidence.last_rank(self._assessment, code, stage)
        self._last_rank[code] = rank_after(last)
        return self._last_rank[code]


#: A web address, bytes at hand, or the bytes of a file that are in the workspace already.
Ready: TypeAlias = "str | NamedBytes | Taken"


def _edit_facts(work: UnitOfWork, subject: str, facts: DocumentFacts) -> None:
    if facts.title:
        work.edit(subject, "title", limited(clean_line(facts.title), TITLE_LIMIT, "title"))
    if facts.number is not None:
        work.edit(subject, "number", limited(clean_line(facts.number), NUMBER_LIMIT, "number") or None)
    for name, field in _DAYS.items():
        day: date | None = getattr(facts, name)
        if day is not None:
            work.edit(subject, field, day.isoformat())
        elif name in facts.cleared:
            work.edit(subject, field, None)


def parsed_source(source: Source) -> Source:
    """A source with its address checked, text that is no address as a path, and a name that may be kept."""
    if isinstance(source, str):
        return checked_url(source) if _SCHEME.match(source) else Path(source)
    if isinstance(source, NamedBytes):
        return NamedBytes(clean_file_name(source.file_name), source.content)
    return source


def prepared_source(workspace: Workspace, source: Source, intakes: list[FileIntake]) -> Generator[int, None, Ready]:
    """Take a file's bytes in, slice by slice; other sources are ready as they are."""
    if not isinstance(source, Path):
        return source
    intake = FileIntake(workspace, source)
    intakes.append(intake)
    yield from intake.slices()
    return intake.taken()


def without_doubles(intakes: Iterable[FileIntake], doubles: set[int]) -> Iterator[int]:
    """Remove the bytes that were here already. The step is done by then: what stays goes at the next opening."""
    for intake in intakes:
        taken = intake.taken()
        if taken.content in doubles:
            with suppress(IntegrityZoneError):
                for _slice in intake.dropping():
                    yield taken.size


def checked_url(url: str) -> str:
    """A web address that may be kept as a link.

    Raises:
        BadUrlError: Not http(s), no host, too long, blanks or control characters, or a user or password in it.
    """
    refusal = BadUrlError(url=clean_line(url)[:80], limit=URL_LIMIT)
    if len(url) > URL_LIMIT or clean_line(url) != url or " " in url:
        raise refusal
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        raise refusal from None
    # A password in an address would stand in the file, the worksheet and every copy of both.
    if parts.scheme not in {"http", "https"} or not host or "@" in parts.netloc:
        raise refusal
    return url


def check_codes(codes: Iterable[str], instrument: Instrument) -> None:
    """Refuse indicators that are not asked.

    Raises:
        UnknownIndicatorError: No such indicator.
    """
    for code in codes:
        if code not in instrument.indicators_by_code:
            raise UnknownIndicatorError(indicator=code[:40])


def published(assessment: AssessmentKey) -> Instrument:
    """The instrument of an assessment as it was published."""
    from integrity_zone.services.catalog import instrument

    return instrument(assessment.instrument)


def check_period(start: date | None, end: date | None) -> None:
    """Refuse a period that ends before it begins.

    Raises:
        BadPeriodError: It does.
    """
    if start is not None and end is not None and end < start:
        raise BadPeriodError(start=start.isoformat(), end=end.isoformat())
