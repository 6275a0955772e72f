"""Flags, ticks and efforts beside an answer: kept, undone, never scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.marks import BadEffortError, BadTickError
from integrity_zone.domain.text import TooLongError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import ProblemList
from integrity_zone.services.assessment.markings import set_efforts, set_flag, set_tick
from integrity_zone.services.assessment.scores import stage_values
from integrity_zone.services.history import What, indicator_history
from integrity_zone.services.workspace.undoing import undo
from tests.support.workspaces import reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.answer import Answer
    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
OTHER = "A.I.1.i.b"


def answer(workspace: Workspace, code: str = CODE, stage: Stage = Stage.UNIT) -> Answer | None:
    """What is kept of one indicator."""
    return workspace.snapshot().answers[stage].get(code)


def marks(workspace: Workspace, code: str = CODE) -> tuple[object, ...]:
    """Flag, ticks and effort of one indicator."""
    found = answer(workspace, code)
    return (None, frozenset(), None) if found is None else (found.flag, found.ticked, found.effort)


def test_flag_is_kept_with_its_reason_or_without_one(file: Path) -> None:
    with writing(file) as workspace:
        set_flag(workspace, CODE, "  tanya\tInspektorat ")
        set_flag(workspace, OTHER, "")
        set_flag(workspace, OTHER, "lihat lagi", Stage.TPI)
    with reading(file) as workspace:
        assert marks(workspace)[0] == "tanya Inspektorat"
        assert marks(workspace, OTHER)[0] == ""
        found = answer(workspace, OTHER, Stage.TPI)
        assert found is not None
        assert found.flag == "lihat lagi"


def test_flag_taken_away_leaves_nothing_behind(file: Path) -> None:
    with writing(file) as workspace:
        before = workspace.state_digest()
        set_flag(workspace, CODE, "")
        assert set_flag(workspace, CODE, "").step == ""
        set_flag(workspace, CODE, None)
        assert answer(workspace) is None
        assert workspace.state_digest() == before


def test_ticks_are_a_field_each(file: Path) -> None:
    with writing(file) as workspace:
        for position in (0, 3, 12):
            set_tick(workspace, CODE, position, on=True)
        change = set_tick(workspace, CODE, 3, on=False)
        assert change.entries == 1
        assert marks(workspace)[1] == {0, 12}
        fields = {entry.field for entry in workspace.history(f"answer/tiny-1/2026/{CODE}/unit")}
        assert fields == {"usual.0", "usual.3", "usual.12"}
        undo(workspace)
        assert marks(workspace)[1] == {0, 3, 12}


def test_efforts_are_set_and_cleared_in_one_step(file: Path) -> None:
    with writing(file) as workspace:
        change = set_efforts(workspace, {CODE: 1, OTHER: 100})
        assert change.entries == 2
        set_efforts(workspace, {CODE: None})
        assert (marks(workspace)[2], marks(workspace, OTHER)[2]) == (None, 100)
        undo(workspace, change.step)
        assert marks(workspace, OTHER)[2] is None


def test_what_cannot_be_a_mark_is_refused_and_nothing_written(file: Path) -> None:
    with writing(file) as workspace:
        before = workspace.snapshot()
        with pytest.raises(ProblemList) as refused:
            set_efforts(workspace, {CODE: 0, OTHER: 101, "A.I.2.i.a": 5})
        assert [type(problem) for problem in refused.value.problems] == [BadEffortError, BadEffortError]
        for position in (-1, 100):
            with pytest.raises(BadTickError):
                set_tick(workspace, CODE, position, on=True)
        with pytest.raises(TooLongError):
            set_flag(workspace, CODE, "x" * 301)
        with pytest.raises(UnknownIndicatorError):
            set_flag(workspace, "../x", "")
        assert workspace.snapshot() == before


def test_marks_are_no_answer(file: Path) -> None:
    with writing(file) as workspace:
        set_flag(workspace, CODE, "ragu")
        set_tick(workspace, CODE, 1, on=True)
        set_efforts(workspace, {CODE: 3})
        snapshot = workspace.snapshot()
        assert stage_values(snapshot, Stage.UNIT) == {}
        assert snapshot.answers[Stage.UNIT][CODE].recorded_at is None
        assert workspace.check(deep=True).problems == ()


def test_answer_says_when_and_by_whom_its_value_was_given(file: Path) -> None:
    with writing(file, actor="Ani") as workspace:
        workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)
    with writing(file, actor="Budi") as workspace:
        workspace.record_answers({CODE: "Ya"}, {}, Stage.UNIT)
        moment = workspace.history(f"answer/tiny-1/2026/{CODE}/unit")[-1].at
    with writing(file, actor="Citra") as workspace:
        workspace.record_answers({}, {CODE: "catatan"}, Stage.UNIT)
        found = answer(workspace)
        assert found is not None
        assert found.recorded_by == "Budi"
        assert found.recorded_at is not None
        assert found.recorded_at.strftime("%Y-%m-%dT%H:%M:%S.%fZ") == moment


def test_history_names_the_marks(file: Path) -> None:
    with writing(file) as workspace:
        set_flag(workspace, CODE, "ragu")
        set_tick(workspace, CODE, 2, on=True)
        set_efforts(workspace, {CODE: 3})
        lines = indicator_history(workspace, CODE, Stage.UNIT)
    assert [(line.what, line.field, line.value) for line in lines] == [
        (What.FLAG, "flag", "ragu"),
        (What.TICK, "usual.2", True),
        (What.EFFORT, "effort", 3),
    ]
