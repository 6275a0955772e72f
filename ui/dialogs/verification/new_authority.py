"""Asks whether to trust the issuers of a file, after their fingerprints were looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.home.parts import Sheet, fit_to_screen
from ui.models.verification.words import grouped
from ui.widgets.card import Card
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.trust import Authority
    from ui.formats import Formats
    from ui.theme.theme import Theme

#: Heights at 100 %: of everything but the certificates, and of one of them; more than so many are scrolled.
_HIGH, _CARD_HIGH, _SEEN = 190, 138, 3


class NewAuthorityDialog(QDialog):
    """Trust is given by a person who compared what is shown here with what the issuer publishes."""

    def __init__(
        self, found: Sequence[Authority], theme: Theme, formats: Formats, parent: QWidget | None = None
    ) -> None:
        """Lay out.

        Args:
            found: What the file holds.
            theme: Colours and sizes.
            formats: The language.
            parent: The trust list.
        """
        super().__init__(parent)
        self._formats = formats
        self.setWindowTitle(self.tr("Trust this issuer?"))
        metrics = theme.metrics
        content = Sheet()
        cards = QVBoxLayout(content)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(metrics.space(8))
        self.said: list[str] = []
        for issuer in found:
            cards.addWidget(self._card(issuer, theme))
        cards.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Certificates of the file"))
        area.setWidget(content)
        self.provider = QCheckBox(self.tr("An Indonesian certification provider (PSrE)"))
        self.trust = button(self.tr("Trust"), "primary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.trust, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addWidget(
            label(
                self.tr(
                    "Compare the fingerprint with the one that the issuer publishes, digit by digit. Whoever is "
                    "trusted here can vouch for any name."
                ),
                "secondary",
                wraps=True,
            )
        )
        layout.addWidget(area, 1)
        layout.addWidget(self.provider)
        layout.addWidget(
            label(
                self.tr(
                    "Mark it only if the ministry recognises it: signatures below it are then called certified "
                    "electronic signatures."
                ),
                "caption",
                wraps=True,
            )
        )
        layout.addWidget(buttons)
        fit_to_screen(self, theme, 600, _HIGH + _CARD_HIGH * min(len(found), _SEEN))

    def _card(self, issuer: Authority, theme: Theme) -> Card:
        card = Card(theme)
        day = self._formats.day
        kind = self.tr("A root: it vouches for itself") if issuer.is_root else self.tr("It needs a root above it")
        lines = (
            self.tr("Issued by {issuer}. {kind}.").format(issuer=issuer.issuer, kind=kind),
            self.tr("Valid from {day} until {end}").format(
                day=day(issuer.valid_from.date()), end=day(issuer.valid_until.date())
            ),
        )
        card.body.addWidget(label(issuer.name, "emphasis", wraps=True))
        for line in lines:
            card.body.addWidget(label(line, "caption", wraps=True))
        digits = label(f"SHA-256 {grouped(issuer.fingerprint).upper()}", wraps=True)
        digits.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(digits)
        card.setAccessibleName(issuer.name)
        self.said += [issuer.name, *lines, digits.text()]
        return card
