"""The team of a unit: who coordinates, and who works on which change area."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import member_subject
from integrity_zone.domain.permissions import role_of
from integrity_zone.domain.ranks import rank_after
from integrity_zone.domain.team import AREAS, BadMemberError, TeamMember
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.storage.teamwork import TeamworkTables

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile
    from integrity_zone.storage.unit_of_work import UnitOfWork

MEMBER_NAME_LIMIT = 200
ROLE_LIMIT = 120


def add_member(workspace: WorkspaceFile, name: str, role: str = "", area: int | None = None) -> Change:
    """Add a person behind the others; the change names the new subject `member/<id>`.

    Args:
        workspace: Open for writing.
        name: As the person is called.
        role: Such as "Koordinator".
        area: Number of the change area; None for the coordinator and for who works on all.

    Raises:
        BadMemberError: No name, or a number that no area has.
    """
    member = checked_member(TeamMember("", name, role, area))
    with workspace.writing() as work:
        rank = rank_after(TeamworkTables(work.connection, workspace.unit.workspace_id).last_rank())
        edit_as(work, member_subject(workspace.new_id()), member, rank)
        return work.finish("team")


def edit_member(workspace: WorkspaceFile, member: TeamMember) -> Change:
    """Make a person of the team this one.

    Raises:
        BadMemberError: No name, or a number that no area has.
        MissingItemError: Nobody of this id.
    """
    wanted = checked_member(member)
    with workspace.writing() as work:
        edit_as(work, _subject(work, workspace, member.id), wanted)
        return work.finish("team")


def remove_member(workspace: WorkspaceFile, member: str) -> Change:
    """Take a person out of the team; what they wrote keeps their name.

    Args:
        workspace: Open for writing.
        member: The id.

    Raises:
        MissingItemError: Nobody of this id.
    """
    with workspace.writing() as work:
        work.delete(_subject(work, workspace, member))
        return work.finish("team")


def role_here(workspace: WorkspaceFile) -> str:
    """What who is working is by the team list of the unit, as `permissions` knows roles; empty for who is not on it."""
    with workspace.reading() as connection:
        team = TeamworkTables(connection, workspace.unit.workspace_id).team()
    return role_of(workspace.actor, team)


def checked_member(member: TeamMember) -> TeamMember:
    """A member as it may be kept.

    Raises:
        BadMemberError: No name, or a number that no area has.
    """
    name = limited(clean_line(member.name), MEMBER_NAME_LIMIT, "name")
    if not name:
        raise BadMemberError(what="name", value=name, expected=f"1 .. {MEMBER_NAME_LIMIT}")
    if member.area is not None and (isinstance(member.area, bool) or member.area not in AREAS):
        raise BadMemberError(what="area", value=member.area, expected=f"{AREAS.start} .. {AREAS.stop - 1}")
    return replace(member, name=name, role=limited(clean_line(member.role), ROLE_LIMIT, "role"))


def edit_as(work: UnitOfWork, subject: str, member: TeamMember, rank: str | None = None) -> None:
    """Add to a step what makes a subject this member.

    Args:
        work: The step.
        subject: `member/<id>`.
        member: Checked.
        rank: Its place; None leaves it where it is.
    """
    if rank is not None:
        work.edit(subject, "rank", rank)
    work.edit(subject, "name", member.name)
    work.edit(subject, "role", member.role or None)
    work.edit(subject, "area", member.area)


def _subject(work: UnitOfWork, workspace: WorkspaceFile, member: str) -> str:
    team = TeamworkTables(work.connection, workspace.unit.workspace_id).team()
    if member not in {known.id for known in team}:
        raise MissingItemError(what="member", value=member[:80])
    return member_subject(member)
