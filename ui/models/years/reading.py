"""Which two years are held against each other, and whose answers; read in the writing thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.year_comparison import latest_year_before
from integrity_zone.services.assessment.comparison import compare_years

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.domain.year_comparison import YearComparison
    from integrity_zone.services.workspace.workspaces import Workspace

_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class YearChoice:
    """Two years, the earlier one first, and whose answers."""

    earlier: int
    later: int
    stage: Stage = Stage.UNIT

    def text(self) -> str:
        """As a place remembers it."""
        return _BETWEEN.join((str(self.earlier), str(self.later), self.stage.value))


@dataclass(frozen=True, slots=True)
class YearsRead:
    """What was found. Without a choice the file has one year only."""

    years: tuple[int, ...]  #: of the file, the earliest first
    choice: YearChoice | None = None
    comparison: YearComparison | None = None

    @property
    def stages(self) -> tuple[Stage, ...]:
        """That can be chosen."""
        return self.comparison.stages if self.comparison is not None else ()


def choice_of(text: str) -> YearChoice | None:
    """The choice that a text stands for; None when it stands for none."""
    found = text.split(_BETWEEN)
    if len(found) != 3 or not (found[0].isdecimal() and found[1].isdecimal()) or found[2] not in set(Stage):
        return None
    earlier, later = int(found[0]), int(found[1])
    return YearChoice(earlier, later, Stage(found[2])) if earlier < later else None


def usual_choice(years: Sequence[int], shown: int) -> YearChoice | None:
    """The year that is open beside the one before it, or, when it is the first, beside the next one.

    Args:
        years: Of the file.
        shown: The one that is open.
    """
    before = latest_year_before(shown, years)
    if before is not None:
        return YearChoice(before, shown)
    after = min((year for year in years if year > shown), default=None)
    return YearChoice(shown, after) if after is not None else None


def read_years(workspace: Workspace, wanted: YearChoice | None, shown: int, blank: BlankPolicy) -> YearsRead:
    """Compare what is wanted, or the usual where the file does not have it.

    Args:
        workspace: Open.
        wanted: Years and stage; None for the usual ones.
        shown: The year that is open.
        blank: What an unanswered indicator counts.
    """
    years = tuple(sorted({found.year for found in workspace.assessments()}))
    choice = wanted if wanted is not None and {wanted.earlier, wanted.later} <= set(years) else None
    choice = choice or usual_choice(years, shown)
    if choice is None:
        return YearsRead(years)
    found = compare_years(workspace, choice.earlier, choice.later, stage=choice.stage, blank=blank)
    if choice.stage not in found.stages:
        return read_years(workspace, YearChoice(choice.earlier, choice.later), shown, blank)
    return YearsRead(years, choice, found)
