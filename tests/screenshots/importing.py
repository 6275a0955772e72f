"""The import of a worksheet: nothing yet, a workbook that came back, a conflict, what was taken, and refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from tests.support.official_forms import Slip, form_2021, worked_example
from tests.support.returned_worksheets import CONFLICT, FORMULA, REAL, cleared, returned
from ui.models.importing.taking import Sieve
from ui.pages.importing.page import ImportPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    folder = studio.sample.parent
    book = returned(studio.sample, folder / "LKE_pokja5.xlsx")
    studio.open(studio.sample)
    yield "empty", studio.go(Place(PageKey.IMPORT))
    yield "returned", studio.go(Place(PageKey.IMPORT, document=str(book)))
    (page,) = studio.window.findChildren(ImportPage)
    _choose(page, CONFLICT)
    yield "conflict", studio.window
    page.workbook.detail.theirs.click()
    yield "conflict-theirs", studio.window
    _choose(page, FORMULA)
    yield "refused", studio.window
    page.workbook.remarks.strips["findings"].findChildren(QPushButton)[0].click()
    yield "findings", studio.window
    page.workbook.filters.chips[Sieve.EVIDENCE].click()
    yield "evidence", studio.window
    page.workbook.filters.chips[Sieve.LOOK].click()
    page.take()
    yield "taken", studio.window
    studio.settle()
    studio.app.backups.show_list()
    dialog = studio.dialog()
    yield "backups", dialog
    dialog.close()
    yield "emptied", studio.go(Place(PageKey.IMPORT, document=str(cleared(book))))
    official = folder / "LKE ZI 2021.xlsx"
    official.write_bytes(form_2021(REAL, worked_example(REAL), (Slip.LHKPN_TWICE, Slip.TYPED_TOTALS, Slip.BLANK_WORD)))
    yield "official", studio.go(Place(PageKey.IMPORT, document=str(official)))
    page.workbook.remarks.strips["differences"].findChildren(QPushButton)[0].click()
    yield "differences", studio.window
    bad = folder / "catatan.xlsx"
    bad.write_bytes(b"no workbook")
    yield "no-workbook", studio.go(Place(PageKey.IMPORT, document=str(bad)))


def _choose(page: ImportPage, code: str) -> None:
    """Be on the cell of an indicator."""
    row = next(place for place, cell in enumerate(page.model.rows) if cell.code == code)
    page.workbook.table.go_to(page.workbook.shown.mapFromSource(page.model.index(row, 0)).row())
