"""Paper, margins, headers and footers, alike on every sheet that is printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties

from integrity_zone.domain.declaration import Paper
from integrity_zone.exports.indonesian.dates import long_moment
from integrity_zone.exports.indonesian.wording import PRE_ASSESSMENT
from integrity_zone.exports.workbooks.cell_writers import print_line

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet
    from openpyxl.xml.functions import Element

    from integrity_zone.exports.workbooks.printout import Printout

# F4 (215 x 330 mm) has no code of its own; code 14, Folio of 8.5 x 13 inches, is 215.9 x 330.2 mm.
_PAPER_CODES = {Paper.F4: 14, Paper.A4: 9}
SAMPLE = "CONTOH: data rekaan, bukan penilaian sebenarnya"
_MARGIN_INCHES = 0.45
# Whole headers and footers take 255 characters, codes included.
_NAME_LIMIT = 90


def set_up_print(sheet: Worksheet, printout: Printout, heading: str | None, *, one_page: bool = False) -> None:
    """Prepare a sheet for the printer.

    Args:
        sheet: Its columns may be as wide as they like: they are fitted to one page's width.
        printout: For paper, file name and header.
        heading: Name of the sheet for the page header; None when the sheet itself carries it.
        one_page: Fit the height to one page, too.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _PAPER_CODES[printout.paper]
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if one_page else 0
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = _MARGIN_INCHES
    margins.top = _MARGIN_INCHES if heading is None else 0.85
    margins.bottom = 0.65
    margins.header = margins.footer = 0.35
    if heading is not None:
        _set_header(sheet, printout, heading)
    sheet.HeaderFooter.oddFooter = _lines(
        (print_line(printout.file_name, _NAME_LIMIT), 8), (PRE_ASSESSMENT, 8), ("Halaman &P dari &N", 8)
    )


def _set_header(sheet: Worksheet, printout: Printout, heading: str) -> None:
    unit = print_line(printout.unit_name, _NAME_LIMIT)
    instrument = print_line(printout.instrument, 32)
    sheet.HeaderFooter.oddHeader = _lines(
        (f"&B{heading}&B\n&9 {unit} · Tahun {printout.year} · {instrument}", 12),
        ("&BCONTOH&B" if printout.sample else None, 12),
        (f"Dibuat {long_moment(printout.generated_at)}", 9),
    )


# openpyxl's escape, but not a file name that only looks like it: that one is written with its underscore escaped.
_LINE_END = re.compile("(?<!_x005F)_x000a_")


class PrintedLines(HeaderFooterItem):
    """A header or footer that may have more than one line."""

    def to_tree(self, tagname: str) -> Element:
        """The XML element, with line ends as they are: LibreOffice prints openpyxl's escape for them as it stands."""
        element = super().to_tree(tagname)
        element.text = _LINE_END.sub("\n", str(self))
        return element


def _lines(*parts: tuple[str | None, int]) -> PrintedLines:
    """Left, centre and right as text and size in points."""
    lines = PrintedLines()
    for part, (text, size) in zip((lines.left, lines.center, lines.right), parts, strict=True):
        part.text, part.size = text, size
    return lines
