"""The sheet `Rekap`: areas, results, total and verdicts on one page, alive with the answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter

from assessments.definition import AnswerKind, NodeKind
from integrity_zone.exports.indonesian.dates import long_moment
from integrity_zone.exports.workbooks.cell_writers import cell_at, cell_named, put_formula, put_text
from integrity_zone.exports.workbooks.print_setup import SAMPLE, set_up_print
from integrity_zone.exports.workbooks.styles import (
    HEADER,
    MISSED,
    PERCENT,
    POINTS,
    SUBCOMPONENT,
    Look,
    dress,
    dress_block,
    met_style,
    missed_style,
)
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed
from integrity_zone.exports.worksheet.formulas import (
    ANSWERS,
    CHECKS,
    RECAP,
    UNIT_SCORES,
    in_words,
    target_points,
)
from integrity_zone.exports.worksheet.workings import answered_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from assessments.definition import Indicator, Instrument, Node
    from integrity_zone.exports.worksheet.content import WorksheetContent
    from integrity_zone.exports.worksheet.layout import SheetLayout
    from integrity_zone.exports.worksheet.workings import CheckCells

YES, NO = "Ya", "Tidak"
_HEAD_ROW = 4
_TITLE_WIDTH = 64.0
_LONGEST_SUFFIX = ", indeks 0,00"
_PLAIN = Look(edges="")
_CELL = Look(horizontal="center")


@dataclass(frozen=True, slots=True)
class RecapLine:
    """One line of the table."""

    number: str
    title: str
    target: str  #: "total", node code, area key or indicator code
    weight: str  #: expression
    halves: tuple[str, ...] = ()  #: codes of the nodes shown under the parts
    suffix: str = ""  #: expression of text after the title
    is_sum: bool = False


def write_recap(
    workbook: Workbook, content: WorksheetContent, layout: SheetLayout, checks: Sequence[CheckCells]
) -> int:
    """Write the table and what stands above it.

    Args:
        workbook: Gets one more sheet.
        content: What to write.
        layout: Rows of `Jawaban`.
        checks: Minimums of every predicate.

    Returns:
        First free row below the table.
    """
    sheet: Worksheet = workbook.create_sheet(RECAP)
    parts = parts_with_areas(content.instrument)
    _set_widths(sheet, len(parts), len(checks))
    last_column = 5 + len(parts) + 2 * len(checks)
    _write_heading(sheet, content, layout, last_column)
    _write_table_heading(sheet, parts, checks)
    row = _HEAD_ROW + 2
    for line in _lines(content.instrument, layout):
        _write_line(sheet, row, line, content.instrument, layout, parts, checks)
        row += 1
    _colour_words(sheet, f"A{_HEAD_ROW}:{get_column_letter(last_column)}{row}")
    set_up_print(sheet, content.printout, None, one_page=True)
    return row


def parts_with_areas(instrument: Instrument) -> tuple[Node, ...]:
    """The parts whose areas stand side by side: Pemenuhan and Reform; none where areas stand right under Pengungkit."""
    codes = dict.fromkeys(node.parent for node in instrument.nodes if node.kind is NodeKind.AREA and node.parent)
    above = (instrument.nodes_by_code[code] for code in codes)
    return tuple(node for node in above if node.kind is NodeKind.PART)


def _set_widths(sheet: Worksheet, parts: int, predicates: int) -> None:
    widths = [7.0, _TITLE_WIDTH, 10.0, *[11.5] * parts, 10.0, 10.5, *[10.5] * (2 * predicates)]
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def _write_heading(sheet: Worksheet, content: WorksheetContent, layout: SheetLayout, last_column: int) -> None:
    split = max(3, last_column - 3)
    instrument = content.instrument
    put_text(cell_named(sheet, "A1"), "REKAPITULASI NILAI ZONA INTEGRITAS")
    dress(cell_named(sheet, "A1"), _PLAIN._replace(size=14, bold=True, wrap=False))
    code = f" ({content.unit_code})" if content.unit_code else ""
    unit = (
        f"{content.unit_name}{code} · Tahun {content.year} · Menuju {content.target} · "
        f"Instrumen {instrument.title} ({instrument.regulation})"
    )
    put_text(cell_named(sheet, "A2"), unit)
    dress(cell_named(sheet, "A2"), _PLAIN)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=split)
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=split)
    right = _PLAIN._replace(size=9, horizontal="right", vertical="bottom")
    for row in (1, 2):
        dress(cell_at(sheet, row, split + 1), right)
        sheet.merge_cells(start_row=row, end_row=row, start_column=split + 1, end_column=last_column)
    of = len(instrument.indicators)
    put_formula(cell_at(sheet, 1, split + 1), f'"Terisi "&{answered_count(layout, UNIT_SCORES.raw)}&" dari {of} butir"')
    put_text(cell_at(sheet, 2, split + 1), f"Dibuat {long_moment(content.generated_at)}")
    if content.sample:
        put_text(cell_named(sheet, "A3"), SAMPLE)
        dress(cell_named(sheet, "A3"), _PLAIN._replace(bold=True, colour=MISSED, wrap=False))
    sheet.row_dimensions[1].height = 24
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in range(1, split + 1))
    sheet.row_dimensions[2].height = height_for(lines_needed(unit, width, 10), 10)
    sheet.row_dimensions[3].height = 18 if content.sample else 8


def _write_table_heading(sheet: Worksheet, parts: Sequence[Node], checks: Sequence[CheckCells]) -> None:
    headings = ["No", "Area perubahan", "Bobot", *(part.title for part in parts), "Nilai", "%"]
    last = len(headings) + 2 * len(checks)
    dress_block(sheet, _HEAD_ROW, _HEAD_ROW + 1, range(1, last + 1), _CELL._replace(bold=True, fill=HEADER))
    for column, heading in enumerate(headings, 1):
        put_text(cell_at(sheet, _HEAD_ROW, column), heading)
        sheet.merge_cells(start_row=_HEAD_ROW, end_row=_HEAD_ROW + 1, start_column=column, end_column=column)
    for position, check in enumerate(checks):
        column = len(headings) + 1 + 2 * position
        put_text(cell_at(sheet, _HEAD_ROW, column), check.predicate.key)
        sheet.merge_cells(start_row=_HEAD_ROW, end_row=_HEAD_ROW, start_column=column, end_column=column + 1)
        put_text(cell_at(sheet, _HEAD_ROW + 1, column), "Nilai min")
        put_text(cell_at(sheet, _HEAD_ROW + 1, column + 1), "Terpenuhi")
    sheet.row_dimensions[_HEAD_ROW].height = sheet.row_dimensions[_HEAD_ROW + 1].height = 18


def _lines(instrument: Instrument, layout: SheetLayout) -> Iterator[RecapLine]:
    roots = instrument.children.get(None, ())
    for root in roots:
        for area in instrument.areas_within(root):
            weight = "+".join(f"{ANSWERS}!H{layout.nodes[code]}" for code in area.nodes)
            yield RecapLine(str(area.number), area.title, area.key, weight, area.nodes)
        parts = [part for part in instrument.children.get(root.code, ()) if not instrument.children.get(part.code)]
        for part in parts:
            yield from _result_lines(instrument, layout, part)
        halves = tuple(part.code for part in instrument.children.get(root.code, ()) if part not in parts)
        title = f"Jumlah {root.title} ({root.code})"
        yield RecapLine("", title, root.code, f"{ANSWERS}!H{layout.nodes[root.code]}", halves, is_sum=True)
    codes = " + ".join(root.code for root in roots)
    weight = f"{ANSWERS}!H{layout.grand_total.row}"
    yield RecapLine("", f"NILAI AKHIR ({codes})", "total", weight, is_sum=True)


def _result_lines(instrument: Instrument, layout: SheetLayout, part: Node) -> Iterator[RecapLine]:
    """The indicators of a result part, then the part; one line when there is only one indicator."""
    below = instrument.indicators_under.get(part.code, ())
    weight = f"{ANSWERS}!H{layout.nodes[part.code]}"
    if len(below) == 1:
        yield RecapLine(part.code, part.title, part.code, weight, suffix=_answer_words(instrument, below[0], layout))
        return
    for item in below:
        if item.weight is not None:
            own = f"{ANSWERS}!H{layout.indicators[item.code]}"
            yield RecapLine(item.code, item.title, item.code, own, suffix=_answer_words(instrument, item, layout))
    yield RecapLine(part.code, part.title, part.code, weight)


def _answer_words(instrument: Instrument, indicator: Indicator, layout: SheetLayout) -> str:
    """Expression: what was answered, as words after the title; nothing while it is open."""
    cell = f"{ANSWERS}!{UNIT_SCORES.answers}{layout.indicators[indicator.code]}"
    if instrument.scales_by_key[indicator.scale].is_percentage:
        return f'IF(ISNUMBER({cell}),", "&{in_words(cell)}&" %","")'
    if indicator.kind is AnswerKind.INDEX:
        return f'IF(ISNUMBER({cell}),", indeks "&{in_words(cell)},"")'
    if indicator.kind is AnswerKind.CHOICE:
        return f'IF(ISBLANK({cell}),"",", opsi "&{cell})'
    return ""


def _write_line(
    sheet: Worksheet,
    row: int,
    line: RecapLine,
    instrument: Instrument,
    layout: SheetLayout,
    parts: Sequence[Node],
    checks: Sequence[CheckCells],
) -> None:
    fill = SUBCOMPONENT if line.is_sum else None
    points = _CELL._replace(number_format=POINTS, fill=fill, bold=line.is_sum)
    columns = 5 + len(parts) + 2 * len(checks)
    dress_block(sheet, row, row, range(1, columns + 1), points)
    put_text(cell_at(sheet, row, 1), line.number)
    dress(cell_at(sheet, row, 2), points._replace(horizontal="left", indent=1, number_format="General"))
    _write_title(sheet, row, line)
    put_formula(cell_at(sheet, row, 3), line.weight)
    for position, part in enumerate(parts):
        for code in line.halves:
            if code == part.code or instrument.nodes_by_code[code].parent == part.code:
                put_formula(cell_at(sheet, row, 4 + position), f"{UNIT_SCORES.points}{layout.nodes[code]}")
    value, share = 4 + len(parts), 5 + len(parts)
    put_formula(cell_at(sheet, row, value), target_points(instrument, line.target, layout, UNIT_SCORES.points))
    dress(cell_at(sheet, row, value), points._replace(bold=True))
    put_formula(cell_at(sheet, row, share), f"IF(C{row}=0,0,{get_column_letter(value)}{row}/C{row})")
    dress(cell_at(sheet, row, share), points._replace(number_format=PERCENT))
    for position, check in enumerate(checks):
        found = check.row_of(line.target)
        if found is not None:
            column = share + 1 + 2 * position
            put_formula(cell_at(sheet, row, column), f"{CHECKS}!E{found}")
            put_formula(cell_at(sheet, row, column + 1), f'IF({CHECKS}!F{found}=1,"{YES}","{NO}")')
    lines = lines_needed(line.title + _LONGEST_SUFFIX * bool(line.suffix), _TITLE_WIDTH, 10, bold=line.is_sum, indent=1)
    sheet.row_dimensions[row].height = max(17.0, height_for(lines, 10))


def _write_title(sheet: Worksheet, row: int, line: RecapLine) -> None:
    if not line.suffix:
        put_text(cell_at(sheet, row, 2), line.title)
        return
    # A text inside a formula may have 255 characters and needs its quotes doubled.
    title = line.title[:250].replace('"', '""')
    put_formula(cell_at(sheet, row, 2), f'"{title}"&{line.suffix}')


def _colour_words(sheet: Worksheet, cells: str) -> None:
    first = cells.partition(":")[0]
    for word, style in ((YES, met_style()), (NO, missed_style())):
        sheet.conditional_formatting.add(cells, Rule("expression", dxf=style, formula=[f'{first}="{word}"']))
