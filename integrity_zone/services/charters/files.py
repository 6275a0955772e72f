"""Keeping the files of a charter; one that brought several signatures is kept once for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import charter_subject

if TYPE_CHECKING:
    from integrity_zone.domain.ceremony import CharterFile
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.storage.unit_of_work import UnitOfWork

#: Kind of the steps by which such a file comes in; they are never undone.
CHARTER = "charter"


def keep_charter_file(work: UnitOfWork, year: int, kept: CharterFile) -> None:
    """Add to a step what is known of a file; its bytes are stored apart, who adds it when is told by the step.

    Args:
        work: The step.
        year: Of the declaration.
        kept: With an id of its own.
    """
    values: dict[str, JsonValue] = {
        "year": year,
        "content": kept.content,
        "document_id": kept.document_id,
        "data_digest": kept.data_digest,
        "kind": kept.kind.value,
        "signature_field": kept.field or None,
        "signer": kept.signer or None,
        "issuer": kept.issuer or None,
        "signed_at": kept.signed_at or None,
    }
    for name, value in values.items():
        work.edit(charter_subject(kept.id), name, value)
