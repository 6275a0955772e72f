"""Makes the real program sit for its picture: on a profile of its own, off screen, in every look."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QThread
from PySide6.QtWidgets import QApplication, QDialog

from integrity_zone.services.catalog import instrument
from integrity_zone.services.sample.workspace import make_sample
from integrity_zone.services.workspace.workspaces import create_workspace
from tests.support.garbage import collected_by_the_screens
from tests.support.programs import end
from ui.application import Application
from ui.preferences import Person, Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from ui.places import Place
    from ui.preferences import ThemeKey

#: How long a picture may take to come to rest, in milliseconds.
_PATIENCE = 20_000
#: Between two looks whether it did, in milliseconds.
_REST = 4


@dataclass(frozen=True, slots=True)
class Look:
    """One way the program can look."""

    name: str
    language: Literal["id", "en"] = "id"
    theme: ThemeKey = "light"
    scale: int = 100
    size: tuple[int, int] = (1366, 768)


LOOKS = (
    Look("id"),
    Look("dark", theme="dark"),
    Look("contrast", theme="high-contrast"),
    Look("150", scale=150),
    Look("200", scale=200),
    Look("en", language="en"),
    Look("1920", size=(1920, 1080)),
)


class Studio:
    """The program in one look. `settle` before every picture."""

    def __init__(self, look: Look, app: Application, sample: Path, blank: Path) -> None:
        """Keep what the pictures need.

        Args:
            look: How it looks.
            app: The program, its window shown.
            sample: A workspace of the sample agency, for this look alone.
            blank: A workspace without an answer.
        """
        self.look = look
        self.app = app
        self.sample = sample
        self.blank = blank

    @property
    def window(self) -> QWidget:
        """The program's window."""
        return self.app.window

    def open(self, path: Path) -> None:
        """Open a file and wait until it is shown."""
        self.app.files.open_file(path)
        self.settle()

    def go(self, place: Place) -> QWidget:
        """Show a place; the window to be pictured."""
        self.app.go(place)
        self.settle()
        return self.window

    def dialog(self) -> QDialog:
        """The dialog that is open."""
        self.settle()
        found = [widget for widget in self.window.findChildren(QDialog) if widget.isVisible()]
        assert found, "no dialog is open"
        return found[-1]

    def settle(self) -> None:
        """Wait until no work is under way and everything is painted."""
        deadline = QDeadlineTimer(_PATIENCE)
        while True:
            for _ in range(3):
                QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            if not self.app.runner.is_busy or deadline.hasExpired():
                break
            # Asked again and again without a rest, the threads and processes that are waited for would get no turn.
            QThread.msleep(_REST)
        # Without a loop of events around it nobody else takes away what was to be deleted later.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


@contextmanager
def studio(look: Look) -> Iterator[Studio]:
    """The program in one look, on files and a profile that are thrown away."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with collected_by_the_screens(), tempfile.TemporaryDirectory(prefix="integrity-zone-studio-") as made:
        folder = Path(made)
        os.environ["XDG_CONFIG_HOME"] = str(folder / "config")
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        preferences = Preferences(folder / "profile")
        preferences.language, preferences.theme, preferences.scale = look.language, look.theme, look.scale
        preferences.person = Person("Dimas Prasetya", "coordinator")
        preferences.tour_seen = True
        preferences.sync()
        sample, blank = _files(folder)
        program = Application(app, folder / "profile")
        program.theme.set_less_motion(True)
        # On a slow machine a file is looked at for so long that it would be backed up in the middle of the pictures.
        program.hub.opened.connect(lambda _view: program.backup_watch._timer.stop())
        program.start()
        program.window.resize(*look.size)
        found = Studio(look, program, sample, blank)
        found.settle()
        try:
            yield found
        finally:
            end(program)


_kept: list[Path] = []


def _files(folder: Path) -> tuple[Path, Path]:
    """The two workspaces; the sample is made once and copied."""
    if not _kept:
        kept = Path(tempfile.mkdtemp(prefix="integrity-zone-sample-")) / "dpmptsp-arunika-2026.zi"
        make_sample(kept)
        _kept.append(kept)
    sample = Path(shutil.copy(_kept[0], folder / _kept[0].name))
    blank = folder / "dinas-perhubungan-2026.zi"
    create_workspace(
        blank, unit_name="Dinas Perhubungan", year=2026, instrument=instrument("zi-2021"), actor="Rina Kusuma"
    )
    return sample, blank


def forget_files() -> None:
    """Remove the sample that was kept between looks."""
    for path in _kept:
        shutil.rmtree(path.parent, ignore_errors=True)
    _kept.clear()
