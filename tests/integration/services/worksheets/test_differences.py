"""Why a workbook's own numbers are others: no row is left without a reason."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import WorkbookNumber
from integrity_zone.services.worksheets.differences import differences
from integrity_zone.services.worksheets.importing import preview_worksheet
from tests.support.worksheet_imports import LAYOUT, REAL, edited, exported, opened, real_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from integrity_zone.domain.worksheet_import import ScoreDifference, WorksheetPreview

FIRST, SECOND = "A.I.1.i.a", "A.I.1.i.b"
ABOVE = ("A", "A.I", "A.I.1", "A.I.1.i", "total")


@pytest.fixture
def preview(tmp_path: Path) -> WorksheetPreview:
    """Of a workbook with two answers, which add up to half a point."""
    with opened(real_workspace(tmp_path / "unit.zi")) as workspace:
        workspace.record_answers({FIRST: "Ya", SECOND: "A"}, {}, Stage.UNIT)
        return preview_worksheet(workspace, REAL, exported(workspace, tmp_path / "out.xlsx"))


def found_in(
    preview: WorksheetPreview, numbers: Mapping[str, Fraction], blank: BlankPolicy = BlankPolicy.ZERO
) -> dict[str, ScoreDifference]:
    shown = {code: WorkbookNumber(f"Jawaban!{code}", value, is_typed=False) for code, value in numbers.items()}
    looked_at = replace(preview, numbers=MappingProxyType(shown))
    return {item.code: item for item in differences(looked_at, REAL, blank)}


def words(difference: ScoreDifference) -> str:
    return " / ".join(reason.message_en for reason in difference.reasons)


def test_an_answer_for_which_the_workbook_shows_no_score_is_the_reason_of_the_sum_above_it(
    preview: WorksheetPreview,
) -> None:
    """As where the type was overwritten: the formula gives "-", and a mean passes over it."""
    found = found_in(preview, {SECOND: Fraction(1), **dict.fromkeys(ABOVE, Fraction(1, 4))})
    assert FIRST in words(found["A.I.1.i"])
    assert SECOND not in words(found["A.I.1.i"])
    assert "no score" in words(found["A.I.1.i"])


def test_a_finding_about_an_answer_without_score_is_told_with_the_sum(tmp_path: Path) -> None:
    with opened(real_workspace(tmp_path / "unit.zi")) as workspace:
        workspace.record_answers({FIRST: "Ya", SECOND: "A"}, {}, Stage.UNIT)
        book = edited(exported(workspace, tmp_path / "out.xlsx"), {"J6": "A/B/C"}, tmp_path / "in.xlsx")
        preview = preview_worksheet(workspace, REAL, book)
    found = found_in(preview, {SECOND: Fraction(1), **dict.fromkeys(ABOVE, Fraction(1, 4))})
    assert "overwritten" in words(found["A.I.1.i"])


def test_a_score_that_a_formula_gives_to_an_answer_by_mistake_is_told_beside_the_rule(
    preview: WorksheetPreview,
) -> None:
    found = found_in(preview, {FIRST: Fraction(0), SECOND: Fraction(1)})
    assert "Ya" in words(found[FIRST])


def test_a_score_without_an_answer_here_says_that_nothing_could_be_taken(tmp_path: Path) -> None:
    with opened(real_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")
        preview = preview_worksheet(workspace, REAL, book)
    found = found_in(preview, {FIRST: Fraction(1)})
    assert words(found[FIRST])
    half = replace(preview, answered=MappingProxyType({}))
    assert "not" in words(found_in(half, {"A.II.1.i.a": Fraction(1, 2)})["A.II.1.i.a"])


@pytest.mark.parametrize("blank", list(BlankPolicy))
def test_every_row_that_differs_has_a_reason(preview: WorksheetPreview, blank: BlankPolicy) -> None:
    everything = [*(node.code for node in REAL.nodes), *(item.code for item in REAL.indicators), "total"]
    for wrong in everything:
        found = found_in(preview, {wrong: Fraction(77)}, blank)
        assert all(item.reasons for item in found.values()), wrong
        assert all(reason.message_id for item in found.values() for reason in item.reasons)
    assert len(everything) > len(LAYOUT.nodes)
