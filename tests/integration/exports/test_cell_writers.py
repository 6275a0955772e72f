"""What a user typed stays text in a cell and in a print line."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from integrity_zone.exports.workbooks.cell_writers import (
    CELL_LIMIT,
    CellTextTooLongError,
    cell_at,
    cell_named,
    print_line,
    put_text,
    writable,
)

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://jahat.example","klik")',
    "+62 811 000",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "=cmd|' /C calc'!A0",
    "#N/A",
    "TRUE",
    "1/2",
    "'=1",
    "{=1}",
)


def _saved_and_read(text: str) -> tuple[object, str, bool]:
    workbook = openpyxl.Workbook()
    put_text(workbook.worksheets[0]["A1"], text)
    stream = io.BytesIO()
    workbook.save(stream)
    cell = openpyxl.load_workbook(stream).worksheets[0]["A1"]
    return cell.value, cell.data_type, cell.quotePrefix


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_something_else_is_read_back_as_text(text: str) -> None:
    value, kind, quoted = _saved_and_read(text)
    assert (value, kind, quoted) == (text.replace("\r", "\n"), "s", True)


@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_can_be_written_and_comes_back_without_what_xml_forbids(text: str) -> None:
    value, kind, _ = _saved_and_read(text)
    kept = writable(text)
    assert (value or "") == kept
    assert kind == ("s" if kept else "n")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", kept)


def test_what_looks_like_an_escape_of_excel_is_shown_as_it_was_typed() -> None:
    assert writable("_x0041_ dan _xyz_") == "_x005F_x0041_ dan _xyz_"
    assert unescape(writable("_x0041_")) == "_x0041_"


def test_a_text_of_the_highest_length_fits_and_one_more_is_refused() -> None:
    value, _, _ = _saved_and_read("a" * CELL_LIMIT)
    assert value == "a" * CELL_LIMIT
    with pytest.raises(CellTextTooLongError) as refusal:
        _saved_and_read("a" * (CELL_LIMIT + 1))
    assert refusal.value.details == {"cell": "Sheet!A1", "length": CELL_LIMIT + 1, "limit": CELL_LIMIT}


def test_length_is_counted_as_excel_counts_it_in_utf_16_units() -> None:
    with pytest.raises(CellTextTooLongError):
        _saved_and_read("😀" * (CELL_LIMIT // 2 + 1))


def test_a_cell_below_a_merged_one_is_a_bug_and_not_lost_text() -> None:
    sheet = openpyxl.Workbook().worksheets[0]
    sheet.merge_cells("A1:B1")
    with pytest.raises(ValueError, match="merged"):
        cell_at(sheet, 1, 2)
    with pytest.raises(ValueError, match="merged"):
        cell_named(sheet, "B1")


def test_a_print_line_has_no_codes_no_line_ends_and_an_honest_cut() -> None:
    assert print_line("Dinas &P\n& Rekan", 90) == "Dinas &&P && Rekan"
    cut = print_line("&" * 100, 21)
    assert cut.endswith("…")
    assert len(cut) <= 21
    assert cut.count("&") % 2 == 0
