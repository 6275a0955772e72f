"""The comparison of two years as a workbook: totals of all years, areas and results with charts, and the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.protection import SheetProtection

from integrity_zone.exports.recap.sheet_parts import CELL, HEAD, PLAIN, put_line, write, write_number, write_title
from integrity_zone.exports.workbooks.cell_writers import cell_at, put_text
from integrity_zone.exports.workbooks.package import workbook_bytes
from integrity_zone.exports.workbooks.print_setup import set_up_print
from integrity_zone.exports.workbooks.styles import COUNT, PERCENT, SUBCOMPONENT, Look, dress_block, set_base_font
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.exports.year_comparison.content import (
        Answered,
        PlaceLine,
        QuestionLine,
        YearComparisonContent,
        YearLine,
    )

SUMMARY, CHARTS, QUESTIONS = "Perbandingan", "Grafik", "Butir"
_SUMMARY_WIDTHS = (8.0, 46.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0, 14.0)
_QUESTION_WIDTHS = (16.0, 11.0, 38.0, 30.0, 8.0, 9.0, 11.0, 38.0, 30.0, 8.0, 9.0, 10.0)
_SIGNED = "[$-421]+0.00;[$-421]-0.00;[$-421]0.00"
_BODY = Look(size=9, vertical="top", indent=1)
_FIGURE = Look(size=9, vertical="top", horizontal="center")
#: Centimetres.
_CHART_WIDTH, _TOTALS_HEIGHT, _SHARES_HEIGHT = 22, 8, 16
_SHARES_ROW = 18
#: As on the screens: two shades of one colour, since neither year is an alarm.
_EARLIER, _LATER = "9DBAC4", "12586B"


def write_year_comparison(content: YearComparisonContent) -> bytes:
    """Write the workbook; the same content and moment give the same bytes.

    Raises:
        CellTextTooLongError: A text of the user does not fit into a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    set_base_font(workbook)
    workbook.properties.creator = "Integrity Zone"
    workbook.properties.title = content.title
    _write_summary(workbook, content)
    _write_questions(workbook.create_sheet(QUESTIONS), content)
    for sheet in workbook.worksheets:
        sheet.sheet_view.showGridLines = False
        # Widths and heights may be changed: what somebody cannot read they must be able to pull open.
        sheet.protection = SheetProtection(sheet=True, formatColumns=False, formatRows=False)
    return workbook_bytes(workbook, content.printout.generated_at)


def _write_summary(workbook: Workbook, content: YearComparisonContent) -> None:
    sheet: Worksheet = workbook.create_sheet(SUMMARY)
    last, width = _set_widths(sheet, _SUMMARY_WIDTHS)
    row = write_title(sheet, content, content.title, width, last)
    row = put_line(sheet, row, content.remark, last, PLAIN, width) + 1
    row = _write_headings(
        sheet, row, ("Tahun", "Instrumen", "Terisi", content.value_heading, "Nilai TPI", "Ambang dipenuhi")
    )
    first_year = row
    for year in content.years:
        _write_year(sheet, row, year)
        row += 1
    after_years = row
    row = _write_headings(sheet, row + 1, _place_headings(content))
    first_place = row
    for place in content.places:
        _write_place(sheet, row, place)
        row += 1
    sheet.print_area = f"A1:{get_column_letter(last)}{row}"
    set_up_print(sheet, content.printout, None, one_page=True)
    years, places = (first_year, after_years - 1), (first_place, row - 1)
    _write_charts(sheet, workbook.create_sheet(CHARTS), content, years, places)


def _write_charts(
    source: Worksheet, sheet: Worksheet, content: YearComparisonContent, years: tuple[int, int], places: tuple[int, int]
) -> None:
    """Totals of all years, and the shares of the two.

    Args:
        source: Holds the numbers.
        sheet: Gets the charts.
        content: What is shown.
        years: First and last row of the years.
        places: First and last row of areas, results and sums.
    """
    totals = _chart(content.value_heading, "col", _TOTALS_HEIGHT)
    _add_column(totals, source, 4, years, _LATER)
    totals.y_axis.scaling.max = 100
    totals.legend = None
    totals.set_categories(Reference(source, min_col=1, min_row=years[0], max_row=years[1]))
    sheet.add_chart(totals, "A1")
    shares = _chart(f"Capaian terhadap bobot, {content.earlier} dan {content.later}", "bar", _SHARES_HEIGHT)
    shares.y_axis.number_format = "0%"
    shares.y_axis.scaling.max = 1
    # Bars begin at the bottom unless told otherwise.
    shares.x_axis.scaling.orientation = "maxMin"
    for column, colour in ((5, _EARLIER), (8, _LATER)):
        _add_column(shares, source, column, places, colour)
    shares.set_categories(Reference(source, min_col=2, min_row=places[0], max_row=places[1]))
    sheet.add_chart(shares, f"A{_SHARES_ROW}")
    sheet.print_area = "A1:N52"
    set_up_print(sheet, content.printout, None, one_page=True)


def _add_column(chart: BarChart, source: Worksheet, column: int, rows: tuple[int, int], colour: str) -> None:
    data = Reference(source, min_col=column, min_row=rows[0] - 1, max_row=rows[1])
    chart.add_data(data, titles_from_data=True)
    chart.series[-1].graphicalProperties.solidFill = colour


def _chart(title: str, direction: str, height: int) -> BarChart:
    chart = BarChart()
    chart.type = direction
    chart.title = title
    chart.y_axis.scaling.min = 0
    # Without this, some programs leave the axes out.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.width, chart.height = _CHART_WIDTH, height
    chart.legend.position = "b"
    return chart


def _place_headings(content: YearComparisonContent) -> tuple[str, ...]:
    years = [f"{what} {year}" for year in (content.earlier, content.later) for what in ("Bobot", "Nilai", "Capaian")]
    return ("No", "Area perubahan", *years, "Selisih capaian (poin %)")


def _write_year(sheet: Worksheet, row: int, line: YearLine) -> None:
    write_number(sheet, row, 1, line.year, CELL, COUNT)
    write(sheet, row, 2, line.instrument, CELL._replace(horizontal="left", indent=1))
    write(sheet, row, 3, line.answered, CELL)
    write_number(sheet, row, 4, line.total, CELL._replace(bold=True))
    write_number(sheet, row, 5, line.tpi, CELL)
    write(sheet, row, 6, line.verdict, CELL)
    sheet.row_dimensions[row].height = _height(line.instrument, _SUMMARY_WIDTHS[1], CELL)


def _write_place(sheet: Worksheet, row: int, line: PlaceLine) -> None:
    look = CELL._replace(fill=SUBCOMPONENT, bold=True) if line.is_sum else CELL
    write(sheet, row, 1, line.number, look)
    write(sheet, row, 2, line.title, look._replace(horizontal="left", indent=1))
    for column, number in ((3, line.earlier_weight), (4, line.earlier), (6, line.later_weight), (7, line.later)):
        write_number(sheet, row, column, number, look)
    write_number(sheet, row, 5, line.earlier_share, look, PERCENT)
    write_number(sheet, row, 8, line.later_share, look, PERCENT)
    write_number(sheet, row, 9, (line.later_share - line.earlier_share) * 100, look, _SIGNED)
    sheet.row_dimensions[row].height = _height(line.title, _SUMMARY_WIDTHS[1], look)


def _write_questions(sheet: Worksheet, content: YearComparisonContent) -> None:
    last, width = _set_widths(sheet, _QUESTION_WIDTHS)
    row = write_title(sheet, content, f"Butir {content.earlier} dan {content.later}", width, last)
    row = put_line(sheet, row, content.remark, last, PLAIN, width) + 1
    years = [
        f"{what} {year}"
        for year in (content.earlier, content.later)
        for what in ("Butir", "Pertanyaan", "Jawaban", "Skor", "Bukti")
    ]
    row = _write_headings(sheet, row, ("Padanan", *years, "Bukti sama"))
    sheet.freeze_panes = f"A{row}"
    sheet.print_title_rows = f"{row - 1}:{row - 1}"
    for line in content.questions:
        _write_question(sheet, row, line, last)
        row += 1
    sheet.print_area = f"A1:{get_column_letter(last)}{row}"
    set_up_print(sheet, content.printout, None)


def _write_question(sheet: Worksheet, row: int, line: QuestionLine, last: int) -> None:
    dress_block(sheet, row, row, range(1, last + 1), _BODY)
    write(sheet, row, 1, line.relation, _BODY)
    _write_answered(sheet, row, 2, line.earlier)
    _write_answered(sheet, row, 7, line.later)
    write_number(sheet, row, 12, line.shared, _FIGURE, COUNT)
    texts = (line.earlier.title, line.earlier.answer, line.later.title, line.later.answer)
    columns = (3, 4, 8, 9)
    heights = [_height(text, _QUESTION_WIDTHS[column - 1], _BODY) for text, column in zip(texts, columns, strict=True)]
    sheet.row_dimensions[row].height = max(heights)


def _write_answered(sheet: Worksheet, row: int, column: int, found: Answered) -> None:
    for place, text in enumerate((found.code, found.title, found.answer), column):
        write(sheet, row, place, text, _BODY)
    write_number(sheet, row, column + 3, found.score, _FIGURE)
    write_number(sheet, row, column + 4, found.documents, _FIGURE, COUNT)


def _set_widths(sheet: Worksheet, widths: Sequence[float]) -> tuple[int, float]:
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    return len(widths), sum(widths)


def _write_headings(sheet: Worksheet, row: int, headings: Sequence[str]) -> int:
    dress_block(sheet, row, row, range(1, len(headings) + 1), HEAD)
    for column, heading in enumerate(headings, 1):
        put_text(cell_at(sheet, row, column), heading)
    sheet.row_dimensions[row].height = 30
    return row + 1


def _height(text: str, width: float, look: Look) -> float:
    return max(17.0, height_for(lines_needed(text, width, look.size, bold=look.bold, indent=1), look.size))
