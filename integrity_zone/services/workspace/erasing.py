"""Erasing values and bytes, here and in every copy that merges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.erasing import (
    CONTENTS,
    ENTRIES,
    ERASURE,
    REASON,
    EmptyReasonError,
    NotErasableError,
    erased_contents,
    erased_entries,
    erasure_subject,
    is_erasable,
)
from integrity_zone.domain.text import clean_line, limited
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.merging import MergingTables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from integrity_zone.storage.journal import JournalTables

REASON_LIMIT = 300


def erase(workspace: Workspace, *, entries: Iterable[bytes] = (), contents: Iterable[str] = (), reason: str) -> Change:
    """Erase the values of some entries and the bytes of some contents; ids, digests and the chain stay.

    Backups and copies keep what they have until they merge this. What is erased already is no new step, but what may be
    left of it in the file is removed.

    Args:
        workspace: Open for writing.
        entries: Ids of the entries.
        contents: SHA-256 of the contents, hex.
        reason: Why; stays in the history.

    Raises:
        EmptyReasonError: No reason.
        NotErasableError: No such entry, or one that deletes or erases.
        MissingItemError: No such content.
        DiskFullError: No room to write the file anew; nothing was changed.
        RemainsLeftError: Writing it anew failed all the same; the values are gone, the rest goes when repeated.
    """
    why = limited(clean_line(reason), REASON_LIMIT, "reason")
    if not why:
        raise EmptyReasonError
    workspace.require_room_to_scrub()
    with workspace.writing() as work:
        unit = workspace.unit.workspace_id
        earlier = work.journal.history(unit, ERASURE, below=True)
        gone = {named for _workspace, named in erased_entries(earlier) | erased_contents(earlier)}
        named = _checked_entries(work.journal, tuple(dict.fromkeys(entries)), gone)
        bytes_named = _checked_contents(ContentTables(work.connection), contents, gone)
        subject = erasure_subject(workspace.new_id())
        if named or bytes_named:
            work.edit(subject, REASON, why)
        if named:
            work.edit(subject, ENTRIES, named)
        if bytes_named:
            work.edit(subject, CONTENTS, bytes_named)
        change = work.finish("erase")
        tables = MergingTables(work.connection)
        tables.erase(work.journal.history(unit, subject))
    workspace.remove_remains(tables.given_up)
    return change


def _checked_entries(journal: JournalTables, entries: tuple[bytes, ...], gone: AbstractSet[bytes]) -> list[str]:
    known = {entry.id: entry for entry in journal.of_ids(entries)}
    for wanted in entries:
        if wanted not in known or not is_erasable(known[wanted]):
            raise NotErasableError(entry=wanted.hex()[:16])
    return sorted(entry.hex() for entry in entries if entry not in gone)


def _checked_contents(tables: ContentTables, contents: Iterable[str], gone: AbstractSet[bytes]) -> list[str]:
    """Those that are here; an erased one that somebody has brought again is erased again."""
    here = []
    for content in sorted({content.lower() for content in contents}):
        try:
            digest = bytes.fromhex(content)
        except ValueError:
            raise MissingItemError(what="SHA-256", value=content[:80]) from None
        if tables.find(digest) is not None:
            here.append(content)
        elif digest not in gone:
            raise MissingItemError(what="SHA-256", value=content[:80])
    return here
