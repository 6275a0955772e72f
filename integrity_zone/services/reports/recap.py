"""The recapitulation for the head: gathered as values, written in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from assessments.definition import NodeKind
from integrity_zone.domain.agreement import agreement_of, judgements_of, values_after
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.review import Decision
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.indonesian.dates import long_moment
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.recap.content import (
    ComparedLine,
    Comparison,
    DifferingAnswer,
    Minimum,
    RecapContent,
    RecapLine,
    RecapVerdict,
    StageRecap,
)
from integrity_zone.exports.workbooks.printout import Printout
from integrity_zone.scoring.target import indicators_beneath
from integrity_zone.services.assessment.scores import scorecard
from integrity_zone.services.number_texts import percent_text
from integrity_zone.services.report_texts import (
    BLANK_WORDS,
    OPEN,
    check_minimum_text,
    check_value_text,
    counts_text,
    missing_text,
)
from integrity_zone.services.reports.making import kept
from integrity_zone.services.reports.summary import scores_of, verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from assessments.definition import Indicator, Instrument, Node
    from integrity_zone.domain.agreement import Agreement, Difference, Judgement
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, Scorecard, Verdict
    from integrity_zone.services.reports.making import Material, Tell
    from integrity_zone.services.reports.summary import Scores

_TOTAL = "total"


def build_recap(material: Material, folder: Path, tell: Tell) -> Path:
    """Write the workbook; in a child process."""
    from integrity_zone.exports.recap.workbook import write_recap

    tell(Progress(0, 1))
    return kept(folder, write_recap(recap_content(material)))


def recap_content(material: Material) -> RecapContent:
    """Everything the workbook shows."""
    scores = scores_of(material)
    instrument, unit, year = material.instrument, material.snapshot.unit, material.snapshot.assessment.year
    return RecapContent(
        printout=Printout(
            unit_name=unit_name(unit),
            year=year,
            instrument=instrument.key,
            file_name=material.file_name,
            sample=unit.sample,
            generated_at=material.generated_at,
        ),
        facts=(
            f"{unit_name(unit)} · Tahun {year} · Menuju {unit.target} · {instrument.title} ({instrument.key})",
            f"Butir kosong {BLANK_WORDS[material.blank]} · Dibuat {long_moment(material.generated_at)} "
            f"oleh {material.actor}",
        ),
        parts=tuple(node.title for node in _parts(instrument)),
        predicates=tuple(predicate.key for predicate in instrument.predicates),
        stages=(
            _stage(scores, "Unit", "Nilai menurut jawaban unit", scores.unit),
            _stage(scores, "TPI", "Nilai menurut penilaian TPI", scores.tpi),
        ),
        comparison=_comparison(scores),
    )


def _parts(instrument: Instrument) -> tuple[Node, ...]:
    """The parts whose areas stand side by side; none where areas stand right under Pengungkit."""
    codes = dict.fromkeys(node.parent for node in instrument.nodes if node.kind is NodeKind.AREA and node.parent)
    above = (instrument.nodes_by_code[code] for code in codes)
    return tuple(node for node in above if node.kind is NodeKind.PART)


def _stage(scores: Scores, sheet: str, title: str, card: Scorecard | None) -> StageRecap:
    if card is None:
        return StageRecap(sheet, title, "TPI belum menilai satu butir pun.", (), ())
    # What was only given back is judged, yet it has no value.
    words = "Terisi" if sheet == "Unit" else "TPI memberi nilai pada"
    return StageRecap(
        sheet=sheet,
        title=title,
        answered=f"{words} {card.answered} dari {card.of} butir.",
        lines=tuple(_line(scores, card, place) for place in _places(scores.instrument)),
        verdicts=tuple(_verdict(scores, verdict) for verdict in card.verdicts.values()),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A line of the table: what it measures and how it is called."""

    target: str  #: "total", node code, area key or indicator code
    number: str
    title: str
    weight: Fraction
    is_sum: bool = False


def _places(instrument: Instrument) -> Iterator[_Place]:
    roots = instrument.children.get(None, ())
    for root in roots:
        for area in instrument.areas_within(root):
            yield _Place(area.key, str(area.number), area.title, area.weight)
        for part in instrument.children.get(root.code, ()):
            if not instrument.children.get(part.code):
                yield from _results(instrument, part)
        yield _Place(root.code, "", f"Jumlah {root.title} ({root.code})", root.weight, is_sum=True)
    codes = " + ".join(root.code for root in roots)
    yield _Place(_TOTAL, "", f"NILAI AKHIR ({codes})", instrument.total_weight, is_sum=True)


def _results(instrument: Instrument, part: Node) -> Iterator[_Place]:
    """The indicators of a result with weights of their own, then the result itself."""
    below = instrument.indicators_under.get(part.code, ())
    if len(below) > 1:
        for item in below:
            if item.weight is not None:
                yield _Place(item.code, item.code, item.title, item.weight)
    yield _Place(part.code, part.code, part.title, part.weight)


def _line(scores: Scores, card: Scorecard, place: _Place) -> RecapLine:
    return RecapLine(
        number=place.number,
        title=place.title,
        weight=place.weight,
        halves=tuple(_half(scores.instrument, card, place, part) for part in _parts(scores.instrument)),
        points=scores.points(place.target, card),
        minimums=tuple(_minimum(verdict, place) for verdict in card.verdicts.values()),
        is_sum=place.is_sum,
    )


def _half(instrument: Instrument, card: Scorecard, place: _Place, part: Node) -> Fraction | None:
    """The points of the part that stands in this column: of an area its node, of a sum the part itself."""
    if place.target == part.parent:
        return card.nodes[part.code].points
    area = instrument.areas_by_key.get(place.target)
    codes = [code for code in area.nodes if instrument.nodes_by_code[code].parent == part.code] if area else []
    return sum((card.nodes[code].points for code in codes), Fraction(0)) if codes else None


def _minimum(verdict: Verdict, place: _Place) -> Minimum | None:
    check = next((check for check in verdict.checks if check.target == place.target), None)
    if check is None:
        return None
    return Minimum(check.minimum * place.weight / 100 if check.is_percent else check.minimum, check.met)


def _verdict(scores: Scores, verdict: Verdict) -> RecapVerdict:
    predicate = scores.instrument.predicate(verdict.predicate)
    earlier = predicate.earlier if predicate is not None else None
    return RecapVerdict(
        headline=verdict_words(verdict),
        met=verdict.met,
        failed=tuple(_failed(check) for check in verdict.failed),
        remark=f"Di luar nilai: unit sudah berpredikat {earlier}." if earlier else "",
    )


def _failed(check: Check) -> str:
    value, minimum = check_value_text(check), check_minimum_text(check)
    return f"{check.title}: {value} dari batas {minimum}, kurang {missing_text(check)} poin"


# ---- The two stages side by side ------------------------------------------------------------------------------------


def _comparison(scores: Scores) -> Comparison:
    answers = scores.material.snapshot.answers
    judgements = judgements_of(scores.instrument, answers.get(Stage.UNIT, {}), answers.get(Stage.TPI, {}))
    if not any(item.stands for item in judgements):
        return Comparison("TPI belum menilai satu butir pun, jadi belum ada yang dibandingkan.", (), ())
    followed = values_after(judgements)
    after = scorecard(scores.instrument, followed, stage=Stage.TPI, blank=scores.material.blank)
    agreement = agreement_of(
        scores.instrument,
        judgements,
        # What single indicators change adds up only where a blank counts as nothing.
        scorecard(scores.instrument, scores.values, stage=Stage.UNIT, blank=BlankPolicy.ZERO),
        scorecard(scores.instrument, followed, stage=Stage.TPI, blank=BlankPolicy.ZERO),
    )
    by_code = {item.code: item for item in judgements}
    return Comparison(
        remark=_agreement_words(agreement),
        lines=tuple(_compared(scores, after, by_code, place) for place in _places(scores.instrument)),
        differences=tuple(_differing(scores, found, by_code[found.code]) for found in agreement.differences),
    )


def _agreement_words(agreement: Agreement) -> str:
    share = "" if agreement.share is None else f" ({percent_text(agreement.share)})"
    return (
        f"TPI menilai {agreement.judged} dari {agreement.of} butir: {agreement.agreed} disetujui{share}, "
        f"{agreement.changed} diubah, {agreement.returned} dikembalikan. Butir yang belum dinilai dihitung menurut "
        "jawaban unit di kedua kolom."
    )


def _compared(scores: Scores, after: Scorecard, judgements: Mapping[str, Judgement], place: _Place) -> ComparedLine:
    below = [judgements[item.code] for item in indicators_beneath(scores.instrument, place.target)]
    return ComparedLine(
        number=place.number,
        title=place.title,
        weight=place.weight,
        unit=scores.points(place.target),
        tpi=scores.points(place.target, after),
        judged=sum(item.stands for item in below),
        agreed=sum(item.stands and item.decision is Decision.AGREED for item in below),
        of=len(below),
        is_sum=place.is_sum,
    )


def _differing(scores: Scores, found: Difference, judgement: Judgement) -> DifferingAnswer:
    item = scores.instrument.indicators_by_code[found.code]
    own = judgement.own
    is_returned = found.decision is Decision.RETURNED
    return DifferingAnswer(
        code=item.code,
        title=item.title,
        unit=_answer(item, found.judged),
        tpi=_given_back(item, found.own) if is_returned else _answer(item, found.own),
        points=found.points,
        note="" if own is None else own.full_note,
    )


def _given_back(item: Indicator, proposal: AnswerValue | None) -> str:
    # The points beside it are those of the proposal.
    return "Dikembalikan" if proposal is None else f"Dikembalikan, usul {_answer(item, proposal)}"


def _answer(item: Indicator, value: AnswerValue | None) -> str:
    if value is None:
        return OPEN
    return value.replace(".", ",") if isinstance(value, str) else counts_text(item, value)
