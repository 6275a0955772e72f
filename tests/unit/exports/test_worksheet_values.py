"""What people type into a worksheet, understood or refused, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.loader import load_published
from integrity_zone.domain.foreign_workbook import CellKind, ForeignCell
from integrity_zone.exports.worksheet_reading.values import answer_of, count_of, links_in, note_of
from integrity_zone.exports.worksheet_reading.words import shown

REAL = load_published("zi-2021")
YES_NO = REAL.indicators_by_code["A.I.1.i.a"]
LETTERS = REAL.indicators_by_code["A.I.5.ii.a"]
SURVEY = REAL.indicators_by_code["B.I.a"]
TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)


def text(value: str, formula: str | None = None) -> ForeignCell:
    return ForeignCell(CellKind.TEXT, value, formula)


def number(value: str) -> ForeignCell:
    return ForeignCell(CellKind.NUMBER, value)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ya", "Ya"),
        ("Ya.", "Ya"),
        (" ya ", "Ya"),
        ("YA", "Ya"),
        ("\N{NO-BREAK SPACE}Tidak\N{NO-BREAK SPACE}", "Tidak"),
        ("'Ya", "Ya"),
        ("Y\N{ZERO WIDTH SPACE}a", "Ya"),
        ("\N{RIGHT-TO-LEFT MARK}Tidak", "Tidak"),
    ],
)
def test_habits_around_an_option_are_met_with_sense(typed: str, meant: str) -> None:
    assert answer_of(REAL, YES_NO, text(typed)).value == meant


@pytest.mark.parametrize("typed", [" a ", "A", "a.", "A)", "\N{FULLWIDTH LATIN CAPITAL LETTER A}"])
def test_letters_are_known_in_every_dress(typed: str) -> None:
    found = answer_of(REAL, LETTERS, text(typed))
    assert found.value == ("A" if typed != "A)" else None)


@pytest.mark.parametrize("typed", ["", "  ", "Blm Diisi", "belum diisi", "\N{NO-BREAK SPACE}", "BLM DIISI."])
def test_what_says_that_nothing_is_answered_is_blank(typed: str) -> None:
    found = answer_of(REAL, YES_NO, text(typed))
    assert (found.value, found.refusal) == (None, None)


@pytest.mark.parametrize("typed", ["Mungkin", "Ya/Tidak", "AB", "A/B", "-", "1", "y", "\N{CYRILLIC CAPITAL LETTER A}"])
def test_what_is_not_offered_is_refused(typed: str) -> None:
    found = answer_of(REAL, LETTERS, text(typed))
    assert found.value is None
    assert found.refusal is not None


@pytest.mark.parametrize(
    "cell",
    [
        text("A", "J6"),
        ForeignCell(CellKind.EMPTY, "", 'HYPERLINK("x")'),
        ForeignCell(CellKind.ERROR, "#REF!"),
        ForeignCell(CellKind.BOOLEAN, "1"),
        ForeignCell(CellKind.DATE, "45000"),
        ForeignCell(CellKind.PERCENT, "1"),
    ],
)
def test_formulas_errors_truths_and_days_are_no_answers(cell: ForeignCell) -> None:
    for found in (answer_of(REAL, LETTERS, cell), answer_of(REAL, SURVEY, cell), count_of(cell)):
        assert found.value is None
        assert found.refusal is not None


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (text("3,6"), "3.6"),
        (text("3.60"), "3.6"),
        (text(" 4 "), "4"),
        (number("3.6000000000000001"), "3.6"),
        (number("0"), "0"),
        (number("3.5E0"), "3.5"),
        (number("4.01"), None),
        (number("-1"), None),
        (number("NaN"), None),
        (number("1E+308"), None),
        (number("1E+999"), None),
        (number("3.1234567"), None),
        (text("3,6 (baik)"), None),
        (text("1.234,5"), None),
    ],
)
def test_a_survey_score_in_the_way_of_either_country(cell: ForeignCell, meant: str | None) -> None:
    found = answer_of(REAL, SURVEY, cell)
    assert found.value == meant
    assert (found.refusal is None) is (meant is not None)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        (number("7"), "7"),
        (number("7.0"), "7"),
        (text(" 7 "), "7"),
        (text("007"), "7"),
        (number("7.5"), None),
        (number("-7"), None),
        (number("1E+9"), None),
        (number("inf"), None),
        (text("1.000"), None),
        (text("7 orang"), None),
        (text("tujuh"), None),
    ],
)
def test_a_count_is_a_whole_number_that_can_mean_only_one_thing(cell: ForeignCell, meant: str | None) -> None:
    found = count_of(cell)
    assert found.value == meant
    assert (found.refusal is None) is (meant is not None)


@given(TEXTS)
def test_any_text_is_an_option_a_blank_or_a_refusal(typed: str) -> None:
    offered = {option.key for option in LETTERS.options}
    found = answer_of(REAL, LETTERS, text(typed))
    assert found.value is None or (found.value in offered and found.refusal is None)


@given(TEXTS)
def test_any_text_is_a_note_as_it_stands_but_for_what_is_unseen(typed: str) -> None:
    found = note_of(text(typed))
    assert found.refusal is None
    assert note_of(text(found.value or "")) == found


def test_a_note_that_is_too_long_is_refused_and_not_cut() -> None:
    found = note_of(text("x" * 8_001))
    assert found.value is None
    assert found.refusal is not None


def test_numbers_may_be_notes_and_formulas_may_not() -> None:
    assert note_of(number("2026")).value == "2026"
    assert note_of(ForeignCell(CellKind.PERCENT, "0.85")).value == "85%"
    assert note_of(text("=1+1")).value == "=1+1"
    assert note_of(text("2", "1+1")).refusal is not None


def test_addresses_are_found_in_a_text_without_what_closes_the_sentence() -> None:
    said = "lihat https://contoh.go.id/a.pdf, (http://contoh.go.id/b?x=1) dan https://contoh.go.id/a.pdf."
    assert links_in(said) == ("https://contoh.go.id/a.pdf", "http://contoh.go.id/b?x=1")
    brackets = "(https://contoh.go.id/a(1)). https://contoh.go.id/b)"
    assert links_in(brackets) == ("https://contoh.go.id/a(1)", "https://contoh.go.id/b")
    assert links_in("javascript:alert(1) file:///etc/passwd ftp://contoh.go.id") == ()


def test_a_truth_is_no_note_since_nobody_reads_it_as_a_number() -> None:
    found = note_of(ForeignCell(CellKind.BOOLEAN, "1"))
    assert found.value is None
    assert found.refusal is not None


def test_a_truth_is_shown_as_the_office_program_shows_it() -> None:
    assert [shown(ForeignCell(CellKind.BOOLEAN, text)) for text in "10"] == ["TRUE", "FALSE"]
