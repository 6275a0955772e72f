"""A workbook that somebody changed by hand still works out right, in any language."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from assessments.loader import load_published
from integrity_zone.domain.answer import parse_values
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.layout import lay_out
from integrity_zone.scoring.roll_up import score
from tests.support.answers import best_answers
from tests.support.libreoffice import recalculate
from tests.support.worksheet_cases import Case, random_filling
from tests.support.worksheets import cell_values, error_cells, near, recap_texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from openpyxl.workbook.workbook import Workbook

    from integrity_zone.domain.answer import AnswerValue

REAL = load_published("zi-2021")
LAYOUT = lay_out(REAL)
TOTAL = f"O{LAYOUT.grand_total.row}"
BEST = Case("best", REAL, best_answers(REAL), {}, BlankPolicy.ZERO)
SOME = Case("some", REAL, random_filling(REAL, "some"), random_filling(REAL, "some tpi"), BlankPolicy.ZERO)
SAMPLE = Path(__file__).parents[2] / "data" / "arunika-answers.json"


def _edited(case: Case, path: Path, edit: Callable[[Workbook], None]) -> Path:
    """The workbook of a case, changed in an office program."""
    case.write(path)
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)
    return path


def _put(cell: str, value: object) -> Callable[[Workbook], None]:
    def put(book: Workbook) -> None:
        book["Jawaban"][cell].value = value

    return put


def _switch_policy(book: Workbook) -> None:
    place = book.defined_names["ButirKosong"].attr_text or ""
    sheet, _, cell = place.replace("$", "").partition("!")
    book[sheet][cell].value = "lewati"


def _total(answers: dict[str, AnswerValue], blank: BlankPolicy = BlankPolicy.ZERO) -> Fraction:
    return score(REAL, answers, blank, Stage.UNIT).total


def _count_cell(indicator: str, key: str) -> str:
    return f"K{LAYOUT.counts[indicator, key]}"


def _best_but(code: str, value: AnswerValue | None) -> dict[str, AnswerValue]:
    answers = {known: found for known, found in BEST.unit.items() if known != code}
    return answers if value is None else {**answers, code: value}


def test_a_changed_cell_changes_the_result(tmp_path: Path) -> None:
    complaints: dict[str, int | None] = {"harus": 400, "proses": 0, "selesai": 100}
    edits = {
        "option": (_put("K76", "D"), _best_but("A.I.5.i.b", "D")),
        "survey": (_put("K199", 3.5), _best_but("B.I.a", "3.5")),
        "count": (_put(_count_cell("A.II.5.ii.a", "harus"), 400), _best_but("A.II.5.ii.a", complaints)),
        "cleared": (_put("K6", None), _best_but("A.I.1.i.a", None)),
    }
    results = recalculate(tmp_path, [_edited(BEST, tmp_path / f"{name}.xlsx", edits[name][0]) for name in edits])
    for name, (_, answers) in edits.items():
        assert _total(answers) < 100
        assert near(cell_values(results[f"{name}.xlsx"])["Jawaban"][TOTAL], _total(answers)), name


def test_the_cell_for_blanks_switches_to_the_mean_over_what_is_filled(tmp_path: Path) -> None:
    skipped, counted = _total(dict(SOME.unit), BlankPolicy.SKIP), _total(dict(SOME.unit))
    assert skipped > counted
    book = _edited(SOME, tmp_path / "policy.xlsx", _switch_policy)
    assert near(cell_values(recalculate(tmp_path, [book])["policy.xlsx"])["Jawaban"][TOTAL], skipped)


def test_what_is_no_answer_counts_as_unanswered_and_makes_no_error(tmp_path: Path) -> None:
    """Pasting goes past the limits of a cell."""
    impossible: dict[str, tuple[str, object]] = {
        "A.I.5.i.b": ("K76", "*"),
        "A.I.5.ii.a": ("K78", 1),
        "A.I.5.ii.b": ("K79", "A/B"),
        "A.I.5.ii.c": ("K80", "#N/A"),
        "B.I.a": ("K199", 4.01),
        "B.II.a": ("K202", "3,6"),
        "A.II.1.i.a": (_count_cell("A.II.1.i.a", "agen"), -1),
        "A.II.4.i.a": (_count_cell("A.II.4.i.a", "sasaran"), 2.5),
        "A.II.5.ii.a": (_count_cell("A.II.5.ii.a", "proses"), "tujuh"),
    }

    def paste(book: Workbook) -> None:
        for cell, value in impossible.values():
            _put(cell, value)(book)

    books = [_edited(replace(BEST, blank=blank), tmp_path / f"{blank.value}.xlsx", paste) for blank in BlankPolicy]
    results = recalculate(tmp_path, books)
    answers = {code: value for code, value in BEST.unit.items() if code not in impossible}
    for blank in BlankPolicy:
        sheets = cell_values(results[f"{blank.value}.xlsx"])
        scores = {code: sheets["Jawaban"].get(f"O{LAYOUT.indicators[code]}") for code in impossible}
        assert scores == dict.fromkeys(impossible, 0 if blank is BlankPolicy.ZERO else None)
        assert near(sheets["Jawaban"][TOTAL], _total(answers, blank))
        assert error_cells(sheets) == ["Jawaban!K80"]


def test_an_indonesian_office_program_writes_the_same_words(tmp_path: Path) -> None:
    probe, book = tmp_path / "probe.xlsx", tmp_path / "book.xlsx"
    small = openpyxl.Workbook()
    small.worksheets[0]["A1"] = "=FIXED(1.5,1)"
    small.save(probe)
    SOME.write(book)
    found = {}
    for locale, sign in (("en-US", "."), ("id-ID", ",")):
        folder = tmp_path / locale
        results = recalculate(folder, [probe, book], locale=locale)
        assert cell_values(results["probe.xlsx"])["Sheet"]["A1"] == f"1{sign}5"
        found[locale] = recap_texts(cell_values(results["book.xlsx"]))
    assert any("belum terpenuhi" in text for text in found["id-ID"])
    assert found["id-ID"] == found["en-US"]


def test_the_sample_comes_to_the_numbers_of_the_pictures(tmp_path: Path) -> None:
    raw = json.loads(SAMPLE.read_text(encoding="utf-8"))
    unit = {code: value for code, value in parse_values(REAL, raw["answers"]).items() if value is not None}
    book = tmp_path / "arunika.xlsx"
    Case("arunika", REAL, unit, {}, BlankPolicy.ZERO).write(book)
    sheets = cell_values(recalculate(tmp_path, [book])["arunika.xlsx"])
    assert "Kurang 1 dari 12 syarat: Penguatan Pengawasan 8,58 dari batas 9,00 (kurang 0,42)." in recap_texts(sheets)
    assert sheets["Jawaban"][TOTAL] == pytest.approx(78.26, abs=0.005)
