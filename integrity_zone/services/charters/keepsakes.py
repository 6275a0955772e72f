"""What a ceremony leaves: scans of the inked page, that the public heard of it, photographs and the press."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import CharterFile, FileKind, Way
from integrity_zone.domain.ceremony_refusals import BadScanError, NoPlaceError, NotInInkError, ScanSignedOnError
from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.journal.subjects import declaration_subject, keepsake_subject
from integrity_zone.domain.ranks import rank_after
from integrity_zone.domain.reading import Unread
from integrity_zone.domain.signed_document import document_of, scans_of
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import Bilingual
from integrity_zone.services.charters.ceremonies import ceremony_of
from integrity_zone.services.charters.files import CHARTER, keep_charter_file
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence, link_document
from integrity_zone.services.evidence.kept_content import kept_content
from integrity_zone.services.reading import read_limited
from integrity_zone.services.worker import run_limited
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.papers import PaperTables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.ceremony import KeepsakeKind
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.services.evidence.documents import Source
    from integrity_zone.services.workspace.workspaces import Workspace

SCAN_MAX_BYTES = 25 * 1024 * 1024
PLACE_LIMIT = 300
KEEPSAKE_NOTE_LIMIT = 1000
_TRIED_WIDTH = 200
_STARTS = {b"%PDF-": ".pdf", b"\xff\xd8\xff": ".jpg", b"\x89PNG\r\n\x1a\n": ".png"}
_KINDS = Bilingual("a scan is a PDF, JPEG or PNG", "pindaian berupa PDF, JPEG, atau PNG")


def attach_scan(workspace: Workspace, fields: Sequence[str], source: Path, *, year: int | None = None) -> Change:
    """Keep a scan of the page that was signed in ink; the newest scan counts. No verdict is given on it.

    Args:
        workspace: Open for writing, with a frozen charter.
        fields: Whose signatures are on it: those who sign in ink.
        source: PDF, JPEG or PNG.
        year: Of the declaration.

    Raises:
        NotFrozenError: No charter is frozen.
        NotInInkError: Somebody named does not sign in ink, or nobody is named.
        ScanSignedOnError: Others signed electronically on the scan that it would take the place of.
        BadScanError: Neither PDF nor JPEG nor PNG, or damaged.
        FileTooLargeError: Larger than a scan needs to be.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    inked = (paper.declaration or Declaration()).fields_by(Way.WET)
    wanted = tuple(dict.fromkeys(fields))
    if not wanted or not set(wanted) <= set(inked):
        raise NotInInkError(fields=", ".join(wanted) or "–", expected=", ".join(inked) or "–")
    document = document_of(snapshot.papers, paper)
    signed_on = {kept.field for kept in scans_of(snapshot.papers, paper) if kept.content == document.scan}
    if document.files and signed_on & set(wanted):
        raise ScanSignedOnError(fields=", ".join(field for field in wanted if field in signed_on))
    scan = read_limited(source, SCAN_MAX_BYTES)
    _require_scan(source, scan)
    with workspace.writing() as work:
        content = ContentTables(work.connection).store(scan).hex()
        for field in wanted:
            kept = CharterFile(workspace.new_id(), paper.document_id, FileKind.SCAN, content, field=field)
            keep_charter_file(work, snapshot.assessment.year, replace(kept, data_digest=paper.data_digest))
        return work.finish(CHARTER)


def publish(workspace: Workspace, on: date | None, where: str = "", *, year: int | None = None) -> Change:
    """Record that the public heard of the declaration.

    Args:
        workspace: Open for writing.
        on: The day; None takes the record back.
        where: Such as the unit's website.
        year: Of the declaration.

    Raises:
        NoPlaceError: The public heard of it nowhere.
    """
    place = limited(clean_line(where), PLACE_LIMIT, "where")
    if on is not None and not place:
        raise NoPlaceError
    with workspace.writing() as work:
        subject = declaration_subject(workspace.chosen(work.connection, year).year)
        work.edit(subject, "published_on", on.isoformat() if on is not None else None)
        work.edit(subject, "published_where", place if on is not None else None)
        return work.finish("publication")


def add_keepsake(
    workspace: Workspace,
    kind: KeepsakeKind,
    source: Source,
    note: str = "",
    *,
    instrument: Instrument | None = None,
    year: int | None = None,
) -> Change:
    """Keep a photograph or an item of the press as a document, behind the others.

    Args:
        workspace: Open for writing.
        kind: What it is.
        source: A path, a web address as text, or bytes with a name.
        note: What is to be seen.
        instrument: Of the assessment; None for the published one.
        year: Of the declaration.

    Raises:
        IntegrityZoneError: As `add_evidence`.
    """
    said = limited(clean_text(note), KEEPSAKE_NOTE_LIMIT, "note")
    (document,) = add_evidence(workspace, [source], Placement(()), year=year, instrument=instrument)
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year).year
        subject = keepsake_subject(workspace.new_id())
        last = PaperTables(work.connection, workspace.unit.workspace_id, chosen).last_keepsake_rank()
        values: dict[str, JsonValue] = {
            "year": chosen,
            "rank": rank_after(last),
            "kind": kind.value,
            "document": document.id,
            "note": said or None,
        }
        for name, value in values.items():
            work.edit(subject, name, value)
        return work.finish("keepsake")


def remove_keepsake(workspace: Workspace, keepsake: str) -> Change:
    """Take a photograph or an item of the press out; its document stays.

    Args:
        workspace: Open for writing.
        keepsake: The id.

    Raises:
        MissingItemError: No such keepsake.
    """
    subject = keepsake_subject(keepsake)
    with workspace.writing() as work:
        if work.value(subject, "document") is None or work.is_deleted(subject):
            raise MissingItemError(what="keepsake", value=keepsake[:80])
        work.delete(subject)
        return work.finish("keepsake")


def file_as_evidence(
    workspace: Workspace, code: str, *, instrument: Instrument | None = None, year: int | None = None
) -> tuple[Document, ...]:
    """Put the charter as it stands, its scans and the keepsakes behind an indicator.

    Args:
        workspace: Open for writing, with a frozen charter.
        code: Indicator code.
        instrument: Whose indicators are allowed; None for the published one of the assessment.
        year: Of the declaration.

    Raises:
        NotFrozenError: No charter is frozen.
        UnknownIndicatorError: No such indicator.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    ceremony = ceremony_of(snapshot)
    scans = (standing.file for standing in ceremony.signatories if standing.person.way is Way.WET)
    contents = dict.fromkeys(kept.content for kept in (ceremony.current, *scans) if kept is not None)
    sources = []
    for number, content in enumerate(contents):
        data = kept_content(workspace, content)
        part = f"-pindaian-{number}" if number else ""
        sources.append(NamedBytes(f"{paper.document_id}{part}{_suffix(data)}", data))
    facts = DocumentFacts(title=paper.title, number=paper.number or None, dated_on=paper.dated_on)
    found = add_evidence(workspace, sources, Placement((code,)), facts, year=year, instrument=instrument)
    for keepsake in snapshot.papers.keepsakes:
        if keepsake.document in snapshot.documents:
            link_document(workspace, keepsake.document, Placement((code,)), year=year)
    return found


def _require_scan(path: Path, scan: bytes) -> None:
    """Refuse what no reader of scans can show; it comes from outside, so it is tried in a child process."""
    from integrity_zone.documents.pages import page_picture

    if not _suffix(scan):
        raise BadScanError(path=path, reason=_KINDS)
    shown = run_limited(page_picture, scan, 1, _TRIED_WIDTH)
    if isinstance(shown, Unread):
        raise BadScanError(path=path, reason=Bilingual(shown.reason.text("en"), shown.reason.text("id")))


def _suffix(content: bytes) -> str:
    """How the name of such a file ends; empty for what is no scan."""
    return next((suffix for start, suffix in _STARTS.items() if content.startswith(start)), "")
