"""The office of a person as it is printed and shown, also where somebody signs without holding it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Delegation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.declaration import Signatory

#: As officials write it, in every language.
_SIGNS: Mapping[Delegation, str] = {
    Delegation.ACTING: "Plt.",
    Delegation.ACTING_DAILY: "Plh.",
    Delegation.ON_BEHALF: "a.n.",
}
#: An office that says already that somebody signs in its place.
_DELEGATED = re.compile(r"(?:plt|plh|a\.?\s?n|pelaksana\s+tugas|pelaksana\s+harian|atas\s+nama)\b\.?\s", re.IGNORECASE)


def office_lines(signatory: Signatory) -> tuple[str, ...]:
    """The office line by line: "Plt. Kepala Dinas", or "a.n. Bupati" with the own office below."""
    if signatory.delegation is None:
        return (signatory.office,)
    held = signatory.on_behalf_of or signatory.office
    first = held if _DELEGATED.match(held) else f"{_SIGNS[signatory.delegation]} {held}"
    return (first,) if held == signatory.office else (first, signatory.office)


def office_in_line(signatory: Signatory) -> str:
    """The same in one line."""
    return ", ".join(line for line in office_lines(signatory) if line)
