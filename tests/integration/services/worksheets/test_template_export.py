"""An assessment goes into a copy of the ministry's worksheet: answers, notes and evidence, and nothing else changes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import openpyxl
import pytest

from assessments.definition import AnswerKind
from assessments.loader import load_published
from integrity_zone.domain.files import FileExistsRefusal, MissingFileError
from integrity_zone.domain.official_template import (
    HOLDS_FORMULA,
    IS_COVERED,
    NO_COLUMN,
    NO_ROW,
    OFFERS_OTHERS,
    PART_OF_IT,
    NotATemplateError,
    OwnWorksheetError,
)
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import CellContent, WorkbookRefusedError
from integrity_zone.services.evidence.documents import DocumentFacts, Placement, add_evidence
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.worksheets.template_export import export_on_template
from integrity_zone.services.workspace.workspaces import create_workspace
from tests.support.libreoffice import recalculate
from tests.support.official_forms import (
    FORM_2021,
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
from tests.support.official_packages import opened_form
from tests.support.worksheets import cell_values
from tests.support.workspaces import Clock, reading, writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.official_template import TemplateReport

pytestmark = pytest.mark.usefixtures("own_temporary")
ZI = load_published("zi-2021")
EXAMPLE = worked_example(ZI)
LAYOUTS = {"2021": FORM_2021, "2026": FORM_2026, "ministry": FORM_MINISTRY, "unnumbered": FORM_UNNUMBERED}
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TPI: dict[str, AnswerValue] = {"A.I.1.i.a": "Tidak", "A.II.1.i.a": {"agen": 7, "perubahan": 3}}


@pytest.fixture(scope="module")
def own_profile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home for what is made once for all tests; each test has its own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(variable, str(home))
        yield


@pytest.fixture(scope="module")
def assessed(tmp_path_factory: pytest.TempPathFactory, own_profile: None) -> Path:
    """The worked example with what assessors said, a note that looks like a formula, and evidence."""
    path = tmp_path_factory.mktemp("assessed") / "unit.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2026, instrument=ZI, actor="Ani", now=Clock())
    with writing(path) as workspace:
        workspace.record_answers(EXAMPLE.unit, {"A.I.1.i.a": "=1+1", "A.II.1.i.a": "Catatan & <tanda>"}, Stage.UNIT)
        workspace.record_answers(_TPI, {"A.I.1.i.a": "SK belum ada"}, Stage.TPI)
        facts = DocumentFacts(title="SK tim kerja")
        add_evidence(workspace, ["https://contoh.example/sk"], Placement(("A.I.1.i.a",)), facts)
    return path


@pytest.fixture(scope="module")
def made(assessed: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, tuple[bytes, TemplateReport]]:
    """The assessment on every form."""
    return {name: _export(assessed, _form(layout), tmp_path_factory.mktemp(name)) for name, layout in LAYOUTS.items()}


def _form(layout: FormLayout, filling: Filling | None = None, slips: Iterable[Slip] = ()) -> bytes:
    return form_2021(ZI, filling, slips) if layout.is_2021 else sheet_2026(ZI, filling, slips, layout)


def _export(path: Path, template: bytes, folder: Path, **wishes: Any) -> tuple[bytes, TemplateReport]:
    given, out = folder / "templat.xlsx", folder / "hasil.xlsx"
    given.write_bytes(template)
    with reading(path) as workspace:
        report = export_on_template(workspace, ZI, given, out, ExportWish(BlankPolicy.ZERO, **wishes))
    assert given.read_bytes() == template
    assert report.size == out.stat().st_size
    return out.read_bytes(), report


def _places(layout: FormLayout) -> dict[str, str]:
    """Cells of answers, notes and evidence -> what they take."""
    places: dict[str, str] = {}
    columns = [(layout.answer, layout.note), *([(layout.tpi, layout.tpi_note)] if layout.tpi else [])]
    for indicator in ZI.indicators:
        assert indicator.row is not None
        for answer, note in columns:
            rows = [item.row for item in indicator.inputs if item.row] or [indicator.row]
            places |= {f"{answer}{layout.row(row)}": "answer" for row in rows}
            places[f"{note}{layout.row(indicator.row)}"] = "note"
        if layout.evidence:
            places[f"{layout.evidence}{layout.row(indicator.row)}"] = "evidence"
    return places


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _sheet_without(data: bytes, cells: Iterable[str]) -> str:
    """Canonical XML of a sheet, without some cells and without results of formulas."""
    left_out = frozenset(cells)
    root = ElementTree.fromstring(data)
    for row in root.iter(f"{_MAIN}row"):
        for cell in list(row):
            if cell.get("r") in left_out:
                row.remove(cell)
            elif cell.find(f"{_MAIN}f") is not None:
                cell.attrib.pop("t", None)
                for result in cell.findall(f"{_MAIN}v"):
                    cell.remove(result)
    return ElementTree.canonicalize(ElementTree.tostring(root, encoding="unicode"))


@pytest.mark.parametrize("name", LAYOUTS)
def test_only_answers_notes_and_evidence_differ_part_by_part(
    name: str, made: Mapping[str, tuple[bytes, TemplateReport]]
) -> None:
    layout = LAYOUTS[name]
    before, after = _parts(_form(layout)), _parts(made[name][0])
    assert list(after) == list(before)
    for part, data in before.items():
        if part.startswith("xl/worksheets/sheet"):
            assert _sheet_without(after[part], _places(layout)) == _sheet_without(data, _places(layout)), part
        elif part not in {"xl/workbook.xml", "xl/styles.xml"}:
            assert after[part] == data, part
    assert after["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"") == before["xl/workbook.xml"]
    # One format more, for the note that looks like a formula.
    formats = [ElementTree.fromstring(parts["xl/styles.xml"]).find(f"{_MAIN}cellXfs") for parts in (before, after)]
    assert formats[0] is not None
    assert formats[1] is not None
    assert [ElementTree.tostring(one) for one in formats[1]][: len(formats[0])] == [
        ElementTree.tostring(one) for one in formats[0]
    ]
    assert len(formats[1]) == len(formats[0]) + 1


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_answer_stands_where_the_form_asks_for_it(
    name: str, made: Mapping[str, tuple[bytes, TemplateReport]]
) -> None:
    layout = LAYOUTS[name]
    data, report = made[name]
    sheet, expected = opened_form(data)[layout.sheet], opened_form(_form(layout, EXAMPLE))[layout.sheet]
    answers = [place for place, what in _places(layout).items() if what == "answer" and place.startswith("K")]
    assert [sheet[place].value for place in answers] == [expected[place].value for place in answers]
    assert sheet[f"{layout.note}{layout.row(6)}"].value == "=1+1"
    assert sheet[f"{layout.note}{layout.row(6)}"].data_type == "s"
    assert sheet[f"{layout.note}{layout.row(125)}"].value == "Catatan & <tanda>"
    reasons = [(item.code, item.what, item.stage, item.reason) for item in report.unplaced]
    if layout.is_2021:
        assert reasons == [
            ("", CellContent.EVIDENCE, Stage.UNIT, NO_COLUMN),
            ("", CellContent.VALUE, Stage.TPI, NO_COLUMN),
            ("", CellContent.NOTE, Stage.TPI, NO_COLUMN),
        ]
        return
    assert reasons == []
    assert sheet[f"M{layout.row(6)}"].value == "SK tim kerja, https://contoh.example/sk"
    assert sheet[f"{layout.tpi}{layout.row(6)}"].value == "Tidak"
    assert sheet[f"{layout.tpi}{layout.row(127)}"].value == 3
    assert sheet[f"{layout.tpi_note}{layout.row(6)}"].value == "SK belum ada"


def test_formulas_of_every_form_come_to_our_numbers(
    made: Mapping[str, tuple[bytes, TemplateReport]], tmp_path: Path
) -> None:
    books = [tmp_path / f"{name}.xlsx" for name in made]
    for book, (data, _) in zip(books, made.values(), strict=True):
        book.write_bytes(data)
    shown = {name: cell_values(found) for name, found in zip(made, recalculate(tmp_path, books).values(), strict=True)}
    for name, layout in LAYOUTS.items():
        total = shown[name][layout.sheet][f"{layout.score}{layout.row(204)}"]
        assert total == pytest.approx(95.632601, abs=1e-6), name


def test_what_was_answered_before_is_cleared_and_what_assessors_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "unit.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2026, instrument=ZI, actor="Ani", now=Clock())
    with writing(path) as workspace:
        workspace.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT)
    used = Filling(EXAMPLE.unit, {"A.I.1.i.b": "Catatan lama"}, {}, {"A.I.1.i.a": "Ya"}, {})
    made, report = _export(path, _form(FORM_2026, used), tmp_path)
    sheet = opened_form(made)["Jawaban"]
    cells = sum(len(item.inputs) or 1 for item in ZI.indicators)
    assert (report.written, report.cleared, report.left) == (1, cells - 1, 1)
    assert (sheet["K6"].value, sheet["K7"].value, sheet["K126"].value) == ("Tidak", None, None)
    assert (sheet["N6"].value, sheet["L7"].value) == ("Ya", "Catatan lama")


def _changed(data: bytes, change: Any) -> bytes:
    book = opened_form(data)
    change(book["Jawaban"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_what_has_no_place_is_named_and_an_answer_of_counts_is_written_whole_or_not(
    assessed: Path, tmp_path: Path
) -> None:
    def spoil(sheet: Any) -> None:
        sheet["K6"] = '="Ya"'
        sheet.merge_cells("J7:K7")
        sheet["K126"] = "=3+4"
        for column in "ABCDEFGHIJ":
            if sheet[f"{column}9"].__class__.__name__ == "Cell":
                sheet[f"{column}9"].value = None

    made, report = _export(assessed, _changed(_form(FORM_2026), spoil), tmp_path)
    assert [
        (item.code, item.count, item.reason, item.place) for item in report.unplaced if item.stage is Stage.UNIT
    ] == [
        ("A.I.1.i.a", None, HOLDS_FORMULA, "Jawaban!K6"),
        ("A.I.1.i.b", None, IS_COVERED, "Jawaban!K7"),
        ("A.I.1.ii.a", None, NO_ROW, ""),
        ("A.II.1.i.a", "agen", HOLDS_FORMULA, "Jawaban!K126"),
        ("A.II.1.i.a", "perubahan", PART_OF_IT, "Jawaban!K127"),
    ]
    sheet = opened_form(made)["Jawaban"]
    assert (sheet["K6"].value, sheet["K126"].value, sheet["K127"].value) == ('="Ya"', "=3+4", None)
    assert sheet["K10"].value == "A"


def test_a_row_that_offers_other_answers_is_named(assessed: Path, tmp_path: Path) -> None:
    _, report = _export(assessed, _form(FORM_2026, slips=[Slip.TYPE_OVERWRITTEN]), tmp_path)
    assert [(item.code, item.place, item.reason) for item in report.doubtful] == [
        ("A.I.1.i.a", "Jawaban!K6", OFFERS_OTHERS)
    ]


def test_a_stranger_s_file_is_refused_and_nothing_is_written(assessed: Path, tmp_path: Path) -> None:
    stream = io.BytesIO()
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Daftar hadir"
    book.save(stream)
    folder = tmp_path / "keluar"
    folder.mkdir()
    for data, refusal in ((stream.getvalue(), NotATemplateError), (b"a;b;c\n", WorkbookRefusedError)):
        with pytest.raises(refusal):
            _export(assessed, data, folder)
        assert [path.name for path in folder.iterdir()] == ["templat.xlsx"]


def test_our_own_worksheet_is_no_template(assessed: Path, tmp_path: Path) -> None:
    ours = tmp_path / "lembar-kerja.xlsx"
    with reading(assessed) as workspace:
        export_worksheet(workspace, ZI, ours, ExportWish(BlankPolicy.ZERO))
    with pytest.raises(OwnWorksheetError):
        _export(assessed, ours.read_bytes(), tmp_path)
    assert not (tmp_path / "hasil.xlsx").exists()


def test_no_file_is_written_over_and_a_missing_template_is_said(assessed: Path, tmp_path: Path) -> None:
    (tmp_path / "hasil.xlsx").write_bytes(b"milik orang")
    with pytest.raises(FileExistsRefusal):
        _export(assessed, _form(FORM_2026), tmp_path)
    assert (tmp_path / "hasil.xlsx").read_bytes() == b"milik orang"
    with reading(assessed) as workspace, pytest.raises(MissingFileError):
        export_on_template(workspace, ZI, tmp_path / "tiada.xlsx", tmp_path / "x.xlsx", ExportWish(BlankPolicy.ZERO))


def test_it_tells_how_far_it_is_and_can_be_called_off(assessed: Path, tmp_path: Path, own_temporary: Path) -> None:
    told: list[Progress] = []
    _export(assessed, _form(FORM_2026), tmp_path, progress=told.append)
    assert [word.done for word in told] == [0, 1, 2]
    with pytest.raises(CalledOffError):
        _export(assessed, _form(FORM_2026), tmp_path, cancelled=lambda: True, replace=True)
    assert list(own_temporary.iterdir()) == []


def test_the_instrument_of_these_tests_has_every_kind_of_answer() -> None:
    assert {item.kind for item in ZI.indicators} == set(AnswerKind)
