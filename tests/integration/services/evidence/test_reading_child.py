"""One child answers many requests; what dies or dawdles is replaced."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import MissingFileError
from integrity_zone.domain.progress import CalledOffError
from integrity_zone.services.evidence.reading_child import ChildFaultError, ReadingChild
from integrity_zone.services.worker import TooHeavyError

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")


@pytest.fixture(scope="module", autouse=True)
def children() -> None:
    """They begin from nothing, as the program starts them."""


@pytest.fixture
def child() -> Iterator[ReadingChild]:
    with ReadingChild(cpu_seconds=1) as child:
        yield child


def _process(_what: object = None) -> int:
    return os.getpid()


def _busy(seconds: float) -> float:
    begin = time.process_time()
    while time.process_time() < begin + seconds:
        pass
    return seconds


def _greedy() -> int:
    return len(bytearray(2**31))


def _killed() -> None:
    os.kill(os.getpid(), 9)


def _refused() -> None:
    raise MissingFileError(path="surat.pdf")


def _faulty() -> None:
    raise KeyError("x")


def test_many_requests_are_answered_by_one_process(child: ReadingChild) -> None:
    processes = {child.ask(_process) for _ in range(5)}
    assert len(processes) == 1
    assert os.getpid() not in processes


@posix
def test_time_counts_for_each_request_anew(child: ReadingChild) -> None:
    first = child.ask(_process)
    for _ in range(4):
        assert child.ask(_busy, 0.6) == 0.6
    assert child.ask(_process) == first


@posix
@pytest.mark.parametrize(("function", "arguments"), [(_busy, (60.0,)), (_greedy, ()), (_killed, ())])
def test_child_that_reaches_a_limit_is_replaced(
    child: ReadingChild, function: object, arguments: tuple[object]
) -> None:
    first = child.ask(_process)
    start = time.monotonic()
    with pytest.raises(TooHeavyError):
        child.ask(function, *arguments)  # type: ignore[arg-type]
    assert time.monotonic() - start < 10
    assert child.ask(_process) != first


def test_refusal_and_fault_leave_the_child_at_work(child: ReadingChild) -> None:
    first = child.ask(_process)
    with pytest.raises(MissingFileError) as refusal:
        child.ask(_refused)
    assert refusal.value.details == {"path": "surat.pdf"}
    with pytest.raises(ChildFaultError, match="KeyError"):
        child.ask(_faulty)
    assert child.ask(_process) == first


def _loud() -> None:
    os.write(1, b"keluaran pustaka\n")
    os.write(2, b"keluhan pustaka\n")


def test_what_libraries_print_does_not_reach_the_terminal(
    child: ReadingChild, capfd: pytest.CaptureFixture[str]
) -> None:
    child.ask(_loud)
    child.close()
    assert capfd.readouterr() == ("", "")


def test_child_is_replaced_before_leaks_add_up(child: ReadingChild, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("integrity_zone.services.evidence.reading_child._REQUESTS_PER_CHILD", 3)
    processes = [child.ask(_process) for _ in range(6)]
    assert len(set(processes)) == 2


def test_closing_ends_a_request_that_waits() -> None:
    child = ReadingChild(cpu_seconds=60)
    child.ask(_process)
    outcome: list[str] = []
    begun = threading.Event()

    def wait() -> None:
        begun.set()
        try:
            child.ask(_busy, 50.0)
        except CalledOffError as stopped:
            outcome.append(stopped.code)

    thread = threading.Thread(target=wait)
    thread.start()
    begun.wait()
    child.close()
    thread.join(20)
    assert outcome == ["called-off"]
    with pytest.raises(CalledOffError):
        child.ask(_process)


def test_requests_of_several_threads_do_not_mix(child: ReadingChild) -> None:
    answers: dict[float, float] = {}
    threads = [
        threading.Thread(target=lambda wanted=number / 1000: answers.update({wanted: child.ask(_busy, wanted)}))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number / 1000: number / 1000 for number in range(8)}
