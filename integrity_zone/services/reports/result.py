"""The assessors' report of results (laporan hasil evaluasi): gathered as values, drawn in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.review import FollowUp
from integrity_zone.domain.review_refusals import NothingAnsweredError
from integrity_zone.domain.submission import is_changed_since_submission
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.indonesian.wording import letterhead as letterhead_lines
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.papers.content import PaperHead, Party
from integrity_zone.exports.papers.wording import BLANK
from integrity_zone.exports.result_report.content import (
    Advice,
    AdviceGroup,
    DifferenceLine,
    MinimumLine,
    PartLine,
    ResultReportContent,
)
from integrity_zone.services.assessment.reviews import agreement, review_queue
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.number_texts import percent_text, points_text, table_percent_text
from integrity_zone.services.report_texts import (
    BLANK_WORDS,
    answer_text,
    check_minimum_text,
    check_value_text,
    missing_text,
)
from integrity_zone.services.reports.making import kept
from integrity_zone.services.reports.summary import scores_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.agreement import Agreement, Difference
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.review import Recommendation
    from integrity_zone.domain.scorecard import Scorecard, Verdict
    from integrity_zone.services.reports.making import Build, Material, Tell
    from integrity_zone.services.reports.summary import Scores

_CLOSING = (
    "Syarat pengusulan selain nilai diperiksa tersendiri. Hasil ini pra-penilaian; predikat ditetapkan Menteri setelah "
    "evaluasi Tim Penilai Nasional (TPN)."
)
ASSESSORS = "Tim Penilai Internal"
_STATES = {
    FollowUp.OPEN: "belum ditindaklanjuti",
    FollowUp.IN_PROGRESS: "dalam proses",
    FollowUp.DONE: "selesai menurut unit",
    FollowUp.CLOSED: "selesai dan ditutup TPI",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What the assessors came to, before it is put into words."""

    scores: Scores
    card: Scorecard  #: of the assessors' own answers
    verdict: Verdict  #: on the predicate the unit works towards
    agreement: Agreement


def require_judged(material: Material) -> None:
    """Refuse a report on nothing.

    Raises:
        NothingAnsweredError: No answer of TPI counts.
    """
    if not stage_values(material.snapshot, Stage.TPI):
        raise NothingAnsweredError(stage=Stage.TPI.value)


def result_report_builder(emblem: bytes | None) -> Build:
    """What draws the report, in a child process.

    Args:
        emblem: The emblem of the region; None for none.
    """
    return partial(_build, emblem)


def _build(emblem: bytes | None, material: Material, folder: Path, tell: Tell) -> Path:
    from integrity_zone.exports.result_report.pdf import draw_result_report

    tell(Progress(0, 1))
    return kept(folder, draw_result_report(result_report_content(material, emblem)))


def result_report_content(material: Material, emblem: bytes | None = None) -> ResultReportContent:
    """Everything the report says.

    Args:
        material: With answers of the assessors.
        emblem: The emblem of the region.
    """
    found = _found(material)
    snapshot = material.snapshot
    letterhead, report = snapshot.papers.letterhead, snapshot.review.report
    return ResultReportContent(
        head=_head(material, emblem),
        paper=letterhead.paper,
        margins=letterhead.margins,
        unit_name=unit_name(snapshot.unit),
        subtitle=(
            f"Pembangunan Zona Integritas menuju {found.verdict.predicate}, {unit_name(snapshot.unit)}, "
            f"tahun {snapshot.assessment.year}"
        ),
        number=report.number,
        drafts=tuple(_drafts(material)),
        facts=_facts(found),
        parts=tuple(_parts(found)),
        predicate=found.verdict.predicate,
        minimums=tuple(
            MinimumLine(check.title, check_value_text(check), check_minimum_text(check), missing_text(check))
            for check in found.verdict.checks
        ),
        differences=tuple(_difference(found, item) for item in found.agreement.differences),
        agreement=_agreement_words(found.agreement),
        groups=tuple(_groups(found)),
        conclusion=tuple(_conclusion(found)),
        closing=_CLOSING,
        signer=_signer(material),
        generated_at=material.generated_at,
        sample=snapshot.unit.sample,
    )


def _found(material: Material) -> _Found:
    scores = scores_of(material)
    card = scores.tpi or scores.unit
    target = material.snapshot.unit.target
    verdict = card.verdicts.get(target) or next(iter(card.verdicts.values()))
    return _Found(scores, card, verdict, agreement(material.snapshot, material.instrument))


def _head(material: Material, emblem: bytes | None) -> PaperHead:
    """Of the assessors: the government the unit belongs to, and no address, which would be the unit's."""
    snapshot = material.snapshot
    declaration = snapshot.declaration or Declaration()
    given = snapshot.papers.letterhead.government or declaration.government
    government, _own = letterhead_lines(unit_name(snapshot.unit), given)
    lines = (government, ASSESSORS) if government else (ASSESSORS,)
    return PaperHead(lines, emblem=emblem, drawn_emblem=snapshot.unit.sample and emblem is None)


def _drafts(material: Material) -> Iterator[str]:
    snapshot = material.snapshot
    if not snapshot.review.is_submitted(Stage.TPI):
        yield "Rancangan: penilaian TPI belum diajukan dan masih dapat berubah."
    elif is_changed_since_submission(snapshot, Stage.TPI):
        yield "Penilaian TPI tidak lagi sama dengan yang diajukan; periksa riwayatnya sebelum laporan ini dipakai."


def _facts(found: _Found) -> tuple[tuple[str, str], ...]:
    material = found.scores.material
    snapshot, instrument = material.snapshot, material.instrument
    code = f" (kode {snapshot.unit.code})" if snapshot.unit.code else ""
    state = snapshot.review.stages.get(Stage.TPI)
    facts = [
        ("Unit kerja", unit_name(snapshot.unit) + code),
        ("Tahun penilaian", str(snapshot.assessment.year)),
        ("Sasaran", found.verdict.title),
        ("Instrumen", f"{instrument.title} ({instrument.key}), {instrument.regulation}"),
        ("Butir dinilai", _judged_words(found)),
    ]
    if state is not None and snapshot.review.is_submitted(Stage.TPI) and state.changed_at is not None:
        facts.append(("Penilaian diajukan", f"{long_date(state.changed_at.date())} oleh {state.changed_by}"))
    return tuple(facts)


def _judged_words(found: _Found) -> str:
    # What was given back without a proposal is judged, but no value of the assessors stands for it.
    judged, answered, of = found.agreement.judged, found.card.answered, found.card.of
    text = f"{judged} dari {of}"
    if judged > answered:
        text += f", {judged - answered} di antaranya dikembalikan tanpa usulan"
    if answered < of:
        text += f"; butir tanpa nilai TPI {BLANK_WORDS[found.card.blank]}"
    return text


def _parts(found: _Found) -> Iterator[PartLine]:
    instrument = found.scores.instrument
    tops = instrument.children[None]
    for top in tops:
        areas = instrument.areas_within(top)
        for area in areas:
            yield _part(found, f"{area.number}. {area.title}", area.key, area.weight)
        if not areas:
            for node in instrument.children.get(top.code, ()):
                yield _part(found, node.title, node.code, node.weight)
        yield _part(found, top.title, top.code, top.weight, is_sum=True)
    yield _part(found, "Nilai akhir", "total", instrument.total_weight, is_sum=True)


def _part(found: _Found, title: str, target: str, weight: Fraction, *, is_sum: bool = False) -> PartLine:
    tpi = found.scores.points(target, found.card)
    return PartLine(
        title=title,
        weight=points_text(weight, "id"),
        unit=points_text(found.scores.points(target), "id"),
        tpi=points_text(tpi, "id"),
        share=table_percent_text(tpi / weight if weight else Fraction(0), "id"),
        is_sum=is_sum,
    )


def _difference(found: _Found, item: Difference) -> DifferenceLine:
    snapshot = found.scores.material.snapshot
    instrument = found.scores.instrument
    indicator = instrument.indicators_by_code[item.code]
    own = snapshot.answers[Stage.TPI][item.code]
    reason = f"Dikembalikan: {own.returned}" if own.returned else own.note

    def shown(value: AnswerValue | None, card: Scorecard) -> str:
        # The criterion of an option would fill the table; its key is what the worksheet shows too.
        text = answer_text(indicator, value, card.indicators[item.code])
        return value if isinstance(value, str) and indicator.option(value) is not None else text

    return DifferenceLine(
        code=item.code,
        title=indicator.title,
        unit=shown(item.judged, found.scores.unit),
        tpi="dikembalikan" if item.own is None else shown(item.own, found.card),
        points="–" if item.own is None else signed_points(item.points),
        reason=reason,
    )


def signed_points(points: Fraction) -> str:
    """Points gained or lost, with their sign."""
    return ("−" if points < 0 else "+" if points > 0 else "") + points_text(abs(points), "id")


def _agreement_words(figures: Agreement) -> str:
    if figures.share is None:
        return "Belum ada butir yang dinilai."
    text = (
        f"Dari {figures.judged} butir yang dinilai, {figures.agreed} disetujui ({percent_text(figures.share)}), "
        f"{figures.changed} diberi jawaban lain, dan {figures.returned} dikembalikan."
    )
    if figures.points:
        text += f" Penilaian TPI mengubah nilai unit sebesar {signed_points(figures.points)} poin."
    if figures.overtaken:
        text += f" {figures.overtaken} butir dijawab lagi setelah dinilai dan perlu dinilai ulang."
    return text


def _groups(found: _Found) -> Iterator[AdviceGroup]:
    known = found.scores.material.snapshot.review.recommendations
    told: set[str] = set()
    for check in found.verdict.failed:
        own = [item for item in known if (item.predicate, item.requirement) == (found.verdict.predicate, check.key)]
        told.update(item.id for item in own)
        yield AdviceGroup(f"{check.title}: kurang {missing_text(check)} poin", tuple(map(_advice, own)))
    rest = tuple(_advice(item) for item in known if item.id not in told)
    if rest:
        yield AdviceGroup("Rekomendasi lain" if told or found.verdict.failed else "Rekomendasi", rest)


def _advice(item: Recommendation) -> Advice:
    about = f"{item.indicator}: " if item.indicator and item.indicator not in item.text else ""
    parts = [
        f"tindak lanjut: {item.action}" if item.action else "",
        f"batas waktu {long_date(item.due_on)}" if item.due_on else "",
        f"selesai {long_date(item.done_on)}" if item.done_on else "",
        _STATES[item.state],
    ]
    follow_up = "; ".join(part for part in parts if part)
    return Advice(about + item.text, follow_up[0].upper() + follow_up[1:])


def _conclusion(found: _Found) -> Iterator[str]:
    material = found.scores.material
    own = material.snapshot.review.report.conclusion
    unit, predicate = unit_name(material.snapshot.unit), found.verdict.predicate
    total, of = points_text(found.card.total, "id"), len(found.verdict.checks)
    reached = f"Menurut penilaian TPI, {unit} memperoleh nilai {total} dan "
    if found.verdict.met:
        reached += f"memenuhi semua {of} syarat nilai {predicate}."
        follows = "Dari sisi nilai, unit ini layak diusulkan."
    else:
        reached += f"belum memenuhi {len(found.verdict.failed)} dari {of} syarat nilai {predicate}."
        is_advised = bool(material.snapshot.review.recommendations)
        until = " sampai rekomendasi di atas selesai ditindaklanjuti" if is_advised else ""
        follows = f"Unit ini belum layak diusulkan dan perlu dibina{until}."
    waiting = len(review_queue(material.snapshot, material.instrument).waiting)
    if waiting:
        # What was not judged says nothing for the unit, and nothing against it.
        follows = "Belum dapat disimpulkan apakah unit ini layak diusulkan."
    # Assessors may weigh what no score shows; then only their word says what follows.
    yield reached if own else f"{reached} {follows}"
    if waiting:
        yield f"Penilaian belum lengkap: {waiting} jawaban unit masih menunggu penilaian."
    if own:
        yield own


def _signer(material: Material) -> Party:
    report = material.snapshot.review.report
    day = long_date(report.dated_on) if report.dated_on is not None else BLANK
    return Party(
        role="",
        office=(f"{report.office or ASSESSORS},",),
        name=report.signer,
        details=(f"NIP {report.nip}",) if report.nip else () if report.signer else ("NIP",),
        dateline=f"{report.place or BLANK}, {day}",
    )
