"""How far long work is, and what it ends with when somebody calls it off."""

from __future__ import annotations

from dataclasses import dataclass

from integrity_zone.errors import IntegrityZoneError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is."""

    done: int
    of: int  #: 0 when nobody knows
    what: str = ""  #: the file or step in hand, data and not a sentence


class CalledOffError(IntegrityZoneError):
    """Somebody called the work off."""

    code = "called-off"
    template_en = "the work was called off; nothing was changed"
    template_id = "pekerjaan dibatalkan; tidak ada yang diubah"
