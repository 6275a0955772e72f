"""Undoing a step: which fields go back to what they were, and which must stay because somebody went on from there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.entry import EXISTS, current_form
from integrity_zone.domain.journal.heads import (
    FieldState,
    heads_of,
    is_deleted,
    says_deleted,
    seen_before_deletion,
)
from integrity_zone.errors import ConflictError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry

#: Kind of the steps that undo.
UNDO = "undo"
#: Kinds of the steps by which a charter is frozen and withdrawn.
FREEZE = "freeze"
UNFREEZE = "unfreeze"
#: Kinds of the steps by which another paper is entered into the registry and withdrawn.
ISSUE = "issue"
WITHDRAW = "withdraw"
#: Kinds of the steps by which the answers of a stage are handed in and opened again.
SUBMISSION = "submission"
REOPENING = "reopening"
#: What made the unit, what others hold signed in their hands, what was handed in, and what is gone for good.
NEVER_UNDONE = frozenset({"new", "charter", FREEZE, UNFREEZE, ISSUE, WITHDRAW, "erase", SUBMISSION, REOPENING})

_OF = "~"

#: Why a field stays: somebody went on from it; its subject was deleted since; its former value is withheld here.
CHANGED = "changed"
DELETED = "deleted"
WITHHELD = "withheld"


class UnknownStepError(ConflictError):
    """No step of that id."""

    code = "unknown-step"
    template_en = "{step}: no step, or more than one, begins so; see `history`"
    template_id = "{step}: tidak ada langkah, atau lebih dari satu, yang berawalan itu; lihat `history`"


class NotUndoableError(ConflictError):
    """A step of a kind that stays."""

    code = "not-undoable"
    template_en = "the step {step} ({kind}) cannot be undone"
    template_id = "langkah {step} ({kind}) tidak dapat diurungkan"


class NothingToUndoError(ConflictError):
    """Nothing is left to undo."""

    code = "nothing-to-undo"
    template_en = "there is nothing to undo here"
    template_id = "tidak ada yang dapat diurungkan di sini"


@dataclass(frozen=True, slots=True)
class Restored:
    """A field that goes back."""

    subject: str
    field: str
    values: tuple[JsonValue, ...]  #: its former values: one, or those of the conflict that the step settled


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A field that stays as it is."""

    subject: str
    field: str
    reason: str  #: `CHANGED`, `DELETED` or `WITHHELD`


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What undoing a step comes to."""

    restored: tuple[Restored, ...]
    left: tuple[LeftAlone, ...]


def undo_step_id(own: str, undone: str) -> str:
    """Id of the step that undoes another: its own part, then whose inverse it is.

    Args:
        own: A random id.
        undone: Id of the step undone, which may be an undo itself.
    """
    return f"{own}{_OF}{_own_part(undone)}"


def undone_by(step: str) -> str:
    """Own part of the id of the step that a step undoes; empty when it undoes none.

    Args:
        step: Id of a step.
    """
    return step.partition(_OF)[2]


def plan_undo(step: Sequence[Entry], histories: Mapping[str, Sequence[Entry]]) -> UndoPlan:
    """Work out what undoing a step comes to.

    Args:
        step: The entries of the step.
        histories: Subject -> all its entries, each after everything it builds on; for every subject of the step.
    """
    restored: list[Restored] = []
    left: list[LeftAlone] = []
    for subject in dict.fromkeys(entry.subject for entry in step):
        plan = _Subject(subject, histories[subject], [entry for entry in step if entry.subject == subject]).plan()
        restored += plan.restored
        left += plan.left
    return UndoPlan(tuple(restored), tuple(left))


def went_on(step: Sequence[Entry], others: Iterable[Entry]) -> bool:
    """Whether anything stands that is not of a step: values that were put back again count for nothing.

    Args:
        step: The entries of the step.
        others: All entries of the subjects in question, each after everything it builds on.
    """
    histories: dict[str, list[Entry]] = {}
    for entry in others:
        histories.setdefault(entry.subject, []).append(entry)
    of_step = {entry.id for entry in step}
    for history in histories.values():
        origins = _origins(history)
        own = frozenset[bytes]().union(*(origins[entry.id] for entry in history if entry.id in of_step))
        heads = (entry for state in heads_of(history).values() for entry in state.heads)
        if any(not origins[entry.id] <= own for entry in heads):
            return True
    return False


class _Subject:
    """One subject that a step changed."""

    def __init__(self, subject: str, history: Sequence[Entry], step: Sequence[Entry]) -> None:
        self._subject = subject
        self._history = history
        self._entries = {entry.id: entry for entry in history}
        self._fields = {key.field: state for key, state in heads_of(history).items()}
        self._origins = _origins(history)
        self._written: dict[str, list[Entry]] = {}
        for entry in step:
            self._written.setdefault(entry.field, []).append(entry)

    def plan(self) -> UndoPlan:
        """What goes back and what stays."""
        reasons = {field: self._reason_to_stay(field) for field in self._written}
        values = {field: self._former_values(field) for field, reason in reasons.items() if reason is None}
        if EXISTS in values and all(map(says_deleted, values[EXISTS])):
            reason, kept = self._unseen(values)
            if reason is None:
                values.update(kept)
            else:
                del values[EXISTS]
                reasons[EXISTS] = reason
        return UndoPlan(
            tuple(Restored(self._subject, field, former) for field, former in values.items()),
            tuple(LeftAlone(self._subject, field, reason) for field, reason in reasons.items() if reason is not None),
        )

    def _reason_to_stay(self, field: str) -> str | None:
        written = self._written[field]
        if self._origin(self._fields[field].heads) != self._origin(written):
            return CHANGED
        if field != EXISTS and EXISTS not in self._written and is_deleted(self._fields):
            return DELETED
        if any(entry.withheld for entry in self._before(written)):
            return WITHHELD
        return None

    def _former_values(self, field: str) -> tuple[JsonValue, ...]:
        before = self._before(self._written[field])
        return _distinct(before) if before else (None,)

    def _unseen(self, values: Mapping[str, object]) -> tuple[str | None, dict[str, tuple[JsonValue, ...]]]:
        """The subject is to be deleted again: what has been written since its deletion.

        Returns:
            Why it cannot be deleted again, if so; and the fields that only went to and fro since, to be written once
            more, so that the deletion has seen them.
        """
        deletions = [entry for entry in self._before(self._written[EXISTS]) if says_deleted(entry.value)]
        seen = frozenset[bytes]().union(*(seen_before_deletion(entry.value) for entry in deletions))
        steps = {entry.step for entry in deletions}
        covered = [entry for entry in self._history if entry.id in seen or entry.step in steps]
        again: dict[str, tuple[JsonValue, ...]] = {}
        for field, state in self._fields.items():
            if field in values or all(entry.id in seen for entry in state.heads):
                continue
            if not self._stands_for(state, field, covered):
                if self._stands_for(state, field, self._before_step()):
                    # Nobody had seen it when the subject was deleted: the conflict comes back as it was.
                    continue
                return CHANGED, {}
            if any(entry.withheld for entry in state.heads):
                return WITHHELD, {}
            again[field] = _distinct(state.heads)
        return None, again

    def _stands_for(self, state: FieldState, field: str, known: Iterable[Entry]) -> bool:
        return self._origin(state.heads) <= self._origin(entry for entry in known if entry.field == field)

    def _before_step(self) -> Sequence[Entry]:
        """What was there when the step wrote `exists`."""
        first = min(map(self._history.index, self._written[EXISTS]))
        return self._history[:first]

    def _before(self, written: Iterable[Entry]) -> list[Entry]:
        found = {parent: self._entries[parent] for entry in written for parent in entry.parents}
        return list(found.values())

    def _origin(self, entries: Iterable[Entry]) -> frozenset[bytes]:
        return frozenset[bytes]().union(*(self._origins[entry.id] for entry in entries))


def _origins(history: Sequence[Entry]) -> dict[bytes, frozenset[bytes]]:
    """Entry -> the entries that it stands for: itself, or for an inverse those whose values it brought back.

    So a field that was changed and put back is as it was before, although its head is another entry.
    """
    entries = {entry.id: entry for entry in history}
    written: dict[tuple[str, str], list[Entry]] = {}
    origins: dict[bytes, frozenset[bytes]] = {}
    for entry in history:
        undone = written.get((_undone_part(entry), entry.field), [])
        names = [parent for found in undone for parent in found.parents] if undone else entry.parents
        former = [entries[name] for name in names]
        if entry.kind == UNDO and _brings_back(entry, former):
            origins[entry.id] = frozenset[bytes]().union(*(origins[found.id] for found in former))
        else:
            origins[entry.id] = frozenset({entry.id})
        written.setdefault((_own_part(entry.step), entry.field), []).append(entry)
    return origins


def _brings_back(entry: Entry, former: Sequence[Entry]) -> bool:
    if not former:
        return not entry.withheld and entry.value is None
    return FieldState((entry,)).spellings[0] in FieldState(tuple(former)).spellings


def _distinct(entries: Sequence[Entry]) -> tuple[JsonValue, ...]:
    """The distinct values, in the order of their spelling."""
    values = {FieldState((entry,)).spellings[0]: current_form(entry).value for entry in entries}
    return tuple(values[spelling] for spelling in sorted(values))


def _own_part(step: str) -> str:
    return step.partition(_OF)[0]


def _undone_part(entry: Entry) -> str:
    return entry.step.partition(_OF)[2] if entry.kind == UNDO else ""
