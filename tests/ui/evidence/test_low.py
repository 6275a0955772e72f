"""A low page: as on the smallest window, or with large text. Less at once, everything one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.evidence.conftest import dropped
from ui.models.evidence.shelf import ShelfFilter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.evidence.conftest import Library
    from ui.pages.evidence.tray_view import TrayView

LOW, HIGH = (860, 480), (1200, 688)


@pytest.fixture
def low(library: Library) -> Library:
    library.window.resize(*LOW)
    return library


@pytest.fixture
def tray(low: Library, tmp_path: Path) -> TrayView:
    """A low page with two files that wait."""
    folder = tmp_path / "ZI"
    folder.mkdir()
    for name in ("Scan1.pdf", "Scan2.pdf"):
        (folder / name).write_bytes(name.encode())
    low.drop(dropped(folder))
    return low.page.tray


def test_filters_are_one_button_whose_menu_narrows_the_table(low: Library) -> None:
    pane = low.page.library
    assert pane.filters.button.isVisible()
    assert not any(chip.isVisible() for chip in pane.filters.chips.values())
    pane.filters.menu.aboutToShow.emit()
    chosen = [action for action in pane.filters.menu.actions() if action.data() == ShelfFilter.OUTSIDE]
    chosen[0].trigger()
    assert pane.model.query.filter is ShelfFilter.OUTSIDE
    assert pane.filters.button.text().strip() == pane.filters.chips[ShelfFilter.OUTSIDE].text()
    low.window.resize(*HIGH)
    assert not pane.filters.button.isVisible()
    assert pane.filters.chips[ShelfFilter.OUTSIDE].isVisible()


def test_the_tray_is_a_line_that_opens_in_place_of_the_table(low: Library, tray: TrayView) -> None:
    assert not tray.table.isVisible()
    tray.toggle.setFocus()
    QTest.keyClick(tray.toggle, Qt.Key.Key_Space)
    assert tray.table.isVisible()
    assert tray.table.hasFocus()
    assert not low.page.library.isVisible()
    QTest.keyClick(tray.table, Qt.Key.Key_Escape)
    assert not tray.table.isVisible()
    assert low.page.library.isVisible()
    assert tray.toggle.hasFocus()


def test_the_table_comes_back_when_nothing_waits_any_more(low: Library, tray: TrayView) -> None:
    tray.toggle.click()
    tray.model.remove(tray.model.items)
    assert low.page.library.isVisible()
    assert not tray.isVisible()


def test_a_higher_page_shows_table_and_tray(low: Library, tray: TrayView) -> None:
    tray.toggle.click()
    low.window.resize(*HIGH)
    assert low.page.library.isVisible()
    assert tray.table.isVisible()
    assert not tray.toggle.isVisible()


def test_the_preview_shows_the_page_or_the_details(low: Library) -> None:
    low.choose(next(iter(low.documents)))
    low.page._open_current()
    preview = low.page.preview
    assert preview.picture.isVisible()
    assert not preview.details.isVisible()
    preview.part.choose("details")
    assert preview.details.isVisible()
    assert not preview.picture.isVisible()
    preview.details.uses.page_wanted.emit(1)
    assert preview.picture.isVisible()
    low.window.resize(1300, 700)
    assert preview.details.isVisible()
    assert preview.picture.isVisible()
    assert not preview.part.isVisible()


def test_a_document_says_at_once_where_it_would_be_seen(library: Library) -> None:
    assert library.page.preview.picture._said.accessibleName()


def test_columns_fill_the_table_so_that_none_is_cut(library: Library) -> None:
    table = library.page.library.table
    header, width = table.horizontalHeader(), table.viewport().width()
    ends = [header.sectionViewportPosition(place) + header.sectionSize(place) for place in range(header.count())]
    assert width in ends
    before = header.sectionSize(0)
    library.window.resize(1240, 688)
    assert header.sectionSize(0) > before


def test_columns_that_a_person_drew_wider_stay(library: Library) -> None:
    header = library.page.library.table.horizontalHeader()
    header.resizeSection(1, 200)
    library.window.resize(1240, 688)
    first = header.sectionSize(0)
    library.window.resize(1300, 688)
    assert (header.sectionSize(0), header.sectionSize(1)) == (first, 200)
