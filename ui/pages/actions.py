"""What a page can do, as the actions of its menu, of the palette and of the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

#: Key, words, keys of the keyboard or none, and what it does.
WantedAction: TypeAlias = tuple[str, str, str, Callable[[], object]]


def page_actions(page: QWidget, wanted: Iterable[WantedAction]) -> dict[str, QAction]:
    """Actions by their keys, whose keys of the keyboard hold on the page alone.

    Args:
        page: Owner.
        wanted: In the order of the menu.
    """
    made: dict[str, QAction] = {}
    for key, text, keys, then in wanted:
        action = QAction(text, page)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False, then=then: then())
        page.addAction(action)
        made[key] = action
    return made
