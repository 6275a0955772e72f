"""The pages about the instruments show them as they are, and as the regulations count them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from assessments.loader import load_published
from tests.support.instrument_table import PAGES, draw_tables, page_tables

PEMENUHAN = [12, 9, 18, 11, 18, 19]
REFORM = [4, 6, 3, 3, 4, 3]
ROW = re.compile(
    r"^\| (?P<half>[AB]\.I{1,2}(?:\.\d)?)\.[a-z.]+ \| [^|]+ \| (?P<answer>[^|]+) \| (?P<points>[^|]+) \|$", re.M
)


def _listed(text: str) -> list[re.Match[str]]:
    """The rows of indicators; the tables after them repeat some of their codes."""
    return list(ROW.finditer(page_tables(text).partition("## Computed percentages")[0]))


@pytest.fixture(scope="module")
def text() -> str:
    return PAGES["zi-2021"].read_text(encoding="utf-8")


@pytest.mark.parametrize("key", PAGES)
def test_tables_are_those_of_the_instrument(key: str) -> None:
    expected = draw_tables(load_published(key))

    assert page_tables(PAGES[key].read_text(encoding="utf-8")) == expected, (
        "run python -m tests.support.instrument_table"
    )


def test_page_lists_every_indicator_of_every_half(text: str) -> None:
    listed = Counter(row["half"] for row in _listed(text))

    assert [listed[f"A.I.{area}"] for area in range(1, 7)] == PEMENUHAN
    assert [listed[f"A.II.{area}"] for area in range(1, 7)] == REFORM
    assert [listed[half] for half in ("B.I", "B.II")] == [2, 1]
    assert listed.total() == 113


def test_page_overview_counts_as_the_regulation(text: str) -> None:
    rows = re.findall(
        r"^\| [1-6] \| [^|]+ \| [\d.]+ = [^|]+ \| (\d+) = [^|]+ \| [\d.]+ = [^|]+ \| (\d+) = ", text, re.M
    )

    assert [int(pemenuhan) for pemenuhan, _ in rows] == PEMENUHAN
    assert [int(reform) for _, reform in rows] == REFORM


def test_page_shows_the_answer_kinds_as_often_as_the_regulation(text: str) -> None:
    answers = Counter(row["answer"] for row in _listed(text))

    assert answers == {
        "Ya/Tidak": 17,
        "A/B/C": 36,
        "A/B/C/D": 33,
        "A/B/C/D/E": 17,
        "%": 8,
        "Nilai (0-4)": 2,
    }


def test_page_of_the_repealed_instrument_counts_as_its_form() -> None:
    tables = page_tables(PAGES["zi-2014"].read_text(encoding="utf-8"))
    listed = Counter(re.findall(r"^\| ([AB]\.[IV]+)\.\d(?:\.[a-z])? \| ", tables, re.M))

    assert listed == {"A.I": 12, "A.II": 9, "A.III": 18, "A.IV": 11, "A.V": 19, "A.VI": 12, "B.I": 2, "B.II": 1}
