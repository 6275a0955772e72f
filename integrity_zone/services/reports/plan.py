"""The action plan: gathered as values, written in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from assessments.definition import AnswerKind
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import long_moment
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.plan.content import PlanCheck, PlanContent, PlanStep, PredicatePlan
from integrity_zone.exports.workbooks.printout import Printout
from integrity_zone.scoring.target import indicators_beneath
from integrity_zone.services.assessment.planning import best_plan
from integrity_zone.services.number_texts import points_text
from integrity_zone.services.report_texts import BLANK_WORDS, check_minimum_text, check_value_text, short_answer
from integrity_zone.services.reports.making import kept
from integrity_zone.services.reports.summary import scores_of, verdict_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from fractions import Fraction
    from pathlib import Path

    from assessments.definition import Indicator, Instrument
    from integrity_zone.domain.scorecard import Verdict
    from integrity_zone.services.reports.making import Build, Material, Tell
    from integrity_zone.services.reports.summary import Scores


class AnyRaise(Protocol):
    """One indicator to be answered better, from a gap list or from a plan."""

    @property
    def indicator(self) -> str:
        """Its code."""

    @property
    def current(self) -> str | None:
        """Its answer now; None when blank."""

    @property
    def target(self) -> str:
        """What it should be."""

    @property
    def gain(self) -> Fraction:
        """Points gained."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """What goes into a plan besides the assessment."""

    raises: Mapping[str, Sequence[AnyRaise]] | None = None  #: predicate -> raises; None to look for the cheapest plan
    due: Mapping[str, date] | None = None  #: indicator code -> day


def plan_builder(wish: PlanWish) -> Build:
    """What writes a plan, in a child process."""
    return partial(_build_plan, wish)


def plan_content(material: Material, wish: PlanWish | None = None) -> PlanContent:
    """Everything the workbook shows."""
    wish = wish or PlanWish()
    scores = scores_of(material)
    unit, year = material.snapshot.unit, material.snapshot.assessment.year
    return PlanContent(
        printout=Printout(
            unit_name=unit_name(unit),
            year=year,
            instrument=material.instrument.key,
            file_name=material.file_name,
            sample=unit.sample,
            generated_at=material.generated_at,
        ),
        facts=(
            ("Unit", unit_name(unit)),
            ("Tahun", str(year)),
            ("Instrumen", f"{material.instrument.title} ({material.instrument.key})"),
            (
                "Terisi",
                f"{len(scores.answered)} dari {len(material.instrument.indicators)} butir; "
                f"butir kosong {BLANK_WORDS[material.blank]}",
            ),
            ("Dibuat", f"{long_moment(material.generated_at)} oleh {material.actor}"),
        ),
        predicates=tuple(_predicate(scores, verdict, wish) for verdict in scores.unit.verdicts.values()),
    )


def _build_plan(wish: PlanWish, material: Material, folder: Path, tell: Tell) -> Path:
    from integrity_zone.exports.plan.workbook import write_plan

    tell(Progress(0, 2))
    content = plan_content(material, wish)
    tell(Progress(1, 2))
    return kept(folder, write_plan(content))


def _predicate(scores: Scores, verdict: Verdict, wish: PlanWish) -> PredicatePlan:
    raises, remark = _raises(scores, verdict, wish)
    return PredicatePlan(
        key=verdict.predicate,
        title=verdict.title,
        verdict=verdict_words(verdict),
        remark=remark,
        checks=tuple(
            PlanCheck(
                check.title, check_value_text(check), check_minimum_text(check), check.points_missing, met=check.met
            )
            for check in verdict.checks
        ),
        steps=tuple(_step(scores, verdict, found, wish) for found in _in_order(scores, raises)),
    )


def _raises(scores: Scores, verdict: Verdict, wish: PlanWish) -> tuple[Sequence[AnyRaise], str]:
    """The raises for one predicate, and what they bring in words."""
    if verdict.met:
        return (), "Semua nilai minimal sudah terpenuhi."
    if wish.raises is not None:
        return wish.raises.get(verdict.predicate, ()), "Langkah di bawah ini dipilih oleh tim."
    answers = scores.material.snapshot.answers.get(Stage.UNIT, {})
    efforts = {code: answer.effort for code, answer in answers.items() if answer.effort is not None}
    plan = best_plan(scores.instrument, scores.values, verdict.predicate, blank=scores.material.blank, efforts=efforts)
    after = points_text(plan.scorecard_total_after, "id")
    if plan.reachable:
        return plan.raises, f"{len(plan.raises)} langkah dengan upaya paling kecil; nilai total menjadi {after}."
    names = ", ".join(check.title for check in plan.unreachable)
    return plan.raises, f"Tidak semua syarat dapat dicapai ({names}); langkah di bawah ini mencapai yang lain."


def _in_order(scores: Scores, raises: Sequence[AnyRaise]) -> list[AnyRaise]:
    """In worksheet order, so that each area's work stands together."""
    order = {item.code: number for number, item in enumerate(scores.instrument.indicators)}
    return sorted(raises, key=lambda found: order[found.indicator])


def _step(scores: Scores, verdict: Verdict, found: AnyRaise, wish: PlanWish) -> PlanStep:
    item = scores.instrument.indicators_by_code[found.indicator]
    area = next(
        (area for area in scores.instrument.areas if item in indicators_beneath(scores.instrument, area.key)), None
    )
    return PlanStep(
        gaps=_gaps_served(scores, verdict, item),
        code=item.code,
        title=item.title,
        now=short_answer(item, found.current),
        target=short_answer(item, found.target),
        gain=found.gain,
        criterion=_criterion(scores.instrument, item, found.target),
        area="Hasil" if area is None else f"{area.number}. {area.title}",
        person=_person(scores, None if area is None else area.number),
        evidence="; ".join(item.evidence),
        state=_state(scores, item),
        due_on=(wish.due or {}).get(item.code),
    )


def _gaps_served(scores: Scores, verdict: Verdict, item: Indicator) -> str:
    """The failed minimums that an indicator adds to, the narrowest first; the total only where it is the only one."""
    beneath = {check.title: indicators_beneath(scores.instrument, check.target) for check in verdict.failed}
    served = sorted((title for title in beneath if item in beneath[title]), key=lambda title: len(beneath[title]))
    narrow = [title for title in served if len(beneath[title]) < len(scores.instrument.indicators)]
    return "; ".join(narrow or served)


def _criterion(instrument: Instrument, item: Indicator, target: str) -> str:
    if item.kind is AnswerKind.CHOICE:
        option = item.option(target)
        return "" if option is None else option.criterion
    if item.formula is not None:
        return item.formula.text
    asked = "Persentase" if instrument.scales_by_key[item.scale].is_percentage else "Nilai survei"
    return f"{asked} paling sedikit {short_answer(item, target)}"


def _person(scores: Scores, area: int | None) -> str:
    """Who is named for an area; for the results, who works on all."""
    return "; ".join(member.name for member in scores.material.snapshot.team if member.area == area)


def _state(scores: Scores, item: Indicator) -> str:
    if item.code not in scores.answered:
        return "Belum diisi"
    snapshot = scores.material.snapshot
    has_evidence = any(link.indicator == item.code and link.stage is Stage.UNIT for link in snapshot.links)
    return "Terisi" if has_evidence else "Terisi, tanpa bukti"
