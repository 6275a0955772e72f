"""What is said of a certificate before anybody signs with it, and what kind of signature in law it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout

from ui.messages import sentence_of
from ui.theme.tokens import Mark
from ui.widgets.card import Card
from ui.widgets.parts import label
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.signing_keys import KeyDescription
    from ui.formats import Formats
    from ui.theme.theme import Theme


class CertificateCard(Card):
    """Hidden until a key is open."""

    def __init__(self, theme: Theme, formats: Formats) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            formats: Of days, and the language.
        """
        super().__init__(theme, self.tr("Certificate"))
        self._formats = formats
        self._values = {key: label(wraps=True) for key in ("name", "issuer", "until", "chain")}
        self._law = label(role="emphasis", wraps=True)
        self._doubt = Strip(theme)
        self._doubt.set_value(
            StripValue(
                Mark.EVIDENCE,
                self.tr("This certificate is not meant for signing documents."),
                self.tr("Who checks the charter may refuse it; ask the issuer for one that is meant for it."),
            )
        )
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for words, key in (
            (self.tr("Holder"), "name"),
            (self.tr("Issuer"), "issuer"),
            (self.tr("Valid until"), "until"),
            (self.tr("Chain"), "chain"),
        ):
            form.addRow(words, self._values[key])
        self.body.addLayout(form)
        self.body.addWidget(self._law)
        self.body.addWidget(self._doubt)
        self.hide()

    @property
    def law(self) -> str:
        """What kind of signature in law it will be, in one sentence."""
        return self._law.text()

    @property
    def doubt(self) -> str:
        """What speaks against the certificate; empty for nothing."""
        return "" if self._doubt.isHidden() else self._doubt.accessibleName()

    @property
    def facts(self) -> Mapping[str, str]:
        """What is shown of the certificate: name, issuer, until, chain."""
        return {key: value.text() for key, value in self._values.items()}

    def show_key(self, key: KeyDescription) -> None:
        """Show the certificate of an open key."""
        self._values["name"].setText(" · ".join(part for part in (key.name, key.serial_number) if part))
        self._values["issuer"].setText(key.issuer)
        self._values["until"].setText(self._formats.day(key.valid_until.astimezone().date()))
        self._values["chain"].setText(
            self.tr("complete") if key.chain_complete else self.tr("not complete; others may not reach its issuer")
        )
        self._law.setText(sentence_of(key.standing.sentence, self._formats.language))
        self._doubt.setVisible(not key.for_documents)
        self.show()
