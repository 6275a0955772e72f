"""What people type into a worksheet, understood or refused, and never guessed."""

from __future__ import annotations

import time

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


@pytest.mark.parametrize("typed", [" a ", "A", "a.", "A)", "a).", "\N{FULLWIDTH LATIN CAPITAL LETTER A}", "'A"])
def test_letters_are_known_in_every_dress(typed: str) -> None:
    assert answer_of(REAL, LETTERS, text(typed)).value == "A"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Y", "Ya"),
        ("true", "Ya"),
        ("BENAR", "Ya"),
        ("y.", "Ya"),
        ("iya", "Ya"),
        ("T", "Tidak"),
        ("tdk", "Tidak"),
        ("TDK.", "Tidak"),
        ("tidak", "Tidak"),
    ],
)
def test_a_yes_or_no_may_be_cut_short(typed: str, meant: str) -> None:
    assert answer_of(REAL, YES_NO, text(typed)).value == meant
    assert answer_of(REAL, LETTERS, text(typed)).value is None


@pytest.mark.parametrize(
    "typed", ["TIDAK ADA", "ada", "sudah", "belum", "Ya, sebagian", "Ya/Tidak", "1", "0", "-", "√"]
)
def test_what_can_be_a_yes_a_no_or_neither_is_refused_with_what_to_write(typed: str) -> None:
    found = answer_of(REAL, YES_NO, text(typed))
    assert found.value is None
    assert found.refusal is not None
    assert "tulis Ya atau Tidak, atau kosongkan sel" in found.refusal.message_id
    assert "write Ya or Tidak, or leave the cell empty" in found.refusal.message_en


def test_a_truth_is_a_yes_where_it_is_asked_for_and_an_untruth_may_be_a_box_not_ticked() -> None:
    yes, no = (ForeignCell(CellKind.BOOLEAN, sign) for sign in "10")
    assert answer_of(REAL, YES_NO, yes).value == "Ya"
    found = answer_of(REAL, YES_NO, no)
    assert found.value is None
    assert found.refusal is not None
    assert "tulis Tidak" in found.refusal.message_id
    assert answer_of(REAL, YES_NO, ForeignCell(CellKind.BOOLEAN, "1", "A1=1")).value is None


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
        ForeignCell(CellKind.DATE, "2023-03-15"),
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
        (text("tujuh"), None),
        (text("1.250"), "1250"),  # 1.25 is no count
        (text("1,250"), "1250"),
        (text("1.250.000"), "1250000"),
        (text("1.250,00"), "1250"),
        (text("12,0"), "12"),
        (text("2,000"), None),
        (text("0.250"), None),
        (text("1.25"), None),
        (text("1 250"), None),
        (text("1.250,5"), None),
        (number("1250"), "1250"),
        (number("1.25"), None),
        (text("7 orang"), "7"),
        (text("12 Org."), "12"),
        (text("12 kali"), "12"),
        (text("1.250 dokumen"), "1250"),
        (text("1.000 orang"), None),
        (text("12x"), "12"),
        (text("12 orang pegawai"), "12"),
        (text("12 ribu"), None),
        (text("12 dari 20"), None),
        (text("12%"), None),
        (text("12 persen"), None),
        (text("-"), None),
        (text("Nihil"), None),
        (text("tidak ada"), None),
        (text("'12"), "12"),
        (text("\N{FULLWIDTH DIGIT ONE}\N{FULLWIDTH DIGIT TWO}"), "12"),
        (text("12\N{SUPERSCRIPT TWO}"), None),
        (text("\N{CIRCLED DIGIT ONE}"), None),
        (ForeignCell(CellKind.PERCENT, "0.12"), None),
        (ForeignCell(CellKind.PERCENT, "1"), None),
        (ForeignCell(CellKind.BOOLEAN, "1"), None),
        (ForeignCell(CellKind.DATE, "2026-04-03"), None),
    ],
)
def test_a_count_is_a_whole_number_that_can_mean_only_one_thing(cell: ForeignCell, meant: str | None) -> None:
    found = count_of(cell)
    assert found.value == meant
    assert (found.refusal is None) is (meant is not None)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (text("1.000"), "dapat berarti 1000 atau 1; tulis tanpa titik dan koma"),
        (text("2,000 orang"), "dapat berarti 2000 atau 2"),
        (text("12%"), "tulis jumlahnya, tanpa tanda persen"),
        (text("-"), "tulis 0, atau kosongkan sel"),
        (text("tidak ada"), "tulis 0, atau kosongkan sel"),
        (text("belasan orang"), "tulis angkanya saja"),
        (ForeignCell(CellKind.PERCENT, "0.12"), "ubah format sel menjadi angka"),
        (
            ForeignCell(CellKind.DATE, "--04-03"),
            "Excel mengubahnya menjadi tanggal atau jam (3 April), misalnya dari 3-4 atau 3/4",
        ),
        (
            ForeignCell(CellKind.DATE, "2026-04-03"),
            "(3 April 2026), misalnya dari 3-4 atau 3/4; ubah format sel menjadi Teks",
        ),
        (ForeignCell(CellKind.DATE, "T03:06"), "tanggal atau jam (03.06)"),
        (ForeignCell(CellKind.DATE, "-5"), "bukan tanggal (-5)"),
    ],
)
def test_a_refused_count_says_what_to_write(cell: ForeignCell, said: str) -> None:
    found = count_of(cell)
    assert found.value is None
    assert found.refusal is not None
    assert said in found.refusal.message_id


def test_a_word_without_end_behind_a_number_is_refused_at_once() -> None:
    start = time.process_time()
    assert count_of(text(f"1{'a' * 30_000}!")).refusal is not None
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (ForeignCell(CellKind.DATE, "2026-04-03"), "3 April 2026"),
        (ForeignCell(CellKind.DATE, "--04-03"), "3 April"),
        (ForeignCell(CellKind.DATE, "2026-04"), "April 2026"),
        (ForeignCell(CellKind.DATE, "2026-04-03T10:30"), "3 April 2026 10.30"),
        (ForeignCell(CellKind.DATE, "T10:30"), "10.30"),
        (ForeignCell(CellKind.DATE, "-5"), None),
        (ForeignCell(CellKind.DATE, "2026-02-30"), None),
    ],
)
def test_a_date_is_a_note_in_words_as_it_is_seen(cell: ForeignCell, read: str | None) -> None:
    found = note_of(cell)
    assert found.value == read
    assert (found.refusal is None) is (read is not None)
    assert shown(cell) == (read or cell.text)


def test_a_count_that_excel_makes_of_a_date_is_not_certain() -> None:
    found = count_of(number("46115"))
    assert found.value == "46115"
    assert found.doubt is not None
    assert "3 April 2026" in found.doubt.message_id
    assert count_of(number("36000")).doubt is None
    assert count_of(text("46115")).doubt is None


@given(st.text(st.sampled_from("0123456789-T:"), max_size=24))
def test_any_text_of_a_day_is_words_or_a_refusal(said: str) -> None:
    found = note_of(ForeignCell(CellKind.DATE, said))
    assert (found.value is None) is (found.refusal is not None)


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
    assert note_of(number("2.50")).value == "2,5"
    assert note_of(ForeignCell(CellKind.PERCENT, "0.85")).value == "85%"
    assert note_of(ForeignCell(CellKind.PERCENT, "0.125")).value == "12,5%"
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
    assert [shown(ForeignCell(CellKind.PERCENT, text)) for text in ("0.12", "1")] == ["12%", "100%"]
