"""The sheet `Bukti`: one row per document behind an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.workbooks.cell_writers import cell_at, cell_named, put_text
from integrity_zone.exports.workbooks.print_setup import set_up_print
from integrity_zone.exports.workbooks.styles import HEADER, Look, dress, dress_block
from integrity_zone.exports.workbooks.text_height import height_for, lines_needed, pieces
from integrity_zone.exports.worksheet.answer_texts import notes_too_long
from integrity_zone.exports.worksheet.formulas import EVIDENCE

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from integrity_zone.domain.evidence import EvidenceLink
    from integrity_zone.exports.worksheet.content import WorksheetContent

_COLUMNS = (
    ("Butir", 12.0),
    ("Judul dokumen", 40.0),
    ("Nomor", 22.0),
    ("Tanggal", 17.0),
    ("Nama berkas atau alamat web", 34.0),
    ("Halaman", 9.0),
    ("Tahap", 7.0),
    ("Catatan", 24.0),
    ("SHA-256", 42.0),
)
_STAGE_WORDS = {Stage.UNIT: "Unit", Stage.TPI: "TPI", Stage.TPN: "TPN"}
_BODY = Look(size=9, indent=1)
_CENTRED = _BODY._replace(indent=0, horizontal="center")
_HIGHEST_PIECE_LINES = 25  #: half a page, so that no page stays empty for want of room
_CENTRED_COLUMNS = (1, 6, 7)


def write_evidence(workbook: Workbook, content: WorksheetContent) -> None:
    """Write the sheet. Addresses stay text: a workbook from elsewhere should not invite a click."""
    sheet: Worksheet = workbook.create_sheet(EVIDENCE)
    head = Look(size=9, bold=True, fill=HEADER, horizontal="center")
    for column, (heading, width) in enumerate(_COLUMNS, 1):
        put_text(cell_at(sheet, 1, column), heading)
        dress(cell_at(sheet, 1, column), head)
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 22
    for row, link in enumerate(content.links, 2):
        lines = 1
        for column, text in enumerate(_texts(content, link), 1):
            put_text(cell_at(sheet, row, column), text)
            dress(cell_at(sheet, row, column), _CENTRED if column in _CENTRED_COLUMNS else _BODY)
            lines = max(lines, lines_needed(text, _COLUMNS[column - 1][1], 9, indent=1))
        sheet.row_dimensions[row].height = height_for(lines, 9)
    if not content.links:
        put_text(cell_named(sheet, "A2"), "Belum ada bukti yang ditautkan.")
        dress(cell_named(sheet, "A2"), _BODY._replace(wrap=False, edges=""))
    _write_long_notes(sheet, content, max(2, len(content.links) + 1) + 2)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    set_up_print(sheet, content.printout, "DAFTAR BUKTI DUKUNG")


def _write_long_notes(sheet: Worksheet, content: WorksheetContent, row: int) -> None:
    """Notes that `Jawaban` cannot print whole, over the width of the page, in as many rows as they need."""
    notes = notes_too_long(content)
    if not notes:
        return
    put_text(cell_at(sheet, row, 1), "Catatan yang tidak termuat utuh pada cetakan lembar Jawaban")
    dress(cell_at(sheet, row, 1), Look(bold=True, edges="", wrap=False))
    width = sum(width for _, width in _COLUMNS[2:])
    for note in notes:
        for piece in pieces(note.text, width, _BODY.size, _HIGHEST_PIECE_LINES):
            row += 1
            dress_block(sheet, row, row, range(1, len(_COLUMNS) + 1), _BODY._replace(vertical="top"))
            put_text(cell_at(sheet, row, 1), note.indicator)
            put_text(cell_at(sheet, row, 2), f"Catatan {_STAGE_WORDS[note.stage]}")
            put_text(cell_at(sheet, row, 3), piece)
            sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=len(_COLUMNS))
            sheet.row_dimensions[row].height = height_for(lines_needed(piece, width, 9, indent=1), 9)


def _texts(content: WorksheetContent, link: EvidenceLink) -> tuple[str, ...]:
    document = content.documents[link.document]
    return (
        link.indicator,
        document.title,
        document.number,
        long_date(document.dated_on) if document.dated_on is not None else "",
        document.file_name or document.url or "",
        link.page,
        _STAGE_WORDS[link.stage],
        link.note,
        document.sha256 or "",
    )
