"""Which file it is, and whom the judgement trusts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from integrity_zone.domain.text import clean_line
from ui.models.verification.words import grouped, short
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label, rule
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from integrity_zone.domain.verification import FileFacts, TrustFacts, Verification
    from ui.formats import Formats
    from ui.theme.theme import Theme


class FileCard(Card):
    """Facts of the file, facts of the trust list, and the way to others of both."""

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            theme: Colours and sizes.
            formats: The language.
            parent: Owner.
        """
        super().__init__(theme, self.tr("File"), parent)
        self._formats = formats
        self._name = label(wraps=True)
        self._facts = label(role="caption", wraps=True)
        self._digest = label(role="caption", wraps=True)
        self._digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._held = label(role="caption", wraps=True)
        self._trust = label(role="caption", wraps=True)
        self.other = button(self.tr("Open another file…"), "small")
        self.report = button(self.tr("Report a wrong judgement…"), "small")
        self.trust = button(self.tr("Trust list…"), "small")
        for part in (self._name, self._facts, self._digest, self._held, _left(self.other), _left(self.report), rule()):
            self.body.addWidget(part)
        for part in (label(self.tr("Trust list"), "emphasis"), self._trust, _left(self.trust)):
            self.body.addWidget(part)
        self.body.addStretch(1)

    @property
    def said(self) -> tuple[str, ...]:
        """What stands on it."""
        parts = (self._name, self._facts, self._digest, self._held, self._trust)
        return tuple(part.text() for part in parts if not part.isHidden())

    def show_verification(self, verification: Verification) -> None:
        """Show the facts behind a judgement."""
        file = verification.file
        self._name.setText(clean_line(file.name))
        self._facts.setText(self._facts_of(file))
        self._digest.setText(f"SHA-256 {short(file.sha256)}")
        self._digest.setToolTip(plain_tip(grouped(file.sha256)))
        held = verification.document_id
        self._held.setVisible(bool(held))
        self._held.setText(self.tr("Held against the charter {document}").format(document=held))
        self._trust.setText(self._trust_of(verification.trust))

    def _facts_of(self, file: FileFacts) -> str:
        pages = self.tr("%n page(s)", "", file.pages) if file.pages is not None else ""
        revisions = self.tr("%n revision(s)", "", file.revisions) if file.revisions is not None else ""
        return " · ".join(part for part in (pages, self._formats.size(file.size_bytes), revisions) if part)

    def _trust_of(self, trust: TrustFacts) -> str:
        if not trust.authorities and not trust.lists:
            return self.tr("Empty: no signature can be trusted yet.")
        issuers = self.tr("%n issuer(s)", "", trust.authorities)
        lists = self.tr("%n revocation list(s)", "", trust.lists)
        if trust.changed_on is None:
            return f"{issuers} · {lists}"
        day = self._formats.day(trust.changed_on)
        added = self.tr("last added to on {day}").format(day=day)
        return f"{issuers} · {lists} · {added}"


def _left(widget: QWidget) -> QWidget:
    """At the left, as wide as it needs."""
    made = QWidget()
    FlowLayout(made).addWidget(widget)
    return made
