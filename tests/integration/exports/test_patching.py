"""Cells of a workbook that somebody else made are set, and nothing else of it changes."""

from __future__ import annotations

import io
import zipfile
from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from assessments.loader import load_published
from integrity_zone.exports.workbooks.cell_writers import CELL_LIMIT, CellTextTooLongError
from integrity_zone.exports.workbooks.patching import patched_workbook
from integrity_zone.exports.workbooks.sheet_patch import patched_sheet
from integrity_zone.exports.workbooks.xml_places import UnpatchableError
from tests.support.libreoffice import recalculate
from tests.support.official_forms import form_2021, sheet_2026, worked_example
from tests.support.official_packages import opened_form
from tests.support.worksheets import cell_values

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ZI = load_published("zi-2021")
BLANK = sheet_2026(ZI)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _without(data: bytes, cells: set[str]) -> str:
    """A sheet as canonical XML without some cells and without results of formulas."""
    root = ElementTree.fromstring(data)
    for row in root.iter(f"{_MAIN}row"):
        for cell in list(row):
            if cell.get("r") in cells:
                row.remove(cell)
            elif cell.find(f"{_MAIN}f") is not None:
                cell.attrib.pop("t", None)
                for result in cell.findall(f"{_MAIN}v"):
                    cell.remove(result)
    return ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode"))


def _patched(inner: str, patches: Mapping[tuple[int, int], str | int | Fraction | None]) -> str:
    written = patched_sheet(_SHEET.format(inner).encode(), patches, "sheet1.xml", lambda style: style + 100)
    return written.decode().removeprefix(_SHEET.partition("{}")[0]).removesuffix("</worksheet>")


def test_nothing_but_the_cells_named_and_results_of_formulas_changes() -> None:
    after = _parts(patched_workbook(BLANK, {"Jawaban": {(6, 11): "Ya", (126, 11): 7, (6, 12): "Catatan"}}))
    before = _parts(BLANK)
    assert list(after) == list(before)
    changed = {name for name in before if after[name] != before[name]}
    sheets = {f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3)}
    assert changed == {*sheets, "xl/workbook.xml"}
    for name in sheets:
        cells = {"K6", "K126", "L6"} if name.endswith("3.xml") else set()
        assert _without(after[name], cells) == _without(before[name], cells)
    assert after["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"") == before["xl/workbook.xml"]


def test_a_filled_cell_keeps_its_style_and_its_kind() -> None:
    sheet = opened_form(patched_workbook(BLANK, {"Jawaban": {(6, 11): "Ya", (126, 11): 7, (199, 11): Fraction("3.6")}}))
    before = opened_form(BLANK)["Jawaban"]
    for place, value in (("K6", "Ya"), ("K126", 7), ("K199", 3.6)):
        cell = sheet["Jawaban"][place]
        assert cell.value == value
        assert (cell.fill.fgColor.rgb, cell.protection.locked) == (before[place].fill.fgColor.rgb, False)


def test_no_result_from_before_is_left_and_the_office_program_works_out_its_own(tmp_path: Path) -> None:
    filled = form_2021(ZI, worked_example(ZI))
    path = tmp_path / "isi.xlsx"
    path.write_bytes(patched_workbook(filled, {"LKE ZI": {(8, 11): "Tidak"}}))
    assert opened_form(path.read_bytes(), results=True)["LKE ZI"]["L206"].value is None
    shown = cell_values(recalculate(tmp_path, [path])["isi.xlsx"])
    assert shown["LKE ZI"]["L206"] == pytest.approx(95.632601 - 0.25, abs=1e-6)


def test_a_text_that_looks_like_a_formula_stays_text_even_when_it_is_edited() -> None:
    book = opened_form(patched_workbook(BLANK, {"Jawaban": {(6, 12): "=1+1", (7, 12): "@SUM(A1)", (9, 12): "biasa"}}))
    cells = [book["Jawaban"][place] for place in ("L6", "L7", "L9")]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in cells] == [
        ("=1+1", "s", True),
        ("@SUM(A1)", "s", True),
        ("biasa", "s", False),
    ]
    assert {cell.fill.fgColor.rgb for cell in cells} == {"00FFF2CC"}


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=40)
)
def test_any_text_comes_back(text: str) -> None:
    written = patched_sheet(_SHEET.format('<sheetData><row r="1"/></sheetData>').encode(), {(1, 1): text}, "s", int)
    found = ElementTree.fromstring(written).find(f".//{_MAIN}t")
    assert found is not None
    assert unescape(found.text or "") == text


def test_cells_go_in_where_they_belong() -> None:
    inner = '<dimension ref="A1:C2"/><sheetData><row r="1" spans="1:3"><c r="B1"/></row><row r="2"/></sheetData>'
    assert _patched(inner, {(1, 1): 1, (1, 3): 3, (1, 4): 4, (2, 2): 5}) == (
        '<dimension ref="A1:D2"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c>'
        '<c r="D1"><v>4</v></c></row><row r="2"><c r="B2"><v>5</v></c></row></sheetData>'
    )


def test_a_cell_before_a_formula_goes_in_before_it() -> None:
    inner = '<sheetData><row r="1"><c r="B1" t="str"><f>A1</f><v>x</v></c></row></sheetData>'
    assert (
        _patched(inner, {(1, 1): 1})
        == '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f></c></row></sheetData>'
    )


def test_cells_without_names_and_prefixed_elements_are_understood() -> None:
    text = '<is><t xml:space="preserve">=a</t></is>'
    assert _patched('<sheetData><row><c s="4"><v>1</v></c><c/></row></sheetData>', {(1, 1): "=a", (1, 2): None}) == (
        f'<sheetData><row><c r="A1" s="104" t="inlineStr">{text}</c><c r="B1"/></row></sheetData>'
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    sheet = f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>'
    written = patched_sheet(sheet.encode(), {(1, 1): 5}, "s", int)
    assert b'<x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row>' in written


def test_an_empty_place_takes_the_style_of_its_row_or_column() -> None:
    columns, rows = '<cols><col min="2" max="3" style="7"/></cols>', '<row r="1"/><row r="2" s="9" customFormat="1"/>'
    written = _patched(f"{columns}<sheetData>{rows}</sheetData>", {(1, 2): 1, (2, 2): 2})
    assert '<c r="B1" s="7">' in written
    assert '<c r="B2" s="9">' in written


def test_a_formula_is_never_written_over() -> None:
    with pytest.raises(ValueError, match="A1 holds a formula"):
        _patched('<sheetData><row r="1"><c r="A1"><f>1</f></c></row></sheetData>', {(1, 1): 1})


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(CellTextTooLongError):
        patched_workbook(BLANK, {"Jawaban": {(6, 12): "x" * (CELL_LIMIT + 1)}})


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"/><row r="1"/>',
        '<row r="2"/><row r="1"/>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>',
    ],
)
def test_rows_and_cells_out_of_order_are_refused(rows: str) -> None:
    with pytest.raises(UnpatchableError):
        _patched(f"<sheetData>{rows}</sheetData>", {(1, 1): 1})


def test_tabs_that_share_a_part_are_refused() -> None:
    parts = _parts(BLANK)
    workbook = parts["xl/workbook.xml"].decode()
    first = workbook[workbook.index("<sheet ") : workbook.index("/>", workbook.index("<sheet ")) + 2]
    for twin in (first.replace("Unit", "Kembar"), first):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as package:
            for name, data in parts.items():
                package.writestr(name, workbook.replace(first, first + twin) if name == "xl/workbook.xml" else data)
        with pytest.raises(UnpatchableError):
            patched_workbook(stream.getvalue(), {})


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="UTF-16"?><worksheet/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="ISO-8859-1"?><worksheet/>',
        b'<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>',
        b"<worksheet>",
    ],
)
def test_a_part_that_is_written_otherwise_is_refused(data: bytes) -> None:
    with pytest.raises(UnpatchableError):
        patched_sheet(data, {}, "sheet1.xml", int)
