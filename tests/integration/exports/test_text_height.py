"""Heights of rows with wrapped texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.exports.workbooks.text_height import MAX_ROW_POINTS, height_for, lines_needed, pieces


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("satu", 1),
        ("satu\ndua\n", 3),
        ("kata " * 4, 1),
        ("kata " * 40, 6),  # seven words of some 20.7 points in 152.5
        ("x" * 200, 7),  # 936 points
    ],
)
def test_lines_of_a_column_of_thirty_characters_at_nine_points(text: str, lines: int) -> None:
    assert lines_needed(text, 30, 9) == lines


@given(st.text(max_size=300), st.integers(3, 60))
def test_a_wider_column_never_takes_more_lines(text: str, width: int) -> None:
    assert lines_needed(text, width + 10, 9) <= lines_needed(text, width, 9)


def test_bold_and_moved_in_texts_take_no_less_room() -> None:
    text = "Penataan Sistem Manajemen SDM Aparatur " * 5
    assert lines_needed(text, 30, 9, bold=True, indent=1) >= lines_needed(text, 30, 9)


def test_no_row_is_higher_than_excel_takes() -> None:
    assert height_for(1000, 9) == MAX_ROW_POINTS
    assert height_for(1, 9) < 20


@given(st.text(max_size=2000))
def test_pieces_joined_are_the_text_and_none_is_too_high(text: str) -> None:
    found = pieces(text, 40, 9, 5)
    assert "".join(found) == text
    assert all(len(piece) < 2 or lines_needed(piece, 40, 9, indent=1) <= 5 for piece in found)
