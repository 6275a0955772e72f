"""What a person is in the team: boxes to choose a role and a change area from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from ui.words import ROLES, role_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assessments.definition import Area


class RoleBox(QComboBox):
    """The roles; the data of an item is its key."""

    def __init__(self) -> None:
        """Offer all."""
        super().__init__()
        self.setAccessibleName(self.tr("Role"))
        for key in ROLES:
            self.addItem(role_name(key), key)


class AreaBox(QComboBox):
    """The change areas; the data of an item is its number, None for all of them."""

    def __init__(self, areas: Iterable[Area], name: str) -> None:
        """Offer all.

        Args:
            areas: Of the instrument.
            name: For those who do not see it.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.addItem(self.tr("All areas"), None)
        for area in areas:
            self.addItem(f"{area.number} · {area.title}", area.number)
