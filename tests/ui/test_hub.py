"""The hub on a real file: what is asked for is recorded, shown, undone and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import UserInputError
from integrity_zone.services.workspaces import Workspace
from ui.view_making import trying, view_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.change import Change
    from ui.view import AssessmentView
    from ui.workspace_hub import WorkspaceHub

CODE = "A.I.5.ii.a"


def record(value: str | None, code: str = CODE) -> Callable[[Workspace], Change]:
    return lambda workspace: workspace.record_answers({code: value}, {}, Stage.UNIT)


def answer(qtbot: QtBot, hub: WorkspaceHub, value: str | None, **more: object) -> AssessmentView:
    with qtbot.waitSignal(hub.changed):
        hub.do(f"answer {value}", record(value), **more)
    assert hub.view is not None
    return hub.view


def digest_of(qtbot: QtBot, hub: WorkspaceHub) -> str:
    """The digest of everything in the file, after all that was asked for."""
    with qtbot.waitSignal(hub.read("", lambda workspace: workspace.state_digest()).finished) as read:
        pass
    assert read.args is not None
    return str(read.args[0])


def whole(view: AssessmentView, path: Path) -> AssessmentView:
    """The same file, worked out from the start."""
    with Workspace.open(path, actor="?", write=False) as workspace:
        return view_of(workspace.snapshot(None, view.instrument), view.instrument)


def test_an_answer_changes_the_view_as_if_all_were_worked_out_anew(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path
) -> None:
    before = open_sample
    after = answer(qtbot, hub, "A")
    assert after.recorded.total > before.recorded.total
    anew = whole(after, sample_path)
    for part in ("values", "recorded", "shown", "tpi", "ceiling", "links", "evidence", "states", "snapshot"):
        assert getattr(after, part) == getattr(anew, part), part


def test_undo_and_redo_go_back_and_forth(qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView) -> None:
    digest = digest_of(qtbot, hub)
    answer(qtbot, hub, "A")
    after = digest_of(qtbot, hub)
    assert after != digest
    assert hub.undo_stack.undoText() == "answer A"
    for _ in range(2):
        with qtbot.waitSignal(hub.changed):
            hub.undo_stack.undo()
        assert hub.view is not None
        assert hub.view.values == open_sample.values
        assert digest_of(qtbot, hub) == digest
        with qtbot.waitSignal(hub.changed):
            hub.undo_stack.redo()
        assert digest_of(qtbot, hub) == after


def test_steps_of_one_key_are_one_undo(qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView) -> None:
    for value in ("A", "C", "D"):
        answer(qtbot, hub, value, merge=CODE)
    assert hub.undo_stack.count() == 1
    with qtbot.waitSignal(hub.changed):
        hub.undo_stack.undo()
    assert hub.view is not None
    assert hub.view.values == open_sample.values


def test_a_refused_change_leaves_everything_and_says_so(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    class NoError(UserInputError):
        template_en = template_id = "no"

    def refuse(_workspace: Workspace) -> Change:
        raise NoError

    with qtbot.waitSignals([hub.refused, hub.changed, hub.saved][:2]):
        hub.do("refused", refuse)
    assert hub.view == open_sample
    assert hub.undo_stack.count() == 0


def test_what_is_tried_is_shown_and_never_recorded(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path
) -> None:
    with qtbot.waitSignal(hub.changed):
        hub.try_answers({CODE: "A"})
    view = hub.view
    assert view is not None
    assert view.is_trying
    assert view.shown.total > view.recorded.total == open_sample.recorded.total
    other = answer(qtbot, hub, "C")  # an answer recorded meanwhile keeps the trying
    assert other.tried == {CODE: "A"}
    hub.try_answers({})
    assert hub.view is not None
    assert hub.view.shown == hub.view.recorded
    assert whole(view, sample_path).values[CODE] == "C"


def test_trying_equals_recording(open_sample: AssessmentView) -> None:
    tried = trying(open_sample, {CODE: "A", "A.I.1.i.a": None})
    values = {**open_sample.values, CODE: "A"}
    del values["A.I.1.i.a"]
    assert tried.shown_values == values
    assert tried.shown.total != open_sample.recorded.total
    assert trying(tried, {}).shown == open_sample.recorded


def test_closing_waits_for_the_disk(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path
) -> None:
    for value in ("A", "C", "D", "E"):
        hub.do("answer", record(value))
    hub.close()
    with Workspace.open(sample_path, actor="?", write=True) as workspace:
        answers = workspace.snapshot().answers[Stage.UNIT]
    assert answers[CODE].value == "E"


def test_a_file_in_use_is_refused_and_the_open_one_stays(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, blank_agency: Path
) -> None:
    with Workspace.open(blank_agency, actor="Budi", write=True):
        task = hub.open("", blank_agency, actor="Rina", blank=BlankPolicy.ZERO)
        with qtbot.waitSignal(task.failed, timeout=10_000) as failed:
            pass
    assert failed.args is not None
    assert failed.args[0].code == "locked"
    assert hub.view == open_sample


@pytest.mark.parametrize("policy", list(BlankPolicy))
def test_views_follow_both_readings_of_blanks(open_sample: AssessmentView, policy: BlankPolicy) -> None:
    view = view_of(open_sample.snapshot, open_sample.instrument, policy)
    assert view.recorded.blank is policy
    assert trying(view, {CODE: "A"}).shown.blank is policy
