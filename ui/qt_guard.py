"""Refuses a Qt binding that would abort the program; whoever uses Qt imports this module first.

PySide6 6.12.0 on Python 3.11 gives up one reference to `None` at nearly every call that returns nothing, and one to
`True` at every `emit()`. After some thousand calls the interpreter aborts. From Python 3.12 on these two live for
ever and nothing happens. The guard counts instead of trusting a version number, so it also knows a later binding that
is mended, and one that is broken anew. See docs/decisions/0002-pyside6-range.md.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from integrity_zone.errors import EnvironmentProblem

if TYPE_CHECKING:
    from collections.abc import Callable

#: Few enough that a losing binding survives the probe (a fresh interpreter holds some thousand references to None).
_PROBES = 200


class QtBindingError(EnvironmentProblem):
    """The installed PySide6 loses references on this Python."""

    code = "qt-binding"
    template_en = (
        "PySide6 {version} aborts on Python {python}; "
        "install the supported one with: python -m pip install 'PySide6-Essentials>=6.11.3,<6.12'"
    )
    template_id = (
        "PySide6 {version} membuat program berhenti pada Python {python}; "
        "pasang versi yang didukung: python -m pip install 'PySide6-Essentials>=6.11.3,<6.12'"
    )


class QtMissingError(EnvironmentProblem):
    """There is no PySide6, or a library of the system that it needs is not there."""

    code = "qt-missing"
    template_en = "the desktop cannot start ({reason}); install PySide6-Essentials and the system libraries of Qt"
    template_id = "tampilan desktop tidak dapat dibuka ({reason}); pasang PySide6-Essentials dan pustaka sistem Qt"


def loses_references(call: Callable[[], None]) -> bool:
    """Whether a call that returns nothing takes a reference to `None` away each time.

    Args:
        call: Called 200 times.
    """
    before = sys.getrefcount(None)
    for _ in range(_PROBES):
        call()
    return sys.getrefcount(None) < before - _PROBES // 2


def refuse_losing_binding() -> None:
    """Probe the installed binding.

    Raises:
        QtBindingError: It loses references on this Python.
        QtMissingError: It cannot be imported.
    """
    try:
        import PySide6
        from PySide6.QtCore import QObject
    except ImportError as problem:
        raise QtMissingError(reason=str(problem)) from problem
    probe = QObject()
    if loses_references(lambda: probe.setObjectName("probe")):
        python = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise QtBindingError(version=PySide6.__version__, python=python)


refuse_losing_binding()
