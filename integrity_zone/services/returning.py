"""Taking back a charter that others signed: what they added is known again, what they rewrote is left to a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class ComparedPage:
    """The words of one page as they were drawn, and as they came back."""

    number: int  #: from 1
    drawn: str  #: empty when that file has no such page
    returned: str  #: empty when that file has no such page, or its words cannot be read


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a returned file turned out to be."""

    document_id: str
    fields: tuple[str, ...]  #: whose signatures it brought, by field name
    report: CharterReport
    change: Change | None  #: what was recorded; None when a person has to compare the pages first
    sha256: str  #: of the returned file, for `confirm_rewritten`
    returned: bytes  #: the file as it came back, for a picture of its pages
    drawn: bytes  #: the charter as it left, for a picture of its pages
    pages: tuple[ComparedPage, ...]  #: only when a person has to compare them

    @property
    def needs_confirmation(self) -> bool:
        """Whether it was rewritten, so that nothing is recorded before a person compared its pages."""
        return self.change is None


def take_back(
    workspace: Workspace,
    path: Path,
    *,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> TakenBack:
    """Read a charter back that was signed with another program, or on another computer with this one.

    Args:
        workspace: Open for writing, with a frozen charter.
        path: The file.
        roots: Root certificates that are trusted, PEM or DER. A file of an unknown issuer is taken as well.
        crls: Revocation lists, PEM or DER.
        year: Of the declaration.
        now: The moment for which certificates are judged.

    Raises:
        NotFrozenError: No charter is frozen.
        OtherPaperError: It is another document, or another revision of it.
        NothingNewError: It brings no signature that is not here.
        SignedMeanwhileError: It was made of an older file than the current one, so that a signature would be lost.
        UnsoundReturnError: A signature does not hold, is of somebody else, or more than signatures was added.
        IntegrityZoneError: The file cannot be read.
    """
    raise NotImplementedError


def confirm_rewritten(
    workspace: Workspace,
    path: Path,
    *,
    sha256: str,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> TakenBack:
    """Keep a rewritten file after a person compared its pages with those that were drawn.

    Args:
        workspace: As for `take_back`.
        path: As for `take_back`.
        sha256: Of the file whose pages were compared.
        roots: As for `take_back`.
        crls: As for `take_back`.
        year: As for `take_back`.
        now: As for `take_back`.

    Raises:
        ChangedWhileComparedError: The file is not the one that was compared.
        IntegrityZoneError: As `take_back`.
    """
    raise NotImplementedError
