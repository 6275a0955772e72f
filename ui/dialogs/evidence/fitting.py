"""Gives a dialog with wrapping texts the height that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog


def fit_height(dialog: QDialog, width: int, *, is_still: bool = False) -> None:
    """Resize a dialog that is laid out.

    Args:
        dialog: Not shown yet.
        width: In pixels.
        is_still: Whether its texts stay as they are; it is then no higher than they need, and never smaller.
    """
    # Before the style sheet has reached them, texts measure themselves in another font.
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()
    layout = dialog.layout()
    if layout is not None:
        if is_still:
            _trust_widths(dialog)
        layout.invalidate()
        height = layout.totalHeightForWidth(width)
        dialog.resize(width, height)
        if is_still:
            dialog.setMinimumSize(width, height)


def _trust_widths(dialog: QDialog) -> None:
    """Texts ask for the height of their lines, and not for that of a narrower column of them as Qt guesses it."""
    for label in dialog.findChildren(QLabel):
        if label.wordWrap():
            policy = label.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            label.setSizePolicy(policy)
