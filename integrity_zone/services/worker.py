"""Runs a pure function in a child process with limits of time and memory, for files that may be made to exhaust us."""

from __future__ import annotations

import math
import multiprocessing
import sys
from time import process_time
from typing import TYPE_CHECKING, Any, TypeVar

from integrity_zone.errors import IntegrityZoneError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

T = TypeVar("T")

MEMORY_BYTES = 512 * 1024 * 1024
CPU_SECONDS = 8.0
#: On the clock a child may take longer: it has to start, and the machine may be busy.
_CLOCK_FACTOR = 2.0


class TooHeavyError(IntegrityZoneError):
    """The child was stopped at one of its limits."""

    code = "too-heavy"
    template_en = "this takes more time or memory than it may; the work was stopped and nothing was changed"
    template_id = "ini memerlukan waktu atau memori melebihi batas; pekerjaan dihentikan dan tidak ada yang diubah"


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
        IntegrityZoneError: What the function refused.
    """
    # Not forked: a child must not inherit locks that a thread of ours happens to hold.
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(sender, function, arguments, cpu_seconds, memory_bytes), daemon=True)
    child.start()
    sender.close()
    try:
        kind, value = _received(receiver, cpu_seconds * _CLOCK_FACTOR)
    finally:
        receiver.close()
        child.kill()
        child.join()
        child.close()
    if kind == "result":
        result: T = value
        return result
    raise value if kind == "refusal" else TooHeavyError


def _received(receiver: Connection, seconds: float) -> tuple[str, Any]:
    if not receiver.poll(seconds):
        return "silence", None
    try:
        kind, value = receiver.recv()
    except EOFError:
        return "silence", None
    if kind == "bug":
        raise RuntimeError(f"the child process failed: {value}")
    return kind, value


def _work(
    sender: Connection, function: Callable[..., object], arguments: tuple[Any, ...], cpu_seconds: float, memory: int
) -> None:
    _limit(cpu_seconds, memory)
    try:
        sender.send(("result", function(*arguments)))
    except IntegrityZoneError as refusal:
        sender.send(("refusal", refusal))
    except (MemoryError, RecursionError):
        sender.send(("silence", None))
    except Exception as bug:  # noqa: BLE001 - carried over and raised in the parent
        sender.send(("bug", f"{type(bug).__name__}: {bug}"))


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
