"""Makes papers: previews while somebody writes, files to print, and issued papers in the registry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

from integrity_zone.domain.declaration import Declaration, without_confidential_places
from integrity_zone.domain.declaration_file import NAME_LIMIT, declaration_document, parse_declaration
from integrity_zone.domain.document_ids import free_paper_revision, free_serial, paper_document_id, paper_serial
from integrity_zone.domain.evidence_refusals import NoReasonError
from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.subjects import issued_subject
from integrity_zone.domain.journal.undoing import ISSUE, WITHDRAW
from integrity_zone.domain.papers import IssuedPaper, PaperKind, Papers
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import UserInputError
from integrity_zone.exports.papers.wording import PAPER_CODES, PAPER_TITLES
from integrity_zone.services.charter_preview import drawn_charter_words
from integrity_zone.services.letterheads import letterhead_picture
from integrity_zone.services.paper_content import paper_content, paper_day, printed_names
from integrity_zone.services.paper_material import PaperAsked, PaperMaterial, with_letterhead
from integrity_zone.services.paper_texts import text_of
from integrity_zone.services.reading_child import ReadingChild
from integrity_zone.services.report_making import (
    LIMITS,
    Wish,
    built,
    deliver,
    kept,
    private_folder,
    require_free,
    unheard,
)
from integrity_zone.services.worker import run_limited, run_reported
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path
    from types import TracebackType

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.papers import Letterhead
    from integrity_zone.domain.progress import Progress
    from integrity_zone.exports.papers.content import PaperContent
    from integrity_zone.services.report_making import Tell
    from integrity_zone.services.workspaces import Workspace

NUMBER_LIMIT = 128
REASON_LIMIT = 500


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What is asked of one paper, besides its kind; what is not said is taken from the declaration."""

    number: str = ""  #: as printed; empty for none
    dated_on: date | None = None  #: None: the day of the declaration, else left open to be written by hand
    place: str = ""
    signer: Signatory | None = None  #: who signs alone; None: the first head, or for letters of the agency nobody yet
    parties: tuple[Signatory, ...] = ()  #: of minutes; empty: heads and witnesses of the declaration
    year: int | None = None  #: None for the latest
    now: datetime | None = None
    progress: Callable[[Progress], None] | None = None
    cancelled: Callable[[], bool] | None = None
    replace: bool = False  #: take the place of a file of that name


class NotAPaperError(UserInputError):
    """The charter is frozen and signed, never exported or issued like the other papers."""

    code = "charter-is-frozen"
    template_en = "the charter is not issued like the other papers; freeze it on the declaration page"
    template_id = "piagam tidak diterbitkan seperti naskah lain; bekukan naskahnya di halaman Deklarasi"


def paper_material(workspace: Workspace, *, year: int | None = None, now: datetime | None = None) -> PaperMaterial:
    """Everything papers are made of, at one moment; small enough to be handed to a child for every preview."""
    snapshot = workspace.snapshot(year)
    letterhead = snapshot.papers.letterhead
    nothing: MappingProxyType[str, Any] = MappingProxyType({})
    return PaperMaterial(
        snapshot=replace(
            snapshot,
            answers=MappingProxyType({}),
            documents=nothing,
            links=(),
            remarks=nothing,
            conflicts=(),
            declaration=None if snapshot.declaration is None else without_confidential_places(snapshot.declaration),
            papers=Papers(),
        ),
        letterhead=letterhead,
        emblem=letterhead_picture(workspace, letterhead.emblem),
        logo=letterhead_picture(workspace, letterhead.logo),
        state_emblem=letterhead_picture(workspace, letterhead.state_emblem),
        generated_at=(now or datetime.now(UTC)).astimezone(),
    )


class PaperPreviews:
    """Holds one child process that draws papers while somebody writes; it starts at first use.

    It may be asked from any thread but that of the screens: an answer takes some hundredths of a second, the first
    one or two seconds.
    """

    def __init__(self) -> None:
        """Nothing is started yet."""
        self._child = ReadingChild()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def preview(
        self,
        material: PaperMaterial,
        kind: PaperKind,
        text: str,
        *,
        wish: PaperWish,
        member: int | None = None,
        letterhead: Letterhead | None = None,
    ) -> bytes:
        """A paper as it would be, as PDF.

        Args:
            material: From `paper_material`.
            kind: Which paper; the charter is shown without signature fields.
            text: As typed.
            wish: Number, day and people.
            member: Place in the staff list of whose pakta is shown; None for the first, or blanks without staff.
            letterhead: Another than the one kept, such as while it is edited; its pictures are those of `material`.

        Raises:
            ProblemList: The text has problems.
            DeclarationIncompleteError: Of a charter: place, date or head is missing.
            UnprintableLettersError: A text has letters that no typeface draws.
            CalledOffError: It was closed meanwhile.
            TooHeavyError: It reached a limit.
        """
        asked = asked_paper(kind, text, wish, (member or 0,))
        return self._child.ask(drawn_paper, with_letterhead(material, letterhead), asked)

    def close(self) -> None:
        """End the child, also in the middle of a preview."""
        self._child.close()


def preview_paper(
    material: PaperMaterial, kind: PaperKind, text: str, *, wish: PaperWish, member: int | None = None
) -> bytes:
    """One preview in a child of its own; as `PaperPreviews.preview`."""
    return run_limited(drawn_paper, material, asked_paper(kind, text, wish, (member or 0,)))


def drawn_paper(material: PaperMaterial, asked: PaperAsked) -> bytes:
    """Draw a paper; in a child process, which alone loads the library for it."""
    from integrity_zone.exports.papers.pdf import draw_papers

    if asked.kind is PaperKind.CHARTER:
        return drawn_charter_words(material, asked.text)
    return draw_papers(paper_content(material, asked), unheard)


def export_paper(
    workspace: Workspace,
    kind: PaperKind,
    out: Path,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
) -> int:
    """Write a paper as PDF, without a line in the registry.

    It is built in a child process when somebody follows, who has screens to keep alive.

    Args:
        workspace: Open.
        kind: Which paper; not the charter.
        out: The new file.
        wish: Number, day and people, progress and cancelling.
        members: Of a pakta: places in the staff list, from 0, a page or more for each; None for all. Without staff,
            or for none of them, it is a blank form.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        MissingItemError: The staff list has no such place.
        UnprintableLettersError: A text has letters that no typeface draws.
        IntegrityZoneError: The file cannot be built or written.
    """
    material = paper_material(workspace, year=wish.year, now=wish.now)
    asked = asked_paper(kind, _text(workspace, kind, wish), wish, members)
    _check(material, asked)
    report = Wish(BlankPolicy.ZERO, wish.year, wish.now, wish.progress, wish.cancelled, wish.replace)
    require_free(out, report)
    with private_folder(out) as folder:
        return deliver(_made(material, asked, wish, folder), out, report)


def issue_paper(
    workspace: Workspace,
    kind: PaperKind,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
    revises: str | None = None,
) -> IssuedPaper:
    """Make a paper, keep its bytes, and write its line into the registry, all in one step.

    Args:
        workspace: Open for writing.
        kind: Which paper; not the charter, which is frozen instead.
        wish: Number, day and people.
        members: As for `export_paper`.
        revises: Id of the issued paper it takes the place of, which is withdrawn; None for a paper of its own.

    Raises:
        MissingItemError: No issued paper of that id and kind that still holds.
        IntegrityZoneError: As `export_paper`.
    """
    snapshot = workspace.snapshot(wish.year)
    former = _holding(snapshot.papers, revises, kind) if revises is not None else None
    serial, revision = _place(snapshot.papers, kind, former)
    code = PAPER_CODES[kind]
    document = paper_document_id(snapshot.unit, snapshot.assessment.year, code, serial, revision)
    material = paper_material(workspace, year=wish.year, now=wish.now)
    asked = replace(asked_paper(kind, _text(workspace, kind, wish), wish, members), document_id=document)
    _check(material, asked)
    with private_folder(workspace.path) as folder:
        data = _made(material, asked, wish, folder).read_bytes()
    content = paper_content(material, asked)
    paper = workspace.new_id()
    day = paper_day(snapshot.declaration, asked)
    values: dict[str, JsonValue] = {
        "year": snapshot.assessment.year,
        "kind": kind.value,
        "document_id": document,
        "revision": revision,
        "title": PAPER_TITLES[kind],
        "number": asked.number or None,
        "dated_on": day.isoformat() if day else None,
        "data_digest": said_digest(content),
        "signatories": list(printed_names(content)),
    }
    with workspace.writing() as work:
        values["content"] = ContentTables(work.connection).store(data).hex()
        for name, value in values.items():
            work.edit(issued_subject(paper), name, value)
        if former is not None:
            work.edit(issued_subject(former.id), "withdrawn", f"Diganti dengan {document}")
        work.finish(ISSUE)
    return _of_id(workspace.snapshot(wish.year).papers, paper)


def withdraw_paper(workspace: Workspace, paper: str, reason: str, *, year: int | None = None) -> Change:
    """Say that an issued paper no longer holds, and why; its bytes and its line stay.

    Args:
        workspace: Open for writing.
        paper: Id of the paper; not the charter, which is unfrozen instead.
        reason: In a few words.
        year: Of the registry; None for the latest.

    Raises:
        MissingItemError: No issued paper of that id that still holds.
        NoReasonError: No reason is given.
    """
    words = limited(clean_line(reason), REASON_LIMIT, "reason")
    if not words:
        raise NoReasonError
    held = _of_id(workspace.snapshot(year).papers, paper)
    if held.withdrawn is not None or held.kind is PaperKind.CHARTER:
        raise MissingItemError(what="paper", value=paper[:80])
    with workspace.writing() as work:
        work.edit(issued_subject(paper), "withdrawn", words)
        return work.finish(WITHDRAW)


def said_digest(content: PaperContent) -> str:
    """SHA-256 (hex) over what a paper says, whatever sheet and letters it is set in."""
    said: JsonValue = {
        "format": 1,
        "kind": content.kind.value,
        "unit": content.unit,
        "lines": [[line.kind.value, line.mark, line.filled(content.values)] for line in content.lines],
        "copies": [
            [dict(copy.values), [[party.name if party else None for party in row] for row in copy.signers]]
            for copy in content.copies
        ],
        "grids": {name: [list(row) for row in grid.rows] for name, grid in content.grids.items()},
        "lists": {name: list(lines) for name, lines in content.lists.items()},
    }
    return sha256(canonical_json(said)).hexdigest()


def asked_paper(kind: PaperKind, text: str, wish: PaperWish, members: Sequence[int] | None = None) -> PaperAsked:
    """What is asked of one paper, cleaned as it would be kept.

    Args:
        kind: Which paper.
        text: As typed or kept.
        wish: Number, day and people.
        members: Places in the staff list; None for all.

    Raises:
        TooLongError: Number or place.
        ProblemList: Somebody named cannot be kept so.
    """
    return PaperAsked(
        kind=kind,
        text=text,
        number=limited(clean_line(wish.number), NUMBER_LIMIT, "number"),
        dated_on=wish.dated_on,
        place=limited(clean_line(wish.place), NAME_LIMIT, "place"),
        signer=None if wish.signer is None else _checked(wish.signer),
        parties=tuple(_checked(person) for person in wish.parties),
        members=None if members is None else tuple(members),
    )


def _checked(person: Signatory) -> Signatory:
    """Somebody named for one paper, as the declaration would keep them."""
    return parse_declaration(declaration_document(Declaration(heads=(person,)))).heads[0]


def _text(workspace: Workspace, kind: PaperKind, wish: PaperWish) -> str:
    if kind is PaperKind.CHARTER:
        raise NotAPaperError
    return text_of(workspace.snapshot(wish.year).papers, kind)


def _check(material: PaperMaterial, asked: PaperAsked) -> None:
    """Refuse at once what the child would only find out later."""
    staff = material.snapshot.declaration.staff if material.snapshot.declaration else ()
    wrong = [place for place in asked.members or () if not 0 <= place < len(staff)]
    if wrong and asked.kind is PaperKind.PAKTA:
        raise MissingItemError(what="staff", value=wrong[0])


def _made(material: PaperMaterial, asked: PaperAsked, wish: PaperWish, folder: Path) -> Path:
    given = (material, asked)
    if wish.progress is None and wish.cancelled is None:
        return _build(given, folder, unheard)
    return run_reported(built, LIMITS, wish.progress, wish.cancelled, _build, given, folder)


def _build(given: tuple[PaperMaterial, PaperAsked], folder: Path, tell: Tell) -> Path:
    from integrity_zone.exports.papers.pdf import draw_papers

    return kept(folder, draw_papers(paper_content(*given), tell))


def _place(papers: Papers, kind: PaperKind, former: IssuedPaper | None) -> tuple[int, int]:
    """Running number of the paper among its kind, and which revision of it this is."""
    code = PAPER_CODES[kind]
    if former is None:
        return free_serial(papers.names, code), 1
    serial = paper_serial(former.document_id)
    return serial, free_paper_revision(papers.names, code, serial)


def _holding(papers: Papers, paper: str, kind: PaperKind) -> IssuedPaper:
    found = _of_id(papers, paper)
    if found.kind is not kind or found.withdrawn is not None:
        raise MissingItemError(what="paper", value=paper[:80])
    return found


def _of_id(papers: Papers, paper: str) -> IssuedPaper:
    found = next((known for known in papers.issued if known.id == paper), None)
    if found is None:
        raise MissingItemError(what="paper", value=paper[:80])
    return found
