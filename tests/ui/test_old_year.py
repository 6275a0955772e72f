"""An assessment after the repealed instrument on every page: no halves of areas, and a typed percentage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.answers import best_answers
from tests.support.programs import known_profile, opened, running
from ui.models.home.names import result_name
from ui.pages.assessment.index_field import IndexPanel
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.application import Application

OLD = instrument("zi-2014")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    path = tmp_path / "lama.zi"
    create_workspace(path, unit_name="Dinas Lama", year=2018, instrument=OLD, actor="Rina", target="WBBM")
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.record_answers({**best_answers(OLD), "B.I.2": "70"}, {}, Stage.UNIT)
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        opened(qtbot, program, path)
        yield program


def test_every_page_shows_it(qtbot: QtBot, program: Application) -> None:
    for key in PageKey:
        if key is not PageKey.START:
            program.go(Place(key))
            qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=15_000)
            assert not program.window.grab().isNull(), key
            assert program.navigation.place().page is key


def test_settled_findings_are_asked_for_as_a_percentage(qtbot: QtBot, program: Application) -> None:
    program.go(Place(PageKey.ASSESSMENT, code="B.I.2"))
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=15_000)
    (field,) = [found for found in program.window.findChildren(IndexPanel) if found.isVisible()]
    assert (field.field.text(), field.field.accessibleName()) == ("70", field.tr("Percentage"))
    assert result_name(OLD, "B.I.2") == "Tindak lanjut hasil pemeriksaan"
