"""Changes of the staff list, made of the list as it is when the step is made: somebody else may have changed it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from integrity_zone.domain.declaration import Declaration, StaffMember


def added(member: StaffMember) -> Callable[[Declaration], Declaration]:
    """Somebody comes at the end."""
    return lambda declared: replace(declared, staff=(*declared.staff, member))


def changed(before: StaffMember, after: StaffMember) -> Callable[[Declaration], Declaration]:
    """Somebody is written otherwise; nothing happens when they are gone."""
    return lambda declared: replace(
        declared, staff=tuple(after if member == before else member for member in declared.staff)
    )


def without(gone: tuple[StaffMember, ...]) -> Callable[[Declaration], Declaration]:
    """People leave the list; of two that are the same, one."""

    def change(declared: Declaration) -> Declaration:
        left = list(declared.staff)
        for member in gone:
            if member in left:
                left.remove(member)
        return replace(declared, staff=tuple(left))

    return change
