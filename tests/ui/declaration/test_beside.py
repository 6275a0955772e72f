"""What stands beside the steps of a declaration: the charter at the right, and what is said where nothing is yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.declaration.conftest import LONG
from ui.models.declaration.steps import Step
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.pages.declaration.page import DeclarationPage
    from ui.pages.declaration.staff_panel import StaffPanel


def rest(qtbot: QtBot, page: DeclarationPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.runner.is_busy, timeout=LONG)


def test_a_charter_that_lies_leaves_its_room_to_what_is_said_below_it(qtbot: QtBot, page: DeclarationPage) -> None:
    pane = page.charter
    qtbot.waitUntil(lambda: pane.page.picture.has_picture, timeout=LONG)
    rest(qtbot, page)
    lying = pane.page.picture.area.viewport().height()
    assert lying <= pane.page.picture.page_height
    assert pane.page.picture.area.verticalScrollBar().maximum() == 0
    assert pane.after.isVisible()
    pane.page.larger.click()
    rest(qtbot, page)
    assert pane.page.picture.area.viewport().height() > lying, "an enlarged page has use for all the room"


def test_who_has_no_staff_list_is_led_to_it_by_one_button(blank_page: DeclarationPage, told: Told) -> None:
    panel: StaffPanel = blank_page.panels[Step.PAKTA]  # type: ignore[assignment]
    assert not panel.list.isVisible()
    panel._nobody.button.click()
    assert told.places == [Place(PageKey.PAPERS, part="staff")]


def test_nothing_is_counted_of_nobody(blank_page: DeclarationPage) -> None:
    assert blank_page.steps.steps[Step.SIGN].hint == "belum"
