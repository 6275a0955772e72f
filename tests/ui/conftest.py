"""What tests of the screens get: real files through the real hub, a desk for a page, words in Indonesian."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.services.catalog import instrument
from integrity_zone.services.sample.workspace import make_sample
from integrity_zone.services.workspace.workspaces import create_workspace
from tests.support.garbage import collected_by_the_screens
from ui.desk import Desk
from ui.i18n import Languages
from ui.preferences import Preferences
from ui.tasks.runner import Runner
from ui.theme.theme import STYLE, Theme, ThemeChoice
from ui.workspace_hub import WorkspaceHub

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.places import Place
    from ui.tasks.task import Task
    from ui.view import AssessmentView

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the program begins."""
    return ["integrity-zone", *STYLE]


@pytest.fixture(scope="session", autouse=True)
def compiled_catalogue() -> None:
    """The Indonesian catalogue is a build product: `make test` compiles it before the tests; say so when it is not."""
    if not (ROOT / "ui" / "translations" / "id.qm").exists():
        pytest.exit("compile the catalogue first: python .ci/catalogue.py compile")


@pytest.fixture(scope="module", autouse=True)
def garbage_of_the_screens(qapp: QApplication) -> Iterator[None]:
    """Collected by their own thread, as in the program."""
    with collected_by_the_screens():
        yield


@pytest.fixture(scope="session")
def kept_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of the sample agency, made once; copy it."""
    path = tmp_path_factory.mktemp("sample") / "dpmptsp-arunika-2026.zi"
    with pytest.MonkeyPatch.context() as patch:
        # The profile of a test is not there yet for what the session makes.
        for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(variable, str(path.parent / "home"))
        make_sample(path)
    return path


@pytest.fixture
def sample_path(kept_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample agency for this test alone."""
    return Path(shutil.copy(kept_sample, tmp_path / kept_sample.name))


@pytest.fixture
def blank_agency(tmp_path: Path) -> Path:
    """A new agency without a single answer."""
    path = tmp_path / "unit-2026.zi"
    create_workspace(
        path, unit_name="Dinas Contoh", year=2026, instrument=instrument("zi-2021"), actor="Rina", target="WBK"
    )
    return path


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, applied, without motion."""
    theme = Theme(ThemeChoice.LIGHT, less_motion=True)
    theme.apply(qapp)
    yield theme
    theme.release()


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """Indonesian, as people see it first; English again after the test."""
    found = Languages()
    found.choose("id")
    yield found
    found.choose("en")


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[Runner]:
    """Real threads, ended after the test; a bug in a job fails the test."""
    runner = Runner()
    bugs: list[BaseException] = []
    runner.crashed.connect(bugs.append)
    yield runner
    assert runner.close(), "a thread did not end"
    qapp.processEvents()
    assert not bugs, bugs


@pytest.fixture
def hub(runner: Runner) -> Iterator[WorkspaceHub]:
    """The hub, with nothing open; closed after the test."""
    hub = WorkspaceHub(runner)
    yield hub
    hub.close()


class Told:
    """Where pages asked to go, and what they told."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self.sentences: list[str] = []
        self.tasks: list[Task] = []


@pytest.fixture
def told() -> Told:
    """What a page asked of the window."""
    return Told()


@pytest.fixture
def desk(hub: WorkspaceHub, runner: Runner, theme: Theme, languages: Languages, told: Told, tmp_path: Path) -> Desk:
    """The doors of a page, all real but the window's, which only remember."""
    from ui.formats import Formats

    return Desk(
        hub=hub,
        runner=runner,
        theme=theme,
        formats=Formats("id"),
        preferences=Preferences(tmp_path / "profile"),
        go=told.places.append,
        tell=told.sentences.append,
        follow=told.tasks.append,
        blank=lambda: BlankPolicy.ZERO,
    )


@pytest.fixture
def open_file(qtbot: QtBot, hub: WorkspaceHub) -> Callable[[Path], AssessmentView]:
    """Opens a file through the hub and waits for its view."""

    def open_it(path: Path) -> AssessmentView:
        with qtbot.waitSignal(hub.opened, timeout=10_000):
            hub.open("", path, actor="Rina Kusuma", blank=BlankPolicy.ZERO)
        view = hub.view
        assert view is not None
        return view

    return open_it


@pytest.fixture
def open_sample(open_file: Callable[[Path], AssessmentView], sample_path: Path) -> AssessmentView:
    """The sample agency, open in the hub."""
    return open_file(sample_path)
