"""The page of the declaration over real files, on the day of the usual certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support import pki
from ui.pages.declaration.page import DeclarationPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView

#: A child process starts, imports and draws; the machine may be busy.
LONG = 120_000


@pytest.fixture(autouse=True)
def usual_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Certificates of the tests are valid then."""
    monkeypatch.setattr("ui.pages.declaration.clock.now", lambda: pki.NOW)


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Callable[[], DeclarationPage]:
    """Shows the page of the file that is open."""

    def show() -> DeclarationPage:
        page = DeclarationPage(desk)
        qtbot.addWidget(page)
        page.resize(1202, 688)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return show


@pytest.fixture
def page(open_sample: AssessmentView, shown: Callable[[], DeclarationPage]) -> DeclarationPage:
    """Of the sample agency: declared, not frozen."""
    return shown()


@pytest.fixture
def blank_page(
    open_file: Callable[[Path], AssessmentView], blank_agency: Path, shown: Callable[[], DeclarationPage]
) -> DeclarationPage:
    """Of an agency that declared nothing yet."""
    open_file(blank_agency)
    return shown()
