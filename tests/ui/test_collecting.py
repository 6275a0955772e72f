"""Garbage: in which thread it goes, when, and that all of it goes."""

from __future__ import annotations

import gc
import weakref
from threading import Thread, current_thread, main_thread
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from integrity_zone.services.worker import run_limited
from ui.tasks.collecting import Collector

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.tasks.runner import Runner

#: More than is waited for before the young are looked at.
_MANY = 30_000


class Part(QObject):
    """Of the screens, in a circle with itself."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


class Pane(QWidget):
    """Shown, in a circle with itself, and without an owner."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def collector(qapp: QApplication, garbage_of_the_screens: None) -> Iterator[Collector]:
    """At work, as in the program, but looking when it is told to."""
    collector = Collector()
    yield collector
    # That of the module goes on.
    collector.deleteLater()


def many(count: int = _MANY) -> list[list[object]]:
    """New things that the interpreter keeps count of."""
    return [[] for _ in range(count)]


def dropped(kind: Callable[[], QObject], ended_in: list[Thread]) -> weakref.ref[QObject]:
    """A new part of the screens that only it itself holds."""
    part = kind()
    part.destroyed.connect(lambda: ended_in.append(current_thread()), Qt.ConnectionType.DirectConnection)
    return weakref.ref(part)


def looked(collector: Collector, until: Callable[[], bool], times: int = 200) -> bool:
    """Work on, with a look after every burst of new things."""
    for _ in range(times):
        made = many()
        collector.look()
        del made
        if until():
            return True
    return False


@pytest.mark.parametrize("kind", [Part, Pane])
def test_what_belongs_to_the_screens_never_ends_in_another_thread(
    qtbot: QtBot, runner: Runner, kind: Callable[[], QObject]
) -> None:
    ended_in: list[Thread] = []
    made: list[object] = []
    for _ in range(20):
        dropped(kind, ended_in)

    def work() -> None:
        # The interpreter would look for garbage some forty times meanwhile.
        made.extend(many())

    with qtbot.waitSignal(runner.write("work", work).finished, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: len(ended_in) == 20, timeout=10_000)
    assert set(ended_in) == {main_thread()}


def test_what_outlived_many_looks_goes_in_the_end(collector: Collector) -> None:
    ended_in: list[Thread] = []
    part = Part()
    part.destroyed.connect(lambda: ended_in.append(current_thread()), Qt.ConnectionType.DirectConnection)
    assert not looked(collector, lambda: bool(ended_in), times=7)
    assert part not in gc.get_objects(0)
    del part
    assert looked(collector, lambda: bool(ended_in))


def test_when_little_happens_everything_is_looked_at(collector: Collector) -> None:
    old = Part()
    gone = weakref.ref(old)
    gc.collect()
    del old
    made = many(10_000)
    for _ in range(10):
        collector.look()
    assert made
    assert gone() is None


def test_beneath_a_loop_within_the_loop_nothing_is_collected(qtbot: QtBot, collector: Collector) -> None:
    outer, inner = QEventLoop(), QEventLoop()
    gone = dropped(Part, [])
    seen: list[bool] = []

    def look() -> None:
        made = many()
        collector.look()
        seen.append(gone() is not None)
        del made

    def within() -> None:
        QTimer.singleShot(0, look)
        QTimer.singleShot(0, inner.quit)
        inner.exec()
        QTimer.singleShot(0, look)
        QTimer.singleShot(0, outer.quit)

    QTimer.singleShot(0, within)
    outer.exec()
    assert seen == [True, False]


def test_what_is_there_with_the_first_file_is_looked_at_no_more(collector: Collector) -> None:
    part = Part()
    collector.keep()
    assert any(found is part for found in gc.get_objects()), "a collector that is not at work keeps nothing"
    collector.begin()
    other = Part()
    collector.keep()
    assert not any(found is other for found in gc.get_objects())
    collector.end()
    assert gc.isenabled()
    gc.disable()


def test_child_processes_collect_for_themselves() -> None:
    assert not gc.isenabled()
    assert run_limited(gc.isenabled)
