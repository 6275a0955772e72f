"""Where a charter stands on its way to all signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from integrity_zone.domain.ceremony import CharterFile, SignatoryState
    from integrity_zone.domain.declaration import CharterReport, Signatory, SignatureReport
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.errors import Bilingual
    from integrity_zone.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class SignatoryStanding:
    """Where one person's signature stands."""

    field: str  #: such as "ttd_pimpinan"
    person: Signatory  #: as frozen, else as declared
    is_head: bool
    state: SignatoryState
    file: CharterFile | None  #: that brought the signature, or the scan; None while there is none
    signature: SignatureReport | None  #: as the report given tells it


@dataclass(frozen=True, slots=True)
class Ceremony:
    """Where a charter stands. Before it is frozen, its signatories are those declared."""

    paper: IssuedPaper | None  #: the frozen charter; None while there is none
    signatories: tuple[SignatoryStanding, ...]  #: in the order in which they sign
    current: CharterFile | None  #: the newest digital file: what is exported, signed and checked next
    is_complete: bool  #: everybody signed, in whichever way
    drifted: bool  #: the declaration says something else than what is frozen
    notes: tuple[Bilingual, ...]  #: the order as far as the mix of ways allows, and what cannot be had and why

    @property
    def is_signed_by_anybody(self) -> bool:
        """Whether there is any signature or scan, so that a change of the text would cost it."""
        return any(standing.file is not None for standing in self.signatories)


def ceremony_of(snapshot: Snapshot, report: CharterReport | None = None) -> Ceremony:
    """Where the charter of a snapshot stands. Reads nothing.

    Args:
        snapshot: Of one year.
        report: What `examine_ceremony` said of the current file; without it nothing is called verified or changed.
    """
    raise NotImplementedError


def examine_ceremony(
    workspace: Workspace,
    *,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> CharterReport | None:
    """Judge the current file of the frozen charter, in a child process.

    Args:
        workspace: Open for reading.
        roots: Root certificates that are trusted, PEM or DER.
        crls: Revocation lists, PEM or DER.
        year: Of the declaration.
        now: The moment for which certificates are judged.

    Returns:
        None while no charter is frozen.

    Raises:
        DamagedError: The bytes are not those that were kept.
    """
    raise NotImplementedError


def current_charter(workspace: Workspace, year: int | None = None) -> bytes:
    """The bytes of the current file: to be looked at, printed, exported and signed.

    Raises:
        NotFrozenError: No charter is frozen.
        MissingItemError: Its bytes are not in this copy of the workspace.
        DamagedError: The bytes are not those that were kept.
    """
    raise NotImplementedError
