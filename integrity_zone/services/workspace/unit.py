"""What is known of the work unit itself, and changing it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import UNIT
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.workspace_problems import BadUnitError

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspace_file import WorkspaceFile

NAME_LIMIT = 200
CODE_LIMIT = 64

_KIND = re.compile(r"[a-z][a-z0-9-]{0,39}")


def edit_unit(
    workspace: WorkspaceFile,
    *,
    name: str | None = None,
    code: str | None = None,
    kind: str | None = None,
    target: str | None = None,
    instrument: Instrument | None = None,
) -> Change:
    """Change what is known of the unit; None leaves as it is.

    Args:
        workspace: Open for writing.
        name: Of the unit.
        code: Local code; empty clears.
        kind: A key such as "dinas"; empty when unknown.
        target: Predicate worked towards.
        instrument: Whose predicates are allowed; None for the published one of the latest assessment.

    Raises:
        BadUnitError: Name, code, kind or target cannot be taken.
    """
    with workspace.writing() as work:
        if name is not None:
            work.edit(UNIT, "name", checked_name(name))
        if code is not None:
            work.edit(UNIT, "code", checked_code_of_unit(code))
        if kind is not None:
            work.edit(UNIT, "kind", checked_kind(kind) or None)
        if target is not None:
            asked = instrument or _published(workspace.chosen(work.connection, None).instrument)
            work.edit(UNIT, "target", checked_target(target, asked))
        return work.finish("unit")


def checked_name(name: str) -> str:
    """A unit's name as it is kept.

    Raises:
        BadUnitError: Nothing of it can be seen.
    """
    seen = limited(clean_line(name), NAME_LIMIT, "unit")
    if not seen:
        raise BadUnitError(what="unit", value=seen, expected=f"1 .. {NAME_LIMIT}")
    return seen


def checked_code_of_unit(code: str) -> str | None:
    """A unit's local code as it is kept; None for an empty one."""
    return limited(clean_line(code), CODE_LIMIT, "code") or None


def checked_kind(kind: str) -> str:
    """A key of a kind of unit; empty when unknown.

    Raises:
        BadUnitError: Other than small letters, digits and hyphens.
    """
    if kind and not _KIND.fullmatch(kind):
        raise BadUnitError(what="kind", value=kind[:60], expected="a-z 0-9 -")
    return kind


def checked_target(target: str, instrument: Instrument) -> str:
    """A predicate that the instrument knows.

    Raises:
        BadUnitError: It knows none of that key.
    """
    if instrument.predicate(target) is None:
        offered = ", ".join(predicate.key for predicate in instrument.predicates)
        raise BadUnitError(what="target", value=target, expected=offered)
    return target


def _published(key: str) -> Instrument:
    from integrity_zone.services.catalog import instrument

    return instrument(key)
