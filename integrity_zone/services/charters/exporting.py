"""The charter as a file for somebody: the frozen one as it is kept, any other drawn anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony_refusals import DrawnOtherwiseError
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.services.charters.ceremonies import current_charter, fields_in
from integrity_zone.services.charters.drawing import charter_material, drawn_charter, says_the_same
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reading import read_limited

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.domain.ceremony import Way
    from integrity_zone.domain.declaration import CharterDraft, Declaration
    from integrity_zone.services.workspace.workspaces import Workspace

EMBLEM_MAX_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ExportedCharter:
    """A charter that was written."""

    document_id: str
    data_digest: str
    size_bytes: int
    signers: tuple[tuple[str, Way], ...]  #: field and way of everybody, in the order in which they sign
    signed: tuple[str, ...]  #: fields of those whose signature the file carries
    frozen: str  #: document id of the frozen charter, of this file or of another; empty while there is none
    draft: CharterDraft | None  #: as it was drawn, to be kept in the workspace; None for the frozen one, which is

    @property
    def is_frozen(self) -> bool:
        """Whether the file is the frozen charter."""
        return self.draft is None


def export_charter(
    workspace: Workspace,
    out: Path,
    *,
    year: int | None = None,
    emblem: Path | None = None,
    outside: bool = False,
    now: datetime | None = None,
    cancelled: Callable[[], bool] | None = None,
    replace: bool = False,
) -> ExportedCharter:
    """Write the charter of the declaration with all its signature fields.

    While what is frozen says the same, it is that very file, with every signature it has: drawn again it would be
    another file of the same name. Where the declaration says something else by now, the next revision is drawn.

    Args:
        workspace: Holds the declaration.
        out: The new file.
        year: Of the declaration.
        emblem: PNG or JPEG.
        outside: Somebody signs with another program, whose fields and pictures locks would forbid.
        now: Becomes the dates of a file that is drawn.
        cancelled: Asked whether to stop; who asks has a screen to keep alive, so it is drawn in a child process.
        replace: Take the place of a file of that name.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        DrawnOtherwiseError: It is frozen, and was to be drawn with another emblem or for other programs.
        CalledOffError: `cancelled` said so; nothing is written.
        IntegrityZoneError: The file cannot be written, the emblem not read, or what is kept is not the frozen charter.
    """
    snapshot = workspace.snapshot(year)
    declaration = require_complete(snapshot.declaration)
    paper = snapshot.papers.charter
    if paper is not None and says_the_same(snapshot, paper):
        if emblem is not None or outside:
            raise DrawnOtherwiseError(document=paper.document_id)
        pdf = current_charter(workspace, year)
        write_atomically(out, pdf, overwrite=replace)
        name, digest = paper.document_id, paper.data_digest
        signed = fields_in(pdf, snapshot.papers.files)
        return ExportedCharter(name, digest, len(pdf), _signers(declaration), signed, name, None)
    picture = None if emblem is None else read_limited(emblem, EMBLEM_MAX_BYTES)
    moment = now or datetime.now(UTC)
    draft = drawn_charter(charter_material(workspace, snapshot, moment, emblem=picture, outside=outside), cancelled)
    write_atomically(out, draft.pdf, overwrite=replace)
    return ExportedCharter(
        draft.identity.document_id,
        draft.identity.data_digest,
        len(draft.pdf),
        _signers(declaration),
        signed=(),
        frozen=paper.document_id if paper is not None else "",
        draft=draft,
    )


def _signers(declaration: Declaration) -> tuple[tuple[str, Way], ...]:
    return tuple((field, person.way) for field, person in declaration.signers())
