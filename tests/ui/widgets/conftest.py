"""A theme in force on the one application of the tests, and taken off again."""

from __future__ import annotations

from tests.support.applied_theme import app, theme

__all__ = ["app", "theme"]
