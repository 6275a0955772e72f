"""One person of the staff list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.declaration import StaffMember
from integrity_zone.domain.declaration_file import NAME_LIMIT, SHORT_LIMIT
from ui.dialogs.declaration.fields import FormDialog, line_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class MemberDialog(FormDialog):
    """Asks who it is; when the pakta was signed is marked in the list."""

    def __init__(self, member: StaffMember | None, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            member: Who is changed; None for somebody new.
            theme: Sizes.
            parent: The window.
        """
        translate = QCoreApplication.translate
        super().__init__(
            translate("MemberDialog", "Change a person") if member else translate("MemberDialog", "Add a person"),
            translate("MemberDialog", "Keep") if member else translate("MemberDialog", "Add to the list"),
            theme,
            parent,
        )
        self._pakta_on = member.pakta_on if member is not None else None
        known = member or StaffMember("", None, "")
        hint = self.tr("may stay empty")
        self.name = line_field(self.tr("Name with titles"), NAME_LIMIT, known.name)
        self.nip = line_field(self.tr("NIP"), SHORT_LIMIT, known.nip or "", hint)
        self.office = line_field(self.tr("Office"), NAME_LIMIT, known.office)
        self.rank = line_field(self.tr("Rank"), SHORT_LIMIT, known.rank or "", hint)
        self.add(self.tr("Name with titles"), self.name, is_needed=True)
        self.add(self.tr("NIP"), self.nip)
        self.add(self.tr("Office"), self.office, is_needed=True)
        self.add(self.tr("Rank"), self.rank)
        self.fit(480)
        self.name.setFocus()

    @property
    def member(self) -> StaffMember:
        """As filled in."""
        return StaffMember(
            name=self.name.text().strip(),
            nip=self.nip.text().strip() or None,
            office=self.office.text().strip(),
            rank=self.rank.text().strip() or None,
            pakta_on=self._pakta_on,
        )
