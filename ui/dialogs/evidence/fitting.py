"""Gives a dialog with wrapping texts the height that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog, width: int) -> None:
    """Resize a dialog that is laid out.

    Args:
        dialog: Not shown yet.
        width: In pixels.
    """
    # Before the style sheet has reached them, texts measure themselves in another font.
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()
    layout = dialog.layout()
    if layout is not None:
        layout.invalidate()
        dialog.resize(width, layout.totalHeightForWidth(width))
