"""The sample agency with two answers that wait for TPI, and the pages that an assessor and the unit work on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.ui.assessment.conftest import Hall
from ui.pages.review.page import ReviewPage
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.view import AssessmentView

#: Returned and answered anew; never judged; agreed; returned; never answered.
ANEW, WAITING, AGREED, RETURNED, BLANK = "A.I.5.ii.a", "A.I.5.v.d", "A.I.5.ii.b", "A.I.1.iii.b", "A.I.5.v.e"
TODAY = date(2026, 5, 20)


@pytest.fixture
def open_answered(open_file: Callable[[Path], AssessmentView], sample_path: Path) -> AssessmentView:
    """The sample agency, with one answer given anew and one that nobody has judged."""
    with Workspace.open(sample_path, actor="Rina Kusuma", write=True) as workspace:
        workspace.record_answers({ANEW: "A", WAITING: "B"}, {WAITING: "Evaluasi terjadwal Juni"}, Stage.UNIT)
    return open_file(sample_path)


@pytest.fixture
def tpi(qtbot: QtBot, desk: Desk, open_answered: AssessmentView) -> Iterator[Hall]:
    """The page of the assessment, an assessor before it."""
    yield from _hall(qtbot, desk, "tpi")


@pytest.fixture
def tpn(qtbot: QtBot, desk: Desk, open_answered: AssessmentView) -> Iterator[Hall]:
    """The same page and assessor, who enters what the national assessors decided."""
    yield from _hall(qtbot, desk, "tpi", "tpn")


@pytest.fixture
def unit(qtbot: QtBot, desk: Desk, open_answered: AssessmentView) -> Iterator[Hall]:
    """The page of the assessment, the coordinator of the unit before it."""
    yield from _hall(qtbot, desk, "coordinator")


def _hall(qtbot: QtBot, desk: Desk, role: str, stage: str = "") -> Iterator[Hall]:
    desk.preferences.person = Person("Rina Kusuma", role, None, stage)
    found = Hall(qtbot, desk)
    yield found
    found.page.leave()
    found.rest()


@pytest.fixture
def review_page(qtbot: QtBot, desk: Desk, open_answered: AssessmentView) -> Callable[..., ReviewPage]:
    """Makes the page of the review for somebody of a role, who perhaps chose a stage."""

    def made(role: str, stage: str = "") -> ReviewPage:
        desk.preferences.person = Person("Rina Kusuma", role, None, stage)
        page = ReviewPage(desk, today=lambda: TODAY)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        return page

    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The off-screen platform says of every window that it cannot tell the desktop its least size."""
    for item in items:
        if "review" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
