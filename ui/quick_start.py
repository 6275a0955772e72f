"""What the interpreter and the binding do during a start that serves nobody here, and is therefore left out."""

from __future__ import annotations

import contextlib
import gc
from importlib import import_module

#: Of the binding's own, so it may go: then the start is as slow as it was.
_SEARCH = "_mod_uses_pyside"


def hold_collector() -> None:
    """Let nothing be searched for garbage: what a start makes stays, and the search takes a tenth of it.

    When the start is over, `ui.tasks.collecting` begins.
    """
    gc.disable()


def spare_feature_search() -> None:
    """Keep the binding from reading the sources of every module that is imported after it.

    It looks there for modules that switch to its other spelling of names. Nobody here does, and eighty files that are
    read and split into lines cost as much as all enumerations of Qt. A frozen program has no sources to look at.
    """
    with contextlib.suppress(ImportError):
        feature = import_module("shibokensupport.feature")
        if hasattr(feature, _SEARCH):
            setattr(feature, _SEARCH, lambda _module: False)
