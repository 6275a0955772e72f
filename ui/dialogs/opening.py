"""Shows a dialog and comes back at once; the dialog goes when it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog, then: Callable[[], object] | None = None) -> None:
    """Show a dialog.

    Args:
        dialog: Its parent is the window it stands above.
        then: What it is for; called when it is accepted.
    """
    if then is not None:
        dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
