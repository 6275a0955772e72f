"""Numbers by the region's own pattern."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.papers import IssuedPaper, PaperKind, Papers
from integrity_zone.services.numbering import (
    BadNumberPatternError,
    check_number_pattern,
    next_number,
    papers_with_number,
)

DAY = date(2026, 4, 22)
PATTERN = "B/700/{nomor}/{bulan_romawi}/{tahun}"


def issued(number: str, on: date | None = DAY, kind: PaperKind = PaperKind.MINUTES) -> IssuedPaper:
    """A line of the registry."""
    return IssuedPaper("id", kind, "ZI", 1, "", number, on, "", "", ())


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (PATTERN, "B/700/1/IV/2026"),
        ("{nomor}", "1"),
        ("{kode}-{nomor}.{bulan}/{tahun}", "BA-1.04/2026"),
        ("(a+b)*{nomor}", "(a+b)*1"),
        ("", ""),
    ],
)
def test_first_number_follows_the_pattern(pattern: str, expected: str) -> None:
    assert next_number(Papers(), pattern, PaperKind.MINUTES, DAY) == expected


def test_number_follows_the_highest_of_the_year_whatever_month_and_kind() -> None:
    papers = Papers(
        issued=(
            issued("B/700/7/I/2026", date(2026, 1, 5), PaperKind.PAKTA),
            issued("B/700/3/II/2026"),
            issued("B/700/90/XII/2025", date(2025, 12, 1)),
            issued("lain/99/IV/2026"),
            issued("B/700/x/IV/2026"),
        )
    )
    assert next_number(papers, PATTERN, PaperKind.MINUTES, DAY) == "B/700/8/IV/2026"


@pytest.mark.parametrize("pattern", ["B/700", "{nomor}/{nomor}", "{nomor}/{lain}", "{nomor", "nomor}", "{{nomor}}"])
def test_pattern_that_makes_no_numbers_is_refused(pattern: str) -> None:
    with pytest.raises(BadNumberPatternError):
        check_number_pattern(pattern)


@given(st.integers(min_value=1, max_value=999_998), st.dates(date(2001, 1, 1), date(2099, 1, 1)))
def test_next_number_is_one_more_than_the_one_given(before: int, day: date) -> None:
    pattern = "{nomor}/{kode}/{bulan_romawi}/{tahun}"
    first = next_number(Papers(), pattern, PaperKind.TEAM_DECREE, day)
    given_number = f"{before}{first[1:]}"
    papers = Papers(issued=(issued(given_number, day),))
    assert next_number(papers, pattern, PaperKind.TEAM_DECREE, day) == f"{before + 1}{first[1:]}"


def test_a_number_is_found_however_it_is_written() -> None:
    papers = Papers(issued=(issued("B/700/7/I/2026"), issued("B / 700 / 8"), issued("b/700/7/i/2026"), issued("")))
    assert papers_with_number(papers, " B/700/7 /I/2026") == (papers.issued[0], papers.issued[2])
    assert papers_with_number(papers, "B/700/8") == (papers.issued[1],)
    assert papers_with_number(papers, "B/700/9") == ()


@pytest.mark.parametrize("number", ["", "  ", "\u200b"])
def test_papers_without_a_number_do_not_share_one(number: str) -> None:
    assert papers_with_number(Papers(issued=(issued(""), issued("1"))), number) == ()
