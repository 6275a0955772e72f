"""One entry of the journal: a change of one field, sealed by its id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json
from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from integrity_zone.domain.journal.canonical import JsonValue

#: The form in which this program writes entries.
ENTRY_FORMAT = 1
SALT_BYTES = 16
ID_BYTES = 32
#: The field that says a subject is deleted.
EXISTS = "exists"


class UnknownEntryFormatError(UserInputError):
    """An entry was written by a newer program."""

    code = "newer-format"
    template_en = "the journal holds entries of form {v}, which this program does not know; use a newer program"
    template_id = "jurnal memuat catatan bentuk {v} yang belum dikenal program ini; pakai program yang lebih baru"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of one field. `salt` and `value` may be withheld; the rest proves itself by `id`."""

    id: bytes  #: SHA-256 over all below but salt and value
    v: int
    workspace: str  #: UUID of the unit's workspace
    replica: str  #: which copy of the file wrote it
    seq: int  #: running number in that copy, from 1
    previous: bytes | None  #: id of that copy's entry before; None for its first
    at: str  #: RFC 3339, six decimals, Z
    actor: str
    step: str  #: shared by all entries of one action
    kind: str
    subject: str
    field: str
    digest: bytes  #: SHA-256 over salt and value
    salt: bytes | None  #: None when withheld
    value: JsonValue
    parents: tuple[bytes, ...]  #: sorted ids of the entries replaced

    @property
    def withheld(self) -> bool:
        """Whether the value was left out or erased."""
        return self.salt is None

    def without_value(self) -> Entry:
        """The same entry with its value withheld."""
        return replace(self, salt=None, value=None)


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """The last entry of one copy's chain."""

    replica: str
    seq: int  #: 0 for a chain without entries
    last: bytes | None


@dataclass(frozen=True, slots=True)
class StepStamp:
    """What all entries of one step share."""

    workspace: str
    step: str
    kind: str
    actor: str
    at: str


@dataclass(frozen=True, slots=True)
class Edit:
    """A new value for one field, not yet an entry."""

    subject: str
    field: str
    value: JsonValue


def value_digest(salt: bytes, value: JsonValue) -> bytes:
    """SHA-256 of the salt followed by the canonical JSON of the value."""
    return sha256(salt + canonical_json(value)).digest()


def entry_id(entry: Entry) -> bytes:
    """The id that an entry of this content must have, whatever its `id` says."""
    return sha256(canonical_json(_sealed(entry))).digest()


def make_entry(edit: Edit, stamp: StepStamp, end: ChainEnd, parents: tuple[bytes, ...], salt: bytes) -> Entry:
    """Seal one edit as the next entry of a chain.

    Args:
        edit: What changes.
        stamp: The step it belongs to.
        end: The end of the chain that is continued.
        parents: Present heads of the field.
        salt: 16 random bytes.
    """
    unsealed = Entry(
        id=b"",
        v=ENTRY_FORMAT,
        workspace=stamp.workspace,
        replica=end.replica,
        seq=end.seq + 1,
        previous=end.last,
        at=stamp.at,
        actor=stamp.actor,
        step=stamp.step,
        kind=stamp.kind,
        subject=edit.subject,
        field=edit.field,
        digest=value_digest(salt, edit.value),
        salt=salt,
        value=edit.value,
        parents=tuple(sorted(parents)),
    )
    return replace(unsealed, id=entry_id(unsealed))


def current_form(entry: Entry) -> Entry:
    """Read an entry of any known form as one of the present form; the stored entry stays as it is.

    Raises:
        UnknownEntryFormatError: The form is newer than this program.
    """
    form = entry
    while form.v != ENTRY_FORMAT:
        if form.v not in _UPGRADES:
            raise UnknownEntryFormatError(v=entry.v)
        form = _UPGRADES[form.v](form)
    return form


def instant_text(moment: datetime) -> str:
    """An aware moment as the journal writes it: UTC, six decimals, `Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _sealed(entry: Entry) -> Mapping[str, JsonValue]:
    return {
        "v": entry.v,
        "workspace": entry.workspace,
        "replica": entry.replica,
        "seq": entry.seq,
        "previous": None if entry.previous is None else entry.previous.hex(),
        "at": entry.at,
        "actor": entry.actor,
        "step": entry.step,
        "kind": entry.kind,
        "subject": entry.subject,
        "field": entry.field,
        "digest": entry.digest.hex(),
        "parents": [parent.hex() for parent in entry.parents],
    }


#: Form -> how an entry of it reads one form later. Empty as long as there is one form.
_UPGRADES: Mapping[int, Callable[[Entry], Entry]] = {}
