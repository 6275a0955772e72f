"""What every test gets: an off-screen Qt that is safe to use, a user profile of its own, a fixed clock, a quiet log."""

from __future__ import annotations

import logging
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests.support.guards import PROJECT, Guard, guarded
from tests.support.own_folders import PREFIX, remove_abandoned
from tests.support.warm_children import warm_children

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

from integrity_zone.errors import EnvironmentProblem

#: Why the screens cannot be tested here; empty when they can.
qt_trouble = ""
#: Folders that pytest leaves out.
collect_ignore: list[str] = []
try:
    import ui.qt_guard  # noqa: F401 - a binding that would abort the session half-way ends it here
except EnvironmentProblem as problem:
    if problem.code != "qt-missing":
        raise
    qt_trouble = problem.text()
    collect_ignore.append("ui")

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Otherwise a law that fails leaves its example, and dies of the guard, wherever pytest was started.
set_hypothesis_home_dir(PROJECT / ".hypothesis")
# No deadlines: the machines that run the tests are shared, and slow is not wrong.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_plugin_registered(plugin_name: str, manager: pytest.PytestPluginManager) -> None:
    """Do without pytest-qt where Qt cannot be loaded, so that everything below the screens is tested all the same."""
    if qt_trouble and plugin_name == "pytest-qt":
        manager.unregister(name=plugin_name)


def pytest_report_header() -> list[str]:
    """Say what is left out and why."""
    return [f"tests/ui SKIPPED: {qt_trouble}"] if qt_trouble else []


@pytest.fixture(scope="session", autouse=True)
def session_guard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guard]:
    """Let all tests write where pytest makes their folders, and clear what earlier runs left there.

    Libraries that make temporary files of their own get a folder for them; those of killed runs go.
    """
    remove_abandoned(Path(tempfile.gettempdir()))
    base = tmp_path_factory.getbasetemp()
    outer = [folder for folder in base.parents if folder.name.startswith("pytest-of-")]
    with (
        tempfile.TemporaryDirectory(prefix=PREFIX) as temporary,
        pytest.MonkeyPatch.context() as patch,
        guarded(base, *outer, Path(temporary)) as found,
    ):
        # Not below pytest's folder, which only one user may enter: some tests give up their rights.
        Path(temporary).chmod(0o711)
        patch.setattr(tempfile, "tempdir", temporary)
        for variable in ("TMPDIR", "TEMP", "TMP"):
            patch.setenv(variable, temporary)
        yield found


@pytest.fixture(autouse=True)
def guard(session_guard: Guard) -> Iterator[Guard]:
    """Fail a test that reaches for the network, a program or a file that is none of its business.

    A test that means to takes what was tried from the guard itself.
    """
    yield session_guard
    tried = session_guard.take()
    assert not tried, f"no test may do this: {tried}"


@pytest.fixture(scope="module", autouse=True)
def children() -> Iterator[None]:
    """Children of the program begin with it loaded; a fixture of this name lets those of a test begin from nothing."""
    with warm_children(tempfile.gettempdir()):
        yield


@pytest.fixture
def own_temporary(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder for this test alone: nothing another test left lies in it, and nothing it leaves is found.

    Returns:
        The folder, that of this process and of the children it starts.
    """
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(folder))
    return folder


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that always says the same moment: 2 March 2026, 09.00 UTC."""
    return lambda: datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_user_profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder for this test alone, so that nothing is remembered from, or left in, the profile of a person.

    Returns:
        The home folder; the program's device is made in it at first use.
    """
    home = tmp_path_factory.mktemp("home")
    for variable, folder in {
        "HOME": "",
        "USERPROFILE": "",
        "APPDATA": "roaming",
        "LOCALAPPDATA": "local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
    }.items():
        monkeypatch.setenv(variable, str(home / folder))
    for variable in ("INTEGRITY_ZONE_DEVICE", "INTEGRITY_ZONE_ACTOR"):
        monkeypatch.delenv(variable, raising=False)
    return home


@pytest.fixture(autouse=True)
def no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that leaves a warning in the log: people would see it on their terminal.

    A test that expects one asserts it through `caplog` and then calls `caplog.clear()`.
    """
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    stray = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    assert not stray, f"unexpected log records: {stray}"
