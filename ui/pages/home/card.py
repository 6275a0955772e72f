"""What every card of the home page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.card import Card

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.view import AssessmentView


class HomeCard(Card):
    """A card that follows the view."""

    def __init__(self, desk: Desk, title: str) -> None:
        """Make it empty.

        Args:
            desk: The doors of a page.
            title: Above it.
        """
        super().__init__(desk.theme, title)
        self.desk = desk

    def show_view(self, view: AssessmentView) -> None:
        """Show another view; each card has its own way."""
        raise NotImplementedError  # Qt's metaclass leaves no room for an abstract class
