"""The issuers and revocation lists that this user relies on; kept in the user's profile and nowhere else.

A workspace or a parcel never brings a root: whoever made it could vouch for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.trust import Authority, RevocationList


class TrustList:
    """The trust list of one user; every call reads what is there now."""

    def __init__(self, folder: Path) -> None:
        """Keep it in this folder, which is made when first needed.

        Args:
            folder: Of the user's profile; see `user_trust_list`.
        """
        self._folder = folder

    def authorities(self) -> tuple[Authority, ...]:
        """The issuers, in the order of their names.

        Raises:
            TrustListDamagedError: The list cannot be read.
        """
        raise NotImplementedError

    def lists(self) -> tuple[RevocationList, ...]:
        """The revocation lists, newest first.

        Raises:
            TrustListDamagedError: The list cannot be read.
        """
        raise NotImplementedError

    def add_authority(
        self, path: Path, actor: str, now: datetime, *, is_provider: bool = False
    ) -> tuple[Authority, ...]:
        """Take the issuers of a PEM or DER file onto the list; those known already get the new mark.

        Args:
            path: With one certificate or several.
            actor: Who trusts them.
            now: Aware.
            is_provider: The user says that they are Indonesian certification providers.

        Returns:
            What the file held.

        Raises:
            BadCertificateError: A certificate cannot be read.
            NotAnAuthorityError: One is of a person.
            TrustListFullError: There are too many.
            IntegrityZoneError: A file cannot be read or written.
        """
        raise NotImplementedError

    def read_authorities(self, path: Path, actor: str, now: datetime) -> tuple[Authority, ...]:
        """What `add_authority` would add, to be looked at before; nothing is changed."""
        raise NotImplementedError

    def mark_provider(self, fingerprint: str, is_provider: bool) -> Authority:
        """Say whether an issuer is an Indonesian certification provider.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        raise NotImplementedError

    def remove_authority(self, fingerprint: str) -> None:
        """Trust an issuer no more.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        raise NotImplementedError

    def add_list(self, path: Path, actor: str, now: datetime) -> tuple[RevocationList, ...]:
        """Take the revocation lists of a PEM or DER file; an older one of the same issuer makes room.

        Raises:
            BadCrlError: It cannot be read.
            TrustListFullError: There are too many.
            IntegrityZoneError: A file cannot be read or written.
        """
        raise NotImplementedError

    def remove_list(self, sha256: str) -> None:
        """Forget a revocation list.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        raise NotImplementedError

    def roots(self) -> tuple[bytes, ...]:
        """The trusted roots, DER."""
        raise NotImplementedError

    def intermediates(self) -> tuple[bytes, ...]:
        """Issuers that only help to reach a root, DER."""
        raise NotImplementedError

    def crls(self) -> tuple[bytes, ...]:
        """The revocation lists, as their files were."""
        raise NotImplementedError


def user_trust_list(device: str | None = None) -> TrustList:
    """The trust list of this user.

    Args:
        device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
    """
    raise NotImplementedError
