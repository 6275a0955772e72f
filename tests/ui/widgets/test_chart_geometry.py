"""Laws of the charts' geometry: labels never meet, nothing leaves its bar, axes stand where the clock has them."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ui.widgets.chart_geometry import (
    LABEL_GAP,
    LABEL_REACH,
    Span,
    bar_shares,
    place_minimum_labels,
    polygon,
    share,
    snapped,
)
from ui.widgets.chart_values import Amount

points = st.floats(0, 120, allow_nan=False)
ratios = st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0, 3.0])


@given(points, st.floats(0.01, 120))
def test_a_share_stays_within_its_bar(amount: float, maximum: float) -> None:
    assert 0 <= share(amount, maximum) <= 1


def test_nothing_is_a_share_of_nothing() -> None:
    assert share(3, 0) == 0


@given(points, points, points, points)
def test_the_ceiling_is_never_left_of_the_value(value: float, ceiling: float, wbk: float, tpi: float) -> None:
    shares = bar_shares(value, ceiling, 100, wbk=Amount(wbk, ""), tpi=Amount(tpi, ""))
    assert shares.value <= shares.ceiling
    assert shares.wbk == share(wbk, 100)
    assert shares.tpi == share(tpi, 100)
    assert shares.wbbm is None


@given(st.floats(-2000, 2000), ratios)
def test_snapping_moves_to_a_whole_pixel_of_the_screen_and_less_than_one(length: float, ratio: float) -> None:
    moved = snapped(length, ratio)
    assert moved * ratio == pytest.approx(round(moved * ratio), abs=1e-6)
    assert abs(moved - length) * ratio <= 0.5 + 1e-6


@given(st.floats(60, 1000), st.floats(0, 1), st.floats(0, 1), st.floats(1, 200), st.floats(1, 200), st.floats(0, 20))
def test_labels_never_meet_and_never_leave_the_bar(
    width: float, one: float, other: float, wbk_text: float, wbbm_text: float, zero: float
) -> None:
    assume(wbk_text + wbbm_text + LABEL_GAP <= width)
    low, high = sorted((one * width, other * width))
    labels = place_minimum_labels(width, wbk=(low, wbk_text), wbbm=(high, wbbm_text), zero=zero)
    assert labels.wbk is not None
    assert labels.wbbm is not None
    placed = [span for span in (labels.zero, labels.wbk, labels.wbbm) if span is not None]
    for left, right in pairwise(placed):
        assert left.end <= right.start + 1e-6
    assert labels.wbk.start >= -1e-6
    assert labels.wbbm.end <= width + 1e-6
    assert [labels.wbk.end - labels.wbk.start, labels.wbbm.end - labels.wbbm.start] == pytest.approx(
        [wbk_text, wbbm_text]
    )


def test_labels_point_away_from_each_other_where_there_is_room() -> None:
    labels = place_minimum_labels(352, wbk=(264, 44), wbbm=(299, 53), zero=7)
    assert labels.wbk == Span(264 + LABEL_REACH - 44, 264 + LABEL_REACH)
    assert labels.wbbm == Span(299 - LABEL_REACH, 299 - LABEL_REACH + 53)
    assert labels.zero == Span(0, 7)


def test_the_zero_gives_way() -> None:
    assert place_minimum_labels(352, wbk=(40, 44), wbbm=None, zero=7).zero is None


def test_a_bar_without_minimums_has_its_zero_only() -> None:
    labels = place_minimum_labels(100, wbk=None, wbbm=None, zero=7)
    assert labels == place_minimum_labels(100, wbk=None, wbbm=None, zero=7)
    assert (labels.zero, labels.wbk, labels.wbbm) == (Span(0, 7), None, None)


def test_spans_that_touch_do_not_overlap() -> None:
    assert Span(0, 5).overlaps(Span(4, 9))
    assert not Span(0, 5).overlaps(Span(5, 9))


def test_a_radar_starts_at_the_top_and_goes_clockwise() -> None:
    corners = polygon((100, 100), 72, [1, 1, 1, 1, 1, 1])
    assert corners[0] == pytest.approx((100, 28))
    assert corners[3] == pytest.approx((100, 172))
    assert corners[1] == pytest.approx((100 + 72 * math.sin(math.pi / 3), 100 - 36))
    assert corners[1][0] > 100 > corners[5][0]


@given(st.lists(st.floats(0, 1), min_size=3, max_size=9), st.floats(10, 200))
def test_every_corner_lies_as_far_out_as_its_share(shares: list[float], radius: float) -> None:
    for part, (x, y) in zip(shares, polygon((0, 0), radius, shares), strict=True):
        assert math.hypot(x, y) == pytest.approx(part * radius, abs=1e-6)
