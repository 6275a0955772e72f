"""The typefaces of the documents, for a screen that shows the same letters."""

from __future__ import annotations

from pathlib import Path

_FONTS = Path(__file__).parents[1] / "exports" / "fonts"
#: Regular and semi-bold.
_SANS = ("IBMPlexSans_400Regular.ttf", "IBMPlexSans_600SemiBold.ttf")


def sans_typefaces() -> tuple[Path, ...]:
    """The sans-serif of the reports, one TrueType file a weight: regular, semi-bold."""
    return tuple(_FONTS / name for name in _SANS)
