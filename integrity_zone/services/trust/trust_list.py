"""The issuers and revocation lists that this user relies on; kept in the user's profile and nowhere else.

A workspace or a parcel never brings a root: whoever made it could vouch for themselves. What the certificates and lists
say is read out of them each time; the index beside them only knows who added them, when, and with which mark.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.trust import Authority, NotAnAuthorityError, RevocationList
from integrity_zone.services.reading import LIST_MAX_BYTES, read_limited
from integrity_zone.services.trust.trust_index import EntryKind, TrustIndex, new_entry
from integrity_zone.services.workspace.workspace_file import DEVICE_VARIABLE
from integrity_zone.storage.chains import device_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from cryptography import x509

    from integrity_zone.services.trust.trust_index import TrustEntry

AUTHORITY_MAX_BYTES = 1024 * 1024


class TrustList:
    """The trust list of one user; every call reads what is there now."""

    def __init__(self, folder: Path) -> None:
        """Keep it in this folder, which is made when first needed.

        Args:
            folder: Of the user's profile; see `user_trust_list`.
        """
        self._index = TrustIndex(folder)

    def authorities(self) -> tuple[Authority, ...]:
        """The issuers, in the order of their names.

        Raises:
            TrustListDamagedError: The list cannot be read.
        """
        found = [_authority(self._certificate(entry), entry) for entry in self._index.entries(EntryKind.AUTHORITY)]
        return tuple(sorted(found, key=lambda authority: (authority.name, authority.fingerprint)))

    def lists(self) -> tuple[RevocationList, ...]:
        """The revocation lists, newest first.

        Raises:
            TrustListDamagedError: The list cannot be read.
        """
        found = [_list(self._crl(entry), entry) for entry in self._index.entries(EntryKind.LIST)]
        return tuple(sorted(found, key=lambda kept: (kept.as_of, kept.issuer), reverse=True))

    def read_authorities(self, path: Path, actor: str, now: datetime) -> tuple[Authority, ...]:
        """What `add_authority` would add, to be looked at before; nothing is changed."""
        return tuple(
            _authority(certificate, new_entry(EntryKind.AUTHORITY, data, path, actor, now))
            for certificate, data in _read_authorities(path)
        )

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
            LockedError: Another program is writing the list.
            IntegrityZoneError: A file cannot be read or written.
        """
        read = _read_authorities(path)
        new = [
            replace(new_entry(EntryKind.AUTHORITY, data, path, actor, now), is_provider=is_provider) for _, data in read
        ]
        self._index.add(dict(zip(new, (data for _, data in read), strict=True)))
        return tuple(_authority(certificate, entry) for (certificate, _), entry in zip(read, new, strict=True))

    def mark_provider(self, fingerprint: str, is_provider: bool) -> Authority:
        """Say whether an issuer is an Indonesian certification provider.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        entry = self._index.mark(fingerprint, is_provider=is_provider)
        return _authority(self._certificate(entry), entry)

    def remove_authority(self, fingerprint: str) -> None:
        """Trust an issuer no more.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        self._index.remove(EntryKind.AUTHORITY, fingerprint)

    def add_list(self, path: Path, actor: str, now: datetime) -> tuple[RevocationList, ...]:
        """Take the revocation lists of a PEM or DER file; an older one makes room that an issuer known here signed too.

        Args:
            path: With one list or several.
            actor: Who brought them.
            now: Aware.

        Returns:
            What the file held.

        Raises:
            BadCrlError: It cannot be read.
            TrustListFullError: There are too many.
            IntegrityZoneError: A file cannot be read or written.
        """
        from cryptography.hazmat.primitives.serialization import Encoding

        from integrity_zone.signing.certificates import load_crls

        read = [(crl, crl.public_bytes(Encoding.DER)) for crl in load_crls(read_limited(path, LIST_MAX_BYTES))]
        new = [new_entry(EntryKind.LIST, data, path, actor, now) for _, data in read]
        issuers = [self._certificate(entry) for entry in self._index.entries(EntryKind.AUTHORITY)]
        outdated = [
            entry
            for entry in self._index.entries(EntryKind.LIST)
            for crl, _ in read
            if _is_newer(crl, self._crl(entry), issuers)
        ]
        self._index.add(dict(zip(new, (data for _, data in read), strict=True)), outdated)
        return tuple(_list(crl, entry) for (crl, _), entry in zip(read, new, strict=True))

    def remove_list(self, sha256: str) -> None:
        """Forget a revocation list.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        self._index.remove(EntryKind.LIST, sha256)

    def roots(self) -> tuple[bytes, ...]:
        """The trusted roots, DER."""
        return tuple(self._issuers(roots=True))

    def intermediates(self) -> tuple[bytes, ...]:
        """Issuers that only help to reach a root, DER."""
        return tuple(self._issuers(roots=False))

    def crls(self) -> tuple[bytes, ...]:
        """The revocation lists, DER."""
        return tuple(self._index.content(entry) for entry in self._index.entries(EntryKind.LIST))

    def providers(self) -> frozenset[str]:
        """Fingerprints of the issuers that the user marked as Indonesian certification providers."""
        return frozenset(entry.digest for entry in self._index.entries(EntryKind.AUTHORITY) if entry.is_provider)

    def changed_at(self) -> datetime | None:
        """When something was last added; None for an empty list."""
        return max((datetime.fromisoformat(entry.added_at) for entry in self._index.entries()), default=None)

    def _issuers(self, *, roots: bool) -> Iterator[bytes]:
        from integrity_zone.signing.certificates import is_self_issued

        for entry in self._index.entries(EntryKind.AUTHORITY):
            if is_self_issued(self._certificate(entry)) is roots:
                yield self._index.content(entry)

    def _certificate(self, entry: TrustEntry) -> x509.Certificate:
        from integrity_zone.signing.certificates import load_certificates

        return load_certificates(self._index.content(entry))[0]

    def _crl(self, entry: TrustEntry) -> x509.CertificateRevocationList:
        from integrity_zone.signing.certificates import load_crls

        return load_crls(self._index.content(entry))[0]


def user_trust_list(device: str | None = None) -> TrustList:
    """The trust list of this user.

    Args:
        device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
    """
    return TrustList(device_folder(device or os.environ.get(DEVICE_VARIABLE) or None) / "trust")


def _is_newer(
    new: x509.CertificateRevocationList, kept: x509.CertificateRevocationList, issuers: Iterable[x509.Certificate]
) -> bool:
    """Whether a list takes the place of another: not by its name alone, which anybody can write on a list."""
    from integrity_zone.signing.revocation import is_list_of

    if new.issuer != kept.issuer or new.last_update_utc <= kept.last_update_utc:
        return False
    return any(is_list_of(issuer, new) and is_list_of(issuer, kept) for issuer in issuers)


def _read_authorities(path: Path) -> list[tuple[x509.Certificate, bytes]]:
    """The certificates of a file, each with its DER form."""
    from cryptography.hazmat.primitives.serialization import Encoding

    from integrity_zone.signing.certificates import common_name, is_authority, load_certificates

    found = load_certificates(read_limited(path, AUTHORITY_MAX_BYTES))
    for certificate in found:
        if not is_authority(certificate):
            raise NotAnAuthorityError(name=common_name(certificate.subject))
    return [(certificate, certificate.public_bytes(Encoding.DER)) for certificate in found]


def _authority(certificate: x509.Certificate, entry: TrustEntry) -> Authority:
    from integrity_zone.signing.certificates import common_name, is_self_issued

    return Authority(
        fingerprint=entry.digest,
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        is_root=is_self_issued(certificate),
        is_provider=entry.is_provider,
        valid_from=certificate.not_valid_before_utc,
        valid_until=certificate.not_valid_after_utc,
        added_at=datetime.fromisoformat(entry.added_at),
        added_by=entry.added_by,
    )


def _list(crl: x509.CertificateRevocationList, entry: TrustEntry) -> RevocationList:
    from integrity_zone.signing.certificates import common_name

    return RevocationList(
        sha256=entry.digest,
        issuer=common_name(crl.issuer),
        as_of=crl.last_update_utc.date(),
        renewed_by=crl.next_update_utc.date() if crl.next_update_utc else None,
        revoked=len(crl),
        source_name=entry.source_name,
        added_at=datetime.fromisoformat(entry.added_at),
        added_by=entry.added_by,
    )
