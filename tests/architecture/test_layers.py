"""Who may import whom, as the contracts in pyproject.toml say."""

from __future__ import annotations

import ast
import logging
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]
OWN_PACKAGES = {"assessments", "integrity_zone", "ui"}
HEAVY = ("PySide6", "shiboken6", "alembic", "openpyxl", "pyhanko", "reportlab", "sqlalchemy", "sqlmodel")

HIDE_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NoQt())
"""


def test_every_contract_is_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    loggers = [found for found in logging.root.manager.loggerDict.values() if isinstance(found, logging.Logger)]
    awake = [found for found in loggers if not found.disabled]
    status = lint_imports(no_cache=True)
    # It silences every logger it does not know, and with them those of the tests after this one.
    for found in awake:
        found.disabled = False
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_pure_centre_needs_the_standard_library_alone() -> None:
    centre = [ROOT / "assessments", ROOT / "integrity_zone/domain", ROOT / "integrity_zone/scoring"]
    files = [ROOT / "integrity_zone/errors.py", *(file for folder in centre for file in folder.rglob("*.py"))]
    allowed = sys.stdlib_module_names | OWN_PACKAGES
    strangers = {
        f"{file.relative_to(ROOT)}: {name}" for file in files for name in _imports(file) if name not in allowed
    }
    assert len(files) > 10
    assert not strangers


def test_ui_package_itself_is_empty() -> None:
    assert not [node for node in ast.parse((ROOT / "ui/__init__.py").read_text()).body if not _is_docstring(node)]


@pytest.mark.parametrize("command", [["--version"], ["--help"], ["instruments", "--json"]])
def test_command_line_works_where_no_qt_is_installed(command: list[str]) -> None:
    program = (
        f"{HIDE_QT}\nimport runpy\nsys.argv[1:] = {command!r}\nrunpy.run_module('integrity_zone', run_name='__main__')"
    )
    result = _python(program)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout


def test_asking_for_the_version_loads_nothing_heavy() -> None:
    program = (
        "import sys, ui.__main__\n"
        "status = ui.__main__.main(['--version'])\n"
        f"print(status, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    assert _python(program).stdout.splitlines()[1:] == ["0 []"]


@pytest.mark.parametrize("arguments", [[], ["dinas-2026.zi"]])
def test_bare_name_or_a_workspace_opens_the_desktop(arguments: list[str]) -> None:
    program = (
        "import sys, types, ui.__main__\n"
        "desktop = types.SimpleNamespace(run=lambda given: print(given) or 7)\n"
        "sys.modules['ui.starting'] = desktop\n"
        f"sys.exit(ui.__main__.main({arguments!r}))"
    )
    result = _python(program)
    assert (result.returncode, result.stdout.strip()) == (7, repr(arguments))


def test_without_qt_the_desktop_says_what_to_install() -> None:
    result = _python(f"{HIDE_QT}\nimport sys, ui.__main__\nsys.exit(ui.__main__.main([]))")
    assert result.returncode == 4
    assert "PySide6-Essentials" in result.stderr
    assert "Traceback" not in result.stderr


def _imports(file: Path) -> set[str]:
    """Top-level names of everything that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
