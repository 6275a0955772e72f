"""Whether evidence speaks of the year assessed."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import pytest

from integrity_zone.domain.answer import Answer
from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.evidence_period import (
    EvidencePeriod,
    EvidenceTrouble,
    document_period,
    indicators_with_evidence_trouble,
    link_periods,
)
from integrity_zone.domain.work_unit import AssessmentKey, Stage, WorkUnit
from integrity_zone.domain.workspace import Snapshot

OLD, NEW, BARE = "old", "new", "bare"


def document(name: str, start: str | None = None, end: str | None = None, dated: str | None = None) -> Document:
    """A document with these days."""
    dated_on, period_from, period_to = (date.fromisoformat(text) if text else None for text in (dated, start, end))
    return Document(name, name, name, None, None, None, "", dated_on, period_from, period_to)


@pytest.mark.parametrize(
    ("start", "end", "dated", "expected"),
    [
        ("2026-01-01", "2026-12-31", "2020-01-01", EvidencePeriod.COVERS),
        ("2025-12-31", "2026-01-01", None, EvidencePeriod.COVERS),
        ("2024-01-01", "2028-01-01", None, EvidencePeriod.COVERS),
        ("2024-06-03", None, "2024-06-03", EvidencePeriod.COVERS),
        (None, "2027-01-01", None, EvidencePeriod.COVERS),
        (None, None, "2026-12-31", EvidencePeriod.COVERS),
        ("2025-01-01", "2025-12-31", "2026-02-01", EvidencePeriod.OUTSIDE),
        ("2027-01-01", None, "2026-02-01", EvidencePeriod.OUTSIDE),
        (None, "2025-12-31", None, EvidencePeriod.OUTSIDE),
        (None, None, "2025-12-31", EvidencePeriod.OUTSIDE),
        (None, None, "2027-01-01", EvidencePeriod.OUTSIDE),
        (None, None, None, EvidencePeriod.UNKNOWN),
    ],
)
def test_period_counts_and_without_one_the_date(
    start: str | None, end: str | None, dated: str | None, expected: EvidencePeriod
) -> None:
    assert document_period(document("d", start, end, dated), 2026) is expected


def snapshot(answered: str, links: dict[str, tuple[str, ...]], stage: Stage = Stage.UNIT) -> Snapshot:
    """A snapshot with three documents behind indicators."""
    documents = (document(OLD, "2024-01-01", "2024-12-31"), document(NEW, dated="2026-02-02"), document(BARE))
    return Snapshot(
        unit=WorkUnit("w", "Dinas Uji", None, "WBK", sample=False),
        assessment=AssessmentKey(2026, "tiny-1"),
        instrument_digest="",
        answers={stage: {code: Answer(code, "A") for code in answered} | {"n": Answer("n", None, "catatan")}},
        documents={found.id: found for found in documents},
        links=tuple(EvidenceLink(name, code, stage, "", "", "") for code, names in links.items() for name in names),
        declaration=None,
        replicas=MappingProxyType({}),
        state_digest="",
    )


def test_answered_without_evidence_or_with_evidence_of_other_years_alone_is_trouble() -> None:
    shown = snapshot("abcdef", {"a": (), "b": (OLD,), "c": (OLD, NEW), "d": (OLD, BARE), "e": (BARE,), "g": (OLD,)})
    assert indicators_with_evidence_trouble(shown) == {
        "a": EvidenceTrouble.NONE,
        "f": EvidenceTrouble.NONE,
        "b": EvidenceTrouble.OUTSIDE,
        "g": EvidenceTrouble.OUTSIDE,
    }


def test_each_stage_is_judged_by_itself() -> None:
    shown = snapshot("a", {"a": (OLD,)}, Stage.TPI)
    assert indicators_with_evidence_trouble(shown) == {}
    assert indicators_with_evidence_trouble(shown, Stage.TPI) == {"a": EvidenceTrouble.OUTSIDE}


def test_each_link_has_the_period_of_its_document() -> None:
    shown = snapshot("ab", {"a": (OLD, NEW), "b": (BARE, "gone")})
    assert [(link.document, period) for link, period in link_periods(shown).items()] == [
        (OLD, EvidencePeriod.OUTSIDE),
        (NEW, EvidencePeriod.COVERS),
        (BARE, EvidencePeriod.UNKNOWN),
        ("gone", EvidencePeriod.UNKNOWN),
    ]
