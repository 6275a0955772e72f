"""The threads: what overtakes what, how work ends, and that nothing of it is lost or comes twice."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.errors import UserInputError
from ui.tasks.runner import Runner

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.tasks.task import Task

_LONG_MS = 10_000


class NotNowError(UserInputError):
    """A refusal."""

    template_en = template_id = "not now"


class Ends:
    """Notes how tasks end."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def follow(self, task: Task) -> Task:
        task.finished.connect(lambda result: self.seen.append(f"{task.title} finished {result}"))
        task.failed.connect(lambda problem: self.seen.append(f"{task.title} failed {problem.code}"))
        task.stopped.connect(lambda: self.seen.append(f"{task.title} stopped"))
        return task


@pytest.fixture
def ends() -> Ends:
    """How tasks ended, in that order."""
    return Ends()


@pytest.fixture
def free_runner(qapp: QApplication) -> Iterator[Runner]:
    """A runner whose crashes are the business of the test."""
    runner = Runner()
    yield runner
    assert runner.close()


def test_a_step_that_waits_can_be_called_off_and_lets_small_steps_go_first(
    qtbot: QtBot, runner: Runner, ends: Ends
) -> None:
    begun, go_on = Event(), Event()

    def first() -> None:
        begun.set()
        assert go_on.wait(_LONG_MS / 1000)

    def waiting(task: Task) -> str:
        if task.is_cancelled():
            raise CalledOffError
        return "done"

    runner.write("first", first)
    stopped = ends.follow(runner.write_stoppable("stopped", waiting))
    ends.follow(runner.write_stoppable("kept", waiting))
    ends.follow(runner.write("small", lambda: "done"))
    assert begun.wait(_LONG_MS / 1000)
    stopped.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=_LONG_MS)
    assert ends.seen == ["small finished done", "stopped stopped", "kept finished done"]


def test_small_steps_overtake_long_work(qtbot: QtBot, runner: Runner, ends: Ends) -> None:
    begun, go_on = Event(), Event()

    def slices() -> Generator[Progress, None, str]:
        begun.set()
        assert go_on.wait(10)
        yield Progress(1, 2)
        yield Progress(2, 2)
        return "all"

    long = ends.follow(runner.write_long("long", slices))
    assert begun.wait(10)
    for number in range(3):
        ends.follow(runner.write(f"small {number}", lambda: "kept"))
    go_on.set()
    with qtbot.waitSignal(long.finished, timeout=_LONG_MS):
        pass
    assert ends.seen == [*(f"small {number} finished kept" for number in range(3)), "long finished all"]


def test_progress_comes_before_the_end(qtbot: QtBot, runner: Runner) -> None:
    seen: list[object] = []

    def slices() -> Generator[Progress, None, str]:
        yield Progress(1, 2)
        return "end"

    task = runner.write_long("long", slices)
    task.progressed.connect(seen.append)
    task.finished.connect(seen.append)
    with qtbot.waitSignal(task.finished, timeout=_LONG_MS):
        pass
    assert seen == [Progress(1, 2), "end"]


def test_draining_calls_long_work_off_and_does_what_is_small(qtbot: QtBot, runner: Runner, ends: Ends) -> None:
    closed, done, begun = Event(), Event(), Event()

    def endless() -> Generator[Progress, None, None]:
        try:
            while True:
                begun.set()
                yield Progress(0, 0)
        finally:
            closed.set()

    ends.follow(runner.write_long("long", endless))
    assert begun.wait(10)
    ends.follow(runner.write("small", done.set))
    assert runner.drain()
    assert done.is_set()
    assert closed.is_set()
    assert ends.seen == []
    runner.deliver()
    assert sorted(ends.seen) == ["long stopped", "small finished None"]
    assert not runner.is_busy


def test_draining_gives_up_in_time(runner: Runner) -> None:
    go_on = Event()
    runner.write("stuck", lambda: go_on.wait(10))
    assert not runner.drain(seconds=0.01)
    go_on.set()


def test_work_beside_that_is_called_off_has_stopped_and_not_failed(qtbot: QtBot, runner: Runner, ends: Ends) -> None:
    begun, go_on = Event(), Event()

    def job(task: Task) -> None:
        begun.set()
        assert go_on.wait(10)
        if task.is_cancelled():
            raise CalledOffError

    task = ends.follow(runner.beside("export", job))
    assert begun.wait(10)
    task.cancel()
    go_on.set()
    with qtbot.waitSignal(task.destroyed, timeout=_LONG_MS):
        pass
    assert ends.seen == ["export stopped"]


def test_a_refusal_arrives_as_it_was_raised(qtbot: QtBot, runner: Runner, ends: Ends) -> None:
    def refuse() -> None:
        raise NotNowError

    task = ends.follow(runner.write("step", refuse))
    with qtbot.waitSignal(task.failed, timeout=_LONG_MS):
        pass
    assert ends.seen == [f"step failed {NotNowError.code}"]


def test_a_bug_is_logged_and_shown_and_the_thread_goes_on(
    qtbot: QtBot, free_runner: Runner, ends: Ends, caplog: pytest.LogCaptureFixture
) -> None:
    def bug() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(free_runner.crashed, timeout=_LONG_MS) as crashed:
        ends.follow(free_runner.write("answer A.I.5: B → A", bug))
        after = ends.follow(free_runner.write("after", lambda: "done"))
    assert crashed.args is not None
    assert isinstance(crashed.args[0], ZeroDivisionError)
    assert "a job failed" in caplog.text
    assert "A.I.5" not in caplog.text
    caplog.clear()
    if not after.is_over:
        with qtbot.waitSignal(after.finished, timeout=_LONG_MS):
            pass
    assert ends.seen == ["answer A.I.5: B → A stopped", "after finished done"]


def test_a_result_for_a_widget_that_is_gone_goes_nowhere(qtbot: QtBot, runner: Runner) -> None:
    label = QLabel()
    task = runner.write("text", lambda: "late")
    task.finished.connect(label.setText)
    with qtbot.waitSignal(label.destroyed):
        label.deleteLater()
    assert runner.drain()
    runner.deliver()
    assert not runner.is_busy
