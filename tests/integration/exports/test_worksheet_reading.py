"""Worksheets that others filled: the ministry's forms with their known slips, copies moved about, altered ones."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import openpyxl
import pytest

from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import (
    CellContent,
    CellStatus,
    ImportFinding,
    RowMatch,
    WorksheetLayout,
)
from integrity_zone.exports.worksheet_reading.alignment import is_sorted_anew
from integrity_zone.services.worksheets.comparing import answers_in, compared
from integrity_zone.services.worksheets.differences import differences
from integrity_zone.services.worksheets.file import read_worksheet_file
from integrity_zone.services.worksheets.telling import left_over
from tests.support.official_forms import (
    FORM_2026,
    FORM_MINISTRY,
    FORM_UNNUMBERED,
    Filling,
    FormLayout,
    Slip,
    form_2021,
    sheet_2026,
    worked_example,
)
from tests.support.worksheet_imports import LAYOUT, REAL, edited, exported, filled_workspace, opened, real_workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from openpyxl.workbook.workbook import Workbook

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.worksheet_import import WorksheetPreview, WorksheetReading

EXAMPLE = worked_example(REAL)
CELLS = 127
BY_HAND = Fraction("95.632600733")  #: the worked example, to nine decimals


def read(path: Path) -> WorksheetReading:
    return read_worksheet_file(lambda _word: None, path, REAL, {})


def read_bytes(folder: Path, data: bytes) -> WorksheetReading:
    (folder / "formulir.xlsx").write_bytes(data)
    return read(folder / "formulir.xlsx")


def preview_of(folder: Path, reading: WorksheetReading) -> WorksheetPreview:
    """Held against an empty assessment."""
    with opened(real_workspace(folder / "unit.zi")) as workspace:
        return compared(reading, workspace.snapshot(), REAL)


def given(reading: WorksheetReading) -> dict[str, AnswerValue | None]:
    return {code: value for code, value in answers_in(reading, REAL).items() if value is not None}


def moved(book: Path, change: Callable[[Workbook], None], out: Path) -> Path:
    found = openpyxl.load_workbook(book)
    change(found)
    found.save(out)
    return out


@pytest.mark.parametrize(
    ("layout", "kind", "match"),
    [
        (None, WorksheetLayout.FORM_2021, RowMatch.CODE),
        (FORM_2026, WorksheetLayout.TEMPLATE_2026, RowMatch.ID),
        (FORM_MINISTRY, WorksheetLayout.TEMPLATE_2026, RowMatch.ID),
        (FORM_UNNUMBERED, WorksheetLayout.TEMPLATE_2026, RowMatch.TEXT),
    ],
)
def test_an_official_form_comes_in_completely(
    tmp_path: Path, layout: FormLayout | None, kind: WorksheetLayout, match: RowMatch
) -> None:
    data = form_2021(REAL, EXAMPLE) if layout is None else sheet_2026(REAL, EXAMPLE, layout=layout)
    reading = read_bytes(tmp_path, data)
    assert reading.layout is kind
    assert given(reading) == dict(EXAMPLE.unit)
    values = [cell for cell in reading.cells if cell.key.what is CellContent.VALUE and cell.key.stage is Stage.UNIT]
    assert len(values) == CELLS
    assert {cell.match for cell in values if cell.key.count is None} == {match}
    assert not any(cell.refusal or cell.doubt for cell in reading.cells)
    assert reading.findings == ()
    preview = preview_of(tmp_path, reading)
    assert preview.totals[CellStatus.NEW] == CELLS
    assert len(preview.safe) == CELLS
    assert differences(preview, REAL, BlankPolicy.ZERO) == ()
    assert abs(preview.numbers["total"].value - BY_HAND) < Fraction(1, 10**8)


@pytest.mark.parametrize("layout", [FORM_2026, FORM_MINISTRY, FORM_UNNUMBERED])
def test_both_stages_notes_and_evidence_are_read(tmp_path: Path, layout: FormLayout) -> None:
    filling = Filling(
        unit=EXAMPLE.unit,
        notes={"A.I.1.i.a": "SK 12/2026", "A.II.5.iii.a": "13 dari 15"},
        evidence={"A.I.1.i.a": "SK tim https://contoh.go.id/sk.pdf"},
        tpi={"A.I.1.i.a": "Tidak", "A.II.1.i.a": {"agen": 7, "perubahan": 6}, "B.I.a": "3.5"},
        tpi_notes={"A.I.1.i.a": "SK belum ditandatangani"},
    )
    reading = read_bytes(tmp_path, sheet_2026(REAL, filling, layout=layout))
    found = {cell.key: cell for cell in reading.cells if cell.value is not None}
    tpi = {(key.code, key.count): cell.value for key, cell in found.items() if key.stage is Stage.TPI}
    assert tpi.pop(("A.I.1.i.a", None)) in {"Tidak", "SK belum ditandatangani"}
    assert tpi == {("A.II.1.i.a", "agen"): "7", ("A.II.1.i.a", "perubahan"): "6", ("B.I.a", None): "3.5"}
    notes = {key.code: cell.value for key, cell in found.items() if key.what is CellContent.NOTE}
    assert notes == {"A.I.1.i.a": "SK belum ditandatangani", "A.II.5.iii.a": "13 dari 15"}
    assert [cell.links for cell in reading.cells if cell.links] == [("https://contoh.go.id/sk.pdf",)]


def test_a_sheet_with_every_known_slip_comes_in_and_each_slip_is_named(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, form_2021(REAL, EXAMPLE, tuple(Slip)))
    assert given(reading) == dict(EXAMPLE.unit)
    found = {(finding.code, finding.indicator) for finding in reading.findings}
    assert found == {
        ("type-overwritten", "A.I.1.i.a"),
        ("typed-total", "A.I.1.ii"),
        ("typed-total", "total"),
        ("typed-sum", "A.II.5.iii.b"),
        ("formula-leaves-out", "A.II.5.iii"),
    }


def test_the_difference_to_the_workbooks_own_total_is_explained_row_by_row(tmp_path: Path) -> None:
    """LHKPN counted twice: by hand 95.632601 by the rule, 95.576190 in the workbook."""
    preview = preview_of(tmp_path, read_bytes(tmp_path, form_2021(REAL, EXAMPLE, (Slip.LHKPN_TWICE,))))
    found = {item.code: item for item in differences(preview, REAL, BlankPolicy.ZERO)}
    assert list(found) == ["A", "A.II", "A.II.5", "A.II.5.iii", "total"]
    total = found["total"]
    assert [round(float(value), 6) for value in (total.ours, total.theirs)] == [95.632601, 95.57619]
    [slip] = found["A.II.5.iii"].reasons
    assert "A.II.5.iii.b" in slip.message_en
    assert [reason.message_en for reason in found["A.II.5"].reasons] == ["differs because of A.II.5.iii"]
    assert total.place == "LKE ZI!L206"


def test_a_blank_that_the_form_passes_over_is_the_reason_of_a_difference(tmp_path: Path) -> None:
    answers = {code: value for code, value in EXAMPLE.unit.items() if code != "A.I.1.i.b"}
    preview = preview_of(tmp_path, read_bytes(tmp_path, sheet_2026(REAL, Filling(answers))))
    found = {item.code: item for item in differences(preview, REAL, BlankPolicy.ZERO)}
    assert [(float(found["A.I.1.i"].ours), float(found["A.I.1.i"].theirs))] == [(0.25, 0.5)]
    assert any("A.I.1.i.b" in reason.message_en for reason in found["A.I.1.i"].reasons)
    assert differences(preview, REAL, BlankPolicy.SKIP) == ()


def test_where_the_workbook_has_an_error_instead_of_a_total_its_source_is_named(tmp_path: Path) -> None:
    """As a mean over nothing gives, up to the total."""
    book, _ = _filled(tmp_path)
    cells: Mapping[str, object] = dict.fromkeys(("O2", "O3", "O4", "O5", "O204"), "#DIV/0!")
    reading = read(edited(book, cells, tmp_path / "in.xlsx"))
    [found] = [finding for finding in reading.findings if finding.code == "score-error"]
    assert (found.place, found.indicator) == ("Jawaban!O5", "A.I.1.i")
    assert "#DIV/0!" in found.message_en
    assert "A.I.1.i" in found.message_id


def test_the_word_for_open_answers_is_no_answer(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, form_2021(REAL, Filling(), (Slip.BLANK_WORD,)))
    assert given(reading) == {}
    assert not any(cell.refusal for cell in reading.cells)


def test_counts_are_told_by_their_places_where_one_says_the_words_of_the_other_too(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")
    agents, changes = (LAYOUT.counts["A.II.1.i.a", key] for key in ("agen", "perubahan"))
    cells: Mapping[str, object] = {
        f"A{agents}": None,
        f"A{changes}": None,
        f"G{changes}": "- Banyaknya perubahan hasil agen",
        f"K{agents}": 31,
        f"K{changes}": 47,
    }
    reading = read(edited(book, cells, tmp_path / "in.xlsx"))
    found = {
        cell.key.count: (cell.value, cell.doubt)
        for cell in reading.cells
        if cell.key.code == "A.II.1.i.a" and cell.key.count is not None and cell.key.stage is Stage.UNIT
    }
    assert found == {"agen": ("31", None), "perubahan": ("47", None)}


@pytest.mark.parametrize("written", ["({})", "{}", "{}."])
def test_the_row_that_numbers_the_columns_is_none_of_the_worksheet(tmp_path: Path, written: str) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")

    def number_columns(found: Workbook) -> None:
        sheet = found["Jawaban"]
        sheet.insert_rows(2)
        for number, column in enumerate("ABHIJKLMNOPQ", 1):
            sheet[f"{column}2"] = written.format(number)

    reading = read(moved(book, number_columns, tmp_path / "in.xlsx"))
    assert "unknown-row" not in {finding.code for finding in reading.findings}
    assert given(reading) == given(read(book))


# ---- copies that somebody moved about --------------------------------------------------------------------------------


def _filled(tmp_path: Path) -> tuple[Path, dict[str, AnswerValue | None]]:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")
    return book, given(read(book))


def _insert_rows(book: Workbook) -> None:
    book["Jawaban"].insert_rows(1, 3)
    book["Jawaban"].insert_rows(60, 2)


def _insert_column(book: Workbook) -> None:
    book["Jawaban"].insert_cols(9, 2)


def _sort_backwards(book: Workbook) -> None:
    sheet = book["Jawaban"]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=LAYOUT.last_row)]
    for number, values in enumerate(reversed(rows), 2):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column).value = value


def _renumber(book: Workbook) -> None:
    """Somebody numbered the rows anew, from one."""
    for row in range(2, LAYOUT.last_row + 1):
        book["Jawaban"].cell(row, 1).value = row + 40


def _rename_sheet(book: Workbook) -> None:
    book["Jawaban"].title = "Isian pokja"


@pytest.mark.parametrize("change", [_insert_rows, _insert_column, _sort_backwards, _renumber, _rename_sheet])
def test_a_copy_that_somebody_rearranged_says_the_same(tmp_path: Path, change: Callable[[Workbook], None]) -> None:
    book, answers = _filled(tmp_path)
    reading = read(moved(book, change, tmp_path / "lain.xlsx"))
    assert given(reading) == answers
    assert not any(cell.doubt for cell in reading.cells if cell.value is not None)


def test_only_answers_of_rows_that_are_there_are_read(tmp_path: Path) -> None:
    book, answers = _filled(tmp_path)

    def cut(found: Workbook) -> None:
        found["Jawaban"].delete_rows(74, 200)

    reading = read(moved(book, cut, tmp_path / "potongan.xlsx"))
    last = LAYOUT.indicators["A.I.4.ii.h"]
    expected = {code: value for code, value in answers.items() if LAYOUT.indicators[code] <= last}
    assert given(reading) == expected
    assert "missing-rows" in {finding.code for finding in reading.findings}


def test_columns_are_found_by_headings_and_rows_by_their_text_alone(tmp_path: Path) -> None:
    """What a colleague typed off: three columns in another order, nothing of our numbers."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Jawaban", "Indikator", "Pilihan Jawaban", "Catatan"])
    for code, answer in (("A.I.5.ii.a", "B"), ("A.I.1.iv.b", "a."), ("A.I.6.i.d", "Ya")):
        indicator = REAL.indicators_by_code[code]
        sheet.append([answer, indicator.title, REAL.scales_by_key[indicator.scale].label, f"Catatan {code}"])
    sheet.append(["Ya", "Ketersediaan kopi di ruang rapat", "Ya/Tidak", ""])
    book.save(tmp_path / "ketikan.xlsx")
    reading = read(tmp_path / "ketikan.xlsx")
    assert reading.layout is WorksheetLayout.REARRANGED
    assert given(reading) == {"A.I.5.ii.a": "B", "A.I.1.iv.b": "A", "A.I.6.i.d": "Ya"}
    assert {cell.match for cell in reading.cells} == {RowMatch.TEXT}
    assert [finding.place for finding in reading.findings if finding.code == "unknown-row"] == ["Sheet!A5"]


def test_codes_in_a_column_of_their_own_are_enough(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Kode", "Jawaban Unit", "Catatan"])
    for row in (["B.I.a", 3.6, ""], ["A.I.1.i.a", "Ya", "SK"], ["A.I.9.i.a", "Ya", ""]):
        sheet.append(row)
    book.save(tmp_path / "kode.xlsx")
    assert given(read(tmp_path / "kode.xlsx")) == {"B.I.a": "3.6", "A.I.1.i.a": "Ya"}


# ---- what cannot be taken --------------------------------------------------------------------------------------------


def test_two_rows_that_claim_one_question_are_refused_unless_they_agree(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Kode", "Jawaban Unit", "Catatan"])
    for row in (["A.I.1.i.a", "Ya", ""], ["A.I.1.i.a", "Tidak", ""], ["B.I.a", 3.6, ""], ["B.I.a", "3,6", ""]):
        sheet.append(row)
    book.save(tmp_path / "ganda.xlsx")
    reading = read(tmp_path / "ganda.xlsx")
    assert given(reading) == {"B.I.a": "3.6"}
    [refused] = [cell for cell in reading.cells if cell.refusal is not None]
    assert refused.key.code == "A.I.1.i.a"
    assert refused.refusal is not None
    assert "B3" in refused.refusal.message_en


def test_an_answer_merged_over_two_rows_answers_only_the_first(tmp_path: Path) -> None:
    book, _ = _filled(tmp_path)

    def merge(found: Workbook) -> None:
        found["Jawaban"]["K9"].value = "Ya"
        found["Jawaban"].merge_cells("K9:K10")

    reading = read(moved(book, merge, tmp_path / "gabung.xlsx"))
    cells = {cell.place: cell for cell in reading.cells}
    assert cells["Jawaban!K9"].value == "Ya"
    assert cells["Jawaban!K10"].refusal is not None


def test_a_percentage_typed_where_it_is_worked_out_is_never_guessed(tmp_path: Path) -> None:
    book, _ = _filled(tmp_path)
    row, counts = LAYOUT.indicators["A.II.1.i.a"], [LAYOUT.counts["A.II.1.i.a", key] for key in ("agen", "perubahan")]
    cells: Mapping[str, object] = {f"K{row}": 1, **{f"K{count}": None for count in counts}}
    reading = read(edited(book, cells, tmp_path / "persen.xlsx"))
    assert "A.II.1.i.a" not in given(reading)
    assert ("typed-percentage", f"Jawaban!K{row}") in {(found.code, found.place) for found in reading.findings}


@pytest.mark.parametrize(
    ("cells", "place", "code"),
    [
        ({"H6": None, "H5": 0.75}, "Jawaban!H5", "altered-weight"),
        ({"O5": 4}, "Jawaban!O5", "typed-total"),
        ({"O5": "=O6"}, "Jawaban!O5", "altered-formula"),
        ({"O181": "=1"}, "Jawaban!O181", "altered-formula"),
        ({"Hitung!B6": "=1"}, "Hitung!B6", "altered-formula"),
        ({"Daftar!B3": 1}, "Daftar!B3", "altered-weight"),
        ({"J6": "A/B/C"}, "Jawaban!J6", "type-overwritten"),
    ],
)
def test_altered_weights_formulas_and_types_of_our_workbook_are_named(
    tmp_path: Path, cells: Mapping[str, object], place: str, code: str
) -> None:
    book, answers = _filled(tmp_path)
    reading = read(edited(book, cells, tmp_path / "ubah.xlsx"))
    assert [(finding.code, finding.place) for finding in reading.findings] == [(code, place)]
    assert given(reading) == answers
    assert reading.layout is WorksheetLayout.OURS


def test_a_worksheet_on_a_hidden_sheet_is_read_only_when_no_other_is_there(tmp_path: Path) -> None:
    book, answers = _filled(tmp_path)

    def hide(found: Workbook) -> None:
        found["Jawaban"].sheet_state = "veryHidden"

    reading = read(moved(book, hide, tmp_path / "sembunyi.xlsx"))
    assert given(reading) == answers
    assert "hidden-sheet" in {finding.code for finding in reading.findings}

    def add(found: Workbook) -> None:
        hide(found)
        copy = found.create_sheet("Isian")
        for row in (["Kode", "Jawaban Unit", "Catatan"], ["B.I.a", 2, ""]):
            copy.append(row)

    assert given(read(moved(book, add, tmp_path / "dua.xlsx"))) == {"B.I.a": "2"}


def test_a_second_worksheet_in_the_workbook_is_named(tmp_path: Path) -> None:
    """Somebody copied the sheet and may have gone on in the copy."""
    with opened(real_workspace(tmp_path / "unit.zi")) as workspace:
        ours = exported(workspace, tmp_path / "out.xlsx")
    assert "other-sheet" not in {found.code for found in read(ours).findings}
    book = openpyxl.load_workbook(ours)
    book.copy_worksheet(book["Jawaban"]).title = "Jawaban (2)"
    book.save(tmp_path / "dua.xlsx")
    found = read(tmp_path / "dua.xlsx")
    assert found.sheet == "Jawaban"
    assert [item.place for item in found.findings if item.code == "other-sheet"] == ["Jawaban (2)"]


def test_what_a_second_worksheet_says_otherwise_is_named_cell_by_cell(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = openpyxl.load_workbook(exported(workspace, tmp_path / "out.xlsx"))
    copy = book.copy_worksheet(book["Jawaban"])
    copy.title = "Jawaban TPI"
    book.save(tmp_path / "sama.xlsx")
    [same] = [item for item in read(tmp_path / "sama.xlsx").findings if item.code == "other-sheet"]
    assert same.severity is Severity.REMARK
    (tmp_path / "kosong").mkdir()
    preview = preview_of(tmp_path / "kosong", read(tmp_path / "sama.xlsx"))
    assert not [item for item in left_over(preview, preview.safe) if isinstance(item, ImportFinding)]
    copy["N6"].value = "Tidak" if copy["N6"].value == "Ya" else "Ya"
    copy["L6"].value = "Catatan di salinan"
    copy["K7"].value = None
    book.save(tmp_path / "beda.xlsx")
    [other] = [item for item in read(tmp_path / "beda.xlsx").findings if item.code == "other-sheet"]
    # What is blank there says nothing.
    assert "2 cells (L6, N6)" in other.message_en
    assert other.severity is Severity.WARNING
    (tmp_path / "lain").mkdir()
    preview = preview_of(tmp_path / "lain", read(tmp_path / "beda.xlsx"))
    assert [item for item in left_over(preview, preview.safe) if isinstance(item, ImportFinding)] == [other]


def test_sorted_rows_are_read_and_their_totals_not_compared(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        ours = edited(exported(workspace, tmp_path / "out.xlsx"), {"O6": 0.5}, tmp_path / "in.xlsx")
        before = read(ours)
        assert "rows-sorted" not in {item.code for item in before.findings}
        assert before.numbers

        def sort(found: Workbook) -> None:
            sheet = found["Jawaban"]
            for block in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(block))
            rows = [[cell.value for cell in row] for row in sheet["A2:Q204"]]
            rows.sort(key=lambda row: str(row[9] or ""))
            for line, row in enumerate(rows, 2):
                for column, value in enumerate(row, 1):
                    sheet.cell(line, column).value = value
                    sheet.cell(line, column).number_format = "General"

        after = read(moved(ours, sort, tmp_path / "urut.xlsx"))
        preview = compared(after, workspace.snapshot(), REAL)
    assert given(after) == given(before)
    assert not after.numbers
    assert "rows-sorted" in {item.code for item in after.findings}
    assert preview.totals[CellStatus.CHANGED] == 0
    assert differences(preview, REAL, BlankPolicy.ZERO) == ()


def test_a_few_rows_moved_by_hand_are_not_sorted() -> None:
    in_order = list(range(200))
    moved_block = [*in_order[:20], *in_order[60:80], *in_order[20:60], *in_order[80:]]
    assert not is_sorted_anew(in_order)
    assert not is_sorted_anew(moved_block)
    assert not is_sorted_anew([])
    assert is_sorted_anew(in_order[::-1])
    assert is_sorted_anew(sorted(in_order, key=lambda number: number % 7))


def _two_rows(found: Workbook) -> None:
    """A heading merged over the answers of both stages, the assessors' first."""
    sheet = found["Jawaban"]
    sheet.move_range("A2:Q204", rows=1, translate=False)
    for row in range(3, 206):
        unit, tpi = sheet[f"K{row}"].value, sheet[f"N{row}"].value
        sheet[f"K{row}"].value, sheet[f"L{row}"].value, sheet[f"N{row}"].value = tpi, unit, None
    sheet["K1"].value, sheet["K2"].value, sheet["L2"].value = "Jawaban", "TPI", "Unit"
    for place in ("L1", "M1", "N1"):
        sheet[place].value = None
    sheet.merge_cells("K1:L1")


def test_a_heading_of_two_rows_says_whose_answers_they_are(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")
    found, before = read(moved(book, _two_rows, tmp_path / "in.xlsx")), read(book)
    assert given(found) == given(before)
    for stage in (Stage.UNIT, Stage.TPI):
        there, here = (
            {
                (cell.key.code, cell.key.count): cell.value
                for cell in reading.cells
                if cell.key.stage is stage and cell.key.what is CellContent.VALUE
            }
            for reading in (found, before)
        )
        assert there == here


def test_what_is_not_read_of_a_sheet_is_said(tmp_path: Path) -> None:
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")

        def name_twice(found: Workbook) -> None:
            found["Jawaban"]["R1"].value = "Jawaban Unit"
            found["Jawaban"]["R6"].value = "Ya"

        def drop_answers(found: Workbook) -> None:
            for row in range(1, 205):
                found["Jawaban"][f"K{row}"].value = None

        def add_nameless(found: Workbook) -> None:
            found["Jawaban"].insert_rows(8)
            found["Jawaban"]["K8"].value = "lihat grup"

        previews = [
            compared(read(moved(book, change, tmp_path / f"{change.__name__}.xlsx")), workspace.snapshot(), REAL)
            for change in (name_twice, drop_answers, add_nameless)
        ]
    for preview, code in zip(previews, ("column-twice", "no-answers", "unknown-row"), strict=True):
        assert code in {item.code for item in preview.findings}, code


def test_a_part_of_the_sheet_is_not_told_formula_by_formula(tmp_path: Path) -> None:
    """An area group sends back its own rows alone."""
    with opened(filled_workspace(tmp_path / "unit.zi")) as workspace:
        book = exported(workspace, tmp_path / "out.xlsx")
    found = read(moved(book, lambda found: found["Jawaban"].delete_rows(60, 145), tmp_path / "in.xlsx"))
    codes = [item.code for item in found.findings]
    assert "missing-rows" in codes
    assert len(codes) < 12
    assert found.layout is WorksheetLayout.REARRANGED
