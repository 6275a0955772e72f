"""Judging any PDF in words that a reader understands, offline and in a child process."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from integrity_zone.domain.verification import FileFacts, Verification
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import UserInputError
from integrity_zone.services.charters.expectation import Expectation, expectation_of
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reading import CHARTER_MAX_BYTES, FileTooLargeError, read_limited
from integrity_zone.services.verification.dates_in_words import moment_in_words
from integrity_zone.services.verification.examination import content_signed, examined, not_examined
from integrity_zone.services.verification.verdict_telling import told

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.services.workspace.workspaces import Workspace


def verify_pdf(
    path: Path, *, trust: TrustList, workspace: Workspace | None = None, year: int | None = None, now: datetime
) -> Verification:
    """Judge a PDF; whatever is wrong with it comes back in words.

    Args:
        path: Any file.
        trust: Whom the user trusts.
        workspace: Holds the declaration; a file that names one of its charters, or is made like one, is held against
            that charter.
        year: Of the declaration.
        now: Aware; the time at which certificates are judged.

    Raises:
        TrustListDamagedError: The trust list cannot be read.
        IntegrityZoneError: The file cannot be read.
    """
    try:
        pdf = read_limited(path, CHARTER_MAX_BYTES)
    except FileTooLargeError as error:
        limit = CHARTER_MAX_BYTES // 1024 // 1024
        nothing = not_examined(error.code, f"it is larger than {limit} MiB", f"ukurannya melebihi {limit} MiB")
        return told(FileFacts(path.name, path.stat().st_size, "", None, None), nothing, trust, None, now)
    return verify_content(path.name, pdf, trust=trust, workspace=workspace, year=year, now=now)


def verify_content(
    name: str,
    pdf: bytes,
    *,
    trust: TrustList,
    workspace: Workspace | None = None,
    year: int | None = None,
    now: datetime,
    cancelled: Callable[[], bool] | None = None,
) -> Verification:
    """Judge a PDF that is at hand, such as the charter kept in a workspace.

    Args:
        name: What the file is called.
        pdf: Its bytes.
        trust: As for `verify_pdf`, and so are the other arguments.
        workspace: As there.
        year: As there.
        now: As there.
        cancelled: Asked while the child works.

    Raises:
        TrustListDamagedError: The trust list cannot be read.
        CalledOffError: `cancelled` said so.
    """
    snapshot = None if workspace is None else workspace.snapshot(year)
    found = examined(pdf, trust, _wanted(workspace, year), now, cancelled)
    file = FileFacts(name, len(pdf), hashlib.sha256(pdf).hexdigest(), None, None)
    return told(file, found, trust, snapshot, now)


def signed_version(path: Path, field: str) -> bytes:
    """The document as it was when a field was signed: the file up to the end of what that signature covers.

    Raises:
        MissingItemError: Nobody signed that field.
        TooHeavyError: The file takes more time or memory than it may.
        IntegrityZoneError: The file cannot be read.
    """
    return signed_content(read_limited(path, CHARTER_MAX_BYTES), field)


def signed_content(pdf: bytes, field: str) -> bytes:
    """The same, of a PDF that is at hand.

    Raises:
        MissingItemError: Nobody signed that field.
        TooHeavyError: The file takes more time or memory than it may.
    """
    found = content_signed(pdf, field)
    if found is None:
        raise MissingItemError(what="signature", value=field[:80])
    return found


def export_verification_sheet(
    verification: Verification,
    out: Path,
    *,
    checked_by: str = "",
    replace: bool = False,
) -> int:
    """Write the judgement as a PDF to be printed, in Indonesian as all documents.

    Args:
        verification: What to print.
        out: The new file.
        checked_by: Who looked; empty for a line to be filled in by hand.
        replace: Take the place of a file of that name.

    Returns:
        Its size in bytes.

    Raises:
        IntegrityZoneError: The file cannot be written.
    """
    from integrity_zone.exports.verification.pdf import verification_sheet

    checked_at = moment_in_words(verification.checked_at).message_id
    pdf = verification_sheet(verification, checked_by=checked_by, checked_at=checked_at)
    write_atomically(out, pdf, overwrite=replace)
    return len(pdf)


def _wanted(workspace: Workspace | None, year: int | None) -> Expectation | None:
    try:
        return None if workspace is None else expectation_of(workspace, year=year)
    except UserInputError:
        return None
