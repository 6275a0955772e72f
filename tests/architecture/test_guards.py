"""The guards over the whole test suite bite."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.guards import PROJECT, GuardError, guarded_command
from tests.support.own_folders import ABANDONED_AFTER_S, PREFIX, remove_abandoned

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.guards import Guard

#: Not there, and not made either: an act on it could do no harm if a guard slept.
OUTSIDE = PROJECT / "berkas-yang-tidak-boleh-ada"


def _send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        line.sendto(b"x", ("192.0.2.1", 9))


def _connect() -> None:
    with socket.socket() as line:
        line.connect(("127.0.0.1", 9))


def _listen() -> None:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))


ACTS: dict[str, Callable[[], object]] = {
    "connect": _connect,
    "bind": _listen,
    "sendto": _send,
    "look-up": lambda: socket.getaddrinfo("contoh.invalid", 443),
    "program": lambda: subprocess.run(["curl", "--version"], check=False),
    "program by path": lambda: subprocess.run(["/bin/sh", "-c", "true"], check=False),
    "shell": lambda: subprocess.run("true", shell=True, check=False),
    "system": lambda: os.system("true"),
    "write": lambda: OUTSIDE.write_text("x"),
    "append": lambda: OUTSIDE.open("a"),
    "low-level": lambda: os.open(OUTSIDE, os.O_CREAT | os.O_RDWR),
    "folder": OUTSIDE.mkdir,
    "remove": OUTSIDE.unlink,
    "rename away": lambda: OUTSIDE.rename(OUTSIDE.with_suffix(".x")),
    "link": lambda: OUTSIDE.symlink_to(PROJECT),
    "copy": lambda: shutil.copyfile(PROJECT / "README.md", OUTSIDE),
    "rights": lambda: OUTSIDE.chmod(0o644),
    "remove a tree": lambda: shutil.rmtree(OUTSIDE),
    "database": lambda: sqlite3.connect(OUTSIDE),
    "database by address": lambda: sqlite3.connect(f"file:{OUTSIDE}?mode=rwc", uri=True),
    "root of the disk": lambda: Path("/berkas-uji").write_text("x"),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_no_test_may_do_is_refused_before_it_happens(guard: Guard, act: str) -> None:
    with pytest.raises(GuardError):
        ACTS[act]()

    assert len(guard.take()) == 1
    assert not os.path.lexists(OUTSIDE)


def test_way_out_through_a_link_or_dots_is_seen(guard: Guard, tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(PROJECT)
    for path in (tmp_path / "out" / OUTSIDE.name, tmp_path / Path(*[".."] * 30) / "x"):
        with pytest.raises(GuardError):
            path.write_text("x")
    assert len(guard.take()) == 2


def test_what_tests_need_is_let_through(guard: Guard, tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("x")
    file.rename(tmp_path / "b")
    (tmp_path / "b").unlink()
    sqlite3.connect(tmp_path / "c").close()
    one, other = socket.socketpair()
    one.close()
    other.close()
    subprocess.run([sys.executable, "-c", ""], check=True)
    (PROJECT / "README.md").read_bytes()

    assert guard.take() == []


def test_test_that_hides_the_refusal_fails_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import socket\n"
        "def test_hidden():\n"
        "    try:\n"
        "        socket.getaddrinfo('contoh.invalid', 443)\n"
        "    except BaseException:\n"
        "        pass\n",
        encoding="utf-8",
    )
    words = ("-p", "tests.conftest", "-p", "no:cacheprovider", "-q", f"--basetemp={tmp_path / 'base'}", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words], cwd=PROJECT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 1
    assert 'no test may do this: ["socket.getaddrinfo' in done.stdout, done.stdout


def test_law_that_fails_shows_its_example_wherever_pytest_is_started(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "from hypothesis import given, strategies\n"
        "@given(strategies.integers())\n"
        "def test_law(number):\n"
        "    assert number < 4321\n",
        encoding="utf-8",
    )
    words = ("-p", "tests.conftest", "-p", "no:cacheprovider", "-q", f"--basetemp={tmp_path / 'base'}", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "number=4321" in done.stdout, done.stdout
    assert "GuardError" not in done.stdout
    assert not (tmp_path / ".hypothesis").exists()


def test_folders_of_killed_runs_go_after_a_day(tmp_path: Path) -> None:
    names = ("old", "young", "link")
    old, young, link = (tmp_path / f"{PREFIX}{name}" for name in names)
    other = tmp_path / "another"
    for folder in (old, young, other):
        (folder / "in").mkdir(parents=True)
    link.symlink_to(other)
    long_ago = (time.time() - ABANDONED_AFTER_S - 60,) * 2
    for folder in (old, other):
        os.utime(folder, long_ago)
    os.utime(link, long_ago, follow_symlinks=False)

    remove_abandoned(tmp_path)

    assert {found.name for found in tmp_path.iterdir()} == {young.name, link.name, other.name}
    assert (other / "in").exists()


def test_command_line_of_its_own_process_can_be_guarded(tmp_path: Path) -> None:
    def run(*words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(guarded_command(*words), cwd=PROJECT, capture_output=True, text=True, check=False)  # type: ignore[arg-type]

    inside = tmp_path / "in"
    inside.mkdir()
    assert run(inside, "instruments").returncode == 0
    outside = run(inside, "new", tmp_path / "unit.zi", "--unit", "Dinas Uji", "--year", 2026)
    assert outside.returncode == 1
    assert "GuardError" in outside.stderr
