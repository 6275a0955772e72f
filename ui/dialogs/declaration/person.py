"""One signatory: who it is, for whom, by which way, and which certificate is expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Delegation, Way
from integrity_zone.domain.declaration import Signatory
from integrity_zone.domain.declaration_file import LINE_LIMIT, NAME_LIMIT, SHORT_LIMIT
from ui.dialogs.declaration.fields import FormDialog, choice_field, line_field
from ui.models.declaration.words import delegation_name, way_at_length

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.theme.theme import Theme


class PersonDialog(FormDialog):
    """Asks for a signatory; the way is settled here, before anyone signs."""

    def __init__(
        self,
        title: str,
        action: str,
        person: Signatory | None,
        theme: Theme,
        parent: QWidget | None,
        *,
        about: str = "",
    ) -> None:
        """Lay out.

        Args:
            title: Of the window.
            action: Text of the button.
            person: Who is changed; None for somebody new.
            theme: Sizes.
            parent: The window.
            about: What a change means now; empty for nothing to say.
        """
        super().__init__(title, action, theme, parent, about=about)
        known = person or Signatory("", "", "")
        self.name = line_field(self.tr("Name with titles"), NAME_LIMIT, known.name)
        self.office = line_field(self.tr("Office"), NAME_LIMIT, known.office)
        self.organisation = line_field(self.tr("Organisation"), LINE_LIMIT, known.organisation)
        self.rank = line_field(self.tr("Rank"), SHORT_LIMIT, known.rank or "", self.tr("may stay empty"))
        self.nip = line_field(self.tr("NIP"), SHORT_LIMIT, known.nip or "", self.tr("may stay empty"))
        self.way = choice_field(self.tr("How this person signs"))
        for way in Way:
            self.way.addItem(way_at_length(way), way)
        self.way.setCurrentIndex(self.way.findData(known.way))
        self.delegation = choice_field(self.tr("Signs as"))
        for delegation in (None, *Delegation):
            self.delegation.addItem(delegation_name(delegation), delegation)
        self.delegation.setCurrentIndex(max(0, self.delegation.findData(known.delegation)))
        self.behalf = line_field(self.tr("Office in whose place"), NAME_LIMIT, known.on_behalf_of)
        self.certificate = line_field(
            self.tr("Certificate expected"), SHORT_LIMIT, known.certificate or "", self.tr("may stay empty")
        )
        self.certificate.setToolTip(self.tr("Serial number of the subject, or SHA-256 fingerprint of the certificate"))
        for words, field, is_needed in (
            (self.tr("Name with titles"), self.name, True),
            (self.tr("Office"), self.office, True),
            (self.tr("Organisation"), self.organisation, False),
            (self.tr("Rank"), self.rank, False),
            (self.tr("NIP"), self.nip, False),
            (self.tr("How this person signs"), self.way, False),
            (self.tr("Signs as"), self.delegation, False),
            (self.tr("Office in whose place"), self.behalf, False),
            (self.tr("Certificate expected"), self.certificate, False),
        ):
            self.add(words, field, is_needed=is_needed)
        self.way.currentIndexChanged.connect(self._fit_fields)
        self.delegation.currentIndexChanged.connect(self._fit_fields)
        self._fit_fields()
        self.fit(620)
        self.name.setFocus()

    @property
    def person(self) -> Signatory:
        """As filled in."""
        delegation = self.delegation.currentData()
        way = Way(self.way.currentData())
        return Signatory(
            name=self.name.text().strip(),
            office=self.office.text().strip(),
            organisation=self.organisation.text().strip(),
            rank=self.rank.text().strip() or None,
            nip=self.nip.text().strip() or None,
            certificate=(self.certificate.text().strip() or None) if way is not Way.WET else None,
            way=way,
            delegation=Delegation(delegation) if delegation is not None else None,
            on_behalf_of=self.behalf.text().strip() if delegation is not None else "",
        )

    def _fit_fields(self) -> None:
        """Ask only for what can matter."""
        self.form.setRowVisible(self.behalf, self.delegation.currentData() is not None)
        self.form.setRowVisible(self.certificate, Way(self.way.currentData()) is not Way.WET)
