"""Holding two ways against each other: rounds that alternate, medians, and a table of what came out."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

_MS = 1000.0
_WARM_UPS = 2


@dataclass(frozen=True)
class Plan:
    """How long the bench may take, and where it may write."""

    folder: Path  #: scratch, on a disk like the one that workspaces lie on
    rounds: int  #: of a measure that takes milliseconds; slow ones take a part of it
    entries: int  #: in the journal of the long workspace
    memory: Path  #: a folder whose files are memory; without it a line is left out

    def part(self, share: int) -> int:
        """Rounds for a measure that is slow."""
        return max(1, self.rounds // share)


@dataclass(frozen=True)
class Line:
    """One row of the table; times in milliseconds."""

    name: str
    ours: float
    floor: float
    goal: float | None  #: highest ratio allowed; None for a line that is only watched
    against: str  #: what the floor is

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the floor."""
        return self.ours / self.floor

    @property
    def met(self) -> bool:
        """Whether the goal is reached; a line that is only watched has none to miss."""
        return self.goal is None or self.ratio <= self.goal

    def as_json(self) -> dict[str, object]:
        """The row of `bench.json`."""
        return {
            "name": self.name,
            "ours": round(self.ours, 4),
            "floor": round(self.floor, 4),
            "ratio": round(self.ratio, 3),
            "goal": self.goal,
        }


def side_by_side(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int, *, warm_ups: int = _WARM_UPS
) -> tuple[float, float]:
    """Median milliseconds of both, run in turns and each first in every other round.

    Args:
        ours: What the program does.
        floor: The least that could do it.
        rounds: At least one.
        warm_ups: Rounds before that are not counted.
    """
    taken: dict[Callable[[], object], list[float]] = {ours: [], floor: []}
    for number in range(-min(warm_ups, rounds), rounds):
        for run in (ours, floor) if number % 2 else (floor, ours):
            start = perf_counter()
            run()
            if number >= 0:
                taken[run].append(perf_counter() - start)
    return median(taken[ours]) * _MS, median(taken[floor]) * _MS


def alone(ours: Callable[[], object], rounds: int) -> float:
    """Median milliseconds of something that is held against a fixed time."""
    return side_by_side(ours, lambda: None, rounds)[0]


def table(lines: Sequence[Line]) -> Iterable[str]:
    """The lines for a person."""
    wide = max((len(line.name) for line in lines), default=0)
    yield f"{'':<{wide}}  {'ours ms':>10}  {'floor ms':>10}  {'ratio':>7}  {'goal':>6}"
    for line in lines:
        goal = "-" if line.goal is None else f"{line.goal:g}"
        verdict = "" if line.goal is None else ("ok" if line.met else "MISSED")
        yield (
            f"{line.name:<{wide}}  {line.ours:>10.3f}  {line.floor:>10.3f}  {line.ratio:>7.2f}  {goal:>6}"
            f"  {verdict:<6}  {line.against}"
        )
