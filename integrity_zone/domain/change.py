"""What a change touched, so that every reader refreshes its own rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """The result of one step."""

    step: str  #: id of the step; empty when nothing had to change
    kind: str  #: what it was: "answer", "import", "evidence" ...
    subjects: tuple[str, ...]  #: journal subjects touched
    entries: int  #: entries written
