"""The hidden sheets the others calculate with: `Daftar` (options), `Hitung` (scores), `Syarat` (minimums)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.exports.workbooks.cell_writers import cell_at, put_formula, put_number, put_text
from integrity_zone.exports.worksheet.formulas import (
    CHECKS,
    COMPARED_DECIMALS,
    LISTS,
    TPI_SCORES,
    UNIT_SCORES,
    WORKINGS,
    OptionList,
    counted_score,
    in_words,
    node_points,
    option_lists,
    option_rows,
    raw_score,
    target_points,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from assessments.definition import Instrument, Minimum, Predicate
    from integrity_zone.exports.worksheet.layout import SheetLayout


FULL_SENTENCES = 3  #: with more conditions missed, each is only named with its points


@dataclass(frozen=True, slots=True)
class CheckCells:
    """Where the checks of one predicate stand on `Syarat`."""

    predicate: Predicate
    rows: range  #: one for each of its minimums, in their order

    def row_of(self, target: str) -> int | None:
        """Row of the first check on a target, if there is one."""
        targets = (minimum.target for minimum in self.predicate.minimums)
        return next((row for row, found in zip(self.rows, targets, strict=True) if found == target), None)

    def met_count(self) -> str:
        """Expression: how many checks are met."""
        return f"SUM({CHECKS}!F{self.rows[0]}:F{self.rows[-1]})"

    def failures(self) -> str:
        """Expression: every failed check in words, each after "; "; in short when there are many."""
        full, short = ("&".join(f"{CHECKS}!{column}{row}" for row in self.rows) for column in ("I", "J"))
        return f"IF({len(self.rows)}-{self.met_count()}<={FULL_SENTENCES},{full},{short})"


def write_lists(workbook: Workbook, instrument: Instrument) -> dict[str, OptionList]:
    """Write every set of options once.

    Returns:
        Code of a choice indicator -> its options.
    """
    sheet = _hidden(workbook, LISTS, ("Opsi", "Skor"))
    for row, (key, score) in option_rows(instrument).items():
        put_text(cell_at(sheet, row, 1), key)
        put_number(cell_at(sheet, row, 2), score)
    return option_lists(instrument)


def write_workings(
    workbook: Workbook, instrument: Instrument, layout: SheetLayout, lists: Mapping[str, OptionList]
) -> None:
    """Write the raw scores of unit and TPI, and TPI's points, on the rows of `Jawaban`."""
    sheet = _hidden(workbook, WORKINGS, ("Butir", "Skor unit", "Skor TPI", "Nilai TPI"))
    for indicator in instrument.indicators:
        row = layout.indicators[indicator.code]
        put_text(cell_at(sheet, row, 1), indicator.code)
        for column, scores in ((2, UNIT_SCORES), (3, TPI_SCORES)):
            put_formula(cell_at(sheet, row, column), raw_score(indicator, instrument, layout, scores.answers, lists))
        put_formula(cell_at(sheet, row, 4), counted_score(f"C{row}"))
    for node in instrument.nodes:
        row = layout.nodes[node.code]
        put_text(cell_at(sheet, row, 1), node.code)
        put_formula(cell_at(sheet, row, 4), node_points(instrument, node, layout, TPI_SCORES.points))
    for total in layout.totals:
        put_text(cell_at(sheet, total.row, 1), total.title)
        added = "+".join(f"{TPI_SCORES.points}{layout.nodes[code]}" for code in total.nodes)
        put_formula(cell_at(sheet, total.row, 4), added)


def answered_count(layout: SheetLayout, raw_column: str) -> str:
    """Expression: how many indicators are answered."""
    return f"COUNT({WORKINGS}!{raw_column}2:{raw_column}{layout.last_row})"


def write_checks(workbook: Workbook, instrument: Instrument, layout: SheetLayout) -> tuple[CheckCells, ...]:
    """Write every minimum of every predicate against the unit's points."""
    headings = ("Predikat", "Kunci", "Syarat", "Nilai", "Batas", "Terpenuhi", "Kurang", "Desimal", "Kalimat", "Ringkas")
    sheet = _hidden(workbook, CHECKS, headings)
    row = 2
    blocks = []
    for predicate in instrument.predicates:
        rows = range(row, row + len(predicate.minimums))
        for place, minimum in zip(rows, predicate.minimums, strict=True):
            _write_check(sheet, place, predicate, minimum, _needed(instrument, minimum))
            points = target_points(instrument, minimum.target, layout, UNIT_SCORES.points)
            put_formula(cell_at(sheet, place, 4), points)
        blocks.append(CheckCells(predicate, rows))
        row = rows.stop + 1
    return tuple(block for block in blocks if block.rows)


def _needed(instrument: Instrument, minimum: Minimum) -> Fraction:
    """The minimum in points; a percentage is of the weight of its target."""
    if minimum.percent is None:
        return minimum.points
    if minimum.target in instrument.areas_by_key:
        weight = instrument.areas_by_key[minimum.target].weight
    elif minimum.target in instrument.nodes_by_code:
        weight = instrument.nodes_by_code[minimum.target].weight
    elif minimum.target in instrument.indicators_by_code:
        weight = instrument.full_points(instrument.indicators_by_code[minimum.target])
    else:
        weight = instrument.total_weight
    return minimum.percent * weight / 100


def _write_check(sheet: Worksheet, row: int, predicate: Predicate, minimum: Minimum, needed: Fraction) -> None:
    put_text(cell_at(sheet, row, 1), predicate.key)
    put_text(cell_at(sheet, row, 2), minimum.key)
    put_text(cell_at(sheet, row, 3), minimum.title)
    put_number(cell_at(sheet, row, 5), needed)
    value, least = f"ROUND(D{row},{COMPARED_DECIMALS})", f"ROUND(E{row},{COMPARED_DECIMALS})"
    put_formula(cell_at(sheet, row, 6), f"IF({value}>={least},1,0)")
    put_formula(cell_at(sheet, row, 7), f"IF(F{row}=1,0,E{row}-D{row})")
    # A value that only looks like its minimum when rounded is shown with enough decimals to tell them apart.
    put_formula(cell_at(sheet, row, 8), _telling_decimals(f"D{row}", f"E{row}"))
    shown, short = in_words(f"D{row}", f"H{row}"), in_words(f"G{row}", f"H{row}")
    sentence = f'"; "&C{row}&" "&{shown}&" dari batas "&{in_words(f"E{row}")}&" (kurang "&{short}&")"'
    put_formula(cell_at(sheet, row, 9), f'IF(F{row}=1,"",{sentence})')
    put_formula(cell_at(sheet, row, 10), f'IF(F{row}=1,"","; "&C{row}&" (−"&{short}&")")')


def _telling_decimals(value: str, least: str) -> str:
    """Expression: the fewest decimals, from two, with which a value is seen to be below its minimum."""
    expression = str(COMPARED_DECIMALS)
    for decimals in range(COMPARED_DECIMALS - 1, 1, -1):
        expression = f"IF(ROUND({value},{decimals})<ROUND({least},{decimals}),{decimals},{expression})"
    return expression


def _hidden(workbook: Workbook, title: str, headings: tuple[str, ...]) -> Worksheet:
    sheet: Worksheet = workbook.create_sheet(title)
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
    for column, heading in enumerate(headings, 1):
        put_text(cell_at(sheet, 1, column), heading)
    return sheet
