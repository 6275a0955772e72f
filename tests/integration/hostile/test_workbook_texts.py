"""Every text of a user reaches every workbook that leaves the program as text: no formula is made, moved or changed."""

from __future__ import annotations

import re
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.review import Recommendation
from integrity_zone.domain.text import clean_line, clean_text
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.assessment.recommendations import add_recommendations
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.assessment.reviews import give_back
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.reports.exporting import export_action_plan, export_recap, export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.reports.years import export_year_comparison
from integrity_zone.services.worksheets.listing import CellList, save_cell_list
from integrity_zone.services.worksheets.template_export import export_on_template
from integrity_zone.services.workspace.team import add_member
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import worst_answers
from tests.support.hostile_texts import HOSTILE_TEXTS
from tests.support.libreoffice import recalculate
from tests.support.official_forms import FORM_MINISTRY, FORM_UNNUMBERED, form_2021, sheet_2026
from tests.support.official_packages import opened_form
from tests.support.reports import MOMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    _Export: TypeAlias = Callable[[Workspace, Path], object]
    #: Cell -> its value, the kind of it, and whether the office program is told that it is a text.
    _Cells: TypeAlias = dict[str, tuple[object, str, bool]]

ROOT = Path(__file__).parents[3]
LKE = instrument("zi-2021")
CODES = [item.code for item in LKE.indicators]
LINES = list(dict.fromkeys(line for item in HOSTILE_TEXTS if 0 < len(line := clean_line(item.text)) <= 300))
NOTES = list(dict.fromkeys(note for item in HOSTILE_TEXTS if 0 < len(note := clean_text(item.text)) <= 8_000))
#: What an office program takes for a formula when somebody types it.
_FORMULAS = ("=", "+", "-", "@")
#: Modules that make the bytes of a workbook, with the name of the export below.
_MAKERS = {
    "exports/worksheet/workbook.py": "worksheet",
    "exports/plan/workbook.py": "plan",
    "exports/recap/workbook.py": "recap",
    "exports/year_comparison/workbook.py": "years",
    "exports/cell_list/workbook.py": "list of cells",
    "services/worksheets/template_export.py": "form of 2021",
}


def _report(export: Callable[..., object]) -> _Export:
    def run(workspace: Workspace, out: Path) -> object:
        return export(workspace, LKE, out, ExportWish(BlankPolicy.ZERO, now=MOMENT))

    return run


def _template(data: Callable[[], bytes]) -> _Export:
    def run(workspace: Workspace, out: Path) -> object:
        template = out.with_name("templat.xlsx")
        template.write_bytes(data())
        return export_on_template(workspace, LKE, template, out, ExportWish(BlankPolicy.ZERO, now=MOMENT))

    return run


def _years(workspace: Workspace, out: Path) -> object:
    return export_year_comparison(workspace, out, ExportWish(BlankPolicy.ZERO, now=MOMENT), earlier=2025, later=2026)


def _list(workspace: Workspace, out: Path) -> object:
    """The answers and notes as a list of cells, with a heading of its own that is no better than they are."""
    answers = workspace.snapshot(None, LKE).answers[Stage.UNIT]
    rows = tuple((code, answers[code].note or "", workspace.unit.name) for code in CODES)
    columns = (("Kode", 12.0), ("Catatan", 40.0), (workspace.unit.name[:40], 20.0))
    wish = ExportWish(BlankPolicy.ZERO, now=MOMENT)
    found = CellList(workspace.unit.name, (workspace.actor, workspace.unit.name), columns, rows)
    return save_cell_list(found, workspace.snapshot(None, LKE), workspace.path.name, out, wish)


EXPORTS: Mapping[str, _Export] = {
    "worksheet": _report(export_worksheet),
    "plan": _report(export_action_plan),
    "recap": _report(export_recap),
    "years": _years,
    "list of cells": _list,
    "form of 2021": _template(partial(form_2021, LKE)),
    "sheet of 2026": _template(partial(sheet_2026, LKE)),
    "sheet of a ministry": _template(partial(sheet_2026, LKE, layout=FORM_MINISTRY)),
    "sheet without numbers": _template(partial(sheet_2026, LKE, layout=FORM_UNNUMBERED)),
}
TEMPLATES = {name for name in EXPORTS if name.startswith(("form", "sheet"))}


def _crowded(path: Path, lines: Iterator[str], notes: Iterator[str]) -> Path:
    """A workspace with a text of these wherever one is kept that a workbook may show."""
    first = next(lines)
    create_workspace(path, unit_name=first, year=2025, instrument=LKE, actor=next(lines), code=next(lines)[:40])
    with Workspace.open(path, actor=next(lines), write=True) as workspace:
        start_year(workspace, LKE, year=2026, from_year=2025)
        for area in (None, *(area.number for area in LKE.areas)):
            add_member(workspace, next(lines)[:100], next(lines)[:40], area)
        worst = worst_answers(LKE)
        workspace.record_answers(worst, {code: next(notes) for code in CODES}, Stage.UNIT)
        workspace.record_answers(worst, {code: next(notes) for code in CODES}, Stage.TPI)
        for number, code in enumerate(CODES):
            facts = DocumentFacts(title=next(lines), number=next(lines)[:100])
            placement = Placement((code,), page=next(lines)[:40], note=next(notes)[:4_000])
            add_evidence(workspace, [NamedBytes(next(lines)[:200], str(number).encode())], placement, facts)
        give_back(workspace, LKE, CODES[0], next(notes))
        add_remark(workspace, CODES[1], next(notes))
        advice = [Recommendation("", next(notes), "WBK", "area.5", action=next(notes), note=next(notes))]
        add_recommendations(workspace, advice)
    return path


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """One of hostile texts, and one of the same shape whose texts are harmless."""
    folder = tmp_path_factory.mktemp("texts")
    with pytest.MonkeyPatch.context() as patch:
        # Made once for many tests, so before any of them has a profile of its own.
        for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(folder / "home"))
        return {
            "hostile": _crowded(folder / "=1+1.zi", cycle(LINES), cycle(NOTES)),
            "harmless": _crowded(folder / "unit.zi", cycle(["teks biasa"]), cycle(["catatan biasa"])),
        }


@pytest.fixture(scope="module")
def books(workspaces: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Mapping[tuple[str, str], Path]:
    """(workspace, export) -> workbook."""
    made = {}
    for whose, file in workspaces.items():
        folder = tmp_path_factory.mktemp(whose)
        with Workspace.open(file, actor="=1+1", write=False) as workspace:
            for name, export in EXPORTS.items():
                made[whose, name] = folder / f"{name}.xlsx"
                export(workspace, made[whose, name])
    return made


def _cells(path: Path) -> _Cells:
    return {
        f"{sheet.title}!{cell.coordinate}": (cell.value, cell.data_type, bool(cell.quotePrefix))
        for sheet in opened_form(path.read_bytes()).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def _formulas(cells: _Cells) -> dict[str, str]:
    # A formula of many cells is an object of its own kind, shown by its text.
    return {place: str(getattr(value, "text", value)) for place, (value, kind, _) in cells.items() if kind == "f"}


def _written(text: str) -> str:
    """A text as it stands in the file: what looks like an escape of Excel has its underscore escaped."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


@pytest.mark.parametrize("name", EXPORTS)
def test_formulas_are_those_of_harmless_texts(books: Mapping[tuple[str, str], Path], name: str) -> None:
    hostile, harmless = (_formulas(_cells(books[whose, name])) for whose in ("hostile", "harmless"))
    assert hostile == harmless
    assert not [text for text in hostile.values() if re.search(r"cmd|DDE|HYPERLINK|WEBSERVICE|\[|http", text)]


@pytest.mark.parametrize("name", EXPORTS)
def test_what_begins_like_a_formula_is_said_to_be_text(books: Mapping[tuple[str, str], Path], name: str) -> None:
    texts = [
        (place, value, kind, quoted)
        for place, (value, kind, quoted) in _cells(books["hostile", name]).items()
        if isinstance(value, str) and value.startswith(_FORMULAS) and kind != "f"
    ]
    # The plan begins no cell with a text of a user: names stand below that of their area.
    assert bool(texts) is (name != "plan")
    assert not [text for text in texts if text[2] != "s"]
    if name not in TEMPLATES:
        # In the ministry's own sheets the looks stay theirs.
        assert not [text for text in texts if not text[3]]


@pytest.mark.parametrize("name", ["worksheet", *sorted(TEMPLATES)])
def test_every_note_is_there_as_it_was_typed(
    books: Mapping[tuple[str, str], Path], workspaces: Mapping[str, Path], name: str
) -> None:
    found = {value for value, kind, _ in _cells(books["hostile", name]).values() if kind == "s"}
    with Workspace.open(workspaces["hostile"], actor="x", write=False) as workspace:
        answers = workspace.snapshot(None, LKE).answers[Stage.UNIT].values()
    notes = [answer.note for answer in answers if answer.note]
    assert len(set(notes)) > 100
    assert not [note for note in notes if _written(note) not in found]


def test_recalculating_makes_no_formula_of_a_text(books: Mapping[tuple[str, str], Path], tmp_path: Path) -> None:
    hostile = [path for (whose, _), path in books.items() if whose == "hostile"]
    after = recalculate(tmp_path, hostile)
    for path in hostile:
        ours = set(_formulas(_cells(path)))
        assert set(_formulas(_cells(after[path.name]))) <= ours, path.name


def test_nothing_else_makes_a_workbook_or_a_table_of_commas() -> None:
    """An export that is added here is tried above."""
    makes = re.compile(r"(?<!def )(?:workbook_bytes|patched_workbook)\(|\.save\(.*xlsx")
    sources = {
        file.relative_to(ROOT / "integrity_zone").as_posix(): file.read_text(encoding="utf-8")
        for file in (ROOT / "integrity_zone").rglob("*.py")
    }
    assert {name for name, text in sources.items() if makes.search(text)} == set(_MAKERS)
    assert set(_MAKERS.values()) <= set(EXPORTS)
    assert not [name for name, text in sources.items() if re.search(r"csv\.(writer|DictWriter)", text)]
