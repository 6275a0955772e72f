"""Which year of a file another one is held against."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.year_comparison import latest_year_before

YEARS = st.integers(2020, 2030)


@given(YEARS, st.lists(YEARS))
def test_no_year_of_the_file_lies_between_a_year_and_the_one_before_it(year: int, years: list[int]) -> None:
    before = latest_year_before(year, years)
    if before is None:
        assert all(found >= year for found in years)
    else:
        assert before in years
        assert before < year
        assert not any(before < found < year for found in years)
