"""Whom and what a charter is held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.services.charter_drawing import charter_identity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import CharterIdentity, Declaration, KeptExport
    from integrity_zone.services.workspaces import Workspace
    from integrity_zone.signing.context import CharterContext
    from integrity_zone.signing.standing import Asked


@dataclass(frozen=True, slots=True)
class Expectation:
    """Whom and what a charter is held against; None where it is not."""

    people: Mapping[str, str | None] | None = None  #: field -> certificate number or fingerprint, None for anybody
    identity: CharterIdentity | None = None  #: of the declaration it must carry
    texts: tuple[str, ...] = ()  #: words of the declaration that must stand on its pages
    exports: tuple[KeptExport, ...] = ()  #: the charters drawn of it, one of which a file signed elsewhere begins with


def expectation_of(
    workspace: Workspace, *, year: int | None = None, people: Mapping[str, str | None] | None = None
) -> Expectation:
    """Fields, people and content that a workspace's declaration asks for.

    Args:
        workspace: Open for reading.
        year: Of the declaration.
        people: Takes the place of the certificates that the declaration names.

    Raises:
        DeclarationIncompleteError: There is nothing to hold a charter against.
    """
    snapshot = workspace.snapshot(year)
    declaration = require_complete(snapshot.declaration)
    return Expectation(
        people=people if people is not None else {field: who.certificate for field, who in declaration.signers()},
        identity=charter_identity(snapshot),
        texts=_printed_words(declaration),
        exports=workspace.charter_exports(year),
    )


def asked_of(wanted: Expectation) -> Asked:
    """The same, as those who sign need it."""
    from integrity_zone.signing.standing import Asked

    return Asked(wanted.people, context_of(wanted))


def context_of(wanted: Expectation) -> CharterContext | None:
    """What the file must say, as the verifier needs it; None where it is held against no declaration."""
    from integrity_zone.signing.context import CharterContext

    identity = wanted.identity
    if identity is None:
        return None
    return CharterContext(identity.data_digest, identity.document_id, wanted.texts, wanted.exports)


def _printed_words(declaration: Declaration) -> tuple[str, ...]:
    """What a charter says in words: without them a right digest would vouch for other pages."""
    from integrity_zone.exports.indonesian.wording import printed_commitments
    from integrity_zone.exports.pages.typesetting import printable

    people = (signatory.name for _field, signatory in declaration.signers())
    number = (declaration.number,) if declaration.number else ()
    return tuple(map(printable, (*people, declaration.place, *number, *printed_commitments(declaration))))
