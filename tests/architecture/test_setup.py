"""The set-up installs once, again when something changed, and never what it need not."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci/setup.py"


@pytest.fixture
def script() -> ModuleType:
    """The set-up script as it is."""
    specification = importlib.util.spec_from_file_location("project_setup", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.fixture
def setup(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up script, working in a folder of its own with an environment that counts as working."""
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    environment = tmp_path / ".venv"
    environment.mkdir()
    for name, path in {
        "ROOT": tmp_path,
        "VENV": environment,
        "STAMPS": environment / ".setup",
        "RUNTIME_LOCK": tmp_path / "requirements.lock",
        "DEV_LOCK": tmp_path / "requirements-dev.lock",
    }.items():
        monkeypatch.setattr(script, name, path)
    monkeypatch.setattr(script, "is_working", lambda python: True)
    return script


@pytest.fixture
def installed(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the lock files that were given to pip, in order."""
    given: list[str] = []
    monkeypatch.setattr(
        setup, "pip", lambda *arguments: given.extend(Path(a).name for a in arguments if a.endswith(".lock"))
    )
    return given


def test_second_time_installs_nothing(setup: ModuleType, installed: list[str]) -> None:
    setup.set_up_environment(setup.RUNTIME_LOCK)
    setup.set_up_environment(setup.RUNTIME_LOCK)
    assert installed == ["requirements.lock"]


@pytest.mark.parametrize("changed", ["requirements.lock", "requirements-dev.lock", "pyproject.toml"])
def test_changed_input_installs_again(setup: ModuleType, installed: list[str], changed: str) -> None:
    setup.set_up_environment(setup.RUNTIME_LOCK)
    with (setup.ROOT / changed).open("a") as file:
        file.write("\n")
    setup.set_up_environment(setup.RUNTIME_LOCK)
    assert installed == ["requirements.lock", "requirements.lock"]


def test_running_needs_nothing_more_after_a_set_up_for_tests(setup: ModuleType, installed: list[str]) -> None:
    setup.set_up_environment(setup.DEV_LOCK)
    setup.set_up_environment(setup.RUNTIME_LOCK)
    assert installed == ["requirements-dev.lock"]


def test_tests_need_more_after_a_set_up_for_running(setup: ModuleType, installed: list[str]) -> None:
    setup.set_up_environment(setup.RUNTIME_LOCK)
    setup.set_up_environment(setup.DEV_LOCK)
    assert installed == ["requirements.lock", "requirements-dev.lock"]


def test_failed_install_is_tried_again(setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*arguments: str) -> None:
        raise SystemExit(1)

    monkeypatch.setattr(setup, "pip", failing)
    for _ in range(2):
        with pytest.raises(SystemExit):
            setup.set_up_environment(setup.RUNTIME_LOCK)


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are looked after on Linux only")
def test_missing_program_is_named_with_its_remedy(
    setup: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setup, "TEST_PROGRAMS", {"no-such-program": "no-such-package"})
    monkeypatch.setattr(setup, "QT_LIBRARIES", {"libno-such-thing.so.1": "libno-such-thing1"})
    monkeypatch.setattr(setup, "may_install", lambda: False)
    assert setup.set_up_system("test") is False
    assert capsys.readouterr().out == (
        "set-up: missing from the system, get it with: "
        "sudo apt-get install --no-install-recommends libno-such-thing1 no-such-package\n"
    )


def test_environment_of_another_place_does_not_work(script: ModuleType, tmp_path: Path) -> None:
    assert not script.is_working(tmp_path / ".venv/bin/python")
    assert not script.is_working(Path(sys.base_prefix) / "bin/python3")


def test_wrong_use_is_told_in_one_line() -> None:
    result = subprocess.run([sys.executable, str(SCRIPT), "everything"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "set-up: usage: setup.py run|check|test|freeze [--insist]\n")
