"""The letterhead of the unit's papers, with its pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration_file import LINE_LIMIT
from integrity_zone.domain.journal.subjects import LETTERHEAD, picture_subject
from integrity_zone.domain.papers import MARGIN_MILLIMETRES, Letterhead
from integrity_zone.domain.text import clean_line, clean_text, limited
from integrity_zone.errors import Bilingual, IntegrityZoneError, ProblemList, UserInputError
from integrity_zone.services.numbering import check_number_pattern
from integrity_zone.services.reading import read_limited
from integrity_zone.services.worker import run_limited
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.papers import PaperTables

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.unit_of_work import UnitOfWork

ADDRESS_LIMIT = 400
ADDRESS_LINES = 4
PICTURE_MAX_BYTES = 4 * 1024 * 1024


class BadMarginError(UserInputError):
    """A margin that leaves no room for words, or none for the printer."""

    code = "bad-margin"
    template_en = "margin {side} = {value} mm; keep it from {least} to {most} mm"
    template_id = "tepi {side} = {value} mm; batasi dari {least} sampai {most} mm"


class TooManyLinesError(UserInputError):
    """An address that would leave no room for the letter."""

    code = "too-many-lines"
    template_en = "{what} has {count} lines; keep it within {limit}"
    template_id = "{what} terdiri dari {count} baris; batasi sampai {limit}"


def set_letterhead(
    workspace: Workspace,
    letterhead: Letterhead,
    *,
    emblem: Path | None = None,
    logo: Path | None = None,
    state_emblem: Path | None = None,
) -> Change:
    """Make the letterhead this one.

    Args:
        workspace: Open for writing.
        letterhead: As wanted; a picture whose hash is empty is taken away, one whose hash is there stays.
        emblem: A new emblem of the region or agency, PNG or JPEG; at the left of the letters of the unit.
        logo: A new logo of the unit, at the right.
        state_emblem: A new state emblem: only over what is signed in the name of the head of government.

    Raises:
        BadEmblemError: Not a PNG or JPEG, too large, or damaged.
        ProblemList: A text is too long, a margin out of range, or no numbers can be made by the pattern.
    """
    wanted = checked_letterhead(letterhead)
    given = {"emblem": emblem, "logo": logo, "state": state_emblem}
    pictures = {place: _taken(path) for place, path in given.items() if path is not None}
    hashes = {"emblem": wanted.emblem, "logo": wanted.logo, "state": wanted.state_emblem}
    with workspace.writing() as work:
        kept = PaperTables(work.connection, workspace.unit.workspace_id, 0).papers().letterhead
        known = {"emblem": kept.emblem, "logo": kept.logo, "state": kept.state_emblem}
        _edit(work, wanted)
        contents = ContentTables(work.connection)
        for place, kept_hash in known.items():
            digest = contents.store(pictures[place]).hex() if place in pictures else hashes[place]
            # A hash that is not the one kept names nothing anybody took in.
            stays = digest if place in pictures or digest == kept_hash else ""
            work.edit(picture_subject(place), "content", stays or None)
        return work.finish("letterhead")


def letterhead_picture(workspace: Workspace, sha256: str) -> bytes | None:
    """The bytes of a picture of the letterhead; None when it is empty or its bytes are gone."""
    with workspace.reading() as connection:
        contents = ContentTables(connection)
        found = contents.find_text(sha256) if sha256 else None
        if found is None or found[1] > PICTURE_MAX_BYTES:
            return None
        return b"".join(contents.proven_chunks(found[0], bytes.fromhex(sha256)))


def checked_letterhead(letterhead: Letterhead) -> Letterhead:
    """A letterhead as it may be kept.

    Raises:
        ProblemList: Holds every refusal.
    """
    from integrity_zone.exports.pages.letters import require_letters

    problems: list[IntegrityZoneError] = []

    def taken(check: Callable[[], str]) -> str:
        try:
            text = check()
            require_letters(text.split("\n"))
            return text
        except IntegrityZoneError as problem:
            problems.append(problem)
            return ""

    checked = replace(
        letterhead,
        government=taken(lambda: limited(clean_line(letterhead.government), LINE_LIMIT, "government")),
        unit=taken(lambda: limited(clean_line(letterhead.unit), LINE_LIMIT, "unit")),
        address=taken(lambda: _checked_lines(letterhead.address, "address")),
        contact=taken(lambda: _checked_lines(letterhead.contact, "contact")),
        number_pattern=taken(lambda: check_number_pattern(letterhead.number_pattern)),
    )
    margins = letterhead.margins
    for side, value in (
        (Bilingual("top", "atas"), margins.top),
        (Bilingual("bottom", "bawah"), margins.bottom),
        (Bilingual("left", "kiri"), margins.left),
        (Bilingual("right", "kanan"), margins.right),
    ):
        if value not in MARGIN_MILLIMETRES:
            least, most = MARGIN_MILLIMETRES.start, MARGIN_MILLIMETRES.stop - 1
            problems.append(BadMarginError(side=side, value=value, least=least, most=most))
    if problems:
        raise ProblemList(tuple(problems))
    return checked


def _checked_lines(text: str, what: str) -> str:
    clean = limited(clean_text(text), ADDRESS_LIMIT, what)
    count = clean.count("\n") + 1
    if count > ADDRESS_LINES:
        raise TooManyLinesError(what=what, count=count, limit=ADDRESS_LINES)
    return clean


def _edit(work: UnitOfWork, letterhead: Letterhead) -> None:
    usual = Letterhead()
    work.edit(LETTERHEAD, "government", letterhead.government or None)
    work.edit(LETTERHEAD, "unit", letterhead.unit or None)
    work.edit(LETTERHEAD, "address", letterhead.address or None)
    work.edit(LETTERHEAD, "contact", letterhead.contact or None)
    work.edit(LETTERHEAD, "paper", letterhead.paper.value)
    work.edit(LETTERHEAD, "lettering", letterhead.lettering.value)
    for side in ("top", "bottom", "left", "right"):
        value = getattr(letterhead.margins, side)
        work.edit(LETTERHEAD, f"margin_{side}", value if value != getattr(usual.margins, side) else None)
    work.edit(LETTERHEAD, "number_pattern", letterhead.number_pattern or None)


def _taken(path: Path) -> bytes:
    """A picture as it is kept: looked at in a child with limits, and without anything else its file said."""
    return run_limited(_plain, read_limited(path, PICTURE_MAX_BYTES))


def _plain(data: bytes) -> bytes:
    from integrity_zone.exports.papers.pictures import plain_picture

    return plain_picture(data)
