"""Marks beside an answer: flag, ticks and efforts, and what they may be."""

from __future__ import annotations

from integrity_zone.errors import UserInputError

FLAG_CHARACTERS = 300
#: What raising an indicator by one step may cost; the unit is the team's own.
EFFORTS = range(1, 101)
#: No indicator lists more usual documents than this.
TICKS = range(100)

#: Journal fields of an answer beside `value` and `note`; a tick is a field of its own, so that two people can tick.
FLAG = "flag"
CARRIED = "carried"
EFFORT = "effort"
TICK_PREFIX = "usual."


class BadEffortError(UserInputError):
    """An effort that is no number in its range."""

    code = "bad-effort"
    template_en = "{indicator}: an effort of {value!r} cannot be taken; give a whole number from {minimum} to {maximum}"
    template_id = "{indicator}: upaya {value!r} tidak dapat diterima; isi bilangan bulat {minimum} sampai {maximum}"


class BadTickError(UserInputError):
    """A tick at a place where no usual document is listed."""

    code = "bad-tick"
    template_en = "{indicator}: there is no usual document number {position}"
    template_id = "{indicator}: tidak ada dokumen lazim nomor {position}"


def tick_field(position: int) -> str:
    """`usual.<position>`."""
    return f"{TICK_PREFIX}{position}"


def tick_position(field: str) -> int | None:
    """The position that a journal field ticks; None when it is another field."""
    digits = field.removeprefix(TICK_PREFIX)
    if digits == field or not (digits.isascii() and digits.isdigit()) or len(digits) > len(str(TICKS[-1])):
        return None
    return int(digits) if str(int(digits)) == digits else None
