"""Why an entry cannot be what its writer sealed, as far as the entry alone tells."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import (
    ENTRY_FORMAT,
    ID_BYTES,
    SALT_BYTES,
    entry_id,
    instant_text,
    value_digest,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from integrity_zone.domain.journal.entry import Entry

#: What a column of the file can hold.
_NUMBERS = range(1, 2**63)
#: East of Greenwich the last hours of it are in a year that no calendar of ours has.
_NO_MORE_YEARS = 9999


def flaws(entry: Entry) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: code and sentence, most basic first; nothing for a sound one, withheld or not."""
    if not 1 <= entry.v <= ENTRY_FORMAT:
        yield "unknown-form", f"form {entry.v} is not known to this program"
    if not _is_sealed(entry):
        yield "entry-altered", "does not match its id"
    if _value_differs(entry):
        yield "value-altered", "the value does not match its digest"
    if moment_of(entry) is None:
        yield "bad-time", f"{entry.at[:40]!r} is no moment"


def moment_of(entry: Entry) -> datetime | None:
    """When it was written, only in the one spelling that entries have: they are compared as text."""
    try:
        moment = datetime.fromisoformat(entry.at)
    except ValueError:
        return None
    if moment.tzinfo is None or moment.year >= _NO_MORE_YEARS:
        return None
    return moment if instant_text(moment) == entry.at else None


def _is_sealed(entry: Entry) -> bool:
    texts = (entry.workspace, entry.replica, entry.at, entry.actor, entry.step, entry.kind, entry.subject, entry.field)
    # The id is the same for every spelling of a letter, but fields are told apart by the letters as they are.
    if not all(unicodedata.is_normalized("NFC", text) for text in texts) or entry.seq not in _NUMBERS:
        return False
    if entry.parents != tuple(sorted(set(entry.parents))) or any(len(parent) != ID_BYTES for parent in entry.parents):
        return False
    try:
        return entry_id(entry) == entry.id
    except (TypeError, ValueError):
        return False


def _value_differs(entry: Entry) -> bool:
    if entry.salt is None:
        return entry.value is not None
    if len(entry.salt) != SALT_BYTES:
        # Salt and value are digested as one: a first digit of the value moved into the salt would pass.
        return True
    try:
        return value_digest(entry.salt, entry.value) != entry.digest
    except (TypeError, ValueError):
        return True
