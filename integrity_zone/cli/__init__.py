"""The command line: the other front end, on services only."""

from __future__ import annotations

from integrity_zone.cli.program import main

__all__ = ["main"]
