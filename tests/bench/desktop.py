"""The desktop: its start, opening the sample in it, and a key that answers."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.qt_guard  # noqa: F401 - before anything else of Qt
from integrity_zone.services.sample.workspace import make_sample
from tests.bench.sight import Sight
from tests.bench.timing import Line, alone, side_by_side
from ui.application import Application
from ui.pages.assessment.page import AssessmentPage
from ui.places import PageKey, Place
from ui.preferences import Person
from ui.theme.theme import STYLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.bench.timing import Plan

START_RATIO = 1.6
OPEN_RATIO = 1.5
KEY_MS = 16.0
_PROJECT = Path(__file__).parents[2]
_FROZEN = _PROJECT / "dist" / "integrity-zone" / "integrity-zone"
_ACTOR = "Penguji"
_ASKED = "A.I.1.i.a"


def desktop_lines(plan: Plan) -> Iterator[Line]:
    """What people wait for."""
    yield from _start_lines(plan)
    sample = plan.folder / "bench-sample.zi"
    make_sample(sample)
    yield _open_line(plan, sample)
    with _program(plan.folder / "profile", sample) as program:
        yield _key_line(plan, program)


def _start_lines(plan: Plan) -> Iterator[Line]:
    environment = _environment(plan)
    bare = _process(environment, sys.executable, "-m", "tests.bench.bare_window")
    ours = _process(environment, sys.executable, "-m", "ui", "--self-check")
    both = side_by_side(ours, bare, plan.part(4))
    yield Line("desktop: start to first screen", *both, START_RATIO, "bare QMainWindow, same Python and Qt")
    if _FROZEN.exists():
        frozen = _process(environment, str(_FROZEN), "--self-check")
        both = side_by_side(frozen, bare, plan.part(12))
        yield Line("desktop, frozen: start", *both, None, "bare QMainWindow, not frozen")
        inside = _FROZEN.parent / "_internal"
        both = _megabytes(_FROZEN.parent), _megabytes(inside / "PySide6") + _megabytes(inside / "shiboken6")
        yield Line("desktop, frozen: size in MB", *both, None, "what of it is Qt and its binding")
    else:
        sys.stderr.write("no line for the frozen desktop: `make freeze` first\n")


def _environment(plan: Plan) -> Mapping[str, str]:
    """An installed program has its bytecode beside it; here it is found in the scratch folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(plan.folder / "bytecode")}


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def _process(environment: Mapping[str, str], *command: str) -> Callable[[], object]:
    def run() -> None:
        subprocess.run(
            command,
            env=dict(environment),
            cwd=_PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )

    return run


@contextmanager
def _program(profile: Path, sample: Path) -> Iterator[Application]:
    app = QApplication.instance() or QApplication(["integrity-zone", *STYLE])
    assert isinstance(app, QApplication)
    program = Application(app, profile)
    # Otherwise it would ask.
    program.preferences.person = Person(_ACTOR)
    sight = Sight()
    program.hub.opened.connect(lambda _view: sight.await_paint(program.window.stack.currentWidget()))
    # What is measured is not to share the machine with a backup that became due meanwhile.
    program.hub.opened.connect(lambda _view: program.backup_watch._timer.stop())
    program.start(sample)
    sight.run()
    yield program
    program.window.close()


def _open_line(plan: Plan, sample: Path) -> Line:
    """In fresh processes that say themselves how long it took, from the painted start screen on: as people meet it."""
    taken: dict[str, list[float]] = {"window": [], "bare": []}
    for way in list(taken) * plan.part(6):
        command = [sys.executable, "-m", "tests.bench.first_opening", way, str(sample), str(plan.folder / "profile")]
        said = subprocess.run(command, env=_environment(plan), cwd=_PROJECT, capture_output=True, text=True, check=True)
        taken[way].append(float(said.stdout))
    # The first ones wrote the bytecode.
    ours, floor = (median(taken[way][1:] or taken[way]) for way in taken)
    return Line("desktop: open the sample to its first page", ours, floor, OPEN_RATIO, "the same without a window")


def _key_line(plan: Plan, program: Application) -> Line:
    """Two keys that answer in turn, each until the meter of the total shows what it made of the score."""
    sight = Sight()
    program.go(Place(PageKey.ASSESSMENT, code=_ASKED))
    page = program.window.stack.currentWidget()
    assert isinstance(page, AssessmentPage)
    sight.await_paint(page)
    sight.run()
    page.card.focus_question()
    program.hub.changed.connect(lambda _update: sight.await_paint(page.strip.total))
    view = program.hub.view
    assert view is not None
    is_first = view.values.get(_ASKED) == view.instrument.indicators_by_code[_ASKED].options[0].key
    # Only a key that changes the answer has something to show.
    keys = cycle((Qt.Key.Key_2, Qt.Key.Key_1) if is_first else (Qt.Key.Key_1, Qt.Key.Key_2))

    def answer() -> None:
        QTest.keyClick(program.window.focusWidget() or page, next(keys))
        sight.run()

    taken = alone(answer, plan.rounds)
    return Line("desktop: answer key to repainted meter", taken, KEY_MS, 1.0, "the goal itself, 16 ms")
