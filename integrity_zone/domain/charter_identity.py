"""What ties a charter to one declaration: its document id and the digest of what it says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

from integrity_zone.domain.journal.canonical import canonical_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.declaration import Declaration, Signatory
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.work_unit import WorkUnit

#: Longest middle part of a document id; with it the id still fits the smallest QR code of a stamp.
CODE_LIMIT = 32

_SMALL_WORDS = frozenset({"DAN", "DI", "PADA", "UNTUK", "SERTA", "YANG"})
_REGION_WORDS = frozenset({"KABUPATEN", "KOTA", "PROVINSI"})


def document_id(unit: WorkUnit, year: int, revision: int) -> str:
    """The name of one charter, such as "ZI-DPMPTSP-ARUNIKA-2026-01".

    Args:
        unit: Its code is used, else one made of its name.
        year: Year of the assessment.
        revision: Counted from 1; a charter drawn anew after a change gets the next.
    """
    return f"ZI-{_code(unit)}-{year}-{revision:02d}"


def paper_document_id(unit: WorkUnit, year: int, letters: str, serial: int, revision: int) -> str:
    """The name of another paper than the charter, such as "ZI-DPMPTSP-ARUNIKA-2026-BA01-02".

    Args:
        unit: As for a charter.
        year: Year of the assessment.
        letters: Of its kind.
        serial: Counted from 1 among its kind.
        revision: Counted from 1; made anew after a change it gets the next.
    """
    return f"ZI-{_code(unit)}-{year}-{letters}{serial:02d}-{revision:02d}"


def paper_serial(document: str) -> int:
    """The serial in the name of such a paper; 0 for another name."""
    found = re.search(r"-[A-Z]{2}(\d+)-\d+$", document)
    return int(found[1]) if found else 0


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


def _code(unit: WorkUnit) -> str:
    words = _ascii_words(unit.code) if unit.code else _abbreviated(_ascii_words(_without_remark(unit.name)))
    return "-".join(words)[:CODE_LIMIT].strip("-") or "UNIT"


def _without_remark(name: str) -> str:
    """The name without a remark in brackets behind it."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", name)


def _ascii_words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[A-Z0-9]+", plain.upper())


def _abbreviated(words: list[str]) -> list[str]:
    """Initials of the unit, then the name of its region in full: DPMPTSP, ARUNIKA."""
    cut = max((number for number, word in enumerate(words) if number and word in _REGION_WORDS), default=len(words))
    own = [word for word in words[:cut] if word not in _SMALL_WORDS]
    initials = "".join(word[0] for word in own) if len(own) > 1 else "".join(own)
    return [part for part in (initials, *words[cut + 1 :]) if part]
