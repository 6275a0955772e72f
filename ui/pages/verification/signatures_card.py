"""The list at the left: who signed, and who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.models.verification.words import short_moment
from ui.pages.verification.signature_row import SignatureRow
from ui.widgets.card import Card
from ui.widgets.parts import label, rule

if TYPE_CHECKING:
    from integrity_zone.domain.verification import NoSignature, SignatureVerdict, Verification
    from ui.formats import Formats
    from ui.theme.theme import Theme


class SignaturesCard(Card):
    """One row is chosen while there is any."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        """Show nobody yet.

        Args:
            theme: Colours and sizes.
            formats: The language.
            parent: Owner.
        """
        super().__init__(theme, parent=parent)
        self._formats = formats
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._list = QWidget()
        self.body.addWidget(self._list)
        self.rows: tuple[SignatureRow, ...] = ()
        self.absent: tuple[str, ...] = ()  #: what is said of those who did not sign

    def show_verification(self, verification: Verification, current: int) -> None:
        """Show the signatures of a file.

        Args:
            verification: What was found.
            current: Which of them is shown beside the list.
        """
        for row in self.rows:
            self._group.removeButton(row)
        self.body.removeWidget(self._list)
        self._list.hide()
        self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.metrics.space(2))
        found = verification.signatures
        self.set_title(self.tr("%n signature(s)", "", len(found)) if found else self.tr("No signature"))
        self.rows = tuple(self._row(number, verdict) for number, verdict in enumerate(found, 1))
        for number, row in enumerate(self.rows):
            self._group.addButton(row, number)
            column.addWidget(row)
            row.setChecked(number == current)
        if found and verification.without:
            column.addWidget(rule())
        self.absent = tuple(f"{missing.name}: {self._said(missing)}" for missing in verification.without)
        for missing in verification.without:
            column.addWidget(self._missing(missing))
        self.body.addWidget(self._list)

    def _row(self, number: int, verdict: SignatureVerdict) -> SignatureRow:
        time = short_moment(verdict.signed_at, self._formats) if verdict.signed_at is not None else ""
        return SignatureRow(self._theme, f"{number} {verdict.signer}", verdict.office, time, verdict.tone, self._list)

    def _missing(self, missing: NoSignature) -> QWidget:
        metrics = self._theme.metrics
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(metrics.space(12), metrics.space(4), metrics.space(12), metrics.space(4))
        column.setSpacing(0)
        column.addWidget(label(missing.name, wraps=True))
        about = " · ".join(part for part in (missing.office, self._said(missing)) if part)
        column.addWidget(label(about, "caption", wraps=True))
        return made

    def _said(self, missing: NoSignature) -> str:
        return missing.sentence.text(self._formats.language)
