"""A workbook from elsewhere becomes cells, or a reason of its own; nothing outside it is ever opened."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.domain.foreign_workbook import (
    CellKind,
    ForeignCell,
    SheetState,
    WorkbookFlaw,
    cell_name,
    column_letters,
    column_number,
)
from integrity_zone.domain.worksheet_import import WorkbookRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.foreign_workbook import ForeignWorkbook


def plain_book() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "isi"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_parts(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """The package with parts added, replaced, or taken away."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            if name not in parts:
                after.writestr(name, before.read(name))
        for name, content in parts.items():
            if content is not None:
                after.writestr(name, content)
    return out.getvalue()


def sheet_of(rows: str, more: str = "") -> bytes:
    """The package with this XML as its only sheet."""
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    xml = f"<worksheet {namespace}><sheetData>{rows}</sheetData>{more}</worksheet>"
    return with_parts(plain_book(), {"xl/worksheets/sheet1.xml": xml.encode()})


def read_bytes(folder: Path, data: bytes) -> ForeignWorkbook:
    path = folder / "buku.xlsx"
    path.write_bytes(data)
    return read_workbook(path)


def test_every_kind_of_cell_is_told_as_it_is(tmp_path: Path) -> None:
    rows = (
        '<row r="2"><c r="A2" t="inlineStr"><is><t>te</t><r><t>ks</t></r><rPh><t>baca</t></rPh></is></c>'
        '<c r="B2"><v>3.6000000000000001</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c>'
        '<c r="E2" t="str"><f>A2&amp;"!"</f><v>teks!</v></c><c r="F2"><f>1+1</f></c><c t="d"><v>2026-03-02</v></c>'
        '<c r="H2" t="inlineStr"><is><t>_x005F_x0041_ _x0041_</t></is></c></row>'
        '<row r="7" hidden="1"><c><v>9</v></c></row>'
    )
    [sheet] = read_bytes(tmp_path, sheet_of(rows, '<mergeCells><mergeCell ref="A2:C9"/></mergeCells>')).sheets
    assert dict(sheet.cells) == {
        (2, 1): ForeignCell(CellKind.TEXT, "teks"),
        (2, 2): ForeignCell(CellKind.NUMBER, "3.6000000000000001"),
        (2, 3): ForeignCell(CellKind.BOOLEAN, "1"),
        (2, 4): ForeignCell(CellKind.ERROR, "#REF!"),
        (2, 5): ForeignCell(CellKind.TEXT, "teks!", 'A2&"!"'),
        (2, 6): ForeignCell(CellKind.EMPTY, "", "1+1"),
        (2, 7): ForeignCell(CellKind.DATE, "2026-03-02"),
        (2, 8): ForeignCell(CellKind.TEXT, "_x0041_ A"),
        (7, 1): ForeignCell(CellKind.NUMBER, "9"),
    }
    assert sheet.merged == ((2, 1, 9, 3),)
    assert sheet.hidden_rows == {7}
    assert sheet.is_whole


def test_letters_are_told_as_they_are_seen(tmp_path: Path) -> None:
    raised = '<r><t>12</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r><r><t> m</t></r>'
    lowered = '<r><t>CO</t></r><r><rPr><vertAlign val="subscript"/></rPr><t>2</t></r>'
    struck = '<r><rPr><strike/></rPr><t>1</t></r><r><rPr><strike val="0"/></rPr><t>2</t></r>'
    texts = "".join(f"<si>{runs}</si>" for runs in (raised, lowered, struck))
    shared = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{texts}</sst>'
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
        f'<c r="D1" t="inlineStr"><is>{raised}</is></c><c r="E1" t="inlineStr"><is><t>12</t></is></c></row>'
    )
    relations = "".join(
        f'<Relationship Id="{kind}" Type="x/{kind}" Target="{target}"/>'
        for kind, target in (("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))
    ).replace('Id="worksheet"', 'Id="rId1"')
    parts = {
        "xl/sharedStrings.xml": shared,
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    book = with_parts(sheet_of(rows), {name: part.encode() for name, part in parts.items()})
    [sheet] = read_bytes(tmp_path, book).sheets
    assert [cell.text for cell in sheet.cells.values()] == [
        "12² m",
        "CO₂",
        "1\N{COMBINING LONG STROKE OVERLAY}2",
        "12² m",
        "12",
    ]


def test_days_and_percentages_are_told_from_numbers_by_their_format(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    formats = {"A1": "General", "A2": "dd/mm/yyyy", "A3": '0.00" hari"', "A4": "[$-421]d mmmm yyyy", "A5": "0%"}
    for place, code in formats.items():
        book.worksheets[0][place] = 45000
        book.worksheets[0][place].number_format = code
    book.save(tmp_path / "hari.xlsx")
    [sheet] = read_workbook(tmp_path / "hari.xlsx").sheets
    kinds = [sheet.cells[row, 1].kind for row in range(1, 6)]
    assert kinds == [CellKind.NUMBER, CellKind.DATE, CellKind.NUMBER, CellKind.DATE, CellKind.PERCENT]


def test_shared_and_array_formulas_are_formulas(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["B1"] = ArrayFormula("B1:B2", "=A1:A2*2")
    book.save(tmp_path / "larik.xlsx")
    rows = (
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">C1*2</f><v>2</v></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>'
    )
    [sheet] = read_bytes(tmp_path, sheet_of(rows)).sheets
    assert [sheet.cells[row, 1].formula for row in (1, 2)] == ["C1*2", ""]
    [arrays] = read_workbook(tmp_path / "larik.xlsx").sheets
    assert arrays.cells[1, 2].formula == "A1:A2*2"


def test_hidden_sheets_and_names_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title, state in (("Dua", "hidden"), ("Tiga", "veryHidden")):
        book.create_sheet(title).sheet_state = state
    book.save(tmp_path / "lembar.xlsx")
    found = read_workbook(tmp_path / "lembar.xlsx")
    assert [(sheet.name, sheet.state) for sheet in found.sheets] == [
        ("Sheet", SheetState.VISIBLE),
        ("Dua", SheetState.HIDDEN),
        ("Tiga", SheetState.VERY_HIDDEN),
    ]
    assert len(found.sha256) == 64
    assert found.name == "lembar.xlsx"


def test_who_saved_it_last_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.properties.lastModifiedBy = "Yoga\N{RIGHT-TO-LEFT OVERRIDE} Wicaksana"
    book.save(tmp_path / "siapa.xlsx")
    found = read_workbook(tmp_path / "siapa.xlsx")
    assert found.saved_by == "Yoga Wicaksana"
    assert found.saved_at is not None
    odd = b"<coreProperties><modified>kemarin</modified></coreProperties>"
    unsaid = read_bytes(tmp_path, with_parts(plain_book(), {"docProps/core.xml": odd}))
    assert (unsaid.saved_by, unsaid.saved_at) == ("", None)


def test_what_lies_beyond_a_worksheet_is_not_read_and_said(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c><v>3</v></c></row>'
    found = read_bytes(tmp_path, sheet_of(rows))
    assert list(found.sheets[0].cells) == [(1, 1)]
    assert not found.sheets[0].is_whole
    assert [remark.code for remark in found.remarks] == ["not-whole"]


def test_an_empty_last_row_hides_nothing(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" hidden="1"><c r="A1048576"/></row>'
    found = read_bytes(tmp_path, sheet_of(rows))
    assert found.sheets[0].is_whole
    assert not found.sheets[0].hidden_rows
    assert found.remarks == ()


def test_a_cell_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'
    [sheet] = read_bytes(tmp_path, sheet_of(rows)).sheets
    assert sheet.cells[1, 1].text == "1"
    assert sheet.doubled == ((1, 1),)


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/externalLinks/externalLink1.xml", "external-link"),
        ("xl/embeddings/oleObject1.bin", "embedding"),
        ("xl/connections.xml", "connection"),
        ("xl/activeX/activeX1.xml", "active-content"),
    ],
)
def test_what_is_never_opened_is_named(tmp_path: Path, part: str, code: str) -> None:
    found = read_bytes(tmp_path, with_parts(plain_book(), {part: b"<x/>"}))
    assert [remark.code for remark in found.remarks] == [code]


def _bomb() -> bytes:
    return with_parts(plain_book(), {"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * (45 * 1024 * 1024)})


_ENTITY = b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'
FILES: dict[str, tuple[Callable[[], bytes], WorkbookFlaw]] = {
    "html": (lambda: b"<html><table><tr><td>Jawaban</td></tr></table></html>", WorkbookFlaw.WEB_PAGE),
    "spreadsheetml": (lambda: b'<?xml version="1.0"?><Workbook/>', WorkbookFlaw.WEB_PAGE),
    "csv": (lambda: b"ID;Jawaban\n6;Ya\n", WorkbookFlaw.TEXT),
    "xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), WorkbookFlaw.OLD_OFFICE),
    "encrypted": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        WorkbookFlaw.ENCRYPTED,
    ),
    "pdf": (lambda: b"%PDF-1.7\n", WorkbookFlaw.NO_WORKBOOK),
    "empty": (lambda: b"", WorkbookFlaw.NO_WORKBOOK),
    "another zip": (lambda: with_parts(plain_book(), {}).replace(b"xl/", b"wd/"), WorkbookFlaw.NO_WORKBOOK),
    "macros": (lambda: with_parts(plain_book(), {"xl/vbaProject.bin": b"x"}), WorkbookFlaw.MACROS),
    "macro sheets": (lambda: with_parts(plain_book(), {"xl/macrosheets/sheet1.xml": b"<x/>"}), WorkbookFlaw.MACROS),
    "binary": (lambda: with_parts(plain_book(), {"xl/workbook.bin": b"x"}), WorkbookFlaw.BINARY),
    "entities": (lambda: with_parts(plain_book(), {"xl/worksheets/sheet1.xml": _ENTITY}), WorkbookFlaw.DEFINITIONS),
    "entities nobody reads": (
        lambda: with_parts(plain_book(), {"xl/drawings/drawing9.xml": _ENTITY}),
        WorkbookFlaw.DEFINITIONS,
    ),
    "entities in wide letters": (
        lambda: with_parts(plain_book(), {"xl/theme/theme1.xml": _ENTITY.decode().encode("utf-16")}),
        WorkbookFlaw.DEFINITIONS,
    ),
    "bomb": (_bomb, WorkbookFlaw.UNSAFE),
    "too large": (lambda: b"PK\x03\x04" + bytes(21 * 1024 * 1024), WorkbookFlaw.LARGE),
    "many parts": (
        lambda: with_parts(plain_book(), {f"xl/media/{n}.xml": b"<x/>" for n in range(200)}),
        WorkbookFlaw.UNSAFE,
    ),
    "cut": (lambda: plain_book()[:-200], WorkbookFlaw.DAMAGED),
    "no xml": (lambda: with_parts(plain_book(), {"xl/worksheets/sheet1.xml": b"isi"}), WorkbookFlaw.DAMAGED),
    "unknown encoding": (
        lambda: with_parts(plain_book(), {"xl/worksheets/sheet1.xml": b'<?xml version="1.0" encoding="x9"?><a/>'}),
        WorkbookFlaw.DAMAGED,
    ),
    "sheet gone": (lambda: with_parts(plain_book(), {"xl/worksheets/sheet1.xml": None}), WorkbookFlaw.DAMAGED),
    "path that leads out": (lambda: with_parts(plain_book(), {"../../xl/x.xml": b"<x/>"}), WorkbookFlaw.UNSAFE),
}


@pytest.mark.parametrize("name", FILES)
def test_every_other_file_is_refused_with_a_reason_of_its_own(tmp_path: Path, name: str) -> None:
    make, flaw = FILES[name]
    with pytest.raises(WorkbookRefusedError) as refused:
        read_bytes(tmp_path, make())
    assert refused.value.details["reason"] == flaw.sentence


def test_columns_are_counted_as_office_programs_do() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert all(column_number(column_letters(number)) == number for number in range(1, 800))
    assert cell_name(57, 11) == "K57"
