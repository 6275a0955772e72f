"""Text from outside before it is kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from integrity_zone.domain.text import TooLongError, clean_file_name, clean_line, clean_text, counted, limited


@pytest.mark.parametrize(
    ("raw", "kept"),
    [("  a \t b\n", "a b"), ("e\u0301", "é"), ("a\u202eb\x00c\u200b", "abc"), ("=1+1", "=1+1"), ("\x07", "")],
)
def test_line_is_one_visible_line(raw: str, kept: str) -> None:
    assert clean_line(raw) == kept


def test_text_keeps_its_lines() -> None:
    assert clean_text("\n a  b \r\n\n c\u202e \n") == "a b\n\nc"


@pytest.mark.parametrize(
    ("raw", "kept"), [("../a/b.pdf", "_a_b.pdf"), ("c:\\x", "c:_x"), ("...", "_"), ("", "_"), ("a.pdf. ", "a.pdf")]
)
def test_file_name_leads_nowhere(raw: str, kept: str) -> None:
    assert clean_file_name(raw) == kept


@given(st.text())
def test_cleaned_text_stays_as_it_is(raw: str) -> None:
    for clean in (clean_line, clean_text, clean_file_name):
        assert clean(clean(raw)) == clean(raw)
        assert unicodedata.is_normalized("NFC", clean(raw))


def test_text_is_refused_and_never_cut() -> None:
    assert limited("abc", 3, "note") == "abc"
    with pytest.raises(TooLongError, match="4"):
        limited("abcd", 3, "note")


def test_one_of_something_is_no_plural() -> None:
    assert [counted(number, "cell") for number in (0, 1, 2)] == ["0 cells", "1 cell", "2 cells"]
    assert counted(2, "entry", "entries") == "2 entries"
