"""Going through a whole journal: does every entry prove itself, and what follows from all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.flaws import flaws, moment_of
from integrity_zone.domain.journal.heads import FieldKey, key_of
from integrity_zone.domain.workspace import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.journal.entry import Entry

#: A clock that was set right moves back a little; more than this is worth a word.
_BACKWARDS = timedelta(minutes=5)
_AHEAD = timedelta(days=2)


@dataclass(slots=True)
class JournalAudit:
    """What has been found so far; entries are taken one by one, parents before children, and not kept."""

    workspace: str  #: the unit's; entries of another do not belong here
    now: datetime
    problems: list[Problem] = field(default_factory=list)
    heads: dict[FieldKey, set[bytes]] = field(default_factory=dict)
    ends: dict[str, tuple[int, bytes]] = field(default_factory=dict)  #: replica -> greatest (number, id)
    count: int = 0
    _places: dict[bytes, tuple[str, int, FieldKey]] = field(default_factory=dict)
    _numbers: set[tuple[str, int]] = field(default_factory=set)
    _latest: dict[str, datetime] = field(default_factory=dict)

    def take_all(self, entries: Iterable[Entry]) -> None:
        """Go through many entries."""
        for entry in entries:
            self.take(entry)

    def take(self, entry: Entry) -> None:
        """Go through one entry."""
        self.count += 1
        self._check_seal(entry)
        self._check_chain(entry)
        self._check_parents(entry)
        self._check_clock(entry)
        key = key_of(entry)
        self._places[entry.id] = (entry.replica, entry.seq, key)
        self.heads[key] = (self.heads.get(key, set()) - set(entry.parents)) | {entry.id}
        self.ends[entry.replica] = max(self.ends.get(entry.replica, (0, b"")), (entry.seq, entry.id))

    def take_waiting(self, entry: Entry) -> None:
        """Go through an entry that does not count yet: only what it says of itself can be judged."""
        self._check_seal(entry)

    def _check_seal(self, entry: Entry) -> None:
        for code, message in flaws(entry):
            self._found(code, entry, message)
        if entry.workspace != self.workspace:
            self._found("foreign-entry", entry, "belongs to another workspace")

    def _check_chain(self, entry: Entry) -> None:
        if (entry.replica, entry.seq) in self._numbers:
            self._found("forked-chain", entry, f"a second entry number {entry.seq} of copy {entry.replica}")
        self._numbers.add((entry.replica, entry.seq))
        if entry.previous is None:
            linked = entry.seq == 1
        else:
            before = self._places.get(entry.previous)
            linked = before is not None and before[:2] == (entry.replica, entry.seq - 1)
        if not linked:
            self._found("chain-broken", entry, f"number {entry.seq} does not follow its previous entry")

    def _check_parents(self, entry: Entry) -> None:
        for parent in entry.parents:
            place = self._places.get(parent)
            if place is None:
                self._found("parent-missing", entry, "an entry that it replaces is not there")
            elif place[2] != key_of(entry):
                self._found("parent-foreign", entry, "an entry that it replaces is of another field")

    def _check_clock(self, entry: Entry) -> None:
        moment = moment_of(entry)
        if moment is None:
            return
        latest = self._latest.get(entry.replica, moment)
        if latest - moment > _BACKWARDS:
            self._found("clock-backwards", entry, f"{entry.at} is before the entry before it")
        if moment - self.now > _AHEAD:
            self._found("clock-ahead", entry, f"{entry.at} has not come yet")
        self._latest[entry.replica] = max(latest, moment)

    def _found(self, code: str, entry: Entry, message: str) -> None:
        self.problems.append(Problem(code, f"entry {entry.id.hex()[:16]}: {message}", f"{entry.subject} {entry.field}"))
