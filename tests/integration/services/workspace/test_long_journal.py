"""A long journal costs an answer nothing, and its check little memory."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
_CODES = 500


def steps_of_an_answer(workspace: Workspace, value: str) -> int:
    """How many steps SQLite's machine takes for one answer."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    driver = workspace._engine.raw_connection().driver_connection
    assert driver is not None
    driver.set_progress_handler(count, 1)
    assert workspace.record_answers({CODE: value}, {}, Stage.UNIT).entries == 1
    driver.set_progress_handler(None, 1)
    return taken


def fill(workspace: Workspace, entries: int) -> None:
    """Notes, many in one step, on answers of their own and then over again."""
    for start in range(0, entries, _CODES):
        codes = [f"X.{number}" for number in range(min(_CODES, entries - start))]
        workspace.record_answers({}, dict.fromkeys(codes, f"catatan {start}"), Stage.UNIT)


@pytest.mark.parametrize("entries", [3000, pytest.param(100_000, marks=pytest.mark.long)])
def test_answer_costs_the_same_whatever_is_there(file: Path, entries: int) -> None:
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        none = steps_of_an_answer(workspace, "Tidak")
        fill(workspace, entries)
        assert steps_of_an_answer(workspace, "Ya") <= none * 1.05


@pytest.mark.parametrize("entries", [3000, pytest.param(100_000, marks=pytest.mark.long)])
def test_deep_check_keeps_less_than_a_kilobyte_of_an_entry(file: Path, entries: int) -> None:
    with writing(file) as workspace:
        fill(workspace, entries)
        tracemalloc.start()
        report = workspace.check(deep=True)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert (report.problems, report.entries) == ((), entries + 5)
    assert peak < 8_000_000 + entries * 1000
