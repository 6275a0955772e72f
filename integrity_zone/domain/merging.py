"""What a copy of a workspace file brings when it comes back, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.errors import ConflictError

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.workspace import Problem


class SameFileError(ConflictError):
    """A file would be merged into itself."""

    code = "same-file"
    template_en = "{path} is the very file it would be merged into; choose the copy that came back"
    template_id = "{path} adalah berkas yang sedang dituju; pilih salinan yang kembali"


@dataclass(frozen=True, slots=True)
class CopyContribution:
    """What one person wrote in a copy that is not here yet."""

    actor: str
    entries: int
    first_at: str  #: as the journal writes moments
    last_at: str


@dataclass(frozen=True, slots=True)
class CopyPreview:
    """What merging a copy would bring. Only sound entries are counted; the others are findings of the merge."""

    path: Path
    unit: str
    entries: int  #: changes that are not here yet
    contributions: tuple[CopyContribution, ...]  #: who brings most comes first
    kinds: tuple[tuple[str, int], ...]  #: first word of the journal's subjects -> changes; the most first
    contents: int  #: contents of documents that are not here yet
    size_bytes: int  #: of these
    conflicts: tuple[tuple[str, str], ...]  #: (subject, field) that a person would have to settle and need not now
    locked: tuple[Stage, ...]  #: stages that were handed in here and whose answers the copy changes

    @property
    def is_empty(self) -> bool:
        """Whether everything in the copy is here already."""
        return not self.entries and not self.contents


@dataclass(frozen=True, slots=True)
class CopyMerge:
    """What merging a copy did."""

    taken: int  #: entries that count now and did not before
    contents: int  #: contents of documents that came along
    size_bytes: int  #: of these
    conflicts: tuple[tuple[str, str], ...]  #: (subject, field) touched that a person must settle, sorted
    findings: tuple[Problem, ...]  #: entries not taken, and chains that were continued twice
    waiting: int  #: entries in the file that wait for what they build on
