"""Texts that people wrote, for places where Qt takes what looks like markup for markup."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """A text for a tooltip, shown as it is written: no picture is loaded and no link made that a name asks for.

    Args:
        text: Such as the name of a file.
    """
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
