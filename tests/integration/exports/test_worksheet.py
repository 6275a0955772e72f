"""What the workbook holds: sheets, rows, columns, limits, protection, print."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import pytest

from assessments.loader import load_published
from integrity_zone.domain.answer import Answer
from integrity_zone.domain.declaration import Paper, Signatory
from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.workbooks.cell_writers import CELL_LIMIT, CellTextTooLongError
from integrity_zone.exports.worksheet.workbook import write_worksheet
from tests.support.answers import best_answers
from tests.support.builders import tiny_instrument
from tests.support.worksheets import MOMENT, texts, worksheet_content, written

if TYPE_CHECKING:
    from integrity_zone.exports.worksheet.content import WorksheetContent

TINY = tiny_instrument()
HOSTILE = '=HYPERLINK("http://jahat.example","klik") &P &"Arial"\x07\ud800'
SAFE = '=HYPERLINK("http://jahat.example","klik") &P &"Arial"'


def _document(position: int, **changes: str | None) -> Document:
    plain = Document(
        id=f"d{position}",
        title=f"SK nomor {position}",
        file_name=f"sk-{position}.pdf",
        sha256=f"{position:064x}",
        size_bytes=10,
        url=None,
        number=f"700/{position:03}/2026",
        dated_on=date(2026, 1, 12),
        period_from=None,
        period_to=None,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def _link(number: int, indicator: str = "A.I.1.i.a", stage: Stage = Stage.UNIT, page: str = "") -> EvidenceLink:
    return EvidenceLink(f"d{number}", indicator, stage, page, "", f"{number:03}")


def _with_documents(*links: EvidenceLink) -> WorksheetContent:
    documents = {link.document: _document(int(link.document[1:])) for link in links}
    return worksheet_content(TINY, documents=documents, links=links)


@pytest.fixture(scope="module")
def real() -> Any:
    """The workbook of the published instrument with the best answers of the unit."""
    instrument = load_published("zi-2021")
    return written(worksheet_content(instrument, best_answers(instrument)))


def _limit_of(sheet: Any, cell: str) -> Any:
    found = [limit for limit in sheet.data_validations.dataValidation if cell in limit.sqref]
    assert len(found) == 1, cell
    return found[0]


def test_three_sheets_are_seen_and_four_are_hidden(real: Any) -> None:
    assert [sheet.title for sheet in real.worksheets if sheet.sheet_state == "visible"] == ["Rekap", "Jawaban", "Bukti"]
    hidden = {sheet.title for sheet in real.worksheets if sheet.sheet_state == "hidden"}
    assert hidden == {"Daftar", "Hitung", "Syarat", "Dasar"}
    assert real.active.title == "Rekap"


def test_columns_have_the_order_of_the_ministrys_template(real: Any) -> None:
    sheet = real["Jawaban"]
    headings = {letter: sheet[f"{letter}1"].value for letter in "ABHIJKLMNOPQ"}
    assert headings == {
        "A": "ID",
        "B": "Penilaian",
        "H": "Bobot",
        "I": "Kriteria Nilai",
        "J": "Pilihan Jawaban",
        "K": "Jawaban Unit",
        "L": "Catatan",
        "M": "Daftar Bukti Dukung",
        "N": "Jawaban TPI",
        "O": "Nilai",
        "P": "%",
        "Q": "Catatan TPI",
    }
    assert [sheet[f"A{row}"].value for row in range(2, 205)] == list(range(2, 205))
    assert sheet.max_row == 204


def test_rows_show_numbering_title_criteria_choice_and_answer(real: Any) -> None:
    sheet = real["Jawaban"]
    assert [sheet[f"{letter}73"].value for letter in "DEH"] == ["5", "PENGUATAN PENGAWASAN (Pemenuhan)", 7.5]
    assert [sheet[f"{letter}74"].value for letter in "EFH"] == ["i", "Pengendalian Gratifikasi", 1.5]
    assert [sheet[f"{letter}76"].value for letter in "FJK"] == ["b", "A/B/C/D", "A"]
    assert sheet["I76"].value.startswith("A ")
    assert "; D " in sheet["I76"].value
    assert sheet["K199"].value == 4
    assert sheet["K179"].value == 100
    assert sheet["B204"].value is not None


def test_answers_of_both_stages_and_their_notes_stand_in_their_columns() -> None:
    answers = {
        Stage.UNIT: {
            "A.I.1.i.a": Answer("A.I.1.i.a", "Ya", "Tim lengkap"),
            "A.II.1.i.a": Answer("A.II.1.i.a", {"semua": 7, "baik": None}),
            "B.I.a": Answer("B.I.a", "3.68"),
        },
        Stage.TPI: {"A.I.1.i.a": Answer("A.I.1.i.a", "Tidak", "SK belum ada")},
    }
    sheet = written(worksheet_content(TINY, answers=answers))["Jawaban"]
    assert [sheet[f"{letter}6"].value for letter in "KLNQ"] == ["Ya", "Tim lengkap", "Tidak", "SK belum ada"]
    assert (sheet["K16"].value, sheet["K17"].value) == (7, None)
    assert sheet["K34"].value == 3.68
    assert sheet["K7"].value is None


def test_drop_downs_offer_the_options_of_each_indicator(real: Any) -> None:
    limit = _limit_of(real["Jawaban"], "K76")
    assert (limit.type, limit.errorStyle, limit.showErrorMessage, limit.allow_blank) == ("list", "stop", True, True)
    assert limit.error == "Pilih salah satu: A, B, C, D. Kosongkan sel untuk menghapus jawaban."
    sheet, _, place = limit.formula1.replace("$", "").partition("!")
    assert [row[0].value for row in real[sheet][place]] == ["A", "B", "C", "D"]
    assert "N76" in limit.sqref


def test_counts_take_whole_numbers_and_surveys_their_range(real: Any) -> None:
    count, survey = _limit_of(real["Jawaban"], "K179"), _limit_of(real["Jawaban"], "K199")
    assert (count.type, count.operator, count.formula1) == ("whole", "between", "0")
    assert "bilangan bulat" in count.error
    assert (survey.type, survey.operator, survey.formula1, survey.formula2) == ("decimal", "between", "0", "4")
    assert "0 sampai 4" in survey.error


def test_messages_fit_the_limits_of_excel(real: Any) -> None:
    for sheet in real.worksheets:
        for limit in sheet.data_validations.dataValidation:
            assert 0 < len(limit.error) <= 255
            assert 0 < len(limit.errorTitle) <= 32


def test_only_answers_notes_and_the_rule_for_blanks_can_be_typed_into(real: Any) -> None:
    for sheet in real.worksheets:
        assert sheet.protection.sheet
        assert sheet.protection.password is None
    open_cells = {
        f"{sheet.title}!{cell.column_letter}"
        for sheet in real.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    assert open_cells == {"Rekap!C", "Jawaban!K", "Jawaban!L", "Jawaban!N", "Jawaban!Q"}
    sheet = real["Jawaban"]
    assert not any(sheet[f"{letter}76"].protection.locked for letter in "KLNQ")
    # The computed share above its counts, a sum of counts, headings.
    assert all(sheet[cell].protection.locked for cell in ("K174", "K175", "K74", "O76", "M76", "A76"))
    unlocked = [row for row in range(2, 205) if not sheet[f"K{row}"].protection.locked]
    assert len(unlocked) == 105 + 22


def test_every_open_cell_for_an_answer_has_its_limit_and_its_mark(real: Any) -> None:
    sheet = real["Jawaban"]
    marks = {str(marked.sqref): [rule.formula[0] for rule in marked.rules] for marked in sheet.conditional_formatting}
    for row in range(2, 205):
        if not sheet[f"K{row}"].protection.locked:
            _limit_of(sheet, f"K{row}")
            _limit_of(sheet, f"N{row}")
            assert f"ISBLANK(K{row})" in marks[f"K{row}"]


def test_colours_are_those_of_the_printed_sheet(real: Any) -> None:
    sheet = real["Jawaban"]
    fills = {cell: sheet[cell].fill.fgColor.rgb[2:] for cell in ("A1", "A73", "O73", "A74", "K76", "N76")}
    assert fills == {
        "A1": "DCE7EA",
        "A73": "C9DBE1",
        "O73": "C9DBE1",
        "A74": "EEF2F3",
        "K76": "FFF8DC",
        "N76": "F5EFE2",
    }
    rules = [rule for marked in real["Rekap"].conditional_formatting for rule in marked.rules]
    missed = next(rule for rule in rules if '="Tidak"' in rule.formula[0])
    assert (missed.dxf.font.underline, missed.dxf.font.color.rgb[2:]) == ("single", "A3341C")


def test_print_is_landscape_on_f4_with_repeated_headings_and_page_numbers(real: Any) -> None:
    for title in ("Rekap", "Jawaban", "Bukti"):
        sheet = real[title]
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 14
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth) == (True, 1)
        assert sheet.oddFooter.left.text == "dinas-contoh-2026.zi"
        assert sheet.oddFooter.center.text == PRE_ASSESSMENT
        assert sheet.oddFooter.right.text == "Halaman &P dari &N"
    assert real["Jawaban"].print_title_rows == "$1:$1"
    assert real["Jawaban"].freeze_panes == "H2"


def test_a4_can_be_chosen() -> None:
    assert written(worksheet_content(TINY, paper=Paper.A4))["Jawaban"].page_setup.paperSize == 9


def test_rows_grow_with_their_texts() -> None:
    long = Answer("A.I.1.i.a", "Ya", "Catatan panjang tentang tim kerja. " * 20)
    short = Answer("A.I.1.i.a", "Ya", "Singkat")
    heights = [
        written(worksheet_content(TINY, answers={Stage.UNIT: {"A.I.1.i.a": answer}}))["Jawaban"]
        .row_dimensions[6]
        .height
        for answer in (short, long)
    ]
    assert heights[0] < 30
    assert heights[1] > 200


@pytest.mark.parametrize(("blank", "shown"), [(BlankPolicy.ZERO, 0), (BlankPolicy.SKIP, "lewati")])
def test_the_cell_for_blanks_is_set_to_the_policy_in_use(blank: BlankPolicy, shown: object) -> None:
    book = written(worksheet_content(TINY, blank=blank))
    place = book.defined_names["ButirKosong"].attr_text.replace("$", "").partition("!")[2]
    assert book["Rekap"][place].value == shown
    assert _limit_of(book["Rekap"], place).formula1 == '"0,lewati"'


def test_the_recap_names_unit_year_target_instrument_time_and_signatory() -> None:
    head = Signatory("Dra. Sekar Wulandari, M.Si.", "Kepala Dinas", "Dinas Contoh", nip="19710412 199603 2 999")
    seven_hours_east = timezone(timedelta(hours=7))
    moment = MOMENT.astimezone(seven_hours_east)
    found = texts(written(worksheet_content(TINY, signatory=head, place="Arunika", generated_at=moment)))
    shown = [text for place, text in found.items() if place.startswith("Rekap!")]
    assert any("Dinas Contoh · Tahun 2026 · Menuju WBK · Instrumen Instrumen kecil" in text for text in shown)
    assert "Dibuat 22 April 2026 10.42" in shown
    assert {"Kepala Dinas,", "Dra. Sekar Wulandari, M.Si.", "NIP 19710412 199603 2 999"} <= set(shown)
    assert any(text.startswith("Arunika, ....") and text.endswith(" 2026") for text in shown)


def test_only_a_sample_says_contoh() -> None:
    def says(content: WorksheetContent) -> list[bool]:
        book = written(content)
        printed = [book[title].oddHeader.center.text for title in ("Jawaban", "Bukti")]
        return ["CONTOH" in (text or "") for text in (*printed, book["Rekap"]["A3"].value)]

    assert says(worksheet_content(TINY, sample=True)) == [True] * 3
    assert says(worksheet_content(TINY)) == [False] * 3


def test_evidence_has_one_row_per_link_in_the_order_given() -> None:
    links = (_link(2, page="3-5"), _link(1, "B.I.b", Stage.TPI))
    sheet = written(_with_documents(*links))["Bukti"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert rows[0] == [
        "A.I.1.i.a",
        "SK nomor 2",
        "700/002/2026",
        "12 Januari 2026",
        "sk-2.pdf",
        "3-5",
        "Unit",
        None,
        f"{2:064x}",
    ]
    assert [rows[1][column] for column in (0, 1, 6)] == ["B.I.b", "SK nomor 1", "TPI"]
    assert len(rows) == 2


def test_an_address_is_text_and_nothing_to_click_on() -> None:
    page = _document(1, file_name=None, sha256=None, url="https://arunika.example/berita")
    content = worksheet_content(TINY, documents={"d1": page}, links=(_link(1),))
    cell = written(content)["Bukti"]["E2"]
    assert (cell.value, cell.hyperlink, cell.data_type) == ("https://arunika.example/berita", None, "s")


def test_the_answer_row_lists_the_units_documents_in_short() -> None:
    content = _with_documents(_link(1, page="1-4"), _link(2), _link(3, stage=Stage.TPI))
    assert written(content)["Jawaban"]["M6"].value == "SK nomor 1 hlm. 1-4; SK nomor 2"


def test_a_list_too_long_for_a_page_says_how_many_are_left_to_the_evidence_sheet() -> None:
    book = written(_with_documents(*(_link(number) for number in range(200))))
    shown = book["Jawaban"]["M6"].value
    listed = shown.count("SK nomor")
    assert shown.endswith(f"; … {200 - listed} lagi pada lembar Bukti")
    assert book["Bukti"].max_row == 201
    assert book["Jawaban"].row_dimensions[6].height <= 409


def test_hostile_texts_of_users_stay_text_everywhere() -> None:
    answers = {
        stage: {item.code: Answer(item.code, None, HOSTILE) for item in TINY.indicators}
        for stage in (Stage.UNIT, Stage.TPI)
    }
    document = _document(1, title=HOSTILE, file_name=HOSTILE, number=HOSTILE)
    content = worksheet_content(
        TINY,
        answers=answers,
        unit_name=HOSTILE,
        unit_code=HOSTILE,
        file_name=HOSTILE,
        place=HOSTILE,
        signatory=Signatory(HOSTILE, HOSTILE, HOSTILE, nip=HOSTILE),
        documents={"d1": document},
        links=(EvidenceLink("d1", "A.I.1.i.a", Stage.UNIT, HOSTILE, HOSTILE, "0"),),
    )
    book = written(content)
    formulas = [
        cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and "jahat" in str(cell.value)
    ]
    assert formulas == []
    places = {place.partition("!")[0] for place, text in texts(book).items() if SAFE in text}
    assert places == {"Rekap", "Jawaban", "Bukti", "Dasar"}
    assert all(
        cell.quotePrefix
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=") and cell.data_type == "s"
    )


def _printed_lines(content: WorksheetContent) -> list[str]:
    """Headers and footers as they stand in the file; openpyxl would take them apart."""
    with zipfile.ZipFile(io.BytesIO(write_worksheet(content))) as archive:
        roots = [ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if "/sheet" in name]
    found = [part.text for root in roots for part in root.iter() if part.tag.endswith(("oddHeader", "oddFooter"))]
    return [text for text in found if text]


def test_printed_lines_hold_no_codes_of_users() -> None:
    lines = _printed_lines(worksheet_content(TINY, unit_name=HOSTILE, file_name=HOSTILE))
    assert len(lines) == 5
    allowed = re.compile(r"&(?:&|[LCR](?=&\d+ )|\d+ |B|P dari|N$)")
    for line in lines:
        assert SAFE.replace("&", "&&") in line
        assert "&" not in allowed.sub("", line), line


def test_printed_lines_stay_within_what_excel_takes() -> None:
    content = worksheet_content(TINY, unit_name="Dinas & " * 100, file_name="a&" * 300, sample=True)
    lengths = [len(line) for line in _printed_lines(content)]
    assert len(lengths) == 5
    assert max(lengths) <= 255


def test_a_note_too_long_for_a_cell_refuses_the_export() -> None:
    answers = {Stage.UNIT: {"B.I.b": Answer("B.I.b", "A", "x" * (CELL_LIMIT + 1))}}
    with pytest.raises(CellTextTooLongError) as refusal:
        write_worksheet(worksheet_content(TINY, answers=answers))
    assert refusal.value.details["cell"] == "Jawaban!L35"


def test_the_hidden_basis_says_what_the_workbook_was_made_from() -> None:
    answers = {
        Stage.UNIT: {
            "A.I.1.i.a": Answer("A.I.1.i.a", "Ya", "Tim lengkap"),
            "A.II.1.i.a": Answer("A.II.1.i.a", {"semua": 7, "baik": None}),
        }
    }
    sheet = written(worksheet_content(TINY, answers=answers))["Dasar"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    facts = {row[0]: row[1] for row in rows if row[0] and row[2:] == (None,) * 4}
    assert facts == {
        "format": "1",
        "workspace": "5f0c1c52-0000-4000-8000-000000000001",
        "instrument": "tiny-1",
        "instrument_digest": "0" * 64,
        "year": "2026",
        "stage": "unit",
        "blank": "zero",
        "state_digest": "cd" * 32,
        "exported_at": MOMENT.isoformat(),
        "replica:r1": f"7:{'ab' * 32}",
    }
    cells = {row[0]: row[1:] for row in rows if row[0] and row[0].startswith("Jawaban!")}
    assert cells["Jawaban!K6"] == ("A.I.1.i.a", None, "unit", "answer", "Ya")
    assert cells["Jawaban!L6"] == ("A.I.1.i.a", None, "unit", "note", "Tim lengkap")
    assert cells["Jawaban!K16"] == ("A.II.1.i.a", "semua", "unit", "answer", "7")
    assert cells["Jawaban!K17"] == ("A.II.1.i.a", "baik", "unit", "answer", None)
    counts = sum(len(item.inputs) for item in TINY.indicators)
    direct = sum(not item.inputs for item in TINY.indicators)
    evidence = len(TINY.indicators)
    assert len(cells) == 2 * (direct + counts + len(TINY.indicators)) + evidence


def test_the_same_content_and_moment_give_the_same_bytes() -> None:
    first = write_worksheet(worksheet_content(TINY, best_answers(TINY)))
    assert write_worksheet(worksheet_content(TINY, best_answers(TINY))) == first
    later = datetime(2026, 4, 23, tzinfo=UTC)
    assert write_worksheet(worksheet_content(TINY, best_answers(TINY), generated_at=later)) != first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2026-04-22T03:42:00Z" in archive.read("docProps/core.xml")


def test_a_note_too_long_for_a_printed_row_is_printed_whole_on_the_evidence_sheet() -> None:
    long = "\n".join(f"Baris {number}: " + "uraian panjang " * 20 for number in range(60))
    answers = {Stage.UNIT: {"A.I.1.i.a": Answer("A.I.1.i.a", "Ya", long), "B.I.b": Answer("B.I.b", "A", "Singkat")}}
    book = written(worksheet_content(TINY, answers=answers))
    assert book["Jawaban"]["L6"].value == long
    assert book["Jawaban"]["L6"].alignment.vertical == "top"
    rows = [row for row in range(2, book["Bukti"].max_row + 1) if book["Bukti"][f"A{row}"].value == "A.I.1.i.a"]
    assert len(rows) > 1
    assert "".join(book["Bukti"][f"C{row}"].value for row in rows) == long
    assert max(book["Bukti"].row_dimensions[row].height for row in rows) < 409
    assert not any(text == "Singkat" for place, text in texts(book).items() if place.startswith("Bukti!"))


def test_formulas_stay_within_the_limits_of_excel(real: Any) -> None:
    formulas = [
        cell.value for sheet in real.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert max(len(formula) for formula in formulas) <= 8192
    literals = [text for formula in formulas for text in re.findall(r'"((?:[^"]|"")*)"', formula)]
    assert max(len(text) for text in literals) <= 255


def test_marks_look_at_their_own_sheet_alone(real: Any) -> None:
    """Excel takes no other sheet into such a rule."""
    rules = [rule for sheet in real.worksheets for marked in sheet.conditional_formatting for rule in marked.rules]
    assert len(rules) > 200
    assert [rule.formula for rule in rules if "!" in rule.formula[0]] == []
