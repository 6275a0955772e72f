"""The typefaces of the documents, for a screen that shows the same letters."""

from __future__ import annotations

from importlib.resources import files

#: Regular and semi-bold, as files of the package.
_SANS = ("IBMPlexSans_400Regular.ttf", "IBMPlexSans_600SemiBold.ttf")


def sans_typefaces() -> tuple[bytes, ...]:
    """The sans-serif of the reports, one TrueType font a weight: regular, semi-bold."""
    folder = files("integrity_zone.exports") / "fonts"
    return tuple((folder / name).read_bytes() for name in _SANS)
