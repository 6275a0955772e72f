"""A file of three years, two of them by the worksheet in force, and the page over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import DocumentFacts, NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from ui.pages.years.page import YearsPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk

OLD, NOW = instrument("zi-2014"), instrument("zi-2021")


@pytest.fixture
def three_years(tmp_path: Path) -> Path:
    """2018 by the repealed worksheet; 2026 better than 2027 in one question, and judged by TPI in one."""
    path = tmp_path / "dinas.zi"
    create_workspace(path, unit_name="Dinas Uji", year=2018, instrument=OLD, actor="Rina", target="WBK")
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.record_answers({**best_answers(OLD), "A.I.1.a": "Tidak"}, {}, Stage.UNIT, year=2018)
        sk = [NamedBytes("sk.pdf", b"SK")]
        add_evidence(workspace, sk, Placement(("A.I.1.a",)), DocumentFacts(title="SK tim"), year=2018)
        start_year(workspace, NOW, year=2026, from_year=2018)
        workspace.record_answers({"A.I.1.i.a": "Ya", "A.I.1.i.b": "A", "B.I.a": "4"}, {}, Stage.UNIT, year=2026)
        add_evidence(workspace, sk, Placement(("A.I.1.i.a",)), DocumentFacts(title="SK tim"), year=2026)
        workspace.record_answers({"A.I.1.i.a": "Ya"}, {}, Stage.TPI, year=2026)
        start_year(workspace, NOW, year=2027, from_year=2026)
        workspace.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT, year=2027)
    return path


@pytest.fixture
def years_page(qtbot: QtBot, desk: Desk) -> Callable[[], YearsPage]:
    """Makes the page over the open file, and waits until the years are read."""

    def made() -> YearsPage:
        page = YearsPage(desk)
        qtbot.addWidget(page)
        page.resize(1200, 700)
        with qtbot.waitExposed(page):
            page.show()
        qtbot.waitUntil(lambda: page.read is not None, timeout=20_000)
        return page

    return made
