"""A worksheet whose column of answers was cleared: the page says so in front, and chooses none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.worksheet_import import CellStatus
from tests.support.returned_worksheets import cleared
from tests.ui.importing.test_page import read, shown
from ui.models.importing.taking import Sieve
from ui.pages.importing.remarks import RemarkWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView


def test_a_cleared_column_is_told_in_front_and_nothing_of_it_is_chosen(
    qtbot: QtBot, desk: Desk, book: Path, sample_path: Path, open_file: Callable[[Path], AssessmentView]
) -> None:
    open_file(sample_path)
    page = shown(qtbot, desk)
    page.resize(640, 480)
    read(qtbot, page, book)
    strip = page.workbook.emptied
    assert strip.isHidden()
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    read(qtbot, page, cleared(book))
    assert bar.value() == 0
    assert strip.isVisible()
    assert "jawaban unit dikosongkan pada lembar kerja" in strip.text_alternative
    gone = [cell for cell in page.model.rows if cell.is_swept]
    assert len(gone) > 100
    assert not [cell for cell in page.model.taken() if cell.theirs is None]
    # What is told in front is not told a second time below.
    assert page.read is not None
    told = [line.text for remark in RemarkWords(desk).of(page.read) for line in remark.lines]
    assert not [text for text in told if "dikosongkan" in text]
    strip.see_button.click()
    assert page.workbook.filters.sieve is Sieve.DOUBT
    assert {cell.status for cell in gone} <= {CellStatus.CLEARED, CellStatus.CONFLICT}
    first = page.workbook.table.current
    assert first is not None
    assert first.is_swept
    page.model.take(first, is_taken=True)
    assert page.model.is_taken(first)
    read(qtbot, page, book)
    assert strip.isHidden()
