"""The typeface of the screen: IBM Plex Sans, whose I, l and 1 are told apart and whose figures are of one width."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from integrity_zone.services.typefaces import sans_typefaces
from ui.resource_files import RESOURCES

if TYPE_CHECKING:
    from ui.theme.metrics import Metrics, Role

FAMILY = "IBM Plex Sans"
#: Tried in this order where a letter, or the whole typeface, is missing.
FALLBACKS = ("DejaVu Sans", "Segoe UI", "Noto Sans")


@cache
def load_fonts() -> str:
    """Make the typeface known to Qt; once for each application.

    Returns:
        The family to use: ours, or the system's own where ours cannot be loaded.
    """
    faces = (*sans_typefaces(), RESOURCES / "fonts" / "IBMPlexSans_500Medium.ttf")
    loaded = [QFontDatabase.addApplicationFont(str(face)) for face in faces]
    if min(loaded) < 0:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return FAMILY


def font_for(role: Role, metrics: Metrics, family: str) -> QFont:
    """The font of a role at a text scale."""
    font = QFont(family)
    font.setFamilies([family, *FALLBACKS])
    font.setPixelSize(metrics.font_px(role))
    font.setWeight(QFont.Weight(metrics.weight(role)))
    return font
