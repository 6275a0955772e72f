"""Drawing the declaration charter. The workshops are imported when first used: they are heavy."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration import CharterIdentity
from integrity_zone.domain.declaration_digest import declaration_digest
from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.document_ids import document_id
from integrity_zone.errors import UserInputError
from integrity_zone.services.charters.words import charter_words
from integrity_zone.services.letterheads import letterhead_picture
from integrity_zone.services.worker import Limits, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from integrity_zone.domain.declaration import CharterDraft, Declaration
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.domain.work_unit import WorkUnit
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.exports.charter.words import CharterWords
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class CharterMaterial:
    """Everything a charter is drawn of."""

    declaration: Declaration
    unit: WorkUnit
    year: int
    identity: CharterIdentity
    created_at: datetime
    unit_line: str
    emblem: bytes | None
    outside: bool  #: somebody signs with another program, whose fields and pictures locks would forbid
    words: CharterWords | None = None  #: the unit's own opening and closing


def declared_as_drawn(snapshot: Snapshot) -> Declaration:
    """The declaration as its charter is drawn and frozen: of the letterhead's government where it names none itself.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
    """
    declaration = require_complete(snapshot.declaration)
    government = declaration.government or snapshot.papers.letterhead.government
    return dataclasses.replace(declaration, government=government)


def says_the_same(snapshot: Snapshot, paper: IssuedPaper) -> bool:
    """Whether a charter drawn of the declaration now would be the frozen one.

    Which certificate is expected of somebody is no part of it: that may become known only after the signature.
    """
    frozen, present = paper.declaration, snapshot.declaration
    # What cannot be drawn at all is not what was drawn.
    try:
        digest = _data_digest(snapshot)
    except UserInputError:
        return False
    if frozen is None or present is None or digest != paper.data_digest:
        return False
    ways = [[person.way for _field, person in declaration.signers()] for declaration in (frozen, present)]
    return ways[0] == ways[1] and (frozen.paper, frozen.orientation) == (present.paper, present.orientation)


def charter_identity(snapshot: Snapshot, *, revision: int | None = None) -> CharterIdentity:
    """What ties a charter to the declaration of a snapshot.

    Args:
        snapshot: Of one year.
        revision: Number of the charter; None for the frozen one when that says the same, else the next.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
    """
    digest = _data_digest(snapshot)
    paper = snapshot.papers.charter
    if revision is None and paper is not None and says_the_same(snapshot, paper):
        name = paper.document_id
    else:
        number = revision if revision is not None else snapshot.papers.next_charter_revision
        name = document_id(snapshot.unit, snapshot.assessment.year, number)
    last_entries = sorted(snapshot.replicas.values())
    return CharterIdentity(
        document_id=name,
        instrument=snapshot.assessment.instrument,
        data_digest=digest,
        journal_head=last_entries[-1][1] if last_entries else "",
        sample=snapshot.unit.sample,
    )


def _data_digest(snapshot: Snapshot) -> str:
    from integrity_zone.exports.indonesian.wording import printed_commitments

    declaration = declared_as_drawn(snapshot)
    words = charter_words(snapshot)
    return declaration_digest(
        snapshot.unit,
        snapshot.assessment.year,
        declaration,
        printed_commitments(declaration),
        (*words.opening, "", *words.closing) if words is not None else (),
    )


def charter_material(
    workspace: Workspace,
    snapshot: Snapshot,
    created_at: datetime,
    *,
    emblem: bytes | None = None,
    outside: bool = False,
    revision: int | None = None,
) -> CharterMaterial:
    """Collect what the charter of a snapshot is drawn of.

    Args:
        workspace: Holds the emblem of the letterhead.
        snapshot: Of one year.
        created_at: Becomes the dates of the file.
        emblem: Takes the place of the letterhead's.
        outside: Draw for other programs although nobody is declared to use one.
        revision: As for `charter_identity`.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
    """
    letterhead = snapshot.papers.letterhead
    return CharterMaterial(
        declaration=declared_as_drawn(snapshot),
        unit=snapshot.unit,
        year=snapshot.assessment.year,
        identity=charter_identity(snapshot, revision=revision),
        created_at=created_at,
        unit_line=letterhead.unit,
        emblem=emblem or letterhead_picture(workspace, letterhead.emblem),
        outside=outside,
        words=charter_words(snapshot),
    )


def drawn_charter(material: CharterMaterial, cancelled: Callable[[], bool] | None = None) -> CharterDraft:
    """Draw a charter and make it ready to be signed.

    Args:
        material: What it is drawn of.
        cancelled: Asked whether to stop; it is then drawn in a child process.

    Raises:
        CalledOffError: `cancelled` said so.
        IntegrityZoneError: The charter cannot be drawn.
    """
    if cancelled is None:
        return _drawn(material)
    return run_reported(_drawn_apart, Limits(), None, cancelled, material)


def _drawn(material: CharterMaterial) -> CharterDraft:
    from integrity_zone.exports.charter.pdf import draw_charter
    from integrity_zone.signing.prepare import prepare_for_signing

    draft = draw_charter(
        material.declaration,
        material.unit,
        unit_line=material.unit_line,
        year=material.year,
        identity=material.identity,
        created_at=material.created_at,
        emblem=material.emblem,
        words=material.words,
    )
    locked = not (material.outside or draft.identity.is_for_outside)
    return dataclasses.replace(draft, pdf=prepare_for_signing(draft, locked=locked))


def _drawn_apart(_tell: Callable[[object], None], material: CharterMaterial) -> CharterDraft:
    """In a child process, which has nothing to tell on its way."""
    return _drawn(material)


def record_export(workspace: Workspace, draft: CharterDraft, *, year: int | None = None) -> None:
    """Keep a drawn charter in the workspace, so that it is known again when it comes back signed elsewhere."""
    workspace.record_charter_export(
        draft.pdf, document_id=draft.identity.document_id, data_digest=draft.identity.data_digest, year=year
    )
