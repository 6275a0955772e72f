"""Sizes at 100, 150 and 200 % are those of the design's tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.theme.metrics import Metrics, Role

HEIGHTS = [
    ("button", 30, 45, 60),
    ("small_button", 26, 39, 52),
    ("table_row", 30, 45, 60),
    ("sidebar_item", 34, 50, 66),
    ("option_card", 44, 66, 88),
    ("tree_row", 25, 38, 50),
    ("icon", 16, 24, 32),
]


@pytest.mark.parametrize(("name", "normal", "larger", "largest"), HEIGHTS)
def test_heights_are_those_of_the_design(name: str, normal: int, larger: int, largest: int) -> None:
    assert [getattr(Metrics(scale), name) for scale in (1, 1.5, 2)] == [normal, larger, largest]


def test_body_text_is_13_20_and_26_pixels() -> None:
    assert [Metrics(scale).font_px(Role.BODY) for scale in (1, 1.5, 2)] == [13, 20, 26]


def test_nothing_is_smaller_than_12_pixels() -> None:
    assert min(Metrics().font_px(role) for role in Role) == 12


@pytest.mark.parametrize(("asked", "got"), [(0.5, 1), (1.25, 1.25), (9, 2)])
def test_scale_stays_between_100_and_200_percent(asked: float, got: float) -> None:
    assert Metrics(asked).scale == got


@given(st.floats(1, 2), st.sampled_from(list(Role)))
def test_a_line_always_holds_its_text_and_a_button_its_line(scale: float, role: Role) -> None:
    metrics = Metrics(scale)
    assert metrics.line_px(role) > metrics.font_px(role)
    assert metrics.small_button >= 26
    assert metrics.small_button > metrics.line_px(Role.BUTTON)
