"""Making the declaration in a file the one that is wanted, by writing only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.domain.journal.subjects import declaration_subject
from integrity_zone.domain.ranks import ranks_for
from integrity_zone.storage.declarations import PARTS, DeclarationTables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from integrity_zone.domain.declaration import Declaration
    from integrity_zone.storage.declarations import Fields, Kept, Part
    from integrity_zone.storage.unit_of_work import UnitOfWork


def edit_declaration(
    work: UnitOfWork, workspace: str, year: int, declaration: Declaration, new_id: Callable[[], str]
) -> None:
    """Add to a step what turns the present declaration into another.

    Args:
        work: The step.
        workspace: The unit's workspace id.
        year: Of the declaration.
        declaration: What is wanted.
        new_id: Names a new person or item.
    """
    subject = declaration_subject(year)
    work.edit(subject, "place", declaration.place or None)
    work.edit(subject, "date", declaration.date.isoformat() if declaration.date else None)
    work.edit(subject, "number", declaration.number)
    work.edit(subject, "government", declaration.government or None)
    work.edit(subject, "paper", declaration.paper.value)
    work.edit(subject, "orientation", declaration.orientation.value)
    tables = DeclarationTables(work.connection, workspace, year)
    for part in PARTS:
        wanted = [part.fields(item) for item in getattr(declaration, part.name)]
        kept = tables.kept(part)
        work.load(item.subject for item in kept)
        _edit_part(work, part, year, kept, wanted, new_id)


def _edit_part(
    work: UnitOfWork, part: Part, year: int, kept: Sequence[Kept], wanted: Sequence[Fields], new_id: Callable[[], str]
) -> None:
    matches = _matched(kept, wanted)
    ranks = ranks_for([match.rank if match else None for match in matches])
    for match, fields, rank in zip(matches, wanted, ranks, strict=True):
        subject = match.subject if match else f"{part.word}/{new_id()}"
        work.edit(subject, "year", year)
        if part.role is not None:
            work.edit(subject, "role", part.role)
        work.edit(subject, "rank", rank)
        for name, value in fields.items():
            work.edit(subject, name, value)
    staying = {match.subject for match in matches if match}
    for item in kept:
        if item.subject not in staying:
            work.delete(item.subject)


def _matched(kept: Sequence[Kept], wanted: Sequence[Fields]) -> list[Kept | None]:
    """For each item wanted the one kept that it goes on: first of equal content, else the next in order."""
    free: dict[bytes, list[Kept]] = {}
    for item in kept:
        free.setdefault(canonical_json(item.fields), []).append(item)
    matches: list[Kept | None] = []
    for fields in wanted:
        equal = free.get(canonical_json(fields))
        matches.append(equal.pop(0) if equal else None)
    taken = {match.subject for match in matches if match}
    rest = (item for item in kept if item.subject not in taken)
    return [match if match is not None else next(rest, None) for match in matches]
