"""Drawing the declaration charter. The workshops are imported when first used: they are heavy."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.charter_identity import declaration_digest, document_id
from integrity_zone.domain.declaration import CharterIdentity
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reading import read_limited
from integrity_zone.services.worker import Limits, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.declaration import CharterDraft
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspaces import Workspace

EMBLEM_MAX_BYTES = 8 * 1024 * 1024


def charter_identity(snapshot: Snapshot) -> CharterIdentity:
    """What ties a charter to the declaration of a snapshot.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
    """
    from integrity_zone.exports.indonesian.wording import printed_commitments

    declaration = require_complete(snapshot.declaration)
    year = snapshot.assessment.year
    commitments = printed_commitments(declaration)
    last_entries = sorted(snapshot.replicas.values())
    return CharterIdentity(
        document_id=document_id(snapshot.unit, year, 1),
        instrument=snapshot.assessment.instrument,
        data_digest=declaration_digest(snapshot.unit, year, declaration, commitments),
        journal_head=last_entries[-1][1] if last_entries else "",
        sample=snapshot.unit.sample,
    )


def draft_charter(
    workspace: Workspace,
    out: Path,
    *,
    year: int | None = None,
    emblem: Path | None = None,
    outside: bool = False,
    now: datetime | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> CharterDraft:
    """Draw the charter of the declaration with all its signature fields, and write it.

    Args:
        workspace: Holds the declaration.
        out: The new file.
        year: Of the declaration.
        emblem: PNG or JPEG.
        outside: Somebody signs with another program, whose fields and pictures locks would forbid.
        now: Becomes the dates of the file.
        cancelled: Asked whether to stop; who asks has a screen to keep alive, so it is drawn in a child process.
        replace: Take the place of a file of that name.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        CalledOffError: `cancelled` said so; nothing is written.
        IntegrityZoneError: The file cannot be written, or the emblem not read.
    """
    snapshot = workspace.snapshot(year)
    require_complete(snapshot.declaration)
    moment = now or datetime.now(UTC)
    picture = None if emblem is None else read_limited(emblem, EMBLEM_MAX_BYTES)
    if cancelled is None:
        draft = _drawn(snapshot, moment, picture, outside)
    else:
        draft = run_reported(_drawn_apart, Limits(), None, cancelled, snapshot, moment, picture, outside)
    write_atomically(out, draft.pdf, overwrite=replace)
    return draft


def _drawn(snapshot: Snapshot, created_at: datetime, emblem: bytes | None, outside: bool) -> CharterDraft:
    from integrity_zone.exports.charter.pdf import draw_charter
    from integrity_zone.signing.prepare import prepare_for_signing

    draft = draw_charter(
        require_complete(snapshot.declaration),
        snapshot.unit,
        year=snapshot.assessment.year,
        identity=charter_identity(snapshot),
        created_at=created_at,
        emblem=emblem,
    )
    return dataclasses.replace(draft, pdf=prepare_for_signing(draft, locked=not outside))


def _drawn_apart(
    _tell: Callable[[object], None], snapshot: Snapshot, created_at: datetime, emblem: bytes | None, outside: bool
) -> CharterDraft:
    """In a child process, which has nothing to tell on its way."""
    return _drawn(snapshot, created_at, emblem, outside)


def record_export(workspace: Workspace, draft: CharterDraft, *, year: int | None = None) -> None:
    """Keep a drawn charter in the workspace, so that it is known again when it comes back signed elsewhere."""
    workspace.record_charter_export(
        draft.pdf, document_id=draft.identity.document_id, data_digest=draft.identity.data_digest, year=year
    )
