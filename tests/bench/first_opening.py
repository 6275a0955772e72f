"""A process of its own: opens a workspace, with the desktop or without, and prints how many milliseconds it took."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

_ACTOR = "Penguji"


def with_window(path: Path, profile: Path) -> float:
    """From the painted start screen to the painted first page."""
    from ui.quick_start import hold_collector, spare_feature_search

    # As `ui.__main__` begins.
    hold_collector()
    import ui.qt_guard  # noqa: F401

    spare_feature_search()
    from PySide6.QtWidgets import QApplication

    from tests.bench.sight import Sight
    from ui.application import Application
    from ui.preferences import Person
    from ui.theme.theme import STYLE

    program = Application(QApplication(["integrity-zone", *STYLE]), profile)
    # Otherwise it would ask.
    program.preferences.person = Person(_ACTOR)
    sight = Sight()
    program.hub.opened.connect(lambda _view: sight.await_paint(program.window.stack.currentWidget()))
    sight.await_paint(program.window)
    program.start()
    sight.run()
    program.collector.begin()
    begun = perf_counter()
    program.files.open_file(path)
    sight.run()
    taken = perf_counter() - begun
    program.window.close()
    return taken


def bare(path: Path) -> float:
    """What opening takes below the screens: libraries loaded, file read, everything scored."""
    begun = perf_counter()
    from integrity_zone.domain.work_unit import BlankPolicy
    from integrity_zone.services.catalog import instrument
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.view_making import view_of

    with Workspace.open(path, actor=_ACTOR, write=True) as workspace:
        asked = instrument(workspace.assessment(None).instrument)
        view_of(workspace.snapshot(None, asked), asked, BlankPolicy.ZERO)
        return perf_counter() - begun


if __name__ == "__main__":
    way, path, profile = sys.argv[1:]
    taken = with_window(Path(path), Path(profile)) if way == "window" else bare(Path(path))
    print(taken * 1000)  # noqa: T201 - what it is for
