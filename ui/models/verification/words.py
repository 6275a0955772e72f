"""Marks and small words of a judgement. Its sentences are the core's own, in both languages."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.text import clean_line
from integrity_zone.domain.verification import Tone
from integrity_zone.services.verification.dates_in_words import WIB
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integrity_zone.domain.verification import SignatureVerdict
    from ui.formats import Formats

MARKS: Mapping[Tone, Mark] = {
    Tone.GOOD: Mark.MET,
    Tone.CAUTION: Mark.EVIDENCE,
    Tone.BAD: Mark.SHORT,
    Tone.NEUTRAL: Mark.UNANSWERED,
}
#: Tone -> `tone` of a label; what is well is said in plain ink, or nobody would see what is not.
LABEL_TONES: Mapping[Tone, str] = {Tone.GOOD: "", Tone.CAUTION: "warning", Tone.BAD: "danger", Tone.NEUTRAL: ""}
SUMMARY_TONES: Mapping[Tone, str] = {**LABEL_TONES, Tone.GOOD: "good"}
_ORDER = (Tone.BAD, Tone.CAUTION, Tone.NEUTRAL, Tone.GOOD)
_GROUP = 4
_MOMENT_LETTERS = 25


def short_moment(moment: str, formats: Formats) -> str:
    """Day and time of a signature, in the zone that the answers below tell it in."""
    try:
        told = datetime.fromisoformat(moment).astimezone(WIB)
    except (ValueError, OverflowError):
        return clean_line(moment)[:_MOMENT_LETTERS]
    time = f"{told:%H.%M}" if formats.language == "id" else f"{told:%H:%M}"
    return f"{formats.short_day(told.date())} {time}"


def worst_of(signatures: Sequence[SignatureVerdict]) -> int:
    """Which signature is shown first: the first of those with the worst tone."""
    return min(range(len(signatures)), key=lambda number: _ORDER.index(signatures[number].tone), default=0)


def grouped(digest: str) -> str:
    """A digest in groups of four, which may be broken into lines."""
    return " ".join(digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP))


def short(digest: str) -> str:
    """Its first three groups and its last one."""
    groups = grouped(digest).split()
    return " ".join((*groups[:3], "…", groups[-1])) if len(groups) > _GROUP else grouped(digest)
