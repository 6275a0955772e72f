"""What ways of signing, states of signatories and delegations are called on the screens."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.ceremony import Delegation, KeepsakeKind, SignatoryState, Way
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.formats import Formats

_WAYS: Mapping[Way, object] = {
    Way.HERE: QT_TRANSLATE_NOOP("Declaration", "Certificate or token here"),
    Way.OUTSIDE: QT_TRANSLATE_NOOP("Declaration", "Signs with another program"),
    Way.WET: QT_TRANSLATE_NOOP("Declaration", "Signs in ink"),
}
WAY_ICONS: Mapping[Way, str] = {Way.HERE: "key-round", Way.OUTSIDE: "external-link", Way.WET: "pen-line"}
_WAYS_AT_LENGTH: Mapping[Way, object] = {
    Way.HERE: QT_TRANSLATE_NOOP("Declaration", "On this laptop, with a certificate file (P12) or a USB token"),
    Way.OUTSIDE: QT_TRANSLATE_NOOP("Declaration", "With another program, such as BeSign, Panter or SRIKANDI"),
    Way.WET: QT_TRANSLATE_NOOP("Declaration", "In ink on the printed page, which is then scanned"),
}
_STATES: Mapping[SignatoryState, object] = {
    SignatoryState.NOT_YET: QT_TRANSLATE_NOOP("Declaration", "Not yet"),
    SignatoryState.READY: QT_TRANSLATE_NOOP("Declaration", "Ready to sign"),
    SignatoryState.SIGNED: QT_TRANSLATE_NOOP("Declaration", "Signed, not certain"),
    SignatoryState.VERIFIED: QT_TRANSLATE_NOOP("Declaration", "Signed, checked"),
    SignatoryState.CHANGED: QT_TRANSLATE_NOOP("Declaration", "Changed after signing"),
    SignatoryState.WET: QT_TRANSLATE_NOOP("Declaration", "In ink: printed, then scanned"),
    SignatoryState.SCANNED: QT_TRANSLATE_NOOP("Declaration", "In ink, scanned"),
}
_STATE_MARKS: Mapping[SignatoryState, Mark] = {
    SignatoryState.NOT_YET: Mark.UNANSWERED,
    SignatoryState.READY: Mark.EVIDENCE,
    SignatoryState.SIGNED: Mark.EVIDENCE,
    SignatoryState.VERIFIED: Mark.APPROVED,
    SignatoryState.CHANGED: Mark.SHORT,
    SignatoryState.WET: Mark.UNANSWERED,
    SignatoryState.SCANNED: Mark.ANSWERED,
}
_DELEGATIONS: Mapping[Delegation, object] = {
    Delegation.ACTING: QT_TRANSLATE_NOOP("Declaration", "Plt. (acting)"),
    Delegation.ACTING_DAILY: QT_TRANSLATE_NOOP("Declaration", "Plh. (acting for some days)"),
    Delegation.ON_BEHALF: QT_TRANSLATE_NOOP("Declaration", "a.n. (on behalf of the office holder)"),
}
_KEEPSAKES: Mapping[KeepsakeKind, object] = {
    KeepsakeKind.PHOTO: QT_TRANSLATE_NOOP("Declaration", "Photograph"),
    KeepsakeKind.PRESS: QT_TRANSLATE_NOOP("Declaration", "Press item"),
}


def _said(text: object) -> str:
    return QCoreApplication.translate("Declaration", str(text))


def way_name(way: Way) -> str:
    """How somebody signs, in a few words."""
    return _said(_WAYS[way])


def way_at_length(way: Way) -> str:
    """How somebody signs, for those who choose it."""
    return _said(_WAYS_AT_LENGTH[way])


def state_name(state: SignatoryState) -> str:
    """Where somebody's signature stands."""
    return _said(_STATES[state])


def state_mark(state: SignatoryState) -> Mark:
    """The mark of such a state."""
    return _STATE_MARKS[state]


def delegation_name(delegation: Delegation | None) -> str:
    """Why somebody signs who does not hold the office."""
    if delegation is None:
        return QCoreApplication.translate("Declaration", "Holds the office")
    return _said(_DELEGATIONS[delegation])


def part_name(*, is_head: bool) -> str:
    """What somebody does at the ceremony."""
    if is_head:
        return QCoreApplication.translate("Declaration", "Declares")
    return QCoreApplication.translate("Declaration", "Witnesses")


def keepsake_name(kind: KeepsakeKind) -> str:
    """What remains of the day."""
    return _said(_KEEPSAKES[kind])


def short_digest(digest: str) -> str:
    """The first letters of what the bytes of a file come to, in two groups, as people read them out."""
    return f"{digest[:4]} {digest[4:8]}".strip()


def moment_of(stamp: str, formats: Formats) -> str:
    """A moment as a signature claims it, in the time of this place; as it is when it is no moment.

    Args:
        stamp: RFC 3339.
        formats: Of days and hours.
    """
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return formats.moment(found) if found.tzinfo is not None else stamp
