"""What is published: locks with hashes and without addresses, and a wheel with three packages and their data."""

from __future__ import annotations

import configparser
import fnmatch
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("assessments", "integrity_zone", "ui")
LOCKS = ("requirements.lock", "requirements-dev.lock")


@cache
def _project() -> dict[str, object]:
    project: dict[str, object] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return project


def _wanted(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for, with extras, without the project's own name."""
    project = _project()
    texts = list(project["dependencies"])  # type: ignore[call-overload]
    for extra in extras:
        texts += project["optional-dependencies"][extra]  # type: ignore[index]
    requirements = [Requirement(text) for text in texts]
    return [requirement for requirement in requirements if requirement.name != project["name"]]


@cache
def _locked(name: str) -> dict[str, str]:
    """Canonical name -> the whole block of a lock file, with its markers and hashes."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    return {canonicalize_name(re.split(r"[=\[ ]", block, maxsplit=1)[0]): block for block in blocks}


def _version(block: str) -> str:
    found = re.search(r"==(\S+)", block)
    assert found, block
    return found[1]


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_everything_by_hash(name: str) -> None:
    for block in _locked(name).values():
        assert re.match(r"[a-z0-9.\-]+==\S+", block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block


@pytest.mark.parametrize("name", LOCKS)
def test_lock_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text()
    assert not re.search(r"://|\bfile:| @ |--(extra-)?index|--find-links|^-", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "extras"), [("requirements.lock", ("build",)), ("requirements-dev.lock", ("build", "dev"))]
)
def test_lock_agrees_with_the_metadata(name: str, extras: tuple[str, ...]) -> None:
    locked = _locked(name)
    for requirement in _wanted(*extras):
        block = locked.get(canonicalize_name(requirement.name))
        assert block, f"{requirement.name} is not in {name}: make lock"
        assert requirement.specifier.contains(_version(block)), f"{requirement} against {_version(block)}: make lock"


def test_locks_agree_with_each_other() -> None:
    running, developing = _locked("requirements.lock"), _locked("requirements-dev.lock")
    assert {name: developing.get(name) for name in running} == running


def test_tools_stay_out_of_what_an_office_installs() -> None:
    assert not {"mypy", "pyinstaller", "pytest", "ruff", "setuptools", "uv"} & set(_locked("requirements.lock"))


@pytest.mark.parametrize(
    ("version", "allowed"), [("6.11.3", True), ("6.11.2", False), ("6.12.0", False), ("6.12.1", False)]
)
def test_qt_binding_stays_in_the_tried_range(version: str, allowed: bool) -> None:
    (qt,) = [requirement for requirement in _wanted() if requirement.name == "PySide6-Essentials"]
    assert qt.specifier.contains(version) is allowed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_wheel_has_the_three_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {*PACKAGES, f"integrity_zone-{_project()['version']}.dist-info"}
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(wheel.namelist())


def test_wheel_carries_every_file_of_the_packages(wheel: zipfile.ZipFile) -> None:
    files = {
        file.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert files - set(wheel.namelist()) == set()
    assert any(file.endswith("zi-2021/instrument.toml") for file in files)
    assert any("/migrations/versions/" in file for file in files)
    for kind in ("ui/resources/icons/*.svg", "ui/resources/themes/*.qss", "ui/resources/fonts/*.ttf", "*.ttf"):
        assert fnmatch.filter(files, kind), kind
    # Made by the set-up, not kept: a wheel without it would speak English only.
    assert "ui/translations/id.qm" in wheel.namelist()


def test_wheel_has_one_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    information = f"integrity_zone-{_project()['version']}.dist-info"
    entry_points = configparser.ConfigParser()
    entry_points.read_string(wheel.read(f"{information}/entry_points.txt").decode())
    assert {section: dict(entry_points[section]) for section in entry_points.sections()} == {
        "console_scripts": {"integrity-zone": "ui.__main__:main"}
    }
    assert b"MIT License" in wheel.read(f"{information}/licenses/LICENSE")


class _NotBuilt:
    """Stands in for the steps of PyInstaller: takes what they take and builds nothing."""

    pure = scripts = binaries = datas = ()

    def __init__(self, *arguments: object, **options: object) -> None:
        pass


@pytest.fixture(scope="module")
def bundled() -> set[str]:
    """Data files that build.spec puts into the frozen folder, read without building anything."""
    with pytest.MonkeyPatch.context() as patch:
        for module, name in (("api", "COLLECT"), ("api", "EXE"), ("api", "PYZ"), ("build_main", "Analysis")):
            patch.setattr(f"PyInstaller.building.{module}.{name}", _NotBuilt)
        listed = runpy.run_path(str(ROOT / "build.spec"), init_globals={"SPECPATH": str(ROOT)})["data"]
    return {f"{folder}/{Path(source).name}" for source, folder in listed}


def test_frozen_folder_carries_every_data_file(bundled: set[str], wheel: zipfile.ZipFile) -> None:
    # Catalogues are sources of the compiled one, which the program reads.
    sources = (".py", "py.typed", ".ts")
    data = {name for name in wheel.namelist() if name.split("/")[0] in PACKAGES and not name.endswith(sources)}
    assert data - bundled == set()
    assert "ui/translations/id.qm" in bundled


def test_frozen_folder_carries_the_migrations_as_sources(bundled: set[str], wheel: zipfile.ZipFile) -> None:
    sources = {name for name in wheel.namelist() if "/migrations/" in name}
    assert sources
    assert sources - bundled == set()


def test_frozen_folder_is_not_built_from_an_empty_list(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="names no file"):
        runpy.run_path(str(ROOT / "build.spec"), init_globals={"SPECPATH": str(tmp_path)})
