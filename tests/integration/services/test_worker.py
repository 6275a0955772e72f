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
from integrity_zone.services.charters.signing import sign_charter_file
from integrity_zone.services.charters.verification import verify_charter_file
from integrity_zone.services.worker import TooHeavyError, run_limited
from integrity_zone.signing.sign import CharterUnsoundError
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries.raw import appended, document

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(sys.platform == "win32", reason="the system has no such limit")


@pytest.fixture(scope="module", autouse=True)
def children() -> None:
    """They begin from nothing, as the program starts them."""


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


#: Keeps a reader busy for minutes and cannot be told from its bytes alone.
_HEAVY = b"[" + b"/A " * 8_000_000 + b"]"


@posix
def test_file_that_exhausts_the_child_is_broken(tmp_path: Path) -> None:
    pages = b"<< /Type /Pages /Count 0 /Kids [] >>"
    (tmp_path / "berat.pdf").write_bytes(document([b"<< /Type /Catalog /Pages 2 0 R /Extra 3 0 R >>", pages, _HEAVY]))
    report = verify_charter_file(tmp_path / "berat.pdf", now=pki.NOW)
    assert report.conclusion is CharterConclusion.BROKEN
    assert report.reasons[0].code in {"too-heavy", "unreadable"}


@posix
def test_charter_that_exhausts_the_child_is_not_signed_and_costs_nothing_here(tmp_path: Path) -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R /Metadata 16 0 R /Extra 90 0 R >>"
    (tmp_path / "berat.pdf").write_bytes(appended(charters.prepared(), {1: catalog, 90: _HEAVY}))
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12())
    out = tmp_path / "keluar.pdf"
    start = time.process_time()
    with pytest.raises((TooHeavyError, CharterUnsoundError)) as refusal:
        sign_charter_file(
            tmp_path / "berat.pdf", out, "ttd_pimpinan", tmp_path / "kunci.p12", bytearray(pki.PASSPHRASE), now=pki.NOW
        )
    assert time.process_time() - start < 2
    assert refusal.value.code in {"too-heavy", "charter-unsound"}
    assert not out.exists()


def test_a_long_list_of_numbers_is_refused_by_its_bytes() -> None:
    catalog = b"<< /Type /Catalog /Pages 2 0 R /AcroForm 7 0 R /Metadata 16 0 R /Extra 90 0 R >>"
    pdf = appended(charters.signed(), {1: catalog, 90: b"[" + b"0 " * 1_000_000 + b"]"})
    start = time.process_time()
    report = charters.judge(pdf)
    assert time.process_time() - start < 1
    assert [(reason.code, reason.conclusion) for reason in report.reasons] == [
        ("endless-list", CharterConclusion.POLICY)
    ]


def test_charter_examined_in_the_child_is_signed(tmp_path: Path) -> None:
    (tmp_path / "draf.pdf").write_bytes(charters.prepared())
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12())
    out = tmp_path / "1.pdf"
    signed = sign_charter_file(
        tmp_path / "draf.pdf", out, "ttd_pimpinan", tmp_path / "kunci.p12", bytearray(pki.PASSPHRASE), now=pki.NOW
    )
    assert out.read_bytes() == signed.pdf
    assert signed.missing == charters.FIELDS[1:]
    assert charters.judge(signed.pdf).conclusion is CharterConclusion.INCOMPLETE
