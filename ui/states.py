"""The states an indicator can be in. Their own module, since words need them before a file is open."""

from __future__ import annotations

from enum import StrEnum


class IndicatorState(StrEnum):
    """The one state an indicator is drawn with; the first that holds, in this order."""

    RETURNED = "returned"  #: the reviewer came to another answer and said why
    BLANK = "blank"
    EVIDENCE_LACKING = "evidence"  #: answered, but nothing behind it, or nothing from the year assessed
    AGREED = "agreed"  #: the reviewer gave the same answer
    FILLED = "filled"


class EvidenceStanding(StrEnum):
    """What stands behind an answer."""

    NONE = "none"
    OUTSIDE = "outside"  #: every dated document lies outside the year assessed
    THERE = "there"
