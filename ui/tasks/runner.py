"""The only maker of threads: one that writes, one step at a time, and a few that wait for child processes.

All writing goes through the first. Small steps overtake long work, which comes in slices, so that an answer never waits
behind a video. Heavy Python runs in child processes (services.worker); the side threads only wait for them, since a
busy thread of ours would make the screens stutter.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
from queue import PriorityQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from integrity_zone.errors import IntegrityZoneError
from ui.tasks.task import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from integrity_zone.domain.progress import Progress

    #: Does one slice per step, yields how far it is, returns its result.
    Slices: TypeAlias = Generator[Progress, None, Any]

log = logging.getLogger(__name__)

_SMALL, _LONG, _LAST = 0, 1, 2
SIDE_THREADS = 2

_Job: TypeAlias = "Callable[[], None] | None"


class Runner(QObject):
    """Belongs to the application and outlives every job; `drain` before a file is closed."""

    #: A callable for the thread of the screens. The only way from a worker to a widget.
    _delivered = Signal(object)
    #: A bug in a job: the exception. Shown by the crash dialog.
    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the threads.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._order = itertools.count()
        self._writing: PriorityQueue[tuple[int, int, _Job]] = PriorityQueue()
        self._waiting: PriorityQueue[tuple[int, int, _Job]] = PriorityQueue()
        self._threads = [Thread(target=_work, args=(self._writing,), name="writer", daemon=True)]
        self._threads += [
            Thread(target=_work, args=(self._waiting,), name=f"side-{n}", daemon=True) for n in range(SIDE_THREADS)
        ]
        self._tasks: set[Task] = set()
        for thread in self._threads:
            thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether any work is not over."""
        return bool(self._tasks)

    def tasks(self) -> tuple[Task, ...]:
        """The work that is not over."""
        return tuple(self._tasks)

    def write(self, title: str, job: Callable[[], object]) -> Task:
        """Do one small thing in the writing thread, before any long work goes on.

        Args:
            title: What it is called.
            job: Called there; its result arrives with `finished`.
        """
        task = self._new(title, is_small=True)
        self._writing.put((_SMALL, next(self._order), lambda: self._run(task, job)))
        return task

    def write_long(self, title: str, slices: Callable[[], Slices]) -> Task:
        """Do long work in the writing thread, slice by slice.

        Args:
            title: What it is called.
            slices: Makes the generator, in the writing thread. It is closed when the task is called off.
        """
        task = self._new(title)

        def begin() -> None:
            with self._watched(task):
                self._step(task, slices())

        self._writing.put((_LONG, next(self._order), begin))
        return task

    def write_stoppable(self, title: str, job: Callable[[Task], object]) -> Task:
        """Do one step in the writing thread that waits for something, such as a child process, and can be called off.

        Args:
            title: What it is called.
            job: Called there with the task, to report and to see whether it is called off.
        """
        task = self._new(title)
        self._writing.put((_LONG, next(self._order), lambda: self._run(task, lambda: job(task))))
        return task

    def beside(self, title: str, job: Callable[[Task], object]) -> Task:
        """Do something that writes nothing into the workspace, such as waiting for a child process.

        Args:
            title: What it is called.
            job: Called in a side thread with the task, to report (`report`) and to see whether it is called off.
        """
        task = self._new(title)
        self._waiting.put((_SMALL, next(self._order), lambda: self._run(task, lambda: job(task))))
        return task

    def report(self, task: Task, progress: Progress) -> None:
        """Say how far a task is; from any thread."""
        self._delivered.emit(lambda: task.progressed.emit(progress))

    def drain(self, seconds: float = 30.0) -> bool:
        """Call off long work and wait until the writing thread has done what was asked of it.

        Returns:
            False when it takes longer than that.
        """
        self._call_off()
        reached = Event()
        self._writing.put((_LAST, next(self._order), reached.set))
        return reached.wait(seconds)

    def deliver(self) -> None:
        """Bring the results of what is done to the screens now, and not when they next look."""
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self, seconds: float = 30.0) -> bool:
        """Call everything off and end the threads.

        Returns:
            False when a thread did not end in time.
        """
        self._call_off()
        self._writing.put((_LAST, next(self._order), None))
        for _ in range(SIDE_THREADS):
            self._waiting.put((_LAST, next(self._order), None))
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _call_off(self) -> None:
        for task in self._tasks:
            if not task.is_small:
                task.cancel()

    def _new(self, title: str, *, is_small: bool = False) -> Task:
        task = Task(title, is_small=is_small)
        self._tasks.add(task)
        return task

    def _run(self, task: Task, job: Callable[[], object]) -> None:
        with self._watched(task):
            result = job()
            self._delivered.emit(lambda: self._end(task, task.finished.emit, result))

    def _step(self, task: Task, slices: Slices) -> None:
        """Take one slice, then stand in line again behind the small steps."""
        with self._watched(task):
            try:
                if task.is_cancelled():
                    slices.close()
                    raise _CalledOffError
                progress = next(slices)
            except StopIteration as end:
                result = end.value
                self._delivered.emit(lambda: self._end(task, task.finished.emit, result))
                return
            self.report(task, progress)
            self._writing.put((_LONG, next(self._order), lambda: self._step(task, slices)))

    @contextlib.contextmanager
    def _watched(self, task: Task) -> Generator[None, None, None]:
        """Bring whatever goes wrong to the thread of the screens."""
        try:
            yield
        except _CalledOffError:
            self._delivered.emit(lambda: self._end(task, task.stopped.emit))
        except IntegrityZoneError as refusal:
            problem = refusal
            if task.is_cancelled():
                self._delivered.emit(lambda: self._end(task, task.stopped.emit))
            else:
                self._delivered.emit(lambda: self._end(task, task.failed.emit, problem))
        except Exception as bug:  # the last resort of a thread: logged, and shown by the crash dialog
            # Not its title: answers and names of documents stand in it.
            log.exception("a job failed")
            trouble = bug
            self._delivered.emit(lambda: self._end(task, task.stopped.emit))
            self.crashed.emit(trouble)

    def _end(self, task: Task, emit: Callable[..., None], *arguments: object) -> None:
        self._tasks.discard(task)
        task.is_over = True
        emit(*arguments)
        task.deleteLater()

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()


class _CalledOffError(Exception):
    """Somebody called the task off."""


def _work(queue: PriorityQueue[tuple[int, int, _Job]]) -> None:
    while True:
        _priority, _number, job = queue.get()
        if job is None:
            return
        job()
