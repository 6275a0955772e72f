"""The team that works on a unit's assessment: a coordinator and a person for each change area."""

from __future__ import annotations

from dataclasses import dataclass

from integrity_zone.errors import UserInputError

#: Numbers that a change area can have; which of them there are is the instrument's word.
AREAS = range(1, 100)


class BadMemberError(UserInputError):
    """A member needs a name, and an area has a number."""

    code = "bad-member"
    template_en = "{what} = {value!r} cannot be taken for a member of the team; {expected}"
    template_id = "{what} = {value!r} tidak dapat diterima untuk anggota tim; {expected}"


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One person of the team."""

    id: str  #: UUID; of no meaning before the member is in a file
    name: str
    role: str  #: a key such as "coordinator" or "member"; empty when not said
    area: int | None  #: number of the change area; None for the coordinator and for who works on all
