"""What is chosen of a worksheet: which cells are taken, and which conflicts are settled for what is here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, CellKey, CellStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from integrity_zone.domain.worksheet_import import ImportCell, ScoreDifference, WorksheetPreview


class Sieve(StrEnum):
    """What the table is narrowed to; every cell is in `ALL` and in exactly one of the others but `LOOK` and `DOUBT`."""

    LOOK = "look"  #: what would change something, or cannot be taken; no proposal of evidence
    NEW = "new"
    CHANGED = "changed"  #: cleared ones too
    CONFLICT = "conflict"
    DOUBT = "doubt"  #: in a row that was not recognised for certain
    REFUSED = "refused"
    EVIDENCE = "evidence"  #: proposals of web links, apart from the answers
    KEPT = "kept"  #: changed only here, or blank there
    SAME = "same"
    ALL = "all"


_BY_STATUS: Mapping[CellStatus, Sieve] = {
    CellStatus.NEW: Sieve.NEW,
    CellStatus.CHANGED: Sieve.CHANGED,
    CellStatus.CLEARED: Sieve.CHANGED,
    CellStatus.CONFLICT: Sieve.CONFLICT,
    CellStatus.REFUSED: Sieve.REFUSED,
    CellStatus.KEPT: Sieve.KEPT,
    CellStatus.SAME: Sieve.SAME,
}
_QUIET = frozenset({CellStatus.KEPT, CellStatus.SAME})


def is_through(cell: ImportCell, sieve: Sieve) -> bool:
    """Whether a sieve lets a cell through."""
    is_evidence = cell.what is CellContent.EVIDENCE
    if sieve is Sieve.ALL:
        return True
    if sieve is Sieve.EVIDENCE:
        return is_evidence
    if is_evidence:
        return False
    if sieve is Sieve.LOOK:
        return cell.status not in _QUIET
    if sieve is Sieve.DOUBT:
        return cell.is_takeable and not cell.is_certain
    return _BY_STATUS[cell.status] is sieve


@dataclass(frozen=True, slots=True)
class Read:
    """A worksheet held against the assessment, and why its own numbers differ."""

    preview: WorksheetPreview
    differences: tuple[ScoreDifference, ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """What a person chose. It outlives a second reading: what can no longer be taken is passed over."""

    chosen: frozenset[CellKey] = frozenset()
    settled: frozenset[CellKey] = field(default_factory=frozenset)  #: conflicts in which what is here stays

    def with_cell(self, cell: ImportCell, *, is_taken: bool) -> Taking:
        """Take a cell, or leave it."""
        key = frozenset({cell.key})
        chosen = self.chosen | key if is_taken else self.chosen - key
        return replace(self, chosen=chosen, settled=self.settled - key)

    def with_ours(self, cell: ImportCell) -> Taking:
        """Settle that what is here stays; only a conflict has to be settled."""
        left = self.with_cell(cell, is_taken=False)
        return replace(left, settled=left.settled | {cell.key}) if cell.status is CellStatus.CONFLICT else left

    def texts(self) -> frozenset[str]:
        """As words that a place remembers."""
        return frozenset(
            {"", *(f"take {_text(key)}" for key in self.chosen), *(f"keep {_text(key)}" for key in self.settled)}
        )


def taking_of(texts: Iterable[str]) -> Taking | None:
    """The reverse of `Taking.texts`; None when nothing was remembered."""
    found = frozenset(texts)
    if "" not in found:
        return None
    return Taking(
        frozenset(_key(text[5:]) for text in found if text.startswith("take ")),
        frozenset(_key(text[5:]) for text in found if text.startswith("keep ")),
    )


def safe_taking(preview: WorksheetPreview, stages: frozenset[Stage]) -> Taking:
    """Everything that needs no second look, of some stages."""
    return Taking(frozenset(key for key in preview.safe if key.stage in stages))


def _text(key: CellKey) -> str:
    return " ".join((key.stage.value, key.what.value, key.code, key.count or ""))


def _key(text: str) -> CellKey:
    stage, what, code, count = text.split(" ")
    return CellKey(code, count or None, CellContent(what), Stage(stage))
