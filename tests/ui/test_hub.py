"""The hub on a real file: what is asked for is recorded, shown, undone and kept."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog

from integrity_zone.domain.progress import Progress
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import UserInputError
from integrity_zone.services.assessment.baseline import add_year, start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.services.workspace.workspaces import Workspace
from ui.commands.step_command import StepCommand
from ui.view_making import trying, view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.workspace import Snapshot
    from ui.view import AssessmentView
    from ui.workspace_hub import WorkspaceHub

CODE = "A.I.5.ii.a"


def record(value: str | None, code: str = CODE) -> Callable[[Workspace], Change]:
    return lambda workspace: workspace.record_answers({code: value}, {}, Stage.UNIT)


class NoError(UserInputError):
    """Never allowed."""

    template_en = template_id = "no"


def refuse(_workspace: Workspace) -> Change:
    raise NoError


def answer(qtbot: QtBot, hub: WorkspaceHub, value: str | None, merge: str = "") -> AssessmentView:
    with qtbot.waitSignal(hub.changed):
        hub.do(f"answer {value}", record(value), merge=merge)
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


def test_an_undo_asked_for_while_a_step_is_on_its_way_means_that_step(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    before = answer(qtbot, hub, "A")
    hub.do("answer C", record("C"))
    hub.undo()
    qtbot.waitUntil(lambda: hub.undo_stack.redoText() == "answer C" and not hub._runner.is_busy)
    assert hub.view is not None
    assert hub.view.values == before.values
    hub.do("answer D", record("D"))
    hub.undo()
    hub.undo()
    qtbot.waitUntil(lambda: hub.undo_stack.redoText() == "answer A" and not hub._runner.is_busy)
    assert hub.view.values == open_sample.values


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
    with qtbot.waitSignals([hub.refused, hub.changed, hub.saved]):
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


def test_what_was_asked_of_one_file_never_reaches_the_next(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path, blank_agency: Path
) -> None:
    with qtbot.waitSignal(hub.opened):
        hub.open("", blank_agency, actor="Rina", blank=BlankPolicy.ZERO)
        late = hub.do("late", record("A"))
    with qtbot.waitSignal(late.destroyed):
        pass
    assert hub.view is not None
    assert hub.view.snapshot.unit.name == "Dinas Contoh"
    assert not hub.view.values
    assert hub.undo_stack.count() == 0
    assert whole(open_sample, sample_path).values[CODE] == "A"
    with qtbot.waitSignal(hub.saved):
        hub.do("next", record("B"))


def test_a_refusal_is_told_though_its_file_is_closed(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    told: list[str] = []
    hub.refused.connect(lambda problem: told.append(problem.code))
    hub.closed.connect(lambda: told.append("closed"))
    hub.do("refused", refuse)
    hub.close()
    assert told == [NoError.code, "closed"]
    assert hub.undo_stack.count() == 0


def test_a_second_click_on_a_file_opens_it_once(qtbot: QtBot, hub: WorkspaceHub, blank_agency: Path) -> None:
    refused: list[object] = []
    views: list[object] = []
    hub.opened.connect(views.append)
    for _click in range(2):
        task = hub.open("", blank_agency, actor="Rina", blank=BlankPolicy.ZERO)
        task.failed.connect(refused.append)
    with qtbot.waitSignal(task.destroyed):
        pass
    assert len(views) == 1
    assert not refused


def test_the_open_file_under_another_spelling_is_opened_again(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path
) -> None:
    other = sample_path.parent / ".." / sample_path.parent.name / sample_path.name
    with qtbot.waitSignal(hub.opened):
        hub.open("", other, actor="Budi", blank=BlankPolicy.SKIP)
    assert hub.view is not None
    assert hub.view.blank is BlankPolicy.SKIP


def test_closing_waits_for_a_file_that_is_being_opened(qtbot: QtBot, hub: WorkspaceHub, blank_agency: Path) -> None:
    hub.open("", blank_agency, actor="Rina", blank=BlankPolicy.ZERO)
    hub.close()
    assert hub.view is None
    with Workspace.open(blank_agency, actor="Budi", write=True, wait=0) as workspace:
        assert workspace.can_write


def test_what_is_tried_ends_with_its_year(qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView) -> None:
    year = open_sample.snapshot.assessment.year
    asked = open_sample.instrument

    def begin(workspace: Workspace) -> Change:
        return start_year(workspace, asked, year=year + 1, from_year=year)

    with qtbot.waitSignal(hub.read("", begin).finished):
        pass
    hub.try_answers({CODE: "A"})
    with qtbot.waitSignal(hub.changed):
        hub.show_year("", year + 1)
    assert hub.view is not None
    assert hub.view.snapshot.assessment.year == year + 1
    assert not hub.is_trying
    assert not hub.view.tried
    assert hub.view.shown == hub.view.recorded


def year_shown(hub: WorkspaceHub) -> int:
    assert hub.view is not None
    return hub.view.snapshot.assessment.year


def test_a_year_that_is_added_is_open_and_undo_goes_back_to_the_year_before(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    answer(qtbot, hub, "A")
    hub.try_answers({CODE: "B"})
    old = instrument("zi-2014")
    with qtbot.waitSignal(hub.saved):
        hub.do("add 2018", lambda workspace: add_year(workspace, old, year=2018), year=2018)
    assert (year_shown(hub), hub.is_trying) == (2018, False)
    assert hub.view is not None
    assert (hub.view.instrument.key, hub.view.recorded.answered) == ("zi-2014", 0)
    assert [hub.undo_stack.text(at) for at in range(hub.undo_stack.count())] == ["add 2018"]

    with qtbot.waitSignal(hub.changed):
        hub.do("answer", lambda workspace: workspace.record_answers({"A.I.1.a": "Ya"}, {}, Stage.UNIT, year=2018))
    for _step in range(2):
        with qtbot.waitSignal(hub.saved):
            hub.undo()
    assert (year_shown(hub), hub.view.values[CODE]) == (2026, "A")
    for _step in range(2):
        with qtbot.waitSignal(hub.saved):
            hub.redo()
    assert (year_shown(hub), dict(hub.view.values)) == (2018, {"A.I.1.a": "Ya"})


def test_an_undo_asked_for_before_a_dialog_stands_means_the_step_that_waits_for_it(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    before = answer(qtbot, hub, "A")
    dialog = QDialog()
    qtbot.addWidget(dialog)
    hub.waiting_room.wait_for(lambda: dialog if dialog.isVisible() else None)
    hub.do("add 2018", lambda workspace: add_year(workspace, instrument("zi-2014"), year=2018), year=2018)
    hub.undo()
    dialog.open()
    qtbot.waitUntil(lambda: not hub._runner.is_busy)
    dialog.accept()
    qtbot.waitUntil(lambda: hub.undo_stack.redoText() == "add 2018" and not hub._runner.is_busy)
    assert hub.view is not None
    assert (year_shown(hub), hub.view.values) == (2026, before.values)


def test_undoing_a_year_that_is_not_open_leaves_the_open_one(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    old = instrument("zi-2014")
    with qtbot.waitSignal(hub.changed):
        hub.do("", lambda workspace: add_year(workspace, old, year=2018), undoable=False)
    assert year_shown(hub) == 2026
    hub.show_year("", 2018)
    with qtbot.waitSignal(hub.changed):
        hub.show_year("", 2026)
    with qtbot.waitSignal(hub.changed):
        hub.do("", lambda workspace: undo(workspace).change, undoable=False)
    assert year_shown(hub) == 2026


def test_a_refused_year_leaves_the_undo_stack(qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView) -> None:
    answer(qtbot, hub, "A")
    now = instrument("zi-2021")
    with qtbot.waitSignal(hub.refused):
        hub.do("", lambda workspace: add_year(workspace, now, year=2026), year=2026)
    assert hub.undo_stack.count() == 1


def test_an_undo_that_breaks_off_half_way_shows_what_the_file_holds(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView
) -> None:
    with qtbot.waitSignal(hub.changed) as changed:
        hub.do("answer", record("A"))
    assert changed.args is not None
    command = StepCommand("both", "ffffffff", hub.revert)
    command.mergeWith(StepCommand("both", changed.args[0].change.step, hub.revert))
    with qtbot.waitSignals([hub.refused, hub.changed, hub.changed]):
        hub.revert(command)
    assert hub.view is not None
    assert hub.view.values == open_sample.values
    assert hub.undo_stack.count() == 0


def test_a_view_that_could_not_follow_catches_up(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_arguments: object) -> Snapshot:
        raise NoError

    monkeypatch.setattr(Workspace, "refresh", unreadable)
    with qtbot.waitSignals([hub.refused, hub.saved]):
        hub.do("recorded, then unreadable", record("A"))
    qtbot.waitUntil(lambda: hub.view is not None and hub.view.values[CODE] == "A")
    assert hub.view is not None
    assert hub.view.recorded == whole(open_sample, sample_path).recorded


def test_work_called_off_after_its_step_was_recorded_is_shown(
    qtbot: QtBot, hub: WorkspaceHub, open_sample: AssessmentView, sample_path: Path
) -> None:
    def slices(workspace: Workspace) -> Generator[Progress, None, Change | None]:
        change = record("A")(workspace)
        yield from repeat(Progress(1, 1))
        return change

    assert open_sample.values[CODE] != "A"
    task = hub.do_long("evidence that was there", slices)
    with qtbot.waitSignal(task.progressed):
        pass
    with qtbot.waitSignal(task.stopped):
        task.cancel()
    qtbot.waitUntil(lambda: hub.view is not None and hub.view.values[CODE] == "A")
    assert hub.view is not None
    assert hub.view.recorded == whole(open_sample, sample_path).recorded
