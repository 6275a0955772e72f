"""Boxes to choose from in several dialogs: a role, a change area, a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QSpinBox

from integrity_zone.domain.work_unit import YEARS
from ui.words import ROLES, role_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assessments.definition import Area
    from ui.theme.theme import Theme

#: A year has four figures; a box as wide as a name would look as if more were wanted.
_YEAR_WIDTH = 110


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


class YearBox(QSpinBox):
    """A year, as wide as a year is."""

    def __init__(self, year: int, name: str, theme: Theme) -> None:
        """Begin with a year.

        Args:
            year: Shown first.
            name: For those who do not see it.
            theme: Sizes.
        """
        super().__init__()
        self.setRange(YEARS.start, YEARS.stop - 1)
        self.setGroupSeparatorShown(False)
        self.setValue(year)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.metrics.px(_YEAR_WIDTH))
