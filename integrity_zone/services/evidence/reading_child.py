"""One child process with limits that answers many requests, because starting one costs more than most answers."""

from __future__ import annotations

import math
import os
import sys
from contextlib import suppress
from threading import Lock
from time import process_time
from typing import TYPE_CHECKING, Any, Self, TypeVar

from integrity_zone.domain.progress import CalledOffError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services import worker
from integrity_zone.services.worker import MEMORY_BYTES, TooHeavyError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from types import TracebackType

T = TypeVar("T")

CPU_SECONDS = 8.0
#: On the clock a request may take longer: the machine may be busy.
_CLOCK_FACTOR = 2.0
#: For a child to start and to load what the request needs; a scanner of viruses looks at every file of it.
_START_SECONDS = 30.0
#: What decoders leak adds up against the child's limit; after so many requests a fresh one takes over.
_REQUESTS_PER_CHILD = 200


class ChildFaultError(RuntimeError):
    """The function failed in a way that it does not promise."""


class ReadingChild:
    """Calls pure functions in a process of its own, one at a time. Started at first use, replaced when it dies."""

    def __init__(self, *, cpu_seconds: float = CPU_SECONDS, memory_bytes: int = MEMORY_BYTES) -> None:
        """Nothing is started yet.

        Args:
            cpu_seconds: How long one request may compute.
            memory_bytes: How much the child may hold; not held on Windows.
        """
        self._cpu_seconds = cpu_seconds
        self._memory_bytes = memory_bytes
        self._turn = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._asked = 0
        self._is_closed = False

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def ask(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call a function in the child. May be called from several threads; one waits for the other.

        Args:
            function: Of a module, pure; it, its arguments and its result can be pickled.
            arguments: For the function.

        Raises:
            TooHeavyError: It reached a limit or the child died.
            CalledOffError: The reader is closed.
            ChildFaultError: The function failed.
            IntegrityZoneError: What the function refused.
        """
        with self._turn:
            kind, value = self._answer(function, arguments)
            if self._is_closed:
                self._end()
                raise CalledOffError
            if kind == "silence" or self._asked >= _REQUESTS_PER_CHILD:
                self._end()
        if kind == "result":
            result: T = value
            return result
        if kind == "fault":
            raise ChildFaultError(value)
        raise value if kind == "refusal" else TooHeavyError

    def close(self) -> None:
        """End the child, also in the middle of a request. It is not started again."""
        self._is_closed = True
        process = self._process
        if process is not None:
            # Ends a request that another thread waits for, and with it that thread's turn. It may be gone already.
            with suppress(ValueError):
                process.kill()
        with self._turn:
            self._end()

    def _answer(self, function: Callable[..., object], arguments: tuple[Any, ...]) -> tuple[str, Any]:
        if self._is_closed:
            return "silence", None
        pipe = self._pipe if self._process is not None and self._process.is_alive() else None
        pipe = pipe or self._started()
        self._asked += 1
        try:
            pipe.send((function, arguments))
        except OSError:
            return "silence", None
        word = _next_word(pipe, _START_SECONDS)
        return _next_word(pipe, self._cpu_seconds * _CLOCK_FACTOR) if word[0] == "begun" else word

    def _started(self) -> Connection:
        self._end()
        ours, theirs = worker.PROCESSES.Pipe()
        process = worker.PROCESSES.Process(
            target=_serve, args=(theirs, self._cpu_seconds, self._memory_bytes), daemon=True
        )
        process.start()
        theirs.close()
        self._process, self._pipe, self._asked = process, ours, 0
        if self._is_closed:
            process.kill()
        return ours

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None


def _next_word(pipe: Connection, seconds: float) -> tuple[str, Any]:
    """What the child says next; silence when it says nothing in time, or has died."""
    try:
        if pipe.poll(seconds):
            kind, value = pipe.recv()
            return kind, value
    except (EOFError, OSError):
        pass
    return "silence", None


def _serve(pipe: Connection, cpu_seconds: float, memory_bytes: int) -> None:
    """What the child does until the other end is closed."""
    _be_quiet()
    _limit_memory(memory_bytes)
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        pipe.send(("begun", None))
        _limit_time(cpu_seconds)
        try:
            pipe.send(("result", function(*arguments)))
        except IntegrityZoneError as refusal:
            pipe.send(("refusal", refusal))
        except (MemoryError, RecursionError):
            pipe.send(("silence", None))
        except Exception as fault:  # noqa: BLE001 - carried over and raised in the parent
            pipe.send(("fault", type(fault).__name__))


def _be_quiet() -> None:
    """Keep what libraries print about broken files from the terminal of the person; faults come through the pipe."""
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    os.close(silence)


def _limit_memory(memory_bytes: int) -> None:
    if sys.platform == "win32":  # there the time on the clock is the only limit
        return
    import resource

    for kind, wanted in ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_CORE, 0)):
        _, hardest = resource.getrlimit(kind)
        limit = wanted if hardest == resource.RLIM_INFINITY else min(wanted, hardest)
        resource.setrlimit(kind, (limit, limit))


def _limit_time(cpu_seconds: float) -> None:
    """Give the next request its time: only the soft limit, which may be raised again for the one after."""
    if sys.platform == "win32":
        return
    import resource

    _, hardest = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = math.ceil(process_time() + cpu_seconds)
    limit = wanted if hardest == resource.RLIM_INFINITY else min(wanted, hardest)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, hardest))
