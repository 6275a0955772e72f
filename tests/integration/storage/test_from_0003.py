"""Files of the third release that hold what a newer program wrote: nothing of it is lost when they are brought up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import Judged
from integrity_zone.domain.review import FollowUp, Recommendation, StageStatus
from integrity_zone.domain.wording import IndicatorWording
from integrity_zone.domain.work_unit import AssessmentKey, Stage
from integrity_zone.domain.year_calendar import CalendarEvent
from integrity_zone.services.workspace.merging import merge_entries
from tests.integration.storage.test_from_0001 import BACK_TO_0003
from tests.support.journals import WORKSPACE, Copy
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.workspace import Snapshot

ASSESSMENT = "tiny-1/2026"
CODE = "A.I.1.i.a"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with everything that the fourth revision brought, some of it deleted, in conflict or no sense."""
    path = new_workspace(tmp_path / "unit.zi", workspace_id=WORKSPACE)
    one, other = Copy("b"), Copy("c")
    tpi = f"answer/{ASSESSMENT}/{CODE}/tpi"
    one.write(tpi, "value", "Tidak", minute=1)
    one.write(tpi, "reviewed", {"value": "Ya"}, minute=1)
    one.write(f"answer/{ASSESSMENT}/A.I.1.i.b/tpi", "returned", "bukti lain tahun", minute=1)
    one.write(f"answer/{ASSESSMENT}/B.I.a/tpi", "reviewed", ["tak jelas"], minute=1)
    one.write(f"stage/{ASSESSMENT}/unit", "state", "submitted", minute=2)
    other.write(f"stage/{ASSESSMENT}/unit", "state", "open", minute=3)
    other.write(f"stage/{ASSESSMENT}/unit", "reason", "salah kirim", minute=3)
    other.write(f"stage/{ASSESSMENT}/lain", "state", "submitted", minute=3)
    one.write("result-report/" + ASSESSMENT, "number", "700/12", minute=4)
    one.write("result-report/" + ASSESSMENT, "dated_on", "kemarin", minute=4)
    advice: dict[str, JsonValue] = {"instrument": "tiny-1", "year": 2026, "text": "Lengkapi", "due_on": "2026-05-31"}
    for field, value in advice.items():
        one.write("recommendation/r", field, value, minute=5)
        other.write("recommendation/gone", field, value, minute=5)
    other.delete("recommendation/gone", minute=6)
    one.write("event/2026/proposal", "due_on", "2026-05-20", minute=7)
    one.write("event/tahun/proposal", "due_on", "2026-05-20", minute=7)
    one.write(f"wording/tiny-1/{CODE}", "question", "Bunyi resmi", minute=8)
    one.write(f"wording/tiny-1/{CODE}", "criteria", {"Ya": "bila ada", "Tidak": 5}, minute=8)
    one.write("wording-source/tiny-1", "sha256", "0" * 64, minute=8)
    one.write("wording-source/tiny-1", "name", "LKE.xlsx", minute=8)
    with writing(path) as workspace:
        merge_entries(workspace, (*one.settled, *other.settled))
    return path


def seen(path: Path) -> Snapshot:
    with reading(path) as workspace:
        return workspace.snapshot(with_digest=True)


def test_what_was_written_is_read(file: Path) -> None:
    found = seen(file)
    assert found.assessment == AssessmentKey(2026, "tiny-1")
    assessed = found.answers[Stage.TPI]
    assert assessed[CODE].reviewed == Judged("Ya")
    assert assessed["A.I.1.i.b"].returned == "bukti lain tahun"
    assert assessed["B.I.a"].reviewed is None
    assert set(found.review.stages) == {Stage.UNIT}
    assert found.review.stages[Stage.UNIT].status is StageStatus.OPEN
    assert found.review.stages[Stage.UNIT].reason == "salah kirim"
    assert (found.review.report.number, found.review.report.dated_on) == ("700/12", None)
    first = next(item for item in found.review.recommendations if item.id == "r")
    assert first == Recommendation(
        "r", "Lengkapi", due_on=date(2026, 5, 31), advised_at=first.advised_at, advised_by=first.advised_by
    )
    assert first.state is FollowUp.OPEN
    assert found.calendar == {"proposal": CalendarEvent("proposal", due_on=date(2026, 5, 20))}
    assert found.wording.indicators == {CODE: IndicatorWording("Bunyi resmi", {"Ya": "bila ada"})}
    assert found.wording.source_name == "LKE.xlsx"


def test_everything_is_there_again(file: Path) -> None:
    before = seen(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in BACK_TO_0003:
            connection.execute(statement)
    with writing(file) as workspace:
        assert workspace.kept_original is not None
        assert workspace.check(deep=True).problems == ()
    assert seen(file) == before
