"""The home page and its dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.sample)
    yield "page", studio.go(Place(PageKey.HOME))
