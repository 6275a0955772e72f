"""What a ceremony leaves: scans of the inked page, that the public heard of it, photographs and the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.ceremony import KeepsakeKind
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.evidence import Source
    from integrity_zone.services.workspaces import Workspace


def attach_scan(workspace: Workspace, fields: Sequence[str], source: Path, *, year: int | None = None) -> Change:
    """Keep a scan of the page that was signed in ink; the newest scan counts. No verdict is given on it.

    Args:
        workspace: Open for writing, with a frozen charter.
        fields: Whose signatures are on it: those who sign in ink.
        source: PDF, JPEG or PNG.
        year: Of the declaration.

    Raises:
        NotFrozenError: No charter is frozen.
        NotInInkError: Somebody named does not sign in ink, or nobody is named.
        BadScanError: Neither PDF nor JPEG nor PNG, or damaged.
        FileTooLargeError: Larger than a scan needs to be.
    """
    raise NotImplementedError


def publish(workspace: Workspace, on: date | None, where: str = "", *, year: int | None = None) -> Change:
    """Record that the public heard of the declaration.

    Args:
        workspace: Open for writing.
        on: The day; None takes the record back.
        where: Such as the unit's website.
        year: Of the declaration.

    Raises:
        NoPlaceError: The public heard of it nowhere.
    """
    raise NotImplementedError


def add_keepsake(
    workspace: Workspace, kind: KeepsakeKind, source: Source, note: str = "", *, year: int | None = None
) -> Change:
    """Keep a photograph or an item of the press as a document, behind the others.

    Args:
        workspace: Open for writing.
        kind: What it is.
        source: A path, a web address as text, or bytes with a name.
        note: What is to be seen.
        year: Of the declaration.

    Raises:
        IntegrityZoneError: As `add_evidence`.
    """
    raise NotImplementedError


def remove_keepsake(workspace: Workspace, keepsake: str) -> Change:
    """Take a photograph or an item of the press out; its document stays.

    Args:
        workspace: Open for writing.
        keepsake: The id.

    Raises:
        MissingItemError: No such keepsake.
    """
    raise NotImplementedError


def file_as_evidence(
    workspace: Workspace, code: str, *, instrument: Instrument | None = None, year: int | None = None
) -> tuple[Document, ...]:
    """Put the charter as it stands, its scans and the keepsakes behind an indicator.

    Args:
        workspace: Open for writing, with a frozen charter.
        code: Indicator code.
        instrument: Whose indicators are allowed; None for the published one of the assessment.
        year: Of the declaration.

    Raises:
        NotFrozenError: No charter is frozen.
        UnknownIndicatorError: No such indicator.
    """
    raise NotImplementedError
