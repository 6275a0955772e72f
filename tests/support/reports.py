"""What reports are made of, in memory: the sample agency whole, or a unit as small as a test wants it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from integrity_zone.domain.answer import Answer, parse_values
from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.work_unit import AssessmentKey, BlankPolicy, Stage, WorkUnit
from integrity_zone.domain.workspace import Snapshot
from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.reports.making import Material
from integrity_zone.services.sample.agency import load_sample_agency
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue

MOMENT = datetime(2026, 4, 22, 3, 42, tzinfo=UTC)


def material(
    values: Mapping[str, AnswerValue] | None = None,
    tpi: Mapping[str, AnswerValue] | None = None,
    *,
    instrument: Instrument | None = None,
    notes: Mapping[str, str] | None = None,
    blank: BlankPolicy = BlankPolicy.ZERO,
    unit: WorkUnit | None = None,
    **changes: Any,
) -> Material:
    """An assessment of an invented unit.

    Args:
        values: Indicator code -> answer of the unit.
        tpi: Indicator code -> answer of the assessors.
        instrument: What is asked; None for the tiny one.
        notes: Indicator code -> note of the unit.
        blank: What an unanswered indicator counts.
        unit: Whose it is.
        changes: Fields of the snapshot to set otherwise.
    """
    asked = instrument or tiny_instrument()
    codes = dict.fromkeys((*(values or {}), *(notes or {})))
    snapshot = Snapshot(
        unit=unit or WorkUnit("5f0c1c52-0000-4000-8000-000000000001", "Dinas Uji", "DU", "WBK", sample=False),
        assessment=AssessmentKey(2026, asked.key),
        instrument_digest=asked.digest,
        answers={
            Stage.UNIT: {code: Answer(code, (values or {}).get(code), (notes or {}).get(code, "")) for code in codes},
            Stage.TPI: {code: Answer(code, value) for code, value in (tpi or {}).items()},
        },
        documents={},
        links=(),
        declaration=None,
        replicas={"r1": (7, "ab" * 32)},
        state_digest="cd" * 32,
    )
    return Material(replace(snapshot, **changes), asked, blank, MOMENT, "dinas-uji-2026.zi", "Ani")


def document(name: str, **changes: Any) -> Document:
    """A document of the unit; its id and hash follow from the name."""
    found = Document(
        id=f"id-{name}",
        title=name,
        file_name=f"{name}.pdf",
        sha256=sha256(name.encode()).hexdigest(),
        size_bytes=1000,
        url=None,
        number="",
        dated_on=None,
        period_from=None,
        period_to=None,
    )
    return replace(found, **changes)


def link(document: Document, code: str, page: str = "", note: str = "") -> EvidenceLink:
    """A document behind an answer of the unit."""
    return EvidenceLink(document.id, code, Stage.UNIT, page, note, "a")


@cache
def sample_material() -> Material:
    """The sample agency as its workspace gives it, but for the bytes of its documents."""
    agency = load_sample_agency()
    asked = published(agency.instrument)
    documents, links = {}, []
    for number, given in enumerate(agency.documents):
        found = document(
            given.title,
            id=f"{number:04}",
            file_name=given.file_name,
            url=given.url,
            sha256=None if given.url else sha256(str(number).encode()).hexdigest(),
            number=given.number or "",
            dated_on=given.dated_on,
            period_from=given.period_from,
            period_to=given.period_to,
        )
        documents[found.id] = found
        links += [EvidenceLink(found.id, each.code, Stage.UNIT, each.page, each.note, "a") for each in given.links]
    order = {item.code: number for number, item in enumerate(asked.indicators)}
    made = material(
        instrument=asked,
        unit=WorkUnit("5f0c1c52-0000-4000-8000-000000000002", agency.name, agency.code, agency.target, sample=True),
        documents=documents,
        links=tuple(sorted(links, key=lambda found: order[found.indicator])),
        declaration=agency.declaration,
    )
    stages = ((Stage.UNIT, agency.answers, agency.notes), (Stage.TPI, agency.tpi_answers, agency.tpi_notes))
    answers = {}
    for stage, given_answers, notes in stages:
        values = parse_values(asked, given_answers)
        codes = dict.fromkeys((*values, *notes))
        answers[stage] = {code: Answer(code, values.get(code), notes.get(code, "")) for code in codes}
    return replace(
        made, snapshot=replace(made.snapshot, answers=answers, assessment=AssessmentKey(agency.year, asked.key))
    )
