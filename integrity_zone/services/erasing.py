"""Erasing values and bytes, here and in every copy that merges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.erasing import (
    CONTENTS,
    ENTRIES,
    REASON,
    EmptyReasonError,
    NotErasableError,
    erasure_subject,
    is_erasable,
)
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.merging import MergingTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.storage.journal import JournalTables

REASON_LIMIT = 300


def erase(workspace: Workspace, *, entries: Iterable[bytes] = (), contents: Iterable[str] = (), reason: str) -> Change:
    """Erase the values of some entries and the bytes of some contents; ids, digests and the chain stay.

    Backups and copies keep what they have until they merge this.

    Args:
        workspace: Open for writing.
        entries: Ids of the entries.
        contents: SHA-256 of the contents, hex.
        reason: Why; stays in the history.

    Raises:
        EmptyReasonError: No reason.
        NotErasableError: No such entry, or one that deletes or erases.
        MissingItemError: No such content.
        DiskFullError: No room to write the file anew; the values are gone, their remains go at the next erasing.
    """
    why = limited(clean_line(reason), REASON_LIMIT, "reason")
    if not why:
        raise EmptyReasonError
    with workspace.writing() as work:
        named = _checked_entries(work.journal, tuple(dict.fromkeys(entries)))
        bytes_named = _checked_contents(ContentTables(work.connection), contents)
        subject = erasure_subject(workspace.new_id())
        if named or bytes_named:
            work.edit(subject, REASON, why)
        if named:
            work.edit(subject, ENTRIES, named)
        if bytes_named:
            work.edit(subject, CONTENTS, bytes_named)
        change = work.finish("erase")
        tables = MergingTables(work.connection)
        tables.erase(work.journal.history(workspace.unit.workspace_id, subject))
    workspace.remove_remains(tables.given_up)
    return change


def _checked_entries(journal: JournalTables, entries: tuple[bytes, ...]) -> list[str]:
    known = {entry.id: entry for entry in journal.of_ids(entries)}
    for wanted in entries:
        if wanted not in known or not is_erasable(known[wanted]):
            raise NotErasableError(entry=wanted.hex()[:16])
    return sorted(entry.hex() for entry in entries)


def _checked_contents(tables: ContentTables, contents: Iterable[str]) -> list[str]:
    wanted = sorted({content.lower() for content in contents})
    for content in wanted:
        try:
            found = tables.find(bytes.fromhex(content))
        except ValueError:
            found = None
        if found is None:
            raise MissingItemError(what="SHA-256", value=content[:80])
    return wanted
