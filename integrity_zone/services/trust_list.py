"""The issuers and revocation lists that this user relies on; kept in the user's profile and nowhere else.

A workspace or a parcel never brings a root: whoever made it could vouch for themselves. What the certificates and lists
say is read out of them each time; the index beside them only knows who added them, when, and with which mark.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.files import MissingFileError, file_problem
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.trust import (
    Authority,
    NotAnAuthorityError,
    NotOnTrustListError,
    RevocationList,
    TrustListDamagedError,
    TrustListFullError,
)
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.files import write_atomically
from integrity_zone.services.json_files import BadJsonError, read_json_object
from integrity_zone.services.reading import read_limited
from integrity_zone.services.workspace_file import DEVICE_VARIABLE
from integrity_zone.storage.chains import device_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from cryptography import x509

AUTHORITY_MAX_BYTES = 1024 * 1024
LIST_MAX_BYTES = 16 * 1024 * 1024
MOST_ENTRIES = 64

_INDEX = "trust.json"
_AUTHORITY, _LIST = "authority", "list"
_ENDINGS = {_AUTHORITY: ".crt", _LIST: ".crl"}
_NAME_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the index."""

    kind: str
    digest: str  #: SHA-256 (hex) of the file kept, and its name
    added_at: str
    added_by: str
    is_provider: bool = False
    source_name: str = ""


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
        found = [_authority(self._certificate(entry), entry) for entry in self._entries(_AUTHORITY)]
        return tuple(sorted(found, key=lambda authority: (authority.name, authority.fingerprint)))

    def lists(self) -> tuple[RevocationList, ...]:
        """The revocation lists, newest first.

        Raises:
            TrustListDamagedError: The list cannot be read.
        """
        found = [_list(self._crl(entry), entry) for entry in self._entries(_LIST)]
        return tuple(sorted(found, key=lambda kept: (kept.as_of, kept.issuer), reverse=True))

    def read_authorities(self, path: Path, actor: str, now: datetime) -> tuple[Authority, ...]:
        """What `add_authority` would add, to be looked at before; nothing is changed."""
        return tuple(
            _authority(certificate, _entry(_AUTHORITY, data, path, actor, now))
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
            IntegrityZoneError: A file cannot be read or written.
        """
        read = _read_authorities(path)
        new = [replace(_entry(_AUTHORITY, data, path, actor, now), is_provider=is_provider) for _, data in read]
        self._add(new, [data for _, data in read])
        return tuple(_authority(certificate, entry) for (certificate, _), entry in zip(read, new, strict=True))

    def mark_provider(self, fingerprint: str, is_provider: bool) -> Authority:
        """Say whether an issuer is an Indonesian certification provider.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        entry = replace(self._named(_AUTHORITY, fingerprint), is_provider=is_provider)
        self._write({**self._index(), (_AUTHORITY, entry.digest): entry})
        return _authority(self._certificate(entry), entry)

    def remove_authority(self, fingerprint: str) -> None:
        """Trust an issuer no more.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        self._remove(self._named(_AUTHORITY, fingerprint))

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
        new = [_entry(_LIST, data, path, actor, now) for _, data in read]
        issuers = [self._certificate(entry) for entry in self._entries(_AUTHORITY)]
        outdated = [
            entry for entry in self._entries(_LIST) for crl, _ in read if _is_newer(crl, self._crl(entry), issuers)
        ]
        self._add(new, [data for _, data in read], outdated)
        return tuple(_list(crl, entry) for (crl, _), entry in zip(read, new, strict=True))

    def remove_list(self, sha256: str) -> None:
        """Forget a revocation list.

        Raises:
            NotOnTrustListError: It is not on the list.
        """
        self._remove(self._named(_LIST, sha256))

    def roots(self) -> tuple[bytes, ...]:
        """The trusted roots, DER."""
        return tuple(self._issuers(roots=True))

    def intermediates(self) -> tuple[bytes, ...]:
        """Issuers that only help to reach a root, DER."""
        return tuple(self._issuers(roots=False))

    def crls(self) -> tuple[bytes, ...]:
        """The revocation lists, DER."""
        return tuple(self._content(entry) for entry in self._entries(_LIST))

    def providers(self) -> frozenset[str]:
        """Fingerprints of the issuers that the user marked as Indonesian certification providers."""
        return frozenset(entry.digest for entry in self._entries(_AUTHORITY) if entry.is_provider)

    def changed_at(self) -> datetime | None:
        """When something was last added; None for an empty list."""
        return max((datetime.fromisoformat(entry.added_at) for entry in self._index().values()), default=None)

    def _issuers(self, *, roots: bool) -> Iterator[bytes]:
        from integrity_zone.signing.certificates import is_self_issued

        for entry in self._entries(_AUTHORITY):
            if is_self_issued(self._certificate(entry)) is roots:
                yield self._content(entry)

    def _certificate(self, entry: _Entry) -> x509.Certificate:
        from integrity_zone.signing.certificates import load_certificates

        return load_certificates(self._content(entry))[0]

    def _crl(self, entry: _Entry) -> x509.CertificateRevocationList:
        from integrity_zone.signing.certificates import load_crls

        return load_crls(self._content(entry))[0]

    def _content(self, entry: _Entry) -> bytes:
        path = self._path(entry)
        try:
            data = read_limited(path, LIST_MAX_BYTES)
        except IntegrityZoneError as error:
            raise TrustListDamagedError(path=str(path)) from error
        if hashlib.sha256(data).hexdigest() != entry.digest:
            raise TrustListDamagedError(path=str(path))
        return data

    def _path(self, entry: _Entry) -> Path:
        return self._folder / f"{entry.digest}{_ENDINGS[entry.kind]}"

    def _named(self, kind: str, digest: str) -> _Entry:
        found = self._index().get((kind, digest.replace(":", "").replace(" ", "").lower()))
        if found is None:
            raise NotOnTrustListError(fingerprint=digest[:80])
        return found

    def _entries(self, kind: str) -> list[_Entry]:
        return [entry for entry in self._index().values() if entry.kind == kind]

    def _index(self) -> dict[tuple[str, str], _Entry]:
        path = self._folder / _INDEX
        try:
            kept = read_json_object(path).get("entries")
        except MissingFileError:
            return {}
        except BadJsonError as error:
            raise TrustListDamagedError(path=str(path)) from error
        if not isinstance(kept, list):
            raise TrustListDamagedError(path=str(path))
        try:
            entries = [_parsed(value) for value in kept]
        except (TypeError, ValueError) as error:
            raise TrustListDamagedError(path=str(path)) from error
        return {(entry.kind, entry.digest): entry for entry in entries}

    def _add(self, new: list[_Entry], contents: list[bytes], outdated: Iterable[_Entry] = ()) -> None:
        gone = {(entry.kind, entry.digest) for entry in outdated}
        kept = {key: entry for key, entry in self._index().items() if key not in gone}
        kept |= {(entry.kind, entry.digest): entry for entry in new}
        if len(kept) > MOST_ENTRIES:
            raise TrustListFullError(limit=MOST_ENTRIES)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise file_problem(error, self._folder) from error
        # The files first: an index never names what is not there.
        for entry, data in zip(new, contents, strict=True):
            write_atomically(self._path(entry), data, overwrite=True)
        self._write(kept)
        self._drop(entry for entry in outdated if (entry.kind, entry.digest) not in kept)

    def _remove(self, entry: _Entry) -> None:
        self._write({key: other for key, other in self._index().items() if other != entry})
        self._drop([entry])

    def _write(self, entries: Mapping[tuple[str, str], _Entry]) -> None:
        text = json.dumps({"format": 1, "entries": [asdict(entry) for entry in entries.values()]}, indent=1)
        write_atomically(self._folder / _INDEX, text.encode(), overwrite=True)

    def _drop(self, entries: Iterable[_Entry]) -> None:
        for entry in entries:
            # What stays is not named by the index any more, and so is trusted by nobody.
            with suppress(OSError):
                self._path(entry).unlink()


def user_trust_list(device: str | None = None) -> TrustList:
    """The trust list of this user.

    Args:
        device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
    """
    return TrustList(device_folder(device or os.environ.get(DEVICE_VARIABLE) or None) / "trust")


def _entry(kind: str, data: bytes, source: Path, actor: str, now: datetime) -> _Entry:
    return _Entry(
        kind=kind,
        digest=hashlib.sha256(data).hexdigest(),
        added_at=now.isoformat(timespec="seconds"),
        added_by=clean_line(actor)[:_NAME_CHARACTERS],
        source_name=clean_line(source.name.encode("utf-8", "replace").decode())[:_NAME_CHARACTERS],
    )


def _is_newer(
    new: x509.CertificateRevocationList, kept: x509.CertificateRevocationList, issuers: Iterable[x509.Certificate]
) -> bool:
    """Whether a list takes the place of another: not by its name alone, which anybody can write on a list."""
    from integrity_zone.signing.revocation import is_list_of

    if new.issuer != kept.issuer or new.last_update_utc <= kept.last_update_utc:
        return False
    return any(is_list_of(issuer, new) and is_list_of(issuer, kept) for issuer in issuers)


def _parsed(value: object) -> _Entry:
    """A line of the index; TypeError or ValueError when it is none."""
    if not isinstance(value, dict):
        raise TypeError
    entry = _Entry(**value)
    texts = (entry.kind, entry.digest, entry.added_at, entry.added_by, entry.source_name)
    if not all(isinstance(text, str) for text in texts) or not isinstance(entry.is_provider, bool):
        raise TypeError
    if entry.kind not in _ENDINGS or len(entry.digest) != hashlib.sha256().digest_size * 2:
        raise ValueError
    bytes.fromhex(entry.digest)
    if datetime.fromisoformat(entry.added_at).tzinfo is None:
        raise ValueError
    return entry


def _read_authorities(path: Path) -> list[tuple[x509.Certificate, bytes]]:
    """The certificates of a file, each with its DER form."""
    from cryptography.hazmat.primitives.serialization import Encoding

    from integrity_zone.signing.certificates import common_name, is_authority, load_certificates

    found = load_certificates(read_limited(path, AUTHORITY_MAX_BYTES))
    for certificate in found:
        if not is_authority(certificate):
            raise NotAnAuthorityError(name=common_name(certificate.subject))
    return [(certificate, certificate.public_bytes(Encoding.DER)) for certificate in found]


def _authority(certificate: x509.Certificate, entry: _Entry) -> Authority:
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


def _list(crl: x509.CertificateRevocationList, entry: _Entry) -> RevocationList:
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
