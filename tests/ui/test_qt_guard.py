"""The installed Qt binding keeps its references, and one that does not is refused with the way out."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from ui.qt_guard import QtBindingError, QtMissingError, loses_references, refuse_losing_binding

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

mortal_none = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")


class _Sender(QObject):
    happened = Signal()


def test_calls_that_return_nothing_keep_none_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("x")
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("x")
    assert sys.getrefcount(None) > before - 500


def test_emitting_keeps_true_alive() -> None:
    sender = _Sender()
    before = sys.getrefcount(True)
    for _ in range(1000):
        sender.happened.emit()
    assert sys.getrefcount(True) > before - 500


def test_allowed_binding_passes() -> None:
    refuse_losing_binding()


def test_call_that_keeps_references_is_not_accused() -> None:
    assert not loses_references(lambda: None)


@mortal_none
def test_call_that_loses_references_is_noticed() -> None:
    none = ctypes.py_object(None)
    try:
        assert loses_references(lambda: ctypes.pythonapi.Py_DecRef(none))
    finally:
        for _ in range(200):
            ctypes.pythonapi.Py_IncRef(none)


@mortal_none
def test_losing_binding_is_refused_before_anything_uses_it(tmp_path: Path) -> None:
    binding = tmp_path / "PySide6"
    binding.mkdir()
    (binding / "__init__.py").write_text("__version__ = '6.12.0'\n")
    (binding / "QtCore.py").write_text(
        "import ctypes\n"
        "class QObject:\n"
        "    def setObjectName(self, name):\n"
        "        ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))\n"
    )
    result = _import_guard_with(f"import sys; sys.path.insert(0, {str(tmp_path)!r})")
    assert "QtBindingError: PySide6 6.12.0 aborts on Python" in result.stderr
    assert "PySide6-Essentials>=6.11.3,<6.12" in result.stderr


def test_missing_binding_is_named() -> None:
    result = _import_guard_with("import sys; sys.modules['PySide6'] = None")
    assert "QtMissingError: the desktop cannot start" in result.stderr


def test_refusals_have_stable_codes() -> None:
    assert (QtBindingError.code, QtMissingError.code) == ("qt-binding", "qt-missing")


def _import_guard_with(preparation: str) -> subprocess.CompletedProcess[str]:
    program = f"{preparation}\nimport ui.qt_guard"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
