"""What is said of issuers and revocation lists on the trust list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.models.verification.words import grouped

if TYPE_CHECKING:
    from datetime import datetime

    from integrity_zone.domain.trust import Authority, RevocationList
    from ui.formats import Formats


class TrustWords(QObject):
    """Sentences in the language of the screens."""

    def __init__(self, formats: Formats, parent: QObject) -> None:
        """Keep the language.

        Args:
            formats: Writes days.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats

    def kind(self, issuer: Authority) -> str:
        """Root or not, and whether it is marked."""
        kind = self.tr("Root") if issuer.is_root else self.tr("Intermediate")
        return self.tr("{kind}, Indonesian provider").format(kind=kind) if issuer.is_provider else kind

    def issuer(self, issuer: Authority | None) -> str:
        """Everything of an issuer, in lines; what to do where none is chosen."""
        if issuer is None:
            return self.tr(
                "Nobody is trusted yet. Add the root certificate of an issuer that you know, such as that of your "
                "certification provider."
            )
        day = self._formats.day
        return "\n".join(
            (
                self.tr("{name}, issued by {issuer}").format(name=issuer.name, issuer=issuer.issuer),
                self._digest(issuer.fingerprint),
                self.tr("Valid from {day} until {end}").format(
                    day=day(issuer.valid_from.date()), end=day(issuer.valid_until.date())
                ),
                self._added(issuer.added_by, issuer.added_at),
            )
        )

    def revocation_list(self, kept: RevocationList | None) -> str:
        """The same of a revocation list."""
        if kept is None:
            return self.tr("No list is loaded: whether a certificate was revoked cannot be told without one.")
        return "\n".join(
            (
                self.tr("From the file “{name}”").format(name=kept.source_name or "–"),
                self._digest(kept.sha256),
                self._added(kept.added_by, kept.added_at),
            )
        )

    def _digest(self, digits: str) -> str:
        return f"SHA-256 {grouped(digits).upper()}"

    def _added(self, name: str, at: datetime) -> str:
        moment = self._formats.moment(at)
        if name:
            return self.tr("Added by {name}, {moment}").format(name=name, moment=moment)
        return self.tr("Added {moment}").format(moment=moment)
