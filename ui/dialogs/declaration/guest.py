"""A guest of the ceremony: present, named in the charter, without a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import Guest
from integrity_zone.domain.declaration_file import LINE_LIMIT, NAME_LIMIT
from ui.dialogs.declaration.fields import FormDialog, line_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class GuestDialog(FormDialog):
    """Asks for a guest."""

    def __init__(self, guest: Guest | None, theme: Theme, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            guest: Who is changed; None for somebody new.
            theme: Sizes.
            parent: The window.
        """
        title = self.tr("Add a guest") if guest is None else self.tr("Change a guest")
        action = self.tr("Add") if guest is None else self.tr("Save")
        super().__init__(title, action, theme, parent)
        known = guest or Guest("", "")
        self.name = line_field(self.tr("Name"), NAME_LIMIT, known.name)
        self.organisation = line_field(
            self.tr("Organisation"), LINE_LIMIT, known.organisation, self.tr("such as Dharma Wanita Persatuan")
        )
        self.add(self.tr("Name"), self.name, is_needed=True)
        self.add(self.tr("Organisation"), self.organisation)
        self.fit()
        self.name.setFocus()

    @property
    def guest(self) -> Guest:
        """As filled in."""
        return Guest(self.name.text().strip(), self.organisation.text().strip())
