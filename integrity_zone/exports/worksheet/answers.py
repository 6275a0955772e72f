"""The sheet `Jawaban`: the ministry's rows and columns, with answers, notes, evidence and live scores."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from assessments.definition import AnswerKind, NodeKind
from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.workbooks.cell_writers import cell_at, cell_named, put_formula, put_number, put_text
from integrity_zone.exports.workbooks.print_setup import set_up_print
from integrity_zone.exports.workbooks.styles import (
    AREA,
    COUNT,
    HEADER,
    PERCENT,
    POINTS,
    SUBCOMPONENT,
    SURVEY,
    TEXT_2,
    TPI_ANSWER,
    UNIT_ANSWER,
    Look,
    Vertical,
    dress,
    dress_block,
)
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed
from integrity_zone.exports.worksheet.answer_texts import COLUMNS, SMALL, WIDTH, criteria, evidence_list, is_too_long
from integrity_zone.exports.worksheet.formulas import (
    ANSWERS,
    TPI_SCORES,
    UNIT_SCORES,
    WORKINGS,
    counted_score,
    node_points,
)

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from assessments.definition import CountInput, Indicator, Node
    from integrity_zone.domain.answer import Answer, AnswerValue
    from integrity_zone.exports.worksheet.content import WorksheetContent
    from integrity_zone.exports.worksheet.layout import SheetLayout

_LAST = len(COLUMNS)
_NUMBERING = {NodeKind.COMPONENT: "B", NodeKind.PART: "C", NodeKind.AREA: "D", NodeKind.SUBCOMPONENT: "E"}
_TEXT_AFTER = {"B": "C", "C": "D", "D": "E", "E": "F", "F": "G"}
_NODE_FILL = {NodeKind.COMPONENT: AREA, NodeKind.PART: HEADER, NodeKind.AREA: AREA, NodeKind.SUBCOMPONENT: SUBCOMPONENT}
#: (column of the answer, column of its note, stage, fill)
_STAGES = (("K", "L", Stage.UNIT, UNIT_ANSWER), ("N", "Q", Stage.TPI, TPI_ANSWER))

_BODY = Look(size=9, indent=1)
_CENTRED = Look(size=9, horizontal="center")
_POINTS = _CENTRED._replace(number_format=POINTS)
_ROW_NUMBER = _CENTRED._replace(colour=TEXT_2)


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """One cell whose value the workspace knows, as it was exported."""

    coordinate: str
    indicator: str
    count: str | None  #: count key; None for a whole answer or a note
    stage: Stage
    kind: str  #: "answer", "note" or "evidence"
    value: str


def write_answers(workbook: Workbook, content: WorksheetContent, layout: SheetLayout) -> tuple[AnswerCell, ...]:
    """Write the sheet.

    Args:
        workbook: Gets one more sheet.
        content: What to write.
        layout: On which rows.

    Returns:
        Every cell that takes an answer, a note or evidence, with what it holds now.
    """
    sheet: Worksheet = workbook.create_sheet(ANSWERS)
    _write_heading(sheet)
    dress_block(sheet, 2, layout.last_row, range(1, _LAST + 1), _BODY)
    for row in range(2, layout.last_row + 1):
        put_number(cell_at(sheet, row, 1), row)
        dress(cell_at(sheet, row, 1), _ROW_NUMBER)
    for node in content.instrument.nodes:
        _write_node(sheet, content, layout, node)
    cells: list[AnswerCell] = []
    for indicator in content.instrument.indicators:
        cells += _write_indicator(sheet, content, layout, indicator)
    _write_totals(sheet, content, layout)
    sheet.freeze_panes = "H2"
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:Q{layout.last_row}"
    set_up_print(sheet, content.printout, "LEMBAR KERJA EVALUASI: JAWABAN")
    return tuple(cells)


def _write_heading(sheet: Worksheet) -> None:
    look = Look(size=9, bold=True, fill=HEADER, horizontal="center")
    for column, (heading, width) in enumerate(COLUMNS.values(), 1):
        put_text(cell_at(sheet, 1, column), heading)
        dress(cell_at(sheet, 1, column), look)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.merge_cells("B1:G1")
    sheet.row_dimensions[1].height = 30


def _write_node(sheet: Worksheet, content: WorksheetContent, layout: SheetLayout, node: Node) -> None:
    row = layout.nodes[node.code]
    upper = node.kind is not NodeKind.SUBCOMPONENT
    look = Look(size=9, bold=True, fill=_NODE_FILL[node.kind], indent=1)
    column = _NUMBERING[node.kind]
    if _TEXT_AFTER[column] != "G":
        # Only noted: `merge_cells` would draw frame and protection of every cell anew, and all get the look below.
        sheet.merged_cells.add(f"{_TEXT_AFTER[column]}{row}:G{row}")
    dress_block(sheet, row, row, range(1, _LAST + 1), look)
    dress(cell_at(sheet, row, 1), look._replace(indent=0, horizontal="center"))
    title = _node_title(content, node) if upper else node.title
    _write_title(sheet, row, column, node.code.rpartition(".")[2], title, look)
    put_number(cell_named(sheet, f"H{row}"), node.weight)
    dress(cell_named(sheet, f"H{row}"), look._replace(indent=0, horizontal="center", number_format=POINTS))
    put_formula(cell_named(sheet, f"O{row}"), node_points(content.instrument, node, layout, UNIT_SCORES.points))
    _write_share(sheet, row, look)
    lines = lines_needed(title, _width(_TEXT_AFTER[column], "G"), 9, bold=True, indent=1)
    sheet.row_dimensions[row].height = height_for(lines, 9)


def _node_title(content: WorksheetContent, node: Node) -> str:
    """The title in capitals; an area says which half it is."""
    parent = content.instrument.nodes_by_code.get(node.parent or "")
    half = f" ({parent.title})" if node.kind is NodeKind.AREA and parent is not None else ""
    return node.title.upper() + half


def _write_title(sheet: Worksheet, row: int, column: str, numbering: str, title: str, look: Look) -> None:
    """Numbering in its own column, the text from the next one, which the caller has merged up to G."""
    put_text(cell_named(sheet, f"{column}{row}"), numbering)
    dress(cell_named(sheet, f"{column}{row}"), look._replace(indent=0, horizontal="center", wrap=False))
    start = _TEXT_AFTER[column]
    put_text(cell_named(sheet, f"{start}{row}"), title)
    dress(cell_named(sheet, f"{start}{row}"), look)


def _write_share(sheet: Worksheet, row: int, look: Look) -> None:
    dress(cell_named(sheet, f"O{row}"), look._replace(indent=0, horizontal="center", number_format=POINTS))
    put_formula(cell_named(sheet, f"P{row}"), f"IF(H{row}=0,0,O{row}/H{row})")
    dress(cell_named(sheet, f"P{row}"), look._replace(indent=0, horizontal="center", number_format=PERCENT))


def _write_indicator(
    sheet: Worksheet, content: WorksheetContent, layout: SheetLayout, indicator: Indicator
) -> list[AnswerCell]:
    row = layout.indicators[indicator.code]
    scale = content.instrument.scales_by_key[indicator.scale]
    _write_title(sheet, row, "F", indicator.label, indicator.title, _BODY)
    if indicator.weight is not None:
        put_number(cell_named(sheet, f"H{row}"), indicator.weight)
    dress(cell_named(sheet, f"H{row}"), _POINTS)
    offered, evidence = criteria(content.instrument, indicator), evidence_list(content, indicator)
    for letter, text, look in (("I", offered, SMALL), ("J", scale.label, _CENTRED), ("M", evidence, SMALL)):
        put_text(cell_named(sheet, f"{letter}{row}"), text)
        dress(cell_named(sheet, f"{letter}{row}"), look)
    put_formula(cell_named(sheet, f"O{row}"), counted_score(f"{WORKINGS}!{UNIT_SCORES.raw}{row}"))
    dress(cell_named(sheet, f"O{row}"), _POINTS)
    cells = [AnswerCell(f"M{row}", indicator.code, None, Stage.UNIT, "evidence", evidence)]
    for letter, note_letter, stage, fill in _STAGES:
        answer = content.answers.get(stage, {}).get(indicator.code)
        cells += _write_value(sheet, layout, indicator, letter, stage, fill, answer)
        note = answer.full_note if answer is not None else ""
        put_text(cell_named(sheet, f"{note_letter}{row}"), note)
        # A note that does not fit shows its beginning; `Bukti` prints it whole.
        vertical: Vertical = "top" if is_too_long(note, note_letter) else "center"
        dress(cell_named(sheet, f"{note_letter}{row}"), SMALL._replace(locked=False, vertical=vertical))
        cells.append(AnswerCell(f"{note_letter}{row}", indicator.code, None, stage, "note", note))
    _set_height(sheet, row)
    for item in indicator.inputs:
        _write_count_row(sheet, layout.counts[indicator.code, item.key], item.label)
    _write_derived_rows(sheet, layout, indicator)
    return cells


def _write_value(
    sheet: Worksheet,
    layout: SheetLayout,
    indicator: Indicator,
    letter: str,
    stage: Stage,
    fill: str,
    answer: Answer | None,
) -> list[AnswerCell]:
    """The answer, or the counts on their rows with the computed share above them."""
    row = layout.indicators[indicator.code]
    value = answer.value if answer is not None else None
    look = Look(bold=stage is Stage.UNIT, fill=fill, horizontal="center", locked=False)
    if indicator.kind is not AnswerKind.RATIO:
        cell = cell_named(sheet, f"{letter}{row}")
        dress(cell, look._replace(number_format=SURVEY) if indicator.kind is AnswerKind.INDEX else look)
        shown = value if isinstance(value, str) else ""
        if shown and indicator.kind is AnswerKind.INDEX:
            put_number(cell, Fraction(shown))
        else:
            put_text(cell, shown)
        return [AnswerCell(cell.coordinate, indicator.code, None, stage, "answer", shown)]
    raw = UNIT_SCORES.raw if stage is Stage.UNIT else TPI_SCORES.raw
    put_formula(cell_named(sheet, f"{letter}{row}"), f"{WORKINGS}!{raw}{row}")
    dress(cell_named(sheet, f"{letter}{row}"), _CENTRED._replace(bold=look.bold, number_format=PERCENT))
    return [
        _write_count(sheet, f"{letter}{layout.counts[indicator.code, item.key]}", indicator, item, stage, look, value)
        for item in indicator.inputs
    ]


def _write_count(
    sheet: Worksheet,
    coordinate: str,
    indicator: Indicator,
    item: CountInput,
    stage: Stage,
    look: Look,
    value: AnswerValue | None,
) -> AnswerCell:
    count = None if value is None or isinstance(value, str) else value.get(item.key)
    if count is not None:
        put_number(cell_named(sheet, coordinate), count)
    dress(cell_named(sheet, coordinate), look._replace(number_format=COUNT))
    shown = "" if count is None else str(count)
    return AnswerCell(coordinate, indicator.code, item.key, stage, "answer", shown)


def _write_count_row(sheet: Worksheet, row: int, label: str) -> None:
    put_text(cell_named(sheet, f"G{row}"), f"– {label}")
    put_text(cell_named(sheet, f"J{row}"), "Jumlah")
    dress(cell_named(sheet, f"J{row}"), _CENTRED._replace(colour=TEXT_2))
    _set_height(sheet, row)


def _write_derived_rows(sheet: Worksheet, layout: SheetLayout, indicator: Indicator) -> None:
    for row, (owner, derived) in layout.derived.items():
        if owner.code != indicator.code:
            continue
        _write_count_row(sheet, row, derived.label)
        for letter, _, _, _ in _STAGES:
            added = ",".join(f"{letter}{layout.counts[indicator.code, key]}" for key in derived.inputs)
            put_formula(cell_named(sheet, f"{letter}{row}"), f'IF(COUNT({added})=0,"",SUM({added}))')
            dress(cell_named(sheet, f"{letter}{row}"), _CENTRED._replace(number_format=COUNT))


def _write_totals(sheet: Worksheet, content: WorksheetContent, layout: SheetLayout) -> None:
    for total in layout.totals:
        row = total.row
        look = Look(size=9, bold=True, indent=1, fill=AREA if total is layout.grand_total else SUBCOMPONENT)
        sheet.merge_cells(f"B{row}:G{row}")
        dress_block(sheet, row, row, range(1, _LAST + 1), look)
        dress(cell_at(sheet, row, 1), look._replace(indent=0, horizontal="center"))
        put_text(cell_named(sheet, f"B{row}"), total.title.upper() if total is layout.grand_total else total.title)
        put_number(
            cell_named(sheet, f"H{row}"),
            sum((content.instrument.nodes_by_code[code].weight for code in total.nodes), Fraction(0)),
        )
        dress(cell_named(sheet, f"H{row}"), look._replace(indent=0, horizontal="center", number_format=POINTS))
        put_formula(cell_named(sheet, f"O{row}"), "+".join(f"O{layout.nodes[code]}" for code in total.nodes))
        _write_share(sheet, row, look)
        sheet.row_dimensions[row].height = height_for(1, 9)


def _width(first: str, last: str) -> float:
    return sum(WIDTH[chr(letter)] for letter in range(ord(first), ord(last) + 1))


def _set_height(sheet: Worksheet, row: int) -> None:
    """High enough for the tallest text of the row."""
    heights = []
    for letter in ("G", "I", "J", "L", "M", "Q"):
        cell = cell_named(sheet, f"{letter}{row}")
        if isinstance(cell.value, str):
            size, indent = float(cell.font.sz or _BODY.size), int(cell.alignment.indent)
            heights.append(height_for(lines_needed(cell.value, WIDTH[letter], size, indent=indent), size))
    sheet.row_dimensions[row].height = max(heights, default=height_for(1, _BODY.size))
