"""Staff lists from tables that others made, and who signed the pakta."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.declaration_file import STAFF_LIMIT
from integrity_zone.domain.staff_list import NobodyToTakeInError, StaffColumn, StaffImport
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.services.papers.staff_table import nip_key, staff_preview
from integrity_zone.services.worker import run_limited
from integrity_zone.services.workspace.declarations import edit_declaration
from integrity_zone.storage.declarations import DeclarationTables

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import StaffMember
    from integrity_zone.domain.staff_list import StaffPreview
    from integrity_zone.services.workspace.workspaces import Workspace

_CPU_SECONDS = 30.0


def read_staff_file(path: Path) -> StaffPreview:
    """Read a table of people (xlsx or csv) in a child process with limits; nothing is written.

    Args:
        path: An ordinary file; a link is refused.

    Raises:
        StaffFileError: Not a table, encrypted, without a column of names, or too large.
        TooHeavyError: It takes more time or memory than it may.
        MissingFileError: No such file.
    """
    return run_limited(staff_preview, path, cpu_seconds=_CPU_SECONDS)


def import_staff(workspace: Workspace, preview: StaffPreview, how: StaffImport, *, year: int | None = None) -> Change:
    """Take the people of a table into the staff list; who signed the pakta stays so, known by NIP, else by name.

    Args:
        workspace: Open for writing.
        preview: From `read_staff_file`.
        how: Replace the list, or add to it.
        year: Of the declaration; None for the latest.

    Raises:
        NobodyToTakeInError: The preview has no line that can be taken.
        TooLongError: The list would have more people than a staff list may.
    """
    if not preview.rows:
        raise NobodyToTakeInError
    said = frozenset(preview.columns)
    members = [row.member for row in preview.rows]

    def imported(present: tuple[StaffMember, ...]) -> tuple[StaffMember, ...]:
        places = _places(members, present)
        updated = [
            member if place is None else _updated(member, present[place], said)
            for member, place in zip(members, places, strict=True)
        ]
        if how is StaffImport.REPLACE:
            return tuple(updated)
        changed = {place: member for place, member in zip(places, updated, strict=True) if place is not None}
        added = [member for place, member in zip(places, updated, strict=True) if place is None]
        return (*(changed.get(place, member) for place, member in enumerate(present)), *added)

    return _edit_staff(workspace, imported, "staff", year)


def mark_pakta(workspace: Workspace, members: Collection[int], on: date | None, *, year: int | None = None) -> Change:
    """Say when people signed the pakta integritas.

    Args:
        workspace: Open for writing.
        members: Places in `declaration.staff`, from 0.
        on: The day; None: they did not.
        year: Of the declaration; None for the latest.

    Raises:
        MissingItemError: The staff list has no such place.
    """
    wanted = frozenset(members)

    def marked(present: tuple[StaffMember, ...]) -> tuple[StaffMember, ...]:
        wrong = [place for place in wanted if not 0 <= place < len(present)]
        if wrong:
            raise MissingItemError(what="staff", value=min(wrong))
        return tuple(
            replace(member, pakta_on=on) if place in wanted else member for place, member in enumerate(present)
        )

    return _edit_staff(workspace, marked, "pakta", year)


def _edit_staff(
    workspace: Workspace,
    edited: Callable[[tuple[StaffMember, ...]], tuple[StaffMember, ...]],
    kind: str,
    year: int | None,
) -> Change:
    with workspace.writing() as work:
        chosen = workspace.chosen(work.connection, year)
        tables = DeclarationTables(work.connection, workspace.unit.workspace_id, chosen.year)
        declaration = tables.declaration() or Declaration()
        staff = edited(declaration.staff)
        if len(staff) > STAFF_LIMIT:
            raise TooLongError(what="staff", length=len(staff), limit=STAFF_LIMIT)
        wanted = replace(declaration, staff=staff)
        edit_declaration(work, workspace.unit.workspace_id, chosen.year, wanted, workspace.new_id)
        return work.finish(kind)


def _places(members: Iterable[StaffMember], present: Sequence[StaffMember]) -> list[int | None]:
    """For everybody of the table the place in the present list, each taken once: by NIP, else by name.

    Two people of one name are the same only where one of them has no NIP.
    """
    free_nips: dict[str, int] = {}
    free_names: dict[str, int] = {}
    for at, known in enumerate(present):
        free_nips.setdefault(nip_key(known.nip), at)
        free_names.setdefault(known.name.casefold(), at)
    free_nips.pop("", None)
    taken: set[int | None] = set()
    found: list[int | None] = []
    for member in members:
        key = nip_key(member.nip)
        place = free_nips.get(key)
        named = free_names.get(member.name.casefold())
        if place is None and named is not None and not (key and nip_key(present[named].nip)):
            place = named
        found.append(None if place in taken else place)
        taken.add(place)
    return found


def _updated(member: StaffMember, present: StaffMember, said: Collection[StaffColumn]) -> StaffMember:
    """Somebody of the table, with what only the present list knows."""
    return replace(
        member,
        nip=member.nip if StaffColumn.NIP in said else present.nip,
        office=member.office if StaffColumn.OFFICE in said else present.office,
        rank=member.rank if StaffColumn.RANK in said else present.rank,
        pakta_on=present.pakta_on,
    )
