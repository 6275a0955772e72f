"""Runs a function in a child process: with limits for files that may exhaust us, and away from threads that paint."""

from __future__ import annotations

import copyreg
import math
import multiprocessing
import sys
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from time import monotonic, process_time
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.errors import IntegrityZoneError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from multiprocessing.connection import Connection

P = ParamSpec("P")
T = TypeVar("T")
M = TypeVar("M")

#: Not forked: a child must not inherit locks that a thread of ours happens to hold.
PROCESSES = multiprocessing.get_context("spawn")
MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS = 8.0
#: On the clock a child may take longer: it has to start, and the machine may be busy.
_CLOCK_FACTOR = 2.0
#: How often it is asked whether the work was called off.
_LOOK_SECONDS = 0.1
#: How long others wait at most for whoever has other work between.
_SLICE_SECONDS = 0.02


def _read_only(items: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """A read-only view; pickle does not find its type by name."""
    return MappingProxyType(items)


# Instruments hold their look-ups as read-only views, which pickle does not know by itself.
copyreg.pickle(MappingProxyType, lambda view: (_read_only, (dict(view),)))


class TooHeavyError(IntegrityZoneError):
    """The child was stopped at one of its limits."""

    code = "too-heavy"
    template_en = "this takes more time or memory than it may; the work was stopped and nothing was changed"
    template_id = "ini memerlukan waktu atau memori melebihi batas; pekerjaan dihentikan dan tidak ada yang diubah"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use before it is stopped."""

    cpu_seconds: float = CPU_SECONDS  #: not held on Windows
    memory_bytes: int = MEMORY_BYTES  #: not held on Windows
    silent_seconds: float = CPU_SECONDS * _CLOCK_FACTOR  #: on the clock, from one word of the child to the next


def run_limited(
    function: Callable[..., T],
    *arguments: Any,
    cpu_seconds: float = CPU_SECONDS,
    memory_bytes: int = MEMORY_BYTES,
) -> T:
    """Call a function in a fresh process.

    Args:
        function: Of a module, pure; it, its arguments and its result can be pickled.
        arguments: For the function.
        cpu_seconds: How long it may compute.
        memory_bytes: How much it may hold; not held on Windows.

    Raises:
        TooHeavyError: It reached a limit or was killed.
        EnvironmentProblem: No process can be started.
        IntegrityZoneError: What the function refused.
    """
    limits = Limits(cpu_seconds, memory_bytes, cpu_seconds * _CLOCK_FACTOR)
    result: T = _Child(function, arguments, limits, reports=False).result(None, None)
    return result


def run_reported(
    function: Callable[Concatenate[Callable[[M], None], P], T],
    limits: Limits,
    heard: Callable[[M], None] | None,
    cancelled: Callable[[], bool] | None,
    *arguments: P.args,
    **named: P.kwargs,
) -> T:
    """Call a function in a fresh process, follow it, and stop it when somebody asks.

    Args:
        function: As for `run_limited`; its first argument takes what it has to tell on its way.
        limits: What it may use.
        heard: Called in this thread with what the child tells, such as `Progress`; None to ignore it.
        cancelled: Asked in this thread, some ten times a second.
        arguments: For the function, behind the first.
        named: None: a child takes its arguments by position.

    Raises:
        CalledOffError: `cancelled` said so; the child is gone.
        TooHeavyError: It reached a limit or was killed.
        EnvironmentProblem: No process can be started.
        IntegrityZoneError: What the function refused.
    """
    if named:
        raise TypeError(f"a child takes no argument by name: {', '.join(named)}")
    result: T = _Child(function, arguments, limits, reports=True).result(heard, cancelled)
    return result


def run_in_slices(
    function: Callable[Concatenate[Callable[[M], None], P], T],
    limits: Limits,
    *arguments: P.args,
    **named: P.kwargs,
) -> Generator[M | None, None, T]:
    """As `run_reported`, for whoever has other work between: never waits for long, and is called off by closing it.

    Args:
        function: As for `run_reported`.
        limits: As for `run_reported`.
        arguments: As for `run_reported`.
        named: As for `run_reported`.

    Yields:
        What the child tells; None when it told nothing for a moment.

    Raises:
        TooHeavyError: As `run_reported`.
        EnvironmentProblem: As `run_reported`.
        IntegrityZoneError: As `run_reported`.
    """
    if named:
        raise TypeError(f"a child takes no argument by name: {', '.join(named)}")
    child = _Child(function, arguments, limits, reports=True)
    try:
        result: T = yield from child.slices(_SLICE_SECONDS)
    finally:
        child.end()
    return result


class _Child:
    """A process that calls one function."""

    def __init__(
        self, function: Callable[..., object], arguments: tuple[Any, ...], limits: Limits, *, reports: bool
    ) -> None:
        self._limits = limits
        with _translated():
            self._receiver, sender = PROCESSES.Pipe(duplex=False)
            work = (sender, function, arguments, limits, reports)
            self._process = PROCESSES.Process(target=_work, args=work, daemon=True)
            with ExitStack() as undoing, sender:
                undoing.callback(self._receiver.close)
                self._process.start()
                undoing.pop_all()

    def result(self, heard: Callable[[Any], None] | None, cancelled: Callable[[], bool] | None) -> Any:
        """Wait for what the function gives; whatever happens, the process is gone afterwards."""
        slices = self.slices(None if cancelled is None else _LOOK_SECONDS)
        try:
            while True:
                if cancelled is not None and cancelled():
                    raise CalledOffError
                try:
                    word = next(slices)
                except StopIteration as last:
                    return last.value
                if word is not None and heard is not None:
                    heard(word)
        finally:
            self.end()

    def slices(self, patience: float | None) -> Generator[Any, None, Any]:
        """Yield what the child tells, and None after so many seconds without; return what the function gives."""
        with _translated():
            kind, value = yield from self._words(patience)
        if kind == "bug":
            raise RuntimeError(f"the child process failed: {value}")
        if kind == "result":
            return value
        raise value if kind == "refusal" else TooHeavyError

    def end(self) -> None:
        """Whatever it does, it does no more."""
        self._process.kill()
        self._process.join()
        # That a pipe is not closed well is nobody's trouble any more.
        for end in (self._process.close, self._receiver.close):
            with suppress(OSError):
                end()

    def _words(self, patience: float | None) -> Generator[Any, None, tuple[str, Any]]:
        latest = monotonic() + self._limits.silent_seconds
        while True:
            left = latest - monotonic()
            if left <= 0:
                return "silence", None
            if not self._receiver.poll(left if patience is None else min(left, patience)):
                yield None
                continue
            try:
                kind, value = self._receiver.recv()
            except EOFError:
                return "silence", None
            if kind != "word":
                return kind, value
            latest = monotonic() + self._limits.silent_seconds
            yield value


@contextmanager
def _translated() -> Iterator[None]:
    """What the system refuses about processes and pipes, as a refusal of ours."""
    try:
        yield
    except OSError as error:
        raise file_problem(error, error.filename or sys.executable) from error


def _work(
    sender: Connection, function: Callable[..., object], arguments: tuple[Any, ...], limits: Limits, reports: bool
) -> None:
    """In the child."""

    def tell(word: object) -> None:
        sender.send(("word", word))

    _limit(limits.cpu_seconds, limits.memory_bytes)
    # Nobody listens any more when the parent gave up: nothing is left to be said then.
    with suppress(BrokenPipeError):
        sender.send(_last_word(lambda: function(tell, *arguments) if reports else function(*arguments)))


def _last_word(work: Callable[[], object]) -> tuple[str, Any]:
    try:
        return "result", work()
    except IntegrityZoneError as refusal:
        return "refusal", refusal
    except (MemoryError, RecursionError):
        return "silence", None
    except Exception as bug:  # noqa: BLE001 - carried over and raised in the parent
        return "bug", f"{type(bug).__name__}: {bug}"


def _limit(cpu_seconds: float, memory_bytes: int) -> None:
    if sys.platform == "win32":  # there the time on the clock is the only limit
        return
    import resource

    for kind, wanted in (
        (resource.RLIMIT_CPU, math.ceil(process_time() + cpu_seconds)),
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hardest = resource.getrlimit(kind)
        limit = wanted if hardest == resource.RLIM_INFINITY else min(wanted, hardest)
        resource.setrlimit(kind, (limit, limit))
