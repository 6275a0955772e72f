"""Two years of one file side by side: by areas and results, and question by question where they are counterparts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessments.counterparts import counterparts
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.year_comparison import (
    AskedQuestion,
    ComparedPlace,
    ComparedQuestion,
    Part,
    SameYearError,
    YearComparison,
    YearScore,
)
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.catalog import instrument as published

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.scorecard import Scorecard
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspace.workspaces import Workspace

_TOTAL = "total"


class _Year:
    """One year with its own instrument and score."""

    def __init__(self, snapshot: Snapshot, stage: Stage, blank: BlankPolicy) -> None:
        self.year = snapshot.assessment.year
        self.instrument: Instrument = published(snapshot.assessment.instrument)
        self.values = stage_values(snapshot, stage)
        self.card: Scorecard = scorecard(self.instrument, self.values, stage=stage, blank=blank)
        self.stages = {found for found in Stage if snapshot.answers.get(found)}
        self._tpi = stage_values(snapshot, Stage.TPI)
        self._blank = blank
        self._documents: dict[str, set[str]] = {}
        for link in snapshot.links:
            if link.stage is stage:
                self._documents.setdefault(link.indicator, set()).add(link.document)

    def score(self) -> YearScore:
        tpi = scorecard(self.instrument, self._tpi, stage=Stage.TPI, blank=self._blank).total if self._tpi else None
        return YearScore(
            year=self.year,
            instrument=self.instrument.key,
            regulation=self.instrument.regulation,
            answered=self.card.answered,
            of=self.card.of,
            total=self.card.total,
            met={key: verdict.met for key, verdict in self.card.verdicts.items()},
            tpi=tpi,
        )

    def asked(self, code: str | None) -> AskedQuestion | None:
        if code is None:
            return None
        found = self.card.indicators[code]
        return AskedQuestion(
            code=code,
            title=self.instrument.indicators_by_code[code].title,
            value=self.values.get(code),
            score=found.score if found.answered else None,
            documents=frozenset(self._documents.get(code, ())),
        )

    def part(self, key: str) -> Part | None:
        if key == _TOTAL:
            return Part(self.card.total, self.instrument.total_weight)
        weight = self._weight(key)
        return None if weight is None else Part(self.card.nodes[key].points, weight)

    def _weight(self, key: str) -> Fraction | None:
        if key in self.instrument.areas_by_key:
            return self.instrument.areas_by_key[key].weight
        node = self.instrument.nodes_by_code.get(key)
        return None if node is None else node.weight


def compare_years(
    workspace: Workspace,
    earlier: int,
    later: int,
    *,
    stage: Stage = Stage.UNIT,
    blank: BlankPolicy = BlankPolicy.ZERO,
) -> YearComparison:
    """Hold one year against another, each by its own instrument; nothing is written.

    Args:
        workspace: Open.
        earlier: A year of the file.
        later: Another one.
        stage: Whose answers.
        blank: What an unanswered indicator counts.

    Raises:
        SameYearError: Both are the same.
        UnknownAssessmentError: There is no assessment of one of them.
    """
    if earlier == later:
        raise SameYearError(year=earlier)
    then, now = (_Year(workspace.snapshot(year), stage, blank) for year in sorted((earlier, later)))
    scores = {found.year: found.score() for found in (then, now)}
    years = sorted({found.year for found in workspace.assessments()})
    return YearComparison(
        stage=stage,
        earlier=scores[then.year],
        later=scores[now.year],
        places=tuple(_places(then, now)),
        questions=tuple(
            ComparedQuestion(pair.relation, then.asked(pair.earlier), now.asked(pair.later))
            for pair in counterparts(then.instrument, now.instrument)
        ),
        years=tuple(scores.get(year) or _Year(workspace.snapshot(year), stage, blank).score() for year in years),
        stages=tuple(found for found in Stage if found in {Stage.UNIT} | then.stages | now.stages),
    )


def _places(then: _Year, now: _Year) -> Iterator[ComparedPlace]:
    """Areas, results and sums of the later year that the earlier one has too."""
    for key, number, title, is_sum in _named(now.instrument):
        earlier, later = then.part(key), now.part(key)
        if earlier is not None and later is not None:
            yield ComparedPlace(key, number, title, earlier, later, is_sum)


def _named(instrument: Instrument) -> Iterator[tuple[str, str, str, bool]]:
    roots = instrument.children.get(None, ())
    for root in roots:
        for area in instrument.areas_within(root):
            yield area.key, str(area.number), area.title, False
        for part in instrument.children.get(root.code, ()):
            if not instrument.children.get(part.code):
                yield part.code, part.code, part.title, False
        yield root.code, "", root.title, True
    yield _TOTAL, "", "Nilai akhir", True
