"""The page of the declaration: every step of a sample, the ceremony under way, its dialogs, and a blank agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.models.declaration.steps import Step
from ui.pages.declaration.page import DeclarationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "blank", studio.go(Place(PageKey.DECLARATION))
    studio.open(studio.sample)
    for step in Step:
        yield str(step), studio.go(Place(PageKey.DECLARATION, part=step))
    yield "requirements", studio.go(Place(PageKey.DECLARATION, part="requirements"))


def page_of(studio: Studio) -> DeclarationPage:
    """The page that is shown."""
    return studio.window.findChildren(DeclarationPage)[-1]
