"""What speaks against a file or signature, without what only a programmer can use, and with days in words."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from integrity_zone.errors import Bilingual
from integrity_zone.services.verification.dates_in_words import date_in_words

if TYPE_CHECKING:
    from integrity_zone.domain.declaration import Reason

_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
#: Reasons that carry what a library said -> the same without it.
_PLAIN = {
    "changed-after-signing": Bilingual(
        "the document was changed after signing", "dokumen diubah setelah penandatanganan"
    ),
    "unreadable": Bilingual("its structure is not that of a standard PDF", "susunannya bukan susunan PDF yang baku"),
    "unexaminable": Bilingual("the signature cannot be examined", "tanda tangannya tidak dapat diperiksa"),
}


def plain(reason: Reason) -> Bilingual:
    """A reason as a reader is told of it."""
    said = _PLAIN.get(reason.code, reason)
    return Bilingual(
        _DAY.sub(lambda found: _in_words(found[0]).message_en, said.message_en),
        _DAY.sub(lambda found: _in_words(found[0]).message_id, said.message_id),
    )


def _in_words(day: str) -> Bilingual:
    try:
        return date_in_words(date.fromisoformat(day))
    except ValueError:
        return Bilingual(day, day)


def is_plain(reason: Reason) -> bool:
    """Whether nothing was left out."""
    return reason.code not in _PLAIN
