"""The unit's own opening and closing of the charter, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.declaration_file import require_complete
from integrity_zone.domain.paper_texts import NO_VALUES, parse_paper_text
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.text import limited
from integrity_zone.exports.charter.words import CharterWords
from integrity_zone.exports.indonesian import wording
from integrity_zone.exports.indonesian.dates import date_words, long_date
from integrity_zone.exports.papers.wording import TARGETS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.paper_texts import TextLine
    from integrity_zone.domain.workspace import Snapshot

#: What still leaves room for the signatures on the page of the text.
PART_LIMIT = 1500
_COMMITMENTS = ("janji",)


def charter_words(snapshot: Snapshot) -> CharterWords | None:
    """What the unit says before and behind the commitments; None where the standing words hold.

    Raises:
        DeclarationIncompleteError: Place, date or head is missing.
        TooLongError: Opening or closing is longer than a charter holds.
    """
    own = snapshot.papers.texts.get(PaperKind.CHARTER)
    if own is None:
        return None
    lines = parse_paper_text(PaperKind.CHARTER, own.text)
    cut = next(number for number, line in enumerate(lines) if line.fields == _COMMITMENTS)
    values = _values(snapshot)
    return CharterWords(_filled(lines[:cut], values, "opening"), _filled(lines[cut + 1 :], values, "closing"))


def _filled(lines: tuple[TextLine, ...], values: Mapping[str, str], what: str) -> tuple[str, ...]:
    found = []
    for line in lines:
        separator = ": " if line.mark and not line.mark.endswith((".", ")", "•", "-")) else " "
        mark = f"{line.mark}{separator}" if line.mark else ""
        if not line.is_left_out(values):
            found.append(mark + line.filled(values))
    limited("\n".join(found), PART_LIMIT, what)
    return tuple(found)


def _values(snapshot: Snapshot) -> Mapping[str, str]:
    declaration = require_complete(snapshot.declaration)
    if declaration.date is None:  # never after the line above; the type does not know
        return NO_VALUES
    unit = wording.unit_name(snapshot.unit)
    government, _unit_line = wording.letterhead(unit, declaration.government or snapshot.papers.letterhead.government)
    target = snapshot.unit.target
    return {
        "nama_unit": unit,
        "pemerintah": government,
        "predikat": target,
        "predikat_lengkap": TARGETS.get(target, target),
        "tahun": str(snapshot.assessment.year),
        "tempat": declaration.place,
        "tanggal": long_date(declaration.date),
        "hari_tanggal": date_words(declaration.date),
        "pimpinan": wording.leaders(len(declaration.heads)),
    }
