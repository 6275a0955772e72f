"""Files of the trust list, each named by its hash, and the index of who added which, when, and with which mark."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.files import MissingFileError, file_problem
from integrity_zone.domain.text import clean_line
from integrity_zone.domain.trust import NotOnTrustListError, TrustListDamagedError, TrustListFullError
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.files import write_atomically
from integrity_zone.services.json_files import BadJsonError, read_json_object
from integrity_zone.services.reading import LIST_MAX_BYTES, read_limited
from integrity_zone.storage.chains import PROFILE_NAME
from integrity_zone.storage.lock import WriterLock

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

MOST_ENTRIES = 64
#: How long another program may take to write the list.
WAIT_SECONDS = 5.0

_INDEX = "trust.json"
_NAME_CHARACTERS = 120


class EntryKind(StrEnum):
    """What a file of the trust list is; the index says it so."""

    AUTHORITY = "authority"
    LIST = "list"


_ENDINGS = {EntryKind.AUTHORITY: ".crt", EntryKind.LIST: ".crl"}


@dataclass(frozen=True, slots=True)
class TrustEntry:
    """A line of the index."""

    kind: EntryKind
    digest: str  #: SHA-256 (hex) of the file kept, and its name
    added_at: str
    added_by: str
    is_provider: bool = False
    source_name: str = ""

    @property
    def key(self) -> tuple[EntryKind, str]:
        """What it is a line of."""
        return self.kind, self.digest


def new_entry(kind: EntryKind, data: bytes, source: Path, actor: str, now: datetime) -> TrustEntry:
    """The line of a file that is added.

    Args:
        kind: What it is.
        data: As it is kept.
        source: The file it was read from.
        actor: Who adds it.
        now: Aware.
    """
    return TrustEntry(
        kind=kind,
        digest=hashlib.sha256(data).hexdigest(),
        added_at=now.isoformat(timespec="seconds"),
        added_by=clean_line(actor)[:_NAME_CHARACTERS],
        source_name=clean_line(source.name.encode("utf-8", "replace").decode())[:_NAME_CHARACTERS],
    )


class TrustIndex:
    """A folder of such files; every call reads what is there now."""

    def __init__(self, folder: Path) -> None:
        """Keep it in this folder, which is made when first needed."""
        self._folder = folder

    def entries(self, kind: EntryKind | None = None) -> tuple[TrustEntry, ...]:
        """The lines of one kind, or all.

        Raises:
            TrustListDamagedError: The index cannot be read.
        """
        return tuple(entry for entry in self._lines().values() if kind in {None, entry.kind})

    def named(self, kind: EntryKind, digest: str) -> TrustEntry:
        """The line of one file.

        Raises:
            NotOnTrustListError: There is none.
        """
        found = self._lines().get((kind, digest.replace(":", "").replace(" ", "").lower()))
        if found is None:
            raise NotOnTrustListError(fingerprint=digest[:80])
        return found

    def content(self, entry: TrustEntry) -> bytes:
        """The file of a line.

        Raises:
            TrustListDamagedError: It is not the one that was added.
        """
        path = self._path(entry)
        try:
            data = read_limited(path, LIST_MAX_BYTES)
        except IntegrityZoneError as error:
            raise TrustListDamagedError(path=str(path)) from error
        if hashlib.sha256(data).hexdigest() != entry.digest:
            raise TrustListDamagedError(path=str(path))
        return data

    def add(self, new: Mapping[TrustEntry, bytes], outdated: Collection[TrustEntry] = ()) -> None:
        """Keep files with their lines; those known already get the new line.

        Args:
            new: Line -> file.
            outdated: Lines that make room.

        Raises:
            TrustListFullError: There are too many.
            LockedError: Another program is writing the list.
            IntegrityZoneError: A file cannot be written.
        """
        gone = {entry.key for entry in outdated}
        with self._alone():
            kept = {key: entry for key, entry in self._lines().items() if key not in gone}
            kept |= {entry.key: entry for entry in new}
            if len(kept) > MOST_ENTRIES:
                raise TrustListFullError(limit=MOST_ENTRIES)
            # The files first: an index never names what is not there.
            for entry, data in new.items():
                write_atomically(self._path(entry), data, overwrite=True)
            self._write(kept.values())
            self._drop(entry for entry in outdated if entry.key not in kept)

    def mark(self, digest: str, *, is_provider: bool) -> TrustEntry:
        """Mark an issuer, or take the mark away.

        Raises:
            NotOnTrustListError: It is not on the list.
            LockedError: Another program is writing the list.
        """
        with self._alone():
            entry = replace(self.named(EntryKind.AUTHORITY, digest), is_provider=is_provider)
            self._write({**self._lines(), entry.key: entry}.values())
        return entry

    def remove(self, kind: EntryKind, digest: str) -> None:
        """Forget a file.

        Raises:
            NotOnTrustListError: It is not on the list.
            LockedError: Another program is writing the list.
        """
        with self._alone():
            entry = self.named(kind, digest)
            self._write(other for other in self._lines().values() if other != entry)
            self._drop([entry])

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """From reading to writing, nobody else writes: two programs would each lose what the other changed."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise file_problem(error, self._folder) from error
        lock = WriterLock(self._folder / _INDEX, PROFILE_NAME)
        lock.acquire(WAIT_SECONDS)
        with lock:
            yield

    def _path(self, entry: TrustEntry) -> Path:
        return self._folder / f"{entry.digest}{_ENDINGS[entry.kind]}"

    def _lines(self) -> dict[tuple[EntryKind, str], TrustEntry]:
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
        return {entry.key: entry for entry in entries}

    def _write(self, entries: Iterable[TrustEntry]) -> None:
        text = json.dumps({"format": 1, "entries": [asdict(entry) for entry in entries]}, indent=1)
        write_atomically(self._folder / _INDEX, text.encode(), overwrite=True)

    def _drop(self, entries: Iterable[TrustEntry]) -> None:
        for entry in entries:
            # What stays is not named by the index any more, and so is trusted by nobody.
            with suppress(OSError):
                self._path(entry).unlink()


def _parsed(value: object) -> TrustEntry:
    """A line of the index; TypeError or ValueError when it is none."""
    if not isinstance(value, dict):
        raise TypeError
    entry = TrustEntry(**value)
    entry = replace(entry, kind=EntryKind(entry.kind))
    texts = (entry.digest, entry.added_at, entry.added_by, entry.source_name)
    if not all(isinstance(text, str) for text in texts) or not isinstance(entry.is_provider, bool):
        raise TypeError
    if len(entry.digest) != hashlib.sha256().digest_size * 2:
        raise ValueError
    bytes.fromhex(entry.digest)
    if datetime.fromisoformat(entry.added_at).tzinfo is None:
        raise ValueError
    return entry
