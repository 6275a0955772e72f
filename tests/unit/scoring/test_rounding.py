"""Rounding for JSON and for readers."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.scoring.rounding import display, nine_decimals, number_text, percent_text, short_text


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        ("0", "0.000000000"),
        ("1/3", "0.333333333"),
        ("2/3", "0.666666667"),
        ("0.0000000005", "0.000000001"),
        ("0.00000000049", "0.000000000"),
        ("-0.0000000005", "-0.000000001"),
        ("261077/2730", "95.632600733"),
        ("100", "100.000000000"),
    ],
)
def test_numbers_in_json_have_nine_decimals_rounded_half_up(value: str, rounded: str) -> None:
    assert f"{nine_decimals(Fraction(value)):f}" == rounded


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"),
    [("8.575", 2, "8.58"), ("8.5749", 2, "8.57"), ("-0.425", 2, "-0.43"), ("2/3", 0, "1"), ("0.5", 0, "1")],
)
def test_display_rounds_half_up_to_the_decimals_asked_for(value: str, decimals: int, rounded: str) -> None:
    assert str(display(Fraction(value), decimals)) == rounded


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("9", "9.00"),
        ("9.001", "9.00"),
        ("8.99", "8.99"),
        ("8.994", "8.99"),
        ("8.998", "8.998"),
        ("8.9996", "8.9996"),
        ("8.9999999", "8.9999999"),
        ("8.99999999999", "8.999999999"),
    ],
)
def test_a_missed_minimum_never_looks_met(value: str, shown: str) -> None:
    assert str(display(Fraction(value), against=Fraction(9))) == shown


def test_a_minimum_that_itself_needs_more_decimals_is_told_apart() -> None:
    minimum = Fraction("5.2525")
    assert str(display(Fraction("5.2521"), against=minimum)) == "5.252"


@given(st.fractions(0, 100), st.fractions(0, 100))
def test_what_is_shown_lies_below_a_minimum_exactly_when_the_value_does_not_reach_it(
    value: Fraction, minimum: Fraction
) -> None:
    shown = display(value, against=minimum)
    places = -int(shown.as_tuple().exponent)
    assert (shown < display(minimum, places)) == (value < minimum) or places == 9


@given(st.fractions(-1000, 1000))
def test_rounding_to_nine_decimals_is_off_by_half_a_unit_at_most(value: Fraction) -> None:
    assert abs(Fraction(nine_decimals(value)) - value) <= Fraction(1, 2 * 10**9)


def test_rounding_does_not_depend_on_the_precision_of_the_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 3
        assert str(nine_decimals(Fraction(261077, 2730))) == "95.632600733"


@pytest.mark.parametrize(
    ("number", "indonesian", "english"),
    [
        ("1234.50", "1.234,50", "1,234.50"),
        ("1234567.00", "1.234.567,00", "1,234,567.00"),
        ("0.42", "0,42", "0.42"),
        ("-0.42", "−0,42", "−0.42"),
        ("-0.00", "0,00", "0.00"),
        ("78", "78", "78"),
    ],
)
def test_numbers_are_written_as_their_readers_write_them(number: str, indonesian: str, english: str) -> None:
    assert number_text(Decimal(number)) == indonesian
    assert number_text(Decimal(number), "en") == english


@pytest.mark.parametrize(("value", "text"), [("0.67", "0,67"), ("1/7", "0,1429"), ("1", "1"), ("10", "10"), ("0", "0")])
def test_scores_are_written_without_trailing_zeros(value: str, text: str) -> None:
    assert short_text(Fraction(value)) == text


def test_percentages_have_a_narrow_space_before_the_sign() -> None:
    assert percent_text(Fraction(7, 11)) == "63,64\u202f%"
    assert percent_text(Fraction(1), "en") == "100\u202f%"
