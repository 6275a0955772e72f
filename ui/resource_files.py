"""Where icons, style sheets and typefaces lie.

Plain paths: `importlib.resources` takes two milliseconds to load, and neither a wheel that is installed nor a frozen
folder keeps these files anywhere but beside the modules.
"""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).parent / "resources"
