"""Colours of the reports: those of the light screen, so that both are read alike."""

from __future__ import annotations

from reportlab.lib.colors import HexColor

TEXT = HexColor(0x1A2429)
TEXT_2 = HexColor(0x45545C)
TEXT_3 = HexColor(0x58666E)
SURFACE = HexColor(0xFFFFFF)
SUNKEN = HexColor(0xE8ECEE)
LINE = HexColor(0xD2D9DD)
CONTROL = HexColor(0x77858D)
PRIMARY = HexColor(0x12586B)
PRIMARY_TINT = HexColor(0xDFECF0)
#: 18 percent of the primary colour on white, as a solid colour: prints need no transparency.
PRIMARY_VEIL = HexColor(0xD4E1E4)
TPI = HexColor(0x8A5F0B)
HATCH = HexColor(0x4F8798)
TRACK = HexColor(0xE3E8EA)
GRID = HexColor(0xC4CDD2)
MET = HexColor(0x1C693D)
MISSED = HexColor(0xA3341C)
MISSED_TINT = HexColor(0xFBE9E4)
MET_TINT = HexColor(0xE2F2E7)
WARNING = HexColor(0x855500)
WARNING_TINT = HexColor(0xFFF3D9)
