"""What ties a charter to one declaration: the digest of what it says."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Declaration, Signatory
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.work_unit import WorkUnit


def declaration_digest(
    unit: WorkUnit, year: int, declaration: Declaration, commitments: Sequence[str], words: Sequence[str] = ()
) -> str:
    """SHA-256 (hex) over unit, year, text and people of a charter.

    Paper and orientation are left out: they change the sheet, not what it says. Expected certificates are left out,
    because they may become known only after the charter was drawn, and so is the way in which somebody signs. The
    place of a confidential control is left out, because a digest of so few words could be guessed back.

    Args:
        unit: The unit that declares.
        year: Year of the assessment.
        declaration: What is declared.
        commitments: The texts as printed, whether the unit's own or the standing ones.
        words: The unit's own opening and closing; none where the standing ones are printed.
    """
    content: dict[str, JsonValue] = {
        "format": 1,
        "unit": {"name": unit.name, "code": unit.code, "target": unit.target, "sample": unit.sample},
        "year": year,
        "place": declaration.place,
        "date": declaration.date.isoformat() if declaration.date else None,
        "number": declaration.number,
        "government": declaration.government,
        "heads": [_person(head) for head in declaration.heads],
        "witnesses": [_person(witness) for witness in declaration.witnesses],
        "guests": [[guest.name, guest.organisation] for guest in declaration.guests],
        "staff": [[member.name, member.nip, member.office] for member in declaration.staff],
        "commitments": list(commitments),
        "controls": [
            [control.kind, None if control.confidential else control.place, control.count]
            for control in declaration.controls
        ],
    }
    if words:
        content["words"] = list(words)
    return hashlib.sha256(canonical_json(content)).hexdigest()


def _person(signatory: Signatory) -> list[JsonValue]:
    said: list[JsonValue] = [
        signatory.name,
        signatory.office,
        signatory.organisation,
        signatory.rank,
        signatory.nip,
    ]
    # Only where it is said: charters drawn before this was known keep their digest.
    if signatory.delegation is not None:
        said += [signatory.delegation.value, signatory.on_behalf_of]
    return said
