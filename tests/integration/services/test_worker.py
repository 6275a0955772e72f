"""A child process gives back what the function gave or refused, and is stopped at its limits."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.domain.files import FileExistsRefusal
from integrity_zone.errors import ProblemList
from integrity_zone.services.charters import verify_charter_file
from integrity_zone.services.worker import TooHeavyError, run_limited
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.raw import document

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")


def _doubled(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def _refused(path: str) -> None:
    raise FileExistsRefusal(path=path)


def _several() -> None:
    raise ProblemList((FileExistsRefusal(path="a"), FileExistsRefusal(path="b")))


def _endless() -> None:
    while True:
        pass


def _greedy() -> int:
    return len(bytearray(2**31))


def _killed() -> None:
    os.kill(os.getpid(), 9)


def _faulty() -> None:
    raise KeyError("x")


def test_result_comes_from_another_process() -> None:
    result, process = run_limited(_doubled, 21)
    assert result == 42
    assert process != os.getpid()


def test_refusal_of_the_function_is_raised_here_with_its_details() -> None:
    with pytest.raises(FileExistsRefusal) as refusal:
        run_limited(_refused, "piagam.pdf")
    assert refusal.value.details == {"path": "piagam.pdf"}
    assert refusal.value.text("id") == FileExistsRefusal(path="piagam.pdf").text("id")
    with pytest.raises(ProblemList) as several:
        run_limited(_several)
    assert [problem.details["path"] for problem in several.value.problems] == ["a", "b"]


@posix
def test_endless_work_is_stopped() -> None:
    start = time.monotonic()
    with pytest.raises(TooHeavyError):
        run_limited(_endless, cpu_seconds=1)
    assert time.monotonic() - start < 10


@posix
def test_too_much_memory_is_refused() -> None:
    with pytest.raises(TooHeavyError):
        run_limited(_greedy)


@posix
def test_killed_child_is_told() -> None:
    with pytest.raises(TooHeavyError):
        run_limited(_killed)


def test_fault_of_the_function_stays_a_fault() -> None:
    with pytest.raises(RuntimeError, match="KeyError"):
        run_limited(_faulty)


def test_charter_is_judged_in_the_child(tmp_path: Path) -> None:
    (tmp_path / "piagam.pdf").write_bytes(charters.signed())
    (tmp_path / "akar.pem").write_bytes(pki.root_pem())
    report = verify_charter_file(tmp_path / "piagam.pdf", trust=[tmp_path / "akar.pem"], now=pki.NOW)
    assert report.conclusion is CharterConclusion.VALID


@posix
def test_file_that_exhausts_the_child_is_broken(tmp_path: Path) -> None:
    heavy = b"[" + b"0 " * 11_000_000 + b"]"
    pages = b"<< /Type /Pages /Count 0 /Kids [] >>"
    (tmp_path / "berat.pdf").write_bytes(document([b"<< /Type /Catalog /Pages 2 0 R /Extra 3 0 R >>", pages, heavy]))
    report = verify_charter_file(tmp_path / "berat.pdf", now=pki.NOW)
    assert report.conclusion is CharterConclusion.BROKEN
    assert report.reasons[0].code in {"too-heavy", "unreadable"}
