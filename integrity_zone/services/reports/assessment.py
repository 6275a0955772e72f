"""The assessment report: gathered as values, drawn in a child process."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from integrity_zone.domain.progress import Progress
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import grouped, long_date, long_moment
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.exports.report.content import (
    ClosingStep,
    EvidenceLine,
    Gap,
    Group,
    IndicatorEntry,
    Mark,
    PredicateGaps,
    ReportContent,
    Requirement,
    Section,
)
from integrity_zone.services.assessment.scores import gaps
from integrity_zone.services.number_texts import gap_text, percent_text, points_text, short_text
from integrity_zone.services.report_texts import (
    BLANK_WORDS,
    answer_text,
    check_minimum_text,
    check_value_text,
    counts_text,
    missing_text,
    short_answer,
)
from integrity_zone.services.reports.making import kept
from integrity_zone.services.reports.parts import parts_of
from integrity_zone.services.reports.summary import scores_of, summary_of, verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from assessments.definition import Area, Indicator, Node
    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.scorecard import Check, GapItem, Verdict
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.reports.making import Material, Tell
    from integrity_zone.services.reports.summary import Scores

_DIGEST_DIGITS = 12


def build_assessment_report(material: Material, folder: Path, tell: Tell) -> Path:
    """Draw the report; in a child process."""
    from integrity_zone.exports.report.pdf import draw_report

    tell(Progress(0, 2))
    content = report_content(material)
    tell(Progress(1, 2))
    return kept(folder, draw_report(content))


def report_content(material: Material) -> ReportContent:
    """Everything the report says."""
    scores = scores_of(material)
    unit, year = material.snapshot.unit, material.snapshot.assessment.year
    return ReportContent(
        unit_name=unit_name(unit),
        year=year,
        sample=unit.sample,
        generated_at=material.generated_at,
        subtitle=f"Pembangunan Zona Integritas menuju {unit.target}, tahun {year}",
        facts=_facts(scores),
        remarks=_remarks(scores),
        summary=summary_of(scores),
        predicates=tuple(scores.unit.verdicts),
        requirements=tuple(_requirements(scores)),
        completeness=_completeness(scores),
        findings=tuple(
            finding.message_id for finding in scores.unit.findings if finding.severity is not Severity.REMARK
        ),
        sections=tuple(_sections(scores)),
        gaps=tuple(_predicate_gaps(scores, verdict) for verdict in scores.unit.verdicts.values()),
    )


def links_by_indicator(material: Material) -> Mapping[str, Sequence[EvidenceLink]]:
    """Indicator code -> the unit's links, in the order shown."""
    found: dict[str, list[EvidenceLink]] = {}
    for link in material.snapshot.links:
        if link.stage is Stage.UNIT and link.document in material.snapshot.documents:
            found.setdefault(link.indicator, []).append(link)
    return found


def document_facts(document: Document, page: str = "") -> str:
    """Number, date and page, or the address of a web link, in one line."""
    parts = [
        f"nomor {document.number}" if document.number else "",
        long_date(document.dated_on).replace(" ", "\u00a0") if document.dated_on else "",
        f"hlm.\u00a0{page}" if page else "",
        f"tautan {document.url}" if document.url else "",
    ]
    return ", ".join(part for part in parts if part)


def _facts(scores: Scores) -> tuple[tuple[str, str], ...]:
    material = scores.material
    snapshot, instrument = material.snapshot, material.instrument
    declaration = snapshot.declaration
    head = declaration.heads[0] if declaration and declaration.heads else None
    count = f"{len(scores.answered)} dari {len(instrument.indicators)} butir terisi"
    facts = [
        ("Unit kerja", unit_name(snapshot.unit) + (f" (kode {snapshot.unit.code})" if snapshot.unit.code else "")),
        ("Tahun penilaian", str(snapshot.assessment.year)),
        ("Sasaran", scores.verdict.title),
        ("Instrumen", f"{instrument.title} ({instrument.key})"),
        ("Peraturan", instrument.regulation),
        ("Hasil", verdict_words(scores.verdict)),
        ("Kelengkapan", f"{count}; butir kosong {BLANK_WORDS[material.blank]}"),
        ("Pimpinan unit", f"{head.name}, {head.office}" if head else "–"),
        ("Dibuat oleh", material.actor),
        ("Dibuat pada", long_moment(material.generated_at)),
        ("Berkas kerja", " · ".join(part for part in (material.file_name, _journal_words(snapshot)) if part)),
    ]
    return tuple(facts)


def _remarks(scores: Scores) -> tuple[str, ...]:
    remarks = [
        "Laporan ini pra-penilaian oleh unit sendiri. Predikat WBK dan WBBM ditetapkan Menteri setelah evaluasi Tim "
        "Penilai Nasional (TPN); laporan ini bukan penetapan dan bukan formulir resmi kementerian.",
    ]
    if scores.material.snapshot.unit.sample:
        remarks.append("CONTOH: unit, orang, dokumen, dan nilai dalam laporan ini rekaan.")
    return tuple(remarks)


def _requirements(scores: Scores) -> Iterator[Requirement]:
    """Every minimum of every predicate, by its key."""
    verdicts = scores.unit.verdicts
    keys = dict.fromkeys(check.key for verdict in verdicts.values() for check in verdict.checks)
    for key in keys:
        found = [next((check for check in verdict.checks if check.key == key), None) for verdict in verdicts.values()]
        shown = next((check for check in found if check and not check.met), None) or next(filter(None, found))
        yield Requirement(
            title=shown.title,
            value=_requirement_value(scores, shown),
            minimums=tuple("–" if check is None else check_minimum_text(check) for check in found),
            met=tuple(None if check is None else check.met for check in found),
            missing=tuple("" if check is None else missing_text(check) for check in found),
        )


def _requirement_value(scores: Scores, check: Check) -> str:
    points = scores.points(check.target)
    shown = check_value_text(check)
    return f"{shown} ({points_text(points, 'id')})" if check.is_percent else shown


def _completeness(scores: Scores) -> tuple[tuple[str, str, str, str], ...]:
    linked = links_by_indicator(scores.material)

    def row(title: str, indicators: Sequence[Indicator]) -> tuple[str, str, str, str]:
        answered = [item for item in indicators if item.code in scores.answered]
        proven = [item for item in answered if item.code in linked]
        return title, grouped(len(indicators)), grouped(len(answered)), grouped(len(proven))

    rows = [row(part.area.title if part.area else part.title, part.indicators) for part in parts_of(scores.instrument)]
    return (*rows, row("Semua", scores.instrument.indicators))


def _sections(scores: Scores) -> Iterator[Section]:
    linked = links_by_indicator(scores.material)
    for part in parts_of(scores.instrument):
        if part.area is not None:
            remark = _area_remark(scores, part.area)
        else:
            points = sum((scores.points(node.code) for node in part.nodes), Fraction(0))
            weight = sum((node.weight for node in part.nodes), Fraction(0))
            remark = f"{points_text(points, 'id')} dari {short_text(weight)} poin"
        yield Section(part.title, remark, tuple(_group(scores, node, linked) for node in part.nodes))


def _area_remark(scores: Scores, area: Area) -> str:
    points = scores.points(area.key)
    nodes = [scores.instrument.nodes_by_code[code] for code in area.nodes]
    parts = []
    for node in nodes if len(nodes) > 1 else ():
        above = scores.instrument.nodes_by_code[node.parent].title if node.parent else node.title
        parts.append(f"{above} {points_text(scores.points(node.code), 'id')} / {points_text(node.weight, 'id')}")
    minimums = [
        f"{key} {check_minimum_text(check)}"
        for key, verdict in scores.unit.verdicts.items()
        for check in verdict.checks
        if check.target == area.key
    ]
    shown = f"{points_text(points, 'id')} dari {short_text(area.weight)} poin, {percent_text(points / area.weight)}"
    least = f" · minimal {', '.join(minimums)}" if minimums else ""
    return " · ".join((f"{shown}{least}", *parts))


def _group(scores: Scores, node: Node, linked: Mapping[str, Sequence[EvidenceLink]]) -> Group:
    points = f"{points_text(scores.points(node.code), 'id')} / {points_text(node.weight, 'id')}"
    indicators = scores.instrument.indicators_under[node.code]
    return Group(node.code, node.title, points, tuple(_entry(scores, item, linked) for item in indicators))


def _entry(scores: Scores, item: Indicator, linked: Mapping[str, Sequence[EvidenceLink]]) -> IndicatorEntry:
    snapshot = scores.material.snapshot
    unit = snapshot.answers.get(Stage.UNIT, {}).get(item.code)
    tpi = snapshot.answers.get(Stage.TPI, {}).get(item.code)
    links = linked.get(item.code, ())
    score = scores.unit.indicators[item.code]
    answered, value = item.code in scores.answered, scores.values.get(item.code)
    return IndicatorEntry(
        code=item.code,
        title=item.title,
        mark=Mark.OPEN if not answered else Mark.ANSWERED if links else Mark.WITHOUT_EVIDENCE,
        answer=answer_text(item, value, score),
        detail=counts_text(item, value),
        tpi_agrees=item.code in scores.tpi_values and scores.tpi_values[item.code] == value,
        tpi_answer=_tpi_answer(scores, item),
        points=f"{points_text(score.points, 'id')} / {points_text(scores.instrument.full_points(item), 'id')}",
        note=unit.note if unit else "",
        tpi_note=tpi.note if tpi else "",
        evidence=tuple(_evidence_lines(links, snapshot.documents)),
    )


def _tpi_answer(scores: Scores, item: Indicator) -> str:
    """What the assessors answered, when it is not what the unit answered."""
    value = scores.tpi_values.get(item.code)
    if value is None or scores.tpi is None or value == scores.values.get(item.code):
        return ""
    detail = counts_text(item, value)
    answer = answer_text(item, value, scores.tpi.indicators[item.code])
    return f"{answer} ({detail})" if detail else answer


def _evidence_lines(links: Iterable[EvidenceLink], documents: Mapping[str, Document]) -> Iterator[EvidenceLine]:
    for link in links:
        document = documents[link.document]
        yield EvidenceLine(document.title, document_facts(document, link.page))


def _predicate_gaps(scores: Scores, verdict: Verdict) -> PredicateGaps:
    items = gaps(scores.instrument, scores.values, scores.unit, verdict.predicate)
    title = f"{verdict.predicate}: {len(verdict.failed)} syarat belum terpenuhi" if items else verdict.predicate
    return PredicateGaps(title, tuple(_gap(scores, item) for item in items))


def _gap(scores: Scores, item: GapItem) -> Gap:
    indicators = scores.instrument.indicators_by_code
    steps = tuple(
        ClosingStep(
            code=found.indicator,
            title=indicators[found.indicator].title,
            now=short_answer(indicators[found.indicator], found.current),
            target=short_answer(indicators[found.indicator], found.target),
            gain=f"+{gap_text(found.gain, 'id')}",
        )
        for found in item.raises
    )
    remark = "" if item.closable else "Belum tertutup walaupun semua butirnya bernilai penuh."
    return Gap(item.check.title, missing_text(item.check), remark, steps)


def _journal_words(snapshot: Snapshot) -> str:
    """Where the journal stood; two reports with the same words show the same data."""
    last = sorted(snapshot.replicas.values())[-1:]
    return "".join(f"jurnal {number}, {_in_fours(entry[:_DIGEST_DIGITS])}" for number, entry in last)


def _in_fours(digits: str) -> str:
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
