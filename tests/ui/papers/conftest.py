"""The page of papers over a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.pages.papers.page import PapersPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Callable[[], PapersPage]:
    """Makes the page and shows it."""

    def show() -> PapersPage:
        page = PapersPage(desk)
        qtbot.addWidget(page)
        page.resize(1202, 688)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return show


@pytest.fixture
def page(shown: Callable[[], PapersPage], open_sample: AssessmentView) -> PapersPage:
    """The page over the sample agency."""
    return shown()
