"""Somebody else who signs one paper, besides the people of the declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from integrity_zone.domain.ceremony import Delegation
from integrity_zone.domain.declaration import Signatory
from integrity_zone.domain.declaration_file import LINE_LIMIT, NAME_LIMIT, SHORT_LIMIT
from ui.dialogs.declaration.fields import FormDialog, line_field
from ui.models.declaration.words import delegation_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class SignerDialog(FormDialog):
    """Asks who it is."""

    def __init__(self, person: Signatory | None, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            person: Who it is now; None for nobody yet.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(
            QCoreApplication.translate("SignerDialog", "Who signs this paper"),
            QCoreApplication.translate("SignerDialog", "Use this person"),
            theme,
            parent,
            about=QCoreApplication.translate(
                "SignerDialog", "Signs this paper only; the people of the declaration stay as they are."
            ),
        )
        known = person or Signatory("", "", "")
        hint = self.tr("may stay empty")
        self.name = line_field(self.tr("Name with titles"), NAME_LIMIT, known.name)
        self.office = line_field(self.tr("Office"), NAME_LIMIT, known.office)
        self.organisation = line_field(self.tr("Organisation"), LINE_LIMIT, known.organisation, hint)
        self.rank = line_field(self.tr("Rank"), SHORT_LIMIT, known.rank or "", hint)
        self.nip = line_field(self.tr("NIP"), SHORT_LIMIT, known.nip or "", hint)
        self.delegation = QComboBox()
        self.delegation.setAccessibleName(self.tr("Signs as"))
        for delegation in (None, *Delegation):
            self.delegation.addItem(delegation_name(delegation), delegation)
        self.delegation.setCurrentIndex(max(0, self.delegation.findData(known.delegation)))
        self.behalf = line_field(self.tr("Office in whose place"), NAME_LIMIT, known.on_behalf_of)
        for words, field, is_needed in (
            (self.tr("Name with titles"), self.name, True),
            (self.tr("Office"), self.office, True),
            (self.tr("Organisation"), self.organisation, False),
            (self.tr("Rank"), self.rank, False),
            (self.tr("NIP"), self.nip, False),
            (self.tr("Signs as"), self.delegation, False),
            (self.tr("Office in whose place"), self.behalf, False),
        ):
            self.add(words, field, is_needed=is_needed)
        self.delegation.currentIndexChanged.connect(self._fit_fields)
        self._fit_fields()
        self.fit(520)
        self.name.setFocus()

    @property
    def person(self) -> Signatory:
        """As filled in."""
        delegation = self.delegation.currentData()
        return Signatory(
            name=self.name.text().strip(),
            office=self.office.text().strip(),
            organisation=self.organisation.text().strip(),
            rank=self.rank.text().strip() or None,
            nip=self.nip.text().strip() or None,
            delegation=Delegation(delegation) if delegation is not None else None,
            on_behalf_of=self.behalf.text().strip() if delegation is not None else "",
        )

    def _fit_fields(self) -> None:
        self.form.setRowVisible(self.behalf, self.delegation.currentData() is not None)
