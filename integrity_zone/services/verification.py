"""Judging any PDF in words that a reader understands, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.domain.verification import Verification
    from integrity_zone.errors import Language
    from integrity_zone.services.trust_list import TrustList
    from integrity_zone.services.workspaces import Workspace


def verify_pdf(
    path: Path, *, trust: TrustList, workspace: Workspace | None = None, year: int | None = None, now: datetime
) -> Verification:
    """Judge a PDF; whatever is wrong with it comes back in words.

    Args:
        path: Any file.
        trust: Whom the user trusts.
        workspace: Holds the declaration; a file that names one of its charters is held against that charter.
        year: Of the declaration.
        now: Aware; the time at which certificates are judged.

    Raises:
        IntegrityZoneError: The file cannot be read.
    """
    raise NotImplementedError


def signed_version(path: Path, field: str) -> bytes:
    """The document as it was when a field was signed: the file up to the end of what that signature covers.

    Raises:
        MissingItemError: Nobody signed that field.
        TooHeavyError: The file takes more time or memory than it may.
        IntegrityZoneError: The file cannot be read.
    """
    raise NotImplementedError


def export_verification_sheet(
    verification: Verification,
    out: Path,
    *,
    checked_by: str = "",
    language: Language = "id",
    replace: bool = False,
) -> int:
    """Write the judgement as a PDF to be printed.

    Args:
        verification: What to print.
        out: The new file.
        checked_by: Who looked; empty for a line to be filled in by hand.
        language: Of the sheet.
        replace: Take the place of a file of that name.

    Returns:
        Its size in bytes.

    Raises:
        IntegrityZoneError: The file cannot be written.
    """
    raise NotImplementedError
