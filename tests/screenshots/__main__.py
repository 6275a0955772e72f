"""`make screenshots`: every page, dialog and state, in every look, as PNG under build/screenshots.

python -m tests.screenshots [PART ...] [--look NAME]
"""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
# What the off-screen plug-in cannot do, such as hints to a window manager, is no news.
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"

import ui.qt_guard  # noqa: F401 - the tests of the screens begin with it too
from tests import screenshots
from tests.screenshots.studio import LOOKS, forget_files, studio

OUT = Path("build/screenshots")
_NO_PARTS = {"__main__", "studio"}


def main() -> None:
    """Take the pictures."""
    parts = sorted(found.name for found in pkgutil.iter_modules(screenshots.__path__) if found.name not in _NO_PARTS)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*parts, []], default=[])
    parser.add_argument("--look", choices=[look.name for look in LOOKS])
    asked = parser.parse_args()
    taken = 0
    for look in LOOKS:
        if asked.look not in (None, look.name):
            continue
        folder = OUT / look.name
        folder.mkdir(parents=True, exist_ok=True)
        for part in asked.parts or parts:
            with studio(look) as found:
                for name, widget in importlib.import_module(f"tests.screenshots.{part}").shots(found):
                    found.settle()
                    widget.grab().save(str(folder / f"{part}-{name}.png"))
                    taken += 1
    forget_files()
    print(f"{taken} pictures in {OUT}")  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
