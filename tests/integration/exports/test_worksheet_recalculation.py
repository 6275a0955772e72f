"""The formulas of the workbook, worked out by LibreOffice, say what the program says."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock
from openpyxl.utils.cell import coordinate_to_tuple

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.exports.worksheet.layout import SheetLayout, lay_out
from integrity_zone.exports.worksheet.recap import parts_with_areas
from integrity_zone.scoring.rounding import display, number_text
from tests.support.libreoffice import recalculate
from tests.support.worksheet_cases import cases
from tests.support.worksheets import Sheets, cell_values, error_cells, near, recap_texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from integrity_zone.domain.scorecard import Check, Scorecard

CASES = {case.name: case for case in cases()}
LAYOUTS: dict[str, SheetLayout] = {}


def _layout(instrument: Instrument) -> SheetLayout:
    return LAYOUTS.setdefault(instrument.key, lay_out(instrument))


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Sheets]:
    """Every case, worked out in one call; worker processes of one run share it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "recalculated"
    folder.mkdir(exist_ok=True)
    books = [folder / f"{name}.xlsx" for name in CASES]
    results = {name: folder / "results-xlsx" / f"{name}.xlsx" for name in CASES}
    with FileLock(folder / "lock"):
        if not all(path.is_file() for path in results.values()):
            for book, case in zip(books, CASES.values(), strict=True):
                case.write(book)
            recalculate(folder, books)
    return {name: cell_values(path) for name, path in results.items()}


def test_every_node_area_and_total_equals_the_program(recalculated: Mapping[str, Sheets]) -> None:
    wrong = []
    for name, case in CASES.items():
        layout, sheet, card = _layout(case.instrument), recalculated[name]["Jawaban"], case.scorecard()
        expected = {row: card.nodes[code].points for code, row in layout.nodes.items()}
        expected |= {
            total.row: sum((card.nodes[code].points for code in total.nodes), Fraction(0)) for total in layout.totals
        }
        assert expected[layout.grand_total.row] == card.total
        wrong += [f"{name} O{row}" for row, points in expected.items() if not near(sheet.get(f"O{row}"), points)]
        weights = {row: case.instrument.nodes_by_code[code].weight for code, row in layout.nodes.items()}
        wrong += [
            f"{name} P{row}"
            for row, weight in weights.items()
            if not near(sheet.get(f"P{row}"), expected[row] / weight)
        ]
    assert wrong == []


def test_every_indicator_equals_the_program(recalculated: Mapping[str, Sheets]) -> None:
    wrong = []
    for name, case in CASES.items():
        layout, sheet, card = _layout(case.instrument), recalculated[name]["Jawaban"], case.scorecard()
        for code, row in layout.indicators.items():
            found, expected = sheet.get(f"O{row}"), card.indicators[code]
            left_out = not expected.answered and case.blank is BlankPolicy.SKIP
            if not (found is None if left_out else near(found, expected.score)):
                wrong.append(f"{name} {code}: {found}")
    assert wrong == []


def test_points_by_tpis_answers_equal_the_program(recalculated: Mapping[str, Sheets]) -> None:
    wrong = []
    for name, case in CASES.items():
        layout, sheet, card = _layout(case.instrument), recalculated[name]["Hitung"], case.scorecard(Stage.TPI)
        expected = {row: card.nodes[code].points for code, row in layout.nodes.items()}
        expected[layout.grand_total.row] = card.total
        wrong += [f"{name} D{row}" for row, points in expected.items() if not near(sheet.get(f"D{row}"), points)]
    assert wrong == []


def _recap_rows(book: Sheets) -> dict[str, dict[int, object]]:
    """First column or, without one, title -> column -> value."""
    by_row: dict[int, dict[int, object]] = {}
    for place, value in book["Rekap"].items():
        row, column = coordinate_to_tuple(place)
        by_row.setdefault(row, {})[column] = value
    return {str(cells.get(1) or cells.get(2)): cells for row, cells in sorted(by_row.items(), reverse=True)}


def test_the_recap_shows_the_joined_areas_with_both_halves(recalculated: Mapping[str, Sheets]) -> None:
    wrong = []
    for name, case in CASES.items():
        rows, card = _recap_rows(recalculated[name]), case.scorecard()
        for area in case.instrument.areas:
            shown, points = rows[str(area.number)], card.nodes[area.key].points
            halves = [card.nodes[code].points for code in area.nodes if parts_with_areas(case.instrument)]
            expected = (area.weight, *halves, points, points / area.weight)
            wrong += [
                f"{name} {area.key} {column}"
                for column, value in enumerate(expected, 3)
                if not near(shown[column], value)
            ]
        # After number, title, weight and one column for each half of an area.
        column = 4 + len(parts_with_areas(case.instrument))
        if not near(rows["NILAI AKHIR (A + B)"][column], card.total):
            wrong.append(f"{name} total")
    assert wrong == []


def _points(card: Scorecard, target: str) -> Fraction:
    if target == "total":
        return card.total
    return card.nodes[target].points if target in card.nodes else card.indicators[target].points


def _words(card: Scorecard, check: Check, *, full: bool) -> str:
    """A failed check as the workbook should put it, from exact numbers."""
    value = _points(card, check.target)
    minimum = value + check.points_missing
    shown = display(value, against=minimum)
    decimals = -int(shown.as_tuple().exponent)
    short = number_text(display(check.points_missing, decimals))
    if not full:
        return f"{check.title} (−{short})"
    return f"{check.title} {number_text(shown)} dari batas {number_text(display(minimum))} (kurang {short})"


def _expected_verdict(card: Scorecard, predicate: str, earlier: str | None) -> tuple[str, str]:
    verdict = card.verdicts[predicate]
    of, failed = len(verdict.checks), verdict.failed
    after = f" Di luar nilai: unit sudah berpredikat {earlier}." if earlier else ""
    if verdict.met:
        return f"{predicate}: terpenuhi", f"Semua {of} syarat terpenuhi.{after}"
    words = "; ".join(_words(card, check, full=len(failed) <= 3) for check in failed)
    return f"{predicate}: belum terpenuhi", f"Kurang {len(failed)} dari {of} syarat: {words}.{after}"


def test_verdicts_name_every_failed_condition_with_the_points_missing(recalculated: Mapping[str, Sheets]) -> None:
    for name, case in CASES.items():
        shown, card = recap_texts(recalculated[name]), case.scorecard()
        for predicate in case.instrument.predicates:
            headline, reasons = _expected_verdict(card, predicate.key, predicate.earlier)
            assert headline in shown, name
            assert reasons in shown, (name, reasons, [text for text in shown if "syarat" in text])


def test_every_condition_has_its_yes_or_no_beside_the_number(recalculated: Mapping[str, Sheets]) -> None:
    for name, case in CASES.items():
        rows, card = _recap_rows(recalculated[name]), case.scorecard()
        halves = len(parts_with_areas(case.instrument))
        for position, predicate in enumerate(case.instrument.predicates):
            checks = {check.target: check for check in card.verdicts[predicate.key].checks}
            named = {"total": "NILAI AKHIR (A + B)", "A": "Jumlah Pengungkit (A)"}
            named |= {area.key: str(area.number) for area in case.instrument.areas}
            for target, check in checks.items():
                found = rows[named.get(target, target)][7 + halves + 2 * position]
                assert found == ("Ya" if check.met else "Tidak"), (name, predicate.key, target)


def test_the_recap_counts_what_is_answered_by_unit_and_tpi(recalculated: Mapping[str, Sheets]) -> None:
    for name, case in CASES.items():
        shown, unit, tpi = recap_texts(recalculated[name]), case.scorecard(), case.scorecard(Stage.TPI)
        assert f"Terisi {unit.answered} dari {unit.of} butir" in shown, name
        total = number_text(display(tpi.total))
        words = f"Nilai akhir menurut jawaban TPI: {total} (dinilai {tpi.answered} dari {tpi.of} butir)."
        assert (words if tpi.answered else "TPI belum menjawab.") in shown, name


def test_no_cell_of_any_workbook_is_an_error(recalculated: Mapping[str, Sheets]) -> None:
    errors = {name: error_cells(book) for name, book in recalculated.items()}
    assert {name: found for name, found in errors.items() if found} == {}
